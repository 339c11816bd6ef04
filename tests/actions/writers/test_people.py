from datetime import date

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.people import AddPerson, AddTimeOff, DeletePeople, DeleteTimeOff, EditPerson
from smtui.actions.refused import Refused
from smtui.actions.tasks import AddTask
from smtui.actions.writers.people import spread_week
from smtui.vocabulary import Employment, Kind, PageName
from smtui.workspace import Workspace

TODAY = date(2026, 11, 18)


def test_a_person_with_a_new_role(workspace: Workspace, clock: FakeClock) -> None:
    action = AddPerson("Ben", role="Illustrator", employment=Employment.FREELANCE, cost_per_hour=40)
    done = carry(workspace, clock, action)
    assert (done.sentence, done.page, done.kind) == ("Added ‘Ben’", PageName.TEAM, Kind.PERSON)
    fact = workspace.plan.snapshot.people[done.id or 0]
    assert (fact.role, fact.week_minutes) == ("Illustrator", (480, 480, 480, 480, 480, 0, 0))


def test_the_week_is_changed_as_one(workspace: Workspace, clock: FakeClock) -> None:
    ben = workspace.do(AddPerson("Ben")).id or 0
    changes = {"week_minutes": (240, 240, 240, 240, 0, 0, 0), "role": "illustrator"}
    done = carry(workspace, clock, EditPerson(ben, changes))
    assert done.sentence == "Changed role and hours of the week of ‘Ben’"
    assert workspace.plan.snapshot.people[ben].week_minutes == (240, 240, 240, 240, 0, 0, 0)


def test_only_one_person_is_me(workspace: Workspace, clock: FakeClock) -> None:
    ben = carry(workspace, clock, AddPerson("Ben", is_me=True)).id
    mine = [person.id for person in workspace.plan.snapshot.people.values() if person.is_me]
    assert mine == [ben]


def test_the_work_of_a_deleted_person_stays(workspace: Workspace, clock: FakeClock) -> None:
    ben = workspace.do(AddPerson("Ben")).id or 0
    task = workspace.do(AddTask("A task", assignees=(ben,))).id or 0
    carry(workspace, clock, DeletePeople((ben,)))
    assert workspace.plan.snapshot.tasks[task].assignees == ()


def test_time_off_takes_capacity(workspace: Workspace, clock: FakeClock) -> None:
    ana = next(iter(workspace.plan.snapshot.people))
    before = workspace.plan.workload.week(ana, TODAY).capacity
    done = carry(workspace, clock, AddTimeOff(ana, TODAY, date(2026, 11, 20), "holiday"))
    assert done.sentence == "‘Ana’ is off today to Fri 20 Nov"
    assert before > 0
    assert workspace.plan.workload.week(ana, TODAY).capacity == 0
    off = workspace.plan.snapshot.people[ana].time_off[0]
    carry(workspace, clock, DeleteTimeOff(off.id))
    assert workspace.plan.workload.week(ana, TODAY).capacity == before


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"name": ""}, "name"),
        ({"week_minutes": (480,) * 6}, "week_minutes"),
        ({"week_minutes": (1441,) + (0,) * 6}, "week_minutes"),
        ({"week_minutes": 2400}, "week_minutes"),
        ({"focus_factor": 1.5}, "focus_factor"),
        ({"cost_per_hour": -1}, "cost_per_hour"),
        ({"role": 99}, "role"),
        ({"employment": "volunteer"}, "employment"),
        ({"from_on": TODAY, "until_on": date(2026, 11, 17)}, "until_on"),
    ],
)
def test_what_does_not_fit_is_refused(
    workspace: Workspace, fields: dict[str, object], field: str
) -> None:
    ana = next(iter(workspace.plan.snapshot.people))
    before = workspace.plan
    for action in (AddPerson(**{"name": "Ben", **fields}), EditPerson(ana, fields)):  # type: ignore[arg-type]
        with pytest.raises(Refused) as refusal:
            workspace.do(action)
        assert refusal.value.field == field
    assert workspace.plan is before


@pytest.mark.parametrize("minutes", [0, 1, 2400, 2399, 7200, 7201, 10_080])
def test_a_week_is_spread_without_loss(minutes: int) -> None:
    week = spread_week(minutes)
    assert sum(week) == minutes
    assert len(week) == 7
    assert max(week) <= 1440
    assert minutes > 7200 or week[5:] == (0, 0)
