"""Make it fit: what is given to whom."""

from typing import Any

from tests.planning.making import (
    TODAY,
    day,
    make_person,
    make_post,
    make_skill,
    make_snapshot,
    make_task,
    make_time_off,
)

from smtui.planning.derive import derive
from smtui.planning.fitting import make_it_fit
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings
from smtui.vocabulary import Employment, Kind


def plan_of(*tasks: object, **more: Any) -> Plan:
    return derive(make_snapshot(tasks=tasks, **more), TODAY, Settings())  # type: ignore[arg-type]


def team() -> list[Any]:
    """Ana, and four who could take work: who has the skill is said by each test."""
    return [
        make_person(1, skills=((1, 5),)),
        make_person(2, name="Bo", skills=((1, 2),)),
        make_person(3, name="Cy", skills=((2, 5),)),
        make_person(
            4, name="Di", skills=((1, 4),), employment=Employment.FREELANCE, cost_per_hour=20.0
        ),
        make_person(
            5, name="Ed", skills=((1, 5),), employment=Employment.AGENCY, cost_per_hour=15.0
        ),
    ]


def overload(**more: Any) -> Plan:
    """Ana's week at 125 %: six hours of what is due this week are too much."""
    work = make_task(1, estimate=1440, planned_on=day(1), due_on=day(2), assignees=(1,), value=5.0)
    due = make_task(
        2, estimate=360, planned_on=day(2), due_on=day(2), assignees=(1,), skill_id=1, value=1.0
    )
    more.setdefault("people", team())
    return plan_of(work, due, skills={1: make_skill(1, name="copy"), 2: make_skill(2)}, **more)


def test_it_is_given_in_house_before_others() -> None:
    proposal = make_it_fit(overload(), 1, TODAY)
    assert [(m.kind, m.to_person, m.changes) for m in proposal.moves] == [
        ("give", 2, (("assignees", (2,)),))
    ]
    assert proposal.moves[0].words == "Give ‘Task 2’ (6h) to Bo (copy 2) · Bo W48 0 → 25 %"


def test_of_the_others_the_cheapest_and_never_who_lacks_the_skill() -> None:
    people = [person for person in team() if person.id != 2]
    move = make_it_fit(overload(people=people), 1, TODAY).moves[0]
    assert move.to_person == 5
    assert move.words == "Give ‘Task 2’ (6h) to Ed (copy 5, agency, 90 €) · Ed W48 0 → 25 %"
    proposal = make_it_fit(overload(people=[people[0], people[1]]), 1, TODAY)
    assert (proposal.moves, proposal.still_over) == ((), 360)


def test_nobody_gets_what_overloads_them_or_comes_while_they_are_away() -> None:
    people = team()[:2]
    people[1] = make_person(2, name="Bo", skills=((1, 2),), time_off=(make_time_off(0, 4),))
    assert make_it_fit(overload(people=people), 1, TODAY).moves == ()


def test_who_is_full_on_the_day_gets_it_for_another_inside_the_slack() -> None:
    busy = make_task(9, estimate=400, planned_on=day(2), assignees=(2,))
    plan = overload(people=team()[:2])
    plan = derive(plan.snapshot.with_task(busy), TODAY, Settings())
    move = make_it_fit(plan, 1, TODAY).moves[0]
    assert (move.kind, move.to_person, move.to_day) == ("give", 2, day(0))
    assert move.words == "Give ‘Task 2’ (6h) to Bo (copy 2), on today · Bo W48 27 → 52 %"


def test_a_post_is_given_to_who_makes_posts() -> None:
    post = make_post(3, topic="Reel", estimate=400, publish_on=day(2), owner_id=1)
    work = make_task(1, estimate=1440, planned_on=day(1), due_on=day(2), assignees=(1,))
    skills = {1: make_skill(1), 2: make_skill(2, makes_posts=True)}
    plan = plan_of(work, people=team()[:3], posts=[post], skills=skills)
    proposal = make_it_fit(plan, 1, TODAY)
    assert [(m.thing, m.changes) for m in proposal.moves if m.id == 3] == [
        (Kind.POST, (("owner_id", 3),))
    ]


def test_of_what_several_do_the_part_is_handed_over() -> None:
    work = make_task(1, estimate=1440, planned_on=day(1), due_on=day(2), assignees=(1,), value=5.0)
    shared = make_task(
        2, estimate=361, planned_on=day(2), due_on=day(2), assignees=(3, 1), value=1.0
    )
    plan = plan_of(work, shared, people=team()[:3])
    move = make_it_fit(plan, 1, TODAY).moves[0]
    assert (move.changes, move.minutes) == ((("assignees", (3, 2)),), 180)
    assert move.words == "Give ‘Task 2’ (3h) to Bo · Bo W48 0 → 12 %"


def test_the_smallest_gift_that_is_enough() -> None:
    tasks = [
        make_task(n, estimate=minutes, planned_on=day(1), due_on=day(2), assignees=(1,))
        for n, minutes in enumerate((1200, 300, 100, 60, 40), start=1)
    ]
    # 260 are too much: the 300 alone.
    proposal = make_it_fit(plan_of(*tasks, people=team()[:2]), 1, TODAY)
    assert [(m.kind, m.id) for m in proposal.moves] == [("give", 2)]
