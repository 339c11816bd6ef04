"""Lines of the resourcing page in full."""

from textual.content import Content

from smtui.language.dates import show_full
from smtui.language.durations import show_minutes
from smtui.planning.plan import Plan
from smtui.planning.resourcing import Resourcing
from smtui.planning.resourcing_words import names
from smtui.planning.words import money_in_words
from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import RowKey, Tone


def describe_tool(plan: Plan, found: Resourcing, id_: int) -> Content:
    """Return what a tool is for, what it saves and costs, and what was decided."""
    tool = plan.snapshot.tools.get(id_)
    line = next((one for one in found.tools if one.tool_id == id_), None)
    if tool is None or line is None:
        return Content("This tool is gone.")
    currency = plan.settings.currency
    prose = Prose().title(tool.name)
    prose.line(str(tool.verdict), Tone.DIM).line("")
    prose.fact("Needed for", tool.need)
    prose.fact("Automates", tool.automates)
    prose.fact("Saves", f"{show_minutes(tool.minutes_saved_week)} a week, "
                        f"{show_minutes(line.minutes_month)} a month")  # fmt: skip
    cost = (
        "nothing" if not line.cost_month else f"{money_in_words(line.cost_month, currency)} a month"
    )
    prose.fact("Costs", cost)
    if line.net_month is not None:
        tone = Tone.FINE if line.net_month > 0 else Tone.WATCH
        prose.fact("Net", f"{money_in_words(line.net_month, currency)} a month", tone)
        prose.line("The minutes saved at what an hour of the team costs, less the cost.", Tone.DIM)
    return prose.content()


def describe_line(plan: Plan, found: Resourcing, key: RowKey) -> Content:
    """Return a role, a skill that misses, a process or a quarter in full."""
    makers = {"role": _role, "skill": _skill, "process": _process, "quarter": _quarter}
    make = makers.get(key.kind)
    return Content("") if make is None else make(plan, found, int(key.id)).content()


def _role(plan: Plan, found: Resourcing, id_: int) -> Prose:
    role = next((one for one in found.roles if one.role_id == id_), None)
    prose = Prose().title(role.name if role else "This role is gone.")
    if role is not None:
        prose.line(names(plan, role.people) or "Nobody has this role.", Tone.DIM).line("")
        for words in role.gaps:
            prose.line(f"· {words.removeprefix(role.name).strip()}")
    return prose


def _skill(_plan: Plan, found: Resourcing, place: int) -> Prose:
    words = found.without_skill[place] if place < len(found.without_skill) else ""
    return Prose().title("Nobody has the skill").line("").line(words)


def _process(plan: Plan, found: Resourcing, place: int) -> Prose:
    if place >= len(found.processes):
        return Prose().line("This process is gone.")
    process = found.processes[place]
    prose = Prose().title(process.name).line("")
    prose.fact("A month", show_minutes(process.minutes_month))
    prose.fact("Who", names(plan, process.people) or "nobody yet")
    prose.fact("Tactics", f"{process.tactics} open" if process.tactics else "")
    return prose.fact("Left", show_minutes(process.remaining) if process.remaining else "")


def _quarter(plan: Plan, found: Resourcing, place: int) -> Prose:
    if place >= len(found.quarters):
        return Prose().line("This quarter is gone.")
    one, currency = found.quarters[place], plan.settings.currency
    prose = (
        Prose().title(one.label).line(f"{show_full(one.first)} to {show_full(one.last)}", Tone.DIM)
    )
    prose.line("")
    prose.fact("People", f"{one.people}, {one.planned_roles} of them planned")
    prose.fact("Capacity", show_minutes(one.capacity))
    so_far = "" if one.is_known else " so far"
    prose.fact("Work", f"{show_minutes(one.planned)}{so_far}")
    prose.fact("In-house", f"{money_in_words(one.cost_in_house, currency)} a month")
    return prose.fact("Outsourced", f"{money_in_words(one.cost_outsourced, currency)} a month")
