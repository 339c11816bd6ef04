import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection

import pytest

from smtui.store import opening
from smtui.store.backup import back_up, list_backups
from smtui.store.errors import (
    FileDamaged,
    FileLocked,
    FileMissing,
    FileNewer,
    NotADatabase,
    StoreError,
)
from smtui.store.opening import open_reading, quick_check


@pytest.fixture
def new_files() -> None:
    """Here new files are made as people's are."""


@pytest.fixture
def quick_disk() -> None:
    """Here files are opened as people's are."""


def fill(connection: Connection, rows: int = 300) -> None:
    connection.executemany(
        "INSERT INTO task (title, notes, created_on) VALUES (?, ?, '2026-11-27')",
        [(f"Task {number}", "x" * 400) for number in range(rows)],
    )


def test_a_new_file_is_for_its_owner_alone(path: Path, connection: Connection) -> None:
    fill(connection, 1)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    log = path.with_name("smtui.db-wal")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_the_connection_has_the_pragmas(connection: Connection) -> None:
    found = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
    }
    assert found == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 3000,
    }  # fmt: skip


def test_names_with_any_character_open(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "a ?b#c%20 ü" / "my file?.db"
    open_reading(path, now).close()
    assert path.stat().st_size > 0


def test_a_file_survives_being_closed_and_opened(path: Path, now: datetime) -> None:
    connection = open_reading(path, now)
    fill(connection, 3)
    connection.close()
    connection = open_reading(path, now)
    assert connection.execute("SELECT COUNT(*) FROM task").fetchone() == (3,)
    connection.close()


def assert_refused(path: Path, now: datetime, kind: type[StoreError]) -> StoreError:
    """It is refused in a sentence with a way out, and not one byte of it changes."""
    before = path.read_bytes()
    with pytest.raises(kind) as caught:
        open_reading(path, now)
    assert path.read_bytes() == before
    assert caught.value.sentence.endswith(".")
    assert caught.value.way_out
    return caught.value


def test_looking_again_lets_go_of_no_lock(
    path: Path, connection: Connection, now: datetime
) -> None:
    fill(connection, 1)
    open_reading(path, now).close()
    # The other program ends last as far as it can tell; it must see that somebody is still there.
    other = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT 1 FROM task')"
    subprocess.run([sys.executable, "-c", other, str(path)], check=True)
    fill(connection, 1)
    again = open_reading(path, now)
    assert again.execute("SELECT count(*) FROM task").fetchone() == (2,)
    again.close()


def test_a_newer_file_is_refused(path: Path, connection: Connection, now: datetime) -> None:
    connection.execute("PRAGMA user_version=99")
    connection.close()
    error = assert_refused(path, now, FileNewer)
    assert "newer smtui (format 99" in error.sentence


def test_another_file_is_refused(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(b"Dear Ana, this is no database. " * 100)
    assert_refused(path, now, NotADatabase)


@pytest.mark.parametrize("version", [0, 1, 7])
def test_a_database_of_another_program_is_refused(
    tmp_path: Path, now: datetime, version: int
) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE songs (id INTEGER)")
    other.execute(f"PRAGMA user_version={version}")
    other.close()
    error = assert_refused(path, now, NotADatabase)
    assert error.sentence == "other.db is not a workspace of smtui."


def test_a_folder_is_refused(tmp_path: Path, now: datetime) -> None:
    with pytest.raises(FileMissing):
        open_reading(tmp_path, now)


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "home").write_text("not a folder")
    with pytest.raises(StoreError) as caught:
        open_reading(tmp_path / "home" / "smtui.db", now)
    assert caught.value.way_out


def test_a_truncated_file_names_the_newest_good_backup(
    path: Path, connection: Connection, now: datetime
) -> None:
    fill(connection)
    backup = back_up(path, now)
    connection.close()
    os.truncate(path, path.stat().st_size // 2)
    error = assert_refused(path, now, FileDamaged)
    assert backup.name in error.way_out


def test_a_file_that_lost_its_last_page_is_refused(
    path: Path, connection: Connection, now: datetime
) -> None:
    fill(connection)
    connection.close()
    os.truncate(path, path.stat().st_size - 4096)
    assert assert_refused(path, now, FileDamaged).sentence == "smtui.db is damaged."


def test_an_emptied_file_does_not_pass_for_a_new_one(
    path: Path, connection: Connection, now: datetime
) -> None:
    fill(connection)
    back_up(path, now)
    connection.close()
    os.truncate(path, 0)
    assert_refused(path, now, FileDamaged)


def test_a_lost_file_with_backups_does_not_pass_for_a_new_one(
    path: Path, connection: Connection, now: datetime
) -> None:
    back_up(path, now)
    connection.close()
    path.unlink()
    with pytest.raises(FileMissing, match="smtui restore"):
        open_reading(path, now)
    assert not path.exists()


def test_flipped_bytes_are_found_by_the_check(
    path: Path, connection: Connection, now: datetime
) -> None:
    fill(connection)
    connection.close()
    quick_check(path)
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 64] = b"\xa5" * 64
    path.write_bytes(content)
    with pytest.raises(FileDamaged) as caught:
        quick_check(path)
    assert "no backup" in caught.value.way_out
    assert path.read_bytes() == content


def test_a_file_held_by_another_is_told(
    path: Path, connection: Connection, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection.close()
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("PRAGMA locking_mode=EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    holder.execute("INSERT INTO tag (name) VALUES ('held')")
    with pytest.raises(FileLocked, match="Another program holds"):
        open_reading(path, now)
    holder.execute("COMMIT")
    holder.close()
    open_reading(path, now).close()


_OPEN = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from smtui.store.errors import StoreError
from smtui.store.opening import open_reading
try:
    open_reading(Path(sys.argv[1]), datetime.now(UTC))
except StoreError as error:
    print(type(error).__name__, error.sentence, error.way_out)
"""


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that an ordinary user may enter, for the tests are often run by root."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    yield folder
    shutil.rmtree(folder)


def opened_by_an_ordinary_user(path: Path) -> str:
    """What opening says to a user who is not root, in a child process."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        try:
            open_reading(path, datetime.now(UTC)).close()
            said = "opened"
        except StoreError as error:
            said = f"{type(error).__name__} {error}"
        os.write(writing, said.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return said


def test_a_read_only_file_is_told(shared: Path, now: datetime) -> None:
    path = shared / "smtui.db"
    open_reading(path, now).close()
    path.chmod(0o444)
    before = path.read_bytes()
    said = opened_by_an_ordinary_user(path)
    assert said.startswith("FileReadOnly smtui.db cannot be written to.")
    assert "--file" in said
    assert opened_by_an_ordinary_user(shared / "own.db") == "opened"
    assert path.read_bytes() == before


def test_a_read_only_folder_is_told(shared: Path, now: datetime) -> None:
    path = shared / "smtui.db"
    open_reading(path, now).close()
    path.chmod(0o666)
    shared.chmod(0o555)
    assert opened_by_an_ordinary_user(path).startswith("FileReadOnly")
    assert opened_by_an_ordinary_user(shared / "new.db").startswith("FileReadOnly")
    assert {file.name for file in shared.iterdir()} == {"smtui.db"}


def test_two_processes_can_make_the_file_at_once(path: Path) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", _OPEN, str(path)], stdout=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    assert [process.communicate(timeout=60)[0] for process in processes] == [""] * 4
    quick_check(path)
    assert list_backups(path) == ()
