"""Rereading only what a change touched, to the same snapshot that a full read would give."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from smtui.planning.snapshot import Snapshot
from smtui.store.reading.activities import read_activities
from smtui.store.reading.publishing import read_posts
from smtui.store.reading.small_areas import SMALL_AREAS
from smtui.store.reading.tactics import read_tactics, tactics_of
from smtui.store.reading.tasks import read_tasks
from smtui.store.reading.whole import one_moment, read_snapshot
from smtui.store.row_image import RowImage

_T = TypeVar("_T")

_MANY = 500
"""From so many things of a sort on, reading all is no slower than reading those."""

_TASK_LINKS = frozenset({"task_assignee", "task_blocker", "task_tag", "completion", "time_entry"})

_POST_LINKS = frozenset({"post_channel", "post_variant", "post_result", "time_entry"})


def refresh_snapshot(
    connection: sqlite3.Connection, snapshot: Snapshot, rows: Sequence[RowImage], today: date
) -> Snapshot:
    """The snapshot after the changes in ``rows``; what they do not touch is shared with it.

    ``snapshot`` must have been read on the same ``today``: on a new day read it whole. Raises as
    `read_snapshot`.
    """
    touched = _Touched(rows)
    if touched.renamed_tags or max(len(touched.tasks), len(touched.posts)) > _MANY:
        return read_snapshot(connection, today)
    with one_moment(connection):
        changed = _small_areas(connection, touched)
        if touched.tasks:
            changed |= _tasks_anew(connection, snapshot, touched.tasks, today)
        if touched.posts:
            posts = read_posts(connection, today, touched.posts)
            changed["posts"] = _merged(snapshot.posts, posts, touched.posts)
        # What was done of a task is counted for its tactic.
        adjusted = touched.tactics | tactics_of(connection, touched.tasks)
        if adjusted:
            tactics = read_tactics(connection, adjusted)
            changed["tactics"] = _merged(snapshot.tactics, tactics, adjusted)
        if touched.activities:
            activities = read_activities(connection, touched.activities)
            changed["activities"] = _merged(snapshot.activities, activities, touched.activities)
    return replace(snapshot, **changed) if changed else snapshot


class _Touched:
    """The ids, by sort, that some rows are about, and the tables that they lie in."""

    def __init__(self, rows: Sequence[RowImage]) -> None:
        self.tables = {row.table for row in rows}
        self.tasks = _ids(rows, "task", "id") | _ids(rows, _TASK_LINKS, "task_id")
        self.posts = _ids(rows, "post", "id") | _ids(rows, _POST_LINKS, "post_id")
        self.tactics = _ids(rows, "tactic", "id") | _ids(
            rows, {"task", "tactic_goal", "tactic_owner", "tactic_score"}, "tactic_id"
        )
        self.activities = _ids(rows, "activity", "id") | _ids(rows, "time_entry", "activity_id")
        self.renamed_tags = any(row.table == "tag" and row.operation == "update" for row in rows)


def _small_areas(connection: sqlite3.Connection, touched: _Touched) -> dict[str, Any]:
    """Read whole again what is small, where its tables were touched."""
    return {
        area: read(connection)
        for area, (tables, read) in SMALL_AREAS.items()
        if not touched.tables.isdisjoint(tables)
    }


def _tasks_anew(
    connection: sqlite3.Connection, snapshot: Snapshot, ids: set[int], today: date
) -> dict[str, Any]:
    """What the snapshot holds of tasks, those among ``ids`` reread."""
    read = read_tasks(connection, today, ids)
    return {
        "tasks": _merged(snapshot.tasks, read.tasks, ids),
        "settled_today": _merged(snapshot.settled_today, read.settled_today, ids),
        "streaks": _merged(snapshot.streaks, read.streaks, ids),
    }


def _ids(rows: Iterable[RowImage], tables: str | Iterable[str], column: str) -> set[int]:
    names = {tables} if isinstance(tables, str) else set(tables)
    return {
        value
        for row in rows
        if row.table in names
        for image in (row.before, row.after)
        if image is not None and isinstance(value := image.get(column), int)
    }


def _merged(old: Mapping[int, _T], read: Mapping[int, _T], ids: Iterable[int]) -> dict[int, _T]:
    merged = dict(old)
    for number in ids:
        if number in read:
            merged[number] = read[number]
        else:
            merged.pop(number, None)
    return merged
