"""Work that cannot be done in time."""

from itertools import combinations

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
    make_time_off,
)

from smtui.planning.deadlines import Late, cannot_be_done
from smtui.planning.derive import derive
from smtui.planning.settings import Settings
from smtui.vocabulary import TaskStatus


def late(*tasks: object, **more: object) -> tuple[Late, ...]:
    more.setdefault("people", [make_person()])
    snapshot = make_snapshot(tasks=tasks, **more)  # type: ignore[arg-type]
    return cannot_be_done(derive(snapshot, TODAY, Settings()))


def test_hours_that_miss_by_hand() -> None:
    # Ana has 8 h on Wed, Thu and Fri. Due on Friday: 20 h and 6 h, so 2 h miss; the less worth
    # doing goes short. What is due on Monday has Monday.
    found = late(
        make_task(1, estimate=1200, due_on=day(2), value=5.0),
        make_task(2, estimate=360, due_on=day(2), value=1.0),
        make_task(3, estimate=480, due_on=day(5)),
    )
    assert [(x.due, x.minutes_missing, x.tasks) for x in found] == [(day(2), 120, (2,))]
    assert found[0].words == "Ana lacks 2h by Fri: ‘Task 2’"


def test_what_is_due_later_waits_for_what_is_due_sooner() -> None:
    found = late(
        make_task(1, estimate=960, due_on=day(2)),
        make_task(2, estimate=480, due_on=day(0)),
        make_task(3, estimate=60, due_on=day(5)),
    )
    assert found == ()


def test_work_that_opens_too_late() -> None:
    found = late(make_task(1, estimate=600, due_on=day(2), not_before_on=day(2)))
    assert [(x.due, x.minutes_missing) for x in found] == [(day(2), 120)]


def test_what_has_no_deadline_of_its_own_can_wait() -> None:
    assert late(make_task(1, estimate=900, planned_on=day(1))) == ()
    assert late(make_task(1, estimate=9000)) == ()
    assert late(make_task(1, estimate=9000, due_on=day(1), status=TaskStatus.PAUSED)) == ()


def test_what_is_planned_too_late_is_still_in_time_if_it_can_be() -> None:
    assert late(make_task(1, estimate=480, planned_on=day(4), due_on=day(2))) == ()


def test_overdue_work_is_due_today() -> None:
    found = late(make_task(1, estimate=500, due_on=day(-9)))
    assert [(x.due, x.minutes_missing) for x in found] == [(TODAY, 20)]


def test_recurring_work_comes_first() -> None:
    daily = make_task(1, rrule="FREQ=DAILY", starts_on=day(0), estimate=60)
    found = late(daily, make_task(2, estimate=960, due_on=day(1)))
    assert [(x.minutes_missing, x.tasks) for x in found] == [(120, (2,))]


def test_a_post_and_those_who_share() -> None:
    away = make_person(2, name="Bo", time_off=(make_time_off(0, 3),))
    post = make_post(7, topic="Launch", estimate=45, owner_id=2, publish_on=day(1))
    found = late(
        make_task(1, estimate=61, due_on=day(1), assignees=(2, 1)),
        people=[make_person(1), away],
        posts=[post],
    )
    assert [(x.person_id, x.minutes_missing, x.tasks, x.posts) for x in found] == [
        (2, 45 + 31, (1,), (7,))
    ]
    assert found[0].words == "Bo lacks 1h16 by tomorrow: ‘Launch’ and 1 more"


JOBS = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(1, 900)), min_size=1, max_size=6
)


@settings(max_examples=100, deadline=None)
@given(JOBS)
def test_as_few_minutes_miss_as_any_order_can_leave(jobs: list[tuple[int, int, int]]) -> None:
    tasks = [
        make_task(n, estimate=minutes, due_on=day(max(a, b)), not_before_on=day(min(a, b)))
        for n, (a, b, minutes) in enumerate(jobs, start=1)
    ]
    found = sum(x.minutes_missing for x in late(*tasks))
    capacity = [480, 480, 480, 0, 0, 480, 480]
    # What can be done at most is the smallest cut: any set of jobs left undone, against the days
    # that the others may use.
    spans = [(min(a, b), max(a, b), minutes) for a, b, minutes in jobs]
    most = min(
        sum(minutes for n, (_, _, minutes) in enumerate(spans) if n not in others)
        + sum(capacity[d] for d in {d for n in others for d in range(spans[n][0], spans[n][1] + 1)})
        for count in range(len(spans) + 1)
        for others in combinations(range(len(spans)), count)
    )
    assert found == sum(minutes for _, _, minutes in spans) - most


def test_it_is_the_same_from_a_carried_plan() -> None:
    snapshot = make_random_snapshot(80, 4)
    before = derive(snapshot, TODAY, Settings())
    cannot_be_done(before)
    changed = snapshot.with_task(make_task(3, estimate=3000, due_on=day(2), assignees=(1,)))
    carried = derive(changed, TODAY, Settings(), before)
    assert cannot_be_done(carried) == cannot_be_done(derive(changed, TODAY, Settings()))
    assert cannot_be_done(carried) != cannot_be_done(before)
