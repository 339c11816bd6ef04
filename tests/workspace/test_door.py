import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.workspace.fake_clock import FakeClock

from smtui.actions.tasks import AddTask
from smtui.store.errors import FileDamaged, FileLocked, NotADatabase, StoreError
from smtui.workspace import Workspace
from smtui.workspace.door import store_door


@pytest.fixture
def holder(workspace: Workspace) -> Iterator[sqlite3.Connection]:
    """Somebody who holds the file for writing."""
    connection = sqlite3.connect(workspace.path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


def test_what_is_no_workspace_is_named(tmp_path: Path, clock: FakeClock) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a database" * 100)
    with pytest.raises(NotADatabase):
        Workspace.open(path, clock)
    assert path.read_text() == "not a database" * 100


def test_a_held_file_is_told_and_nothing_is_half_done(
    workspace: Workspace, holder: sqlite3.Connection
) -> None:
    before = workspace.plan
    with pytest.raises(FileLocked) as error:
        workspace.do(AddTask("A task"))
    assert error.value.sentence
    assert workspace.plan is before
    holder.execute("ROLLBACK")
    workspace.do(AddTask("A task"))
    assert len(workspace.plan.snapshot.tasks) == 1


def test_who_only_looks_does_not_hear_that_nothing_can_be_written(
    workspace: Workspace, clock: FakeClock, holder: sqlite3.Connection
) -> None:
    clock.go_on(days=1)
    assert workspace.refresh()
    assert workspace.plan.today == clock.today()
    holder.execute("ROLLBACK")


def test_every_error_of_the_store_goes_out_as_a_sentence(tmp_path: Path) -> None:
    from sqlalchemy.exc import OperationalError

    path = tmp_path / "smtui.db"
    full = sqlite3.OperationalError("database or disk is full")
    for error in (full, OperationalError("INSERT", {}, full), OSError(28, os.strerror(28))):
        with pytest.raises(StoreError) as told, store_door(path):
            raise error
        assert told.value.sentence
    with pytest.raises(ZeroDivisionError), store_door(path):
        raise ZeroDivisionError


def test_looking_after_makes_the_backup_of_the_day(workspace: Workspace) -> None:
    assert workspace.look_after() == ""
    assert workspace.look_after() == ""
    assert len(list(workspace.path.parent.rglob("*daily*.db"))) == 1


def test_looking_after_a_damaged_file_says_so(workspace: Workspace) -> None:
    for number in range(200):
        workspace.do(AddTask(f"Task {number} {'x' * 200}"))
    workspace.look_after()
    workspace.close()
    content = bytearray(workspace.path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 8192] = b"\xff" * 8192
    workspace.path.write_bytes(content)
    sentence = workspace.look_after()
    assert "damaged" in sentence
    assert "daily" in sentence


def test_a_damaged_file_is_not_opened_as_an_empty_one(
    workspace: Workspace, clock: FakeClock
) -> None:
    for number in range(200):
        workspace.do(AddTask(f"Task {number} {'x' * 200}"))
    workspace.close()
    content = bytearray(workspace.path.read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    workspace.path.write_bytes(content)
    with pytest.raises(FileDamaged):
        Workspace.open(workspace.path, clock)
