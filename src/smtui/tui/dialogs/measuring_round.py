"""Measuring what is due, one KPI after the other: a value, enter, the next one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.actions.goals import AddMeasurement, DeleteMeasurement
from smtui.language.not_understood import NotUnderstood
from smtui.language.numbers import compact
from smtui.planning.plan import Plan
from smtui.tui.details.names import PACE, first_names
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.dialogs.measuring import (
    Measured,
    last_words,
    measurement_echo,
    measurement_reader,
)
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.tui.widgets.line_input import LineInput
from smtui.tui.widgets.rows import Rows
from smtui.vocabulary import GoalStatus, Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


def round_of(plan: Plan) -> tuple[int, ...]:
    """Return the KPIs that are due to be measured, or all of active goals when none is due; those
    of one tool follow each other, so that each is opened once.
    """
    facts, goals = plan.snapshot.kpis, plan.snapshot.goals
    due = [id_ for id_, pace in plan.kpis.items() if pace.measure_due]
    active = [k.id for k in facts.values() if goals[k.goal_id].status is GoalStatus.ACTIVE]
    chosen = due or active
    return tuple(sorted(chosen, key=lambda id_: (facts[id_].tool.casefold(), id_)))


class RoundRows:
    """The KPIs of the round, each with its last value and the one that was entered."""

    columns = (
        Column("", 1), Column("KPI", 0), Column("With", 18, from_width=66),
        Column("By", 7, from_width=84), Column("Last", 9, right=True), Column("Now", 9, right=True),
        Column("Pace", 9),
    )  # fmt: skip

    def __init__(self, plan: Plan, ids: Sequence[int], entered: "dict[int, Measured]") -> None:
        """List ``ids``; ``entered`` are the values of this round by KPI."""
        self._plan = plan
        self._entered = entered
        self.keys = [RowKey(Kind.KPI, id_) for id_ in ids if id_ in plan.snapshot.kpis]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a KPI."""
        plan, id_ = self._plan, int(key.id)
        kpi, pace, entered = plan.snapshot.kpis[id_], plan.kpis[id_], self._entered.get(id_)
        befores = [value for day, value in kpi.measurements if not entered or day != entered.day]
        return (
            Cell("○", Tone.DIM) if entered is None else Cell("✓", Tone.FINE),
            Cell(kpi.name, Tone.STRONG),
            Cell(kpi.tool or kpi.channel or "", Tone.DIM),
            Cell(first_names(plan, [kpi.person_id or 0]), Tone.DIM),
            Cell(compact(befores[-1] if befores else None), Tone.DIM),
            Cell(compact(entered.value) if entered is not None else "", Tone.ACCENT),
            Cell(str(pace.word), PACE[pace.word][1]),
        )


class RoundDialog(ListDialog):
    """Asks for one value after the other; each is kept at once, and can be typed again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "none", "keeps it"),
        Binding("tab,down", "go(1)", "next", key_display="tab", priority=True),
        Binding("shift+tab,up", "go(-1)", "back", key_display="↑", priority=True),
        Binding("ctrl+d", "take_back", "takes back", priority=True),
        Binding("ctrl+z", "undo", "undo", priority=True),
    ]
    UNDO_KEY: ClassVar[str] = "^z"
    BELOW_LINES: ClassVar[int] = 1
    EMPTY: ClassVar[str] = "There is no KPI yet."

    def __init__(self, desk: "DeskScreen") -> None:
        """Go through what is due in the plan of ``desk``."""
        super().__init__(desk)
        self._round = round_of(self.plan)
        self._is_due = any(pace.measure_due for pace in self.plan.kpis.values())
        self._entered: dict[int, Measured] = {}
        self._last_asked: int | None = None
        self._line = LineInput(compact=True)

    @property
    def hinted(self) -> list[BindingType]:
        """Typed letters belong to the line, so that undo has a key of its own."""
        return [*self.BINDINGS, Binding("escape", "cancel", "ends")]

    def compose_below(self) -> ComposeResult:
        """Compose the line."""
        yield self._line

    def begin(self) -> None:
        """Begin with the first."""
        self.rows.can_focus = False
        self._line.focus()
        self._ask()

    @on(Rows.Highlighted)
    def _clicked(self, message: Rows.Highlighted) -> None:
        """A click on another one asks for it."""
        if message.key == self.rows.key and self._asked != self._last_asked:
            self._ask()

    @property
    def _asked(self) -> int | None:
        """The KPI that is asked for."""
        return int(self.rows.key.id) if self.rows.key is not None else None

    def head(self) -> Content:
        """How many there are, and how many are done."""
        what = "are due" if self._is_due else "in all; none is due"
        if len(self._round) == 1:
            what = "is due" if self._is_due else "in all; it is not due"
        count = "1 measurement" if len(self._round) == 1 else f"{len(self._round)} measurements"
        done = f" · {len(self._entered)} done" if self._entered else ""
        prose = Prose().pieces((f"{count} {what}", Tone.STRONG), (done, Tone.FINE))
        return prose.content()

    def source(self) -> RoundRows:
        """The KPIs of the round."""
        return RoundRows(self.plan, self._round, self._entered)

    def _ask(self) -> None:
        """Say what is asked for, and how it is measured."""
        if self._asked is None:
            return
        self._last_asked = self._asked
        kpi = self.plan.snapshot.kpis[self._asked]
        self._line.value = ""
        self._line.placeholder = f"{kpi.name}: how much now? ({last_words(self.plan, self._asked)})"
        how = " · ".join(part for part in (kpi.method, kpi.tool, kpi.unit) if part)
        self.echo.say(how or "such as 12.4k, 3,5 % or 1 250; 980 on fri for a day gone by",
                      Tone.DIM)  # fmt: skip

    @on(LineInput.Changed)
    def _typed(self, message: LineInput.Changed) -> None:
        if self._asked is None or not message.value.strip():
            return
        try:
            measured = measurement_reader(self.plan, self._asked)(message.value)
        except NotUnderstood as error:
            self.echo.say(error.sentence, Tone.WATCH)
        else:
            self.echo.say(measurement_echo(self.plan, self._asked)(measured), Tone.FINE)

    @on(LineInput.Submitted)
    def _entered_value(self, message: LineInput.Submitted) -> None:
        if self._asked is None:
            return
        if not message.value.strip():
            self.action_go(1)
            return
        try:
            measured = measurement_reader(self.plan, self._asked)(message.value)
        except NotUnderstood as error:
            self.echo.say(error.sentence, Tone.WATCH)
            return
        id_ = self._asked
        self._entered[id_] = measured
        if self.do(AddMeasurement(id_, measured.value, measured.day)) is None:
            del self._entered[id_]
            return
        self._next()

    def _next(self) -> None:
        """Ask for the next one that has no value yet; say so when there is none."""
        at = self._round.index(self._asked) if self._asked in self._round else -1
        order = (*self._round[at + 1 :], *self._round[: at + 1])
        for id_ in order:
            if id_ not in self._entered:
                self.rows.go_to(RowKey(Kind.KPI, id_))
                self._ask()
                return
        self._ask()
        self._line.placeholder = ""
        self.echo.say("All are measured: esc ends.", Tone.FINE)

    def action_go(self, step: int) -> None:
        """Go to the next or the one before without a value."""
        self.rows.action_cursor(step)
        self._ask()

    def action_take_back(self) -> None:
        """Delete the value that was entered in this round for the one under the cursor."""
        id_ = self._asked
        if id_ is None or id_ not in self._entered:
            self.echo.say("No value was entered for it in this round.", Tone.DIM)
            return
        measured = self._entered.pop(id_)
        if self.do(DeleteMeasurement(id_, measured.day)) is None:
            self._entered[id_] = measured
        self.show_again()

    def action_undo(self) -> None:
        """Take the last change back; what was entered then is to be entered again."""
        super().action_undo()
        facts = self.plan.snapshot.kpis
        self._entered = {
            id_: measured
            for id_, measured in self._entered.items()
            if id_ in facts and (measured.day, measured.value) in facts[id_].measurements
        }
        self.show_again()

    def action_none(self) -> None:
        """Nothing: the key belongs to the line of input, and is named here for the last line."""
