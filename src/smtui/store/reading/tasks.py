"""Reading tasks: the open ones and those settled today, with their links and sums."""

import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import fields, make_dataclass
from datetime import date
from typing import Any, NamedTuple

from smtui.planning.facts.tasks import Settlement, StreakFact, TaskFact, TimerFact
from smtui.store.reading.conversions import DAY, OPTIONAL_DAY, among, moment
from smtui.store.reading.links import grouped, read_links
from smtui.vocabulary import Cadence, Outcome, SessionCadence, TaskStatus

_STATUS = {word.value: word for word in TaskStatus}
_CADENCE: dict[str | None, Cadence | None] = {None: None, **{word.value: word for word in Cadence}}
_SESSION: dict[str | None, SessionCadence | None] = {
    None: None,
    **{word.value: word for word in SessionCadence},
}
_OUTCOME = {word.value: word for word in Outcome}

# A frozen dataclass takes four times as long to make as one of the same slots that is not
# frozen, so tasks are made as the latter and then become the former.
_UnfrozenTask: Any = make_dataclass(
    "_UnfrozenTask",
    [(field.name, Any) for field in fields(TaskFact)],
    slots=True,
    repr=False,
    eq=False,
)

_OPEN = "status IN ('todo', 'doing', 'paused')"

_TASKS = f"""
SELECT id, title, status, cadence, section, rrule, starts_on, planned_on, due_on, not_before_on,
       estimate, value, activity_id, tactic_id, goal_id, role_id, page, created_on, notes <> '',
       skill_id, session_cadence, session_step
FROM task
WHERE ({_OPEN}
       OR id IN (SELECT task_id FROM completion WHERE day_on = :today AND outcome <> 'missed'))
"""

_SETTLEMENTS = """
SELECT task_id, occurrence_on, day_on, outcome, reason FROM completion
WHERE day_on = :today AND outcome <> 'missed'
"""

_SERIES = """
SELECT id, COALESCE((SELECT MAX(occurrence_on) FROM completion WHERE task_id = task.id), ''),
       COALESCE((SELECT MAX(occurrence_on) FROM completion
                 WHERE task_id = task.id AND outcome = 'missed'), '')
FROM task WHERE {which}
"""

# Asked once for each series: in one statement SQLite would search for ``settled`` and ``missed``
# again at every row that is summed. Minutes without an occurrence count by their day.
_LOGGED_SINCE = """
SELECT (SELECT COALESCE(SUM(minutes), 0) FROM time_entry
        WHERE task_id = :task AND occurrence_on > :settled)
       + (SELECT COALESCE(SUM(minutes), 0) FROM time_entry
          WHERE task_id = :task AND occurrence_on IS NULL AND day_on > :settled)
"""

_DONE_SINCE = """
SELECT COUNT(*) FROM completion
WHERE task_id = ? AND outcome = 'done' AND occurrence_on > ?
"""

_LOGGED = """
SELECT task_id, minutes FROM task CROSS JOIN time_entry ON task_id = task.id
WHERE {which} AND NOT {series}
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


class _Sums(NamedTuple):
    """What SQL counted for tasks by id: minutes, the latest settled occurrence, streaks."""

    logged: dict[int, int]
    settled_on: dict[int, date | None]
    streaks: dict[int, StreakFact]


def read_tasks(
    connection: sqlite3.Connection, today: date, ids: Collection[int] | None = None
) -> TasksRead:
    """Read every open task and those settled on ``today``, or only what is so among ``ids``."""
    day = {"today": today.isoformat()}
    rows = connection.execute(f"{_TASKS} AND {among('id', ids)} ORDER BY id", day).fetchall()
    settled_today = _settlements(connection, day, ids)
    sums = _sums(connection, rows, ids, settled_today)
    assignees = read_links(connection, "task_assignee", "task_id", "person_id", ids)
    blocked_by = read_links(connection, "task_blocker", "task_id", "blocker_id", ids)
    tags = grouped(connection.execute(_TAGS.format(which=among("task_id", ids))))
    tasks: dict[int, TaskFact] = {}
    for (
        number, title, status, cadence, section, rrule, starts, planned, due, not_before,
        estimate, value, activity, tactic, goal, role, page, created, has_notes,
        skill, session, step,
    ) in rows:  # fmt: skip
        task = _UnfrozenTask(
            number, title, _STATUS[status], _CADENCE[cadence], section, rrule,
            OPTIONAL_DAY[starts], OPTIONAL_DAY[planned], OPTIONAL_DAY[due],
            OPTIONAL_DAY[not_before], estimate, sums.logged.get(number, 0), value, activity,
            tactic, goal, role, page, DAY[created], sums.settled_on.get(number),
            assignees.get(number, ()), blocked_by.get(number, ()), tags.get(number, ()),
            bool(has_notes), skill, _SESSION[session], step,
        )  # fmt: skip
        task.__class__ = TaskFact
        tasks[number] = task
    return TasksRead(tasks, settled_today, sums.streaks)


def read_timer(connection: sqlite3.Connection) -> TimerFact | None:
    """Read the running timer, if one runs."""
    query = "SELECT task_id, started_at, post_id FROM running_timer"
    row = connection.execute(query).fetchone()
    return TimerFact(row[0], moment(row[1]), row[2]) if row else None


def read_tags(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Read the names of all tags, in their order."""
    return tuple(name for (name,) in connection.execute("SELECT name FROM tag ORDER BY name, id"))


def _sums(
    connection: sqlite3.Connection,
    rows: list[tuple[Any, ...]],
    ids: Collection[int] | None,
    settled_today: Iterable[int],
) -> _Sums:
    """Sum time entries and completions; only what recurs asks its completions."""
    series = {row[0]: row[3] is not None for row in rows if row[5] is not None}
    sums = _Sums({}, {}, {})
    query = _SERIES.format(which=among("task.id", series))
    for number, settled, missed in connection.execute(query).fetchall():
        values = {"task": number, "settled": settled}
        sums.logged[number] = connection.execute(_LOGGED_SINCE, values).fetchone()[0]
        sums.settled_on[number] = OPTIONAL_DAY[settled or None]
        if series[number]:
            done = connection.execute(_DONE_SINCE, (number, missed)).fetchone()[0]
            sums.streaks[number] = StreakFact(number, OPTIONAL_DAY[missed or None], done)
    of_series = among("task.id", series)
    chosen = among("task.id", ids)
    for which in (f"{_OPEN} AND {chosen}", f"NOT {_OPEN} AND {among('task.id', settled_today)}"):
        logged = connection.execute(_LOGGED.format(which=which, series=of_series))
        for number, minutes in logged:
            sums.logged[number] = sums.logged.get(number, 0) + minutes
    return sums


def _settlements(
    connection: sqlite3.Connection, day: dict[str, str], ids: Collection[int] | None
) -> dict[int, Settlement]:
    """How tasks were settled today; of several occurrences the latest counts."""
    query = f"{_SETTLEMENTS} AND {among('task_id', ids)} ORDER BY task_id, occurrence_on"
    return {
        task: Settlement(task, DAY[occurrence], DAY[settled], _OUTCOME[outcome], reason)
        for task, occurrence, settled, outcome, reason in connection.execute(query, day)
    }
