import os
import stat
from datetime import datetime, timedelta
from pathlib import Path
from sqlite3 import Connection

import pytest

from smtui.store.backup import DAILY_KEPT, back_up, list_backups, newest_good_backup, restore
from smtui.store.errors import FileDamaged, FileMissing, StoreError
from smtui.store.opening import open_reading, quick_check


def add_task(connection: Connection, title: str) -> None:
    connection.execute("INSERT INTO task (title, created_on) VALUES (?, '2026-11-27')", (title,))


def titles(path: Path, now: datetime) -> list[str]:
    connection = open_reading(path, now)
    found = [row[0] for row in connection.execute("SELECT title FROM task ORDER BY id")]
    connection.close()
    return found


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:8192] = b"\xa5" * 4096
    path.write_bytes(content)


def test_a_backup_is_whole_private_and_alone(
    path: Path, connection: Connection, now: datetime
) -> None:
    add_task(connection, "Committed, but still in the log")
    made = back_up(path, now, kind="asked")
    assert titles(made, now) == ["Committed, but still in the log"]
    quick_check(made)
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700


def test_one_daily_backup_a_day(path: Path, connection: Connection, now: datetime) -> None:
    first = back_up(path, now)
    assert back_up(path, now + timedelta(hours=3)) == first
    assert back_up(path, now + timedelta(days=1)) != first
    assert [backup.kind for backup in list_backups(path)] == ["daily", "daily"]


def test_only_daily_backups_rotate(path: Path, connection: Connection, now: datetime) -> None:
    kept = [
        back_up(path, now, kind=kind) for kind in ("asked", "before-import", "before-migration")
    ]
    again = back_up(path, now, kind="asked")
    for day in range(DAILY_KEPT + 3):
        back_up(path, now + timedelta(days=day))
    backups = list_backups(path)
    daily = [backup.at for backup in backups if backup.kind == "daily"]
    assert daily == [now + timedelta(days=day) for day in range(DAILY_KEPT + 2, 2, -1)]
    assert {backup.path for backup in backups if backup.kind != "daily"} == {*kept, again}


def test_a_damaged_file_is_not_backed_up_and_good_backups_stay(
    path: Path, connection: Connection, now: datetime
) -> None:
    add_task(connection, "Safe")
    good = back_up(path, now)
    connection.close()
    damage(path)
    with pytest.raises(StoreError):
        back_up(path, now + timedelta(days=1))
    assert [backup.path for backup in list_backups(path)] == [good]
    assert {file.name for file in good.parent.iterdir()} == {good.name}


def test_the_newest_good_backup_passes_over_damaged_ones(
    path: Path, connection: Connection, now: datetime
) -> None:
    good = back_up(path, now)
    damage(back_up(path, now + timedelta(days=1)))
    back_up(path, now + timedelta(days=2)).write_bytes(b"nothing")
    assert newest_good_backup(path) == good


def test_restoring_keeps_what_was_there_as_a_backup(
    path: Path, connection: Connection, now: datetime
) -> None:
    add_task(connection, "Old")
    backup = back_up(path, now, kind="asked")
    add_task(connection, "New")
    version = connection.execute("PRAGMA data_version").fetchone()
    kept = restore(path, backup, now)
    assert kept is not None
    assert connection.execute("PRAGMA data_version").fetchone() != version
    assert titles(path, now) == ["Old"]
    assert titles(kept, now) == ["Old", "New"]


def test_restoring_over_a_damaged_file_keeps_it_beside(
    path: Path, connection: Connection, now: datetime
) -> None:
    add_task(connection, "Safe")
    backup = back_up(path, now)
    connection.close()
    damage(path)
    broken = path.read_bytes()
    with pytest.raises(FileDamaged) as caught:
        quick_check(path)
    assert backup.name in caught.value.way_out
    kept = restore(path, backup, now)
    assert kept is not None
    assert kept.read_bytes() == broken
    assert kept.parent == path.parent
    assert titles(path, now) == ["Safe"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_restoring_brings_a_lost_file_back(
    path: Path, connection: Connection, now: datetime
) -> None:
    add_task(connection, "Safe")
    backup = back_up(path, now)
    connection.close()
    path.unlink()
    assert restore(path, backup, now) is None
    assert titles(path, now) == ["Safe"]


def test_a_damaged_backup_is_not_restored(
    path: Path, connection: Connection, now: datetime
) -> None:
    add_task(connection, "Mine")
    backup = back_up(path, now)
    damage(backup)
    with pytest.raises(StoreError):
        restore(path, backup, now)
    assert titles(path, now) == ["Mine"]


def test_what_is_not_there_is_told(path: Path, connection: Connection, now: datetime) -> None:
    with pytest.raises(FileMissing):
        restore(path, path.with_name("none.db"), now)
    with pytest.raises(FileMissing):
        back_up(path.with_name("none.db"), now)
    assert list_backups(path) == ()
    assert newest_good_backup(path) is None


def test_other_files_in_the_folder_are_left_alone(
    path: Path, connection: Connection, now: datetime
) -> None:
    folder = back_up(path, now).parent
    stranger = folder / "my own copy.db"
    stranger.write_bytes(b"mine")
    for day in range(1, DAILY_KEPT + 5):
        back_up(path, now + timedelta(days=day))
    assert os.listdir(folder).count(stranger.name) == 1
    assert stranger not in [backup.path for backup in list_backups(path)]
