"""Who waits for whom."""

from tests.planning.making import TODAY, day, make_task

from smtui.planning.blocking import Blocking, find_blocking
from smtui.planning.facts.tasks import TaskFact
from smtui.vocabulary import TaskStatus


def blocking_of(*tasks: TaskFact) -> Blocking:
    return find_blocking({task.id: task for task in tasks}, TODAY, lambda fact: fact.value or 3.0)


def test_a_task_waits_for_open_work_alone() -> None:
    blocking = blocking_of(
        make_task(1),
        make_task(2, status=TaskStatus.DONE),
        make_task(3, status=TaskStatus.DROPPED),
        make_task(4, value=4.0, blocked_by=(1, 2, 3, 99)),
        make_task(5, blocked_by=(2, 3)),
    )
    assert blocking.blocked == {4: (1,)}
    assert blocking.floors == {1: 4.0}


def test_value_is_handed_on_along_a_chain() -> None:
    blocking = blocking_of(
        make_task(1),
        make_task(2, value=2.0, blocked_by=(1,)),
        make_task(3, value=5.0, blocked_by=(2,)),
    )
    assert blocking.floors == {1: 5.0, 2: 5.0}


def test_the_highest_of_those_that_wait_counts() -> None:
    blocking = blocking_of(
        make_task(1),
        make_task(2, value=2.0, blocked_by=(1,)),
        make_task(3, value=4.0, blocked_by=(1,)),
    )
    assert blocking.floors == {1: 4.0}


def test_a_circle_ends() -> None:
    blocking = blocking_of(make_task(1, blocked_by=(2,)), make_task(2, value=5.0, blocked_by=(1,)))
    assert blocking.blocked == {1: (2,), 2: (1,)}
    assert blocking.floors == {1: 5.0, 2: 5.0}


def test_a_task_does_not_wait_for_itself() -> None:
    assert blocking_of(make_task(1, blocked_by=(1,))).blocked == {}


def test_a_long_chain_is_no_deep_water() -> None:
    tasks = [make_task(n, blocked_by=(n - 1,) if n > 1 else ()) for n in range(1, 3001)]
    assert len(blocking_of(*tasks).floors) == 2999


def test_paused_work_waits_and_makes_nothing_urgent() -> None:
    paused = make_task(2, status=TaskStatus.PAUSED, blocked_by=(1,))
    blocking = blocking_of(make_task(1), paused)
    assert blocking.blocked == {2: (1,)}
    assert blocking.floors == {}


def test_a_series_holds_up_only_while_an_occurrence_is_due() -> None:
    weekly = make_task(1, rrule="FREQ=WEEKLY;BYDAY=MO", starts_on=day(-20), settled_on=day(-9))
    settled = make_task(2, rrule="FREQ=WEEKLY;BYDAY=MO", starts_on=day(-20), settled_on=day(-2))
    assert blocking_of(weekly, settled, make_task(3, blocked_by=(1, 2))).blocked == {3: (1,)}
