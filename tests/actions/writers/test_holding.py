import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.publishing import HoldPosts, ReleasePosts
from smtui.actions.refused import Refused
from smtui.vocabulary import Kind
from smtui.workspace import Workspace


def test_posts_are_held_and_released_and_the_log_stays(
    workspace: Workspace, clock: FakeClock
) -> None:
    with pytest.raises(Refused, match="No posts are held"):
        workspace.do(ReleasePosts())
    began = workspace.now()
    done = carry(workspace, clock, HoldPosts("A storm"))
    assert (done.sentence, done.kind) == ("All posts to come are held: A storm", Kind.HOLD)
    hold = workspace.plan.snapshot.hold
    assert hold is not None
    assert (hold.from_at, hold.until_at, hold.reason) == (began, None, "A storm")
    with pytest.raises(Refused, match="held already"):
        workspace.do(HoldPosts())
    clock.go_on(minutes=90)
    done = carry(workspace, clock, ReleasePosts())
    assert done.sentence == "Released the posts to come"
    assert workspace.plan.snapshot.hold is None
    (logged,) = workspace.holds()
    assert (logged.from_at, logged.until_at) == (began, workspace.now())
    workspace.do(HoldPosts())
    assert [found.reason for found in workspace.holds()] == ["", "A storm"]


def test_the_release_undone_holds_again(workspace: Workspace) -> None:
    workspace.do(HoldPosts("A storm"))
    workspace.do(ReleasePosts())
    workspace.undo()
    assert workspace.plan.snapshot.hold is not None
    workspace.undo()
    assert workspace.plan.snapshot.hold is None
    assert workspace.holds() == ()
