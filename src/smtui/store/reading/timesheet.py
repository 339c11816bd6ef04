"""Reading time entries and planned against actual, only when they are looked at."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from smtui.planning.facts.time import TimeEntryLine, Worked
from smtui.store.reading.conversions import DAY, OPTIONAL_TIME

_ENTRIES = """
SELECT time_entry.id, day_on, person_id, task_id, post_id, time_entry.activity_id,
       COALESCE(task.title, post.topic, ''), COALESCE(activity.name, ''), minutes, from_time,
       until_time, note
FROM time_entry LEFT JOIN task ON task.id = task_id LEFT JOIN post ON post.id = post_id
     LEFT JOIN activity ON activity.id = time_entry.activity_id
WHERE day_on BETWEEN ? AND ?
ORDER BY day_on, person_id, from_time IS NULL, from_time, time_entry.id
"""

# One row for each person who logged on it. Series and one-off tasks apart, so that the index finds
# the minutes of an occurrence; those of a one-off task carry none.
_DONE = """
SELECT completion.id, completion.day_on, task.id, estimate, task.activity_id,
       COALESCE(activity.name, ''), time_entry.person_id, SUM(minutes)
FROM completion JOIN task ON task.id = completion.task_id
     JOIN time_entry ON time_entry.task_id = task.id {which}
     LEFT JOIN activity ON activity.id = task.activity_id
WHERE completion.day_on BETWEEN :since AND :until AND outcome = 'done' AND estimate > 0 AND {sort}
GROUP BY completion.id, time_entry.person_id
"""
_WORKED = (
    _DONE.format(
        which="AND time_entry.occurrence_on = completion.occurrence_on", sort="rrule IS NOT NULL"
    )
    + " UNION ALL "
    + _DONE.format(which="", sort="rrule IS NULL")
    + " ORDER BY 2, 1, 8 DESC, 7"
)


def read_time_entries(
    connection: sqlite3.Connection, first: date, last: date
) -> tuple[TimeEntryLine, ...]:
    """Read the time entries of the days from ``first`` to ``last``, both included, by day, person
    and beginning.
    """
    rows = connection.execute(_ENTRIES, (first.isoformat(), last.isoformat()))
    return tuple(
        TimeEntryLine(
            number,
            DAY[day],
            person,
            task,
            post,
            activity_id,
            title,
            activity,
            minutes,
            OPTIONAL_TIME[start],
            OPTIONAL_TIME[end],
            note,
        )
        for number, day, person, task, post, activity_id, title, activity, minutes, start, end, note
        in rows
    )  # fmt: skip


def read_estimates_and_actuals(
    connection: sqlite3.Connection, since: date, until: date = date.max
) -> tuple[Worked, ...]:
    """Read what was done since a day, until another, with an estimate and logged time, oldest
    first: one-off tasks and occurrences of series.
    """
    return tuple(_worked(connection, since, until))


def read_minutes_by_day(
    connection: sqlite3.Connection, task_id: int
) -> tuple[tuple[date, int], ...]:
    """Read the minutes logged on a task by day, oldest first."""
    rows = connection.execute(
        "SELECT day_on, SUM(minutes) FROM time_entry WHERE task_id = ?"
        " GROUP BY day_on ORDER BY day_on",
        (task_id,),
    )
    return tuple((DAY[day], minutes) for day, minutes in rows)


def _worked(connection: sqlite3.Connection, since: date, until: date) -> Iterator[Worked]:
    """Sum what several people logged on the same; it counts for who logged most, who comes
    first.
    """
    rows = connection.execute(_WORKED, {"since": since.isoformat(), "until": until.isoformat()})
    for _, parts in groupby(rows, key=lambda row: row[0]):
        (_, day, task, planned, activity, kind, person, minutes), *others = parts
        actual = minutes + sum(other[-1] for other in others)
        yield Worked(kind, task, planned, actual, person, DAY[day], activity)
