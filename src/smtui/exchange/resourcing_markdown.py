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
    ToolLine,
)
from smtui.planning.resourcing_words import answers, names, role_words
from smtui.planning.words import money_in_words

_SPECIAL = frozenset("\\`*_{}[]<>#|~")


def resourcing_markdown(plan: Plan, found: Resourcing) -> str:
    """The page of ``plan``; what a person typed stands in it as text, never as markup."""
    parts = (_people, _processes, _kpis, _tools, _change)
    lines = ["# Resourcing", "", f"As of {show_full(plan.today)}, {week_label(plan.today)}."]
    asked = zip(answers(plan, found), parts, strict=True)
    for number, (answer, part) in enumerate(asked, 1):
        said = f"{answer.summary[:1].upper()}{answer.summary[1:]}."
        lines += ["", f"## {number}. {answer.question}", "", said, *part(plan, found)]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """The user's text on one line, so that no character of it is markup."""
    return "".join(f"\\{letter}" if letter in _SPECIAL else letter for letter in clean(text))


def _people(plan: Plan, found: Resourcing) -> Iterator[str]:
    currency = plan.settings.currency
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


def _kpis(plan: Plan, found: Resourcing) -> Iterator[str]:
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
