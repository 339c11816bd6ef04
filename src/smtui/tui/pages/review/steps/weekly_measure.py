"""The weekly session's round of measuring: what is due, one KPI after the other."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from smtui.language.dates import show_day
from smtui.language.numbers import compact
from smtui.planning.plan import Plan
from smtui.tui.details.names import PACE, first_names
from smtui.tui.details.prose import toned
from smtui.tui.pages.goals_acts import ActsOnGoals
from smtui.tui.pages.list_page import ListPage
from smtui.tui.pages.review.steps.step import StepPage
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import GoalStatus, Kind, PageName

if TYPE_CHECKING:
    from smtui.tui.dialogs.measuring import Measured

DUE, MEASURED, LATER = "Due to be measured", "Measured since", "Not due yet"
COLUMNS = (
    Column("", 1), Column("KPI", 0), Column("With", 16, from_width=70),
    Column("By", 7, from_width=84), Column("Last", 7, right=True), Column("When", 9, right=True),
    Column("Pace", 9),
)  # fmt: skip


class MeasureRows:
    """The KPIs of active goals: those that are due, those measured in the session, the rest."""

    columns = COLUMNS

    def __init__(self, plan: Plan, since: date, words: str) -> None:
        """List the KPIs of ``plan`` that contain ``words``; ``since`` the session was begun."""
        self._plan = plan
        facts, goals = plan.snapshot.kpis, plan.snapshot.goals
        wanted = words.casefold()
        parts: dict[str, list[int]] = {DUE: [], MEASURED: [], LATER: []}
        # Those of one tool follow each other, so that each is opened once.
        for kpi in sorted(facts.values(), key=lambda kpi: (kpi.tool.casefold(), kpi.id)):
            if goals[kpi.goal_id].status is not GoalStatus.ACTIVE:
                continue
            if wanted not in f"{kpi.name} {kpi.tool}".casefold():
                continue
            pace = plan.kpis[kpi.id]
            is_new = pace.measured_on is not None and pace.measured_on >= since
            part = DUE if pace.measure_due else MEASURED if is_new else LATER
            parts[part].append(kpi.id)
        self.due = tuple(parts[DUE])
        self._asides = {name: str(len(ids)) for name, ids in parts.items()}
        self.keys = [
            key
            for name, ids in parts.items()
            if ids
            for key in (RowKey("heading", name), *(RowKey(Kind.KPI, id_) for id_ in ids))
        ]

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a KPI, or a heading."""
        if key.kind == "heading":
            return Heading(str(key.id), self._asides[str(key.id)])
        plan, id_ = self._plan, int(key.id)
        kpi, pace = plan.snapshot.kpis[id_], plan.kpis[id_]
        when = show_day(pace.measured_on, plan.today) if pace.measured_on else "never"
        return (
            Cell("○", Tone.WATCH) if pace.measure_due else Cell("✓", Tone.FINE),
            Cell(kpi.name),
            Cell(kpi.tool or kpi.channel or "", Tone.DIM),
            Cell(first_names(plan, [kpi.person_id or 0]), Tone.DIM),
            Cell(compact(pace.now), Tone.ACCENT),
            Cell(when, Tone.DIM),
            Cell(str(pace.word), PACE[pace.word][1]),
        )


class Measure(StepPage, ActsOnGoals, ListPage):
    """What is due to be measured, on top; M asks for one, R for one after the other."""

    NAME: ClassVar[PageName] = PageName.REVIEW
    VIEW_NAME: ClassVar[str] = "measure"
    NEW: ClassVar[Kind] = Kind.GOAL
    SHOW_COLUMNS: ClassVar[bool] = True
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "measure", "measure.round", "open", "series.import", "edit", "notes", "filter",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = ("measure.round", "open", "measure", "edit", "filter")
    EMPTY: ClassVar[str] = (
        "No KPI is there to be measured.\n\n"
        "2  shows the goals; K there gives a goal its KPI: Followers 12.4k -> 16k\n"
        "]  goes on without."
    )

    def source(self, plan: Plan) -> MeasureRows:
        """The KPIs of active goals."""
        begun = self.session.started_at.astimezone().date()
        return MeasureRows(plan, begun, self.words)

    def summarise(self, plan: Plan) -> Content:
        """How many are due."""
        due = sum(pace.measure_due for pace in plan.kpis.values())
        if not due:
            return toned(" Nothing is due to be measured: ] goes on.", Tone.FINE)
        is_one = due == 1
        told = f" {due} {'measurement is' if is_one else 'measurements are'} due"
        return toned(told, Tone.WATCH) + toned(" · R asks for one after the other", Tone.DIM)

    def describe(self, key: RowKey) -> Content:
        """Everything about the KPI."""
        from smtui.tui.details import plotting
        from smtui.tui.details.kpi import PANE_CELLS, describe_kpi

        return describe_kpi(self.plan, int(key.id), PANE_CELLS if plotting.is_ready() else 0)

    def action_measure(self) -> None:
        """Ask for the value of the KPI under the cursor; the next one that is due follows."""
        from smtui.actions.goals import AddMeasurement
        from smtui.tui.dialogs.ask import AskDialog
        from smtui.tui.dialogs.measuring import ask_measurement

        kpi_id = self.kpi_here
        if kpi_id is None:
            self.desk.say("There is no KPI here to measure.", Tone.DIM)
            return

        def record(measured: "Measured | None") -> None:
            if measured is not None:
                self.advance()
                self.desk.do(AddMeasurement(kpi_id, measured.value, measured.day))

        self.app.push_screen(AskDialog(ask_measurement(self.plan, kpi_id)), record)
