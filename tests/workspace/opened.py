"""What the tests of actions and of the workspace open, and how they carry an action through."""

from contextlib import closing
from dataclasses import fields
from pathlib import Path

from tests.workspace.fake_clock import FakeClock

from smtui.actions.action import Action
from smtui.planning.snapshot import Snapshot
from smtui.store.opening import connect
from smtui.store.reading import read_snapshot
from smtui.workspace import Done, Workspace


def snapshot_of(path: Path, clock: FakeClock) -> Snapshot:
    """The facts as somebody sees them who opens the file only now."""
    with Workspace.open(path, clock) as other:
        return other.plan.snapshot


def same(one: Snapshot, other: Snapshot) -> bool:
    """Whether two snapshots hold the same facts (their order by id is not looked at)."""
    return all(getattr(one, field.name) == getattr(other, field.name) for field in fields(one))


def carry(workspace: Workspace, clock: FakeClock, action: Action) -> Done:
    """Do ``action``, undo it, redo it: stored each time, the plan after it as read anew."""
    workspace.refresh()
    before = workspace.plan.snapshot
    done = workspace.do(action)
    after = workspace.plan.snapshot
    with closing(connect(workspace.path)) as other:
        assert same(after, read_snapshot(other, clock.today()))

        undone = workspace.undo()
        assert undone is not None
        assert undone.sentence == f"Undid · {done.sentence}"
        assert same(workspace.plan.snapshot, before)
        assert same(before, read_snapshot(other, clock.today()))

        redone = workspace.redo()
        assert redone is not None
        assert redone[2:] == done[2:]
        assert same(workspace.plan.snapshot, after)
        assert same(after, read_snapshot(other, clock.today()))
    return done
