import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import same, snapshot_of

from smtui.actions.refused import Refused
from smtui.actions.settings import ChangeSetting
from smtui.actions.tasks import AddTask, ChangeEstimate, MoveTasks, TickTasks
from smtui.planning.derive import derive
from smtui.planning.plan import Plan
from smtui.store.errors import StoreError
from smtui.vocabulary import Cadence, Kind, PageName
from smtui.workspace import Workspace

TODAY = date(2026, 11, 18)
MONDAY = date(2026, 11, 23)


def add(workspace: Workspace, title: str = "Write launch post", **fields: object) -> int:
    return workspace.do(AddTask(title, **fields)).id or 0  # type: ignore[arg-type]


def test_a_file_is_made_and_is_new(tmp_path: Path, clock: FakeClock) -> None:
    path = tmp_path / "made" / "smtui.db"
    with Workspace.open(path, clock) as workspace:
        assert path.exists()
        assert workspace.is_new
        assert workspace.plan.today == TODAY
        assert not workspace.plan.snapshot.tasks
        assert workspace.undo() is None
        assert workspace.redo() is None


def test_reading_imports_no_writer(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from smtui.workspace import Workspace\n"
        f"w = Workspace.open(Path({str(tmp_path / 'a.db')!r}))\n"
        "w.refresh(); w.setting('zone'); w.is_new; w.close()\n"
        "heavy = {'sqlmodel', 'sqlalchemy', 'pydantic', 'textual', 'dateutil'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.stderr == ""
    assert ran.returncode == 0


def test_done_says_what_moved_and_where_to_come_back_to(workspace: Workspace) -> None:
    task = add(workspace, estimate=480, due_on=MONDAY, planned_on=MONDAY)
    done = workspace.do(ChangeEstimate((task,), 240))
    assert done.moved == "Ana W48 25 → 37 %"
    assert (done.page, done.kind, done.id) == (PageName.TODAY, Kind.TASK, task)
    undone = workspace.undo()
    assert undone is not None
    assert undone.moved == "Ana W48 37 → 25 %"
    assert undone[2:] == done[2:]


def test_the_plan_is_the_one_of_a_full_read(workspace: Workspace, clock: FakeClock) -> None:
    first = add(workspace, estimate=60, due_on=MONDAY)
    second = add(workspace, "Design", estimate=90, due_on=TODAY, tags=("x",))
    workspace.do(MoveTasks((first, second), days=1))
    workspace.do(TickTasks((first,)))
    workspace.do(ChangeSetting("weights.due", 3))
    plan = workspace.plan
    assert plan == derive(snapshot_of(workspace.path, clock), TODAY, plan.settings)


def test_those_who_subscribed_are_told_until_they_leave(workspace: Workspace) -> None:
    told: list[Plan] = []
    leave = workspace.subscribe(told.append)
    add(workspace)
    assert told == [workspace.plan]
    workspace.undo()
    assert len(told) == 2
    leave()
    leave()
    workspace.redo()
    assert len(told) == 2


def test_what_is_refused_changes_and_tells_nothing(workspace: Workspace) -> None:
    task = add(workspace)
    told: list[Plan] = []
    workspace.subscribe(told.append)
    before = workspace.plan
    with pytest.raises(Refused):
        workspace.do(TickTasks((task, 99)))
    assert workspace.plan is before
    assert not told
    assert workspace.task_history(task) == ()


def test_a_preview_shows_what_saving_would_do_and_saves_nothing(
    workspace: Workspace, clock: FakeClock
) -> None:
    task = add(workspace, estimate=60, due_on=MONDAY)
    other = add(workspace, "Other", estimate=30, due_on=MONDAY)
    assert workspace.plan.task_order == (other, task)
    draft = replace(workspace.plan.snapshot.tasks[task], value=5.0, estimate=30)
    preview = workspace.preview(draft)
    assert preview.task_order == (task, other)
    assert preview == derive(preview.snapshot, TODAY, preview.settings)
    assert workspace.plan.task_order == (other, task)
    new = replace(draft, id=0, title="New")
    assert set(workspace.preview(new).tasks) == {0, task, other}
    assert set(snapshot_of(workspace.path, clock).tasks) == {task, other}


def test_undo_and_redo_survive_a_restart(workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace)
    workspace.do(TickTasks((task,)))
    workspace.close()
    with Workspace.open(workspace.path, clock) as again:
        undone = again.undo()
        assert undone is not None
        assert undone.sentence == "Undid · Done: Write launch post"
        assert again.plan.snapshot.tasks[task].is_open
    with Workspace.open(workspace.path, clock) as again:
        assert again.redo() is not None
        assert not again.plan.snapshot.tasks[task].is_open


def test_two_workspaces_on_one_file_see_each_other(workspace: Workspace, clock: FakeClock) -> None:
    with Workspace.open(workspace.path, clock) as other:
        told: list[Plan] = []
        other.subscribe(told.append)
        task = add(workspace, estimate=60)
        assert other.refresh()
        assert told == [other.plan]
        assert other.plan == workspace.plan
        assert not other.refresh()

        other.do(TickTasks((task,)))
        # Not refreshed first: an action catches up by itself.
        added = add(workspace, "Next")
        assert set(workspace.plan.snapshot.tasks) == {task, added}
        assert not workspace.plan.snapshot.tasks[task].is_open
        with pytest.raises(Refused):
            workspace.do(TickTasks((task,)))

        workspace.undo()
        undone = other.undo()
        assert undone is not None
        assert undone.sentence == "Undid · Done: Write launch post"
        workspace.refresh()
        assert same(workspace.plan.snapshot, other.plan.snapshot)


def test_own_changes_are_no_outside_edit(workspace: Workspace) -> None:
    task = add(workspace)
    assert not workspace.refresh()
    workspace.do(TickTasks((task,)))
    workspace.undo()
    assert not workspace.refresh()


def test_midnight_passes_while_the_workspace_is_open(
    workspace: Workspace, clock: FakeClock
) -> None:
    once = add(workspace, due_on=TODAY)
    daily = add(workspace, "Answer comments", rrule="FREQ=DAILY", cadence=Cadence.DAILY)
    workspace.do(TickTasks((once, daily)))
    assert set(workspace.plan.snapshot.settled_today) == {once, daily}
    told: list[Plan] = []
    workspace.subscribe(told.append)
    clock.go_on(minutes=15 * 60)
    assert workspace.refresh()
    assert workspace.plan.today == TODAY + timedelta(days=1)
    assert told[-1] is workspace.plan
    assert not workspace.plan.snapshot.settled_today
    assert once not in workspace.plan.snapshot.tasks
    assert [item.task_id for item in workspace.plan.due.checklist[Cadence.DAILY]] == [daily]
    assert workspace.plan.streaks[daily] == 1
    assert not workspace.refresh()


def test_an_action_after_midnight_belongs_to_the_new_day(
    workspace: Workspace, clock: FakeClock
) -> None:
    daily = add(workspace, "Answer comments", rrule="FREQ=DAILY")
    clock.go_on(days=1)
    workspace.do(TickTasks((daily,)))
    settled = {line.occurrence_on: line.outcome for line in workspace.task_history(daily)}
    assert settled == {TODAY: "missed", TODAY + timedelta(days=1): "done"}


def test_details_are_read_when_they_are_looked_at(workspace: Workspace, clock: FakeClock) -> None:
    start = clock.now()
    task = add(workspace, notes="some notes", help="a hint")
    assert workspace.notes(Kind.TASK, task) == "some notes"
    detail = workspace.task_detail(task)
    assert detail is not None
    assert detail.help == "a hint"
    assert workspace.task_detail(99) is None
    assert workspace.fields(Kind.TASK, task)["title"] == "Write launch post"
    assert workspace.fields(Kind.TASK, 99) == {}
    assert "Added ‘Write launch post’" in [line.sentence for line in workspace.journal_since(start)]
    assert workspace.setting("nothing") is None


def test_a_workspace_that_was_closed_writes_no_more(workspace: Workspace) -> None:
    workspace.close()
    workspace.prepare_writers()
    with pytest.raises(StoreError):
        workspace.do(AddTask("Too late"))
