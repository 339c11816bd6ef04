"""The fields of a form in a column: one is typed into, the others are drawn as lines."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message

from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.field_area import FieldArea
from smtui.tui.dialogs.forms.field_lines import FieldLines
from smtui.tui.dialogs.forms.field_row import FieldRow
from smtui.tui.dialogs.forms.field_state import FieldState


class FieldsView(VerticalScroll, inherit_bindings=False, can_focus=False):
    """Holds what is typed into each field; the arrow keys are left to the dialog."""

    @dataclass
    class Reached(Message):
        """Another field is typed into."""

        field: Field

    def __init__(self, fields: Iterable[Field], lines: type[FieldLines] = FieldLines) -> None:
        """Show ``fields``, the first to be typed into; ``lines`` draws the others."""
        super().__init__(classes="fields")
        self.states = {field.name: FieldState(field) for field in fields}
        self._order = list(self.states)
        self._row = FieldRow(next(iter(self.states.values())))
        self._above, self._below = lines(), lines()

    def compose(self) -> ComposeResult:
        """Compose the lines above, the field that is typed into, and the lines below."""
        yield self._above
        yield self._row
        yield self._below

    @property
    def current(self) -> FieldState:
        """The field that is typed into."""
        return self._row.state

    @property
    def values(self) -> dict[str, object]:
        """What was understood last of each field, by name."""
        return {name: state.value for name, state in self.states.items()}

    def rest(self) -> None:
        """Show every field as it stands, none to be typed into."""
        self._row.display = False
        self._above.show(list(self.states.values()))
        self._below.show(())

    async def put(self, name: str, text: str) -> None:
        """Put a text into a field, as if it was typed."""
        state = self.states[name]
        state.type(text)
        if self._row.display and state is self._row.state:
            await self._row.take(state)
        self._above.refresh()
        self._below.refresh()

    async def go_to(self, name: str) -> None:
        """Type into the field called ``name``."""
        at = self._order.index(name)
        self._row.display = True
        states = [self.states[one] for one in self._order]
        self._above.show(states[:at])
        self._below.show(states[at + 1 :])
        await self._row.take(states[at])
        self.post_message(self.Reached(states[at].field))
        self.call_after_refresh(self.scroll_to_widget, self._row, animate=False)

    async def step(self, by: int) -> None:
        """Go to the next field, or with -1 to the one before; past the end to the first."""
        at = self._order.index(self.current.field.name)
        await self.go_to(self._order[(at + by) % len(self._order)])

    async def show_error(self, name: str, sentence: str) -> None:
        """Go to the field called ``name`` and show what is wrong with it."""
        self.states[name].refuse(sentence)
        await self.go_to(name)

    async def first_wrong(self) -> FieldState | None:
        """Go to the first field that is not understood and return it; None when all are."""
        for state in self.states.values():
            state.read()
            if state.error:
                state.refuse(state.error)
                await self.go_to(state.field.name)
                return state
        return None

    @on(FieldArea.Left)
    async def _left(self, message: FieldArea.Left) -> None:
        message.stop()
        await self.step(message.by)

    @on(FieldLines.Chosen)
    async def _chosen(self, message: FieldLines.Chosen) -> None:
        message.stop()
        await self.go_to(message.name)
