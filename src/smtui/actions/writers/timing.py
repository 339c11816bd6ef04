"""Carries out what is done with the timer, which runs on one task or post at a time."""

from datetime import datetime
from typing import NamedTuple

from sqlmodel import Session

from smtui.actions.refused import Refused
from smtui.actions.tasks import DiscardTimer, StartTimer, StopTimer
from smtui.actions.writers.context import Context
from smtui.actions.writers.entries import Workable, add_entry, title_of, worked_on
from smtui.actions.writers.spans import LONGEST, timed
from smtui.actions.writers.validating import made
from smtui.actions.writers.words import quoted, short
from smtui.language.durations import show_minutes
from smtui.models.tasks import RunningTimer, Task
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName, PostStatus, TaskStatus

_OVER = (TaskStatus.DONE, TaskStatus.DROPPED, PostStatus.PUBLISHED, PostStatus.SKIPPED)


class Logged(NamedTuple):
    """What stopping the timer logged, and on what."""

    thing: Workable
    minutes: int

    def words(self) -> str:
        """25m on ‘Write the report’."""
        return f"{show_minutes(self.minutes)} on {quoted(title_of(self.thing))}"


def start_timer(session: Session, action: StartTimer, context: Context) -> Outcome:
    """Start the timer; a task is being done from now on."""
    thing = worked_on(session, action.task_id, action.post_id)
    if thing is None:
        raise Refused("The timer runs on a task or a post; choose one.", "task_id")
    field = "task_id" if isinstance(thing, Task) else "post_id"
    name = title_of(thing)
    timer = session.get(RunningTimer, 1)
    if timer is not None and (timer.task_id, timer.post_id) == (action.task_id, action.post_id):
        raise Refused(f"The timer runs on {quoted(name)} already.", field)
    if thing.status in _OVER:
        raise Refused(f"{quoted(name)} is {thing.status}; open it again first.", field)
    before = stop(session, context)
    if isinstance(thing, Task):
        thing.status = TaskStatus.DOING
        session.add(thing)
    session.add(made(RunningTimer, {"id": 1, field: thing.id, "started_at": context.now}))
    sentence = f"Timer started: {short(name)}"
    if before is not None:
        sentence += f" (logged {before.words()})"
    return _told(sentence, thing)


def stop_timer(session: Session, action: StopTimer, context: Context) -> Outcome:
    """Stop the timer and log what it shows, or what it showed ``at`` a moment."""
    timer = _running(session)
    _check_stop(timer, action.at, context)
    logged = stop(session, context, action.at)
    if logged is None:
        raise Refused("No timer is running.")
    return _told(f"Logged {logged.words()}", logged.thing)


def discard_timer(session: Session, action: DiscardTimer, context: Context) -> Outcome:
    """Stop the timer without logging."""
    del action, context
    timer = _running(session)
    thing = _timed(session, timer)
    session.delete(timer)
    return _told(f"Timer discarded: {short(title_of(thing))}", thing)


def stop(session: Session, context: Context, at: datetime | None = None) -> Logged | None:
    """Stop the timer if it runs and log at least a minute, at most a day; on the day on which
    it was started, where it is known when it was left.
    """
    timer = session.get(RunningTimer, 1)
    if timer is None:
        return None
    thing = _timed(session, timer)
    end = at or context.now
    minutes = round((end - timer.started_at).total_seconds() / 60)
    minutes = min(max(minutes, 1), LONGEST)
    day = min(timer.started_at.astimezone().date(), context.today)
    add_entry(session, thing, (timed(timer.started_at, minutes), day), context, {})
    session.delete(timer)
    session.flush()
    return Logged(thing, minutes)


def stop_on(session: Session, task_id: int | None, context: Context) -> Logged | None:
    """Stop the timer if it runs on this task."""
    timer = session.get(RunningTimer, 1)
    runs = timer is not None and timer.task_id is not None and timer.task_id == task_id
    return stop(session, context) if runs else None


def stop_on_post(session: Session, post_id: int | None, context: Context) -> Logged | None:
    """Stop the timer if it runs on this post."""
    timer = session.get(RunningTimer, 1)
    runs = timer is not None and timer.post_id is not None and timer.post_id == post_id
    return stop(session, context) if runs else None


def _timed(session: Session, timer: RunningTimer) -> Workable:
    thing = worked_on(session, timer.task_id, timer.post_id)
    if thing is None:
        raise Refused("No timer is running.")
    return thing


def _running(session: Session) -> RunningTimer:
    timer = session.get(RunningTimer, 1)
    if timer is None:
        raise Refused("No timer is running.")
    return timer


def _check_stop(timer: RunningTimer, at: datetime | None, context: Context) -> None:
    if at is not None and at.tzinfo is None:
        raise Refused("At: the moment needs its time zone.", "at")
    if at is not None and at < timer.started_at:
        raise Refused("At: that is before the timer was started.", "at")
    if at is not None and at > context.now:
        raise Refused("At: that is still to come.", "at")
    if ((at or context.now) - timer.started_at).total_seconds() > LONGEST * 60:
        raise Refused("At: the timer has run for more than a day; say when to stop it.", "at")


def _told(sentence: str, thing: Workable) -> Outcome:
    if isinstance(thing, Task):
        return Outcome(sentence, PageName.TODAY, Kind.TASK, thing.id)
    return Outcome(sentence, PageName.CALENDAR, Kind.POST, thing.id)
