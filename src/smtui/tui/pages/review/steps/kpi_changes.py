"""How KPIs changed over the days that a session looks back on, in cells."""

from collections.abc import Mapping
from datetime import date

from smtui.language.numbers import compact
from smtui.planning.facts.goals import KpiFact
from smtui.planning.plan import Plan
from smtui.planning.reviews.kpi_change import KpiChange, change_of
from smtui.tui.widgets.cells import Cell, Tone
from smtui.vocabulary import Direction, GoalStatus
from smtui.workspace import Workspace


def changes_since(plan: Plan, workspace: Workspace, first: date) -> Mapping[int, KpiChange]:
    """The change of each KPI of the goals that were not dropped from a day until now, so that what
    is measured in the session counts, in the order of the goals.
    """
    goals, found = plan.snapshot.goals, {}
    for kpi in sorted(plan.snapshot.kpis.values(), key=lambda kpi: (kpi.goal_id, kpi.id)):
        if goals[kpi.goal_id].status is not GoalStatus.DROPPED:
            found[kpi.id] = change_of(_points(kpi, workspace, first), first, plan.today)
    return found


def _points(kpi: KpiFact, workspace: Workspace, first: date) -> tuple[tuple[date, float], ...]:
    """The measurements of a KPI; all that were ever made where those of the plan begin too late."""
    points = kpi.measurements
    if points and points[0][0] >= first:
        return tuple((one.day, one.value) for one in workspace.measurements(kpi.id))
    return points


def change_cell(change: KpiChange, direction: Direction) -> Cell:
    """The change with its sign: an arrow tells without a colour whether it is for the better."""
    by, is_better = change.by, change.is_better(direction)
    if by is None:
        return (
            Cell("first value", Tone.DIM) if change.measured else Cell("not measured", Tone.WATCH)
        )
    if is_better is None:
        return Cell("the same", Tone.DIM)
    return Cell(change_words(change), Tone.FINE if is_better else Tone.TROUBLE)


def change_words(change: KpiChange) -> str:
    """The change with its sign, and in percent where that says anything."""
    by, percent = change.by, change.percent
    if by is None:
        return "first value" if change.measured else "not measured"
    words = ("+" if by > 0 else "") + compact(by)
    if percent is None or abs(percent) >= 1000:
        return words
    return f"{words} {percent:+.0f} %".replace("-", "−")


def arrow(change: KpiChange, direction: Direction) -> Cell:
    """Whether the KPI became better or worse: a glyph of its own."""
    is_better = change.is_better(direction)
    if is_better is None:
        return Cell("·" if change.measured else "?", Tone.DIM if change.measured else Tone.WATCH)
    return Cell("▲", Tone.FINE) if is_better else Cell("▼", Tone.TROUBLE)
