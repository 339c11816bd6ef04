"""Bottom-up and top-down."""

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planning.making import (
    TODAY,
    day,
    make_person,
    make_random_snapshot,
    make_role,
    make_skill,
    make_snapshot,
    make_tactic,
    make_task,
)

from smtui.planning.derive import derive
from smtui.planning.fit import Hire, bottom_up, top_down
from smtui.planning.needs import last_day, needs_of
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings

SKILLS = {1: make_skill(1, name="copy"), 2: make_skill(2, name="film")}


def plan_of(*tactics: object, **more: Any) -> Plan:
    more.setdefault("people", [make_person()])
    snapshot = make_snapshot(tactics=tactics, skills=SKILLS, **more)  # type: ignore[arg-type]
    return derive(snapshot, TODAY, Settings(focus_factor=1.0))


def worth(id_: int, value: int, minutes: int, **more: Any) -> Any:
    """A tactic of this value and estimate."""
    return make_tactic(
        id_, business_value=value, customer_value=value, kpi_impact=value, estimate=minutes,
        effort=1, difficulty=1, **more,
    )  # fmt: skip


def test_the_horizon_ends_on_a_sunday() -> None:
    assert last_day(TODAY, 1) == day(4)
    assert last_day(TODAY, 12) == day(81)


def test_the_line_by_hand() -> None:
    # One week has three days of eight hours left, 1440; 240 go to a task of no tactic.
    plan = plan_of(
        worth(1, 5, 600),
        worth(2, 4, 700),
        worth(3, 3, 500),
        worth(4, 2, 90),
        tasks=[make_task(1, estimate=240, due_on=day(2))],
    )
    fit = bottom_up(plan, 1)
    assert (fit.capacity, fit.committed, fit.free) == (1440, 240, 1200)
    assert [(x.tactic_id, x.need, x.spent, x.fits, x.would_still_fit) for x in fit.lines] == [
        (1, 600, 600, True, False),
        (2, 700, 600, False, False),
        (3, 500, 500, False, True),
        (4, 90, 90, False, True),
    ]
    assert fit.line_after == 1
    assert fit.left == 10
    assert fit.lines[1].words == "Ana lacks 1h40"


def test_assigned_work_takes_the_minutes_of_who_has_it() -> None:
    people = [make_person(1), make_person(2, name="Bo", week_minutes=(60,) * 5 + (0, 0))]
    tasks = [
        make_task(1, tactic_id=1, estimate=200, assignees=(2,), due_on=day(20)),
        make_task(2, tactic_id=1, estimate=100),
    ]
    fit = bottom_up(plan_of(worth(1, 5, 9999, owners=(1,)), tasks=tasks, people=people), 1)
    assert [(x.need, x.spent, x.fits, x.words) for x in fit.lines] == [
        (300, 280, False, "Bo lacks 20m")
    ]
    # Nothing of it was spent, because it does not fit.
    assert fit.left == fit.free == 1440 + 180


def test_more_hours_move_the_line() -> None:
    tactics = [worth(1, 5, 600), worth(2, 4, 1000)]
    assert bottom_up(plan_of(*tactics), 1).line_after == 1
    longer = make_person(week_minutes=(600,) * 5 + (0, 0))
    assert bottom_up(plan_of(*tactics, people=[longer]), 1).line_after == 2
    assert bottom_up(plan_of(*tactics), 2).line_after == 2


def test_a_series_counts_its_occurrences_of_the_horizon() -> None:
    weekly = make_task(1, tactic_id=1, rrule="FREQ=WEEKLY;BYDAY=TH", starts_on=TODAY, estimate=60)
    assert bottom_up(plan_of(worth(1, 5, 0), tasks=[weekly]), 4).lines[0].need == 240


def test_what_misses_by_hand() -> None:
    people = [make_person(1, skills=((1, 3),)), make_person(2, name="Bo", skills=((1, 1), (2, 2)))]
    tactics = [worth(1, 5, 1600, skill_id=2), worth(2, 4, 1000, skill_id=1), worth(3, 3, 200)]
    roles = {
        1: make_role(1, name="Writer", hiring_order=1, needs=((1, 3),)),
        2: make_role(2, name="Filmer", hiring_order=2, needs=((2, 3),), week_minutes=1200),
    }
    plan = plan_of(*tactics, people=people, role_facts=roles)
    wanted = top_down(plan, 1)
    # Bo films for all of 1440; 160 miss. Ana writes 1000 and has 200 for what anyone can do.
    assert [(s.skill_id, s.need, s.have, s.missing, s.people, s.room) for s in wanted.skills] == [
        (1, 1000, 1000, 0, (1, 2), 2880),
        (2, 1600, 1440, 160, (2,), 1440),
        (None, 200, 200, 0, (1, 2), 2880),
    ]
    assert (wanted.need, wanted.have, wanted.missing) == (2800, 2640, 160)
    assert wanted.skills[1].people_missing == 0.1
    # The writer comes first in the hiring order, but closes nothing. The filmer works 20 h a week.
    assert wanted.hires == (
        Hire(2, 1, 160, ((2, 160),), 600.0, 160.0,
             "Filmer: 2h40 of film; in-house 2,609 €, outsourced 696 € a month"),
    )  # fmt: skip
    assert wanted.still_missing == ()


def test_only_what_is_wanted_is_needed() -> None:
    plan = plan_of(worth(1, 5, 600), worth(2, 4, 1000))
    assert top_down(plan, 1, {2}).need == 1000
    assert top_down(plan, 1, set()).skills == ()


def test_what_no_role_brings_stays_missing() -> None:
    plan = plan_of(worth(1, 5, 600, skill_id=2), role_facts={1: make_role(1, needs=((1, 3),))})
    assert top_down(plan, 1).hires == ()
    assert top_down(plan, 1).still_missing == ((2, 600),)


def test_a_large_gap_takes_several_people() -> None:
    role = make_role(1, name="Filmer", needs=((2, 3),), cost_outsourced=None)
    plan = plan_of(worth(1, 5, 6000, skill_id=2), role_facts={1: role})
    (hire,) = top_down(plan, 1).hires
    assert (hire.people, hire.minutes, hire.cost_in_house) == (3, 6000, 3600)
    assert hire.words.startswith("3 × Filmer: 100h of film; in-house ")


SEEDS = st.integers(0, 100_000)


def some_plan(seed: int) -> Plan:
    snapshot = make_random_snapshot(60, seed)
    people = {
        id_: replace(person, skills=((1 + (seed + id_) % 2, 2),))
        for id_, person in snapshot.people.items()
    }
    tasks = {id_: replace(t, skill_id=(None, 1, 2)[id_ % 3]) for id_, t in snapshot.tasks.items()}
    snapshot = replace(snapshot, people=people, tasks=tasks, skills=SKILLS)
    return derive(snapshot, TODAY, Settings())


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.integers(1, 30))
def test_minutes_add_up(seed: int, weeks: int) -> None:
    plan = some_plan(seed)
    up, down = bottom_up(plan, weeks), top_down(plan, weeks)
    needs = needs_of(plan, up.last)
    # The two ways to plan speak of the same minutes.
    assert sum(line.need for line in up.lines) == down.need
    for need in needs.values():
        assert sum(minutes for _, minutes in need.by_skill) == need.minutes
    # Each skill, and all of them together.
    assert all(s.need == s.have + s.missing and s.have <= s.room for s in down.skills)
    assert sum(s.missing for s in down.skills) == down.missing == down.need - down.have
    closed = sum(hire.minutes for hire in down.hires)
    assert closed + sum(minutes for _, minutes in down.still_missing) == down.missing
    # What is spent above and below the line is what is left less than at first.
    spent = sum(line.spent for line in up.lines if line.fits or line.would_still_fit)
    assert up.free - up.left == spent
    assert up.left >= 0
    assert sum(minutes for _, minutes in up.free_by_person) == up.free
    fits = [line.fits for line in up.lines]
    assert fits == [True] * up.line_after + [False] * (len(fits) - up.line_after)


@settings(max_examples=25, deadline=None)
@given(SEEDS)
def test_no_hours_carry_nothing(seed: int) -> None:
    plan = some_plan(seed)
    away = {id_: make_person(id_, week_minutes=(0,) * 7) for id_ in plan.snapshot.people}
    empty = derive(replace(plan.snapshot, people=away), TODAY, Settings())
    fit = bottom_up(empty, 12)
    assert fit.free == 0
    assert all(line.need == 0 for line in fit.lines[: fit.line_after])
