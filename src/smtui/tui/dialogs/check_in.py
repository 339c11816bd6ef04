"""A check-in on a goal: how sure one is, 1 to 5, and why, in one line below the earlier ones."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.actions.goals import AddCheckIn, DeleteCheckIn
from smtui.language.dates import show_full
from smtui.language.not_understood import NotUnderstood
from smtui.planning.facts.goals import CheckInFact
from smtui.tui.details.goal import SURE, confidence_dots, confidence_tone
from smtui.tui.details.names import PACE
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.tui.widgets.line_input import LineInput
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

HINT = "1 lost · 2 doubtful · 3 open · 4 likely · 5 sure; then a word why"


class CheckIn(NamedTuple):
    """How sure one is, 1 to 5, and why."""

    confidence: int
    note: str


def read_check_in(text: str) -> CheckIn:
    """Read ``4 two partners agreed``. Raises `NotUnderstood`."""
    figure, _, note = text.strip().partition(" ")
    if figure not in ("1", "2", "3", "4", "5"):
        raise NotUnderstood("Begin with how sure you are, 1 to 5: 4 two partners agreed")
    return CheckIn(int(figure), note.strip())


class CheckInRows:
    """The latest check-ins of a goal, the last on top."""

    columns = (Column("Day", 16), Column("Sure", 5), Column("", 8), Column("Why", 0))

    def __init__(self, found: Sequence[CheckInFact]) -> None:
        """List ``found``, oldest first."""
        self._found = {one.id: one for one in found}
        self.keys = [RowKey(Kind.CHECK_IN, one.id) for one in reversed(found)]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a check-in."""
        one = self._found[int(key.id)]
        tone = confidence_tone(one.confidence)
        return (Cell(show_full(one.day_on)), Cell(confidence_dots(one.confidence), tone),
                Cell(SURE[one.confidence - 1], tone), Cell(one.note))  # fmt: skip


class CheckInDialog(ListDialog):
    """Takes a check-in in one line; the arrow keys choose an earlier one to delete."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "none", "notes it"),
        Binding("down", "choose(1)", "", show=False, priority=True),
        Binding("up", "choose(-1)", "chooses", key_display="↑ ↓", priority=True),
        Binding("ctrl+d", "delete", "deletes", priority=True),
        Binding("ctrl+z", "undo", "undo", priority=True),
    ]
    EMPTY: ClassVar[str] = "No check-in yet."
    MOST_SHOWN: ClassVar[int] = 8
    UNDO_KEY: ClassVar[str] = "^z"
    BELOW_LINES: ClassVar[int] = 1

    def __init__(self, desk: "DeskScreen", goal_id: int) -> None:
        """Ask for a check-in on the goal with ``goal_id``."""
        super().__init__(desk)
        self._goal_id = goal_id
        self._line = LineInput(compact=True)

    @property
    def hinted(self) -> list[BindingType]:
        """Typed letters belong to the line, so that undo has a key of its own."""
        return [*self.BINDINGS, Binding("escape", "cancel", "closes")]

    def compose_below(self) -> ComposeResult:
        """Compose the line."""
        yield self._line

    def begin(self) -> None:
        """Begin to type."""
        self.rows.can_focus = False
        self._line.focus()
        self.echo.say(HINT, Tone.DIM)

    def head(self) -> Content:
        """The goal and its pace."""
        goal = self.plan.snapshot.goals.get(self._goal_id)
        if goal is None:
            return Content("This goal is gone.")
        glyph, tone = PACE[self.plan.goals[self._goal_id].word]
        prose = Prose().pieces((f"How sure are you of ‘{goal.title}’?", Tone.STRONG))
        return prose.pieces((f"{glyph} {self.plan.goals[self._goal_id].word}", tone)).content()

    def source(self) -> CheckInRows:
        """The latest check-ins."""
        return CheckInRows(self.plan.snapshot.check_ins.get(self._goal_id, ()))

    @on(LineInput.Changed)
    def _typed(self, message: LineInput.Changed) -> None:
        if not message.value.strip():
            self.echo.say(HINT, Tone.DIM)
            return
        try:
            read = read_check_in(message.value)
        except NotUnderstood as error:
            self.echo.say(error.sentence, Tone.WATCH)
        else:
            words = f"{confidence_dots(read.confidence)} {SURE[read.confidence - 1]} {read.note}"
            self.echo.say(words.rstrip(), Tone.FINE)

    @on(LineInput.Submitted)
    def _answered(self, message: LineInput.Submitted) -> None:
        try:
            read = read_check_in(message.value)
        except NotUnderstood as error:
            self.echo.say(error.sentence, Tone.WATCH)
            return
        if self.do(AddCheckIn(self._goal_id, read.confidence, read.note)) is not None:
            self.dismiss()

    def action_choose(self, step: int) -> None:
        """Choose an earlier check-in."""
        self.rows.action_cursor(step)

    def action_delete(self) -> None:
        """Delete the one that is chosen."""
        if self.rows.key is not None:
            self.do(DeleteCheckIn(int(self.rows.key.id)))

    def action_none(self) -> None:
        """Nothing: the key belongs to the line of input, and is named here for the last line."""
