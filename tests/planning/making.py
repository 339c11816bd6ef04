"""Facts with everything in its usual place, so that a test names only what it is about."""

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar

from smtui.planning.facts.goals import GoalFact, KpiFact
from smtui.planning.facts.people import PersonFact, TimeOffFact
from smtui.planning.facts.publishing import PostFact
from smtui.planning.facts.tactics import TacticFact
from smtui.planning.facts.tasks import ActivityFact, TaskFact
from smtui.planning.facts.team import RoleFact, SkillFact
from smtui.planning.snapshot import Snapshot
from smtui.vocabulary import (
    Cadence,
    Direction,
    Employment,
    GoalStatus,
    PostStatus,
    TacticStatus,
    TaskStatus,
)

TODAY = date(2026, 11, 25)
"""A Wednesday, in ISO week 48."""

WEEKDAYS_OF_8_HOURS = (480, 480, 480, 480, 480, 0, 0)


def day(number: int) -> date:
    """The day so many days after (or before) today."""
    return TODAY + timedelta(days=number)


_TASK = TaskFact(
    id=1,
    title="Task",
    status=TaskStatus.TODO,
    cadence=None,
    section=None,
    rrule=None,
    starts_on=None,
    planned_on=None,
    due_on=None,
    not_before_on=None,
    estimate=30,
    logged=0,
    value=3.0,
    activity_id=None,
    tactic_id=None,
    goal_id=None,
    role_id=None,
    page=None,
    created_on=day(-30),
    settled_on=None,
    assignees=(),
    blocked_by=(),
    tags=(),
    has_notes=False,
)
_PERSON = PersonFact(
    id=1,
    name="Ana",
    role_id=None,
    role=None,
    employment=Employment.IN_HOUSE,
    week_minutes=WEEKDAYS_OF_8_HOURS,
    cost_per_hour=None,
    focus_factor=1.0,
    from_on=None,
    until_on=None,
    is_me=False,
    time_off=(),
)
_GOAL = GoalFact(
    id=1,
    title="Reach",
    statement="",
    achievable="",
    relevant="",
    objective="brand awareness",
    weight=3,
    start_on=day(-50),
    due_on=day(50),
    status=GoalStatus.ACTIVE,
    serves=(),
)
_KPI = KpiFact(
    id=1,
    goal_id=1,
    name="Followers",
    unit="",
    channel=None,
    direction=Direction.UP,
    tool="",
    person_id=None,
    minutes=None,
    cadence=Cadence.WEEKLY,
    baseline=1000.0,
    target=2000.0,
    measurements=(),
)
_TACTIC = TacticFact(
    id=1,
    title="Influencers",
    status=TacticStatus.PLANNED,
    business_value=3,
    customer_value=3,
    kpi_impact=3,
    effort=3,
    difficulty=3,
    estimate=None,
    starts_on=None,
    eta_on=None,
    eta_rrule=None,
    process="",
    created_on=day(-30),
    goals=(),
    owners=(),
    has_notes=False,
)
_POST = PostFact(
    id=1,
    topic="Post",
    content_type="",
    status=PostStatus.DRAFT,
    publish_on=None,
    publish_time=None,
    zone="UTC",
    owner_id=None,
    estimate=60,
    logged=0,
    goal_id=None,
    tactic_id=None,
    created_on=day(-30),
    channels=(),
    has_copy=False,
)


def make_task(id: int = 1, **changes: Any) -> TaskFact:  # noqa: A002 - the word of every fact
    """A task of 30 minutes and value 3, undated, of nobody."""
    return replace(_TASK, id=id, **{"title": f"Task {id}", **changes})


def make_person(id: int = 1, **changes: Any) -> PersonFact:  # noqa: A002
    """A person of eight hours from Monday to Friday, all of them to spend."""
    return replace(_PERSON, id=id, **changes)


def make_time_off(first: int, last: int) -> TimeOffFact:
    """Time off from one day to another, as numbers of days from today."""
    return TimeOffFact(1, 1, day(first), day(last), "")


def make_goal(id: int = 1, **changes: Any) -> GoalFact:  # noqa: A002
    """A goal of weight 3, half of whose hundred days are over."""
    return replace(_GOAL, id=id, **changes)


def make_kpi(id: int = 1, **changes: Any) -> KpiFact:  # noqa: A002
    """A KPI from 1,000 to 2,000, never measured."""
    return replace(_KPI, id=id, **changes)


def make_tactic(id: int = 1, **changes: Any) -> TacticFact:  # noqa: A002
    """A planned tactic with a 3 for every score."""
    return replace(_TACTIC, id=id, **changes)


def make_post(id: int = 1, **changes: Any) -> PostFact:  # noqa: A002
    """A draft that takes an hour."""
    return replace(_POST, id=id, **changes)


def make_skill(id: int = 1, **changes: Any) -> SkillFact:  # noqa: A002
    """A skill that makes no posts."""
    return replace(SkillFact(id, f"Skill {id}", "", id, False), **changes)


def make_role(id: int = 1, **changes: Any) -> RoleFact:  # noqa: A002
    """A role of 40 hours a week that needs no skill."""
    return replace(RoleFact(id, f"Role {id}", "", id, 2400, 30.0, 60.0), **changes)


_Fact = TypeVar("_Fact", TaskFact, PersonFact, GoalFact, KpiFact, TacticFact, PostFact)


def _by_id(facts: Iterable[_Fact]) -> dict[int, _Fact]:
    return {fact.id: fact for fact in facts}


def make_snapshot(
    tasks: Iterable[TaskFact] = (),
    people: Iterable[PersonFact] = (),
    goals: Iterable[GoalFact] = (),
    kpis: Iterable[KpiFact] = (),
    *,
    tactics: Iterable[TacticFact] = (),
    posts: Iterable[PostFact] = (),
    **more: Any,
) -> Snapshot:
    """A snapshot of these facts."""
    return Snapshot(
        tasks=_by_id(tasks),
        people=_by_id(people),
        goals=_by_id(goals),
        kpis=_by_id(kpis),
        tactics=_by_id(tactics),
        posts=_by_id(posts),
        **more,
    )


_RULES = (
    "FREQ=DAILY",
    "FREQ=WEEKLY;BYDAY=MO",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=MONTHLY;BYMONTHDAY=30",
    "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1",
)
_CADENCES = (Cadence.DAILY, Cadence.WEEKLY, Cadence.MONTHLY, Cadence.QUARTERLY)


def make_random_task(id: int, seed: random.Random, others: int) -> TaskFact:  # noqa: A002
    """Some task, of the kinds that there are; it may wait for one of the ``others``."""
    some = seed.choice
    recurs = seed.random() < 0.1
    return make_task(
        id,
        status=seed.choices(list(TaskStatus), (85, 5, 4, 3, 3))[0],
        cadence=some((None, *_CADENCES)) if recurs else some((None,) * 9 + (Cadence.ONCE,)),
        rrule=some(_RULES) if recurs else None,
        starts_on=day(seed.randint(-90, 10)) if recurs or seed.random() < 0.1 else None,
        settled_on=day(seed.randint(-20, 0)) if recurs and seed.random() < 0.7 else None,
        planned_on=day(seed.randint(-5, 40)) if seed.random() < 0.2 else None,
        due_on=day(seed.randint(-10, 120)) if not recurs and seed.random() < 0.6 else None,
        not_before_on=day(seed.randint(-3, 10)) if seed.random() < 0.1 else None,
        estimate=some((None, 0, 15, 30, 60, 90, 120, seed.randint(1, 900))),
        logged=some((0, 0, 0, 20, 100)),
        value=some((None, 1.0, 2.0, 2.5, 4.0, 5.0)),
        activity_id=some((None, 1, 2, 3)),
        tactic_id=some((None, *range(1, 21))),
        goal_id=some((None, None, *range(1, 7))),
        created_on=day(seed.randint(-100, 0)),
        assignees=tuple(seed.sample(range(1, 6), some((0, 1, 1, 1, 2, 3)))),
        blocked_by=(seed.randint(1, others),) if seed.random() < 0.1 else (),
    )


def make_random_snapshot(tasks: int, seed: int) -> Snapshot:
    """A workspace of six people and so many tasks; the same for the same seed."""
    dice = random.Random(seed)
    measured = tuple((day(7 * n - 50), 1000.0 + dice.randint(0, 150) * n) for n in range(8))
    return make_snapshot(
        tasks=[make_random_task(id_, dice, tasks) for id_ in range(1, tasks + 1)],
        people=[make_person(id_, is_me=id_ == 1) for id_ in range(1, 6)],
        goals=[make_goal(id_, weight=dice.randint(1, 5)) for id_ in range(1, 7)],
        kpis=[make_kpi(id_, goal_id=id_, measurements=measured) for id_ in range(1, 7)],
        tactics=[
            make_tactic(
                id_,
                business_value=dice.randint(1, 5),
                effort=dice.randint(1, 5),
                eta_on=day(dice.randint(-5, 90)),
                goals=tuple(dice.sample(range(1, 7), dice.randint(0, 2))),
                owners=tuple(dice.sample(range(1, 6), dice.randint(0, 2))),
            )
            for id_ in range(1, 21)
        ],
        posts=[
            make_post(id_, publish_on=day(dice.randint(-2, 30)), owner_id=dice.randint(1, 5))
            for id_ in range(1, 11)
        ],
        activities={
            id_: ActivityFact(id_, f"Activity {id_}", median, 5)
            for id_, median in ((1, None), (2, 20), (3, 45))
        },
    )
