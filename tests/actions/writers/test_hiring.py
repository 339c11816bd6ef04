from datetime import date

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.people import AddPerson
from smtui.actions.refused import Refused
from smtui.actions.team import (
    AddPlannedRole,
    AddRole,
    DeletePlannedRoles,
    DeleteRoles,
    EditPlannedRole,
    EditRole,
    HirePlannedRole,
    MovePlannedRole,
    SetRoleNeed,
)
from smtui.vocabulary import Employment, Kind, PageName
from smtui.workspace import Workspace

MONDAY = date(2027, 1, 4)


@pytest.fixture
def role(workspace: Workspace) -> int:
    added = AddRole("Florist", week_minutes=1200, cost_in_house=20.5, cost_outsourced=40)
    return workspace.do(added).id or 0


def order(workspace: Workspace) -> list[int]:
    return list(workspace.plan.snapshot.planned_roles)


def test_a_role_is_added_changed_and_deleted(workspace: Workspace, clock: FakeClock) -> None:
    done = carry(workspace, clock, AddRole("Florist", hiring_order=11))
    assert (done.sentence, done.kind) == ("Added ‘Florist’", Kind.ROLE)
    role = done.id or 0
    ben = workspace.do(AddPerson("Ben", role=role)).id or 0
    done = carry(workspace, clock, EditRole(role, {"cost_outsourced": 41.5, "week_minutes": 600}))
    assert done.sentence == "Changed cost outsourced and hours of the week of ‘Florist’"
    assert workspace.plan.snapshot.role_facts[role].cost_outsourced == 41.5
    carry(workspace, clock, EditRole(role, {"name": "Gardener"}))
    assert workspace.plan.snapshot.people[ben].role == "Gardener"
    carry(workspace, clock, DeleteRoles((role,)))
    assert workspace.plan.snapshot.people[ben].role is None
    assert role not in workspace.plan.snapshot.role_facts


def test_a_planned_role_takes_the_week_of_its_role(
    workspace: Workspace, clock: FakeClock, role: int
) -> None:
    done = carry(workspace, clock, AddPlannedRole(role, MONDAY))
    assert done.sentence == "Planned ‘Florist’ from Mon 4 Jan 2027"
    assert (done.page, done.kind) == (PageName.TEAM, Kind.PLANNED_ROLE)
    fact = workspace.plan.snapshot.planned_roles[done.id or 0]
    assert (fact.role_id, fact.week_minutes, fact.position) == (role, 1200, 1)
    changes = {"week_minutes": 300, "employment": "freelance", "cost_per_hour": 45.5}
    done = carry(workspace, clock, EditPlannedRole(fact.id, changes))
    assert done.sentence == (
        "Changed hours of the week, employment and cost per hour of the plan for ‘Florist’"
    )
    fact = workspace.plan.snapshot.planned_roles[fact.id]
    assert (fact.employment, fact.cost_per_hour) == (Employment.FREELANCE, 45.5)
    done = carry(workspace, clock, EditPlannedRole(fact.id, {"role": "Gardener"}))
    names = workspace.plan.snapshot.roles
    assert names[workspace.plan.snapshot.planned_roles[fact.id].role_id] == "Gardener"


def test_hiring_order_is_changed_and_closes_up(
    workspace: Workspace, clock: FakeClock, role: int
) -> None:
    one, two, three = (workspace.do(AddPlannedRole(role, MONDAY)).id or 0 for _ in range(3))
    done = carry(workspace, clock, MovePlannedRole(three, -2))
    assert done.sentence == "‘Florist’ is number 1 in hiring order"
    assert order(workspace) == [three, one, two]
    with pytest.raises(Refused, match="hired first already"):
        workspace.do(MovePlannedRole(three, -1))
    with pytest.raises(Refused, match="hired last already"):
        workspace.do(MovePlannedRole(two, 1))
    done = carry(workspace, clock, DeletePlannedRoles((three,)))
    assert done.sentence == "Deleted the plan for ‘Florist’"
    planned = workspace.plan.snapshot.planned_roles
    assert [fact.position for fact in planned.values()] == [1, 2]
    carry(workspace, clock, DeletePlannedRoles((one, two)))
    assert order(workspace) == []


def test_a_planned_role_goes_with_its_role(
    workspace: Workspace, clock: FakeClock, role: int
) -> None:
    workspace.do(AddPlannedRole(role, MONDAY))
    carry(workspace, clock, DeleteRoles((role,)))
    assert order(workspace) == []


@pytest.mark.parametrize(
    ("employment", "costs"),
    [
        (Employment.IN_HOUSE, (None, 20.5)),
        (Employment.FREELANCE, (None, 40)),
        (Employment.AGENCY, (99.5, 99.5)),
    ],
)
def test_hiring_makes_a_person(
    workspace: Workspace,
    clock: FakeClock,
    role: int,
    employment: Employment,
    costs: tuple[float | None, float],
) -> None:
    cost, expected = costs
    workspace.do(SetRoleNeed(role, 2, 4))
    planned = AddPlannedRole(role, MONDAY, employment, week_minutes=1201, cost_per_hour=cost)
    key = workspace.do(planned).id or 0
    done = carry(workspace, clock, HirePlannedRole(key, "Cleo"))
    assert done.sentence == "Hired ‘Cleo’ as ‘Florist’ from Mon 4 Jan 2027"
    person = workspace.plan.snapshot.people[done.id or 0]
    assert (person.role_id, person.employment) == (role, employment)
    assert person.week_minutes == (241, 240, 240, 240, 240, 0, 0)
    assert (person.cost_per_hour, person.from_on) == (expected, MONDAY)
    assert person.skills == ((2, 4),)
    assert order(workspace) == []


def test_what_does_not_fit_is_refused(workspace: Workspace, role: int) -> None:
    key = workspace.do(AddPlannedRole(role, MONDAY)).id or 0
    before = workspace.plan
    for action, match in (
        (AddRole("florist"), "there is a role ‘florist’ already"),
        (AddRole("Baker", cost_in_house=-1), "too small"),
        (AddRole("Baker", week_minutes=10_081), "too large"),
        (EditRole(role, {"name": "DESIGNER"}), "already"),
        (AddPlannedRole("", MONDAY), "name the role"),
        (AddPlannedRole(99, MONDAY), "no role 99"),
        (AddPlannedRole(role, MONDAY, until_on=date(2027, 1, 3)), "lies before"),
        (EditPlannedRole(key, {"until_on": date(2026, 1, 1)}), "lies before"),
        (EditPlannedRole(key, {"employment": "volunteer"}), "none of in-house"),
        (EditPlannedRole(key, {"starts_on": None}), "it is needed"),
        (HirePlannedRole(key, " "), "needs a few words"),
        (HirePlannedRole(99, "Cleo"), "no planned role 99"),
        (DeletePlannedRoles(()), "No planned role"),
    ):
        with pytest.raises(Refused, match=match):
            workspace.do(action)
    assert workspace.plan is before
