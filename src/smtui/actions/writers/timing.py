"""Carries out what is done with time: minutes logged, and the timer."""

from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.refused import Refused
from smtui.actions.tasks import DiscardTimer, LogMinutes, StartTimer, StopTimer
from smtui.actions.writers.context import Context
from smtui.actions.writers.rows import linked, one
from smtui.actions.writers.series import present, settled_through
from smtui.actions.writers.validating import made
from smtui.actions.writers.words import day_words, quoted, short
from smtui.language.durations import show_minutes
from smtui.models.people import Person
from smtui.models.tasks import RunningTimer, Task, TaskAssignee, TimeEntry
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName, TaskStatus

LONGEST = 1440


class Logged(NamedTuple):
    """What stopping the timer logged, and on which task."""

    task: Task
    minutes: int

    def words(self) -> str:
        """25m on ‘Write the report’."""
        return f"{show_minutes(self.minutes)} on {quoted(self.task.title)}"


def log_minutes(session: Session, action: LogMinutes, context: Context) -> Outcome:
    """Add a time entry of the person who uses smtui."""
    task = one(session, Task, action.task_id, "task")
    day = action.day or context.today
    if not 1 <= action.minutes <= LONGEST:
        raise Refused(
            f"Minutes: {show_minutes(action.minutes)} cannot be worked on a day; "
            "give 1 minute to 24 hours.",
            "minutes",
        )
    if day > context.today:
        raise Refused(f"Day: {day_words(day, context.today)} is still to come.", "day")
    _log(session, task, (action.minutes, day), context, action.note)
    when = "" if day == context.today else f" for {day_words(day, context.today)}"
    sentence = f"Logged {show_minutes(action.minutes)} on {quoted(task.title)}{when}"
    return Outcome(sentence, PageName.TODAY, Kind.TASK, task.id)


def start_timer(session: Session, action: StartTimer, context: Context) -> Outcome:
    """Start the timer; the task is being done from now on."""
    task = one(session, Task, action.task_id, "task")
    timer = session.get(RunningTimer, 1)
    if timer is not None and timer.task_id == task.id:
        raise Refused(f"The timer runs on {quoted(task.title)} already.", "task_id")
    if task.status in (TaskStatus.DONE, TaskStatus.DROPPED):
        raise Refused(f"{quoted(task.title)} is {task.status}; open it again first.", "task_id")
    before = stop(session, context)
    task.status = TaskStatus.DOING
    session.add(task)
    session.add(made(RunningTimer, {"id": 1, "task_id": task.id, "started_at": context.now}))
    sentence = f"Timer started: {short(task.title)}"
    if before is not None:
        sentence += f" (logged {before.words()})"
    return Outcome(sentence, PageName.TODAY, Kind.TASK, task.id)


def stop_timer(session: Session, action: StopTimer, context: Context) -> Outcome:
    """Stop the timer and log what it shows, or what it showed ``at`` a moment."""
    timer = _running(session)
    _check_stop(timer, action.at, context)
    logged = stop(session, context, action.at)
    if logged is None:
        raise Refused("No timer is running.")
    return Outcome(f"Logged {logged.words()}", PageName.TODAY, Kind.TASK, logged.task.id)


def discard_timer(session: Session, action: DiscardTimer, context: Context) -> Outcome:
    """Stop the timer without logging."""
    del action, context
    timer = _running(session)
    task = one(session, Task, timer.task_id, "task")
    session.delete(timer)
    sentence = f"Timer discarded: {short(task.title)}"
    return Outcome(sentence, PageName.TODAY, Kind.TASK, task.id)


def stop(session: Session, context: Context, at: datetime | None = None) -> Logged | None:
    """Stop the timer if it runs and log at least a minute, at most a day; on the day on which
    it was started, where it is known when it was left.
    """
    timer = session.get(RunningTimer, 1)
    if timer is None:
        return None
    task = one(session, Task, timer.task_id, "task")
    end = at or context.now
    minutes = round((end - timer.started_at).total_seconds() / 60)
    minutes = min(max(minutes, 1), LONGEST)
    day = min(timer.started_at.astimezone().date(), context.today)
    _log(session, task, (minutes, day), context)
    session.delete(timer)
    session.flush()
    return Logged(task, minutes)


def stop_on(session: Session, task_id: int | None, context: Context) -> Logged | None:
    """Stop the timer if it runs on this task."""
    timer = session.get(RunningTimer, 1)
    return stop(session, context) if timer is not None and timer.task_id == task_id else None


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


def _log(
    session: Session, task: Task, worked: tuple[int, date], context: Context, note: str = ""
) -> None:
    """Add a time entry of so many minutes on a day."""
    occurrence = _occurrence(session, task, context.today) if task.rrule else None
    fields = {
        "task_id": task.id,
        "person_id": _worker(session, task),
        "activity_id": task.activity_id,
        "occurrence_on": occurrence,
        "day_on": worked[1],
        "minutes": worked[0],
        "note": note,
        "at": context.now,
    }
    session.add(made(TimeEntry, fields))


def _occurrence(session: Session, task: Task, today: date) -> date | None:
    """The occurrence that minutes of a series belong to: the present one if it is due, else the
    one settled last.
    """
    settles = present(session, task, today).settles
    if settles is not None and settles <= today:
        return settles
    return settled_through(session, task.id or 0) or settles


def _worker(session: Session, task: Task) -> int | None:
    me = session.execute(select(col(Person.id)).where(col(Person.is_me))).scalar()
    if me is not None:
        return int(me)
    assignees = linked(session, TaskAssignee, {"task_id": task.id or 0}, "person_id")
    return assignees.pop() if len(assignees) == 1 else None
