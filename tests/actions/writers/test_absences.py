import socket
from datetime import date

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.people import AddHolidays, AddPerson, AddTimeOff, EditPerson, EditTimeOff
from smtui.actions.refused import Refused
from smtui.workspace import Workspace


@pytest.fixture(autouse=True)
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("nothing here may ask the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def days_off(workspace: Workspace, person: int = 1) -> dict[date, str]:
    return {off.from_on: off.reason for off in workspace.plan.snapshot.people[person].time_off}


def test_the_holidays_of_a_country_come_once(workspace: Workspace, clock: FakeClock) -> None:
    done = carry(workspace, clock, AddHolidays((1,), "de", 2027))
    assert done.sentence == "‘Ana’: 9 days off for the holidays of DE in 2027"
    assert workspace.plan.snapshot.people[1].country == "DE"
    found = days_off(workspace)
    assert date(2027, 10, 3) in found
    assert all(day.year == 2027 and reason for day, reason in found.items())
    done = workspace.do(AddHolidays((1,), "DE", 2027))
    assert done.sentence == "‘Ana’: all holidays of DE in 2027 were there already"
    assert days_off(workspace) == found


def test_who_is_off_already_gets_no_second_day(workspace: Workspace, clock: FakeClock) -> None:
    ben = workspace.do(AddPerson("Ben")).id or 0
    workspace.do(AddTimeOff(1, date(2027, 12, 20), date(2027, 12, 31), "holiday"))
    done = carry(workspace, clock, AddHolidays((1, ben), "DE", 2027))
    assert done.sentence == "2 people: 16 days off for the holidays of DE in 2027"
    assert date(2027, 12, 25) not in days_off(workspace)
    assert date(2027, 12, 25) in days_off(workspace, ben)


def test_time_off_is_changed(workspace: Workspace, clock: FakeClock) -> None:
    workspace.do(AddTimeOff(1, date(2026, 11, 19), reason="ill"))
    (off,) = workspace.plan.snapshot.people[1].time_off
    done = carry(workspace, clock, EditTimeOff(off.id, {"until_on": date(2026, 11, 20)}))
    assert done.sentence == "‘Ana’ is off tomorrow to Fri 20 Nov"
    done = carry(workspace, clock, EditTimeOff(off.id, {"reason": "fair"}))
    assert done.sentence == "Changed the reason of the time off of ‘Ana’"
    done = carry(workspace, clock, EditTimeOff(off.id, {"until_on": None}))
    assert done.sentence == "‘Ana’ is off tomorrow"
    assert workspace.do(EditTimeOff(off.id, {"reason": "fair"})).sentence.endswith("as it was")


def test_what_does_not_fit_is_refused(workspace: Workspace) -> None:
    workspace.do(AddTimeOff(1, date(2026, 11, 19)))
    (off,) = workspace.plan.snapshot.people[1].time_off
    before = workspace.plan
    for action, match in (
        (AddHolidays((1,), "Atlantis", 2027), "‘Atlantis’ is not known"),
        (AddHolidays((1,), "DE", 1066), "out of 1990 to 2100"),
        (AddHolidays((), "DE", 2027), "No person"),
        (AddHolidays((9,), "DE", 2027), "no person 9"),
        (EditPerson(1, {"country": "Atlantis"}), "not known"),
        (EditTimeOff(off.id, {"until_on": date(2026, 11, 18)}), "lies before"),
        (EditTimeOff(off.id, {"from_on": date(2026, 11, 20)}), "lies before"),
        (EditTimeOff(off.id, {"from_on": None}), "it is needed"),
        (EditTimeOff(off.id, {"person_id": 1}), "has no field"),
        (EditTimeOff(99, {"reason": "x"}), "no time off 99"),
    ):
        with pytest.raises(Refused, match=match):
            workspace.do(action)
    assert workspace.plan is before


def test_holidays_of_several_leave_the_country_of_who_has_one(
    workspace: Workspace, clock: FakeClock
) -> None:
    ben = workspace.do(AddPerson("Ben", country="GB")).id or 0
    carry(workspace, clock, AddHolidays((1, ben), "DE", 2027))
    people = workspace.plan.snapshot.people
    assert (people[1].country, people[ben].country) == ("DE", "GB")
    assert date(2027, 10, 3) in days_off(workspace, ben)
    workspace.do(AddHolidays((ben,), "DE", 2027))
    assert workspace.plan.snapshot.people[ben].country == "DE"
