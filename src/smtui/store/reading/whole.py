"""Reading everything that a plan is derived from, in one read transaction."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from smtui.planning.snapshot import Snapshot
from smtui.store.errors import damaged
from smtui.store.reading.activities import read_activities
from smtui.store.reading.publishing import read_posts
from smtui.store.reading.small_areas import SMALL_AREAS
from smtui.store.reading.tactics import read_tactics
from smtui.store.reading.tasks import read_tasks


def read_snapshot(connection: sqlite3.Connection, today: date) -> Snapshot:
    """Read all facts as of ``today``. Raises sqlite3.Error, or FileDamaged where a value makes
    no sense (which no writing of smtui can bring about).
    """
    with one_moment(connection):
        tasks = read_tasks(connection, today)
        small: dict[str, Any] = {area: read(connection) for area, (_, read) in SMALL_AREAS.items()}
        return Snapshot(
            tasks=tasks.tasks,
            settled_today=tasks.settled_today,
            streaks=tasks.streaks,
            activities=read_activities(connection),
            tactics=read_tactics(connection),
            posts=read_posts(connection, today),
            **small,
        )


def data_version(connection: sqlite3.Connection) -> int:
    """A number that differs once another connection has changed the file."""
    version: int = connection.execute("PRAGMA data_version").fetchone()[0]
    return version


@contextmanager
def one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """Let all reads of the body see the file as of one moment, and name what cannot be read.

    Inside a transaction of the caller it is that one's moment.
    """
    begins = not connection.in_transaction
    if begins:
        connection.execute("BEGIN")
    try:
        yield
    except (KeyError, TypeError, ValueError) as error:
        finding = f"it holds {error}, which makes no sense there"
        raise damaged(_path_of(connection), finding) from error
    finally:
        if begins and connection.in_transaction:
            connection.execute("COMMIT")


def _path_of(connection: sqlite3.Connection) -> Path:
    return Path(connection.execute("PRAGMA database_list").fetchone()[2])
