"""Goals and KPIs in a report: their pace, a chart of each KPI, and how it changed."""

from collections.abc import Iterator
from datetime import date

from smtui.exchange.reports import words
from smtui.exchange.reports.blocks import (
    Block,
    Chart,
    Charts,
    Column,
    Line,
    Paragraph,
    Points,
    Run,
    Section,
    Table,
    Tone,
    line,
    said,
    typed,
)
from smtui.planning.reviews.report_parts import GoalLine, KpiLine, Report
from smtui.planning.words import counted
from smtui.vocabulary import Direction, PaceWord

LEAST_POINTS = 2
"""A chart of fewer measurements shows nothing."""
MOST_CHARTS = 12
CHART_MEANS = "Dots: measured; dashes: the straight line to the target; shaded: the {}."


def goals_section(report: Report) -> Section:
    """The social goals with their pace, what was noted on them, and the charts of their KPIs."""
    return Section("Goals and pace", tuple(_goals(report)))


def kpis_section(report: Report) -> Section | None:
    """How each KPI changed over the period; None without any."""
    if not report.kpis:
        return None
    columns = (
        Column("KPI"),
        Column("Before", True, 1),
        Column("Now", True),
        Column("Change", True),
        Column("Target", True, 2),
        Column("Pace", is_short=True),
        Column("Measured", True, 3),
    )
    rows = tuple(_kpi(kpi) for kpi in report.kpis)
    notes = tuple(
        line(typed(kpi.name, Tone.STRONG), ": ", typed(kpi.note))
        for kpi in report.kpis
        if kpi.note.strip()
    )
    blocks: tuple[Block, ...] = (Table(columns, rows),)
    return Section("KPIs", (*blocks, Points(notes)) if notes else blocks)


def _goals(report: Report) -> Iterator[Block]:
    if not report.goals:
        yield Paragraph(line(said("No social goal was running.", Tone.QUIET)))
        return
    columns = (
        Column("Goal"),
        Column("Pace", is_short=True),
        Column("Progress", True),
        Column("Measured by", False, 2),
        Column("Due", False, 3, True),
        Column("Left", True, 1),
    )
    yield Table(columns, tuple(_goal(report, goal) for goal in report.goals)).filled
    notes = tuple(_note(goal) for goal in report.goals if goal.note.strip() or goal.confidence)
    if notes:
        yield Points(notes)
    charts = tuple(_chart(report, kpi) for kpi in report.kpis if len(kpi.series) >= LEAST_POINTS)
    if charts:
        means = CHART_MEANS.format(words.NOUNS[report.period.cadence])
        yield Charts(charts[:MOST_CHARTS], means)


def _goal(report: Report, goal: GoalLine) -> tuple[Line, ...]:
    lead = goal.lead_line
    due = "" if goal.due_on is None else words.short_day(goal.due_on, report.period.last)
    return (
        line(typed(goal.title)),
        line(words.pace(goal.word)),
        line(words.percent(goal.progress)),
        line(typed(lead.name)) if lead else (),
        line(due),
        line("" if goal.word == PaceWord.MET else _left(goal.days_left)),
    )


def _left(days: int | None) -> str:
    if days is None:
        return ""
    return counted(days, "day") if days >= 0 else f"{counted(-days, 'day')} over"


def _note(goal: GoalLine) -> Line:
    sure = f" (how sure: {goal.confidence} of 5)" if goal.confidence else ""
    return line(typed(goal.title, Tone.STRONG), ": ", typed(goal.note or "no note"), sure)


def _chart(report: Report, kpi: KpiLine) -> Chart:
    goal = next(goal for goal in report.goals if goal.goal_id == kpi.goal_id)
    plan: tuple[tuple[date, float], ...] = ()
    if goal.start_on and goal.due_on and kpi.baseline is not None and kpi.target is not None:
        plan = ((goal.start_on, kpi.baseline), (goal.due_on, kpi.target))
    now = words.figure(kpi.now, kpi.unit)
    wanted = words.target(kpi)
    changed = () if kpi.change is None else (words.change_run(kpi), " · ")
    if kpi.direction == Direction.DOWN and kpi.target is not None:
        stands = line(now, _unit(kpi, " "), f", {wanted} wanted")
    else:
        stands = line(now, "" if kpi.target is None else f" of {wanted}", _unit(kpi, " "))
    told = line(*stands, " · ", *changed, words.pace(kpi.pace.word))
    period = report.period
    return Chart(kpi.name, told, kpi.series, plan, period.first, period.last)


def _kpi(kpi: KpiLine) -> tuple[Line, ...]:
    return (
        line(typed(kpi.name), _unit(kpi)),
        line(words.figure(kpi.before, kpi.unit)),
        line(said(words.figure(kpi.now, kpi.unit), Tone.STRONG)),
        line(words.change_run(kpi)),
        line(words.target(kpi)),
        line(words.pace(kpi.pace.word)),
        line(f"{kpi.measured} ×" if kpi.measured else "–"),
    )


def _unit(kpi: KpiLine, before: str = ", ") -> Run:
    """The unit, where it is too long to stand after every figure."""
    is_long = len(kpi.unit) > words.SHORT_UNITS and kpi.unit.casefold() not in kpi.name.casefold()
    return typed(f"{before}{kpi.unit}" if is_long else "", Tone.QUIET)
