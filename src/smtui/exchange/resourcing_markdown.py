"""The five questions of resourcing as Markdown, answered from the plan of one day."""

from collections.abc import Iterable, Iterator, Sequence

from smtui.language.dates import show_full, week_label
from smtui.language.durations import show_minutes
from smtui.language.text import clean
from smtui.planning.growth import Quarter
from smtui.planning.plan import Plan
from smtui.planning.resourcing import (
    WEEKS_SHOWN,
    KpiLine,
    PersonLine,
    ProcessLine,
    Resourcing,
    RoleLine,
    ToolLine,
)
from smtui.planning.words import money_in_words

QUESTIONS = (
    "Which people and roles are there, and which miss?",
    "Which processes does the work follow, and what do they take?",
    "Which KPIs are measured, and what does measuring them take?",
    "Which tools are used, and what do they save?",
    "How does the need change over the coming quarters?",
)

_SPECIAL = frozenset("\\`*_{}[]<>#|~")


def resourcing_markdown(plan: Plan, found: Resourcing) -> str:
    """The page of ``plan``; what a person typed stands in it as text, never as markup."""
    answers = (_people, _processes, _kpis, _tools, _change)
    lines = ["# Resourcing", "", f"As of {show_full(plan.today)}, {week_label(plan.today)}."]
    for number, (question, answer) in enumerate(zip(QUESTIONS, answers, strict=True), 1):
        lines += ["", f"## {number}. {question}", "", *answer(plan, found)]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """The user's text on one line, so that no character of it is markup."""
    return "".join(f"\\{letter}" if letter in _SPECIAL else letter for letter in clean(text))


def first_answer(plan: Plan, found: Resourcing) -> str:
    """How many people, their hours of a week and their cost of a month."""
    hours = sum(person.week_minutes for person in found.people)
    cost = money_in_words(sum(person.cost_month for person in found.people), plan.settings.currency)
    count = _number(len(found.people), "person", "people")
    return f"{count}, {show_minutes(hours)} a week, {cost} a month"


def second_answer(found: Resourcing) -> str:
    """What recurring work takes a month."""
    routine = sum(process.minutes_month for process in found.processes)
    return f"{show_minutes(routine)} of recurring work a month"


def third_answer(found: Resourcing) -> str:
    """What measuring takes a month, and of how many KPIs that is not known."""
    unknown = f", of {found.kpis_unknown} not known" if found.kpis_unknown else ""
    count = _number(len(found.kpis), "KPI", "KPIs")
    return f"{count}, {show_minutes(found.measuring_minutes)} a month{unknown}"


def fourth_answer(plan: Plan, found: Resourcing) -> str:
    """What the tools in use save and cost a month, and the net."""
    currency = plan.settings.currency
    net = "" if found.tools_net is None else f", net {money_in_words(found.tools_net, currency)}"
    saved = show_minutes(found.tools_minutes)
    return f"{saved} saved a month for {money_in_words(found.tools_cost, currency)}{net}"


def fifth_answer(found: Resourcing) -> str:
    """From how many people to how many."""
    if not found.quarters:
        return ""
    first, last = found.quarters[0], found.quarters[-1]
    return f"from {_number(first.people, 'person', 'people')} to {last.people} in {last.label}"


def _people(plan: Plan, found: Resourcing) -> Iterator[str]:
    currency = plan.settings.currency
    yield f"{first_answer(plan, found)}."
    yield from _table(
        (
            "Name",
            "Role",
            "Engaged",
            "Hours a week:",
            f"Load, {WEEKS_SHOWN} weeks:",
            "Cost a month:",
        ),
        (_person(person, currency) for person in found.people),
    )
    missing = [role for role in found.roles if not role.people or role.gaps]
    if missing:
        yield from ("", "Roles in hiring order that are empty or fall short:", "")
        for role in missing:
            yield f"- **{escaped(role.name)}**: {escaped(role_words(role))}"
    if found.without_skill:
        yield from ("", "Work that nobody has the skill for:", "")
        yield from (f"- {escaped(words)}" for words in found.without_skill)


def role_words(role: RoleLine) -> str:
    """What a role falls short of, without its name; empty where it does not."""
    gaps = [words.removeprefix(f"{role.name} ") for words in role.gaps]
    return "; ".join(gaps) if gaps or role.people else "nobody has this role"


def _person(person: PersonLine, currency: str) -> tuple[str, ...]:
    load = person.load
    percent = f"{load.percent} %, {load.band}" if load.percent is not None else "no hours"
    return (
        escaped(person.name),
        escaped(person.role),
        str(person.employment),
        show_minutes(person.week_minutes),
        percent,
        money_in_words(person.cost_month, currency),
    )


def _processes(plan: Plan, found: Resourcing) -> Iterator[str]:
    yield f"{second_answer(found)}."
    yield from _table(
        ("Process", "Who", "A month:", "Open tactics:", "Left of them:"),
        (_process(plan, process) for process in found.processes),
    )


def _process(plan: Plan, process: ProcessLine) -> tuple[str, ...]:
    return (
        escaped(process.name),
        escaped(names(plan, process.people)),
        show_minutes(process.minutes_month) if process.minutes_month else "",
        str(process.tactics or ""),
        show_minutes(process.remaining) if process.remaining else "",
    )


def names(plan: Plan, people: Iterable[int]) -> str:
    """The names of people, divided by commas."""
    known = plan.snapshot.people
    return ", ".join(known[one].name for one in people if one in known)


def _kpis(plan: Plan, found: Resourcing) -> Iterator[str]:
    yield f"{third_answer(found)}."
    yield from _table(
        ("KPI", "Goal", "Measured", "With", "By", "A month:"),
        (_kpi(plan, kpi) for kpi in found.kpis),
    )


def _kpi(plan: Plan, kpi: KpiLine) -> tuple[str, ...]:
    return (
        escaped(kpi.name),
        escaped(kpi.goal),
        str(kpi.cadence),
        escaped(kpi.tool),
        escaped(names(plan, (kpi.person_id or 0,))),
        "not known" if kpi.minutes_month is None else show_minutes(kpi.minutes_month),
    )


def _tools(plan: Plan, found: Resourcing) -> Iterator[str]:
    currency = plan.settings.currency
    yield f"{fourth_answer(plan, found)}." if found.tools else "No tool was looked at yet."
    yield from _table(
        ("Tool", "For", "Verdict", "Saves a month:", "Costs a month:", "Net a month:"),
        (_tool(tool, currency) for tool in found.tools),
    )


def _tool(tool: ToolLine, currency: str) -> tuple[str, ...]:
    return (
        escaped(tool.name),
        escaped(tool.need),
        str(tool.verdict),
        show_minutes(tool.minutes_month),
        money_in_words(tool.cost_month, currency),
        money_in_words(tool.net_month, currency),
    )


def _change(plan: Plan, found: Resourcing) -> Iterator[str]:
    currency = plan.settings.currency
    answer = fifth_answer(found)
    yield f"{answer[:1].upper()}{answer[1:]}."
    titles = (
        "Quarter", "In-house:", "Freelance:", "Agency:", "Capacity:", "Planned:",
        "In-house a month:", "Outsourced a month:",
    )  # fmt: skip
    yield from _table(titles, (_quarter(quarter, currency) for quarter in found.quarters))


def _quarter(quarter: Quarter, currency: str) -> tuple[str, ...]:
    return (
        quarter.label,
        str(quarter.in_house),
        str(quarter.freelance),
        str(quarter.agency),
        show_minutes(quarter.capacity),
        show_minutes(quarter.planned) + ("" if quarter.is_known else " so far"),
        money_in_words(quarter.cost_in_house, currency),
        money_in_words(quarter.cost_outsourced, currency),
    )


def _table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table after a blank line, nothing without rows; a title that ends in a colon has figures
    below it, at the right.
    """
    listed = list(rows)
    if not listed:
        return
    yield ""
    yield f"| {' | '.join(title.rstrip(':') for title in titles)} |"
    yield f"| {' | '.join('---:' if title.endswith(':') else '---' for title in titles)} |"
    for row in listed:
        yield f"| {' | '.join(row)} |"


def _number(count: int, one: str, many: str) -> str:
    return f"1 {one}" if count == 1 else f"{count} {many}"
