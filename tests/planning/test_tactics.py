"""What the scores of a tactic come to, and what is left of it."""

import pytest
from tests.planning.making import (
    TODAY,
    day,
    make_person,
    make_snapshot,
    make_tactic,
    make_task,
)

from smtui.planning.derive import derive
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings, Weights
from smtui.planning.tactics import (
    next_eta,
    owners_of,
    quadrant,
    tactic_complexity,
    tactic_value,
)
from smtui.vocabulary import Quadrant, TaskStatus


def test_value_is_the_mean_of_the_three() -> None:
    tactic = make_tactic(business_value=5, customer_value=3, kpi_impact=1)
    assert tactic_value(tactic, Weights()) == 3.0


def test_value_is_weighted() -> None:
    tactic = make_tactic(business_value=5, customer_value=3, kpi_impact=1)
    # (2 × 5 + 1 × 3 + 1 × 1) / 4 = 3.5
    assert tactic_value(tactic, Weights(business_value=2.0)) == 3.5
    nothing = Weights(business_value=0, customer_value=0, kpi_impact=0)
    assert tactic_value(tactic, nothing) == 3.0


def test_complexity_is_the_mean_of_effort_and_difficulty() -> None:
    assert tactic_complexity(make_tactic(effort=4, difficulty=1)) == 2.5


@pytest.mark.parametrize(
    ("value", "complexity", "expected"),
    [
        (3.0, 2.5, Quadrant.QUICK_WIN),
        (3.0, 3.0, Quadrant.BIG_BET),
        (2.9, 2.5, Quadrant.FILL_IN),
        (2.9, 3.0, Quadrant.TIME_SINK),
    ],
)
def test_quadrants(value: float, complexity: float, expected: Quadrant) -> None:
    assert quadrant(value, complexity) == expected


def test_scores_of_three_are_high_whatever_the_weights() -> None:
    # 0.1 × 3 + 0.2 × 3 + 0.7 × 3 over 1.0 must not come out a hair below 3.
    weights = Weights(business_value=0.1, customer_value=0.2, kpi_impact=0.7)
    assert quadrant(tactic_value(make_tactic(), weights), 1.0) == Quadrant.QUICK_WIN


def test_the_next_eta() -> None:
    assert next_eta(make_tactic(eta_on=day(-3)), TODAY) == day(-3)
    assert next_eta(make_tactic(), TODAY) is None
    monthly = make_tactic(eta_rrule="FREQ=MONTHLY;BYMONTHDAY=30", starts_on=day(-300))
    assert next_eta(monthly, TODAY) == day(5)
    assert next_eta(monthly, day(5)) == day(5)
    assert next_eta(make_tactic(eta_rrule="FREQ=HOURLY"), TODAY) is None


def test_whose_time_a_tactic_takes() -> None:
    team = make_snapshot(people=[make_person(1), make_person(2)])
    assert owners_of(make_tactic(owners=(2, 99)), team, 1) == (2,)
    assert owners_of(make_tactic(), team, 1) == (1,)
    assert owners_of(make_tactic(), team, None) == (1, 2)


def plan_of() -> Plan:
    """One tactic of one person with two open tasks and a settled one."""
    snapshot = make_snapshot(
        tasks=[
            make_task(1, tactic_id=1, estimate=120, logged=30, planned_on=day(1)),
            make_task(2, tactic_id=1, estimate=None),
            make_task(3, tactic_id=1, estimate=500, status=TaskStatus.DONE),
        ],
        people=[make_person()],
        tactics=[make_tactic(effort=5, difficulty=3, owners=(1,), eta_on=day(2))],
    )
    return derive(snapshot, TODAY, Settings())


def test_what_is_left_of_a_tactic() -> None:
    view = plan_of().tactics[1]
    # 120 − 30, and 30 × a complexity of 4 for the one that nobody estimated: 90 + 120 = 210.
    assert (view.remaining, view.logged, view.open_tasks) == (210, 30, 2)
    # Three days of 480 until Friday hold 90 planned minutes: 1440 − 90 − 210 are to spare.
    assert view.slack == 1140


def test_the_tactic_s_own_estimate_counts_while_no_task_has_one() -> None:
    tactic = make_tactic(estimate=600)
    guessed = make_task(tactic_id=1, estimate=None, logged=45)
    snapshot = make_snapshot(tasks=[guessed], tactics=[tactic])
    assert derive(snapshot, TODAY, Settings()).tactics[1].remaining == 555
    for estimate in (60, 0):
        estimated = make_task(tactic_id=1, estimate=estimate)
        snapshot = make_snapshot(tasks=[estimated], tactics=[tactic])
        assert derive(snapshot, TODAY, Settings()).tactics[1].remaining == estimate


def test_without_an_eta_there_is_no_slack() -> None:
    plan = derive(make_snapshot(tactics=[make_tactic()]), TODAY, Settings())
    assert plan.tactics[1].slack is None
