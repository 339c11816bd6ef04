from datetime import date, timedelta

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.goals import AddCheckIn, AddGoal, DeleteCheckIn, DeleteGoal
from smtui.actions.refused import Refused
from smtui.vocabulary import Kind, PageName
from smtui.workspace import Workspace

TODAY = date(2026, 11, 18)


def test_check_ins_come_and_go(workspace: Workspace, clock: FakeClock) -> None:
    goal = workspace.do(AddGoal("Reach")).id or 0
    done = carry(workspace, clock, AddCheckIn(goal, 4, "Two partners\nagreed"))
    assert done.sentence == "Checked in on ‘Reach’: confidence 4 of 5"
    assert (done.page, done.kind, done.id) == (PageName.GOALS, Kind.GOAL, goal)
    earlier = TODAY - timedelta(days=7)
    done = carry(workspace, clock, AddCheckIn(goal, 2, day=earlier))
    assert done.sentence.endswith("confidence 2 of 5 (Wed 11 Nov)")
    check_ins = workspace.plan.snapshot.check_ins[goal]
    assert [(c.day_on, c.confidence) for c in check_ins] == [(earlier, 2), (TODAY, 4)]
    assert check_ins[1].note == "Two partners\nagreed"

    done = carry(workspace, clock, DeleteCheckIn(check_ins[0].id))
    assert done.sentence == "Deleted the check-in on ‘Reach’ (Wed 11 Nov)"
    carry(workspace, clock, DeleteGoal(goal))
    assert workspace.plan.snapshot.check_ins == {}


@pytest.mark.parametrize("confidence", [0, 6])
def test_confidence_is_1_to_5(workspace: Workspace, confidence: int) -> None:
    goal = workspace.do(AddGoal("Reach")).id or 0
    with pytest.raises(Refused, match="Confidence") as refused:
        workspace.do(AddCheckIn(goal, confidence))
    assert refused.value.field == "confidence"


def test_what_cannot_be_checked_in_on(workspace: Workspace) -> None:
    goal = workspace.do(AddGoal("Reach")).id or 0
    with pytest.raises(Refused, match="still to come"):
        workspace.do(AddCheckIn(goal, 3, day=TODAY + timedelta(days=1)))
    with pytest.raises(Refused, match="no goal 9"):
        workspace.do(AddCheckIn(9, 3))
    with pytest.raises(Refused, match="no check-in 9"):
        workspace.do(DeleteCheckIn(9))


def test_only_the_latest_are_facts(workspace: Workspace) -> None:
    goal = workspace.do(AddGoal("Reach")).id or 0
    for number in range(33):
        workspace.do(AddCheckIn(goal, 3, f"{number}", TODAY - timedelta(days=40 - number)))
    notes = [check_in.note for check_in in workspace.plan.snapshot.check_ins[goal]]
    assert notes == [str(number) for number in range(3, 33)]
