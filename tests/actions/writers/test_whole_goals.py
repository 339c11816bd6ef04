import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.goals import AddGoal, AddGoalWithKpis, AddKpi
from smtui.actions.refused import Refused
from smtui.vocabulary import Kind
from smtui.workspace import Workspace

FOLLOWERS, REACH = AddKpi(0, "Followers", unit="followers"), AddKpi(99, "Reach")


def test_a_goal_and_its_kpis_come_and_go_as_one_step(
    workspace: Workspace, clock: FakeClock
) -> None:
    goal = AddGoal("Be known", objective="Brand awareness")
    done = carry(workspace, clock, AddGoalWithKpis(goal, (FOLLOWERS, REACH)))
    assert (done.kind, done.sentence) == (Kind.GOAL, "Added ‘Be known’, with 2 KPIs")
    snapshot = workspace.plan.snapshot
    assert snapshot.goals[done.id or 0].objective == "Brand awareness"
    assert {(kpi.name, kpi.goal_id) for kpi in snapshot.kpis.values()} == {
        ("Followers", done.id), ("Reach", done.id)
    }  # fmt: skip
    workspace.undo()
    assert not workspace.plan.snapshot.goals
    assert not workspace.plan.snapshot.kpis


def test_without_kpis_it_is_a_goal(workspace: Workspace, clock: FakeClock) -> None:
    done = carry(workspace, clock, AddGoalWithKpis(AddGoal("Be known"), ()))
    assert done.sentence == "Added ‘Be known’"


def test_a_kpi_that_is_refused_leaves_no_goal(workspace: Workspace) -> None:
    with pytest.raises(Refused):
        workspace.do(AddGoalWithKpis(AddGoal("Be known"), (FOLLOWERS, AddKpi(0, "  "))))
    assert not workspace.plan.snapshot.goals
