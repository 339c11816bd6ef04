"""Plan my week: by hand."""

from datetime import date, time
from typing import Any

from tests.planning.making import (
    TODAY,
    day,
    make_person,
    make_post,
    make_snapshot,
    make_tactic,
    make_task,
    make_time_off,
)

from smtui.planning.derive import derive
from smtui.planning.facts.publishing import ChannelFact
from smtui.planning.plan import Plan
from smtui.planning.reviews.week_plan import WeekDraft, WeekOptions, propose_week
from smtui.planning.settings import Settings
from smtui.vocabulary import Cadence, Kind, PostStatus, TaskStatus

MONDAY = day(5)
"""The Monday of the coming week: nothing of it is over."""


def plan_of(*tasks: object, **more: Any) -> Plan:
    more.setdefault("people", [make_person()])
    return derive(make_snapshot(tasks=tasks, **more), TODAY, Settings())  # type: ignore[arg-type]


def days_of(draft: WeekDraft) -> dict[int, date]:
    return {one.id: one.day for one in draft.placements}


def reasons_of(draft: WeekDraft) -> dict[int, str]:
    return {one.id: one.reason for one in draft.placements}


def left_of(draft: WeekDraft) -> dict[int, str]:
    return {one.id: one.reason for one in draft.left_out}


def test_a_week_by_hand() -> None:
    # Five days of 480 minutes, Monday to Friday; 80 % are 384.
    plan = plan_of(
        make_task(1, estimate=300, value=5.0),
        make_task(2, estimate=60, due_on=day(7)),
        make_task(3, estimate=60, value=4.0),
        make_task(4, estimate=300, due_on=day(6)),
        make_task(5, estimate=200, value=1.0),
    )
    draft = propose_week(plan, MONDAY)
    # Before, 4 and 2 are spread over five and six days until they are due.
    # By deadline first: 4 on Monday, 2 beside it (360); then 3 (the shorter first), 1 and 5.
    assert days_of(draft) == {4: MONDAY, 2: MONDAY, 3: day(6), 1: day(6), 5: day(7)}
    assert [one.id for one in draft.placements] == [4, 2, 3, 1, 5]
    assert draft.load(1, MONDAY)[2:] == (70, 360, 0, 480, 480)  # type: ignore[index]
    assert draft.load(1, day(6))[3:5] == (360, 0)  # type: ignore[index]
    assert (draft.minutes, draft.left_out, draft.waiting) == (920, (), 0)


def test_reasons_say_why_that_and_why_then() -> None:
    plan = plan_of(
        make_task(1, estimate=400, due_on=MONDAY),
        make_task(2, estimate=90, due_on=day(-3)),
        make_task(3, estimate=60, planned_on=day(-2)),
        make_task(4, estimate=30, not_before_on=day(7)),
        make_task(5, estimate=70, value=1.0),
    )
    assert reasons_of(propose_week(plan, MONDAY)) == {
        1: "due Mon",
        2: "overdue since 22 Nov, first day with room",
        3: "slipped from 23 Nov, first day under 80 %",
        4: "priority 1 of 5, not before 2 Dec",
        5: "priority 4 of 5, first day under 80 %",
    }


def test_what_is_fixed_stays_and_is_counted() -> None:
    plan = plan_of(
        make_task(1, estimate=400, planned_on=MONDAY),
        make_task(2, estimate=60, rrule="FREQ=DAILY", cadence=Cadence.DAILY, starts_on=TODAY),
        make_task(3, estimate=60),
        make_task(4, estimate=60, planned_on=day(20)),
    )
    draft = propose_week(plan, MONDAY)
    assert days_of(draft) == {3: day(6)}
    assert draft.load(1, MONDAY)[2:4] == (460, 460)  # type: ignore[index]


def test_a_deadline_is_told_wherever_it_cannot_be_kept() -> None:
    plan = plan_of(
        make_task(1, estimate=600, due_on=day(8)),
        make_task(2, estimate=60, due_on=day(8), planned_on=day(20)),
        make_task(3, estimate=60, due_on=day(8), status=TaskStatus.PAUSED),
        make_task(4, estimate=60, due_on=day(8), blocked_by=(2,)),
        make_task(5, estimate=480, due_on=MONDAY),
        make_task(6, estimate=60, due_on=MONDAY, value=1.0),
        make_task(7, estimate=60, due_on=day(8), not_before_on=day(15)),
    )
    assert left_of(propose_week(plan, MONDAY)) == {
        1: "It takes 10h, no day has more than 8h left: it stays spread until 3 Dec, or split it.",
        2: "It stands on 15 Dec, after it is due.",
        3: "It is paused.",
        4: "It waits for ‘Task 2’.",
        5: "Ana does not have 8h left on Mon.",
        7: "Not before 10 Dec.",
    }


def test_what_is_over_and_finds_no_room_is_told_and_the_rest_counted() -> None:
    plan = plan_of(
        make_task(1, estimate=450, value=5.0, due_on=day(9)),
        *(make_task(n, estimate=450, planned_on=day(n)) for n in (5, 6, 7, 8)),
        make_task(9, estimate=60, due_on=day(-2), value=1.0),
        make_task(10, estimate=60, planned_on=day(-2), value=1.0),
        make_task(11, estimate=60, value=1.0),
        make_task(12, estimate=30, logged=30, due_on=day(-2)),
    )
    draft = propose_week(plan, MONDAY)
    assert days_of(draft) == {1: day(9)}
    assert left_of(draft) == {
        9: "Overdue since 23 Nov: Ana has no day in the week with 1h left.",
        10: "Slipped from 23 Nov: Ana has no day in the week with 1h left.",
        12: "Nothing is left of it but to tick it.",
    }
    assert [(one.due, one.is_due, one.people) for one in draft.left_out] == [
        (day(-2), False, (1,)),
        (day(-2), False, (1,)),
        (None, False, (1,)),
    ]
    assert (draft.waiting, draft.waiting_minutes) == (1, 60)


def test_the_eta_of_a_tactic_is_a_deadline() -> None:
    plan = plan_of(
        make_task(1, estimate=60, value=1.0, tactic_id=1),
        make_task(2, estimate=60, value=5.0),
        tactics=[make_tactic(1, eta_on=day(7))],
    )
    draft = propose_week(plan, MONDAY)
    assert [one.id for one in draft.placements] == [1, 2]
    assert draft.placements[0].reason == "ETA of its tactic 2 Dec"


def test_work_stands_behind_what_it_waits_for() -> None:
    plan = plan_of(
        make_task(1, estimate=60, blocked_by=(2,)),
        make_task(2, estimate=60, not_before_on=day(7)),
        make_task(3, estimate=60, blocked_by=(1,)),
        make_task(4, estimate=60, blocked_by=(9,)),
        make_task(9, status=TaskStatus.PAUSED),
    )
    draft = propose_week(plan, MONDAY)
    assert days_of(draft) == {2: day(7), 1: day(7), 3: day(7)}
    assert reasons_of(draft)[3] == "after ‘Task 1’"
    assert {one.id: one.blockers for one in draft.placements} == {2: (), 1: (2,), 3: (1,)}


def test_what_is_spread_until_its_due_date_is_done_by_then() -> None:
    plan = plan_of(
        make_task(1, estimate=60, blocked_by=(2, 3)),
        make_task(2, estimate=700, due_on=day(7)),
        make_task(3, estimate=60, due_on=day(2)),
        make_task(4, estimate=60, blocked_by=(5,)),
        make_task(5, estimate=700, due_on=day(-2)),
    )
    draft = propose_week(plan, MONDAY)
    assert days_of(draft) == {1: day(7)}
    assert {one.id for one in draft.left_out} == {2, 5}


def test_several_share_a_task_and_all_of_them_need_the_time() -> None:
    people = [make_person(1), make_person(2, name="Bo", time_off=(make_time_off(5, 6),))]
    plan = plan_of(
        make_task(1, estimate=60, assignees=(1, 2)),
        make_task(2, estimate=60, assignees=(2,), due_on=day(6)),
        make_task(3, estimate=60),
        people=people,
    )
    draft = propose_week(plan, MONDAY)
    assert days_of(draft) == {1: day(7)}
    assert draft.placements[0].people == (1, 2)
    assert draft.load(2, day(7))[3] == 30  # type: ignore[index]
    assert left_of(draft) == {2: "Bo has no working day until Tue."}


def test_deadlines_overload_a_day_only_when_told() -> None:
    plan = plan_of(make_task(1, estimate=600, due_on=day(6)), make_task(2, estimate=600))
    draft = propose_week(plan, MONDAY, WeekOptions(may_overload=True))
    assert reasons_of(draft) == {1: "due Tue, over by 2h"}
    assert left_of(draft) == {2: "It takes 10h, no day has more than 8h left: split it."}


def test_room_is_kept_free_and_work_of_others_left_alone() -> None:
    people = [make_person(1), make_person(2)]
    tasks = [make_task(n, estimate=240, assignees=(1,)) for n in (1, 2, 3, 4, 5, 6)]
    plan = plan_of(*tasks, make_task(7, assignees=(2,)), people=people)
    options = WeekOptions(keep_free_percent=50, owner_ids=frozenset({1}))
    draft = propose_week(plan, MONDAY, options)
    assert [one.id for one in draft.placements] == [1, 2, 3, 4, 5]
    assert {load.after for load in draft.days if load.capacity} == {240}
    assert (draft.waiting, draft.waiting_minutes) == (1, 240)


def test_posts_in_the_making_go_out_on_free_slots() -> None:
    slots = ((0, time(9)), (2, time(12)))
    plan = plan_of(
        posts=[
            make_post(1, status=PostStatus.DRAFT, channels=(1,), owner_id=1),
            make_post(2, status=PostStatus.READY, channels=(1,)),
            make_post(3, status=PostStatus.IDEA, channels=(1,)),
            make_post(4, publish_on=MONDAY, publish_time=time(9), channels=(1,)),
            make_post(5, status=PostStatus.DRAFT, channels=(1,), owner_id=1),
        ],
        channels={1: ChannelFact(1, "LinkedIn", slots=slots)},
    )
    draft = propose_week(plan, MONDAY)
    assert [(one.kind, one.id, one.day, one.reason) for one in draft.placements] == [
        (Kind.POST, 2, day(7), "free slot of LinkedIn at 12:00")
    ]
    assert draft.placements[0].at == time(12)
    assert not propose_week(plan, MONDAY, WeekOptions(kinds=frozenset({Kind.TASK}))).placements


def test_what_is_due_before_the_week_is_left_to_its_days() -> None:
    plan = plan_of(make_task(1, due_on=day(2)))
    draft = propose_week(plan, MONDAY)
    assert (draft.placements, draft.left_out) == ((), ())


def test_a_week_that_is_past_is_empty() -> None:
    draft = propose_week(plan_of(make_task(1)), day(-7))
    assert (draft.placements, draft.left_out, draft.days) == ((), (), ())


def test_what_is_overdue_and_long_is_not_to_be_split_where_no_room_is_left() -> None:
    plan = plan_of(
        make_task(1, estimate=490, due_on=day(-2)),
        *(make_task(number, estimate=480, due_on=day(9)) for number in range(2, 7)),
    )
    assert left_of(propose_week(plan, MONDAY)) == {
        1: "It takes 8h10, no day has more than 8h left, and all days are full by now."
    }
