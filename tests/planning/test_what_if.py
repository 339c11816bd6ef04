"""The one change that would move a tactic most."""

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planning.making import (
    TODAY,
    day,
    make_goal,
    make_kpi,
    make_person,
    make_random_snapshot,
    make_snapshot,
    make_tactic,
    make_task,
)

from smtui.planning.derive import derive
from smtui.planning.facts.tactics import CriterionFact, TacticFact
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings
from smtui.planning.what_if import Change, candidates, place_after, strongest_change
from smtui.vocabulary import PaceWord, TacticStatus, ValueSource


def plan_of(*tactics: TacticFact, **more: Any) -> Plan:
    return derive(make_snapshot(tactics=tactics, **more), TODAY, Settings())


def place(plan: Plan, tactic: int) -> int:
    return plan.tactic_order.index(tactic) + 1


def rivals(*values: int) -> list[TacticFact]:
    """Tactics of these values and complexity 3, with the ids from 11."""
    return [
        make_tactic(n, business_value=value, customer_value=value, kpi_impact=value)
        for n, value in enumerate(values, 11)
    ]


def test_a_step_of_value_is_a_real_derive() -> None:
    mine = make_tactic(1, effort=4, difficulty=4)
    plan = plan_of(mine, *rivals(2, 2, 2, 3, 3))
    # 3 for 4: lg 3/4 = −0.42; rivals of 3 have 0, those of 2 lg 2/3 = −0.58.
    assert place(plan, 1) == 3
    change = strongest_change(plan, 1)
    # A value of 2 falls below the three rivals of 2 (−1 against −0.58).
    assert change == Change("with its value one lower it falls to 6th", 3, 6)
    lower = replace(mine, business_value=2, customer_value=2, kpi_impact=2)
    assert place(plan_of(lower, *rivals(2, 2, 2, 3, 3)), 1) == 6


def test_the_kpi_of_its_goal() -> None:
    measured = make_kpi(measurements=((day(-7), 1100.0),))
    goal = make_goal(weight=5)
    mine = make_tactic(1, goals=(1,))
    others = [make_tactic(n, goals=(2,), created_on=day(-90)) for n in range(2, 8)]
    second = make_goal(2, weight=4)
    flat = make_kpi(2, goal_id=2, measurements=((day(-7), 1100.0),))
    plan = plan_of(mine, *others, goals=[goal, second], kpis=[measured, flat])
    assert plan.goals[1].word == PaceWord.BEHIND
    assert place(plan, 1) == 1
    change = strongest_change(plan, 1)
    assert change == Change("with the KPI ‘Followers’ on track it falls to 7th", 1, 7)


def test_the_eta() -> None:
    late = make_tactic(1, eta_on=day(20), estimate=4000, owners=(1,))
    others = [
        make_tactic(n, eta_on=day(20), estimate=3600, owners=(1,), effort=4) for n in range(2, 9)
    ]
    people = [make_person()]
    plan = plan_of(late, *others, people=people)
    change = strongest_change(plan, 1)
    assert change is not None
    moved = replace(late, eta_on=day(27))
    after = plan_of(moved, *others, people=people)
    if "week later" in change.words:
        assert place(after, 1) == change.place_after
    assert abs(change.place_after - change.place_before) >= abs(
        place(after, 1) - change.place_before
    )


def test_pausing_is_told_only_where_nothing_else_moves_it() -> None:
    assert strongest_change(plan_of(make_tactic(1)), 1) == Change(
        "paused it leaves the order", 1, 0
    )


def test_of_a_paused_one_that_it_is_taken_up_again() -> None:
    paused = make_tactic(1, status=TacticStatus.PAUSED)
    plan = plan_of(paused, *rivals(5, 2))
    assert strongest_change(plan, 1) == Change("taken up again it comes 2nd", 0, 2)


@pytest.mark.parametrize("status", [TacticStatus.DONE, TacticStatus.DROPPED])
def test_what_is_over_has_no_change(status: TacticStatus) -> None:
    assert strongest_change(plan_of(make_tactic(1, status=status)), 1) is None
    with pytest.raises(KeyError):
        strongest_change(plan_of(), 1)


def test_a_value_from_criteria_is_changed_there() -> None:
    scored = make_tactic(1, criterion_scores=((1, 3),))
    snapshot = make_snapshot(
        tactics=[scored, *rivals(4, 4, 4)], criteria={1: CriterionFact(1, "Fit", 1.0, 1)}
    )
    by_criteria = Settings(tactic_value_from=ValueSource.CRITERIA)
    change = strongest_change(derive(snapshot, TODAY, by_criteria), 1)
    raised = replace(scored, criterion_scores=((1, 4),))
    plan = derive(replace(snapshot, tactics={**snapshot.tactics, 1: raised}), TODAY, by_criteria)
    assert change == Change("with its value one higher it rises to 1st", 4, place(plan, 1))


@given(st.integers(0, 10_000))
@settings(max_examples=25, deadline=None)
def test_on_any_workspace_the_places_are_real_and_the_plan_is_untouched(seed: int) -> None:
    snapshot = make_random_snapshot(40, seed)
    plan = derive(snapshot, TODAY, Settings())
    tactic = random.Random(seed).choice(plan.tactic_order)
    change = strongest_change(plan, tactic)
    assert change is not None
    assert change.place_before == place(plan, tactic)
    assert change.place_after != change.place_before
    assert 0 <= change.place_after <= len(plan.tactic_order)
    assert plan == derive(snapshot, TODAY, Settings())
    assert strongest_change(plan, tactic) == change


@given(st.integers(0, 10_000))
@settings(max_examples=8, deadline=None)
def test_on_any_workspace_each_place_is_that_of_a_whole_derive(seed: int) -> None:
    snapshot = make_random_snapshot(60, seed)
    plan = derive(snapshot, TODAY, Settings())
    tried = [
        (id_, words, changed)
        for id_ in plan.tactic_order
        for words, changed in candidates(plan, snapshot.tactics[id_])
    ]
    assert tried
    for id_, words, changed in tried:
        assert place_after(plan, id_, changed) == place(derive(changed, TODAY, Settings()), id_), (
            words
        )


def test_complexity_moves_the_slack_of_others_through_tasks_that_nobody_estimated() -> None:
    mine = make_tactic(1, owners=(1,), effort=1, difficulty=1)
    tasks = [
        make_task(n, tactic_id=1, estimate=None, assignees=(1,), due_on=day(4))
        for n in range(1, 21)
    ]
    others = [
        make_tactic(2, owners=(1,), eta_on=day(6), estimate=600),
        make_tactic(3, owners=(2,), eta_on=day(6), estimate=900),
    ]
    people = [make_person(), make_person(2, name="Brian")]
    snapshot = make_snapshot(tactics=[mine, *others], tasks=tasks, people=people)
    plan = derive(snapshot, TODAY, Settings())
    for words, changed in candidates(plan, mine):
        whole = derive(changed, TODAY, Settings())
        assert place_after(plan, 1, changed) == place(whole, 1), words
        if words == "with its complexity one higher":
            assert whole.tactic_ranks[2].priority != plan.tactic_ranks[2].priority
