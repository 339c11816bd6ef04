"""Carries out what is done with the check-ins of goals."""

from sqlmodel import Session

from smtui.actions.goals import AddCheckIn, DeleteCheckIn
from smtui.actions.refused import Refused
from smtui.actions.writers.context import Context
from smtui.actions.writers.goals import GOAL
from smtui.actions.writers.rows import one
from smtui.actions.writers.validating import made
from smtui.actions.writers.words import day_words, quoted
from smtui.models.goals import CheckIn
from smtui.store.outcome import Outcome


def add_check_in(session: Session, action: AddCheckIn, context: Context) -> Outcome:
    """Store how sure somebody is that a goal will be met."""
    goal = GOAL.get(session, action.goal_id)
    day = action.day or context.today
    if day > context.today:
        raise Refused(f"Day: {day_words(day, context.today)} is still to come.", "day")
    fields = {
        "goal_id": action.goal_id,
        "day_on": day,
        "confidence": action.confidence,
        "note": action.note,
    }
    session.add(made(CheckIn, fields))
    when = "" if day == context.today else f" ({day_words(day, context.today)})"
    sentence = f"Checked in on {quoted(goal.title)}: confidence {action.confidence} of 5{when}"
    return GOAL.told(sentence, goal)


def delete_check_in(session: Session, action: DeleteCheckIn, context: Context) -> Outcome:
    """Delete a check-in."""
    row = one(session, CheckIn, action.id, "check-in")
    goal = GOAL.get(session, row.goal_id)
    session.delete(row)
    when = day_words(row.day_on, context.today)
    return GOAL.told(f"Deleted the check-in on {quoted(goal.title)} ({when})", goal)
