"""The whole plan, anew and from the one before."""

import random
from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planning.making import (
    TODAY,
    day,
    make_goal,
    make_person,
    make_post,
    make_random_snapshot,
    make_random_task,
    make_snapshot,
    make_tactic,
    make_task,
)

from smtui.planning.carrying import FEW, changed_keys
from smtui.planning.derive import derive
from smtui.planning.facts.tasks import ActivityFact
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings, Weights
from smtui.planning.snapshot import Snapshot
from smtui.vocabulary import GoalStatus, TacticStatus, TaskStatus

Change = Callable[[Snapshot, random.Random], Snapshot]


def change_task(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    id_ = dice.randint(1, len(snapshot.tasks))
    return snapshot.with_task(make_random_task(id_, dice, len(snapshot.tasks)))


def add_task(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    return snapshot.with_task(make_random_task(len(snapshot.tasks) + 1, dice, 10))


def delete_task(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    gone = dice.choice(list(snapshot.tasks))
    left = {
        id_: replace(fact, blocked_by=tuple(b for b in fact.blocked_by if b != gone))
        for id_, fact in snapshot.tasks.items()
        if id_ != gone
    }
    return replace(snapshot, tasks=left)


def tick_many(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    ids = set(dice.sample(list(snapshot.tasks), 5))
    tasks = {
        id_: replace(fact, status=TaskStatus.DONE) if id_ in ids else fact
        for id_, fact in snapshot.tasks.items()
    }
    return replace(snapshot, tasks=tasks)


def change_median(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    learned = ActivityFact(2, "Activity 2", dice.randint(5, 90), 6)
    return replace(snapshot, activities={**snapshot.activities, 2: learned})


def change_tactic(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    id_ = dice.choice(list(snapshot.tactics))
    tactic = replace(
        snapshot.tactics[id_],
        business_value=dice.randint(1, 5),
        difficulty=dice.randint(1, 5),
        goals=tuple(dice.sample(range(1, 7), 2)),
    )
    return replace(snapshot, tactics={**snapshot.tactics, id_: tactic})


def change_score(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    id_ = dice.choice(list(snapshot.tactics))
    tactic = replace(snapshot.tactics[id_], customer_value=dice.randint(1, 5))
    return replace(snapshot, tactics={**snapshot.tactics, id_: tactic})


def change_effort(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    id_ = dice.choice(list(snapshot.tactics))
    tactic = replace(snapshot.tactics[id_], effort=dice.randint(1, 5))
    return replace(snapshot, tactics={**snapshot.tactics, id_: tactic})


def change_eta(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    id_ = dice.choice(list(snapshot.tactics))
    tactic = replace(snapshot.tactics[id_], eta_on=day(dice.randint(-5, 40)), eta_rrule=None)
    return replace(snapshot, tactics={**snapshot.tactics, id_: tactic})


def change_status(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    id_ = dice.choice(list(snapshot.tactics))
    tactic = replace(snapshot.tactics[id_], status=dice.choice(list(TacticStatus)))
    return replace(snapshot, tactics={**snapshot.tactics, id_: tactic})


def weigh_goal(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    id_ = dice.randint(1, 6)
    goal = replace(snapshot.goals[id_], weight=dice.randint(1, 5))
    return replace(snapshot, goals={**snapshot.goals, id_: goal})


def change_served_goals(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    id_ = dice.choice(list(snapshot.tactics))
    tactic = replace(snapshot.tactics[id_], goals=(dice.randint(1, 6),))
    return replace(snapshot, tactics={**snapshot.tactics, id_: tactic})


def delete_tactic(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    gone = dice.randint(1, 20)
    return replace(snapshot, tactics={i: t for i, t in snapshot.tactics.items() if i != gone})


def measure(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    id_ = dice.randint(1, 6)
    kpi = replace(snapshot.kpis[id_], measurements=((TODAY, float(dice.randint(900, 2100))),))
    return replace(snapshot, kpis={**snapshot.kpis, id_: kpi})


def drop_goal(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    id_ = dice.randint(1, 6)
    goal = replace(snapshot.goals[id_], status=GoalStatus.DROPPED)
    return replace(snapshot, goals={**snapshot.goals, id_: goal})


def change_post(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    post = make_post(dice.randint(1, 12), owner_id=2, estimate=dice.randint(0, 300))
    return replace(snapshot, posts={**snapshot.posts, post.id: post})


def change_person(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    person = make_person(dice.randint(1, 7), focus_factor=0.5)
    return replace(snapshot, people={**snapshot.people, person.id: person})


CHANGES: tuple[Change, ...] = (
    change_task,
    add_task,
    delete_task,
    tick_many,
    change_median,
    change_tactic,
    change_score,
    change_effort,
    change_eta,
    change_status,
    weigh_goal,
    change_served_goals,
    delete_tactic,
    measure,
    drop_goal,
    change_post,
    change_person,
)


def differences(one: Plan, other: Plan) -> list[str]:
    """The names of the parts in which two plans differ."""
    return [
        field.name
        for field in fields(Plan)
        if field.compare and getattr(one, field.name) != getattr(other, field.name)
    ]


@settings(max_examples=80, deadline=None)
@given(
    st.integers(0, 10_000),
    st.lists(st.lists(st.sampled_from(CHANGES), max_size=3), min_size=1, max_size=4),
)
def test_going_on_from_the_plan_before_comes_to_the_same(
    seed: int, steps: list[list[Change]]
) -> None:
    dice = random.Random(seed)
    snapshot = make_random_snapshot(50, seed)
    plan = derive(snapshot, TODAY, Settings())
    for step in steps:
        for change in step:
            snapshot = change(snapshot, dice)
        plan = derive(snapshot, TODAY, Settings(), plan)
        assert differences(plan, derive(snapshot, TODAY, Settings())) == []


def test_a_tactic_that_serves_another_goal_changes_its_tasks() -> None:
    snapshot = make_snapshot(
        tasks=[make_task(tactic_id=1, goal_id=2)],
        goals=[make_goal(1, weight=5), make_goal(2, weight=1)],
        tactics=[make_tactic(goals=(2,))],
    )
    before = derive(snapshot, TODAY, Settings())
    changed = replace(snapshot, tactics={1: make_tactic(goals=(1,))})
    plan = derive(changed, TODAY, Settings(), before)
    assert plan.tasks[1].priority > before.tasks[1].priority
    assert [plan.goals[id_].minutes for id_ in (1, 2)] == [30, 30]
    assert differences(plan, derive(changed, TODAY, Settings())) == []


def test_a_score_leaves_what_does_not_follow_from_it_as_it_is() -> None:
    snapshot = make_random_snapshot(50, 4)
    before = derive(snapshot, TODAY, Settings())
    id_ = before.tactic_order[-1]
    better = replace(snapshot.tactics[id_], business_value=5, customer_value=5, kpi_impact=5)
    plan = derive(
        replace(snapshot, tactics={**snapshot.tactics, id_: better}), TODAY, Settings(), before
    )
    assert plan.goals is before.goals
    assert plan.kpis is before.kpis
    assert {i for i, view in plan.tactics.items() if view is not before.tactics[i]} == {id_}


def test_going_on_leaves_the_plan_before_as_it_was() -> None:
    snapshot = make_random_snapshot(50, 1)
    plan = derive(snapshot, TODAY, Settings())
    longer = replace(snapshot.tasks[3], estimate=900, status=TaskStatus.TODO)
    derive(snapshot.with_task(longer), TODAY, Settings(), plan)
    assert differences(plan, derive(snapshot, TODAY, Settings())) == []


@pytest.mark.parametrize(
    ("today", "settings_now"),
    [
        (day(1), Settings()),
        (TODAY, Settings(focus_factor=0.5)),
        (TODAY, Settings(weights=Weights(due=5.0))),
        (TODAY, Settings(horizon_days=10)),
    ],
)
def test_another_day_or_other_settings_are_worked_out_anew(
    today: object, settings_now: Settings
) -> None:
    snapshot = make_random_snapshot(50, 2)
    before = derive(snapshot, TODAY, Settings())
    plan = derive(snapshot, today, settings_now, before)  # type: ignore[arg-type]
    anew = derive(snapshot, today, settings_now)  # type: ignore[arg-type]
    assert differences(plan, anew) == []
    assert plan.today == today


def test_more_changes_than_are_worth_telling_apart() -> None:
    snapshot = make_random_snapshot(FEW + 20, 3)
    before = derive(snapshot, TODAY, Settings())
    tasks = {id_: replace(fact, estimate=75) for id_, fact in snapshot.tasks.items()}
    changed = replace(snapshot, tasks=tasks)
    after = derive(changed, TODAY, Settings(), before)
    assert differences(after, derive(changed, TODAY, Settings())) == []


def test_one_changed_task_is_judged_alone() -> None:
    snapshot = make_snapshot([make_task(n) for n in range(1, 101)])
    before = derive(snapshot, TODAY, Settings())
    plan = derive(snapshot.with_task(make_task(7, value=5.0)), TODAY, Settings(), before)
    judged = [id_ for id_ in plan.tasks if plan.tasks[id_] is not before.tasks[id_]]
    assert judged == [7]
    assert plan.task_order[0] == 7


def test_every_open_task_is_ranked_or_waits() -> None:
    snapshot = make_random_snapshot(300, 4)
    plan = derive(snapshot, TODAY, Settings())
    assert plan.tasks.keys() | plan.waiting.keys() == {
        id_ for id_, fact in snapshot.tasks.items() if fact.is_open
    }
    assert not plan.tasks.keys() & plan.waiting.keys()


def test_nothing_makes_an_empty_plan() -> None:
    plan = derive(Snapshot(), TODAY, Settings())
    assert plan.task_order == plan.tactic_order == ()
    assert plan.due.due == 0


def test_a_draft_stands_in_for_its_task() -> None:
    snapshot = make_snapshot([make_task(1), make_task(2)])
    draft = make_task(1, title="Draft")
    assert snapshot.with_task(draft).tasks == {1: draft, 2: snapshot.tasks[2]}
    assert list(snapshot.with_task(make_task(-1)).tasks) == [1, 2, -1]
    assert snapshot.tasks[1].title == "Task 1"


def test_changed_keys() -> None:
    assert changed_keys({1: "a", 2: "b", 3: "c"}, {1: "a", 2: "x", 4: "d"}) == {2, 3, 4}
    assert changed_keys({1: "a", 2: "b"}, {1: "a"}) == {2}
    assert changed_keys({1: None}, {}) == {1}
    assert changed_keys({}, {1: None}) == {1}
    assert changed_keys({1: "a"}, {1: "a"}) == set()
