"""The five questions of resourcing."""

from datetime import date
from typing import Any

import pytest
from tests.planning.making import (
    TODAY,
    day,
    make_goal,
    make_kpi,
    make_person,
    make_role,
    make_skill,
    make_snapshot,
    make_tactic,
    make_task,
)

from smtui.planning.derive import derive
from smtui.planning.facts.tasks import ActivityFact
from smtui.planning.facts.team import ToolFact
from smtui.planning.plan import Plan
from smtui.planning.resourcing import cost_of_an_hour, resourcing
from smtui.planning.resourcing_words import Answer, answers, names, role_words
from smtui.planning.settings import Settings
from smtui.vocabulary import Cadence, Employment, GoalStatus, ToolVerdict


def plan_of(**more: Any) -> Plan:
    return derive(make_snapshot(**more), TODAY, Settings(focus_factor=1.0, currency="€"))


def answered(plan: Plan) -> tuple[Answer, ...]:
    return answers(plan, resourcing(plan))


def test_an_empty_workspace_says_so() -> None:
    summaries = [answer.summary for answer in answered(plan_of())]
    assert summaries == [
        "0 people, 0m a week, 0 € a month",
        "0m of recurring work a month",
        "0 KPIs, 0m a month",
        "no tool was looked at yet",
        "from 0 people to 0 in Q3 2028",
    ]
    assert len({answer.question for answer in answered(plan_of())}) == 5


def test_people_and_roles() -> None:
    people = [
        make_person(1, role_id=1, role="Manager", cost_per_hour=21.0, skills=((1, 2),)),
        make_person(2, name="Bo", week_minutes=(60,) * 5 + (0, 0), employment=Employment.AGENCY),
    ]
    roles = {
        1: make_role(1, name="Manager", needs=((1, 4),)),
        2: make_role(2, name="Analyst"),
        3: make_role(3, name="Old", hiring_order=None),
    }
    skills = {1: make_skill(1, name="strategy"), 2: make_skill(2, name="film")}
    tasks = [make_task(1, title="Cut", skill_id=2)]
    plan = plan_of(people=people, role_facts=roles, skills=skills, tasks=tasks)
    # 40 hours a week at 21 are 3,652.50 a month of 365.25 / 12 days.
    assert answered(plan)[0].summary == "2 people, 45h a week, 3,652 € a month"
    found = resourcing(plan)
    bo = found.people[1]
    assert (bo.name, bo.employment, bo.week_minutes) == ("Bo", Employment.AGENCY, 300)
    assert [(role.name, names(plan, role.people)) for role in found.roles] == [
        ("Manager", "Ana"),
        ("Analyst", ""),
    ]
    assert [role_words(role) for role in found.roles] == [
        "needs strategy 4: Ana has 2",
        "nobody has this role",
    ]
    assert found.without_skill == ("‘Cut’ needs film, which nobody has",)


@pytest.mark.parametrize("today", [TODAY, day(3), date(2026, 12, 31), date(2027, 1, 1)])
def test_the_team_costs_the_same_in_its_lines_and_in_the_running_quarter(today: date) -> None:
    people = [
        make_person(1, cost_per_hour=21.0),
        make_person(2, cost_per_hour=33.3, week_minutes=(77, 0, 480, 0, 0, 13, 0)),
        make_person(3, cost_per_hour=50.0, employment=Employment.AGENCY, until_on=day(9)),
        make_person(4, cost_per_hour=12.5, from_on=day(20)),
        make_person(5, cost_per_hour=99.0, until_on=day(-1)),
    ]
    made = resourcing(derive(make_snapshot(people=people), today, Settings()))
    now = made.quarters[0]
    lines = sum(line.cost_month for line in made.people)
    assert lines == pytest.approx(now.cost_in_house + now.cost_outsourced, abs=0.001)
    assert lines > 0


def test_processes() -> None:
    activities = {1: ActivityFact(1, "Community", None, 0)}
    tasks = [
        make_task(1, rrule="FREQ=WEEKLY;BYDAY=MO", starts_on=TODAY, estimate=60, activity_id=1),
        make_task(2, rrule="FREQ=WEEKLY;BYDAY=MO", starts_on=TODAY, estimate=30),
        make_task(3, estimate=90, tactic_id=1),
    ]
    tactics = [make_tactic(1, process="community"), make_tactic(2, process="Outreach")]
    plan = plan_of(people=[make_person()], tasks=tasks, activities=activities, tactics=tactics)
    # 52 Mondays in 366 days; 366 / 7 / 4.348 = 12.02 months: 259 and 130 minutes.
    assert answered(plan)[1].summary == "6h29 of recurring work a month"
    assert [
        (one.name, one.minutes_month, one.people, one.tactics, one.remaining)
        for one in resourcing(plan).processes
    ] == [
        ("Community", 259, (1,), 1, 90),
        ("Other routine", 130, (1,), 0, 0),
        ("Outreach", 0, (), 1, 0),
    ]


def test_measuring() -> None:
    kpis = [
        make_kpi(1, name="Reach", minutes=10, tool="insights", person_id=1),
        make_kpi(2, name="Sales", minutes=30, cadence=Cadence.QUARTERLY),
        make_kpi(3, name="Mood", cadence=Cadence.DAILY),
        make_kpi(4, name="Gone", goal_id=2, minutes=500),
    ]
    goals = [make_goal(1), make_goal(2, status=GoalStatus.DROPPED)]
    plan = plan_of(people=[make_person()], goals=goals, kpis=kpis)
    assert answered(plan)[2].summary == "3 KPIs, 53m a month, of 1 not known"
    assert [
        (one.name, one.goal, one.cadence, one.minutes_month, one.person_id, one.tool)
        for one in resourcing(plan).kpis
    ] == [
        ("Reach", "Reach", Cadence.WEEKLY, 43, 1, "insights"),
        ("Sales", "Reach", Cadence.QUARTERLY, 10, None, ""),
        ("Mood", "Reach", Cadence.DAILY, None, None, ""),
    ]


def test_tools() -> None:
    tools = {
        1: ToolFact(1, "Planner", "posting at night", "", 60, 20.0, ToolVerdict.IN_USE),
        2: ToolFact(2, "Charts", "", "", 0, 120.0, ToolVerdict.REJECTED),
    }
    people = [make_person(1, cost_per_hour=30.0), make_person(2)]
    plan = plan_of(people=people, tools=tools)
    assert cost_of_an_hour(plan) == 30.0
    # An hour a week is 4h21 a month, worth 130 at 30 an hour.
    assert answered(plan)[3].summary == "4h21 saved a month for 20 €, net 110 €"
    assert [
        (one.name, one.verdict, one.minutes_month, one.cost_month, round(one.net_month or 0))
        for one in resourcing(plan).tools
    ] == [
        ("Planner", ToolVerdict.IN_USE, 261, 20.0, 110),
        ("Charts", ToolVerdict.REJECTED, 0, 120.0, -120),
    ]
    unknown = plan_of(people=[make_person()], tools=tools)
    assert cost_of_an_hour(unknown) is None
    assert answered(unknown)[3].summary == "4h21 saved a month for 20 €"


def test_how_it_changes() -> None:
    plan = plan_of(people=[make_person()])
    assert answered(plan)[4].summary == "from 1 person to 1 in Q3 2028"
    quarters = resourcing(plan).quarters
    assert len(quarters) == 8
    # 64 working days of 8 hours.
    assert (quarters[1].label, quarters[1].in_house, quarters[1].capacity) == ("Q1 2027", 1, 30720)
    assert quarters[1].is_known
    assert not quarters[7].is_known
