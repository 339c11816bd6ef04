"""What makes a task or a tactic worth doing next, worked out by hand."""

from typing import Any

import pytest
from tests.planning.making import (
    TODAY,
    day,
    make_goal,
    make_kpi,
    make_person,
    make_snapshot,
    make_tactic,
    make_task,
)

from smtui.planning.derive import derive
from smtui.planning.facts.tasks import ActivityFact, TaskFact
from smtui.planning.plan import Rank
from smtui.planning.priority import term
from smtui.planning.settings import Settings, Weights
from smtui.vocabulary import GoalStatus, TacticStatus, TaskStatus

# log2 of 3 is 1.585, of 5 is 2.322, of 10 is 3.322.


def terms_of(rank: Rank) -> dict[str, float]:
    return dict(rank.terms)


def rank_of(task: TaskFact, **facts: Any) -> Rank:
    """The rank of a task among these other facts."""
    snapshot = make_snapshot(tasks=[task, *facts.pop("tasks", ())], **facts)
    return derive(snapshot, TODAY, Settings()).tasks[task.id]


def test_an_ordinary_task_has_value_and_effort_alone() -> None:
    rank = rank_of(make_task(value=3.0, estimate=30))
    # log2 3 = 1.585 → 1.58 or 1.59: 158.496… hundredths round to 158; − log2 (30 / 30) = 0.
    assert rank.terms == (("value", 1.58), ("effort", 0.0))
    assert rank.priority == 1.58


@pytest.mark.parametrize(
    ("estimate", "logged", "effort"),
    [
        (60, 0, -1.0),
        (120, 0, -2.0),
        (15, 0, 1.0),
        (10, 0, 1.58),
        (5, 0, 1.58),
        (0, 0, 1.58),
        (120, 60, -1.0),
        (30, 500, 1.58),
    ],
)
def test_effort(estimate: int, logged: int, effort: float) -> None:
    # − log2 (remaining / 30), at least 10 minutes: − log2 (1/3) = 1.585.
    assert terms_of(rank_of(make_task(estimate=estimate, logged=logged)))["effort"] == effort


def test_effort_without_an_estimate() -> None:
    activities = {1: ActivityFact(1, "Writing", 120, 7), 2: ActivityFact(2, "New", None, 0)}
    tactics = [make_tactic(effort=5, difficulty=3)]
    # The median of its activity, 120: −2.
    learned = make_task(estimate=None, activity_id=1, tactic_id=1)
    assert terms_of(rank_of(learned, activities=activities, tactics=tactics))["effort"] == -2.0
    # Nothing learned: 30 × the tactic's complexity of 4 = 120, too.
    guessed = make_task(estimate=None, activity_id=2, tactic_id=1)
    assert terms_of(rank_of(guessed, activities=activities, tactics=tactics))["effort"] == -2.0
    # Nothing at all: 30.
    assert terms_of(rank_of(make_task(estimate=None)))["effort"] == 0.0


def test_value_is_its_own_else_its_tactic_s_else_three() -> None:
    tactics = [make_tactic(business_value=5, customer_value=5, kpi_impact=2)]
    own = make_task(value=2.0, tactic_id=1)
    assert terms_of(rank_of(own, tactics=tactics))["value"] == 1.0
    through = make_task(value=None, tactic_id=1)
    assert terms_of(rank_of(through, tactics=tactics))["value"] == 2.0
    assert terms_of(rank_of(make_task(value=None)))["value"] == 1.58


def test_the_goal_that_gives_most_counts() -> None:
    behind = make_kpi(1, goal_id=1, measurements=((TODAY, 1100.0),))
    ahead = make_kpi(2, goal_id=2, measurements=((TODAY, 1600.0),))
    goals = [make_goal(1, weight=3), make_goal(2, weight=5)]
    tactics = [make_tactic(goals=(1, 2))]
    rank = rank_of(make_task(tactic_id=1), goals=goals, kpis=[behind, ahead], tactics=tactics)
    # Behind: 0.5 × log2 (1 + 3 × 1.5) = 0.5 × log2 5.5 = 1.2297; ahead: 0.5 × log2 3.5 = 0.90.
    assert terms_of(rank)["goal"] == 1.23


@pytest.mark.parametrize(
    ("now", "points"),
    [
        (1100.0, 1.23),  # behind: 0.5 × log2 (1 + 3 × 1.5)
        (1400.0, 1.05),  # at risk: 0.5 × log2 (1 + 3 × 1.1) = 0.5 × log2 4.3
        (1500.0, 0.82),  # on track: 0.5 × log2 (1 + 3 × 0.7) = 0.5 × log2 3.1 = 0.816
        (1600.0, 0.66),  # ahead: 0.5 × log2 (1 + 3 × 0.5) = 0.5 × log2 2.5
        (2000.0, 0.66),  # met: as ahead
    ],
)
def test_the_goal_s_pace(now: float, points: float) -> None:
    kpis = [make_kpi(measurements=((TODAY, now),))]
    rank = rank_of(make_task(goal_id=1), goals=[make_goal()], kpis=kpis)
    assert terms_of(rank)["goal"] == points


def test_no_data_gives_a_little_more_than_on_track() -> None:
    # 0.5 × log2 (1 + 3 × 0.8) = 0.5 × log2 3.4 = 0.883
    assert terms_of(rank_of(make_task(goal_id=1), goals=[make_goal()]))["goal"] == 0.88


def test_a_dropped_goal_gives_nothing() -> None:
    dropped = make_goal(status=GoalStatus.DROPPED)
    assert "goal" not in terms_of(rank_of(make_task(goal_id=1), goals=[dropped]))


@pytest.mark.parametrize(
    ("due", "points"),
    [(0, 2.0), (1, 1.71), (2, 1.43), (3, 1.14), (6, 0.29), (7, None), (-1, 0.5), (-30, 0.5)],
)
def test_due(due: int, points: float | None) -> None:
    # 2 × (1 − days / 7): tomorrow 2 × 6/7 = 1.714.
    assert terms_of(rank_of(make_task(due_on=day(due)))).get("due") == points


def test_a_daily_item_lapses_tonight() -> None:
    rank = rank_of(make_task(rrule="FREQ=DAILY", starts_on=day(-5)))
    assert (terms_of(rank)["daily"], terms_of(rank)["due"]) == (0.5, 2.0)


def test_started_work_goes_a_little_before() -> None:
    assert terms_of(rank_of(make_task(status=TaskStatus.DOING)))["started"] == 0.25
    assert terms_of(rank_of(make_task(logged=5)))["started"] == 0.25
    assert "started" not in terms_of(rank_of(make_task()))


def test_what_others_wait_for_has_at_least_their_value() -> None:
    waiting = make_task(2, value=5.0, blocked_by=(1,))
    terms = terms_of(rank_of(make_task(1, value=1.0), tasks=[waiting]))
    assert (terms["value"], terms["blocking"]) == (2.32, 1.0)
    humble = make_task(2, value=1.0, blocked_by=(1,))
    assert terms_of(rank_of(make_task(1, value=4.0), tasks=[humble]))["value"] == 2.0


def test_a_whole_sum_by_hand() -> None:
    kpis = [make_kpi(measurements=((TODAY, 1100.0),))]
    task = make_task(value=4.0, estimate=120, goal_id=1, due_on=day(1))
    rank = rank_of(task, goals=[make_goal()], kpis=kpis)
    # 2.00 − 2.00 + 1.23 + 1.71
    assert rank.priority == 2.94
    assert rank.due == day(1)
    assert rank.remaining == 120


def tactic_rank(**facts: Any) -> Rank:
    plan = derive(make_snapshot(people=[make_person()], **facts), TODAY, Settings())
    return plan.tactic_ranks[1]


def test_a_tactic_by_hand() -> None:
    tactic = make_tactic(
        business_value=4,
        customer_value=4,
        kpi_impact=4,
        effort=2,
        difficulty=2,
        status=TacticStatus.ACTIVE,
        goals=(1,),
        owners=(1,),
        eta_on=day(1),
        estimate=480,
    )
    kpis = [make_kpi(measurements=((TODAY, 1100.0),))]
    rank = tactic_rank(tactics=[tactic], goals=[make_goal()], kpis=kpis)
    # Slack: 480 minutes of the 960 that are free today and tomorrow: 2 × 1/2.
    assert terms_of(rank) == {
        "value": 2.0,
        "complexity": -1.0,
        "goal": 1.23,
        "slack": 1.0,
        "active": 0.25,
    }
    assert rank.priority == 3.48


def test_a_tactic_with_less_time_than_work_has_all_of_the_slack_term() -> None:
    tactic = make_tactic(eta_on=day(1), owners=(1,), estimate=5000)
    assert terms_of(tactic_rank(tactics=[tactic]))["slack"] == 2.0
    no_time = make_tactic(eta_on=TODAY, owners=(1,), estimate=10)
    full = make_task(estimate=900, planned_on=TODAY, assignees=(1,))
    assert terms_of(tactic_rank(tactics=[no_time], tasks=[full]))["slack"] == 2.0


def test_a_tactic_whose_eta_is_past() -> None:
    tactic = make_tactic(eta_on=day(-1), owners=(1,), estimate=5000)
    assert terms_of(tactic_rank(tactics=[tactic]))["slack"] == 0.5


def test_a_tactic_that_serves_nothing() -> None:
    assert terms_of(tactic_rank(tactics=[make_tactic()])) == {
        "value": 1.58,
        "complexity": -1.58,
        "unaligned": -1.0,
    }


@pytest.mark.parametrize("status", [TacticStatus.PAUSED, TacticStatus.DONE, TacticStatus.DROPPED])
def test_a_tactic_that_rests_is_not_ranked(status: TacticStatus) -> None:
    plan = derive(make_snapshot(tactics=[make_tactic(status=status)]), TODAY, Settings())
    assert plan.tactic_order == ()
    assert 1 in plan.tactics


def test_the_weights_are_the_user_s() -> None:
    snapshot = make_snapshot(tasks=[make_task(value=4.0, estimate=120, due_on=TODAY)])
    weights = Weights(value=0.5, effort=2.0, due=3.0)
    rank = derive(snapshot, TODAY, Settings(weights=weights)).tasks[1]
    # 0.5 × 2 − 2 × 2 + 3
    assert terms_of(rank) == {"value": 1.0, "effort": -4.0, "due": 3.0}


@pytest.mark.parametrize(
    ("points", "rounded"),
    [(0.125, 0.13), (-0.125, -0.13), (0.1249, 0.12), (1.005, 1.01), (0.0, 0.0), (-0.004, 0.0)],
)
def test_a_half_is_rounded_as_people_do_it(points: float, rounded: float) -> None:
    made, hundredths = term("slack", points)
    assert made.points == rounded
    assert hundredths == round(rounded * 100)
