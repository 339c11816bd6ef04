"""A line of input that keeps every script: joiners are typed like any letter."""

from rich.text import Text
from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.widgets import Input

from smtui.language.text import clean, visible

JOINERS = {"\u200c", "\u200d", "\u200e", "\u200f"}


class LineInput(Input):
    """Textual's Input drops zero-width joiners and direction marks, which spoils Persian, Arabic
    and many emoji; this one keeps them. Pasted text of several lines is joined to one.
    """

    # What is typed scrolls within the line, so that no key lays the screen out anew.
    virtual_size = reactive(Size(0, 0), layout=False)

    @property
    def _value(self) -> Text:
        text = super()._value
        # What would disturb the terminal is drawn as one cell each: the cursor stands right.
        if visible(text.plain) != text.plain:
            text.plain = "".join(c if visible(c) == c else "�" for c in text.plain)
        return text

    async def _on_key(self, event: events.Key) -> None:
        if event.character is not None and event.character in JOINERS:
            event.stop()
            event.prevent_default()
            self._put(event.character)
            return
        await super()._on_key(event)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self._put(clean(event.text))

    def _put(self, text: str) -> None:
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)
