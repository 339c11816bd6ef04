"""Files that cannot be used: a plain sentence, the way out, and not one byte changed."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.survival.conftest import Ran, Run

READING = (("today",), ("list",), ("list", "posts", "--json"), ("why", "1"), ("doctor",))
WRITING = (
    ("add", "Something"),
    ("done", "1"),
    ("undo",),
    ("redo",),
    ("backup",),
    ("export", "-"),
)


def told(done: Ran) -> str:
    """The sentence on stderr of a refusal that is meant for a person."""
    assert done.code == 1
    assert "Traceback" not in done.err
    assert done.err.startswith("smtui: ")
    return str(done.err)


def check_refused(call: Run, path: Path, *words: str) -> None:
    """Every verb refuses ``path`` with a sentence and leaves its bytes alone."""
    before = path.read_bytes()
    for arguments in READING + WRITING:
        done = call("--file", path, *arguments)
        assert "Traceback" not in done.err
        assert done.code == 1, (arguments, done)
        if arguments != ("doctor",):
            assert any(word in told(done) for word in words), (arguments, done.err)
            assert len(done.err.splitlines()) >= 2, "the way out is named"
        assert path.read_bytes() == before, arguments


def test_what_is_not_a_database(call: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Ana,\n" * 200)
    check_refused(call, path, "not a workspace")


def test_the_database_of_another_program(call: Run, tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE song (id INTEGER PRIMARY KEY, title TEXT)")
        connection.commit()
    check_refused(call, path, "not a workspace")


def test_a_newer_file(call: Run, kept: Path) -> None:
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("PRAGMA user_version = 999")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = kept.read_bytes()
    for arguments in READING[:-1] + WRITING[:4]:
        assert "newer" in told(call("--file", kept, *arguments))
        assert kept.read_bytes() == before


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_truncated_file(call: Run, kept: Path, share: float) -> None:
    whole = kept.read_bytes()
    kept.write_bytes(whole[: int(len(whole) * share)])
    check_refused(call, kept, "damaged")


def test_an_emptied_file_with_backups_is_not_taken_for_a_new_one(run: Run, kept: Path) -> None:
    assert run("--file", kept, "backup").code == 0
    kept.write_bytes(b"")
    assert "restore" in told(run("--file", kept, "add", "Something"))
    assert kept.read_bytes() == b""


@pytest.mark.parametrize("seed", range(6))
def test_flipped_bytes_never_show_a_traceback_nor_spoil_more(
    call: Run, kept: Path, seed: int
) -> None:
    chance = random.Random(seed)
    content = bytearray(kept.read_bytes())
    for _ in range(200):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    kept.write_bytes(content)
    for arguments in (("today",), ("list",), ("export", "-"), ("doctor",)):
        done = call("--file", kept, *arguments)
        assert "Traceback" not in done.err
        assert done.code in (0, 1)
        if done.code == 1 and arguments != ("doctor",):
            assert told(done)
        assert kept.read_bytes() == bytes(content), arguments
    assert call("--file", kept, "doctor").code == 1


def test_the_way_out_of_damage_is_the_backup(run: Run, kept: Path) -> None:
    copied = run("--file", kept, "backup")
    assert copied.code == 0
    damaged = kept.read_bytes()[:5000]
    kept.write_bytes(damaged)
    sentence = told(run("--file", kept, "today"))
    assert "smtui restore" in sentence
    refused = run("--file", kept, "restore")
    assert (refused.code, kept.read_bytes()) == (1, damaged)
    assert run("--file", kept, "restore", "--yes").code == 0
    assert "Task 49" in run("--file", kept, "list").out
    kept_aside = [path for path in kept.parent.rglob("*") if path.is_file() and path != kept]
    assert any(path.read_bytes() == damaged for path in kept_aside)


def test_a_folder_is_not_a_file(run: Run, tmp_path: Path) -> None:
    assert told(run("--file", tmp_path, "today"))


def test_a_path_through_a_file(run: Run, kept: Path) -> None:
    assert told(run("--file", kept / "below.db", "today"))


def test_restoring_what_is_no_backup_is_refused(run: Run, kept: Path, tmp_path: Path) -> None:
    before = kept.read_bytes()
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ana")
    assert told(run("--file", kept, "restore", letter, "--yes"))
    assert told(run("--file", kept, "restore", tmp_path / "none.db", "--yes"))
    assert kept.read_bytes() == before


WRONG_VALUES = (
    "UPDATE task SET due_on = '20a6-11-11'",
    "UPDATE task SET created_on = ''",
    "UPDATE task SET estimate = 'abc'",
    "UPDATE task SET title = x'ff'",
    "UPDATE task SET title = CAST(x'ff' AS TEXT)",
    "UPDATE task SET rrule = 'FREQ=SECONDLY'",
    "INSERT INTO setting VALUES ('focus_factor', '{{{')",
    "INSERT INTO running_timer (id, task_id, started_at) VALUES (1, 1, 'noon')",
)


@pytest.mark.parametrize("change", WRONG_VALUES)
def test_values_that_only_another_program_can_have_written(
    call: Run, kept: Path, change: str
) -> None:
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("UPDATE journal_switch SET mode = 'replay'")
        connection.execute(change)
        connection.execute("UPDATE journal_switch SET mode = 'record'")
        connection.commit()
    before = kept.read_bytes()
    for arguments in (*READING, ("export", "-")):
        done = call("--file", kept, *arguments)
        assert "Traceback" not in done.err
        assert done.code == 0 or told(done)
        assert kept.read_bytes() == before
