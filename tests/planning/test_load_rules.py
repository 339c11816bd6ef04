"""What holds of the load whatever is planned: minutes, capacity and the order of edits."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

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

from smtui.planning.derive import derive
from smtui.planning.heat import load_grid
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings
from smtui.planning.snapshot import Snapshot
from smtui.planning.workload import utilisation_of
from smtui.vocabulary import LoadBand

SEEDS = st.integers(0, 100_000)


def plan_of(snapshot: Snapshot) -> Plan:
    return derive(snapshot, TODAY, Settings())


def all_minutes(plan: Plan) -> int:
    """Every minute that the workload holds anywhere."""
    load = plan.workload
    dated = sum(sum(by_day) for by_day in load.planned.values()) + sum(load.beyond.values())
    return dated + sum(load.backlog.values()) + load.unassigned + load.backlog_unassigned


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 3000),
    st.lists(st.integers(1, 9), max_size=6, unique=True),
    st.one_of(st.none(), st.integers(-5, 500)),
    st.integers(-5, 60),
    st.booleans(),
)
def test_minutes_are_kept_however_they_are_split(
    minutes: int, people: list[int], due: int | None, starts: int, is_planned: bool
) -> None:
    field = "planned_on" if is_planned else "due_on"
    dates: dict[str, Any] = {} if due is None else {field: day(due), "starts_on": day(starts)}
    task = make_task(1, estimate=minutes, assignees=tuple(people), **dates)
    team = [make_person(id_) for id_ in range(1, 7)]
    assert all_minutes(plan_of(make_snapshot([task], team))) == minutes
    in_two = (minutes // 3, minutes - minutes // 3)
    tasks = [replace(task, id=n, estimate=part) for n, part in enumerate(in_two, start=1)]
    assert all_minutes(plan_of(make_snapshot(tasks, team))) == minutes


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.integers(1, 60), st.integers(0, 27), st.integers(0, 27))
def test_moving_inside_a_range_never_changes_its_sum(
    seed: int, estimate: int, one: int, other: int
) -> None:
    snapshot = make_random_snapshot(40, seed)
    task = make_task(900, estimate=estimate, assignees=(1,), planned_on=day(one))
    before = plan_of(snapshot.with_task(task))
    after = plan_of(snapshot.with_task(replace(task, planned_on=day(other))))
    for person in snapshot.people:
        was = before.workload.utilisation(person, TODAY, day(27))
        assert after.workload.utilisation(person, TODAY, day(27)) == was
    assert all_minutes(before) == all_minutes(after)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 5000), st.integers(0, 6))
def test_work_without_capacity_is_overload(minutes: int, weekday: int) -> None:
    assert utilisation_of(minutes, 0) == (minutes, 0, None, LoadBand.OVERLOADED)
    task = make_task(1, estimate=minutes, planned_on=day(weekday))
    nothing = make_person(week_minutes=(0,) * 7)
    grid = load_grid(plan_of(make_snapshot([task], [nothing])), "day", TODAY, 7)
    assert grid.rows[0].cells[weekday].band == LoadBand.OVERLOADED
    assert grid.team[weekday].percent is None


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.integers(-10, 90), st.integers(0, 60), st.integers(1, 5))
def test_time_off_never_adds_capacity(seed: int, first: int, length: int, person: int) -> None:
    snapshot = make_random_snapshot(30, seed)
    away = replace(snapshot.people[person], time_off=(make_time_off(first, first + length),))
    before = plan_of(snapshot)
    after = plan_of(replace(snapshot, people={**snapshot.people, person: away}))
    for id_, was in before.workload.capacity.items():
        now = after.workload.capacity[id_]
        assert all(a <= b for a, b in zip(now, was, strict=True))
    assert after.workload.total(TODAY, day(365)).capacity <= (
        before.workload.total(TODAY, day(365)).capacity
    )
    assert all_minutes(before) == all_minutes(after)


Edit = Callable[[Snapshot], Snapshot]


def on_task(id_: int, **changes: Any) -> Edit:
    return lambda s: replace(s, tasks={**s.tasks, id_: replace(s.tasks[id_], **changes)})


def on_person(id_: int, **changes: Any) -> Edit:
    return lambda s: replace(s, people={**s.people, id_: replace(s.people[id_], **changes)})


EDITS: tuple[Edit, ...] = (
    on_task(1, estimate=333),
    on_task(2, due_on=day(17), planned_on=None),
    on_task(3, assignees=(2, 4)),
    on_task(4, planned_on=day(8)),
    on_task(5, assignees=()),
    on_person(2, time_off=(make_time_off(3, 9),)),
    on_person(3, focus_factor=0.5),
    lambda s: replace(s, posts={**s.posts, 3: make_post(3, owner_id=4, publish_on=day(12))}),
    lambda s: replace(s, tasks={id_: t for id_, t in s.tasks.items() if id_ != 6}),
)


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.permutations(range(len(EDITS))))
def test_the_order_of_edits_does_not_matter(seed: int, order: list[int]) -> None:
    snapshot = make_random_snapshot(40, seed)
    in_order = snapshot
    for edit in EDITS:
        in_order = edit(in_order)
    plan = plan_of(snapshot)
    for place in order:
        snapshot = EDITS[place](snapshot)
        plan = derive(snapshot, TODAY, Settings(), plan)
    anew = plan_of(in_order)
    assert plan.workload == anew.workload
    assert load_grid(plan, "week", TODAY, 52) == load_grid(anew, "week", TODAY, 52)


def test_a_year_is_known() -> None:
    weekly = make_task(1, rrule="FREQ=WEEKLY;BYDAY=WE", starts_on=TODAY, estimate=60)
    plan = plan_of(make_snapshot([weekly], [make_person()]))
    assert plan.workload.end == TODAY + timedelta(days=365)
    cells = load_grid(plan, "week", TODAY, 52).rows[0].cells
    assert [cell.planned for cell in cells] == [60] * 52
    assert {cell.capacity for cell in cells[1:]} == {2400}
