"""Two plans side by side."""

from dataclasses import replace
from datetime import date

from tests.planning.making import (
    TODAY,
    day,
    make_goal,
    make_person,
    make_post,
    make_random_snapshot,
    make_snapshot,
    make_tactic,
    make_task,
    make_time_off,
)

from smtui.planning.comparing import compare, goals_served, overloaded_weeks, slipped
from smtui.planning.derive import derive
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings
from smtui.planning.snapshot import Snapshot
from smtui.vocabulary import Kind, TacticStatus

ANA = make_person(1, cost_per_hour=30.0)


def plan_of(snapshot: Snapshot) -> Plan:
    return derive(snapshot, TODAY, Settings())


def example() -> Snapshot:
    return make_snapshot(
        [
            make_task(1, title="Cut", estimate=960, due_on=day(2), assignees=(1,)),
            make_task(2, estimate=300, due_on=day(9), assignees=(1,)),
        ],
        [ANA, make_person(2, name="Bo")],
        goals=[make_goal(1)],
        tactics=[make_tactic(1, title="Reels", goals=(1,), eta_on=day(20))],
        posts=[make_post(1, topic="Launch", publish_on=day(9), owner_id=2)],
    )


def test_nothing_changed_says_nothing() -> None:
    plan = plan_of(make_random_snapshot(80, 5))
    comparison = compare(plan, plan)
    assert comparison.words == ()
    assert comparison.late_before == comparison.late_after
    assert comparison.people


def test_a_person_away() -> None:
    before = example()
    away = replace(ANA, time_off=(make_time_off(0, 1),))
    after = replace(before, people={**before.people, 1: away})
    comparison = compare(plan_of(before), plan_of(after))
    # Ana has Friday only for 16 hours: eight miss.
    assert [(s.kind, s.id, s.due) for s in comparison.late_after] == [(Kind.TASK, 1, day(2))]
    assert comparison.late_before == ()
    assert [(w.person_id, w.monday) for w in comparison.overloaded_after] == [(1, day(-2))]
    # Over the twelve weeks it is 4 % before and after.
    assert comparison.words == ("‘Cut’ slips: due Fri", "Overloaded weeks 0 → 1")
    assert comparison.people[0].after.capacity == comparison.people[0].before.capacity - 960


def test_an_extra_hire_costs_and_frees() -> None:
    before = example()
    hire = make_person(3, name="Cy", cost_per_hour=20.0, from_on=day(5))
    tasks = {1: before.tasks[1], 2: replace(before.tasks[2], assignees=(3,))}
    after = replace(before, people={**before.people, 3: hire}, tasks=tasks)
    comparison = compare(plan_of(before), plan_of(after), 2)
    # Week 49 of the hire: 40 hours at 20; Ana's 24 + 40 hours at 30 stay.
    assert (comparison.cost_before, comparison.cost_after) == (64 * 30.0, 64 * 30.0 + 800)
    assert comparison.people[2].before.capacity == 0
    assert comparison.words == ("Ana 32 % → 25 %", "Cy 0 % → 12 %", "Cost 1,920 → 2,720 €")
    back = compare(plan_of(after), plan_of(before), 2)
    assert back.people[2].after.capacity == 0
    assert back.words[-1] == "Cost 2,720 → 1,920 €"
    assert "Cy 12 % → gone" in back.words


def test_a_dropped_tactic_leaves_its_goal() -> None:
    before = example()
    dropped = replace(before.tactics[1], status=TacticStatus.DROPPED)
    after = replace(before, tactics={1: dropped})
    comparison = compare(plan_of(before), plan_of(after))
    assert (comparison.goals_before, comparison.goals_after) == ((1,), ())
    assert comparison.words == ("Nothing serves ‘Reach’ any more",)
    assert compare(plan_of(after), plan_of(before)).words == ("‘Reach’ is served now",)


def test_moved_deadlines_are_named() -> None:
    before = example()
    after = replace(
        before,
        tactics={1: replace(before.tactics[1], eta_on=day(40))},
        posts={1: replace(before.posts[1], publish_on=day(10))},
        tasks={**before.tasks, 2: replace(before.tasks[2], due_on=day(8))},
    )
    comparison = compare(plan_of(before), plan_of(after))
    assert [(moved.kind, moved.after) for moved in comparison.postponed] == [
        (Kind.TACTIC, day(40)),
        (Kind.POST, day(10)),
    ]
    assert "‘Reels’ is later: 15 Dec → 4 Jan 2027" in comparison.words
    assert day(40) == date(2027, 1, 4)


def test_what_is_in_time_again_is_said_but_not_what_was_dropped() -> None:
    longer = make_task(1, title="Cut", estimate=2000, due_on=day(2), assignees=(1,))
    late = example().with_task(longer)
    plan = plan_of(late)
    assert [s.title for s in slipped(plan)] == ["Cut"]
    assert "‘Cut’ can be done in time" in compare(plan, plan_of(example())).words
    gone = replace(late, tasks={2: late.tasks[2]})
    assert not any("in time" in words for words in compare(plan, plan_of(gone)).words)


def test_overloaded_weeks_and_goals_of_a_plan() -> None:
    long = make_task(3, estimate=2365, planned_on=day(6), assignees=(2,))
    plan = plan_of(example().with_task(long))
    # With 36 of the post's 60 minutes, which are spread over eight days.
    assert [(w.person_id, w.monday, w.load.percent) for w in overloaded_weeks(plan, 2)] == [
        (2, day(5), 101)
    ]
    assert overloaded_weeks(plan, 1) == ()
    assert goals_served(plan) == (1,)
