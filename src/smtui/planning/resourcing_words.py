"""The five questions of resourcing and their answers in words: one text for the page, for the
Markdown and for the command line.
"""

from collections.abc import Iterable
from typing import NamedTuple

from smtui.planning.plan import Plan
from smtui.planning.resourcing import Resourcing, RoleLine
from smtui.planning.words import minutes_in_words, money_in_words


class Answer(NamedTuple):
    """One of the five questions, shortly and in full, and its answer in a few words; the lines
    that it rests on are for each reader to lay out.
    """

    short: str
    question: str
    summary: str


def answers(plan: Plan, found: Resourcing) -> tuple[Answer, ...]:
    """The five questions with their answers, in the order in which they are asked."""
    return (
        Answer(
            "People and roles",
            "Which people and roles are there, and which miss?",
            _who(plan, found),
        ),
        Answer(
            "Processes",
            "Which processes does the work follow, and what do they take?",
            _how(found),
        ),
        Answer(
            "KPIs and measuring",
            "Which KPIs are measured, and what does measuring them take?",
            _measured(found),
        ),
        Answer(
            "Tools",
            "Which tools are used, and what do they save?",
            _tools(plan, found),
        ),
        Answer(
            "How it changes",
            "How does the need change over the coming quarters?",
            _changes(found),
        ),
    )


def names(plan: Plan, people: Iterable[int]) -> str:
    """The names of people, divided by commas; who is gone is left out."""
    known = plan.snapshot.people
    return ", ".join(known[one].name for one in people if one in known)


def role_words(role: RoleLine) -> str:
    """What a role falls short of, without its name; empty where it does not."""
    gaps = [words.removeprefix(f"{role.name} ") for words in role.gaps]
    return "; ".join(gaps) if gaps or role.people else "nobody has this role"


def _who(plan: Plan, found: Resourcing) -> str:
    """How many people, their hours of a week and their cost of a month."""
    hours = sum(person.week_minutes for person in found.people)
    cost = _money(plan, sum(person.cost_month for person in found.people))
    count = _many(len(found.people), "person", "people")
    return f"{count}, {minutes_in_words(hours)} a week, {cost} a month"


def _how(found: Resourcing) -> str:
    """What recurring work takes a month."""
    routine = sum(process.minutes_month for process in found.processes)
    return f"{minutes_in_words(routine)} of recurring work a month"


def _measured(found: Resourcing) -> str:
    """What measuring takes a month, and of how many KPIs that is not known."""
    unknown = f", of {found.kpis_unknown} not known" if found.kpis_unknown else ""
    count = _many(len(found.kpis), "KPI", "KPIs")
    return f"{count}, {minutes_in_words(found.measuring_minutes)} a month{unknown}"


def _tools(plan: Plan, found: Resourcing) -> str:
    """What the tools in use save and cost a month, and the net."""
    if not found.tools:
        return "no tool was looked at yet"
    net = "" if found.tools_net is None else f", net {_money(plan, found.tools_net)}"
    saved = minutes_in_words(found.tools_minutes)
    return f"{saved} saved a month for {_money(plan, found.tools_cost)}{net}"


def _changes(found: Resourcing) -> str:
    """From how many people to how many."""
    if not found.quarters:
        return "no quarter is looked at"
    first, last = found.quarters[0], found.quarters[-1]
    return f"from {_many(first.people, 'person', 'people')} to {last.people} in {last.label}"


def _money(plan: Plan, amount: float) -> str:
    return money_in_words(amount, plan.settings.currency)


def _many(count: int, one: str, many: str) -> str:
    return f"1 {one}" if count == 1 else f"{count} {many}"
