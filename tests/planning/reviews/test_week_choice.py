"""Choosing tactics for a week, and where its hours end."""

from datetime import date
from typing import Any

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
from smtui.planning.reviews.week_choice import Choice, choose_week
from smtui.planning.settings import Settings
from smtui.vocabulary import TacticStatus

# TODAY is a Thursday: three days of eight hours are left of its week.
NEXT = day(5), day(11)


def plan_of(*tactics: Any, **more: Any) -> Plan:
    more.setdefault("people", [make_person()])
    return derive(make_snapshot(tactics=tactics, **more), TODAY, Settings(focus_factor=1.0))


def active(id_: int, value: int, minutes: int, **more: Any) -> Any:
    """A tactic of this value and estimate, active."""
    more.setdefault("status", TacticStatus.ACTIVE)
    return make_tactic(
        id_, business_value=value, customer_value=value, kpi_impact=value, estimate=minutes,
        effort=1, difficulty=1, **more,
    )  # fmt: skip


def capacity_of(plan: Plan, first: date, last: date) -> int:
    return plan.workload.utilisation(1, first, last).capacity


def test_the_hours_go_to_the_chosen_by_priority_then_to_the_others() -> None:
    plan = plan_of(
        active(1, 5, 1500),
        active(2, 4, 1200),
        active(3, 3, 90),
        active(4, 5, 60, status=TacticStatus.PLANNED),
        tasks=[make_task(1, estimate=240, planned_on=NEXT[0])],
    )
    choice = choose_week(plan, *NEXT)
    hours = capacity_of(plan, *NEXT)
    assert (choice.capacity, choice.committed, choice.free) == (hours, 240, hours - 240)
    assert [(x.tactic_id, x.need, x.gets, x.lacking) for x in choice.chosen] == [
        (1, 1500, 1500, ()),
        (2, 1200, hours - 1740, ((1, 1200 - (hours - 1740)),)),
        (3, 90, 0, ((1, 90),)),
    ]
    assert choice.line_after == 2
    assert choice.left == 0
    assert [(x.tactic_id, x.gets) for x in choice.others] == [(4, 0)]


def test_only_what_stands_in_the_week_counts_as_on_days() -> None:
    tasks = [
        make_task(1, tactic_id=1, estimate=100, planned_on=NEXT[0], assignees=(1,)),
        make_task(2, tactic_id=1, estimate=50, planned_on=TODAY, assignees=(1,)),
        make_task(3, tactic_id=1, estimate=25, assignees=(1,)),
    ]
    plan = plan_of(active(1, 5, 0), tasks=tasks)
    (line,) = choose_week(plan, *NEXT).chosen
    assert (line.need, line.planned, line.gets, line.tasks) == (175, 100, 175, 3)
    (now,) = choose_week(plan, TODAY, day(4)).chosen
    assert now.planned == 50


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), weeks=st.integers(0, 3))
def test_no_more_is_given_than_the_week_has(seed: int, weeks: int) -> None:
    plan = derive(make_random_snapshot(40, seed), TODAY, Settings())
    first, last = day(5 + 7 * weeks), day(11 + 7 * weeks)
    choice: Choice = choose_week(plan, first, last)
    given_ = sum(line.gets for line in choice.chosen)
    assert given_ + choice.left == choice.free
    assert sum(line.gets for line in choice.others) <= choice.left
    for line in (*choice.chosen, *choice.others):
        assert line.gets + sum(minutes for _, minutes in line.lacking) <= line.need
        assert line.gets <= line.need
    ids = [line.tactic_id for line in (*choice.chosen, *choice.others)]
    assert sorted(ids) == sorted(plan.tactic_order)
    assert choice == choose_week(plan, first, last)
