"""Carries out what moves tasks about: days, estimates, people, notes."""

from datetime import date, timedelta

from sqlmodel import Session

from smtui.actions.refused import Refused
from smtui.actions.tasks import (
    AssignTasks,
    ChangeEstimate,
    GiveTasks,
    MoveTasks,
    ShareTasks,
    TakeDatesAway,
)
from smtui.actions.writers.context import Context
from smtui.actions.writers.rows import one, picked, relink
from smtui.actions.writers.series import fact_of
from smtui.actions.writers.validating import change
from smtui.actions.writers.words import day_words, listed, named, quoted, short, some_days
from smtui.language.durations import show_minutes
from smtui.models.people import Person
from smtui.models.tasks import Task, TaskAssignee
from smtui.planning.series import due_occurrence
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName


def check_move(to: date | None, days: int | None) -> None:
    """Refuse a move with no aim, with two, or by nothing."""
    if (to is None) == (days is None):
        raise Refused("Say either the day to move to or by how many days.", "to")
    if days == 0:
        raise Refused("Days: 0 moves nothing; give 1 or more, or -1 or less.", "days")


def moved_day(before: date, to: date | None, days: int | None) -> date:
    """The day moved to; raises `Refused` past the ends of the calendar."""
    if to is not None:
        return to
    try:
        return before + timedelta(days=days or 0)
    except OverflowError:
        raise Refused(f"Days: {days} leads out of the calendar.", "days") from None


def moved_sentence(titles: list[str], noun: str, day: date, days: int | None, today: date) -> str:
    """Moved ‘Write launch post’ to Fri 27 Nov; Moved 4 tasks a week later."""
    what = named(titles, noun)
    if days is None or len(titles) == 1:
        return f"Moved {what} to {day_words(day, today)}"
    return f"Moved {what} {some_days(days)} {'later' if days > 0 else 'earlier'}"


def move_tasks(session: Session, action: MoveTasks, context: Context) -> Outcome:
    """Move the day that counts of each task."""
    check_move(action.to, action.days)
    tasks = picked(session, Task, action.ids, "task")
    day = context.today
    for task in tasks:
        day = _move(session, task, action, context.today)
    sentence = moved_sentence(
        [task.title for task in tasks], "task", day, action.days, context.today
    )
    return Outcome(sentence, PageName.TODAY, Kind.TASK, tasks[0].id)


def take_dates_away(session: Session, action: TakeDatesAway, context: Context) -> Outcome:
    """Take the dates of one-off tasks away; what comes round keeps its days."""
    del context
    tasks = picked(session, Task, action.ids, "task")
    series = [task.title for task in tasks if task.rrule]
    if series:
        raise Refused(f"{named(series, 'task')} comes round and keeps its days: skip it.", "ids")
    for task in tasks:
        change(task, {"planned_on": None, "due_on": None})
        session.add(task)
    dates = "date" if len(tasks) == 1 else "dates"
    sentence = f"Took the {dates} of {named([task.title for task in tasks], 'task')} away"
    return Outcome(sentence, PageName.TODAY, Kind.TASK, tasks[0].id)


def change_estimate(session: Session, action: ChangeEstimate, context: Context) -> Outcome:
    """Make estimates longer or shorter, not below nothing."""
    del context
    tasks = picked(session, Task, action.ids, "task")
    delta = action.minutes_delta
    if delta < 0 and all(not task.estimate for task in tasks):
        raise Refused("Estimate: there is nothing left to take away.", "minutes_delta")
    for task in tasks:
        change(task, {"estimate": max(0, (task.estimate or 0) + delta)})
        session.add(task)
    if len(tasks) == 1:
        estimate = show_minutes(tasks[0].estimate or 0)
        sentence = f"Estimate of {named([tasks[0].title], 'task')}: {estimate}"
    else:
        more = "more" if delta > 0 else "less"
        sentence = f"{show_minutes(abs(delta))} {more} for {len(tasks):,} tasks"
    return Outcome(sentence, PageName.TODAY, Kind.TASK, tasks[0].id)


def assign_tasks(session: Session, action: AssignTasks, context: Context) -> Outcome:
    """Give tasks to people, or to nobody."""
    del context
    tasks = picked(session, Task, action.ids, "task")
    people = picked(session, Person, action.people, "person") if action.people else []
    ids = [person.id or 0 for person in people]
    for task in tasks:
        relink(session, TaskAssignee, {"task_id": task.id or 0}, "person_id", ids)
    whom = listed([person.name for person in people]) if people else "nobody"
    sentence = f"Assigned {named([task.title for task in tasks], 'task')} to {whom}"
    return Outcome(sentence, PageName.TODAY, Kind.TASK, tasks[0].id)


def give_tasks(session: Session, action: GiveTasks, context: Context) -> Outcome:
    """Give tasks wholly to one person."""
    del context
    person = one(session, Person, action.person_id, "person")
    tasks = picked(session, Task, action.ids, "task")
    for task in tasks:
        relink(session, TaskAssignee, {"task_id": task.id or 0}, "person_id", [action.person_id])
    what = named([task.title for task in tasks], "task")
    return Outcome(f"Gave {what} to {short(person.name)}", PageName.TODAY, Kind.TASK, tasks[0].id)


def share_tasks(session: Session, action: ShareTasks, context: Context) -> Outcome:
    """Split tasks among people."""
    del context
    people = picked(session, Person, action.people, "person")
    if len(people) < 2:
        raise Refused("People: give two or more, among whom it is split.", "people")
    tasks = picked(session, Task, action.ids, "task")
    ids = [person.id or 0 for person in people]
    for task in tasks:
        relink(session, TaskAssignee, {"task_id": task.id or 0}, "person_id", ids)
    what = named([task.title for task in tasks], "task")
    sentence = f"Split {what} among {listed([person.name for person in people])}"
    return Outcome(sentence, PageName.TODAY, Kind.TASK, tasks[0].id)


def _move(session: Session, task: Task, action: MoveTasks, today: date) -> date:
    field = "planned_on"
    before = task.planned_on
    if before is None and task.rrule:
        before = due_occurrence(fact_of(session, task), today)
    elif before is None and task.due_on is not None:
        field, before = "due_on", task.due_on
    if before is None and action.days is not None and action.days < 0:
        raise Refused(f"{quoted(task.title)} has no day yet; > gives it one.", "days")
    if before is None or (action.days or 0) > 0:
        # Later than today is meant: what is overdue would else move from one past day to another.
        before = max(before or today, today)
    day = moved_day(before, action.to, action.days)
    change(task, {field: day})
    session.add(task)
    return day
