import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import same, snapshot_of

from smtui.actions.people import AddPerson, AddTimeOff, EditPerson
from smtui.actions.refused import Refused
from smtui.actions.reviews import FinishSession, GoToStep, KeepClock, StartSession
from smtui.actions.tactics import AddTactic, SetTacticStatus
from smtui.actions.tasks import (
    AddTask,
    AssignTasks,
    ChangeEstimate,
    DeleteTasks,
    EditTask,
    LogMinutes,
    MoveTasks,
)
from smtui.planning.derive import derive
from smtui.vocabulary import Kind, SessionCadence, TacticStatus
from smtui.workspace import Workspace
from smtui.workspace.what_if import Scratch

TODAY = date(2026, 11, 18)


@pytest.fixture
def task(workspace: Workspace) -> int:
    workspace.do(AddTactic("Launch"))
    added = AddTask("Write the report", estimate=90, due_on=TODAY, assignees=(1,), tags=("a",))
    return workspace.do(added).id or 0


@pytest.fixture
def scratch(workspace: Workspace, task: int) -> Iterator[Scratch]:
    opened = Scratch.of(workspace)
    yield opened
    opened.leave()


def bytes_of(path: Path) -> dict[str, bytes]:
    """The file with its log; the index of the log is memory that all readers share."""
    logs = (path, path.with_name(f"{path.name}-wal"))
    return {file.name: file.read_bytes() for file in logs if file.exists()}


def change_much(scratch: Scratch, task: int) -> None:
    ben = scratch.workspace.do(AddPerson("Ben", role="Illustrator")).id or 0
    scratch.workspace.do(AddTimeOff(1, TODAY, date(2026, 11, 20)))
    scratch.workspace.do(EditTask(task, {"assignees": (ben,), "tags": ("b",), "value": 4.25}))
    scratch.workspace.do(SetTacticStatus((1,), TacticStatus.DROPPED))
    scratch.workspace.do(AddTask("Later", blocked_by=(task,)))


def test_what_is_left_leaves_the_file_byte_for_byte(
    workspace: Workspace, scratch: Scratch, task: int
) -> None:
    files = sorted(workspace.path.parent.iterdir())
    before, plan = bytes_of(workspace.path), workspace.plan
    folder = scratch.workspace.path.parent
    assert folder.stat().st_mode & 0o077 == 0
    change_much(scratch, task)
    assert scratch.changes == 5
    scratch.workspace.undo()
    assert scratch.changes == 4
    scratch.leave()
    assert not folder.exists()
    assert bytes_of(workspace.path) == before
    assert sorted(workspace.path.parent.iterdir()) == files
    assert not workspace.refresh()
    assert workspace.plan is plan


def test_what_is_kept_is_one_undo(
    workspace: Workspace, clock: FakeClock, scratch: Scratch, task: int
) -> None:
    before = workspace.plan.snapshot
    change_much(scratch, task)
    wanted = scratch.workspace.plan.snapshot
    folder = scratch.workspace.path.parent
    clock.go_on(minutes=3)
    done = scratch.keep(workspace)
    assert done.sentence == "Kept the what-if: 5 changes"
    assert not folder.exists()
    assert same(workspace.plan.snapshot, wanted)
    assert same(wanted, snapshot_of(workspace.path, clock))
    plan = workspace.plan
    assert plan == derive(plan.snapshot, plan.today, plan.settings)
    undone = workspace.undo()
    assert undone is not None
    assert undone.sentence == "Undid · Kept the what-if: 5 changes"
    assert same(workspace.plan.snapshot, before)
    assert workspace.redo() is not None
    assert same(workspace.plan.snapshot, wanted)


def test_undo_within_ends_where_it_began(scratch: Scratch, task: int) -> None:
    assert scratch.workspace.undo() is None
    assert scratch.workspace.redo() is None
    scratch.workspace.do(ChangeEstimate((task,), 15))
    assert scratch.workspace.undo() is not None
    assert scratch.workspace.undo() is None
    assert scratch.changes == 0


def test_nothing_changed_keeps_nothing(
    workspace: Workspace, clock: FakeClock, scratch: Scratch, task: int
) -> None:
    before = bytes_of(workspace.path)
    scratch.workspace.do(ChangeEstimate((task,), 15))
    scratch.workspace.undo()
    done = scratch.keep(workspace)
    # Nothing to take back: an undo offered here would take back an earlier change.
    assert (done.sentence, done.has_changed) == ("The what-if changed nothing", False)
    assert bytes_of(workspace.path) == before


def test_what_was_changed_elsewhere_meanwhile_is_kept_beside(
    workspace: Workspace, clock: FakeClock, scratch: Scratch, task: int
) -> None:
    scratch.workspace.do(ChangeEstimate((task,), 15))
    workspace.do(EditPerson(1, {"contact": "ana@example.org"}))
    with Workspace.open(workspace.path, clock) as other:
        other.do(AddTask("Of another window"))
    assert scratch.keep(workspace).sentence == "Kept the what-if: 1 change"
    snapshot = workspace.plan.snapshot
    assert snapshot.tasks[task].estimate == 105
    assert snapshot.people[1].contact == "ana@example.org"
    assert len(snapshot.tasks) == 2


def refused(workspace: Workspace, scratch: Scratch, match: str) -> None:
    before, rows = workspace.plan.snapshot, bytes_of(workspace.path)
    with pytest.raises(Refused, match=match):
        scratch.keep(workspace)
    assert same(workspace.plan.snapshot, before)
    assert bytes_of(workspace.path) == rows
    # It goes on.
    scratch.workspace.do(AddTask("One more"))


def test_a_row_that_was_changed_meanwhile_is_refused(
    workspace: Workspace, scratch: Scratch, task: int
) -> None:
    scratch.workspace.do(MoveTasks((task,), days=2))
    workspace.do(EditTask(task, {"title": "Write the long report"}))
    refused(workspace, scratch, "‘Write the report’ was changed meanwhile")


def test_a_row_that_was_deleted_meanwhile_is_refused(
    workspace: Workspace, scratch: Scratch, task: int
) -> None:
    scratch.workspace.do(AssignTasks((task,), ()))
    workspace.do(DeleteTasks((task,)))
    refused(workspace, scratch, "was changed meanwhile")


def test_new_rows_are_kept_beside_those_that_took_their_ids_meanwhile(
    workspace: Workspace, clock: FakeClock, scratch: Scratch, task: int
) -> None:
    tried = scratch.workspace.do(AddTask("Tried", tags=("b",), blocked_by=(task,))).id or 0
    zoe = scratch.workspace.do(AddPerson("Zoe")).id or 0
    scratch.workspace.do(AssignTasks((tried,), (zoe,)))
    scratch.workspace.do(AddTask("Passing"))
    scratch.workspace.do(EditTask(task, {"blocked_by": ()}))
    real = workspace.do(AddTask("Real", tags=("c",))).id
    ben = workspace.do(AddPerson("Ben")).id
    assert (real, ben) == (tried, zoe), "both took the next ids"
    before = workspace.plan.snapshot
    scratch.keep(workspace)
    snapshot = workspace.plan.snapshot
    assert {one.title for one in snapshot.tasks.values()} == {
        "Write the report", "Real", "Tried", "Passing",
    }  # fmt: skip
    kept = next(one for one in snapshot.tasks.values() if one.title == "Tried")
    assert scratch.id_kept(Kind.TASK, tried) == kept.id
    assert scratch.id_kept(Kind.TASK, task) == task
    assert [snapshot.people[id_].name for id_ in kept.assignees] == ["Zoe"]
    assert kept.blocked_by == (task,)
    assert snapshot.tasks[tried] == before.tasks[tried], "the other one is as it was"
    assert snapshot.people[zoe].name == "Ben"
    assert same(snapshot, snapshot_of(workspace.path, clock))
    workspace.undo()
    assert same(workspace.plan.snapshot, before)


def test_a_name_that_came_up_meanwhile_is_refused(
    workspace: Workspace, scratch: Scratch, task: int
) -> None:
    scratch.workspace.do(EditTask(task, {"tags": ("new",)}))
    connection = sqlite3.connect(workspace.path)
    connection.execute("INSERT INTO tag (id, name) VALUES (99, 'New')")
    connection.commit()
    connection.close()
    workspace.refresh()
    refused(workspace, scratch, "links or names was changed meanwhile")


def test_what_would_go_with_a_deletion_unseen_is_refused(
    workspace: Workspace, scratch: Scratch, task: int
) -> None:
    scratch.workspace.do(DeleteTasks((task,)))
    workspace.do(LogMinutes(task, 25))
    refused(workspace, scratch, "was changed meanwhile")


def test_a_new_day_comes_in_both(
    workspace: Workspace, clock: FakeClock, scratch: Scratch, task: int
) -> None:
    daily = workspace.do(AddTask("Answer", rrule="FREQ=DAILY")).id or 0
    other = Scratch.of(workspace)
    clock.go_on(days=1)
    other.workspace.do(ChangeEstimate((daily,), 15))
    assert other.keep(workspace).sentence == "Kept the what-if: 1 change"
    assert workspace.plan.snapshot.tasks[daily].estimate == 15
    assert same(workspace.plan.snapshot, snapshot_of(workspace.path, clock))


def test_the_clock_of_a_session_does_not_stand_against_keeping(
    workspace: Workspace,
) -> None:
    monday = date(2026, 11, 16)
    session = workspace.do(StartSession(SessionCadence.WEEKLY, monday)).id or 0
    tried = Scratch.of(workspace)
    tried.workspace.do(KeepClock(session, 90))
    tried.workspace.do(GoToStep(session, "pace"))
    tried.workspace.do(FinishSession(session, 120))
    workspace.do(KeepClock(session, 60))
    tried.keep(workspace)
    kept = workspace.plan.snapshot.sessions[session]
    assert (kept.is_open, kept.seconds_used) == (False, 120)
