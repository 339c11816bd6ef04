"""Killed in the middle, and several at once: what was acknowledged is there, all of it."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from tests.survival.conftest import Run

from smtui.actions.tasks import AddTask, LogMinutes, TickTasks
from smtui.workspace import Workspace

EDITS = """
import sys
from pathlib import Path
from smtui.actions.tasks import AddTask, ChangeEstimate, TickTasks
from smtui.workspace import Workspace

name, count, alone = sys.argv[2], int(sys.argv[3]), sys.argv[4] == "alone"
with Workspace.open(Path(sys.argv[1])) as workspace:
    for number in range(count):
        done = workspace.do(AddTask(f"{name} {number}", tags=(name,), estimate=30))
        print(done.id, flush=True)
        if number % 3 == 0:
            workspace.do(ChangeEstimate((done.id,), 15))
        if number % 4 == 0 and alone:
            workspace.do(ChangeEstimate((done.id,), 15))
            workspace.undo()
        if number % 5 == 0:
            workspace.refresh()
"""


def editing(path: Path, name: str, count: int, company: str) -> subprocess.Popen[str]:
    """A process that adds tasks as fast as it can and prints each id when it is on the disk.

    It undoes some of its changes only when ``company`` is ``alone``: the latest change may else
    be that of another process.
    """
    return subprocess.Popen(
        [sys.executable, "-c", EDITS, str(path), name, str(count), company],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def listed(run: Run, path: Path) -> dict[int, str]:
    done = run("--file", path, "list", "--json")
    assert (done.code, done.err) == (0, "")
    return {task["id"]: task["title"] for task in json.loads(done.out)}


def assert_whole(path: Path) -> None:
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    ((mode,),) = connection.execute("SELECT mode FROM journal_switch").fetchall()
    (changes,) = connection.execute(
        "SELECT count(*) FROM journal_change WHERE entry_id IS NULL"
    ).fetchone()
    connection.close()
    assert (mode, changes) == ("record", 0)


def test_kill_9_during_edits_loses_nothing_acknowledged(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "killed.db"
    chance = random.Random(20261127)
    acknowledged: dict[int, str] = {}
    for number in range(4):
        child = editing(path, f"round{number}", 10_000, "alone")
        assert child.stdout is not None
        for line_number in range(chance.randrange(3, 25)):
            acknowledged[int(child.stdout.readline())] = f"round{number} {line_number}"
        time.sleep(chance.random() / 50)
        os.kill(child.pid, signal.SIGKILL)
        rest, _ = child.communicate(timeout=30)
        start = line_number + 1
        # Only whole lines were acknowledged: the last may be cut off in the middle.
        for later, line in enumerate(rest.splitlines(keepends=True)):
            if line.endswith("\n"):
                acknowledged[int(line)] = f"round{number} {start + later}"
    there = listed(run, path)
    assert acknowledged.items() <= there.items()
    # Each kill may leave one more that was on the disk but not yet printed.
    assert len(there) <= len(acknowledged) + 4
    assert_whole(path)


def test_kill_9_of_the_command_line_loses_nothing_acknowledged(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "killed.db"
    assert run("--file", path, "add", "First").code == 0
    chance = random.Random(7)
    acknowledged = {"First"}
    for number in range(5):
        title = f"Added {number}"
        child = subprocess.Popen(
            [sys.executable, "-m", "smtui", "--file", str(path), "add", title],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        time.sleep(0.5 + chance.random())
        child.kill()
        out, _ = child.communicate(timeout=30)
        if out.endswith("\n"):
            acknowledged.add(title)
    assert acknowledged <= set(listed(run, path).values())
    assert run("--file", path, "add", "Last").code == 0
    assert_whole(path)


def test_two_processes_at_once_lose_nothing(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "shared.db"
    children = [editing(path, name, 25, "together") for name in ("one", "two", "three")]
    ids: list[int] = []
    for child in children:
        out, err = child.communicate(timeout=120)
        assert (child.returncode, err) == (0, "")
        ids += [int(line) for line in out.split()]
    assert len(set(ids)) == 75
    there = listed(run, path)
    assert sorted(there) == sorted(ids)
    assert sorted(there.values()) == sorted(
        f"{name} {number}" for name in ("one", "two", "three") for number in range(25)
    )
    assert_whole(path)


def test_two_workspaces_see_each_others_changes(tmp_path: Path) -> None:
    path = tmp_path / "shared.db"
    with Workspace.open(path) as one, Workspace.open(path) as two:
        added = one.do(AddTask("From one", estimate=60)).id
        assert added is not None
        assert two.refresh()
        assert two.plan.snapshot.tasks[added].title == "From one"
        two.do(LogMinutes(added, 20))
        one.do(AddTask("Another"))
        assert one.plan.tasks[added].remaining == 40
        two.do(TickTasks((added,)))
        assert one.refresh()
        assert added not in one.plan.task_order
        assert not one.refresh()


def test_two_command_lines_see_each_others_changes(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "shared.db"
    with Workspace.open(path) as workspace:
        assert run("--file", path, "add", "From the command line").code == 0
        assert workspace.refresh()
        assert [task.title for task in workspace.plan.snapshot.tasks.values()] == [
            "From the command line"
        ]
        assert run("--file", path, "undo").code == 0
        assert workspace.refresh()
        assert not workspace.plan.snapshot.tasks
