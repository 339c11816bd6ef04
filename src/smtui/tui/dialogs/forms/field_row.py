"""A field on the screen: its label, where it is typed, and beside it what was understood."""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import TextArea

from smtui.language.matching import fold
from smtui.language.not_understood import NotUnderstood
from smtui.tui.dialogs.dialog import Said
from smtui.tui.dialogs.forms.choice_line import ChoiceLine
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.notes import NotesArea
from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.line_input import LineInput


class LastPartSuggester(Suggester):
    """Completes the last of several names that are divided by commas."""

    def __init__(self, names: tuple[str, ...]) -> None:
        """Complete to ``names``."""
        super().__init__(use_cache=False, case_sensitive=True)
        self._names = names

    async def get_suggestion(self, value: str) -> str | None:
        """Return ``value`` with its last part completed, or None."""
        before, comma, part = value.rpartition(",")
        begun = part.lstrip()
        if not begun:
            return None
        space = part[: len(part) - len(begun)]
        for name in self._names:
            if fold(name).startswith(fold(begun)) and len(name) > len(begun):
                return f"{before}{comma}{space}{begun}{name[len(begun) :]}"
        return None


class FieldRow(Horizontal):
    """Reads its field as it is typed into, and shows the sentence of an error beside it."""

    @dataclass
    class Changed(Message):
        """The text of a row changed."""

        row: "FieldRow"

    def __init__(self, field: Field) -> None:
        """Show ``field``."""
        super().__init__()
        self.field = field
        self.is_wrong = False
        self._value: object = None
        self._meaning = Said(classes="meaning")
        self._entry = self._made()

    def _made(self) -> "LineInput | NotesArea | ChoiceLine":
        field = self.field
        if field.choices:
            return ChoiceLine(field.choices, field.text)
        if field.lines:
            return NotesArea(field.text, soft_wrap=True, tab_behavior="focus", compact=True)
        suggester = LastPartSuggester(field.offers) if field.offers else None
        return LineInput(
            field.text,
            placeholder=field.hint if field.is_plain else "",
            compact=True,
            suggester=suggester,
            select_on_focus=False,
        )

    def compose(self) -> ComposeResult:
        """Compose label, entry and meaning."""
        yield Said(self.field.label, classes="label")
        with Vertical(classes="entry"):
            yield self._entry
        yield self._meaning

    def on_mount(self) -> None:
        """Let the entry be as high as it needs to be."""
        self.query_one(".entry").styles.height = "auto"
        self.read()

    @property
    def text(self) -> str:
        """What is typed."""
        return self._entry.text if isinstance(self._entry, NotesArea) else self._entry.value

    @property
    def is_changed(self) -> bool:
        """Whether the text differs from what stood there at first."""
        return self.text != self.field.text

    @property
    def value(self) -> object:
        """What was understood last."""
        return self._value

    def take_focus(self) -> None:
        """Give the focus to the entry."""
        self._entry.focus()

    def read(self) -> object:
        """Read the text, show what it means or what would be right, and return the value (the
        last one that was understood, when this one is not).
        """
        try:
            self._value = self.field.read(self.text)
        except NotUnderstood as error:
            self.show_error(error.sentence)
            return self._value
        self._set_wrong(False)
        self._show_meaning()
        return self._value

    def show_error(self, sentence: str) -> None:
        """Show what is wrong with the field."""
        self._set_wrong(True)
        self._meaning.say(f"✗ {sentence}", Tone.TROUBLE)

    def _set_wrong(self, is_wrong: bool) -> None:
        self.is_wrong = is_wrong
        self.set_class(is_wrong, "-wrong")

    def _show_meaning(self) -> None:
        """Say what was understood, or while it is typed the hint; without either the entry takes
        the room.
        """
        has_focus = self._entry.has_focus
        words = self.field.echo(self._value) if self.text.strip() else ""
        if fold(words) == fold(self.text):
            words = ""
        hint = "" if self.field.is_plain or not has_focus else self.field.hint
        self.set_class(not (words or hint), "-plain")
        if words:
            self._meaning.say(words, Tone.FINE if has_focus else Tone.DIM)
        else:
            self._meaning.say(hint, Tone.DIM)

    def on_descendant_focus(self) -> None:
        """Light the label up and show the hint."""
        self.add_class("-focused")
        if not self.is_wrong:
            self._show_meaning()

    def on_descendant_blur(self) -> None:
        """Hide the hint."""
        self.remove_class("-focused")
        if not self.is_wrong:
            self.call_after_refresh(self._show_meaning)

    @on(LineInput.Changed)
    @on(TextArea.Changed)
    @on(ChoiceLine.Changed)
    def _typed(self, event: Message) -> None:
        event.stop()
        self.read()
        self.post_message(self.Changed(self))
