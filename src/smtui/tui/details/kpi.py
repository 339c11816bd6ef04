"""Everything about a KPI: its chart, its numbers, its measurements and how it is measured."""

from datetime import date

from textual.content import Content

from smtui.language.dates import show_day, show_full
from smtui.language.durations import show_minutes
from smtui.planning.facts.goals import GoalFact, KpiFact
from smtui.planning.pace import expected_value
from smtui.planning.plan import KpiPace, Plan
from smtui.tui.details.agreed import add_objectives, objectives_of
from smtui.tui.details.chart import kpi_chart
from smtui.tui.details.figures import sparkline
from smtui.tui.details.names import PACE, names_of, one_decimal
from smtui.tui.details.prose import Prose
from smtui.tui.details.serving import add_tactics
from smtui.tui.widgets.cells import RowKey, Tone, bar
from smtui.vocabulary import Kind, PaceWord

PANE_CELLS = 40
"""What the detail pane has room for beside its frame."""
CHART_LINES = 11
SHOWN_MEASUREMENTS = 6


def describe_kpi(plan: Plan, id_: int, width: int = PANE_CELLS) -> Content:
    """Return the chart of a KPI, its numbers, its last measurements and how it is measured, for
    ``width`` cells.
    """
    kpi = plan.snapshot.kpis.get(id_)
    if kpi is None:
        return Content("This KPI is gone.")
    goal = plan.snapshot.goals[kpi.goal_id]
    prose = Prose().title(kpi.name).line(f"KPI of ‘{goal.title}’", Tone.DIM).line("")
    add_chart(prose, plan, kpi, width)
    add_pace(prose, plan, kpi)
    add_numbers(prose, plan, kpi)
    _measurements(prose, kpi)
    prose.heading("How it is measured")
    prose.fact("Every", str(kpi.cadence))
    prose.fact("Channel", kpi.channel or "")
    prose.fact("How", kpi.method)
    prose.fact("With", kpi.tool)
    prose.fact("By", names_of(plan, [kpi.person_id]) if kpi.person_id else "")
    prose.fact("Takes", show_minutes(kpi.minutes) if kpi.minutes else "")
    add_objectives(prose, plan, objectives_of(plan, RowKey(Kind.KPI, id_)))
    add_tactics(prose, plan, goal.id)
    return prose.content()


def add_chart(prose: Prose, plan: Plan, kpi: KpiFact, width: int) -> None:
    """Add the chart; where it cannot be drawn (in 0 cells), the values as blocks."""
    goal = plan.snapshot.goals[kpi.goal_id]
    chart = kpi_chart(kpi, goal, plan.today, width, CHART_LINES)
    if chart is not None:
        prose.add(chart).line("")
    elif len(kpi.measurements) > 1:
        values = [value for _, value in kpi.measurements]
        prose.fact("Trend", sparkline(values, max(width, PANE_CELLS) - 12), Tone.ACCENT)


def add_pace(prose: Prose, plan: Plan, kpi: KpiFact) -> None:
    """Add how a KPI stands: the word, its part of the line, and how much of the way is done."""
    pace = plan.kpis[kpi.id]
    glyph, tone = PACE[pace.word]
    of_line = f" · {round(100 * pace.ratio)} % of the line" if pace.ratio is not None else ""
    prose.fact("Pace", f"{glyph} {pace.word}{of_line}", tone)
    if pace.progress is not None:
        prose.fact("Progress", f"{bar(pace.progress / 100, 12)} {pace.progress:.0f} %", tone)


def add_numbers(prose: Prose, plan: Plan, kpi: KpiFact) -> None:
    """Add what a KPI was, is, should be and will be."""
    pace, goal, today = plan.kpis[kpi.id], plan.snapshot.goals[kpi.goal_id], plan.today
    prose.fact("Baseline", one_decimal(kpi.baseline))
    prose.fact("Now", _now(pace, kpi, today))
    expected = expected_value(kpi, goal, today)
    prose.fact("Expected", f"{one_decimal(expected)} today" if expected is not None else "")
    prose.fact("Target", _target(kpi, goal, today))
    prose.fact("Forecast", forecast_words(pace, goal, today), forecast_tone(pace))
    if pace.measure_due:
        prose.fact("", "a measurement is due: M enters it", Tone.WATCH)


def _now(pace: KpiPace, kpi: KpiFact, today: date) -> str:
    if pace.measured_on is None:
        return "not measured yet"
    return f"{one_decimal(pace.now, kpi.unit)} · {show_day(pace.measured_on, today)}"


def _target(kpi: KpiFact, goal: GoalFact, today: date) -> str:
    if kpi.target is None:
        return "none yet (e sets it)"
    by = f" by {show_day(goal.due_on, today)}" if goal.due_on else ""
    return f"{one_decimal(kpi.target, kpi.unit)}{by}"


def forecast_words(pace: KpiPace, goal: GoalFact, today: date) -> str:
    """Say the value at the due date, when the target is met, and from how many measurements."""
    if pace.points < 2:
        return ""
    parts = []
    if pace.forecast is not None and goal.due_on:
        parts.append(f"{one_decimal(pace.forecast)} by then")
    if pace.met_on is not None and pace.word is not PaceWord.MET:
        parts.append(f"met {show_day(pace.met_on, today)}")
    elif pace.word is not PaceWord.MET:
        parts.append("not met this way")
    return f"{', '.join(parts)} (from {pace.points})" if parts else ""


def forecast_tone(pace: KpiPace) -> Tone:
    """Watch where the target is not met this way."""
    return Tone.PLAIN if pace.met_on is not None or pace.word is PaceWord.MET else Tone.WATCH


def _measurements(prose: Prose, kpi: KpiFact) -> None:
    prose.heading("Last measurements", "enter shows all")
    if not kpi.measurements:
        prose.line("None yet: M enters the first.", Tone.WATCH)
        return
    shown = kpi.measurements[-SHOWN_MEASUREMENTS - 1 :]
    befores = (None, *(value for _, value in shown[:-1]))
    lines = list(zip(shown, befores, strict=True))
    for (day, value), before in reversed(lines[-SHOWN_MEASUREMENTS:]):
        change = "" if before is None else signed_change(value - before)
        prose.pieces((f"{show_full(day):<17}", Tone.DIM), (f"{one_decimal(value):>10}", Tone.PLAIN),
                     (f"{change:>10}", Tone.DIM))  # fmt: skip


def signed_change(change: float) -> str:
    """Return a change with its sign; ``=`` where there is none."""
    shown = one_decimal(abs(change))
    return "=" if shown == "0" else f"{'+' if change > 0 else '−'}{shown}"
