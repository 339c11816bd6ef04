"""Personal objectives, as the details of a goal, of a KPI and of a person tell them."""

from collections.abc import Sequence

from smtui.language.dates import show_day
from smtui.planning.facts.people import ObjectiveFact
from smtui.planning.plan import Plan
from smtui.tui.details.names import PACE, names_of
from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, ObjectiveStatus

MARK = {
    ObjectiveStatus.OPEN: ("○", Tone.PLAIN),
    ObjectiveStatus.MET: ("★", Tone.FINE),
    ObjectiveStatus.DROPPED: ("✗", Tone.DIM),
}


def objectives_of(plan: Plan, key: RowKey) -> tuple[ObjectiveFact, ...]:
    """Return the objectives of a person, of a KPI, or of a goal with its KPIs; open ones first,
    the next due on top.
    """
    id_ = int(key.id)
    found = [one for one in plan.snapshot.objectives.values() if _is_of(plan, one, key.kind, id_)]
    order = list(ObjectiveStatus)
    found.sort(key=lambda one: (order.index(one.status), str(one.due_on or "9"), one.id))
    return tuple(found)


def _is_of(plan: Plan, objective: ObjectiveFact, kind: str, id_: int) -> bool:
    if kind == Kind.PERSON:
        return objective.person_id == id_
    if kind == Kind.KPI:
        return objective.kpi_id == id_
    return kind == Kind.GOAL and goal_of(plan, objective) == id_


def goal_of(plan: Plan, objective: ObjectiveFact) -> int | None:
    """Return the goal that an objective refers to, by itself or through its KPI."""
    if objective.kpi_id is None:
        return objective.goal_id
    kpi = plan.snapshot.kpis.get(objective.kpi_id)
    return kpi.goal_id if kpi else None


def about(plan: Plan, objective: ObjectiveFact) -> str:
    """Return the name of the KPI or the goal that an objective refers to."""
    if objective.kpi_id is not None:
        kpi = plan.snapshot.kpis.get(objective.kpi_id)
        return kpi.name if kpi else ""
    goal = plan.snapshot.goals.get(objective.goal_id or 0)
    return goal.title if goal else ""


def pace_of(plan: Plan, objective: ObjectiveFact) -> tuple[str, Tone]:
    """Return the pace of the KPI or of the goal behind an objective, as glyph and word."""
    kpi, goal = plan.kpis.get(objective.kpi_id or 0), plan.goals.get(objective.goal_id or 0)
    pace = kpi or goal
    if pace is None:
        return "", Tone.DIM
    glyph, tone = PACE[pace.word]
    return f"{glyph} {pace.word}", tone


def add_objectives(
    prose: Prose, plan: Plan, objectives: Sequence[ObjectiveFact], *, by_person: bool = True
) -> None:
    """Add objectives, each with its person (or what it refers to) and the recognition agreed;
    nothing when there are none.
    """
    if not objectives:
        return
    prose.heading("Personal objectives", "P changes them")
    for one in objectives:
        glyph, tone = MARK[one.status]
        due = f" · {show_day(one.due_on, plan.today)}" if one.due_on else ""
        prose.pieces((f"{glyph} ", tone), (one.title, Tone.PLAIN), (due, Tone.DIM))
        other = names_of(plan, [one.person_id]) if by_person else about(plan, one)
        thanks = f" · for it: {one.recognition}" if one.recognition else ""
        if by_person:
            prose.line(f"  {other}{thanks}", Tone.DIM)
        else:
            mark, of_pace = pace_of(plan, one)
            prose.pieces(("  ", Tone.DIM), (mark, of_pace), (f" · {other}{thanks}", Tone.DIM))
