"""A KPI in full: a large chart, and every measurement to be corrected or deleted."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.actions.goals import AddMeasurement, DeleteMeasurement
from smtui.language.dates import show_day, show_full
from smtui.planning.facts.goals import GoalFact, KpiFact
from smtui.planning.pace import expected_value
from smtui.tui.details.chart import kpi_chart
from smtui.tui.details.kpi import forecast_tone, forecast_words, signed_change
from smtui.tui.details.names import PACE, one_decimal
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.ask import AskDialog
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.dialogs.measuring import Measured, ask_correction, ask_measurement
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone, fit
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.store.reading.measurements import Measured as Stored
    from smtui.tui.desk import DeskScreen

MEASUREMENT = "measurement"
CHART_SHARE = 0.62
LEAST_CHART, MOST_CHART = 8, 22


class MeasurementRows:
    """All measurements of a KPI, the latest first."""

    columns = (
        Column("Day", 16), Column("Value", 14, right=True), Column("Change", 10, right=True),
        Column("Against the line", 17, right=True, from_width=64), Column("Note", 0),
    )  # fmt: skip

    def __init__(self, kpi: KpiFact, goal: GoalFact, stored: "Sequence[Stored]") -> None:
        """List ``stored``, oldest first."""
        self._kpi, self._goal = kpi, goal
        self._stored = {one.day.isoformat(): one for one in stored}
        days = list(self._stored)
        self._before = dict(zip(days[1:], days, strict=False))
        self.keys = [RowKey(MEASUREMENT, day) for day in reversed(days)]

    def measured(self, key: RowKey) -> "Stored":
        """The measurement that ``key`` names."""
        return self._stored[str(key.id)]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a measurement."""
        one = self.measured(key)
        before = self._before.get(str(key.id))
        change = "" if before is None else signed_change(one.value - self._stored[before].value)
        return (
            Cell(show_full(one.day)),
            Cell(one_decimal(one.value), Tone.STRONG),
            Cell(change, Tone.DIM),
            self._against(one),
            Cell(one.note, Tone.DIM),
        )

    def _against(self, one: "Stored") -> Cell:
        expected = expected_value(self._kpi, self._goal, one.day)
        if expected is None or self._kpi.baseline is None or self._kpi.target is None:
            return Cell("")
        rises = self._kpi.target >= self._kpi.baseline
        is_good = one.value >= expected if rises else one.value <= expected
        return Cell(signed_change(one.value - expected), Tone.FINE if is_good else Tone.WATCH)


class KpiDialog(ListDialog):
    """The chart above, the measurements below; ``a`` adds one, ``e`` corrects one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a,M", "measure", "measures"),
        Binding("e,enter", "correct", "corrects"),
        Binding("d,delete", "delete", "deletes"),
        Binding("I", "import_series", "imports"),
        Binding("E", "edit", "edits the KPI", show=False),
    ]
    EMPTY: ClassVar[str] = "Not measured yet: a enters the first value, I imports a whole series."
    MOST_SHOWN: ClassVar[int] = 400

    def __init__(self, desk: "DeskScreen", kpi_id: int) -> None:
        """Show the KPI with ``kpi_id``."""
        super().__init__(desk)
        self._kpi_id = kpi_id

    def head(self) -> Content:
        """The name, how it stands, and the chart in half of the room."""
        plan = self.plan
        kpi = plan.snapshot.kpis[self._kpi_id]
        goal, pace = plan.snapshot.goals[kpi.goal_id], plan.kpis[kpi.id]
        glyph, tone = PACE[pace.word]
        width = self.inner_width
        prose = Prose().line(fit(f"{kpi.name} · {goal.title}", width).rstrip(), Tone.STRONG)
        now = f"{one_decimal(pace.now)} of {one_decimal(kpi.target, kpi.unit)}"
        by = f" by {show_day(goal.due_on, plan.today)}" if goal.due_on else ""
        prose.line(fit(f"{glyph} {pace.word} · {now}{by}", width).rstrip(), tone)
        ahead = forecast_words(pace, goal, plan.today)
        if ahead:
            prose.line(fit(f"Forecast {ahead}", width).rstrip(), forecast_tone(pace))
        lines = min(round((self.room - 3) * CHART_SHARE), MOST_CHART)
        chart = kpi_chart(kpi, goal, plan.today, width, lines) if lines >= LEAST_CHART else None
        if chart is not None:
            prose.add(chart)
        return prose.content()

    def source(self) -> MeasurementRows:
        """Every measurement that is in the file."""
        kpi, workspace = self.plan.snapshot.kpis[self._kpi_id], self.desk.workspace
        stored = workspace.measurements(self._kpi_id) if workspace else ()
        return MeasurementRows(kpi, self.plan.snapshot.goals[kpi.goal_id], stored)

    def show_again(self) -> None:
        """Close once the KPI is gone."""
        if self._kpi_id not in self.plan.snapshot.kpis:
            self.dismiss()
        else:
            super().show_again()

    def action_measure(self) -> None:
        """Ask for a value, of today or of a day gone by."""

        def record(measured: Measured | None) -> None:
            if measured is not None:
                self.do(AddMeasurement(self._kpi_id, measured.value, measured.day))
                self.rows.go_to(RowKey(MEASUREMENT, measured.day.isoformat()))

        self.app.push_screen(AskDialog(ask_measurement(self.plan, self._kpi_id)), record)

    def action_correct(self) -> None:
        """Ask for the right value of the day under the cursor."""
        source, key = self.rows.source, self.rows.key
        if key is None or not isinstance(source, MeasurementRows):
            return
        one = source.measured(key)

        def put_right(measured: Measured | None) -> None:
            if measured is not None:
                value, day = measured
                self.do(AddMeasurement(self._kpi_id, value, day, one.note, in_place_of=one.day))

        ask = ask_correction(self.plan, self._kpi_id, one.day, one.value)
        self.app.push_screen(AskDialog(ask), put_right)

    def on_rows_opened(self) -> None:
        """A second click corrects."""
        self.action_correct()

    def action_delete(self) -> None:
        """Delete the measurement under the cursor."""
        source, key = self.rows.source, self.rows.key
        if key is not None and isinstance(source, MeasurementRows):
            self.do(DeleteMeasurement(self._kpi_id, source.measured(key).day))

    def action_import_series(self) -> None:
        """Import a series from a file."""
        from smtui.tui.dialogs.importing import ask_series

        ask_series(self.desk, self._kpi_id)

    def action_edit(self) -> None:
        """Edit the KPI itself."""
        from smtui.tui.dialogs.forms import edit

        edit(self.desk, RowKey(Kind.KPI, self._kpi_id))
