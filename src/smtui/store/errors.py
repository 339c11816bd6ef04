"""What can go wrong with the file: each a plain sentence, with the way out beside it."""

import errno
import sqlite3
from pathlib import Path

_ROOM_NEEDED = 1_000_000
"""Bytes. With less room than this, an error of the disk is taken to be a full disk."""


class StoreError(Exception):
    """The file cannot be used as asked. ``sentence`` says why, ``way_out`` what to do about it."""

    def __init__(self, sentence: str, way_out: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.way_out = way_out

    def __str__(self) -> str:
        return f"{self.sentence} {self.way_out}".strip()


class FileMissing(StoreError):
    """The file or its folder is not there, or is no file."""


class FileDamaged(StoreError):
    """SQLite finds the file malformed."""


class FileNewer(StoreError):
    """The file was written by a newer version of smtui."""


class FileLocked(StoreError):
    """Another program holds the file for longer than the busy timeout."""


class FileReadOnly(StoreError):
    """The file or its folder cannot be written to."""


class DiskFull(StoreError):
    """There is no room left for what was to be written; nothing of it was."""


class NotADatabase(StoreError):
    """The file is something else than a workspace of smtui."""


class RuleBroken(StoreError):
    """A change was refused by a CHECK, a foreign key or a uniqueness rule of the file."""


class CannotReplay(StoreError):
    """An undo or redo does not fit the present rows any more."""


_RULES_IN_WORDS = (
    ("until_at", "A hold must not end before it began."),
    ("publishing_hold_open", "The posts are held already."),
    ("weekday", "A weekday is 0 (Monday) to 6 (Sunday)."),
    ("cooldown_days", "A cooldown is 1 day or more."),
    ("notice_days", "A notice is 0 to 366 days."),
    ("until_on", "The last day must not lie before the first."),
    ("due_on >= start_on", "The due date must not lie before the start."),
    ("publish_time", "A time of publishing needs a day."),
    ("blocker_id", "A task cannot wait for itself."),
    ("until_time", "A time entry has both a beginning and an end, or neither."),
    ("post_id IS NULL", "The timer runs on a task or on a post, on exactly one."),
    ("kpi_id IS NULL", "An objective refers to a goal or to a KPI, to exactly one."),
    ("period_from", "There is a session of that cadence for the same days already."),
    ("checked_on", "That channel was checked on that day already."),
    ("FOREIGN KEY", "It refers to something that is not there any more."),
    ("UNIQUE", "That is there already."),
    ("NOT NULL", "Something that is needed is missing."),
)


def explain(error: BaseException, path: Path) -> StoreError:
    """Turn an error of sqlite3, SQLAlchemy or the operating system into one for a person.

    SQLAlchemy's errors are recognised by the ``orig`` that they wrap, so it is not imported.
    """
    if isinstance(error, StoreError):
        return error
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, sqlite3.IntegrityError):
        return _rule_broken(str(cause))
    if isinstance(cause, OSError):
        return _from_system(cause, path)
    if isinstance(cause, sqlite3.Error):
        return _from_sqlite(cause, path)
    return StoreError(f"{path.name} could not be used: {cause}.")


def damaged(path: Path, finding: str = "") -> FileDamaged:
    """The error for a malformed file; names the newest backup that is whole."""
    from smtui.store.backup import newest_good_backup

    told = f" ({finding})" if finding else ""
    backup = newest_good_backup(path)
    if backup is None:
        way_out = (
            "Nothing was changed. There is no backup that is whole: keep the file as it is, and "
            "name another with --file."
        )
    else:
        way_out = (
            f"Nothing was changed. The newest good backup is {backup.name}: "
            f"'smtui restore' opens a copy of it and keeps the damaged file beside it."
        )
    return FileDamaged(f"{path.name} is damaged{told}.", way_out)


def not_ours(path: Path) -> NotADatabase:
    """The error for a file that is no database, or one of another program."""
    return NotADatabase(
        f"{path.name} is not a workspace of smtui.", "It was left alone; name another with --file."
    )


def read_only(path: Path) -> FileReadOnly:
    """The error for a file or folder that cannot be written to."""
    return FileReadOnly(
        f"{path.name} cannot be written to.",
        f"Allow writing to it and to its folder {path.parent}, or name another with --file.",
    )


def _rule_broken(message: str) -> RuleBroken:
    for part, sentence in _RULES_IN_WORDS:
        if part in message:
            return RuleBroken(sentence, "Nothing was changed.")
    field = message.rpartition(": ")[2].split()[0]
    return RuleBroken(f"The value given for {field} is not allowed.", "Nothing was changed.")


def _disk_full(path: Path) -> DiskFull:
    return DiskFull(
        f"There is no room left on the disk of {path.name}; the change was not made.",
        "All that was saved before is safe. Make room, and do it again.",
    )


def _from_system(error: OSError, path: Path) -> StoreError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _disk_full(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return read_only(path)
    if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.EISDIR):
        return missing(path)
    return StoreError(
        f"{path.name} could not be used: {error.strerror or error}.", "Name another with --file."
    )


def missing(path: Path) -> FileMissing:
    """The error for a path where no file is or can be."""
    return FileMissing(
        f"There is no file {path}.", "Check the path, or leave --file out to use your own file."
    )


def _from_sqlite(error: sqlite3.Error, path: Path) -> StoreError:
    # The low byte is the primary result code; errors raised by Python itself carry none.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    message = str(error)
    if code == sqlite3.SQLITE_FULL or "disk is full" in message:
        return _disk_full(path)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) or "is locked" in message:
        return FileLocked(
            f"Another program holds {path.name}; nothing was changed.",
            "Close the other program, or wait a moment, and try again.",
        )
    if code == sqlite3.SQLITE_READONLY or "readonly" in message:
        return read_only(path)
    if code == sqlite3.SQLITE_NOTADB:
        return not_ours(path)
    if code == sqlite3.SQLITE_CORRUPT or "malformed" in message:
        return damaged(path)
    return _from_disk(code, message, path)


def _from_disk(code: int, message: str, path: Path) -> StoreError:
    if code == sqlite3.SQLITE_IOERR and _room_left(path) < _ROOM_NEEDED:
        return _disk_full(path)
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return read_only(path) if path.exists() else missing(path)
    return StoreError(
        f"{path.name} could not be read or written: {message}.",
        "Nothing was changed. Check the disk, and try again.",
    )


def _room_left(path: Path) -> int:
    # At the top of the module it would cost every start some milliseconds.
    import shutil

    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return _ROOM_NEEDED
