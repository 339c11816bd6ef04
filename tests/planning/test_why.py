"""*Why here*, in words."""

from typing import Any

import pytest
from tests.planning.making import (
    TODAY,
    day,
    make_goal,
    make_kpi,
    make_person,
    make_random_snapshot,
    make_snapshot,
    make_tactic,
    make_task,
)

from smtui.planning.derive import derive
from smtui.planning.facts.tasks import ActivityFact, TaskFact
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings
from smtui.planning.why import why_tactic, why_task, why_waiting
from smtui.vocabulary import Kind, TacticStatus, TaskStatus

BEHIND = make_kpi(measurements=((TODAY, 1100.0),))


def plan_of(*tasks: TaskFact, **facts: Any) -> Plan:
    return derive(make_snapshot(tasks, [make_person()], **facts), TODAY, Settings())


def words_of(task: TaskFact, *others: TaskFact, **facts: Any) -> dict[str, str]:
    explained = why_task(plan_of(task, *others, **facts), task.id)
    return {reason.name: reason.words for reason in explained.reasons}


def test_the_words_of_the_design() -> None:
    task = make_task(value=4.0, estimate=120, due_on=day(1), goal_id=1)
    explained = why_task(plan_of(task, goals=[make_goal()], kpis=[BEHIND]), 1)
    assert [(r.words, r.points) for r in explained.reasons] == [
        ("value 4", 2.0),
        ("takes 2h", -2.0),
        ("goal ‘Reach’ is behind", 1.23),
        ("due tomorrow", 1.71),
    ]
    assert (explained.kind, explained.place, explained.of) == (Kind.TASK, 1, 1)
    assert explained.priority == 2.94
    assert explained.note == ""


def test_where_a_value_comes_from() -> None:
    tactic = make_tactic(business_value=5, customer_value=3, kpi_impact=3)
    assert words_of(make_task(value=None, tactic_id=1), tactics=[tactic])["value"] == (
        "value 3.7 of tactic ‘Influencers’"
    )
    assert words_of(make_task(value=None))["value"] == "value 3, as nobody said another"
    waiting = make_task(2, value=5.0, blocked_by=(1,))
    words = words_of(make_task(1), waiting)
    assert words["value"] == "value 5, that of what waits for it"
    assert words["blocking"] == "‘Task 2’ waits for it"


def test_several_that_wait() -> None:
    others = [make_task(n, blocked_by=(1,)) for n in (2, 3, 4)]
    assert words_of(make_task(1), *others)["blocking"] == "‘Task 2’ and 2 more wait for it"
    paused = make_task(5, blocked_by=(1,), status=TaskStatus.PAUSED)
    assert words_of(make_task(1), others[0], paused)["blocking"] == "‘Task 2’ waits for it"


def test_where_minutes_come_from() -> None:
    activities = {1: ActivityFact(1, "Writing", 45, 7)}
    assert words_of(make_task(estimate=90, logged=60))["effort"] == "30m left"
    learned = words_of(make_task(estimate=None, activity_id=1), activities=activities)
    assert learned["effort"] == "takes 45m, as Writing did (7 times)"
    assert words_of(make_task(estimate=None))["effort"] == "takes 30m, as nobody estimated it"


def test_the_other_words() -> None:
    daily = words_of(make_task(rrule="FREQ=DAILY", starts_on=TODAY, status=TaskStatus.DOING))
    assert daily["daily"] == "lapses tonight"
    assert daily["due"] == "due today"
    assert daily["started"] == "started already"
    assert words_of(make_task(due_on=day(-2)))["due"] == "overdue since 23 Nov"
    assert words_of(make_task(goal_id=1), goals=[make_goal()])["goal"] == (
        "goal ‘Reach’ has no data yet"
    )


@pytest.mark.parametrize(
    ("task", "note"),
    [
        (make_task(status=TaskStatus.PAUSED), "It is paused."),
        (make_task(not_before_on=day(2)), "Not before Fri."),
        (make_task(blocked_by=(2,)), "It waits for ‘Task 2’."),
        (make_task(blocked_by=(2, 3)), "It waits for ‘Task 2’ and 1 more."),
        (make_task(rrule="FREQ=DAILY;COUNT=1", starts_on=day(-3)), "Its repeat has ended."),
        (make_task(status=TaskStatus.DONE), "It is settled."),
    ],
)
def test_why_a_task_is_not_ranked(task: TaskFact, note: str) -> None:
    plan = plan_of(task, make_task(2), make_task(3))
    explained = why_task(plan, 1)
    assert (explained.place, explained.of, explained.reasons) == (0, 2, ())
    assert explained.note == note
    if task.is_open:
        assert why_waiting(plan, 1) == note


def test_a_ranked_task_waits_for_nothing() -> None:
    assert why_waiting(plan_of(make_task()), 1) == ""


def test_a_tactic_in_words() -> None:
    tactic = make_tactic(
        effort=2,
        difficulty=1,
        status=TacticStatus.ACTIVE,
        goals=(1,),
        owners=(1,),
        eta_on=day(1),
        estimate=480,
    )
    explained = why_tactic(plan_of(tactics=[tactic], goals=[make_goal()], kpis=[BEHIND]), 1)
    assert [reason.words for reason in explained.reasons] == [
        "value 3",
        "complexity 1.5",
        "goal ‘Reach’ is behind",
        "8h left, 16h free until tomorrow",
        "active",
    ]


def test_the_rest_of_a_tactic_s_words() -> None:
    late = make_tactic(eta_on=day(-1))
    explained = why_tactic(plan_of(tactics=[late]), 1)
    assert [reason.words for reason in explained.reasons][2:] == [
        "its ETA is past",
        "serves no goal",
    ]
    done = make_tactic(status=TacticStatus.DONE)
    assert why_tactic(plan_of(tactics=[done]), 1).note == "It is done."


def test_nothing_is_explained_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        why_task(plan_of(), 1)
    with pytest.raises(KeyError):
        why_tactic(plan_of(), 1)


def test_the_reasons_are_the_terms_and_sum_to_the_priority() -> None:
    plan = derive(make_random_snapshot(200, 5), TODAY, Settings())
    for place, id_ in enumerate(plan.task_order, start=1):
        explained = why_task(plan, id_)
        assert explained.place == place
        assert tuple((r.name, r.points) for r in explained.reasons) == plan.tasks[id_].terms
        assert round(sum(r.points for r in explained.reasons), 2) == explained.priority
        assert all(reason.words for reason in explained.reasons)
