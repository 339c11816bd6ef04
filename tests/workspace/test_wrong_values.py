"""Values that only an edit from outside can bring in are told as damage, never as a traceback."""

import sqlite3
from pathlib import Path

import pytest
from tests.workspace.fake_clock import FakeClock

from smtui.store.errors import FileDamaged
from smtui.workspace import Workspace

WRONG = (
    "UPDATE task SET due_on = 'soon'",
    "UPDATE person SET monday_minutes = 'many'",
)


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_value_is_damage_with_a_way_out(tmp_path: Path, wrong: str) -> None:
    from smtui.actions.settings import SetUp
    from smtui.actions.tasks import AddTask

    path, clock = tmp_path / "smtui.db", FakeClock()
    with Workspace.open(path, clock) as workspace:
        workspace.do(SetUp("Ana", 2400, with_checklists=False))
        workspace.do(AddTask("Write"))
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute(wrong)
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(FileDamaged) as caught:
        Workspace.open(path, clock)
    assert "smtui.db is damaged" in caught.value.sentence
    assert caught.value.way_out
    assert path.read_bytes() == before
