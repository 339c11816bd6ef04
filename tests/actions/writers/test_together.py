from datetime import date

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.people import AddPerson
from smtui.actions.refused import Refused
from smtui.actions.tasks import AddTask, GiveTasks, MoveTasks, SetTaskStatus, ShareTasks
from smtui.actions.together import Together
from smtui.vocabulary import Kind, TaskStatus
from smtui.workspace import Workspace

FRIDAY = date(2026, 11, 20)


def test_several_actions_are_one_undo(workspace: Workspace, clock: FakeClock) -> None:
    one, two, three = (workspace.do(AddTask(title)).id or 0 for title in ("A", "B", "C"))
    ben = workspace.do(AddPerson("Ben")).id or 0
    parts = (
        MoveTasks((two,), to=FRIDAY),
        GiveTasks((one, two), ben),
        SetTaskStatus((three,), TaskStatus.DROPPED),
    )
    done = carry(workspace, clock, Together(parts, "Made the week of Ana fit: 3 moves"))
    assert done[:2] == ("Made the week of Ana fit: 3 moves", done.moved)
    assert (done.kind, done.id) == (Kind.TASK, two)
    tasks = workspace.plan.snapshot.tasks
    assert tasks[two].planned_on == FRIDAY
    assert [tasks[key].assignees for key in (one, two)] == [(ben,), (ben,)]


def test_one_that_is_refused_refuses_all(workspace: Workspace) -> None:
    task = workspace.do(AddTask("A")).id or 0
    before = workspace.plan
    parts = (MoveTasks((task,), to=FRIDAY), GiveTasks((task,), 99))
    for action in (Together(parts, "Both"), Together((), "None")):
        with pytest.raises(Refused):
            workspace.do(action)
    assert workspace.plan is before


def test_tasks_are_given_and_split(workspace: Workspace, clock: FakeClock) -> None:
    task = workspace.do(AddTask("Write", estimate=61)).id or 0
    ben = workspace.do(AddPerson("Ben")).id or 0
    done = carry(workspace, clock, GiveTasks((task,), ben))
    assert done.sentence == "Gave ‘Write’ to Ben"
    done = carry(workspace, clock, ShareTasks((task,), (ben, 1)))
    assert done.sentence == "Split ‘Write’ among Ben and Ana"
    assert workspace.plan.snapshot.tasks[task].assignees == (1, ben)
    with pytest.raises(Refused, match="two or more"):
        workspace.do(ShareTasks((task,), (ben, ben)))
