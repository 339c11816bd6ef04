"""Make it fit: by hand."""

from datetime import timedelta
from typing import Any

from tests.planning.making import (
    TODAY,
    day,
    make_goal,
    make_person,
    make_post,
    make_snapshot,
    make_tactic,
    make_task,
    make_time_off,
)

from smtui.planning.derive import derive
from smtui.planning.fitting import apply, make_it_fit
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings
from smtui.vocabulary import LoadBand, TaskStatus

NEXT_MONDAY = day(5)


def plan_of(*tasks: object, **more: Any) -> Plan:
    more.setdefault("people", [make_person()])
    return derive(make_snapshot(tasks=tasks, **more), TODAY, Settings())  # type: ignore[arg-type]


def test_a_week_that_fits_is_left_alone() -> None:
    plan = plan_of(make_task(1, estimate=1440, planned_on=day(1)))
    proposal = make_it_fit(plan, 1, TODAY)
    assert (proposal.moves, proposal.percent_before, proposal.percent_after) == ((), 100, 100)
    assert proposal.words == "Ana W48 is at 100 %: it fits"
    assert apply(plan, proposal) == plan.snapshot


def test_the_lowest_priority_moves_first_and_no_more_than_needed() -> None:
    # Three days of eight hours hold 1440; 1440 + 300 + 240 are planned, 137 %: 540 are too much.
    keep = make_task(1, estimate=1440, planned_on=day(1), due_on=day(2), value=5.0)
    low = make_task(2, estimate=300, planned_on=day(2), value=1.0)
    lower = make_task(3, estimate=240, planned_on=day(2), due_on=day(12), value=1.0)
    plan = plan_of(keep, low, lower)
    proposal = make_it_fit(plan, 1, TODAY)
    assert (proposal.percent_before, proposal.percent_after, proposal.still_over) == (138, 100, 0)
    assert [(m.kind, m.id, m.to_day, m.percent_after) for m in proposal.moves] == [
        ("shift", 2, day(5), 117),
        ("shift", 3, day(6), 100),
    ]
    assert proposal.moves[0].changes == (("planned_on", day(5)),)
    assert (
        proposal.moves[0].words == "Put ‘Task 2’ (5h) on Mon, it has no due date · Ana W49 0 → 12 %"
    )
    assert proposal.moves[1].words == (
        "Put ‘Task 3’ (4h) on Tue, still in time: due 7 Dec · Ana W49 12 → 22 %"
    )
    after = derive(apply(plan, proposal), TODAY, Settings())
    assert after.workload.week(1, TODAY).percent == 100
    some = derive(apply(plan, proposal, {1}), TODAY, Settings())
    assert some.workload.week(1, TODAY).planned == 1440 + 300


def test_a_needless_move_is_taken_out_again() -> None:
    keep = make_task(1, estimate=1440, planned_on=day(1), due_on=day(2), value=5.0)
    small = [make_task(n, estimate=10, planned_on=day(1), value=1.0) for n in (2, 3, 4)]
    large = make_task(5, estimate=200, planned_on=day(1), value=2.0)
    # 230 are too much: the three small ones and the large are needed. With one small one less,
    # the large alone would do.
    assert len(make_it_fit(plan_of(keep, *small, large), 1, TODAY).moves) == 4
    shorter = make_task(1, estimate=1410, planned_on=day(1), due_on=day(2), value=5.0)
    moves = make_it_fit(plan_of(shorter, *small, large), 1, TODAY).moves
    assert [move.id for move in moves] == [5]


def test_spread_work_begins_later_when_it_may() -> None:
    spread = make_task(1, estimate=900, due_on=day(9), value=1.0)
    keep = make_task(2, estimate=1200, planned_on=day(1), due_on=day(2), value=5.0)
    # Wed to Fri of next week are eight working days: 900 = 338 this week (113 + 113 + 112).
    plan = plan_of(spread, keep)
    proposal = make_it_fit(plan, 1, TODAY)
    assert [(m.kind, m.to_day, m.minutes, m.changes) for m in proposal.moves] == [
        ("shift", NEXT_MONDAY, 339, (("starts_on", NEXT_MONDAY),))
    ]
    assert proposal.moves[0].words == (
        "Begin ‘Task 1’ (5h39 of 15h) on Mon, still in time: due 4 Dec · Ana W49 23 → 37 %"
    )


def test_nothing_is_put_past_its_dates() -> None:
    due = make_task(1, estimate=900, planned_on=day(1), due_on=day(4), value=1.0)
    for_tactic = make_task(2, estimate=900, planned_on=day(1), tactic_id=1)
    for_goal = make_task(3, estimate=900, planned_on=day(1), goal_id=1)
    waited_for = make_task(4, estimate=900, planned_on=day(1))
    waits = make_task(5, estimate=10, planned_on=day(2), blocked_by=(4,))
    plan = plan_of(
        due, for_tactic, for_goal, waited_for, waits,
        tactics=[make_tactic(1, eta_on=day(3))], goals=[make_goal(1, due_on=day(4))],
    )  # fmt: skip
    # The little one that waits may go to a later week; nothing else may.
    proposal = make_it_fit(plan, 1, TODAY)
    assert [move.id for move in proposal.moves] == [5]
    assert proposal.still_over == 3600 - 1440
    assert proposal.words == (
        "Ana W48 251 % → 250 %: 36h stay over, 4 tasks cannot be moved, given or dropped"
    )


def test_planned_work_is_not_spread_past_an_eta_that_is_sooner_than_its_due_date() -> None:
    keep = make_task(1, estimate=1440, planned_on=day(1), due_on=day(2), value=5.0)
    long = make_task(2, estimate=700, planned_on=day(2), due_on=day(20), tactic_id=1)
    tactic = make_tactic(1, eta_on=day(6))
    proposal = make_it_fit(plan_of(keep, long, tactics=[tactic]), 1, TODAY)
    # Two days cannot hold 700 each, but the week can.
    assert proposal.moves[0].changes == (("planned_on", day(5)),)


def test_series_posts_and_what_is_being_done_stay() -> None:
    daily = make_task(1, rrule="FREQ=DAILY", starts_on=day(0), estimate=300)
    doing = make_task(2, estimate=600, planned_on=day(1), status=TaskStatus.DOING)
    post = make_post(3, estimate=400, publish_on=day(2), owner_id=1)
    proposal = make_it_fit(plan_of(daily, doing, posts=[post]), 1, TODAY)
    assert proposal.moves == ()
    assert proposal.words.endswith(
        "1 recurring, 1 started, 1 post cannot be moved, given or dropped"
    )


def test_an_overloaded_later_week_is_relieved_by_an_earlier_one() -> None:
    tasks = [
        make_task(1, estimate=2000, planned_on=day(5), due_on=day(9), value=5.0),
        make_task(2, estimate=480, planned_on=day(6), due_on=day(9), value=1.0),
    ]
    proposal = make_it_fit(plan_of(*tasks), 1, NEXT_MONDAY)
    assert [(m.id, m.to_day) for m in proposal.moves] == [(2, day(0))]


def test_a_full_week_is_passed_over() -> None:
    tasks = [
        make_task(1, estimate=1440, planned_on=day(1), due_on=day(2), value=5.0),
        make_task(2, estimate=240, planned_on=day(2), value=1.0),
        make_task(3, estimate=2300, planned_on=day(5), due_on=day(9), value=5.0),
    ]
    proposal = make_it_fit(plan_of(*tasks), 1, TODAY)
    assert [(m.id, m.to_day) for m in proposal.moves] == [(2, day(12))]


def test_what_is_longer_than_a_day_goes_to_a_week_that_has_the_room() -> None:
    tasks = [
        make_task(1, estimate=1440, planned_on=day(1), due_on=day(2), value=5.0),
        make_task(2, estimate=700, planned_on=day(2), value=1.0),
    ]
    proposal = make_it_fit(plan_of(*tasks), 1, TODAY)
    assert [(m.id, m.changes) for m in proposal.moves] == [(2, (("planned_on", day(5)),))]
    with_due = make_task(2, estimate=700, planned_on=day(2), due_on=day(6), value=1.0)
    proposal = make_it_fit(plan_of(tasks[0], with_due), 1, TODAY)
    assert proposal.moves[0].changes == (("planned_on", None), ("starts_on", day(5)))


def test_only_time_sinks_are_dropped_and_only_at_last() -> None:
    scores = {"business_value": 1, "customer_value": 2, "kpi_impact": 1}
    sink = make_tactic(1, title="Trends", effort=5, difficulty=4, **scores)
    tasks = [
        make_task(1, estimate=1440, planned_on=day(1), due_on=day(2), value=5.0),
        make_task(2, estimate=60, planned_on=day(1), due_on=day(2), tactic_id=1),
        make_task(3, estimate=60, planned_on=day(1), due_on=day(2)),
    ]
    proposal = make_it_fit(plan_of(*tasks, tactics=[sink]), 1, TODAY)
    assert [(m.kind, m.id, m.changes) for m in proposal.moves] == [
        ("drop", 2, (("status", TaskStatus.DROPPED),))
    ]
    assert proposal.moves[0].words == (
        "Drop ‘Task 2’ (1h): its tactic ‘Trends’ is a time sink (value 1.3, complexity 4.5)"
    )
    assert proposal.still_over == 60


def test_a_week_off_is_emptied() -> None:
    away = make_person(1, time_off=(make_time_off(5, 11),))
    plan = plan_of(make_task(1, estimate=90, planned_on=day(6), due_on=day(20)), people=[away])
    proposal = make_it_fit(plan, 1, NEXT_MONDAY)
    assert (proposal.percent_before, proposal.percent_after) == (None, 0)
    assert proposal.moves[0].to_day == TODAY
    after = derive(apply(plan, proposal), TODAY, Settings())
    assert after.workload.week(1, NEXT_MONDAY).band == LoadBand.FREE
    assert proposal.monday == NEXT_MONDAY
    assert proposal.monday - TODAY == timedelta(days=5)
