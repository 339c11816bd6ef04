"""Carries out the lapsing of daily items: what nobody settled on a past day was missed."""

import json
from datetime import date, timedelta

from sqlalchemy import select
from sqlmodel import Session, col, or_

from smtui.actions.tasks import LapseDaily
from smtui.actions.writers.context import Context
from smtui.actions.writers.series import fact_of
from smtui.actions.writers.validating import made
from smtui.actions.writers.words import counted
from smtui.models.settings import Setting
from smtui.models.tasks import Completion, Task
from smtui.planning.series import is_daily, missed_before
from smtui.store.outcome import Outcome as Told
from smtui.vocabulary import Cadence, Outcome, TaskStatus

MOST_DAYS = 60
LAPSED_ON = "lapsed_on"


def lapse_daily(session: Session, action: LapseDaily, context: Context) -> Told:
    """Record each unsettled occurrence since the day of the last lapse as missed.

    That day is kept as a setting: an occurrence that is opened again afterwards (by an undo,
    say) is left to the person.
    """
    del action
    through = _lapsed_on(session)
    lapsed = 0
    for task in _daily_tasks(session):
        missed = _missed(session, task, through, context.today)
        for day in missed:
            session.add(_missed_row(task, day, context))
        if task.planned_on is not None and task.planned_on < context.today:
            task.planned_on = None
            session.add(task)
        lapsed += len(missed)
    _remember(session, context.today)
    return Told(f"Missed: {counted(lapsed, 'daily item')}")


def _daily_tasks(session: Session) -> list[Task]:
    open_ones = col(Task.status).in_([TaskStatus.TODO, TaskStatus.DOING])
    daily = or_(col(Task.cadence) == Cadence.DAILY, col(Task.rrule).contains("FREQ=DAILY"))
    found = session.execute(select(Task).where(col(Task.rrule).is_not(None), open_ones, daily))
    return list(found.scalars())


def _missed(session: Session, task: Task, through: date | None, today: date) -> tuple[date, ...]:
    fact = fact_of(session, task)
    if not is_daily(fact):
        return ()
    days = missed_before(fact, today, MOST_DAYS)
    return days if through is None else tuple(day for day in days if day >= through)


def _missed_row(task: Task, day: date, context: Context) -> Completion:
    """The record is of the day after the occurrence: that is when it lapsed."""
    fields = {
        "task_id": task.id,
        "occurrence_on": day,
        "outcome": Outcome.MISSED,
        "reason": "",
        "day_on": day + timedelta(days=1),
        "at": context.now,
    }
    return made(Completion, fields)


def _lapsed_on(session: Session) -> date | None:
    stored = session.get(Setting, LAPSED_ON)
    return date.fromisoformat(json.loads(stored.value)) if stored else None


def _remember(session: Session, today: date) -> None:
    value = json.dumps(today.isoformat())
    stored = session.get(Setting, LAPSED_ON)
    if stored is None:
        session.add(made(Setting, {"key": LAPSED_ON, "value": value}))
    elif stored.value < value:
        stored.value = value
        session.add(stored)
