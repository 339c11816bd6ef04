"""Carries out the end of a session: what it planned is remembered, what it covered is ticked."""

from datetime import date, timedelta

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.refused import Refused
from smtui.actions.reviews import FinishSession
from smtui.actions.writers.context import Context
from smtui.actions.writers.remaining import remaining_of
from smtui.actions.writers.rows import forget
from smtui.actions.writers.series import present
from smtui.actions.writers.sessions import clock_of, name_of, open_session, told
from smtui.actions.writers.settling import settle
from smtui.actions.writers.validating import change, made
from smtui.actions.writers.words import counted, listed
from smtui.language.durations import show_minutes
from smtui.models.reviews import ReviewPlanned, ReviewSession, ReviewStep
from smtui.models.tasks import Task
from smtui.planning.reviews.periods import period_of
from smtui.store.outcome import Outcome as Told
from smtui.vocabulary import (
    OPEN_TASK_STATUSES,
    Outcome,
    SessionCadence,
    StepState,
)

AHEAD_DAYS = {SessionCadence.MONTHLY: 7, SessionCadence.QUARTERLY: 14}
"""An item that is due within so many days is covered by a session; of a weekly one, what is due
in the present week."""

_NAMED = 4


def finish_session(session: Session, action: FinishSession, context: Context) -> Told:
    """End a session."""
    row = open_session(session, action.session_id)
    seconds = clock_of(row, action.seconds)
    change(row, {"seconds_used": seconds, "ended_at": context.now})
    session.add(row)
    ticked = _tick(session, row, context)
    session.flush()
    planned = _remember(session, row, context) if row.cadence is SessionCadence.WEEKLY else 0
    sentence = f"Finished {name_of(row)} in {show_minutes(max(1, seconds // 60))}"
    if ticked:
        rest = len(ticked) - _NAMED
        names = [*ticked[:_NAMED], f"{rest} more"] if rest > 0 else ticked
        sentence += f" · done: {listed(names)}"
    if planned:
        sentence += f" · {counted(planned, 'task')} planned"
    return told(sentence, row)


def _tick(session: Session, row: ReviewSession, context: Context) -> list[str]:
    """Settle what leads to the steps that were done; the titles."""
    done = select(col(ReviewStep.step)).where(
        col(ReviewStep.session_id) == row.id, col(ReviewStep.state) == StepState.DONE
    )
    query = select(Task).where(
        col(Task.session_cadence) == row.cadence,
        col(Task.session_step).in_(done),
        col(Task.status).in_(OPEN_TASK_STATUSES),
    )
    reach = _reach(row.cadence, context.today)
    titles = []
    for task in session.execute(query.order_by(col(Task.id))).scalars().all():
        due = present(session, task, context.today).settles if task.rrule else task.due_on
        if (due is None and task.rrule) or (due is not None and due > reach):
            continue
        try:
            settle(session, task, Outcome.DONE, "", context)
        except Refused:
            # It was settled today by itself.
            continue
        titles.append(task.title)
    return titles


def _reach(cadence: SessionCadence, today: date) -> date:
    days = AHEAD_DAYS.get(cadence)
    return period_of(cadence, today).last if days is None else today + timedelta(days=days)


def _remember(session: Session, row: ReviewSession, context: Context) -> int:
    """Keep the open one-off tasks that stand in the week, with what remains of each; how many."""
    week = period_of(row.cadence, row.period_from)
    query = select(Task).where(
        col(Task.rrule).is_(None),
        col(Task.status).in_(OPEN_TASK_STATUSES),
        col(Task.planned_on).between(week.first, week.last)
        | (col(Task.planned_on).is_(None) & col(Task.due_on).between(week.first, week.last)),
    )
    tasks = session.execute(query.order_by(col(Task.id))).scalars().all()
    minutes = remaining_of(session, [task.id or 0 for task in tasks], context.today)
    forget(session, ReviewPlanned, session_id=row.id)
    for task in tasks:
        day = task.planned_on or task.due_on
        fields = {"session_id": row.id, "task_id": task.id, "planned_on": day}
        session.add(made(ReviewPlanned, {**fields, "minutes": minutes.get(task.id or 0)}))
    return len(tasks)
