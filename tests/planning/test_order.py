"""What is true of every priority and of every order."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planning.making import TODAY, day, make_random_snapshot, make_snapshot, make_task

from smtui.planning.derive import derive
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings
from smtui.planning.snapshot import Snapshot


def test_ties_break_by_due_date_then_age_then_id() -> None:
    # Both due dates are beyond the last week, so that they give no points.
    tasks = [
        make_task(5),
        make_task(4),
        make_task(3, created_on=day(-40)),
        make_task(2, due_on=day(30)),
        make_task(1, due_on=day(31)),
    ]
    plan = derive(make_snapshot(tasks=tasks), TODAY, Settings())
    assert plan.task_order == (2, 1, 3, 4, 5)


SEEDS = st.integers(0, 10_000)


def plan_of(seed: int) -> Plan:
    return derive(make_random_snapshot(60, seed), TODAY, Settings())


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_terms_sum_exactly_to_the_priority(seed: int) -> None:
    plan = plan_of(seed)
    for rank in (*plan.tasks.values(), *plan.tactic_ranks.values()):
        assert round(sum(points for _, points in rank.terms), 2) == rank.priority
        assert all(round(points, 2) == points for _, points in rank.terms)
        assert len({name for name, _ in rank.terms}) == len(rank.terms)


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_is_total_and_does_not_depend_on_how_tasks_come(seed: int, dice: Any) -> None:
    snapshot = make_random_snapshot(60, seed)
    plan = derive(snapshot, TODAY, Settings())
    assert sorted(plan.task_order) == sorted(plan.tasks)
    places = [sort_place(plan, id_) for id_ in plan.task_order]
    assert places == sorted(set(places))
    ids = list(snapshot.tasks)
    dice.shuffle(ids)
    shuffled = replace(snapshot, tasks={id_: snapshot.tasks[id_] for id_ in ids})
    assert derive(shuffled, TODAY, Settings()) == plan


def sort_place(plan: Plan, id_: int) -> tuple[float, date, date, int]:
    rank = plan.tasks[id_]
    return -rank.priority, rank.due or date.max, plan.snapshot.tasks[id_].created_on, id_


def place_of(snapshot: Snapshot, id_: int) -> int | None:
    plan = derive(snapshot, TODAY, Settings())
    return plan.task_order.index(id_) if id_ in plan.tasks else None


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.integers(1, 60), st.floats(1, 5))
def test_raising_a_value_never_lowers_a_rank(seed: int, id_: int, value: float) -> None:
    snapshot = make_random_snapshot(60, seed)
    fact = replace(snapshot.tasks[id_], value=value, blocked_by=())
    raised = replace(fact, value=min(5.0, value + 1))
    before = place_of(snapshot.with_task(fact), id_)
    after = place_of(snapshot.with_task(raised), id_)
    if before is None:
        assert after is None
    else:
        assert after is not None
        assert after <= before


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.integers(1, 60), st.integers(0, 900), st.integers(0, 900))
def test_shorter_work_never_ranks_lower(seed: int, id_: int, estimate: int, more: int) -> None:
    snapshot = make_random_snapshot(60, seed)
    fact = replace(snapshot.tasks[id_], estimate=estimate + more)
    before = derive(snapshot.with_task(fact), TODAY, Settings()).tasks.get(id_)
    shorter = replace(fact, estimate=estimate)
    after = derive(snapshot.with_task(shorter), TODAY, Settings()).tasks.get(id_)
    assert (before is None) == (after is None)
    if before is not None and after is not None:
        assert after.priority >= before.priority
