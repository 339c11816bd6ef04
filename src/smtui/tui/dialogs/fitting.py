"""Make it fit: what would bring a week to its hours, the least harmful first; some or all of it."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.language.dates import show_day, week_label
from smtui.language.durations import show_minutes
from smtui.planning.fitting import Move, Proposal, make_it_fit
from smtui.planning.plan import Plan, Utilisation
from smtui.planning.workload import utilisation_of
from smtui.tui.details.figures import load_percent, load_tone
from smtui.tui.details.names import first_names, title_of
from smtui.tui.details.prose import toned
from smtui.tui.dialogs.dialog import STYLES, Dialog, Said
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.tui.widgets.rows import Rows
from smtui.vocabulary import Kind, TaskStatus

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.tui.desk import DeskScreen

MOVE = "move"
KINDS = {
    "shift": ("→", Tone.ACCENT),
    "give": ("@", Tone.ACCENT),
    "drop": ("✗", Tone.WATCH),
}
"""Glyph and tone of each sort of move."""


class MoveRows:
    """The moves in their order, each with what the week comes to once those accepted are made."""

    columns = (
        Column("", 1), Column("", 1), Column("What", 0), Column("Where to", 16),
        Column("Frees", 6, right=True), Column("Then", 6, right=True),
    )  # fmt: skip

    def __init__(
        self, plan: Plan, load: Utilisation, moves: Sequence[Move], accepted: set[int]
    ) -> None:
        """List ``moves``; those whose numbers are ``accepted`` count."""
        self._plan = plan
        self._load, self._moves, self._accepted = load, moves, accepted
        self.keys = [RowKey(MOVE, number) for number in range(len(moves))]

    def after(self, number: int) -> Utilisation:
        """The week once the accepted moves up to ``number``, included, are made."""
        moves = enumerate(self._moves[: number + 1])
        freed = sum(move.minutes for place, move in moves if place in self._accepted)
        return utilisation_of(self._load.planned - freed, self._load.capacity)

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a move."""
        number = int(key.id)
        move, is_accepted = self._moves[number], number in self._accepted
        glyph, tone = KINDS[move.kind]
        then = self.after(number)
        plain = Tone.PLAIN if is_accepted else Tone.DIM
        return (
            Cell("☑" if is_accepted else "☐", Tone.ACCENT if is_accepted else Tone.DIM),
            Cell(glyph, tone),
            Cell(title_of(self._plan.snapshot, move.thing, move.id), plain),
            Cell(where_to(self._plan, move), plain),
            Cell(show_minutes(move.minutes), Tone.DIM),
            Cell(load_percent(then), load_tone(then) if is_accepted else Tone.DIM),
        )


class FitDialog(ListDialog):
    """Lists the moves of a proposal, all of them accepted at first; enter carries them out as one
    change.
    """

    CSS_PATH = [*Dialog.CSS_PATH, STYLES / "load.tcss"]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "switch", "takes or leaves one"),
        Binding("A", "all", "all or none"),
        Binding("enter", "apply", "does what is ticked"),
    ]
    BELOW_LINES: ClassVar[int] = 3
    EMPTY: ClassVar[str] = (
        "Nothing can be moved without harm: what is left is due this week, and nobody with the"
        " skill has room. Move a due date, or ask for less of it."
    )

    def __init__(self, desk: "DeskScreen", person_id: int, monday: date) -> None:
        """Propose for the week of ``monday`` of a person."""
        super().__init__(desk)
        self._person, self._monday = person_id, monday
        self._of: Plan | None = None
        self._proposal: Proposal | None = None
        self._accepted: set[int] = set()
        self._words = Said(classes="words")

    def begin(self) -> None:
        """Give the focus to the list, and say what its first move is."""
        super().begin()
        self._tell()

    @property
    def hinted(self) -> list[BindingType]:
        """The keys of the list, and the one that leaves."""
        return [*self.BINDINGS, ListDialog.BINDINGS[-1]]

    @property
    def proposal(self) -> Proposal:
        """The proposal for the plan that is shown, made once for each."""
        if self._proposal is None or self._of is not self.plan:
            self._of = self.plan
            self._proposal = make_it_fit(self.plan, self._person, self._monday)
            self._accepted = set(range(len(self._proposal.moves)))
        return self._proposal

    @property
    def load(self) -> Utilisation:
        """The week as it is now."""
        return self.plan.workload.week(self._person, self._monday)

    def head(self) -> Content:
        """Say whose week it is, how full it is and what it comes to."""
        moves = self.proposal.moves
        name = self.plan.snapshot.people[self._person].name
        after = self.source().after(len(moves))
        over = after.planned - after.capacity
        title = toned(f"Make it fit: {name} {week_label(self._monday)}  ", Tone.STRONG)
        line = (
            toned(load_percent(self.load), load_tone(self.load))
            + toned(" → ", Tone.DIM)
            + toned(load_percent(after), load_tone(after))
        )
        freed = self.load.planned - after.planned
        said = f"{show_minutes(self.load.planned)} planned of {show_minutes(self.load.capacity)}"
        if moves:
            said += f" · ticked frees {show_minutes(freed)}"
        left = f" · {show_minutes(over)} too much left" if over > 0 else " · it fits"
        tone = Tone.TROUBLE if over > 0 else Tone.FINE
        return title + line + Content("\n") + toned(said, Tone.DIM) + toned(left, tone)

    def compose_below(self) -> ComposeResult:
        """The move under the cursor in words."""
        yield self._words

    @on(Rows.Highlighted)
    def _tell(self) -> None:
        """Say all of the move under the cursor, or what could not be made to fit."""
        key = self.rows.key
        moves = self.proposal.moves
        has_move = key is not None and int(key.id) < len(moves)
        words = moves[int(key.id)].words if key and has_move else self.proposal.words
        self._words.say(words, Tone.PLAIN if has_move else Tone.WATCH)

    def source(self) -> MoveRows:
        """Return the moves."""
        return MoveRows(self.plan, self.load, self.proposal.moves, self._accepted)

    def action_switch(self) -> None:
        """Take or leave the move under the cursor."""
        if self.rows.key is not None:
            self._accepted ^= {int(self.rows.key.id)}
            self.show_again()

    def on_rows_opened(self) -> None:
        """A second click takes or leaves a move."""
        self.action_switch()

    def action_all(self) -> None:
        """Take all moves, or none where all are taken."""
        every = set(range(len(self.proposal.moves)))
        self._accepted = set() if self._accepted == every else every
        self.show_again()

    def action_apply(self) -> None:
        """Carry out the moves that are ticked, as one change."""
        from smtui.actions.together import Together

        chosen = [self.proposal.moves[number] for number in sorted(self._accepted)]
        if not chosen:
            self.echo.say("Nothing is ticked: space ticks a move.", Tone.DIM)
            return
        actions = tuple(map(action_of, chosen))
        if self.do(Together(actions, self._said_of(len(chosen)))) is not None:
            self.dismiss()

    def _said_of(self, count: int) -> str:
        """What the moves that are ticked come to: a week that stays too full does not fit."""
        week = f"{week_label(self._monday)} of {self.plan.snapshot.people[self._person].name}"
        moves = "1 move" if count == 1 else f"{count} moves"
        after = self.source().after(len(self.proposal.moves))
        if after.planned <= after.capacity:
            return f"Made {week} fit with {moves}"
        return f"Took {show_minutes(self.load.planned - after.planned)} from {week} with {moves}"


def where_to(plan: Plan, move: Move) -> str:
    """Say in few cells where a move puts its thing."""
    if move.kind == "drop":
        return "dropped"
    who = first_names(plan, (move.to_person,)) if move.to_person is not None else ""
    if move.to_day is None:
        return who
    day = show_day(move.to_day, plan.today)
    return f"{who}, {day}" if who else f"from {day}" if spreads(move) else day


def spreads(move: Move) -> bool:
    """Whether the thing is spread from its day on, rather than put on it."""
    return dict(move.changes).get("planned_on") is None


def action_of(move: Move) -> "Action":
    """Return what carries a move out."""
    from smtui.actions.publishing import EditPost
    from smtui.actions.tasks import EditTask, GiveTasks, SetTaskStatus

    if move.kind == "drop":
        return SetTaskStatus((move.id,), TaskStatus.DROPPED)
    if move.thing == Kind.POST:
        return EditPost(move.id, dict(move.changes))
    if move.kind == "give" and move.to_person is not None and len(move.changes) == 1:
        return GiveTasks((move.id,), move.to_person)
    return EditTask(move.id, dict(move.changes))
