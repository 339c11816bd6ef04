"""Backups by SQLite's own backup, verified, rotated; and restoring one without losing anything."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple, get_args

from smtui.store.errors import FileMissing, StoreError, damaged, explain, missing
from smtui.store.opening import BUSY_SECONDS, find_damage
from smtui.store.places import backup_folder

BackupKind = Literal["daily", "before-migration", "before-import", "before-restore", "asked"]

DAILY_KEPT = 14
"""So many daily backups are kept; those of the other kinds are never deleted by smtui."""

_STAMP = "%Y%m%dT%H%M%SZ"


class Backup(NamedTuple):
    """A backup: where it is, why it was made, and when (aware, UTC)."""

    path: Path
    kind: str
    at: datetime


def back_up(path: Path, now: datetime, kind: BackupKind = "daily") -> Path:
    """Copy the workspace at ``path`` into its backup folder, verified; the path of the copy.

    ``now`` (aware) names it. Of daily ones one is made a day (UTC): when today's is there, it
    is returned. Raises StoreError; FileDamaged when the copy is not whole, which is then
    thrown away and no older one with it.
    """
    if not path.is_file():
        raise missing(path)
    if kind == "daily":
        for made in list_backups(path):
            if made.kind == "daily" and made.at.date() == now.astimezone(UTC).date():
                return made.path
    folder = backup_folder(path)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        target = _free_name(folder, kind, now)
        _copy_verified(path, target)
    except (sqlite3.Error, OSError) as error:
        raise explain(error, path) from error
    if kind == "daily":
        _rotate(path)
    return target


def list_backups(path: Path) -> tuple[Backup, ...]:
    """All backups of the workspace at ``path``, newest first."""
    found = (_told_by_name(file) for file in backup_folder(path).glob("*.db"))
    backups = [backup for backup in found if backup is not None]
    return tuple(sorted(backups, key=lambda backup: (backup.at, backup.path.name), reverse=True))


def newest_good_backup(path: Path) -> Path | None:
    """The newest backup that SQLite finds whole, None without one."""
    for backup in list_backups(path):
        try:
            if not find_damage(backup.path):
                return backup.path
        except sqlite3.Error:
            continue
    return None


def restore(path: Path, backup: Path, now: datetime) -> Path | None:
    """Put the content of ``backup`` in the place of the workspace at ``path``.

    What was there is kept: a workspace that is whole as a backup of kind before-restore, a
    damaged one beside it, under the name that is returned. Returns None when there was none.
    Raises StoreError, and the workspace is then as it was.
    """
    if not backup.is_file():
        raise missing(backup)
    try:
        finding = find_damage(backup)
        if finding:
            raise StoreError(
                f"The backup {backup.name} is damaged ({finding}).", "Choose another one."
            )
        return _restore(path, backup, now)
    except (sqlite3.Error, OSError) as error:
        raise explain(error, path) from error


def _restore(path: Path, backup: Path, now: datetime) -> Path | None:
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _put_in_place(path, backup)
        return None
    if _is_whole(path):
        kept = back_up(path, now, kind="before-restore")
        # Through SQLite, so that another smtui which has the file open sees the change.
        with closing(_source(backup)) as source, closing(_connect(path)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode=WAL")
        return kept
    kept = path.with_name(f"{path.name}.damaged-{now.astimezone(UTC).strftime(_STAMP)}")
    _move_aside(path, kept)
    _put_in_place(path, backup)
    return kept


def _is_whole(path: Path) -> bool:
    try:
        return path.stat().st_size > 0 and not find_damage(path)
    except sqlite3.DatabaseError as error:
        # A file that is only locked must not be moved away from under its user.
        if isinstance(error, sqlite3.OperationalError):
            raise
        return False


def _move_aside(path: Path, kept: Path) -> None:
    if kept.exists():
        raise FileMissing(f"{kept.name} is there already.", "Wait a second, and try again.")
    for suffix in ("-wal", "-shm"):
        log = path.with_name(path.name + suffix)
        if log.exists():
            log.rename(kept.with_name(kept.name + suffix))
    path.rename(kept)


def _put_in_place(path: Path, backup: Path) -> None:
    copy = path.with_name(f".{path.name}.restoring")
    try:
        with _private(copy) as target, backup.open("rb") as source:
            shutil.copyfileobj(source, target)
            target.flush()
            os.fsync(target.fileno())
        copy.replace(path)
        _sync_folder(path.parent)
    finally:
        copy.unlink(missing_ok=True)


def _copy_verified(path: Path, target: Path) -> None:
    copy = target.with_name(f".{target.name}.part")
    try:
        _private(copy).close()
        with closing(_source(path)) as source, closing(_connect(copy)) as written:
            source.backup(written)
            # A backup stands alone: no log beside it that might get lost.
            written.execute("PRAGMA journal_mode=DELETE")
        finding = find_damage(copy)
        if finding:
            raise damaged(path, finding)
        copy.replace(target)
        _sync_folder(target.parent)
    finally:
        for suffix in ("", "-journal", "-wal", "-shm"):
            copy.with_name(copy.name + suffix).unlink(missing_ok=True)


def _rotate(path: Path) -> None:
    daily = [backup for backup in list_backups(path) if backup.kind == "daily"]
    for old in daily[DAILY_KEPT:]:
        old.path.unlink(missing_ok=True)


def _free_name(folder: Path, kind: str, now: datetime) -> Path:
    stamp = now.astimezone(UTC).strftime(_STAMP)
    target = folder / f"{stamp}-{kind}.db"
    number = 2
    while target.exists():
        target = folder / f"{stamp}-{kind}-{number}.db"
        number += 1
    return target


def _told_by_name(file: Path) -> Backup | None:
    stamp, _, rest = file.stem.partition("-")
    kind = next((kind for kind in get_args(BackupKind) if rest.startswith(kind)), None)
    try:
        at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(file, kind, at) if kind else None


def _source(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=BUSY_SECONDS, isolation_level=None
    )


def _private(path: Path) -> BinaryIO:
    """Open a new file that only its owner may read."""
    return os.fdopen(os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb")


def _sync_folder(folder: Path) -> None:
    """Make the new name itself survive a power cut, where the system lets folders be synced."""
    try:
        number = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(number)
    except OSError:
        return
    finally:
        os.close(number)
