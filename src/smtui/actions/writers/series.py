"""Which occurrence of a stored series settling is about; the rules are planning's."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.models.tasks import Completion, Task
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.series import is_daily, missed_before, occurrence_to_settle

LOOK_BACK_DAYS = 400


class Present(NamedTuple):
    """The occurrence that settling settles (None when the series has ended), and the unsettled
    ones before it (none of a daily series: those lapse by themselves).
    """

    settles: date | None
    earlier: tuple[date, ...]


def settled_through(session: Session, task_id: int | None) -> date | None:
    """The latest occurrence of a task that was settled in any way."""
    occurrence = col(Completion.occurrence_on)
    query = select(occurrence).where(col(Completion.task_id) == task_id)
    return session.execute(query.order_by(occurrence.desc()).limit(1)).scalar()


def fact_of(session: Session, task: Task) -> TaskFact:
    """The stored task as planning knows it, as far as its series goes."""
    return TaskFact(
        id=task.id or 0,
        title=task.title,
        status=task.status,
        cadence=task.cadence,
        section=task.section,
        rrule=task.rrule,
        starts_on=task.starts_on,
        planned_on=task.planned_on,
        due_on=task.due_on,
        not_before_on=task.not_before_on,
        estimate=task.estimate,
        logged=0,
        value=task.value,
        activity_id=task.activity_id,
        tactic_id=task.tactic_id,
        goal_id=task.goal_id,
        role_id=task.role_id,
        page=task.page,
        created_on=task.created_on,
        settled_on=settled_through(session, task.id),
        assignees=(),
        blocked_by=(),
        tags=(),
        has_notes=bool(task.notes),
    )


def repeats_daily(session: Session, task: Task) -> bool:
    """Whether what is missed of the task lapses with its day."""
    return is_daily(fact_of(session, task))


def present(session: Session, task: Task, today: date) -> Present:
    """The present occurrence of a series, and what lies unsettled before it (400 days back)."""
    fact = fact_of(session, task)
    settles = occurrence_to_settle(fact, today)
    if is_daily(fact):
        return Present(settles, ())
    return Present(settles, missed_before(fact, today, LOOK_BACK_DAYS))
