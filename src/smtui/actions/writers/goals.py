"""Carries out what is done with company goals and social goals."""

from collections.abc import Mapping

from sqlmodel import Session

from smtui.actions.goals import (
    AddCompanyGoal,
    AddGoal,
    DeleteCompanyGoal,
    DeleteGoal,
    EditCompanyGoal,
    EditGoal,
)
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import apart, given_by, names_of
from smtui.actions.writers.rows import relink
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.validating import ids_given, in_order, known_only, must_exist
from smtui.models.goals import CompanyGoal, GoalServes, SocialGoal
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName

COMPANY_GOAL = Thing(CompanyGoal, "company goal", "title", PageName.GOALS, Kind.COMPANY_GOAL)
GOAL = Thing(SocialGoal, "goal", "title", PageName.GOALS, Kind.GOAL)


def add_company_goal(session: Session, action: AddCompanyGoal, context: Context) -> Outcome:
    """Store a new company goal."""
    fields = {**given_by(action), "created_on": context.today}
    return COMPANY_GOAL.added(COMPANY_GOAL.add(session, fields))


def edit_company_goal(session: Session, action: EditCompanyGoal, context: Context) -> Outcome:
    """Change what differs of a company goal."""
    del context
    known_only(action.changes, names_of(AddCompanyGoal), "company goal")
    row = COMPANY_GOAL.get(session, action.id)
    return COMPANY_GOAL.changed(row, COMPANY_GOAL.edit(session, row, action.changes))


def delete_company_goal(session: Session, action: DeleteCompanyGoal, context: Context) -> Outcome:
    """Delete a company goal."""
    del context
    return COMPANY_GOAL.delete(session, [action.id])


def add_goal(session: Session, action: AddGoal, context: Context) -> Outcome:
    """Store a new social goal with what it serves."""
    fields, links = apart(given_by(action), ["serves"])
    in_order(action.start_on, action.due_on, "due_on", "the start")
    goal = GOAL.add(session, {**fields, "created_on": context.today})
    _link(session, goal, links)
    return GOAL.added(goal)


def edit_goal(session: Session, action: EditGoal, context: Context) -> Outcome:
    """Change what differs of a social goal."""
    del context
    known_only(action.changes, names_of(AddGoal), "goal")
    goal = GOAL.get(session, action.id)
    fields, links = apart(action.changes, ["serves"])
    changed = GOAL.edit(session, goal, fields)
    in_order(goal.start_on, goal.due_on, "due_on", "the start")
    return GOAL.changed(goal, changed + _link(session, goal, links))


def delete_goal(session: Session, action: DeleteGoal, context: Context) -> Outcome:
    """Delete a social goal with its KPIs."""
    del context
    return GOAL.delete(session, [action.id])


def _link(session: Session, goal: SocialGoal, links: Mapping[str, object]) -> list[str]:
    if "serves" not in links:
        return []
    ids = ids_given(links["serves"], "serves")
    for key in ids:
        must_exist(session, CompanyGoal, key, "serves", "company goal")
    here = {"goal_id": goal.id or 0}
    return ["serves"] if relink(session, GoalServes, here, "company_goal_id", ids) else []
