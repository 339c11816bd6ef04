"""What remains of stored tasks and posts, in minutes, by the rules that the plan goes by."""

import sqlite3
from collections.abc import Collection
from datetime import date

from sqlmodel import Session

from smtui.store.reading.activities import read_activities
from smtui.store.reading.publishing import read_posts
from smtui.store.reading.tasks import read_tasks


def _connection_of(session: Session) -> sqlite3.Connection:
    """The connection of SQLite below a session, with all that the session has written."""
    session.flush()
    raw = session.connection().connection.driver_connection
    if not isinstance(raw, sqlite3.Connection):
        raise TypeError(f"not a connection of sqlite3: {raw!r}")
    return raw


def remaining_of_posts(session: Session, ids: Collection[int], today: date) -> dict[int, int]:
    """Minutes of production that remain of open posts by id."""
    posts = read_posts(_connection_of(session), today, ids) if ids else {}
    return {post.id: post.remaining for post in posts.values()}


def remaining_of(session: Session, ids: Collection[int], today: date) -> dict[int, int | None]:
    """Minutes that remain of open tasks by id: estimate, else the learned median of the activity,
    less what was logged; None where neither is known.
    """
    if not ids:
        return {}
    raw = _connection_of(session)
    tasks = read_tasks(raw, today, ids).tasks
    activities = read_activities(raw, {task.activity_id or 0 for task in tasks.values()})
    remaining: dict[int, int | None] = {}
    for task in tasks.values():
        minutes = task.estimate
        if minutes is None and task.activity_id in activities:
            minutes = activities[task.activity_id].median
        remaining[task.id] = None if minutes is None else max(0, minutes - task.logged)
    return remaining
