"""What people can do, what work and roles need, and what misses."""

from dataclasses import replace
from typing import Any

import pytest
from tests.planning.making import (
    TODAY,
    day,
    make_person,
    make_post,
    make_role,
    make_skill,
    make_snapshot,
    make_tactic,
    make_task,
)

from smtui.planning.derive import derive
from smtui.planning.facts.tasks import ActivityFact
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings
from smtui.planning.skills import (
    can_do,
    gaps,
    lacked,
    matrix,
    needed_skill,
    skills_asked,
    work_without_skill,
)
from smtui.vocabulary import Kind, TacticStatus, TaskStatus

SKILLS = {1: make_skill(1, name="analysis"), 2: make_skill(2, name="writing", makes_posts=True)}
ROLES = {
    1: make_role(1, name="Analyst", hiring_order=2, needs=((2, 1), (1, 4))),
    2: make_role(2, name="Writer", hiring_order=1, needs=((2, 3),)),
}


def plan_of(*people: object, **more: Any) -> Plan:
    snapshot = make_snapshot(people=people, skills=SKILLS, role_facts=ROLES, **more)  # type: ignore[arg-type]
    return derive(snapshot, TODAY, Settings())


@pytest.mark.parametrize(
    ("own", "of_activity", "of_tactic", "needed"),
    [(1, 2, 3, 1), (None, 2, 3, 2), (None, None, 3, 3), (None, None, None, None)],
)
def test_the_skill_that_a_task_needs(
    own: int | None, of_activity: int | None, of_tactic: int | None, needed: int | None
) -> None:
    task = make_task(1, skill_id=own, activity_id=1, tactic_id=1)
    snapshot = make_snapshot(
        [task],
        tactics=[make_tactic(1, skill_id=of_tactic)],
        activities={1: ActivityFact(1, "Writing", None, 0, of_activity)},
    )
    assert needed_skill(snapshot, task) == needed
    assert needed_skill(make_snapshot([task]), replace(task, skill_id=None)) is None


def test_anyone_can_do_what_needs_no_skill() -> None:
    ana = make_person(1, skills=((1, 1),))
    assert (can_do(ana, None), can_do(ana, 1), can_do(ana, 2)) == (True, True, False)


def test_who_lacks_what_some_work_needs() -> None:
    work = {
        "tasks": [make_task(1, skill_id=1)],
        "tactics": [make_tactic(1, skill_id=2)],
        "posts": [make_post(1, publish_on=day(1))],
    }
    ana, ben = make_person(1, skills=((1, 1), (2, 0))), make_person(2)
    plan = plan_of(ana, ben, **work)
    things = ((Kind.TASK, 1), (Kind.TACTIC, 1), (Kind.POST, 1), (Kind.TASK, 99))
    assert skills_asked(plan, things) == (1, 2)
    assert skills_asked(plan, things[:1]) == (1,)
    assert lacked(plan, 1, (1, 2)) == ("writing",)
    assert lacked(plan, 2, (1, 2)) == ("analysis", "writing")
    assert skills_asked(plan_of(ben, **work), things) == (), "no level of anybody is known"


def test_the_matrix_has_every_person_and_skill() -> None:
    plan = plan_of(make_person(1, skills=((2, 4),)), make_person(2, skills=((7, 1),)))
    assert matrix(plan) == {1: {1: 0, 2: 4}, 2: {1: 0, 2: 0}}


def test_gaps_in_words() -> None:
    ana = make_person(1, role_id=2, skills=((2, 2),))
    bo = make_person(2, name="Bo", skills=((2, 5), (1, 3)))
    gone = make_person(3, name="Cy", skills=((1, 5),), until_on=day(-1))
    found = gaps(plan_of(ana, bo, gone))
    assert [(gap.role_id, gap.skill_id, gap.held, gap.by, gap.is_gap) for gap in found] == [
        (2, 2, 2, (1,), True),
        (1, 1, 3, (2,), True),
        (1, 2, 5, (2,), False),
    ]
    assert [gap.words for gap in found] == [
        "Writer needs writing 3: Ana has 2; Bo has 5",
        "Analyst needs analysis 4: nobody has this role, the best in the team is Bo with 3",
        "Analyst needs writing 1: nobody has this role, Bo could (5)",
    ]


def test_gaps_where_nobody_has_it() -> None:
    found = gaps(plan_of(make_person(1, role_id=1, skills=((2, 1),)), make_person(2)))
    assert [gap.words for gap in found] == [
        "Writer needs writing 3: nobody has this role, the best in the team is Ana with 1",
        "Analyst needs analysis 4: Ana has none",
        "Analyst needs writing 1: Ana has 1",
    ]
    assert gaps(plan_of())[0].words == "Writer needs writing 3: nobody has this role, nor the skill"


def test_work_that_nobody_can_do() -> None:
    tasks = [
        make_task(1, title="Measure", skill_id=1, estimate=90, logged=30, value=5.0),
        make_task(2, skill_id=1, status=TaskStatus.DONE),
        make_task(3, title="Later", skill_id=1, status=TaskStatus.PAUSED),
        make_task(4),
        make_task(5, tactic_id=2, value=1.0),
    ]
    tactics = [
        make_tactic(1, title="Audit", skill_id=1, estimate=300),
        make_tactic(2, title="Dig", skill_id=1),
        make_tactic(3, title="Old", skill_id=1, status=TacticStatus.DONE),
    ]
    posts = [make_post(1, topic="Reel", estimate=60, logged=20)]
    nobody = plan_of(make_person(1), tasks=tasks, tactics=tactics, posts=posts)
    found = {(work.kind, work.id): work.minutes for work in work_without_skill(nobody)}
    assert found == {
        (Kind.TASK, 1): 60,
        (Kind.TASK, 3): 30,
        (Kind.TASK, 5): 30,
        (Kind.TACTIC, 1): 300,
        (Kind.POST, 1): 40,
    }
    assert work_without_skill(nobody)[0].words == "‘Measure’ needs analysis, which nobody has"
    both = plan_of(make_person(1, skills=((1, 1), (2, 1))), tasks=tasks, tactics=tactics)
    assert work_without_skill(both) == ()
    leaving = make_person(1, skills=((1, 1), (2, 1)), until_on=day(-1))
    assert len(work_without_skill(plan_of(leaving, tasks=tasks))) == 2
