from datetime import date

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.goals import AddGoal, AddKpi, DeleteKpi
from smtui.actions.objectives import AddObjective, DeleteObjectives, EditObjective
from smtui.actions.people import AddPerson, DeletePeople
from smtui.actions.refused import Refused
from smtui.vocabulary import Kind, ObjectiveStatus, PageName
from smtui.workspace import Workspace


@pytest.fixture
def goal(workspace: Workspace) -> int:
    return workspace.do(AddGoal("Reach")).id or 0


@pytest.fixture
def kpi(workspace: Workspace, goal: int) -> int:
    return workspace.do(AddKpi(goal, "Followers")).id or 0


def test_an_objective_of_a_kpi_turns_to_the_goal(
    workspace: Workspace, clock: FakeClock, goal: int, kpi: int
) -> None:
    due = date(2026, 12, 31)
    done = carry(workspace, clock, AddObjective(1, "Grow", "A course", kpi_id=kpi, due_on=due))
    assert done.sentence == "Added ‘Grow’"
    assert (done.page, done.kind, done.id) == (PageName.TEAM, Kind.PERSON, 1)
    (fact,) = workspace.plan.snapshot.objectives.values()
    assert (fact.person_id, fact.goal_id, fact.kpi_id, fact.due_on) == (1, None, kpi, due)
    assert (fact.recognition, fact.status) == ("A course", ObjectiveStatus.OPEN)

    carry(workspace, clock, EditObjective(fact.id, {"goal_id": goal, "status": "met"}))
    fact = workspace.plan.snapshot.objectives[fact.id]
    assert (fact.goal_id, fact.kpi_id, fact.status) == (goal, None, ObjectiveStatus.MET)
    carry(workspace, clock, EditObjective(fact.id, {"kpi_id": kpi}))
    assert workspace.plan.snapshot.objectives[fact.id].goal_id is None
    done = workspace.do(EditObjective(fact.id, {"title": "Grow"}))
    assert done.sentence == "‘Grow’ stays as it was"
    carry(workspace, clock, DeleteObjectives((fact.id,)))
    assert not workspace.plan.snapshot.objectives


def test_it_goes_with_its_person_and_with_what_it_refers_to(
    workspace: Workspace, clock: FakeClock, goal: int, kpi: int
) -> None:
    ben = workspace.do(AddPerson("Ben")).id or 0
    workspace.do(AddObjective(ben, "One", goal_id=goal))
    workspace.do(AddObjective(1, "Two", kpi_id=kpi))
    carry(workspace, clock, DeleteKpi(kpi))
    assert [o.title for o in workspace.plan.snapshot.objectives.values()] == ["One"]
    carry(workspace, clock, DeletePeople((ben,)))
    assert not workspace.plan.snapshot.objectives


def test_what_is_no_objective(workspace: Workspace, goal: int, kpi: int) -> None:
    for action in (
        AddObjective(1, "Neither"),
        AddObjective(1, "Both", goal_id=goal, kpi_id=kpi),
    ):
        with pytest.raises(Refused, match="exactly one"):
            workspace.do(action)
    with pytest.raises(Refused, match="no person 9"):
        workspace.do(AddObjective(9, "Nobody's", goal_id=goal))
    with pytest.raises(Refused, match="needs a few words"):
        workspace.do(AddObjective(1, " ", goal_id=goal))
    fact = workspace.do(AddObjective(1, "Grow", goal_id=goal))
    assert fact.sentence == "Added ‘Grow’"
    with pytest.raises(Refused, match="exactly one"):
        workspace.do(EditObjective(1, {"goal_id": None}))
    with pytest.raises(Refused, match="none of open, met, dropped"):
        workspace.do(EditObjective(1, {"status": "late"}))
    with pytest.raises(Refused, match="No personal objective"):
        workspace.do(DeleteObjectives(()))
