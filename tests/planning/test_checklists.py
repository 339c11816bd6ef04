"""Today's review: what is due, what slipped, what was done, and streaks."""

from datetime import date, time

import pytest
from tests.planning.making import TODAY, day, make_post, make_snapshot, make_task

from smtui.planning.derive import derive
from smtui.planning.facts.tasks import Settlement, StreakFact, TaskFact
from smtui.planning.plan import DueItem, DueToday, Plan
from smtui.planning.settings import Settings
from smtui.vocabulary import Cadence, Outcome, PostStatus, TaskStatus

MONDAYS = "FREQ=WEEKLY;BYDAY=MO"


def daily(id_: int = 1, **changes: object) -> TaskFact:
    return make_task(
        id_,
        **{"cadence": Cadence.DAILY, "rrule": "FREQ=DAILY", "starts_on": day(-60), **changes},
    )


def settled(id_: int, outcome: Outcome, occurrence: date = TODAY) -> dict[int, Settlement]:
    return {id_: Settlement(id_, occurrence, TODAY, outcome, "")}


def due_of(*tasks: TaskFact, **facts: object) -> DueToday:
    return derive(make_snapshot(tasks, **facts), TODAY, Settings()).due  # type: ignore[arg-type]


def test_items_stand_under_their_cadence_in_its_order() -> None:
    weekly = make_task(1, cadence=Cadence.WEEKLY, rrule=MONDAYS, starts_on=day(-20))
    once = make_task(2, cadence=Cadence.ONCE)
    due = due_of(weekly, once, daily(3), daily(4, value=5.0))
    assert list(due.checklist) == ["before start", "daily", "weekly"]
    assert [item.task_id for item in due.checklist["daily"]] == [4, 3]
    assert due.checklist["weekly"] == (DueItem(1, day(-16), ""),)
    assert due.checklist["before start"] == (DueItem(2, None, ""),)


def test_a_weekly_item_is_not_due_before_its_day() -> None:
    item = make_task(cadence=Cadence.WEEKLY, rrule=MONDAYS, starts_on=day(-20), settled_on=day(-2))
    assert due_of(item).checklist == {}


def test_a_postponed_occurrence_waits_for_its_day() -> None:
    item = make_task(cadence=Cadence.WEEKLY, rrule=MONDAYS, starts_on=day(-2), planned_on=day(1))
    assert due_of(item).checklist == {}
    arrived = make_task(cadence=Cadence.WEEKLY, rrule=MONDAYS, starts_on=day(-2), planned_on=TODAY)
    assert due_of(arrived).checklist["weekly"] == (DueItem(1, day(-2), ""),)


def test_what_was_settled_today_is_still_shown_and_counted() -> None:
    done = daily(1, settled_on=TODAY)
    due = due_of(done, daily(2, estimate=20), settled_today=settled(1, Outcome.DONE))
    assert due.checklist["daily"] == (DueItem(2, TODAY, ""), DueItem(1, TODAY, "done"))
    assert (due.done, due.due, due.minutes_left) == (1, 2, 20)


def test_what_was_skipped_is_shown_and_not_counted() -> None:
    due = due_of(daily(1, settled_on=TODAY), settled_today=settled(1, Outcome.SKIPPED))
    assert due.checklist["daily"] == (DueItem(1, TODAY, "skipped"),)
    assert (due.done, due.due) == (0, 0)


def test_what_lapsed_is_not_shown() -> None:
    item = daily(1, rrule=MONDAYS, settled_on=day(-2))
    due = due_of(item, settled_today=settled(1, Outcome.MISSED, day(-2)))
    assert due.checklist == {}


def test_the_tasks_of_today() -> None:
    due = due_of(
        make_task(1, due_on=TODAY),
        make_task(2, due_on=day(-1)),
        make_task(3, planned_on=TODAY),
        make_task(4, status=TaskStatus.DOING),
        make_task(5, due_on=day(1)),
        make_task(6, planned_on=day(1)),
        make_task(7),
        make_task(8, due_on=TODAY, status=TaskStatus.PAUSED),
        make_task(9, due_on=TODAY, not_before_on=day(1)),
        make_task(10, due_on=TODAY, status=TaskStatus.DONE),
        make_task(11, due_on=TODAY, planned_on=day(3)),
        make_task(12, rrule=MONDAYS, starts_on=day(-2)),
    )
    assert {item.task_id for item in due.tasks} == {1, 2, 3, 4, 11, 12}


def test_blocked_tasks_come_after_the_ranked() -> None:
    due = due_of(
        make_task(1, due_on=TODAY, value=5.0, blocked_by=(3,)),
        make_task(2, due_on=TODAY, value=1.0),
        make_task(3),
    )
    assert [item.task_id for item in due.tasks] == [2, 1]


def test_what_slipped_is_what_had_another_day() -> None:
    due = due_of(
        make_task(1, due_on=day(-1)),
        make_task(2, planned_on=day(-1), due_on=day(5)),
        make_task(3, due_on=day(-1), planned_on=TODAY),
        make_task(4, due_on=TODAY),
        make_task(5, status=TaskStatus.DOING),
        make_task(6, due_on=day(-1), status=TaskStatus.DONE),
        settled_today=settled(6, Outcome.DONE, day(-1)),
    )
    assert sorted(due.slipped) == [1, 2]
    assert DueItem(6, day(-1), "done") in due.tasks


def test_posts_of_today_by_time_and_unfinished_ones_by_day() -> None:
    posts = [
        make_post(1, publish_on=TODAY, publish_time=time(18), status=PostStatus.READY),
        make_post(2, publish_on=TODAY, publish_time=time(9), status=PostStatus.PUBLISHED),
        make_post(3, publish_on=TODAY),
        make_post(4, publish_on=TODAY, status=PostStatus.SKIPPED),
        make_post(5, publish_on=day(7)),
        make_post(6, publish_on=day(-1), status=PostStatus.DESIGN),
        make_post(7, publish_on=day(2), status=PostStatus.READY),
        make_post(8, publish_on=day(8)),
        make_post(9),
    ]
    due = due_of(posts=posts)
    assert due.posts_today == (2, 1, 3)
    assert due.posts_unfinished == (6, 5)


def plan_with_streaks(*pairs: tuple[TaskFact, StreakFact]) -> Plan:
    tasks = [task for task, _ in pairs]
    counted = {streak.task_id: streak for _, streak in pairs}
    return derive(make_snapshot(tasks, streaks=counted), TODAY, Settings())


@pytest.mark.parametrize(
    ("settled_on", "streak"), [(TODAY, 12), (day(-1), 12), (day(-2), 0), (None, 0)]
)
def test_a_daily_streak_breaks_on_the_day_after(settled_on: date | None, streak: int) -> None:
    plan = plan_with_streaks((daily(1, settled_on=settled_on), StreakFact(1, day(-13), 12)))
    assert plan.streaks == {1: streak}
    assert plan.day_streak == streak


@pytest.mark.parametrize(("settled_on", "streak"), [(-2, 5), (-9, 5), (-16, 0)])
def test_a_weekly_streak_lasts_while_its_item_can_be_done(settled_on: int, streak: int) -> None:
    # Due on Monday, day -2, it can still be done; the one of day -9 has been overtaken.
    item = make_task(
        cadence=Cadence.WEEKLY, rrule=MONDAYS, starts_on=day(-60), settled_on=day(settled_on)
    )
    assert plan_with_streaks((item, StreakFact(1, None, 5))).streaks == {1: streak}


def test_the_day_streak_counts_since_anything_daily_was_missed() -> None:
    whole = (daily(1, settled_on=TODAY), StreakFact(1, None, 40))
    missed = (daily(2, settled_on=day(-1)), StreakFact(2, day(-9), 8))
    new = (daily(3, settled_on=TODAY, starts_on=day(-1)), StreakFact(3, None, 2))
    assert plan_with_streaks(whole, missed, new).day_streak == 8
    assert plan_with_streaks(whole, new).day_streak == 40
    assert plan_with_streaks().day_streak == 0


def test_a_streak_of_a_task_that_is_gone_is_left_out() -> None:
    snapshot = make_snapshot(streaks={9: StreakFact(9, None, 3)})
    assert derive(snapshot, TODAY, Settings()).streaks == {}
