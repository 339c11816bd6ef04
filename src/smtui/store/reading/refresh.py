"""Rereading only what a change touched, to the same snapshot that a full read would give."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from smtui.planning.snapshot import Snapshot
from smtui.store.reading.activities import read_activities
from smtui.store.reading.goals import read_company_goals, read_goals, read_kpis
from smtui.store.reading.people import read_people, read_roles
from smtui.store.reading.publishing import read_channels, read_posts
from smtui.store.reading.tactics import read_tactics
from smtui.store.reading.tasks import read_tags, read_tasks, read_timer
from smtui.store.reading.whole import one_moment, read_snapshot
from smtui.store.row_image import RowImage

_T = TypeVar("_T")

_MANY = 500
"""From so many things of a sort on, reading all is no slower than reading those."""

_TASK_LINKS = frozenset({"task_assignee", "task_blocker", "task_tag", "completion", "time_entry"})


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
            read = read_tasks(connection, today, touched.tasks)
            changed["tasks"] = _merged(snapshot.tasks, read.tasks, touched.tasks)
            changed["settled_today"] = _merged(
                snapshot.settled_today, read.settled_today, touched.tasks
            )
            changed["streaks"] = _merged(snapshot.streaks, read.streaks, touched.tasks)
        if touched.posts:
            posts = read_posts(connection, today, touched.posts)
            changed["posts"] = _merged(snapshot.posts, posts, touched.posts)
        if touched.tactics:
            tactics = read_tactics(connection, touched.tactics)
            changed["tactics"] = _merged(snapshot.tactics, tactics, touched.tactics)
        if touched.activities:
            activities = read_activities(connection, touched.activities)
            changed["activities"] = _merged(snapshot.activities, activities, touched.activities)
    return replace(snapshot, **changed) if changed else snapshot


class _Touched:
    """The ids, by sort, that some rows are about, and the tables that they lie in."""

    def __init__(self, rows: Sequence[RowImage]) -> None:
        self.tables = {row.table for row in rows}
        self.tasks = _ids(rows, "task", "id") | _ids(rows, _TASK_LINKS, "task_id")
        self.posts = _ids(rows, "post", "id") | _ids(
            rows, {"post_channel", "time_entry"}, "post_id"
        )
        self.tactics = _ids(rows, "tactic", "id") | _ids(
            rows, {"tactic_goal", "tactic_owner"}, "tactic_id"
        )
        self.activities = _ids(rows, "activity", "id") | _ids(rows, "time_entry", "activity_id")
        self.renamed_tags = any(row.table == "tag" and row.operation == "update" for row in rows)


def _small_areas(connection: sqlite3.Connection, touched: _Touched) -> dict[str, Any]:
    """Read whole again what is small, where its tables were touched."""
    tables = touched.tables
    changed: dict[str, Any] = {}
    if "company_goal" in tables:
        changed["company_goals"] = read_company_goals(connection)
    if tables & {"social_goal", "goal_serves"}:
        changed["goals"] = read_goals(connection)
    if tables & {"kpi", "measurement", "channel"}:
        changed["kpis"] = read_kpis(connection)
    if tables & {"person", "time_off", "role"}:
        changed["people"] = read_people(connection)
    if "role" in tables:
        changed["roles"] = read_roles(connection)
    if "channel" in tables:
        changed["channels"] = read_channels(connection)
    if "tag" in tables:
        changed["tags"] = read_tags(connection)
    if "running_timer" in tables:
        changed["timer"] = read_timer(connection)
    return changed


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
