"""What the scores of a tactic come to, and what is left of it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planning.making import (
    TODAY,
    day,
    make_person,
    make_random_snapshot,
    make_snapshot,
    make_tactic,
    make_task,
)

from smtui.planning.derive import derive
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings, Weights
from smtui.planning.tactics import (
    next_eta,
    nudged,
    owners_of,
    quadrant,
    tactic_complexity,
    tactic_value,
)
from smtui.vocabulary import Quadrant, TacticStatus, TaskStatus


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


def test_a_weight_below_nothing_does_not_carry_the_value_out_of_the_scores() -> None:
    tactic = make_tactic(business_value=1, customer_value=5, kpi_impact=1)
    assert tactic_value(tactic, Weights(business_value=2.0, customer_value=-1.5)) == 1.0


@pytest.mark.parametrize(
    ("scores", "steps", "expected"),
    [
        ((3, 3, 3), 1, (4, 4, 4)),
        ((5, 2, 3), 1, (5, 4, 4)),
        ((1, 4), -1, (1, 2)),
        ((5, 5), 1, (5, 5)),
        ((1, 2, 1), -4, (1, 1, 1)),
        ((2, 4), 0, (2, 4)),
    ],
)
def test_a_nudge_moves_the_mean_by_whole_steps(
    scores: tuple[int, ...], steps: int, expected: tuple[int, ...]
) -> None:
    assert nudged(scores, steps) == expected


@given(st.lists(st.integers(1, 5), min_size=1, max_size=5), st.integers(-4, 4))
def test_any_nudge_moves_the_sum_as_far_as_there_is_room(scores: list[int], steps: int) -> None:
    count = len(scores)
    moved = nudged(scores, steps)
    assert sum(moved) == min(5 * count, max(count, sum(scores) + steps * count))
    assert all(1 <= score <= 5 for score in moved)


def test_progress_counts_what_settled_tasks_took() -> None:
    tactic = make_tactic(settled_logged=90)
    task = make_task(tactic_id=1, estimate=60, logged=30)
    plan = derive(make_snapshot([task], tactics=[tactic]), TODAY, Settings())
    view = plan.tactics[1]
    assert (view.logged, view.remaining) == (120, 30)
    assert view.progress == 80.0


def test_a_tactic_whose_tasks_are_all_done_has_nothing_left() -> None:
    tactic = make_tactic(estimate=600, settled_logged=200, done_tasks=3)
    done = derive(make_snapshot(tactics=[tactic]), TODAY, Settings()).tactics[1]
    assert (done.remaining, done.progress) == (0, 100.0)
    begun = replace(tactic, done_tasks=0)
    plan = derive(make_snapshot(tactics=[begun]), TODAY, Settings())
    assert plan.tactics[1].remaining == 400
    assert (
        derive(make_snapshot(tactics=[make_tactic()]), TODAY, Settings()).tactics[1].progress
        is None
    )


@given(
    st.integers(0, 5000),
    st.sampled_from(("business_value", "customer_value", "kpi_impact")),
)
@settings(max_examples=40, deadline=None)
def test_raising_a_value_never_lowers_the_rank(seed: int, score: str) -> None:
    snapshot = make_random_snapshot(10, seed)
    before = derive(snapshot, TODAY, Settings())
    tactic = snapshot.tactics[before.tactic_order[seed % len(before.tactic_order)]]
    raised = replace(tactic, **{score: min(5, getattr(tactic, score) + 1)})
    changed = replace(snapshot, tactics={**snapshot.tactics, tactic.id: raised})
    after = derive(changed, TODAY, Settings())
    assert after.tactic_order.index(tactic.id) <= before.tactic_order.index(tactic.id)


@given(st.integers(0, 5000))
@settings(max_examples=40, deadline=None)
def test_terms_sum_and_a_paused_tactic_never_outranks_itself_active(seed: int) -> None:
    snapshot = make_random_snapshot(10, seed)
    plan = derive(snapshot, TODAY, Settings())
    for rank in plan.tactic_ranks.values():
        assert round(sum(term.points for term in rank.terms), 2) == rank.priority
    first = plan.tactic_order[0]
    paused = replace(snapshot.tactics[first], status=TacticStatus.PAUSED)
    after = derive(
        replace(snapshot, tactics={**snapshot.tactics, first: paused}), TODAY, Settings()
    )
    assert first not in after.tactic_order
    assert after.tactic_order == plan.tactic_order[1:]
