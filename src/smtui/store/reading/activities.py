"""Reading the kinds of work, with what their logged minutes teach."""

import sqlite3
from collections.abc import Collection

from smtui.planning.facts.tasks import ActivityFact
from smtui.store.reading.conversions import among

_ENTRIES_TAKEN = 200
"""The learned median follows the latest so many time entries of an activity."""

# Minutes of one occurrence of a task, or of one post, belong together.
_SUMS = f"""
SELECT SUM(minutes) FROM (
    SELECT id, task_id, post_id, occurrence_on, minutes FROM time_entry
    WHERE activity_id = ? ORDER BY day_on DESC, id DESC LIMIT {_ENTRIES_TAKEN})
GROUP BY task_id, post_id, occurrence_on, CASE WHEN task_id IS NULL AND post_id IS NULL THEN id END
ORDER BY 1
"""


def read_activities(
    connection: sqlite3.Connection, ids: Collection[int] | None = None
) -> dict[int, ActivityFact]:
    """Read all activities, or those among ``ids``, with their learned medians in minutes.

    The median of an even number of sums is the mean of the middle two, rounded down.
    """
    query = f"SELECT id, name FROM activity WHERE {among('id', ids)} ORDER BY id"
    return {
        number: _activity(connection, number, name)
        for number, name in connection.execute(query).fetchall()
    }


def _activity(connection: sqlite3.Connection, number: int, name: str) -> ActivityFact:
    sums: list[int] = [row[0] for row in connection.execute(_SUMS, (number,))]
    count = len(sums)
    median = (sums[(count - 1) // 2] + sums[count // 2]) // 2 if count else None
    return ActivityFact(number, name, median, count)
