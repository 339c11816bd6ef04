"""What stands on which day. Today is Wednesday 25 November 2026."""

from datetime import date, time

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planning import making
from tests.planning.making import TODAY, day

from smtui.planning.calendar import Sort, day_of, entries_between
from smtui.planning.derive import derive
from smtui.planning.facts.people import TimeOffFact
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings
from smtui.planning.snapshot import Snapshot
from smtui.vocabulary import Cadence, GoalStatus, Kind, PostStatus, TacticStatus


def plan_of(snapshot: Snapshot) -> Plan:
    return derive(snapshot, TODAY, Settings())


def on(plan: Plan, number: int) -> list[tuple[Sort, int]]:
    """Sort and id of what stands on the day so many days after today."""
    entries = entries_between(plan, day(number), day(number)).get(day(number), ())
    return [(entry.sort, entry.id) for entry in entries]


def test_posts_stand_by_time_and_tasks_by_priority_after_them() -> None:
    plan = plan_of(
        making.make_snapshot(
            tasks=[
                making.make_task(1, due_on=day(2), value=1.0),
                making.make_task(2, due_on=day(2), value=5.0),
            ],
            posts=[
                making.make_post(1, publish_on=day(2)),
                making.make_post(2, publish_on=day(2), publish_time=time(18)),
                making.make_post(3, publish_on=day(2), publish_time=time(9)),
            ],
        )
    )
    assert on(plan, 2) == [
        (Sort.POST, 3), (Sort.POST, 2), (Sort.POST, 1), (Sort.DUE, 2), (Sort.DUE, 1),
    ]  # fmt: skip


def test_a_task_stands_on_its_planned_day_and_on_its_due_date() -> None:
    plan = plan_of(making.make_snapshot([making.make_task(due_on=day(5), planned_on=day(3))]))
    assert on(plan, 3) == [(Sort.PLANNED, 1)]
    assert on(plan, 5) == [(Sort.DUE, 1)]


def test_a_task_planned_for_its_due_date_stands_there_once() -> None:
    plan = plan_of(making.make_snapshot([making.make_task(due_on=day(3), planned_on=day(3))]))
    assert on(plan, 3) == [(Sort.DUE, 1)]


def test_a_series_stands_on_each_day_to_come() -> None:
    weekly = making.make_task(
        rrule="FREQ=WEEKLY;BYDAY=MO", starts_on=day(-30), settled_on=day(-2), cadence=Cadence.WEEKLY
    )
    plan = plan_of(making.make_snapshot([weekly]))
    days = entries_between(plan, day(-20), day(20))
    assert list(days) == [day(5), day(12), day(19)]


def test_a_postponed_occurrence_stands_where_it_was_put() -> None:
    weekly = making.make_task(
        rrule="FREQ=WEEKLY;BYDAY=MO", starts_on=day(-30), settled_on=day(-2), planned_on=day(6)
    )
    plan = plan_of(making.make_snapshot([weekly]))
    assert on(plan, 5) == []
    assert on(plan, 6) == [(Sort.PLANNED, 1)]
    assert on(plan, 12) == [(Sort.DUE, 1)]


def test_the_daily_routine_is_told_apart_and_past_days_keep_none() -> None:
    daily = making.make_task(rrule="FREQ=DAILY", starts_on=day(-30), cadence=Cadence.DAILY)
    plan = plan_of(making.make_snapshot([daily]))
    assert on(plan, -1) == []
    assert on(plan, 0) == [(Sort.ROUTINE, 1)]
    assert on(plan, 1) == [(Sort.ROUTINE, 1)]


def test_time_off_stands_on_each_of_its_days() -> None:
    away = TimeOffFact(1, 1, day(-3), day(2), "Flu")
    plan = plan_of(making.make_snapshot(people=[making.make_person(time_off=(away,))]))
    days = entries_between(plan, day(0), day(9))
    assert list(days) == [day(0), day(1), day(2)]
    assert days[day(1)][0].title == "Ana: Flu"
    assert days[day(1)][0].kind is Kind.PERSON


def test_etas_of_tactics_that_are_over_are_left_out() -> None:
    plan = plan_of(
        making.make_snapshot(
            tactics=[
                making.make_tactic(1, eta_on=day(4)),
                making.make_tactic(2, eta_on=day(4), status=TacticStatus.DONE),
                making.make_tactic(3, eta_rrule="FREQ=MONTHLY;BYMONTHDAY=30", starts_on=day(-90)),
            ]
        )
    )
    assert on(plan, 4) == [(Sort.ETA, 1)]
    assert on(plan, 5) == [(Sort.ETA, 3)]
    assert on(plan, -26) == [], "whether a past ETA of a rule was met is not known"


def test_a_goal_that_is_active_ends_on_its_due_date() -> None:
    goals = [making.make_goal(1), making.make_goal(2, status=GoalStatus.DROPPED)]
    assert on(plan_of(making.make_snapshot(goals=goals)), 50) == [(Sort.GOAL, 1)]


def test_a_published_post_needs_no_more_work() -> None:
    post = making.make_post(publish_on=day(-1), status=PostStatus.PUBLISHED)
    plan = plan_of(making.make_snapshot(posts=[post]))
    assert [entry.is_open for entry in entries_between(plan, day(-1), day(-1))[day(-1)]] == [False]


def test_a_rule_from_an_outside_edit_that_is_refused_stands_nowhere() -> None:
    plan = plan_of(
        making.make_snapshot(
            [making.make_task(rrule="FREQ=DAILY;INTERVAL=0")],
            tactics=[making.make_tactic(eta_rrule="nonsense")],
        )
    )
    assert entries_between(plan, day(0), day(30)) == {}


_MIXED = [
    making.make_task(1, rrule="FREQ=DAILY", starts_on=day(-30), cadence=Cadence.DAILY),
    making.make_task(2, rrule="FREQ=WEEKLY;BYDAY=MO", starts_on=day(-30), planned_on=day(12)),
    making.make_task(3, rrule="FREQ=MONTHLY;BYMONTHDAY=30", starts_on=day(-90)),
    *(making.make_task(10 + n, due_on=day(3 * n), planned_on=day(2 * n)) for n in range(20)),
]


@given(st.integers(0, 40), st.integers(0, 40))
@settings(max_examples=25)
def test_two_views_of_the_same_days_agree(begin: int, length: int) -> None:
    plan = plan_of(making.make_snapshot(_MIXED, posts=[making.make_post(1, publish_on=day(9))]))
    whole = entries_between(plan, day(-10), day(90))
    part = entries_between(plan, day(begin), day(begin + length))
    assert part == {d: e for d, e in whole.items() if day(begin) <= d <= day(begin + length)}
    for entries in part.values():
        assert len({(entry.kind, entry.id) for entry in entries}) == len(entries)


def test_a_thing_is_found_on_its_day() -> None:
    plan = plan_of(
        making.make_snapshot(
            [making.make_task(1, due_on=day(5), planned_on=day(3)), making.make_task(2)],
            posts=[making.make_post(1, publish_on=day(7))],
            tactics=[making.make_tactic(1, eta_on=day(9))],
        )
    )
    days: dict[Kind, date | None] = {
        kind: day_of(plan, kind, 1) for kind in (Kind.TASK, Kind.POST, Kind.TACTIC, Kind.PERSON)
    }
    assert days == {Kind.TASK: day(3), Kind.POST: day(7), Kind.TACTIC: day(9), Kind.PERSON: None}
    assert day_of(plan, Kind.TASK, 2) is None
    assert day_of(plan, Kind.POST, 99) is None
