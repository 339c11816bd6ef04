"""What is read only when it is looked at: notes, help, how occurrences went, the journal."""

import sqlite3
from datetime import date, datetime
from typing import NamedTuple

from smtui.store.reading.conversions import DAY, OPTIONAL_DAY, moment
from smtui.vocabulary import Kind, Outcome, PageName

_NOTES = {
    Kind.TASK: "SELECT notes FROM task WHERE id = ?",
    Kind.TACTIC: "SELECT notes FROM tactic WHERE id = ?",
    Kind.GOAL: "SELECT notes FROM social_goal WHERE id = ?",
    Kind.COMPANY_GOAL: "SELECT why FROM company_goal WHERE id = ?",
    Kind.PERSON: "SELECT notes FROM person WHERE id = ?",
    Kind.POST: "SELECT notes FROM post WHERE id = ?",
}

_DETAIL = """
SELECT id, notes, help, rrule, starts_on, starter_number,
       (SELECT COALESCE(SUM(minutes), 0) FROM time_entry WHERE task_id = task.id),
       (SELECT COUNT(*) FROM completion WHERE task_id = task.id AND outcome = 'done'),
       (SELECT AVG(minutes) FROM (SELECT SUM(minutes) AS minutes FROM time_entry
                                  WHERE task_id = task.id GROUP BY occurrence_on))
FROM task WHERE id = ?
"""

_HISTORY = """
SELECT occurrence_on, day_on, outcome, reason, at,
       (SELECT COALESCE(SUM(minutes), 0) FROM time_entry
        WHERE time_entry.task_id = completion.task_id
          AND (time_entry.occurrence_on = completion.occurrence_on
               OR (time_entry.occurrence_on IS NULL AND task.rrule IS NULL)))
FROM completion JOIN task ON task.id = task_id
WHERE task_id = ? ORDER BY completion.occurrence_on DESC LIMIT ?
"""


class TaskDetail(NamedTuple):
    """What the plan does not carry of a task.

    ``logged`` is all its minutes ever, ``done`` how many occurrences were done, ``average`` the
    minutes that an occurrence with logged time took on average, None without any.
    """

    id: int
    notes: str
    help: str
    rrule: str | None
    starts_on: date | None
    starter_number: int | None
    logged: int
    done: int
    average: int | None


class HistoryLine(NamedTuple):
    """One settled occurrence: when it was due, on which day and at which moment (UTC) it was
    settled, how, why, and the minutes that it took.
    """

    occurrence_on: date
    day_on: date
    outcome: Outcome
    reason: str
    minutes: int
    at: datetime


class JournalLine(NamedTuple):
    """One thing that was done: when (UTC), in a sentence, and what it was about."""

    id: int
    at: datetime
    sentence: str
    page: PageName | None
    kind: Kind | None
    thing_id: int | None


def task_detail(connection: sqlite3.Connection, task_id: int) -> TaskDetail | None:
    """Read the detail of a task, None when there is no such task."""
    row = connection.execute(_DETAIL, (task_id,)).fetchone()
    if row is None:
        return None
    number, notes, help_text, rule, starts, starter, logged, done, average = row
    rounded = None if average is None else round(average)
    return TaskDetail(
        number, notes, help_text, rule, OPTIONAL_DAY[starts], starter, logged, done, rounded
    )


def task_history(
    connection: sqlite3.Connection, task_id: int, limit: int
) -> tuple[HistoryLine, ...]:
    """Read the latest ``limit`` settled occurrences of a task, latest first."""
    return tuple(
        HistoryLine(DAY[occurrence], DAY[day], Outcome(outcome), reason, minutes, moment(at))
        for occurrence, day, outcome, reason, at, minutes in connection.execute(
            _HISTORY, (task_id, limit)
        )
    )


def average_minutes(connection: sqlite3.Connection, task_id: int) -> int | None:
    """The minutes that an occurrence of a task took on average, None when none was logged."""
    detail = task_detail(connection, task_id)
    return detail.average if detail else None


def notes_of(connection: sqlite3.Connection, kind: Kind, thing_id: int) -> str:
    """Read the notes of a thing (the why of a company goal); "" where there are none."""
    query = _NOTES.get(kind)
    row = connection.execute(query, (thing_id,)).fetchone() if query else None
    return str(row[0]) if row else ""


def journal_since(connection: sqlite3.Connection, since: datetime) -> tuple[JournalLine, ...]:
    """Read what was done since a moment (aware) and not undone, oldest first."""
    # Times are kept as text of one form, so they compare as they are.
    from smtui.store.journal import moment_text

    rows = connection.execute(
        "SELECT id, at, sentence, page, thing_kind, thing_id FROM journal_entry"
        " WHERE at >= ? AND state = 'done' ORDER BY id",
        (moment_text(since),),
    )
    return tuple(
        JournalLine(
            number,
            moment(at),
            sentence,
            PageName(page) if page else None,
            Kind(kind) if kind else None,
            thing,
        )
        for number, at, sentence, page, kind, thing in rows
    )
