"""What makes up a cell of the heat map."""

from datetime import timedelta

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
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings
from smtui.planning.shares import Share, backlog_of, work_in
from smtui.vocabulary import Kind, TaskStatus


def plan_of(*tasks: object, **more: object) -> Plan:
    more.setdefault("people", [make_person()])
    return derive(make_snapshot(tasks=tasks, **more), TODAY, Settings())  # type: ignore[arg-type]


def test_a_cell_by_hand() -> None:
    spread = make_task(1, estimate=302, due_on=day(5), assignees=(1,))
    fixed = make_task(2, estimate=90, planned_on=day(1), due_on=day(9), assignees=(1,))
    weekly = make_task(3, estimate=30, rrule="FREQ=WEEKLY;BYDAY=TH,FR", starts_on=day(-9))
    paused = make_task(4, estimate=45, due_on=day(2), status=TaskStatus.PAUSED, assignees=(1,))
    post = make_post(5, estimate=60, logged=20, owner_id=1, publish_on=day(1))
    plan = plan_of(spread, fixed, weekly, paused, posts=[post])
    # Wednesday to Sunday: 302 over Wed, Thu, Fri, Mon = 76 + 76 + 75 (+ 75); 90 on Thursday; the
    # series on Thursday (its present occurrence, the Thursday before, stands on today) and Friday;
    # 40 left of the post, on Wednesday and Thursday.
    assert work_in(plan, 1, TODAY, day(4)) == (
        Share(Kind.TASK, 1, 227, TODAY, day(5), 302),
        Share(Kind.TASK, 2, 90, day(1), day(1), 90),
        Share(Kind.TASK, 3, 90, TODAY, day(2), 90),
        Share(Kind.POST, 5, 40, TODAY, day(1), 40),
    )
    assert backlog_of(plan, 1) == (Share(Kind.TASK, 4, 45, None, None, 45),)


def test_a_shared_task_is_each_one_s_part() -> None:
    task = make_task(1, estimate=61, planned_on=day(1), assignees=(2, 1))
    plan = plan_of(task, people=[make_person(1), make_person(2)])
    assert [share.minutes for share in work_in(plan, 1, TODAY, day(4))] == [30]
    assert [share.minutes for share in work_in(plan, 2, TODAY, day(4))] == [31]
    assert work_in(plan, None, TODAY, day(4)) == ()


def test_work_of_nobody() -> None:
    dated = make_task(1, estimate=60, due_on=day(1))
    undated = make_task(2, estimate=45)
    plan = plan_of(dated, undated, people=[make_person(1), make_person(2)])
    assert work_in(plan, None, TODAY, TODAY) == (Share(Kind.TASK, 1, 30, TODAY, day(1), 60),)
    assert plan.workload.minutes_of_nobody(TODAY, TODAY) == 30
    assert backlog_of(plan, None) == (Share(Kind.TASK, 2, 45, None, None, 45),)


def test_days_that_are_not_known_hold_nothing() -> None:
    plan = plan_of(make_task(1, due_on=day(1)))
    assert work_in(plan, 1, day(-5), day(-1)) == ()
    assert work_in(plan, 1, day(366), day(400)) == ()
    assert work_in(plan, 7, TODAY, day(5)) == ()
    assert backlog_of(plan, 7) == ()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(-5, 370), st.integers(0, 60), st.booleans())
def test_a_cell_equals_the_sum_of_its_shares(
    seed: int, first: int, length: int, has_me: bool
) -> None:
    snapshot = make_random_snapshot(60, seed)
    if not has_me:
        people = {id_: make_person(id_) for id_ in snapshot.people}
        snapshot = make_snapshot(
            snapshot.tasks.values(), people.values(), posts=snapshot.posts.values()
        )
    plan = derive(snapshot, TODAY, Settings())
    begin, end = day(first), day(first + length)
    for person in snapshot.people:
        shares = work_in(plan, person, begin, end)
        assert sum(s.minutes for s in shares) == plan.workload.utilisation(person, begin, end)[0]
        assert all(0 < s.minutes <= s.whole for s in shares)
        assert sum(s.minutes for s in backlog_of(plan, person)) == plan.workload.backlog[person]
    nobody = sum(s.minutes for s in work_in(plan, None, begin, end))
    assert nobody == plan.workload.minutes_of_nobody(begin, end)
    assert sum(s.minutes for s in backlog_of(plan, None)) == plan.workload.backlog_unassigned


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_a_share_says_where_it_stands(seed: int) -> None:
    plan = derive(make_random_snapshot(40, seed), TODAY, Settings())
    for share in work_in(plan, 1, day(3), day(9)):
        assert share.day_first is not None
        assert share.day_last is not None
        assert share.day_first <= share.day_last
        inside = work_in(plan, 1, share.day_first, share.day_last)
        whole = {(s.kind, s.id): s.minutes for s in inside}[share.kind, share.id]
        # All of it stands there, but for what falls on the day after the last that is known.
        if share.day_last <= plan.workload.end - timedelta(days=1):
            assert whole == share.whole
