"""How each social goal stands."""

import pytest
from tests.planning.making import (
    TODAY,
    day,
    make_goal,
    make_kpi,
    make_post,
    make_snapshot,
    make_tactic,
    make_task,
)

from smtui.planning.derive import derive
from smtui.planning.plan import GoalPace
from smtui.planning.settings import Settings
from smtui.vocabulary import GoalStatus, PaceWord, PostStatus, TacticStatus, TaskStatus


def pace_of(goal: object = None, **facts: object) -> GoalPace:
    snapshot = make_snapshot(goals=[goal or make_goal()], **facts)  # type: ignore[arg-type,list-item]
    return derive(snapshot, TODAY, Settings()).goals[1]


def test_it_has_the_pace_of_the_kpi_furthest_behind() -> None:
    on_track = make_kpi(1, measurements=((TODAY, 1500.0),))
    behind = make_kpi(2, measurements=((TODAY, 1250.0),))
    pace = pace_of(kpis=[on_track, behind])
    assert (pace.word, pace.lead_kpi) == (PaceWord.BEHIND, 2)
    assert (pace.ratio, pace.progress, pace.days_left) == (0.5, 25.0, 50)


def test_a_goal_without_kpis_has_no_data() -> None:
    pace = pace_of(make_goal(due_on=None))
    assert (pace.word, pace.lead_kpi, pace.days_left) == (PaceWord.NO_DATA, None, None)


def test_work_counts_once_whichever_way_it_serves() -> None:
    pace = pace_of(
        tactics=[make_tactic(1, goals=(1,)), make_tactic(2)],
        tasks=[
            make_task(1, estimate=10, tactic_id=1),
            make_task(2, estimate=20, tactic_id=1, goal_id=1),
            make_task(3, estimate=40, tactic_id=2, goal_id=1),
            make_task(4, estimate=80, goal_id=1, logged=30),
            make_task(5, estimate=160, tactic_id=2),
            make_task(6, estimate=320, goal_id=1, status=TaskStatus.DONE),
        ],
        posts=[
            make_post(1, estimate=640, goal_id=1, tactic_id=1),
            make_post(2, estimate=1280, goal_id=1, status=PostStatus.READY),
        ],
    )
    assert pace.minutes == 10 + 20 + 40 + 50 + 640
    assert pace.tactics == 1


def test_a_tactic_that_is_not_broken_up_counts_by_its_own_estimate() -> None:
    pace = pace_of(
        tactics=[
            make_tactic(1, goals=(1,), estimate=600),
            make_tactic(2, goals=(1,), estimate=300),
            make_tactic(3, goals=(1,), estimate=1200, status=TacticStatus.PAUSED),
            make_tactic(4, goals=(1,), estimate=240),
            make_tactic(5, estimate=2400),
        ],
        tasks=[
            make_task(1, estimate=45, tactic_id=2),
            make_task(2, estimate=None, logged=100, tactic_id=4, goal_id=1),
        ],
    )
    assert pace.minutes == 600 + 45 + 140


def test_a_goal_that_serves_nothing_is_unaligned() -> None:
    assert pace_of(make_goal(objective=None)).unaligned
    assert not pace_of(make_goal(objective=None, serves=(1,))).unaligned
    assert not pace_of(make_goal(objective="press")).unaligned


@pytest.mark.parametrize(
    ("facts", "starving"),
    [
        ({}, True),
        ({"tactics": [make_tactic(goals=(1,))]}, False),
        ({"tactics": [make_tactic(goals=(1,), status=TacticStatus.PAUSED)]}, True),
        ({"tasks": [make_task(goal_id=1, due_on=day(14))]}, False),
        ({"tasks": [make_task(goal_id=1, due_on=day(15))]}, True),
        ({"tasks": [make_task(goal_id=1)]}, True),
        ({"posts": [make_post(goal_id=1, publish_on=day(14))]}, False),
        ({"posts": [make_post(goal_id=1, publish_on=day(15))]}, True),
        ({"posts": [make_post(goal_id=1, publish_on=day(1), status=PostStatus.SKIPPED)]}, True),
        ({"goal": make_goal(status=GoalStatus.MET)}, False),
    ],
)
def test_a_goal_starves_when_nothing_is_done_for_it_soon(
    facts: dict[str, object], starving: bool
) -> None:
    assert pace_of(**facts).starving is starving
