"""Each open task judged and put on days."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planning.making import (
    TODAY,
    day,
    make_person,
    make_post,
    make_random_snapshot,
    make_snapshot,
    make_task,
)

from smtui.planning.derive import derive
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.plan import Plan, Waiting
from smtui.planning.series import occurrence_to_settle
from smtui.planning.settings import Settings
from smtui.planning.snapshot import Snapshot
from smtui.planning.workload import Workload
from smtui.vocabulary import Cadence, PostStatus, TaskStatus

MONDAYS = "FREQ=WEEKLY;BYDAY=MO"


def plan_of(*tasks: TaskFact, **facts: object) -> Plan:
    snapshot = make_snapshot(tasks, [make_person()], **facts)  # type: ignore[arg-type]
    return derive(snapshot, TODAY, Settings())


def ana(*tasks: TaskFact, days: int = 7, **facts: object) -> tuple[int, ...]:
    """Ana's planned minutes of the first days: We Th Fr Sa Su Mo Tu."""
    return plan_of(*tasks, **facts).workload.planned[1][:days]


def test_a_due_task_is_spread_over_the_working_days_until_then() -> None:
    assert ana(make_task(estimate=400, due_on=day(5))) == (100, 100, 100, 0, 0, 100, 0)


def test_it_is_spread_from_its_start() -> None:
    started = make_task(estimate=400, due_on=day(5), starts_on=day(2))
    assert ana(started) == (0, 0, 200, 0, 0, 200, 0)
    later = make_task(estimate=400, due_on=day(5), starts_on=day(-9), not_before_on=day(4))
    assert ana(later) == (0, 0, 0, 0, 0, 400, 0)
    after_its_end = make_task(estimate=400, due_on=day(1), starts_on=day(5))
    assert ana(after_its_end) == (0, 400, 0, 0, 0, 0, 0)


def test_a_planned_task_stands_on_its_day_even_on_a_sunday() -> None:
    assert ana(make_task(planned_on=day(4), due_on=day(6))) == (0, 0, 0, 0, 30, 0, 0)


def test_what_is_overdue_stands_on_today() -> None:
    assert ana(make_task(due_on=day(-9)))[0] == 30
    assert ana(make_task(planned_on=day(-2), due_on=day(9)))[0] == 30


def test_only_what_is_left_counts() -> None:
    assert ana(make_task(estimate=90, logged=60, planned_on=TODAY))[0] == 30
    assert ana(make_task(estimate=90, logged=120, planned_on=TODAY))[0] == 0


def test_a_series_stands_on_each_of_its_days() -> None:
    due_now = make_task(rrule=MONDAYS, starts_on=day(-2), estimate=60, logged=20)
    # Due on Monday, so what is left of it is today's; the next Monday takes all of it.
    assert ana(due_now) == (40, 0, 0, 0, 0, 60, 0)
    assert sum(ana(due_now, days=84)) == 40 + 12 * 60
    assert plan_of(due_now).workload.beyond[1] == 0
    in_a_year = make_task(rrule="FREQ=YEARLY", starts_on=day(400))
    assert total(plan_of(in_a_year).workload) == 0


def test_a_postponed_occurrence_moves_alone() -> None:
    task = make_task(rrule=MONDAYS, starts_on=day(-2), planned_on=day(2))
    assert ana(task) == (0, 0, 30, 0, 0, 30, 0)


def test_a_daily_series_goes_on_after_today_was_ticked() -> None:
    task = make_task(rrule="FREQ=DAILY", starts_on=day(-9), settled_on=TODAY)
    assert ana(task) == (0, 30, 30, 30, 30, 30, 30)


def test_undated_and_paused_work_is_backlog() -> None:
    plan = plan_of(make_task(1), make_task(2, estimate=60, due_on=TODAY, status=TaskStatus.PAUSED))
    assert plan.workload.backlog[1] == 90
    assert sum(plan.workload.planned[1]) == 0


def test_settled_work_and_ended_series_ask_for_nothing() -> None:
    plan = plan_of(
        make_task(1, status=TaskStatus.DONE, due_on=TODAY),
        make_task(2, status=TaskStatus.DROPPED),
        make_task(3, rrule="FREQ=DAILY;COUNT=1", starts_on=day(-5)),
    )
    assert total(plan.workload) == 0
    paused = make_task(rrule=MONDAYS, starts_on=day(-2), status=TaskStatus.PAUSED)
    assert total(plan_of(paused).workload) == 0
    assert plan.waiting == {3: Waiting(3, "ended", (), None)}
    assert plan.task_order == ()


def test_an_unfinished_post_counts_until_it_goes_out() -> None:
    posts = [
        make_post(1, owner_id=1, publish_on=day(1), estimate=70, logged=10),
        make_post(2, owner_id=1, publish_on=day(1), status=PostStatus.READY),
        make_post(3, owner_id=1, publish_on=day(1), estimate=None),
    ]
    assert ana(posts=posts)[:2] == (30, 30)
    assert plan_of(posts=[make_post(estimate=45)]).workload.backlog[1] == 45


@pytest.mark.parametrize(
    ("task", "waiting"),
    [
        (make_task(status=TaskStatus.PAUSED), Waiting(1, "paused", (), None)),
        (make_task(not_before_on=day(1)), Waiting(1, "not before", (), day(1))),
        (make_task(not_before_on=TODAY), None),
        (
            make_task(rrule="FREQ=DAILY", starts_on=day(-9), settled_on=TODAY),
            Waiting(1, "not before", (), day(1)),
        ),
        (
            make_task(rrule=MONDAYS, starts_on=day(5), cadence=Cadence.WEEKLY),
            Waiting(1, "not before", (), day(5)),
        ),
        # A series that is no checklist item is ranked as soon as its due date gives points.
        (make_task(rrule=MONDAYS, starts_on=day(5)), None),
        (make_task(rrule=MONDAYS, starts_on=day(12)), Waiting(1, "not before", (), day(6))),
    ],
)
def test_what_is_not_ranked_and_until_when(task: TaskFact, waiting: Waiting | None) -> None:
    plan = plan_of(task)
    assert plan.waiting.get(1) == waiting
    assert (1 in plan.tasks) is (waiting is None)


def test_a_blocked_task_names_what_it_waits_for() -> None:
    plan = plan_of(make_task(1, blocked_by=(2,)), make_task(2))
    assert plan.waiting == {1: Waiting(1, "blocked", (2,), None)}
    assert plan.task_order == (2,)


def total(workload: Workload) -> int:
    dated = sum(sum(by_day) for by_day in workload.planned.values())
    apart = sum(workload.backlog.values()) + sum(workload.beyond.values())
    return dated + apart + workload.unassigned + workload.backlog_unassigned


def loads(snapshot: Snapshot) -> tuple[int, dict[int, tuple[int, ...]]]:
    workload = derive(snapshot, TODAY, Settings()).workload
    return total(workload), dict(workload.planned)


SEEDS = st.integers(0, 10_000)


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.lists(st.integers(1, 5), unique=True).map(tuple))
def test_minutes_do_not_depend_on_how_many_share_them(seed: int, people: tuple[int, ...]) -> None:
    snapshot = make_random_snapshot(40, seed)
    shared = {id_: replace(f, assignees=people) for id_, f in snapshot.tasks.items()}
    assert loads(replace(snapshot, tasks=shared))[0] == loads(snapshot)[0]


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.integers(1, 40), st.integers(0, 900), st.integers(0, 900))
def test_a_longer_estimate_never_lowers_a_load(seed: int, id_: int, short: int, more: int) -> None:
    snapshot = make_random_snapshot(40, seed)
    fact = replace(snapshot.tasks[id_], estimate=short)
    before, days = loads(snapshot.with_task(fact))
    after, longer = loads(snapshot.with_task(replace(fact, estimate=short + more)))
    assert after >= before
    for person, by_day in days.items():
        assert all(a <= b for a, b in zip(by_day, longer[person], strict=True))


def ticked(fact: TaskFact, today: date) -> TaskFact:
    """The fact as a tick leaves it."""
    if fact.rrule is None:
        return replace(fact, status=TaskStatus.DONE)
    return replace(fact, settled_on=occurrence_to_settle(fact, today), planned_on=None, logged=0)


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.integers(1, 40))
def test_a_tick_never_raises_a_remaining_load(seed: int, id_: int) -> None:
    snapshot = make_random_snapshot(40, seed)
    fact = snapshot.tasks[id_]
    if not fact.is_open or (fact.rrule is not None and occurrence_to_settle(fact, TODAY) is None):
        return
    before, days = loads(snapshot)
    after, fewer = loads(snapshot.with_task(ticked(fact, TODAY)))
    assert after <= before
    for person, by_day in days.items():
        assert sum(fewer[person]) <= sum(by_day)
