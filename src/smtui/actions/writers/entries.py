"""Carries out what is done with time entries: on tasks, on posts, or on an activity alone."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.refused import Refused
from smtui.actions.tasks import LogMinutes
from smtui.actions.timing import DeleteTimeEntries, EditTimeEntry, LogTimeEntry
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import names_of
from smtui.actions.writers.labels import labels
from smtui.actions.writers.rows import linked, one, picked
from smtui.actions.writers.series import present, repeats_daily, settled_through
from smtui.actions.writers.spans import (
    Span,
    between,
    clock,
    ending_after,
    not_to_come,
    span_given,
)
from smtui.actions.writers.validating import change, known_only, made, must_exist
from smtui.actions.writers.words import counted, day_words, quoted
from smtui.language.durations import show_minutes
from smtui.models.people import Person
from smtui.models.publishing import Post
from smtui.models.tasks import Activity, Task, TaskAssignee, TimeEntry
from smtui.planning.recurrence import latest_occurrence
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName

Workable = Task | Post


def log_minutes(session: Session, action: LogMinutes, context: Context) -> Outcome:
    """Add a time entry on a task or a post."""
    if (action.task_id is None) == (action.post_id is None):
        raise Refused("Minutes belong to a task or to a post; choose one.", "task_id")
    entry = LogTimeEntry(**{name: getattr(action, name) for name in names_of(LogMinutes)})
    outcome = log_time_entry(session, entry, context)
    # It was logged where the work is listed, so that is where an undo leads back to.
    if action.task_id is not None:
        return replace(outcome, page=PageName.TODAY, kind=Kind.TASK, id=action.task_id)
    return replace(outcome, page=PageName.CALENDAR, kind=Kind.POST, id=action.post_id)


def log_time_entry(session: Session, action: LogTimeEntry, context: Context) -> Outcome:
    """Add a time entry."""
    thing = worked_on(session, action.task_id, action.post_id)
    must_exist(session, Activity, action.activity_id, "activity_id", "activity")
    must_exist(session, Person, action.person_id, "person_id", "person")
    if thing is None and action.activity_id is None:
        raise Refused("Say what was worked on: a task, a post or a kind of work.", "task_id")
    span = span_given(action.minutes, action.from_time, action.until_time)
    day = not_to_come(action.day or context.today, context.today)
    given = {"activity_id": action.activity_id, "person_id": action.person_id}
    entry = add_entry(session, thing, (span, day), context, {**given, "note": action.note})
    when = "" if day == context.today else f" for {day_words(day, context.today)}"
    times = _times(span)
    sentence = f"Logged {show_minutes(span.minutes)} on {_name(session, entry)}{when}{times}"
    return told(sentence, entry)


def edit_time_entry(session: Session, action: EditTimeEntry, context: Context) -> Outcome:
    """Change what differs of a time entry."""
    known_only(action.changes, names_of(LogTimeEntry), "time entry")
    entry = one(session, TimeEntry, action.id, "time entry")
    changes: dict[str, Any] = dict(action.changes)
    fields = _moved(session, entry, changes) | _respanned(entry, changes)
    if "day" in changes:
        fields["day_on"] = not_to_come(changes["day"] or context.today, context.today)
    fields |= {name: changes[name] for name in ("note", "person_id") if name in changes}
    must_exist(session, Person, fields.get("person_id"), "person_id", "person")
    changed = change(entry, fields)
    if {"task_id", "post_id", "day_on"}.intersection(changed):
        change(entry, {"occurrence_on": _occurrence_of(session, entry, context.today)})
    if entry.task_id is None and entry.post_id is None and entry.activity_id is None:
        raise Refused("Say what was worked on: a task, a post or a kind of work.", "task_id")
    session.add(entry)
    name = _name(session, entry)
    if not changed:
        return told(f"The time on {name} stays as it was", entry)
    return told(f"Changed {labels(_as_given(changed))} of the time on {name}", entry)


def delete_time_entries(session: Session, action: DeleteTimeEntries, context: Context) -> Outcome:
    """Delete time entries."""
    del context
    entries = picked(session, TimeEntry, action.ids, "time entry")
    total = show_minutes(sum(entry.minutes for entry in entries))
    if len(entries) == 1:
        sentence = f"Deleted {total} on {_name(session, entries[0])}"
    else:
        sentence = f"Deleted {counted(len(entries), 'time entry')} ({total})"
    for entry in entries:
        session.delete(entry)
    return told(sentence, entries[0])


def worked_on(session: Session, task_id: int | None, post_id: int | None) -> Workable | None:
    """The task or the post; raises `Refused` for both, and for one that is not there."""
    if task_id is not None and post_id is not None:
        raise Refused("Time goes to a task or to a post, not to both; choose one.", "post_id")
    if task_id is not None:
        return one(session, Task, task_id, "task")
    return None if post_id is None else one(session, Post, post_id, "post")


def title_of(thing: Workable) -> str:
    """What the task or post is called."""
    return thing.title if isinstance(thing, Task) else thing.topic


def add_entry(
    session: Session,
    thing: Workable | None,
    worked: tuple[Span, date],
    context: Context,
    given: Mapping[str, Any],
) -> TimeEntry:
    """Store a time entry; the activity and the person are those of the thing where not given."""
    span, day = worked
    is_task = isinstance(thing, Task)
    entry = made(TimeEntry, {
        "task_id": thing.id if thing is not None and is_task else None,
        "post_id": thing.id if thing is not None and not is_task else None,
        "person_id": given.get("person_id") or _worker(session, thing),
        "activity_id": given.get("activity_id") or getattr(thing, "activity_id", None),
        "day_on": day,
        "minutes": span.minutes,
        "from_time": span.from_time,
        "until_time": span.until_time,
        "note": given.get("note", ""),
        "at": context.now,
    })  # fmt: skip
    entry.occurrence_on = _occurrence_of(session, entry, context.today)
    session.add(entry)
    session.flush()
    return entry


def told(sentence: str, entry: TimeEntry) -> Outcome:
    """The sentence with the entry on the timesheet."""
    return Outcome(sentence, PageName.TEAM, Kind.TIME_ENTRY, entry.id)


def _moved(session: Session, entry: TimeEntry, changes: Mapping[str, Any]) -> dict[str, Any]:
    """What it was worked on, where that changes: a task takes the place of a post, and so on."""
    fields = {
        name: changes[name] for name in ("task_id", "post_id", "activity_id") if name in changes
    }
    thing = worked_on(session, fields.get("task_id"), fields.get("post_id"))
    must_exist(session, Activity, fields.get("activity_id"), "activity_id", "activity")
    if isinstance(thing, Task):
        fields["post_id"] = None
        if thing.id != entry.task_id:
            fields.setdefault("activity_id", thing.activity_id)
    elif thing is not None:
        fields["task_id"] = None
    return fields


def _respanned(entry: TimeEntry, changes: Mapping[str, Any]) -> dict[str, Any]:
    """Minutes and times, where one of them changes."""
    if not {"minutes", "from_time", "until_time"}.intersection(changes):
        return {}
    start = changes.get("from_time", entry.from_time)
    end = changes.get("until_time", entry.until_time)
    has_new_times = (start, end) != (entry.from_time, entry.until_time)
    minutes = changes.get("minutes")
    if minutes is None:
        minutes = entry.minutes if start is None or not has_new_times else None
    elif not has_new_times and start and end and between(start, end) < minutes:
        # The minutes were counted anew: the end follows from them.
        end = ending_after(start, minutes) if minutes < 1440 else end
    return span_given(minutes, start, end)._asdict()


def _occurrence_of(session: Session, entry: TimeEntry, today: date) -> date | None:
    """The occurrence that minutes of a series belong to: of a daily one that of their day, else
    the present one if it is due, else the one settled last.
    """
    task = None if entry.task_id is None else session.get(Task, entry.task_id)
    if task is None or not task.rrule:
        return None
    if entry.day_on < today and repeats_daily(session, task):
        start = task.starts_on or task.created_on
        latest = latest_occurrence(task.rrule, start, entry.day_on)
        if latest is not None:
            return latest
    settles = present(session, task, today).settles
    if settles is not None and settles <= today:
        return settles
    return settled_through(session, task.id or 0) or settles


def _worker(session: Session, thing: Workable | None) -> int | None:
    me = session.execute(select(col(Person.id)).where(col(Person.is_me))).scalar()
    if me is not None:
        return int(me)
    if isinstance(thing, Post):
        return thing.owner_id
    if thing is None:
        return None
    assignees = linked(session, TaskAssignee, {"task_id": thing.id or 0}, "person_id")
    return assignees.pop() if len(assignees) == 1 else None


def _name(session: Session, entry: TimeEntry) -> str:
    thing = worked_on(session, entry.task_id, entry.post_id)
    if thing is not None:
        return quoted(title_of(thing))
    activity = session.get(Activity, entry.activity_id)
    return quoted(activity.name if activity else "")


def _times(span: Span) -> str:
    if span.from_time is None or span.until_time is None:
        return ""
    return f" ({clock(span.from_time)}–{clock(span.until_time)})"


def _as_given(fields: list[str]) -> list[str]:
    """The fields as the action calls them, each once, in their order."""
    names = {"day_on": "day", "from_time": "times", "until_time": "times"}
    return list(dict.fromkeys(names.get(field, field) for field in fields))
