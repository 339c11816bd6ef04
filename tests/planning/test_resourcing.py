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
from smtui.planning.resourcing_words import Answer, answers
from smtui.planning.settings import Settings
from smtui.vocabulary import Cadence, Employment, GoalStatus, ToolVerdict


def plan_of(**more: Any) -> Plan:
    return derive(make_snapshot(**more), TODAY, Settings(focus_factor=1.0, currency="€"))


def answered(plan: Plan) -> tuple[Answer, ...]:
    return answers(plan, resourcing(plan))


def test_an_empty_workspace_says_so() -> None:
    summaries = [answer.summary for answer in answered(plan_of())]
    assert summaries == [
        "Nobody is on the team yet.",
        "No process and no recurring work is written down yet.",
        "No KPI is measured yet.",
        "No tool is written down yet.",
        "From Q4 2026 to Q3 2028: 0 → 0 people, 0 € → 0 € a month.",
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
    who = answered(plan)[0]
    # 40 hours a week at 21 are 3,652.50 a month of 365.25 / 12 days.
    assert who.summary == "1 in-house, 1 agency: 45h a week, 3,652 € a month."
    assert who.lines[1] == "Bo: agency, 5h a week, 0 % planned"
    assert who.lines[2:] == (
        "Manager: Ana",
        "Analyst: nobody",
        "Manager needs strategy 4: Ana has 2",
        "‘Cut’ needs film, which nobody has",
    )


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
    how = answered(plan)[1]
    # 52 Mondays in 366 days; 366 / 7 / 4.348 = 12.02 months: 259 and 130 minutes.
    assert how.summary == "Recurring work takes 6h29 a month."
    assert how.lines == (
        "Community: 4h19 a month (Ana); 1 open tactic, 1h30 left",
        "Other routine: 2h10 a month (Ana)",
        "Outreach: 1 open tactic, 0m left",
    )


def test_measuring() -> None:
    kpis = [
        make_kpi(1, name="Reach", minutes=10, tool="insights", person_id=1),
        make_kpi(2, name="Sales", minutes=30, cadence=Cadence.QUARTERLY),
        make_kpi(3, name="Mood", cadence=Cadence.DAILY),
        make_kpi(4, name="Gone", goal_id=2, minutes=500),
    ]
    goals = [make_goal(1), make_goal(2, status=GoalStatus.DROPPED)]
    measured = answered(plan_of(people=[make_person()], goals=goals, kpis=kpis))[2]
    assert measured.summary == (
        "Measuring 3 KPIs takes 53m a month; of 1 it is not known what they take."
    )
    assert measured.lines == (
        "Reach (‘Reach’): weekly, 43m a month, Ana with insights",
        "Sales (‘Reach’): quarterly, 10m a month, nobody",
        "Mood (‘Reach’): daily, not known, nobody",
    )


def test_tools() -> None:
    tools = {
        1: ToolFact(1, "Planner", "posting at night", "", 60, 20.0, ToolVerdict.IN_USE),
        2: ToolFact(2, "Charts", "", "", 0, 120.0, ToolVerdict.REJECTED),
    }
    people = [make_person(1, cost_per_hour=30.0), make_person(2)]
    plan = plan_of(people=people, tools=tools)
    assert cost_of_an_hour(plan) == 30.0
    used = answered(plan)[3]
    # An hour a week is 4h21 a month, worth 130 at 30 an hour.
    assert used.summary == "1 tool in use: 4h21 saved and 20 € spent a month, net 110 €."
    assert used.lines == (
        "Planner for posting at night (in use): saves 4h21, costs 20 € a month, net 110 €",
        "Charts (rejected): saves 0m, costs 120 € a month, net -120 €",
    )
    unknown = plan_of(people=[make_person()], tools=tools)
    assert cost_of_an_hour(unknown) is None
    assert answered(unknown)[3].summary == "1 tool in use: 4h21 saved and 20 € spent a month."


def test_how_it_changes() -> None:
    changes = answered(plan_of(people=[make_person()]))[4]
    assert len(changes.lines) == 8
    assert changes.lines[1] == (
        "Q1 2027: 1 person (1 in-house), 512h there, 0m planned, 0 € a month"
    )
    assert changes.lines[7].endswith("0m planned so far as is known, 0 € a month")
