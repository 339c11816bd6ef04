"""What an action moved."""

from datetime import date

from tests.planning.making import TODAY, day, make_person, make_snapshot, make_task

from smtui.planning.changes import what_moved
from smtui.planning.derive import derive
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings

# Of this week, W48, three days of 480 minutes are left: 1,440.


def plan_of(*tasks: TaskFact, today: date = TODAY) -> Plan:
    people = [make_person(1), make_person(2, name="Brian")]
    return derive(make_snapshot(tasks, people), today, Settings())


def task(id_: int, minutes: int, planned: date, person: int = 1) -> TaskFact:
    return make_task(id_, estimate=minutes, planned_on=planned, assignees=(person,))


def test_a_week_that_got_lighter() -> None:
    before = plan_of(task(1, 1152, TODAY), task(2, 144, TODAY))
    assert what_moved(before, plan_of(task(1, 1152, TODAY))) == "Ana W48 90 → 80 %"


def test_the_largest_move_is_told() -> None:
    before = plan_of()
    after = plan_of(task(1, 72, TODAY), task(2, 1200, day(5), person=2))
    # Brian's W49 has five days: 1,200 of 2,400 minutes.
    assert what_moved(before, after) == "Brian W49 0 → 50 %"


def test_nothing_moved() -> None:
    plan = plan_of(task(1, 60, TODAY))
    assert what_moved(plan, plan) == ""
    undated = make_task(9, estimate=600, assignees=(1,))
    assert what_moved(plan, plan_of(task(1, 60, TODAY), undated)) == ""


def test_less_than_a_percent_is_not_told() -> None:
    assert what_moved(plan_of(task(1, 60, TODAY)), plan_of(task(1, 61, TODAY))) == ""


def test_minutes_are_told_where_there_is_no_capacity() -> None:
    saturday = day(3)
    before = plan_of(today=saturday)
    after = plan_of(task(1, 90, saturday), today=saturday)
    assert what_moved(before, after) == "Ana W48 0m → 1h30"


def test_the_night_is_no_action() -> None:
    assert what_moved(plan_of(task(1, 600, TODAY)), plan_of(today=day(1))) == ""


def test_a_new_person_brings_their_own_weeks() -> None:
    before = derive(make_snapshot(people=[make_person(1)]), TODAY, Settings())
    assert what_moved(before, plan_of()) == ""


def test_a_coming_week_is_told_rather_than_a_later_one() -> None:
    before = plan_of()
    near, far = task(1, 240, day(5)), task(2, 2000, day(210))
    assert what_moved(before, plan_of(near, far)) == "Ana W49 0 → 10 %"
    # Told alone, a week of another year names it.
    assert what_moved(before, plan_of(far)) == "Ana W25 2027 0 → 83 %"
