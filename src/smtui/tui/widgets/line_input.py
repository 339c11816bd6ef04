"""A line of input that keeps every script: joiners are typed like any letter."""

from textual import events
from textual.widgets import Input

JOINERS = {"\u200c", "\u200d", "\u200e", "\u200f"}


class LineInput(Input):
    """Textual's Input drops zero-width joiners and direction marks, which spoils Persian, Arabic
    and many emoji; this one keeps them. Pasted text of several lines is joined to one.
    """

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
        self._put(" ".join(event.text.splitlines()))

    def _put(self, text: str) -> None:
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)
