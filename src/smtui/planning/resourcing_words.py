"""The five answers of resourcing in words: one text for the page, the Markdown and the CLI."""

from typing import NamedTuple

from smtui.planning.plan import Plan
from smtui.planning.resourcing import KpiLine, PersonLine, ProcessLine, Resourcing, ToolLine
from smtui.planning.words import minutes_in_words, money_in_words
from smtui.vocabulary import Employment, ToolVerdict


class Answer(NamedTuple):
    """One of the five questions, its answer in a sentence, and the lines that it rests on."""

    question: str
    summary: str
    lines: tuple[str, ...]


def answers(plan: Plan, made: Resourcing) -> tuple[Answer, ...]:
    """The five questions with their answers, in the order in which they are asked."""
    return (
        _who(plan, made),
        _how(plan, made),
        _measured(plan, made),
        _tools(plan, made),
        _changes(plan, made),
    )


def _money(plan: Plan, amount: float) -> str:
    return money_in_words(amount, plan.settings.currency)


def _names(plan: Plan, people: tuple[int, ...]) -> str:
    return ", ".join(plan.snapshot.people[person].name for person in people) or "nobody"


def _many(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"


def _who(plan: Plan, made: Resourcing) -> Answer:
    kinds = [line.employment for line in made.people]
    mix = [
        f"{kinds.count(kind)} {kind}"
        for kind in (Employment.IN_HOUSE, Employment.FREELANCE, Employment.AGENCY)
        if kind in kinds
    ]
    hours = minutes_in_words(sum(line.week_minutes for line in made.people))
    cost = sum(line.cost_month for line in made.people)
    summary = "Nobody is on the team yet."
    if made.people:
        summary = f"{', '.join(mix)}: {hours} a week, {_money(plan, cost)} a month."
    roles = [f"{role.name}: {_names(plan, role.people)}" for role in made.roles]
    missing = [gap for role in made.roles for gap in role.gaps]
    lines = [*(_person(plan, line) for line in made.people), *roles, *missing]
    return Answer("Which people and roles are there, and which miss?", summary,
                  (*lines, *made.without_skill))  # fmt: skip


def _person(plan: Plan, line: PersonLine) -> str:
    load = "work without hours" if line.load.percent is None else f"{line.load.percent} % planned"
    role = f"{line.role}, " if line.role else ""
    cost = f", {_money(plan, line.cost_month)} a month" if line.cost_month else ""
    week = minutes_in_words(line.week_minutes)
    return f"{line.name}: {role}{line.employment}, {week} a week, {load}{cost}"


def _how(plan: Plan, made: Resourcing) -> Answer:
    month = sum(line.minutes_month for line in made.processes)
    summary = "No process and no recurring work is written down yet."
    if made.processes:
        summary = f"Recurring work takes {minutes_in_words(month)} a month."
    lines = tuple(_process(plan, line) for line in made.processes)
    return Answer("Which processes are there, and what do they take?", summary, lines)


def _process(plan: Plan, line: ProcessLine) -> str:
    parts = []
    if line.minutes_month or line.people:
        who = _names(plan, line.people)
        parts.append(f"{minutes_in_words(line.minutes_month)} a month ({who})")
    if line.tactics:
        left = minutes_in_words(line.remaining)
        parts.append(f"{_many(line.tactics, 'open tactic')}, {left} left")
    return f"{line.name}: {'; '.join(parts)}"


def _measured(plan: Plan, made: Resourcing) -> Answer:
    summary = "No KPI is measured yet."
    if made.kpis:
        took = minutes_in_words(made.measuring_minutes)
        summary = f"Measuring {_many(len(made.kpis), 'KPI')} takes {took} a month"
        unknown = made.kpis_unknown
        summary += f"; of {unknown} it is not known what they take." if unknown else "."
    lines = tuple(_kpi(plan, line) for line in made.kpis)
    return Answer("Which KPIs are measured, and what does measuring take?", summary, lines)


def _kpi(plan: Plan, line: KpiLine) -> str:
    minutes = line.minutes_month
    took = "not known" if minutes is None else f"{minutes_in_words(minutes)} a month"
    there = line.person_id is not None and line.person_id in plan.snapshot.people
    who = plan.snapshot.people[line.person_id].name if there and line.person_id else "nobody"
    tool = f" with {line.tool}" if line.tool else ""
    return f"{line.name} (‘{line.goal}’): {line.cadence}, {took}, {who}{tool}"


def _tools(plan: Plan, made: Resourcing) -> Answer:
    used = sum(1 for tool in made.tools if tool.verdict == ToolVerdict.IN_USE)
    summary = "No tool is written down yet."
    if made.tools:
        saved = minutes_in_words(made.tools_minutes)
        cost = _money(plan, made.tools_cost)
        summary = f"{_many(used, 'tool')} in use: {saved} saved and {cost} spent a month"
        net = made.tools_net
        summary += "." if net is None else f", net {_money(plan, net)}."
    lines = tuple(_tool(plan, line) for line in made.tools)
    return Answer("Which tools are used, and what do they save?", summary, lines)


def _tool(plan: Plan, line: ToolLine) -> str:
    need = f" for {line.need}" if line.need else ""
    net = "" if line.net_month is None else f", net {_money(plan, line.net_month)}"
    saved = minutes_in_words(line.minutes_month)
    cost = _money(plan, line.cost_month)
    return f"{line.name}{need} ({line.verdict}): saves {saved}, costs {cost} a month{net}"


def _changes(plan: Plan, made: Resourcing) -> Answer:
    lines = []
    for quarter in made.quarters:
        cost = quarter.cost_in_house + quarter.cost_outsourced
        known = "" if quarter.is_known else " so far as is known"
        lines.append(
            f"{quarter.label}: {_people(quarter.people)}"
            f" ({quarter.in_house} in-house), {minutes_in_words(quarter.capacity)} there,"
            f" {minutes_in_words(quarter.planned)} planned{known}, {_money(plan, cost)} a month"
        )
    summary = "No quarter is planned."
    if made.quarters:
        first, last = made.quarters[0], made.quarters[-1]
        was = first.cost_in_house + first.cost_outsourced
        now = last.cost_in_house + last.cost_outsourced
        summary = (
            f"From {first.label} to {last.label}: {first.people} → {_people(last.people)},"
            f" {_money(plan, was)} → {_money(plan, now)} a month."
        )
    return Answer("How does the need change over the next years?", summary, tuple(lines))
