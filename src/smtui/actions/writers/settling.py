"""Carries out the settling of tasks: ticked, unticked, skipped, dropped, lapsed."""

from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.refused import Refused
from smtui.actions.tasks import (
    DeleteOccurrence,
    SetTaskStatus,
    SkipTasks,
    TickTasks,
    UntickTasks,
)
from smtui.actions.writers.context import Context
from smtui.actions.writers.rows import forget, one, picked
from smtui.actions.writers.series import present, repeats_daily
from smtui.actions.writers.timing import stop_on
from smtui.actions.writers.validating import made, word_given
from smtui.actions.writers.words import counted, day_words, quoted, short, told
from smtui.language.durations import show_minutes
from smtui.language.text import clean
from smtui.models.tasks import Completion, Task
from smtui.store.outcome import Outcome as Told
from smtui.vocabulary import OPEN_TASK_STATUSES, Kind, Outcome, PageName, TaskStatus

_STATUS_WORDS = {
    TaskStatus.TODO: "To do",
    TaskStatus.DOING: "Doing",
    TaskStatus.PAUSED: "Paused",
}


def tick_tasks(session: Session, action: TickTasks, context: Context) -> Told:
    """Settle as done what is not settled yet."""
    tasks = picked(session, Task, action.ids, "task")
    return _settle_all(session, tasks, Outcome.DONE, "", context)


def skip_tasks(session: Session, action: SkipTasks, context: Context) -> Told:
    """Settle as skipped what is not settled yet."""
    tasks = picked(session, Task, action.ids, "task")
    return _settle_all(session, tasks, Outcome.SKIPPED, clean(action.reason).strip(), context)


def delete_occurrence(session: Session, action: DeleteOccurrence, context: Context) -> Told:
    """Settle the present occurrence of a series as skipped, because it was deleted."""
    task = one(session, Task, action.task_id, "task")
    if not task.rrule:
        raise Refused(f"{quoted(task.title)} does not repeat: delete it whole.", "task_id")
    day = settle(session, task, Outcome.SKIPPED, "deleted", context)[0]
    when = day_words(day, context.today)
    sentence = f"Deleted {quoted(task.title)} of {when}; the series goes on"
    return Told(sentence, PageName.TODAY, Kind.TASK, task.id)


def untick_tasks(session: Session, action: UntickTasks, context: Context) -> Told:
    """Open again what was settled, a series only as of today."""
    tasks = picked(session, Task, action.ids, "task")
    opened = [task for task in tasks if reopen(session, task, context.today)]
    if not opened:
        which = quoted(tasks[0].title) if len(tasks) == 1 else "None of them"
        raise Refused(f"{which} was not settled today.", "ids")
    return _told("Open again", opened)


def set_task_status(session: Session, action: SetTaskStatus, context: Context) -> Told:
    """Settle tasks, or open them with another status."""
    tasks = picked(session, Task, action.ids, "task")
    status = word_given(TaskStatus, action.status, "status")
    if status is TaskStatus.DONE:
        return _settle_all(session, tasks, Outcome.DONE, "", context)
    logged = 0
    for task in tasks:
        logged += give_status(session, task, status, context)
    verb = _STATUS_WORDS.get(status, "Dropped")
    return _told(verb, tasks, _minutes_words(logged))


def give_status(session: Session, task: Task, status: TaskStatus, context: Context) -> int:
    """Set one status; the minutes that a timer logged thereby."""
    if task.status == status:
        return 0
    if status in (TaskStatus.DONE, TaskStatus.DROPPED) and not task.rrule:
        outcome = Outcome.DONE if status is TaskStatus.DONE else Outcome.SKIPPED
        return settle(session, task, outcome, "", context)[2]
    if task.status not in OPEN_TASK_STATUSES:
        reopen(session, task, context.today)
    logged = stop_on(session, task.id, context) if status is not TaskStatus.DOING else None
    task.status = status
    session.add(task)
    return logged.minutes if logged else 0


def settle(
    session: Session, task: Task, outcome: Outcome, reason: str, context: Context
) -> tuple[date, int, int]:
    """Settle one task: the occurrence settled, how many earlier ones are recorded as missed,
    and the minutes that a timer logged thereby. Raises `Refused` when it is settled already.
    """
    _refuse_settled(session, task, context.today)
    logged = stop_on(session, task.id, context)
    earlier: tuple[date, ...] = ()
    if task.rrule:
        now = present(session, task, context.today)
        if now.settles is None:
            raise Refused(f"{quoted(task.title)} does not come round any more.", "ids")
        occurrence, earlier = now.settles, now.earlier
        task.planned_on = None
        task.status = TaskStatus.TODO if task.status == TaskStatus.DOING else task.status
    else:
        occurrence = task.due_on or context.today
        task.status = TaskStatus.DONE if outcome is Outcome.DONE else TaskStatus.DROPPED
        forget(session, Completion, task_id=task.id, occurrence_on=occurrence)
    session.add(task)
    for day in earlier:
        session.add(_completion(task, day, Outcome.MISSED, "", context))
    session.add(_completion(task, occurrence, outcome, reason, context))
    return occurrence, len(earlier), logged.minutes if logged else 0


def reopen(session: Session, task: Task, today: date) -> bool:
    """Take back how a task was settled last, with what was recorded as missed by it; whether
    there was something (of a series: from today) to take back.
    """
    last = session.execute(
        select(Completion)
        .where(col(Completion.task_id) == task.id, col(Completion.outcome) != Outcome.MISSED)
        .order_by(col(Completion.at).desc(), col(Completion.id).desc())
        .limit(1)
    ).scalar()
    was_open = task.status in OPEN_TASK_STATUSES
    if was_open and (not task.rrule or last is None or last.day_on != today):
        return False
    if not was_open:
        task.status = TaskStatus.TODO
        session.add(task)
    if last is not None and (not task.rrule or last.day_on == today):
        _take_back(session, task, last)
    return True


def _take_back(session: Session, task: Task, last: Completion) -> None:
    if task.rrule and not repeats_daily(session, task):
        forget(session, Completion, task_id=task.id, at=last.at)
    else:
        # What lapsed of a daily item in the same second lapsed by itself.
        forget(session, Completion, id=last.id)


def _settle_all(
    session: Session, tasks: list[Task], outcome: Outcome, reason: str, context: Context
) -> Told:
    settled, missed, minutes = [], 0, 0
    for task in tasks:
        try:
            _, earlier, logged = settle(session, task, outcome, reason, context)
        except Refused:
            # Of several, those that are settled already are left as they are.
            if len(tasks) == 1:
                raise
            continue
        settled.append(task)
        missed, minutes = missed + earlier, minutes + logged
    if not settled:
        raise Refused("All of them are settled already.", "ids")
    tail = f" ({short(reason)})" if reason else ""
    if missed:
        tail += f" ({counted(missed, 'earlier one')} recorded as missed)"
    return _told(str(outcome).capitalize(), settled, tail + _minutes_words(minutes))


def _refuse_settled(session: Session, task: Task, today: date) -> None:
    if not task.rrule:
        if task.status not in OPEN_TASK_STATUSES:
            raise Refused(f"{quoted(task.title)} is {task.status} already.", "ids")
        return
    if task.status == TaskStatus.DROPPED:
        raise Refused(f"{quoted(task.title)} is dropped; open it again first.", "ids")
    found = session.execute(
        select(col(Completion.outcome)).where(
            col(Completion.task_id) == task.id,
            col(Completion.day_on) == today,
            col(Completion.outcome) != Outcome.MISSED,
        )
    ).scalar()
    if found is not None:
        raise Refused(f"{quoted(task.title)} is {found} for now; untick it first.", "ids")


def _completion(
    task: Task, day: date, outcome: Outcome, reason: str, context: Context
) -> Completion:
    fields = {
        "task_id": task.id,
        "occurrence_on": day,
        "outcome": outcome,
        "reason": reason,
        "day_on": context.today,
        "at": context.now,
    }
    return made(Completion, fields)


def _minutes_words(minutes: int) -> str:
    return f" · {show_minutes(minutes)} logged" if minutes else ""


def _told(verb: str, tasks: list[Task], tail: str = "") -> Told:
    sentence = told(verb, [task.title for task in tasks], "task") + tail
    return Told(sentence, PageName.TODAY, Kind.TASK, tasks[0].id)
