"""People, cost and capacity by quarter."""

from datetime import date
from typing import Any

import pytest
from tests.planning.making import TODAY, make_person, make_role, make_snapshot, make_task

from smtui.planning.derive import derive
from smtui.planning.facts.team import PlannedRoleFact
from smtui.planning.growth import Quarter, growth
from smtui.planning.settings import Settings
from smtui.vocabulary import Employment

A_MONTH = 365.25 / 12 / 7


def planned_role(id_: int, **changes: Any) -> PlannedRoleFact:
    fields: dict[str, Any] = {
        "role_id": 1, "employment": Employment.IN_HOUSE, "starts_on": date(2027, 1, 1),
        "until_on": None, "week_minutes": 1203, "cost_per_hour": None, "position": id_, "note": "",
    }  # fmt: skip
    return PlannedRoleFact(id=id_, **{**fields, **changes})


def quarters(*planned: PlannedRoleFact, **more: Any) -> tuple[Quarter, ...]:
    roles = {1: make_role(1, cost_in_house=30.0, cost_outsourced=50.0)}
    snapshot = make_snapshot(
        role_facts=roles, planned_roles={role.id: role for role in planned}, **more
    )
    return growth(derive(snapshot, TODAY, Settings(focus_factor=1.0)))


def test_eight_quarters_from_what_is_left_of_this_one() -> None:
    found = quarters()
    assert [quarter.label for quarter in found] == [
        "Q4 2026", "Q1 2027", "Q2 2027", "Q3 2027", "Q4 2027", "Q1 2028", "Q2 2028", "Q3 2028",
    ]  # fmt: skip
    assert (found[0].first, found[0].last) == (TODAY, date(2026, 12, 31))
    assert (found[5].first, found[5].last) == (date(2028, 1, 1), date(2028, 3, 31))
    assert [quarter.is_known for quarter in found] == [True] * 4 + [False] * 4


def test_the_mix_and_the_cost() -> None:
    ana = make_person(1, cost_per_hour=20.0, until_on=date(2027, 6, 30))
    freelance = planned_role(1, employment=Employment.FREELANCE, until_on=date(2027, 5, 1))
    found = quarters(freelance, planned_role(2, starts_on=date(2027, 4, 1)), people=[ana])
    assert [(q.in_house, q.freelance, q.agency, q.planned_roles) for q in found[:5]] == [
        (1, 0, 0, 0),
        (1, 1, 0, 1),
        (2, 0, 0, 1),
        (1, 0, 0, 1),
        (1, 0, 0, 1),
    ]
    # 4.348 weeks a month: 40 hours at 20, and 1203 minutes at 50 outside.
    assert found[1].cost_in_house == pytest.approx(40 * 20 * A_MONTH, abs=0.01)
    assert found[1].cost_outsourced == pytest.approx(1203 / 60 * 50 * A_MONTH, abs=0.01)
    # The freelancer stays for 31 of the 91 days of the second quarter.
    assert found[2].cost_outsourced == pytest.approx(1203 / 60 * 50 * A_MONTH * 31 / 91, abs=0.01)
    assert found[1].people == 2


def test_capacity_grows_with_who_comes() -> None:
    (first, second, *_) = quarters(planned_role(1, week_minutes=300), people=[make_person(1)])
    # 27 working days are left of 2026; 64 of the first quarter of 2027, with 60 minutes more each.
    assert (first.capacity, second.capacity) == (27 * 480, 64 * 540)


def test_planned_work_is_the_workload_s_and_then_what_recurs() -> None:
    tasks = [
        make_task(1, rrule="FREQ=MONTHLY;BYMONTHDAY=15", starts_on=TODAY, estimate=60),
        make_task(2, estimate=500, due_on=date(2026, 12, 20)),
        make_task(3, estimate=70, planned_on=date(2028, 2, 1)),
        make_task(4, estimate=999),
    ]
    found = quarters(people=[make_person(1)], tasks=tasks)
    assert [quarter.planned for quarter in found] == [560, 180, 180, 180, 180, 250, 180, 180]
    of_nobody = quarters(people=[make_person(1), make_person(2)], tasks=tasks)
    assert [q.planned for q in of_nobody] == [q.planned for q in found]
