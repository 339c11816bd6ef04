"""Somebody else who writes at the very moment at which a workspace does."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import same, snapshot_of

from smtui.actions.tasks import AddTask
from smtui.workspace import Workspace
from smtui.workspace.reader import Reader
from smtui.workspace.writers import Writers


@pytest.fixture
def other(workspace: Workspace, clock: FakeClock) -> Iterator[Workspace]:
    with Workspace.open(workspace.path, clock) as opened:
        opened.do(AddTask("First"))
        yield opened


def titles(workspace: Workspace) -> list[str]:
    return sorted(fact.title for fact in workspace.plan.snapshot.tasks.values())


def meddle(
    monkeypatch: pytest.MonkeyPatch,
    mine: object,
    method: tuple[type, str],
    theirs: Callable[[], object],
    *,
    after: bool,
) -> None:
    """Let ``theirs`` happen once, right before or after a method of ``mine``."""
    kind, name = method
    original = getattr(kind, name)
    waiting = [theirs]

    def meddled(self: object, *arguments: Any) -> Any:
        if self is mine and not after and waiting:
            waiting.pop()()
        result = original(self, *arguments)
        if self is mine and after and waiting:
            waiting.pop()()
        return result

    monkeypatch.setattr(kind, name, meddled)


@pytest.mark.parametrize("after", [False, True])
def test_a_change_beside_an_action_is_not_overlooked(
    workspace: Workspace,
    other: Workspace,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
    after: bool,
) -> None:
    workspace.refresh()
    theirs = lambda: other.do(AddTask("Theirs"))  # noqa: E731
    meddle(monkeypatch, workspace._writers, (Writers, "run"), theirs, after=after)
    workspace.do(AddTask("Mine"))
    assert titles(workspace) == ["First", "Mine", "Theirs"]
    assert same(workspace.plan.snapshot, snapshot_of(workspace.path, clock))


def test_a_change_beside_an_undo_is_not_overlooked(
    workspace: Workspace, other: Workspace, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.do(AddTask("Mine"))
    theirs = lambda: other.do(AddTask("Theirs"))  # noqa: E731
    meddle(monkeypatch, workspace._reader, (Reader, "undo"), theirs, after=True)
    workspace.undo()
    assert titles(workspace) == ["First", "Theirs"]


def test_a_read_that_fails_after_a_change_is_made_anew(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OSError("the disk is gone for a moment")

    with monkeypatch.context() as broken:
        broken.setattr("smtui.store.reading.refresh.refresh_snapshot", fails)
        with pytest.raises(Exception, match="the disk is gone"):
            workspace.do(AddTask("Mine"))
    assert workspace.refresh()
    assert titles(workspace) == ["Mine"]
