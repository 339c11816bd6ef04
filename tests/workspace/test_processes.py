"""Several processes on one file, and one that is killed."""

import signal
import subprocess
import sys
from pathlib import Path

from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import same, snapshot_of

from smtui.actions.tasks import AddTask, ChangeEstimate
from smtui.vocabulary import Kind
from smtui.workspace import Workspace

WRITES = """
import sys
from pathlib import Path
from smtui.actions.tasks import AddTask, TickTasks
from smtui.vocabulary import Kind
from smtui.workspace import Workspace

workspace = Workspace.open(Path(sys.argv[1]))
for number in range(int(sys.argv[2])):
    status = "todo"
    task = workspace.do(AddTask(f"Theirs {number}")).id
    if number % 2:
        workspace.do(TickTasks((task,)))
        status = "done"
    if sys.argv[3] == "undo" and number % 4 == 1:
        workspace.undo()
        status = "todo"
    print(task, status, flush=True)
workspace.close()
"""


def start(path: Path, count: int, undo: str = "") -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", WRITES, str(path), str(count), undo]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_a_process_that_is_killed_loses_nothing_acknowledged(
    workspace: Workspace, clock: FakeClock
) -> None:
    for lines in (1, 20, 41):
        with start(workspace.path, 10_000, "undo") as writing:
            assert writing.stdout is not None
            acknowledged = [writing.stdout.readline() for _ in range(lines)]
            writing.send_signal(signal.SIGKILL)
            rest = writing.stdout.read().splitlines(keepends=True)
        acknowledged += [line for line in rest if line.endswith("\n")]
        with Workspace.open(workspace.path, clock) as opened:
            for line in acknowledged:
                task, status = line.split()
                assert opened.fields(Kind.TASK, int(task))["status"] == status
        assert len(acknowledged) >= lines


def test_two_processes_lose_nothing_and_see_each_other(
    workspace: Workspace, clock: FakeClock
) -> None:
    mine = workspace.do(AddTask("Mine", estimate=0)).id or 0
    written = 0
    with start(workspace.path, 60) as other:
        while other.poll() is None or written < 60:
            workspace.do(ChangeEstimate((mine,), 1))
            written += 1
            assert workspace.plan.snapshot.tasks[mine].estimate == written
        assert other.returncode == 0
    workspace.refresh()
    assert workspace.plan.snapshot.tasks[mine].estimate == written
    assert same(workspace.plan.snapshot, snapshot_of(workspace.path, clock))
