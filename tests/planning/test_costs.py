"""What people cost."""

import pytest
from tests.planning.making import TODAY, day, make_person, make_snapshot, make_task, make_time_off

from smtui.planning.costs import cost_of, monthly_cost, months_cost, paid_minutes, team_cost
from smtui.planning.derive import derive
from smtui.planning.settings import Settings
from smtui.vocabulary import Employment


def test_paid_hours_by_hand() -> None:
    away = make_person(time_off=(make_time_off(0, 4),))
    # Wednesday to the Tuesday after next: nine working days of eight hours, holidays paid.
    assert paid_minutes(away, TODAY, day(12)) == 9 * 480
    assert paid_minutes(make_person(from_on=day(5)), TODAY, day(6)) == 2 * 480
    assert paid_minutes(make_person(until_on=day(0)), TODAY, day(30)) == 480
    assert paid_minutes(make_person(until_on=day(-1)), TODAY, day(30)) == 0


def test_in_house_is_paid_by_hours_others_by_work() -> None:
    people = [
        make_person(1, cost_per_hour=30.0),
        make_person(2, cost_per_hour=50.0, employment=Employment.AGENCY),
        make_person(3),
    ]
    tasks = [make_task(n, estimate=90, planned_on=day(1), assignees=(n,)) for n in (1, 2, 3)]
    plan = derive(make_snapshot(tasks, people), TODAY, Settings())
    costs = [cost_of(plan, person, TODAY, day(2)) for person in people]
    assert costs == [24 * 30.0, 1.5 * 50.0, 0.0]
    assert team_cost(plan, TODAY, day(2)) == sum(costs)


def test_a_month_is_the_same_for_any_days() -> None:
    person = make_person(cost_per_hour=10.0)
    # 40 hours a week, 365.25 / 12 / 7 weeks a month.
    for last in (5, 11, 17, 32, 96):
        assert monthly_cost(person, day(5), day(last)) == pytest.approx(400 * 365.25 / 84)


def test_of_a_month_only_the_days_count_on_which_somebody_is_there() -> None:
    full = 400 * 365.25 / 84
    comes = make_person(cost_per_hour=10.0, from_on=day(5))
    goes = make_person(cost_per_hour=10.0, until_on=day(4))
    assert monthly_cost(comes, day(0), day(9)) == pytest.approx(full / 2)
    assert monthly_cost(goes, day(0), day(9)) == pytest.approx(full / 2)
    assert monthly_cost(goes, day(5), day(9)) == 0.0
    assert months_cost([comes, goes], day(0), day(9)) == pytest.approx(full, abs=0.01)
