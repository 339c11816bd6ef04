"""The field that is being typed into: its label, its entry, and beside it what was understood."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import TextArea

from smtui.language.matching import fold
from smtui.tui.dialogs.dialog import Said
from smtui.tui.dialogs.forms.choice_line import ChoiceLine
from smtui.tui.dialogs.forms.field_area import FieldArea
from smtui.tui.dialogs.forms.field_state import FieldState
from smtui.tui.widgets.line_input import LineInput

Entry = LineInput | FieldArea | ChoiceLine
AnEntry = TypeVar("AnEntry", LineInput, FieldArea, ChoiceLine)


class LastPartSuggester(Suggester):
    """Completes the last of several names that are divided by commas."""

    def __init__(self, names: tuple[str, ...]) -> None:
        """Complete to ``names``."""
        super().__init__(use_cache=False, case_sensitive=True)
        self._names = names
        self._folded: tuple[str, ...] | None = None

    async def get_suggestion(self, value: str) -> str | None:
        """Return ``value`` with its last part completed, or None."""
        before, comma, part = value.rpartition(",")
        begun = part.lstrip()
        if not begun:
            return None
        space = part[: len(part) - len(begun)]
        if self._folded is None:
            # There may be thousands; they are compared at every letter that is typed.
            self._folded = tuple(map(fold, self._names))
        wanted = fold(begun)
        for name, folded in zip(self._names, self._folded, strict=True):
            if folded.startswith(wanted) and len(name) > len(begun):
                return f"{before}{comma}{space}{begun}{name[len(begun) :]}"
        return None


class FieldRow(Horizontal):
    """Types into one field after the other; each kind of entry is made when it is first needed."""

    @dataclass
    class Changed(Message):
        """The text of the field changed."""

        state: FieldState

    def __init__(self, state: FieldState) -> None:
        """Begin with ``state``."""
        super().__init__()
        self.state = state
        self._label = Said(classes="label")
        self._meaning = Said(classes="meaning")
        self._holder = Vertical(classes="entry")
        self._entries: dict[type[Entry], Entry] = {}

    def compose(self) -> ComposeResult:
        """Compose label, entry and meaning."""
        yield self._label
        yield self._holder
        yield self._meaning

    async def take(self, state: FieldState) -> None:
        """Type into ``state`` from now on."""
        self.state = state
        self._label.say(state.field.label)
        entry = self._filled(state)
        for other in self._entries.values():
            other.display = other is entry
        if not entry.is_attached:
            await self._holder.mount(entry)
        self.show_meaning()
        entry.focus()

    def _filled(self, state: FieldState) -> Entry:
        field = state.field
        if field.choices:
            choice = self._entry(ChoiceLine, lambda: ChoiceLine(field.choices, state.text))
            choice.offer(field.choices, state.text)
            return choice
        if field.lines:
            area = self._entry(FieldArea, FieldArea)
            with area.prevent(TextArea.Changed):
                area.load_text(state.text)
            area.move_cursor(area.document.end)
            area.placeholder = field.hint
            return area
        line = self._entry(LineInput, lambda: LineInput(compact=True, select_on_focus=False))
        line.suggester = LastPartSuggester(field.offers) if field.offers else None
        line.placeholder = field.hint if field.is_plain else ""
        with line.prevent(LineInput.Changed):
            line.value = state.text
        line.cursor_position = len(state.text)
        if field.is_usual and not state.is_changed:
            line.select_all()
        return line

    def _entry(self, kind: type[AnEntry], make: Callable[[], AnEntry]) -> AnEntry:
        entry = self._entries.get(kind)
        if not isinstance(entry, kind):
            entry = self._entries[kind] = make()
        return entry

    def show_meaning(self) -> None:
        """Show what the text means; with nothing to say the entry takes the room."""
        words, tone = self.state.meaning(has_focus=True)
        self.set_class(not words, "-plain")
        self._meaning.say(words, tone)

    @on(LineInput.Changed)
    @on(TextArea.Changed)
    @on(ChoiceLine.Changed)
    def _typed(self, event: Message) -> None:
        event.stop()
        entry = event.control
        text = entry.text if isinstance(entry, FieldArea) else getattr(entry, "value", "")
        # A message that was on its way when the next field was taken is not about that field.
        if isinstance(entry, Entry) and entry.display and text != self.state.text:
            self.state.type(text)
            self.show_meaning()
            self.post_message(self.Changed(self.state))
