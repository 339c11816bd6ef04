"""Opening the file: made when there is none, migrated when older, refused when not ours."""

import os
import sqlite3
import time
from datetime import datetime
from pathlib import Path

from smtui.store.errors import (
    FileMissing,
    FileNewer,
    damaged,
    explain,
    missing,
    not_ours,
    read_only,
)
from smtui.store.migrating import latest_version, migrate, schema_version
from smtui.store.places import backup_folder

BUSY_SECONDS = 3.0
"""How long to wait for a lock that another program holds."""


def open_reading(path: Path, now: datetime) -> sqlite3.Connection:
    """Open the workspace at ``path`` in autocommit mode, at the latest version.

    A new file is made (0600, in a folder 0700); an older one is migrated after a verified
    backup, named by ``now``. The connection may also write and may be used from any thread, one
    at a time. Raises StoreError only; a file that cannot be used is left as it is.
    """
    try:
        _prepare(path)
        connection = _connection(path)
        try:
            version = _refuse_what_is_not_ours(connection, path)
            _set_up(connection)
            if version < latest_version():
                _bring_up_to_date(connection, path, now, version)
        except BaseException:
            connection.close()
            raise
    except (sqlite3.Error, OSError) as error:
        raise explain(error, path) from error
    return connection


def connect(path: Path) -> sqlite3.Connection:
    """Connect to a file that is there already, with the pragmas of the store.

    Raises sqlite3.Error.
    """
    connection = _connection(path)
    try:
        _set_up(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def quick_check(path: Path) -> None:
    """Have SQLite check the file as a whole, over a connection of its own that only reads.

    Raises StoreError (FileDamaged, naming the newest good backup, when it is malformed).
    """
    try:
        finding = find_damage(path)
    except (sqlite3.Error, OSError) as error:
        raise explain(error, path) from error
    if finding:
        raise damaged(path, finding)


def find_damage(path: Path) -> str:
    """What SQLite's quick check finds first, or "". Raises sqlite3.Error."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS
    )
    try:
        answer = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    finally:
        connection.close()
    return "" if answer == "ok" else " ".join(answer.split())


def _prepare(path: Path) -> None:
    """Make the file when there is none; refuse what is clearly no file of ours."""
    if path.is_dir():
        raise missing(path)
    if not path.exists():
        _create(path)
        return
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise read_only(path)
    # The file is never opened but by SQLite: closing it would let go of the locks of every
    # connection that this process has to it, and another program would take their WAL away.
    if not path.stat().st_size and has_backups(path):
        # What lost its content must not pass for a new workspace.
        raise damaged(path, "it is empty")


def has_backups(path: Path) -> bool:
    """Whether there are backups of the file, which then was there once."""
    return any(backup_folder(path).glob("*.db"))


def _create(path: Path) -> None:
    if has_backups(path):
        raise FileMissing(
            f"{path.name} is gone, but there are backups of it.",
            f"'smtui restore' brings the newest back; to start anew, move the folder "
            f"{backup_folder(path)} away.",
        )
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not os.access(path.parent, os.W_OK):
        raise read_only(path)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        # Another process was first; the migration sorts out which of the two makes the tables.
        return


def _connection(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )


def _set_up(connection: sqlite3.Connection) -> None:
    """Set the pragmas of the store. This may write, so the file must be known to be ours."""
    connection.execute("PRAGMA foreign_keys=ON")
    # Else INSERT OR REPLACE would delete rows behind the journal's back.
    connection.execute("PRAGMA recursive_triggers=ON")
    _use_wal(connection)
    connection.execute("PRAGMA synchronous=FULL")


def _use_wal(connection: sqlite3.Connection) -> None:
    """Switch to WAL. SQLite does not wait for the lock here by itself, so this does."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        return
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > end:
                raise
            time.sleep(0.01)
        else:
            return


def _refuse_what_is_not_ours(connection: sqlite3.Connection, path: Path) -> int:
    """The version of the file; raises StoreError when it is not for this smtui to open."""
    version, is_ours, is_empty = _identity(connection)
    if not is_ours and not (version == 0 and is_empty):
        raise not_ours(path)
    latest = latest_version()
    if version > latest:
        raise FileNewer(
            f"{path.name} was written by a newer smtui (format {version}, known here: {latest}).",
            "It was left alone. Update smtui, or name another file with --file.",
        )
    return version


def _bring_up_to_date(
    connection: sqlite3.Connection, path: Path, now: datetime, version: int
) -> None:
    # A file that holds nothing yet is being made by another process at this moment.
    if version and _holds_anything(connection):
        from smtui.store.backup import back_up

        back_up(path, now, kind="before-migration")
    migrate(connection)


def _holds_anything(connection: sqlite3.Connection) -> bool:
    """Whether anything was ever written into the workspace."""
    tables = ("journal_entry", "journal_change", "task", "person", "setting")
    return any(connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() for table in tables)


def _identity(connection: sqlite3.Connection) -> tuple[int, bool, bool]:
    """The version, whether the tables are ours, whether there are none; all of one moment."""
    connection.execute("BEGIN")
    try:
        version = schema_version(connection)
        tables, ours = connection.execute(
            "SELECT COUNT(*), COALESCE(SUM(name = 'journal_switch'), 0) FROM sqlite_master"
        ).fetchone()
    finally:
        if connection.in_transaction:
            connection.execute("COMMIT")
    return version, bool(ours), not tables
