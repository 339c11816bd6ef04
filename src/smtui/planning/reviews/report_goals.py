"""Goals and KPIs of a report: their pace on the last day of a period, and how they changed in it.

While the period runs, the pace is the very one that the pages show.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from smtui.planning.facts.goals import CheckInFact, GoalFact, KpiFact
from smtui.planning.facts.reports import ReportFacts
from smtui.planning.pace import goal_words, kpi_pace
from smtui.planning.plan import KpiPace, Plan
from smtui.planning.reviews.kpi_change import change_of
from smtui.planning.reviews.periods import Period
from smtui.planning.reviews.report_parts import GoalLine, KpiLine
from smtui.vocabulary import GoalStatus, PaceWord

Points = tuple[tuple[date, float], ...]


def goal_lines(facts: ReportFacts, plan: Plan, period: Period, today: date) -> tuple[GoalLine, ...]:
    """The social goals that ran in the period, as they stood on the day ``today``, in the order of
    the goals. A dropped goal is left out.
    """
    series = _series(facts)
    paces = _paces(plan, series, today)
    kpis = {
        id_: replace(fact, measurements=series.get(id_, ()))
        for id_, fact in plan.snapshot.kpis.items()
    }
    goals = _then(plan, kpis, today)
    words = goal_words(replace(plan.snapshot, kpis=kpis, goals=goals), paces)
    notes = {(line.kpi_id, line.day): line.note for line in facts.measurements}
    lines = []
    for goal in plan.snapshot.goals.values():
        is_known = today == plan.today or _is_measured(goal, kpis)
        if _ran(goal, period, today, is_known=is_known):
            own = tuple(
                _kpi_line(kpi, paces[kpi.id], period, today, notes)
                for kpi in kpis.values()
                if kpi.goal_id == goal.id
            )
            check = next((c for c in reversed(facts.check_ins) if c.goal_id == goal.id), None)
            lines.append(_goal_line(goal, words[goal.id], own, check, today))
    return tuple(lines)


def _goal_line(
    goal: GoalFact,
    pace: tuple[PaceWord, KpiPace | None],
    kpis: tuple[KpiLine, ...],
    check: CheckInFact | None,
    today: date,
) -> GoalLine:
    word, lead = pace
    return GoalLine(
        goal_id=goal.id,
        title=goal.title,
        word=word,
        ratio=None if lead is None else lead.ratio,
        progress=None if lead is None else lead.progress,
        lead=None if lead is None else lead.kpi_id,
        start_on=goal.start_on,
        due_on=goal.due_on,
        days_left=None if goal.due_on is None else (goal.due_on - today).days,
        confidence=None if check is None else check.confidence,
        note="" if check is None else check.note,
        kpis=kpis,
    )


def _ran(goal: GoalFact, period: Period, today: date, *, is_known: bool) -> bool:
    """Whether the goal ran in the period. One without a start does now, and as far back as it was
    measured.
    """
    has_begun = is_known if goal.start_on is None else goal.start_on <= today
    has_ended = goal.due_on is not None and goal.due_on < period.first
    return goal.status != GoalStatus.DROPPED and has_begun and not has_ended


def _then(plan: Plan, kpis: Mapping[int, KpiFact], today: date) -> Mapping[int, GoalFact]:
    """The goals as they stood on a day. When one was marked as met is not known: on a day that is
    past its KPIs say how it stood, where they were measured by then.
    """
    goals = plan.snapshot.goals
    if today == plan.today:
        return goals
    return {
        id_: replace(goal, status=GoalStatus.ACTIVE)
        if goal.status == GoalStatus.MET and _is_measured(goal, kpis)
        else goal
        for id_, goal in goals.items()
    }


def _is_measured(goal: GoalFact, kpis: Mapping[int, KpiFact]) -> bool:
    return any(kpi.measurements for kpi in kpis.values() if kpi.goal_id == goal.id)


def _series(facts: ReportFacts) -> dict[int, Points]:
    points: dict[int, list[tuple[date, float]]] = {}
    for line in facts.measurements:
        points.setdefault(line.kpi_id, []).append((line.day, line.value))
    return {id_: tuple(there) for id_, there in points.items()}


def _paces(plan: Plan, series: Mapping[int, Points], today: date) -> Mapping[int, KpiPace]:
    if today == plan.today:
        return plan.kpis
    goals = plan.snapshot.goals
    return {
        kpi.id: kpi_pace(
            replace(kpi, measurements=series.get(kpi.id, ())), goals[kpi.goal_id], today
        )
        for kpi in plan.snapshot.kpis.values()
        if kpi.goal_id in goals
    }


def _kpi_line(
    kpi: KpiFact,
    pace: KpiPace,
    period: Period,
    today: date,
    notes: Mapping[tuple[int, date], str],
) -> KpiLine:
    points = kpi.measurements
    change = change_of(points, period.first, today)
    last = points[-1][0] if points else None
    return KpiLine(
        kpi_id=kpi.id,
        goal_id=kpi.goal_id,
        name=kpi.name,
        unit=kpi.unit,
        channel=kpi.channel,
        direction=kpi.direction,
        baseline=kpi.baseline,
        target=kpi.target,
        before=change.before,
        now=change.after,
        change=change.by,
        is_good=change.is_better(kpi.direction),
        pace=pace,
        series=points,
        measured=change.measured,
        note=notes.get((kpi.id, last), "") if last is not None and period.has(last) else "",
    )
