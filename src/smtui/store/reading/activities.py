"""Reading the kinds of work, with what their logged minutes teach."""

import sqlite3
from collections.abc import Collection

from smtui.planning.facts.tasks import ActivityFact
from smtui.store.reading.conversions import among

_ENTRIES_TAKEN = 60
"""The learned median follows the latest so many time entries of an activity: enough to be steady,
few enough to be read at every start."""

# Answered from the index alone, in its own order; within a day the order does not matter.
_ENTRIES = f"""
SELECT task_id, occurrence_on, post_id, id, minutes FROM time_entry WHERE activity_id = ?
ORDER BY day_on DESC, task_id DESC, occurrence_on DESC, post_id DESC, minutes DESC, id DESC
LIMIT {_ENTRIES_TAKEN}
"""


def read_activities(
    connection: sqlite3.Connection, ids: Collection[int] | None = None
) -> dict[int, ActivityFact]:
    """Read all activities, or those among ``ids``, with their learned medians in minutes.

    The median of an even number of sums is the mean of the middle two, rounded down.
    """
    query = f"SELECT id, name, skill_id FROM activity WHERE {among('id', ids)} ORDER BY id"
    return {
        number: _activity(connection, number, name, skill)
        for number, name, skill in connection.execute(query).fetchall()
    }


def _activity(
    connection: sqlite3.Connection, number: int, name: str, skill: int | None
) -> ActivityFact:
    # Minutes of one occurrence of a task, or of one post, belong together.
    minutes_of: dict[tuple[int | str | None, ...], int] = {}
    for task, occurrence, post, entry, minutes in connection.execute(_ENTRIES, (number,)):
        key = (entry,) if task is None and post is None else (task, occurrence, post)
        minutes_of[key] = minutes_of.get(key, 0) + minutes
    sums = sorted(minutes_of.values())
    count = len(sums)
    median = (sums[(count - 1) // 2] + sums[count // 2]) // 2 if count else None
    return ActivityFact(number, name, median, count, skill)
