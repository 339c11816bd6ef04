"""Drops the open tasks of a tactic that is given up: nobody is to work on them any more."""

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.writers.context import Context
from smtui.actions.writers.settling import give_status
from smtui.actions.writers.words import counted
from smtui.models.tactics import Tactic
from smtui.models.tasks import Task
from smtui.vocabulary import OPEN_TASK_STATUSES, TacticStatus, TaskStatus


def drop_open_tasks(session: Session, tactic: Tactic, was: TacticStatus, context: Context) -> int:
    """Drop what is open of ``tactic`` when it has just been dropped; how many tasks that were.

    They go with it in the same change, so that its hours leave the load at once and one undo
    brings all of it back. Posts stay: they are settled in the calendar.
    """
    if tactic.status is not TacticStatus.DROPPED or was is TacticStatus.DROPPED:
        return 0
    mine = col(Task.tactic_id) == tactic.id
    is_open = col(Task.status).in_(OPEN_TASK_STATUSES)
    tasks = session.execute(select(Task).where(mine, is_open)).scalars().all()
    for task in tasks:
        give_status(session, task, TaskStatus.DROPPED, context)
    return len(tasks)


def with_tasks(dropped: int) -> str:
    """Tell how many tasks were dropped with it; nothing where there were none."""
    return f", with {counted(dropped, 'open task')}" if dropped else ""
