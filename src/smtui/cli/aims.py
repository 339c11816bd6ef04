"""What verbs print of goals and tactics: one record for ``--json``, documented in `fields`."""

from collections.abc import Collection

from smtui.cli.records import Record, iso, people_of, ranked, rounded
from smtui.planning.criteria import weighted_total
from smtui.planning.plan import Plan
from smtui.planning.smart import smart_letters
from smtui.vocabulary import Kind

_SCORES = ("business_value", "customer_value", "kpi_impact", "effort", "difficulty")


def tactic_record(plan: Plan, tactic_id: int) -> Record:
    """A tactic, whether it is ranked or not."""
    tactic = plan.snapshot.tactics[tactic_id]
    view = plan.tactics[tactic_id]
    criteria = plan.snapshot.criteria
    return {
        **ranked(
            Kind.TACTIC, tactic_id, tactic.title, tactic.status, plan.tactic_ranks.get(tactic_id)
        ),
        "due": iso(view.eta),
        "minutes": view.remaining,
        "assignees": people_of(plan, tactic.owners),
        "value": rounded(view.value),
        "complexity": rounded(view.complexity),
        "quadrant": str(view.quadrant),
        "logged": view.logged,
        "open_tasks": view.open_tasks,
        "goal_ids": list(tactic.goals),
        "progress": rounded(view.progress),
        "slack": view.slack,
        "eta_rule": tactic.eta_rrule,
        "process": tactic.process,
        "scores": {score: getattr(tactic, score) for score in _SCORES},
        "criterion_scores": {
            criteria[criterion].name: score
            for criterion, score in tactic.criterion_scores
            if criterion in criteria
        },
        "weighted_total": rounded(weighted_total(tactic.criterion_scores, criteria)),
    }


def company_goal_record(plan: Plan, goal_id: int) -> Record:
    """A goal of the company."""
    goal = plan.snapshot.company_goals[goal_id]
    return {
        **ranked(Kind.COMPANY_GOAL, goal_id, goal.title, goal.status, None),
        "due": iso(goal.horizon_on),
    }


def goal_record(plan: Plan, goal_id: int) -> Record:
    """A social goal with its pace and its KPIs."""
    goal = plan.snapshot.goals[goal_id]
    pace = plan.goals.get(goal_id)
    kpis = [kpi for kpi in plan.snapshot.kpis.values() if kpi.goal_id == goal_id]
    return {
        **ranked(Kind.GOAL, goal_id, goal.title, goal.status, None),
        "due": iso(goal.due_on),
        "minutes": pace.minutes if pace else None,
        "pace": str(pace.word) if pace else None,
        "progress": rounded(pace.progress) if pace else None,
        "weight": goal.weight,
        "serves": list(goal.serves),
        "aligned": goal.is_aligned,
        "objective": goal.objective,
        "days_left": pace.days_left if pace else None,
        "open_tactics": pace.tactics if pace else None,
        "starving": pace.starving if pace else None,
        "smart_misses": {
            letter.name: letter.missing for letter in smart_letters(goal, kpis) if not letter.is_met
        },
        "check_in": _check_in(plan, goal_id),
        "kpis": [_kpi_record(plan, kpi.id) for kpi in kpis],
        "objectives": _objectives(plan, goal_id, {kpi.id for kpi in kpis}),
    }


def _check_in(plan: Plan, goal_id: int) -> Record | None:
    """The latest check-in of a goal."""
    check_ins = plan.snapshot.check_ins.get(goal_id)
    if not check_ins:
        return None
    latest = check_ins[-1]
    return {"day": iso(latest.day_on), "confidence": latest.confidence, "note": latest.note}


def _objectives(plan: Plan, goal_id: int, kpis: Collection[int]) -> list[Record]:
    """The personal objectives of a goal and of its KPIs."""
    return [
        {
            "id": objective.id,
            "person": people_of(plan, (objective.person_id,))[0],
            "title": objective.title,
            "recognition": objective.recognition,
            "status": str(objective.status),
            "due": iso(objective.due_on),
            "kpi_id": objective.kpi_id,
        }
        for objective in plan.snapshot.objectives.values()
        if objective.goal_id == goal_id or objective.kpi_id in kpis
    ]


def _kpi_record(plan: Plan, kpi_id: int) -> Record:
    kpi = plan.snapshot.kpis[kpi_id]
    pace = plan.kpis.get(kpi_id)
    return {
        "id": kpi_id,
        "name": kpi.name,
        "unit": kpi.unit,
        "baseline": kpi.baseline,
        "target": kpi.target,
        "now": pace.now if pace else None,
        "measured": iso(pace.measured_on) if pace else None,
        "pace": str(pace.word) if pace else None,
        "progress": rounded(pace.progress) if pace else None,
        "direction": str(kpi.direction),
        "tool": kpi.tool,
        "method": kpi.method,
        "cadence": str(kpi.cadence),
        "minutes": kpi.minutes,
        "measure_due": pace.measure_due if pace else None,
        "expected": rounded(pace.expected) if pace else None,
        "forecast": rounded(pace.forecast) if pace else None,
        "met_on": iso(pace.met_on) if pace else None,
    }
