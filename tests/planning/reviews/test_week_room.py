"""The first day with room: one thing after another, within the hours, before the deadline."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planning.making import TODAY, day, make_person, make_post, make_snapshot, make_task

from smtui.planning.derive import derive
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.plan import Plan
from smtui.planning.reviews.week_room import first_days, minutes_left, with_placed
from smtui.planning.settings import Settings
from smtui.vocabulary import Kind, PostStatus

MONDAY, SUNDAY = day(5), day(11)
"""The week after that of today, a Wednesday."""


def plan_of(*tasks: TaskFact) -> Plan:
    people = [make_person(1), make_person(2, name="Ben")]
    return derive(make_snapshot(people=people, tasks=tasks), TODAY, Settings())


def days_given(plan: Plan, *ids: int, first: date = MONDAY, last: date = SUNDAY) -> list[date]:
    placed = first_days(plan, [(Kind.TASK, id_) for id_ in ids], first, last)
    return [on for _, _, on in placed]


def test_each_takes_the_first_day_on_which_its_people_have_room() -> None:
    plan = plan_of(
        make_task(1, estimate=300, assignees=(1,)),
        make_task(2, estimate=300, assignees=(1,)),
        make_task(3, estimate=180, assignees=(1,)),
        make_task(4, estimate=300, assignees=(2,)),
        make_task(5, estimate=480, assignees=(1, 2)),
    )
    assert days_given(plan, 1, 2, 3, 4, 5) == [MONDAY, day(6), MONDAY, MONDAY, day(7)]


def test_it_is_never_put_after_a_deadline_that_is_not_past() -> None:
    plan = plan_of(
        make_task(1, estimate=480, assignees=(1,), planned_on=MONDAY),
        make_task(2, estimate=60, assignees=(1,), due_on=MONDAY),
        make_task(3, estimate=60, assignees=(1,), due_on=day(-3)),
        make_task(4, estimate=60, assignees=(1,), due_on=day(2)),
    )
    assert days_given(plan, 2) == [MONDAY]
    assert days_given(plan, 3) == [day(6)]
    assert days_given(plan, 4) == []


def test_what_fits_no_day_goes_where_most_is_left_and_past_days_are_left_out() -> None:
    plan = plan_of(
        make_task(1, estimate=900, assignees=(1,)),
        make_task(2, estimate=240, assignees=(1,), planned_on=TODAY),
        make_task(3, estimate=120, assignees=(1,), planned_on=day(2)),
    )
    week = (day(-2), day(4))
    assert days_given(plan, 1, first=week[0], last=week[1]) == [day(1)]


def test_what_is_made_takes_no_more_time() -> None:
    posts = [
        make_post(n, owner_id=1, estimate=300, logged=60, status=status)
        for n, status in enumerate((PostStatus.DRAFT, PostStatus.READY), 1)
    ]
    task = make_task(1, estimate=300, assignees=(1,), planned_on=MONDAY)
    snapshot = make_snapshot(people=[make_person(1)], tasks=[task], posts=posts)
    plan = derive(snapshot, TODAY, Settings())
    assert [minutes_left(plan, Kind.POST, post.id) for post in posts] == [240, 0]
    placed = first_days(plan, [(Kind.POST, post.id) for post in posts], MONDAY, SUNDAY)
    assert [on for _, _, on in placed] == [day(6), MONDAY]


@given(st.lists(st.integers(0, 480), min_size=1, max_size=8))
@settings(max_examples=40)
def test_the_plan_with_it_is_that_of_the_facts_with_it(minutes: list[int]) -> None:
    tasks = [make_task(n, estimate=size, assignees=(1,)) for n, size in enumerate(minutes, 1)]
    plan = plan_of(*tasks)
    placed = first_days(plan, [(Kind.TASK, task.id) for task in tasks], MONDAY, SUNDAY)
    after = with_placed(plan, placed)
    assert after.workload.week(1, MONDAY).planned == sum(minutes)
    assert minutes_left(plan, Kind.TASK, 1) == minutes[0]
    for on in {on for _, _, on in placed}:
        there = sum(minutes[id_ - 1] for _, id_, day_ in placed if day_ == on)
        assert after.workload.day(1, on).planned == there
