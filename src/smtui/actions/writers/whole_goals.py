"""Carries out the adding of a social goal together with its KPIs."""

from dataclasses import replace

from sqlmodel import Session

from smtui.actions.goals import AddGoalWithKpis
from smtui.actions.writers.context import Context
from smtui.actions.writers.goals import add_goal
from smtui.actions.writers.kpis import add_kpi
from smtui.store.outcome import Outcome


def add_goal_with_kpis(session: Session, action: AddGoalWithKpis, context: Context) -> Outcome:
    """Store a new social goal and its KPIs."""
    added = add_goal(session, action.goal, context)
    for kpi in action.kpis:
        add_kpi(session, replace(kpi, goal_id=added.id or 0), context)
    if not action.kpis:
        return added
    count = "1 KPI" if len(action.kpis) == 1 else f"{len(action.kpis)} KPIs"
    return replace(added, sentence=f"{added.sentence}, with {count}")
