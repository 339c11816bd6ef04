"""Reading tasks: the open ones and those settled today, with their links and sums."""

import sqlite3
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from smtui.planning.facts.tasks import Settlement, StreakFact, TaskFact, TimerFact
from smtui.store.reading.conversions import DAY, OPTIONAL_DAY, among, moment
from smtui.store.reading.links import grouped, read_links
from smtui.vocabulary import Cadence, Outcome, TaskStatus

_STATUS = {word.value: word for word in TaskStatus}
_CADENCE: dict[str | None, Cadence | None] = {None: None, **{word.value: word for word in Cadence}}
_OUTCOME = {word.value: word for word in Outcome}

_OPEN = "status IN ('todo', 'doing', 'paused')"
_SETTLED_TODAY = "SELECT task_id FROM completion WHERE day_on = :today AND outcome <> 'missed'"

_TASKS = f"""
SELECT id, title, status, cadence, section, rrule, starts_on, planned_on, due_on, not_before_on,
       estimate, value, activity_id, tactic_id, goal_id, role_id, page, created_on, notes <> ''
FROM task WHERE ({_OPEN} OR id IN ({_SETTLED_TODAY}))
"""

_SETTLEMENTS = """
SELECT task_id, occurrence_on, day_on, outcome, reason FROM completion
WHERE day_on = :today AND outcome <> 'missed'
"""

# Only what recurs asks its completions, one search in an index each.
_SERIES = f"""
SELECT id, (SELECT MAX(occurrence_on) FROM completion WHERE task_id = task.id)
FROM task WHERE rrule IS NOT NULL AND ({_OPEN} OR id IN ({_SETTLED_TODAY}))
"""

_LOGGED_ONCE = f"""
SELECT task.id, SUM(time_entry.minutes) FROM task CROSS JOIN time_entry
    ON time_entry.task_id = task.id
WHERE rrule IS NULL AND ({_OPEN} OR task.id IN ({_SETTLED_TODAY}))
"""

# Minutes without an occurrence count by their day.
_LOGGED_SINCE = """
SELECT COALESCE(SUM(minutes), 0) FROM (
    SELECT minutes FROM time_entry WHERE task_id = :task AND occurrence_on > :settled
    UNION ALL
    SELECT minutes FROM time_entry
    WHERE task_id = :task AND occurrence_on IS NULL AND day_on > :settled)
"""

_STREAKS = f"""
SELECT id, missed, (SELECT COUNT(*) FROM completion
                    WHERE task_id = series.id AND outcome = 'done' AND occurrence_on > missed)
FROM (SELECT id, COALESCE((SELECT MAX(occurrence_on) FROM completion
                           WHERE task_id = task.id AND outcome = 'missed'), '') AS missed
      FROM task
      WHERE rrule IS NOT NULL AND cadence IS NOT NULL
        AND ({_OPEN} OR id IN ({_SETTLED_TODAY}))) AS series
"""

_TAGS = """
SELECT task_id, name FROM task_tag JOIN tag ON tag.id = tag_id
WHERE {which} ORDER BY task_id, name, tag_id
"""


class TasksRead(NamedTuple):
    """Tasks with how they were settled today and the counts behind their streaks, by id."""

    tasks: dict[int, TaskFact]
    settled_today: dict[int, Settlement]
    streaks: dict[int, StreakFact]


def read_tasks(
    connection: sqlite3.Connection, today: date, ids: Collection[int] | None = None
) -> TasksRead:
    """Read every open task and those settled on ``today``, or only what is so among ``ids``."""
    day = {"today": today.isoformat()}
    settled_on = dict(connection.execute(f"{_SERIES} AND {among('id', ids)}", day).fetchall())
    logged = _logged(connection, day, ids, settled_on)
    assignees = read_links(connection, "task_assignee", "task_id", "person_id", ids)
    blocked_by = read_links(connection, "task_blocker", "task_id", "blocker_id", ids)
    tags = grouped(connection.execute(_TAGS.format(which=among("task_id", ids))))
    tasks: dict[int, TaskFact] = {}
    for row in connection.execute(f"{_TASKS} AND {among('id', ids)} ORDER BY id", day):
        (number, title, status, cadence, section, rrule, starts, planned, due, not_before,
         estimate, value, activity, tactic, goal, role, page, created, has_notes) = row  # fmt: skip
        tasks[number] = TaskFact(
            number, title, _STATUS[status], _CADENCE[cadence], section, rrule,
            OPTIONAL_DAY[starts], OPTIONAL_DAY[planned], OPTIONAL_DAY[due],
            OPTIONAL_DAY[not_before], estimate, logged.get(number, 0), value, activity, tactic,
            goal, role, page, DAY[created], OPTIONAL_DAY[settled_on.get(number)],
            assignees.get(number, ()), blocked_by.get(number, ()), tags.get(number, ()),
            bool(has_notes),
        )  # fmt: skip
    return TasksRead(tasks, _settlements(connection, day, ids), _streaks(connection, day, ids))


def read_timer(connection: sqlite3.Connection) -> TimerFact | None:
    """Read the running timer, if one runs."""
    row = connection.execute("SELECT task_id, started_at FROM running_timer").fetchone()
    return TimerFact(row[0], moment(row[1])) if row else None


def read_tags(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Read the names of all tags, in their order."""
    return tuple(name for (name,) in connection.execute("SELECT name FROM tag ORDER BY name, id"))


def _logged(
    connection: sqlite3.Connection,
    day: dict[str, str],
    ids: Collection[int] | None,
    settled_on: dict[int, str | None],
) -> dict[int, int]:
    query = f"{_LOGGED_ONCE} AND {among('task.id', ids)} GROUP BY task.id"
    minutes: dict[int, int] = dict(connection.execute(query, day).fetchall())
    for number, settled in settled_on.items():
        values = {"task": number, "settled": settled or ""}
        minutes[number] = connection.execute(_LOGGED_SINCE, values).fetchone()[0]
    return minutes


def _settlements(
    connection: sqlite3.Connection, day: dict[str, str], ids: Collection[int] | None
) -> dict[int, Settlement]:
    """How tasks were settled today; of several occurrences the latest counts."""
    query = f"{_SETTLEMENTS} AND {among('task_id', ids)} ORDER BY task_id, occurrence_on"
    return {
        task: Settlement(task, DAY[occurrence], DAY[settled], _OUTCOME[outcome], reason)
        for task, occurrence, settled, outcome, reason in connection.execute(query, day)
    }


def _streaks(
    connection: sqlite3.Connection, day: dict[str, str], ids: Collection[int] | None
) -> dict[int, StreakFact]:
    query = f"{_STREAKS} WHERE {among('id', ids)} ORDER BY id"
    return {
        task: StreakFact(task, OPTIONAL_DAY[missed or None], done)
        for task, missed, done in connection.execute(query, day)
    }
