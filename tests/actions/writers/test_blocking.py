import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.refused import Refused
from smtui.actions.tasks import AddTask, EditTask
from smtui.workspace import Workspace


def chain(workspace: Workspace) -> tuple[int, int, int]:
    """Three tasks, each waiting for the one before."""
    first = workspace.do(AddTask("Brief")).id or 0
    second = workspace.do(AddTask("Draft", blocked_by=(first,))).id or 0
    third = workspace.do(AddTask("Design", blocked_by=(second,))).id or 0
    return first, second, third


def test_a_task_waits_for_others(workspace: Workspace, clock: FakeClock) -> None:
    first, second, third = chain(workspace)
    carry(workspace, clock, EditTask(third, {"blocked_by": (first, second)}))
    assert set(workspace.plan.waiting[third].blockers) == {first, second}


def test_a_ring_of_waiting_is_refused_at_any_length(workspace: Workspace) -> None:
    first, second, third = chain(workspace)
    for blocker, name in ((second, "Draft"), (third, "Design")):
        with pytest.raises(Refused) as refusal:
            workspace.do(EditTask(first, {"blocked_by": (blocker,)}))
        assert refusal.value.field == "blocked_by"
        assert (
            refusal.value.sentence
            == f"‘Brief’ cannot wait for ‘{name}’, which waits for it already."
        )
    assert workspace.plan.snapshot.tasks[first].blocked_by == ()


def test_a_task_cannot_wait_for_itself(workspace: Workspace) -> None:
    first, _, _ = chain(workspace)
    with pytest.raises(Refused, match="‘Brief’ cannot wait for itself"):
        workspace.do(EditTask(first, {"blocked_by": (first,)}))
