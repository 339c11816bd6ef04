"""The five questions of resourcing, answered from live data: who, how, what is measured, with
which tools, and how the need changes.
"""

from collections.abc import Iterable
from typing import NamedTuple

from smtui.planning.costs import WEEKS_A_MONTH, monthly_cost
from smtui.planning.facts.goals import KpiFact
from smtui.planning.facts.team import ToolFact
from smtui.planning.growth import Quarter, growth, quarters_from
from smtui.planning.needs import last_day
from smtui.planning.placing import put_open_task
from smtui.planning.plan import Plan
from smtui.planning.shares import work_of
from smtui.planning.skills import gaps, people_there, work_without_skill
from smtui.planning.workload import Utilisation
from smtui.vocabulary import Cadence, Employment, GoalStatus, ToolVerdict

TIMES_A_MONTH: dict[Cadence, float] = {
    Cadence.DAILY: WEEKS_A_MONTH * 5,
    Cadence.WEEKLY: WEEKS_A_MONTH,
    Cadence.MONTHLY: 1.0,
    Cadence.QUARTERLY: 1 / 3,
}
"""How often a month something of a cadence comes round; daily ones on five days a week."""

WEEKS_SHOWN = 12


class PersonLine(NamedTuple):
    """A person: hours of a week, the load of the coming weeks, and what the contract hours
    cost a month, on average over what is left of the running quarter (as in the growth).
    """

    person_id: int
    name: str
    role: str
    employment: Employment
    week_minutes: int
    load: Utilisation
    cost_month: float


class RoleLine(NamedTuple):
    """A role of the hiring order: who has it, and its gaps in words."""

    role_id: int
    name: str
    people: tuple[int, ...]
    gaps: tuple[str, ...]


class ProcessLine(NamedTuple):
    """A process or kind of work: what its recurring work takes a month and who does that, its open
    tactics and the minutes left of them.
    """

    name: str
    minutes_month: int
    people: tuple[int, ...]
    tactics: int
    remaining: int


class KpiLine(NamedTuple):
    """A KPI, who measures it with what, and what that takes a month; None where one measurement's
    minutes are not known.
    """

    kpi_id: int
    name: str
    goal: str
    cadence: Cadence
    tool: str
    person_id: int | None
    minutes_month: int | None


class ToolLine(NamedTuple):
    """A tool: the minutes that it saves a month, what it costs, and what it nets: the worth of
    those minutes less the cost (None where no cost per hour of the team is known).
    """

    tool_id: int
    name: str
    need: str
    verdict: ToolVerdict
    minutes_month: int
    cost_month: float
    net_month: float | None


class Resourcing(NamedTuple):
    """The five answers. Minutes and money are a month's; sums of tools are of those in use."""

    people: tuple[PersonLine, ...]
    roles: tuple[RoleLine, ...]
    without_skill: tuple[str, ...]
    processes: tuple[ProcessLine, ...]
    kpis: tuple[KpiLine, ...]
    measuring_minutes: int
    kpis_unknown: int
    tools: tuple[ToolLine, ...]
    tools_minutes: int
    tools_cost: float
    tools_net: float | None
    quarters: tuple[Quarter, ...]


def resourcing(plan: Plan, quarters: int = 8) -> Resourcing:
    """The five questions of resourcing, answered from the plan."""
    kpis = tuple(_kpi(plan, kpi) for kpi in plan.snapshot.kpis.values() if _is_measured(plan, kpi))
    hour = cost_of_an_hour(plan)
    tools = tuple(_tool(tool, hour) for tool in plan.snapshot.tools.values())
    used = [tool for tool in tools if tool.verdict == ToolVerdict.IN_USE]
    return Resourcing(
        people=tuple(_people(plan)),
        roles=tuple(_roles(plan)),
        without_skill=tuple(dict.fromkeys(work.words for work in work_without_skill(plan))),
        processes=tuple(_processes(plan)),
        kpis=kpis,
        measuring_minutes=sum(kpi.minutes_month or 0 for kpi in kpis),
        kpis_unknown=sum(1 for kpi in kpis if kpi.minutes_month is None),
        tools=tools,
        tools_minutes=sum(tool.minutes_month for tool in used),
        tools_cost=sum(tool.cost_month for tool in used),
        tools_net=None if hour is None else sum(tool.net_month or 0.0 for tool in used),
        quarters=growth(plan, quarters),
    )


def cost_of_an_hour(plan: Plan) -> float | None:
    """What an hour of those who are there costs on average, by their hours; None where no cost is
    known.
    """
    known = [(sum(p.week_minutes), p.cost_per_hour) for p in people_there(plan) if p.cost_per_hour]
    minutes = sum(week for week, _ in known)
    if not minutes:
        return None
    return sum(week * cost for week, cost in known if cost is not None) / minutes


def _people(plan: Plan) -> Iterable[PersonLine]:
    last = last_day(plan.today, WEEKS_SHOWN)
    quarter = quarters_from(plan.today, 1)[0]
    for person in people_there(plan):
        yield PersonLine(
            person.id,
            person.name,
            person.role or "",
            person.employment,
            sum(person.week_minutes),
            plan.workload.utilisation(person.id, plan.today, last),
            round(monthly_cost(person, *quarter), 2),
        )


def _roles(plan: Plan) -> Iterable[RoleLine]:
    open_gaps = [gap for gap in gaps(plan) if gap.is_gap]
    facts = plan.snapshot.role_facts.values()
    for role in sorted(facts, key=lambda r: (r.hiring_order is None, r.hiring_order or 0, r.id)):
        people = tuple(person.id for person in people_there(plan) if person.role_id == role.id)
        words = tuple(gap.words for gap in open_gaps if gap.role_id == role.id)
        if people or role.hiring_order is not None:
            yield RoleLine(role.id, role.name, people, words)


def _processes(plan: Plan) -> Iterable[ProcessLine]:
    """The processes that tactics name and the activities of recurring work, most minutes first."""
    found: dict[str, _Process] = {}
    work = work_of(plan)
    for fact in plan.snapshot.tasks.values():
        if fact.rrule is None:
            continue
        activity = plan.snapshot.activities.get(fact.activity_id or 0)
        process = found.setdefault("" if activity is None else activity.name.casefold(), _Process())
        process.name = process.name or ("Other routine" if activity is None else activity.name)
        process.begins, process.days = work.ledger.begins, work.ledger.days
        put_open_task(process, work.scoring, fact)
        process.people |= {p for p in work.ledger.who_does(fact.assignees) if p is not None}
    for rank in plan.tactic_ranks.values():
        name = plan.snapshot.tactics[rank.id].process.strip()
        if name:
            process = found.setdefault(name.casefold(), _Process())
            process.name = process.name or name
            process.tactics += 1
            process.remaining += rank.remaining
    lines = [process.line() for process in found.values()]
    return sorted(lines, key=lambda line: (-line.minutes_month, -line.remaining, line.name))


class _Process:
    """Adds up the recurring minutes of the year ahead and what its tactics come to."""

    def __init__(self) -> None:
        self.begins, self.days = 0, 1
        self.name = ""
        self.minutes = 0
        self.people: set[int] = set()
        self.tactics = 0
        self.remaining = 0

    def line(self) -> ProcessLine:
        """What it comes to a month."""
        months = self.days / 7 / WEEKS_A_MONTH
        people = tuple(sorted(self.people))
        return ProcessLine(
            self.name, round(self.minutes / months), people, self.tactics, self.remaining
        )

    def put(self, people: tuple[int, ...], minutes: int, first: int, last: int, sign: int) -> None:
        """The present occurrence."""
        self.put_each(people, minutes, range(first, last + 1), sign)

    def put_each(
        self,
        people: tuple[int, ...],  # noqa: ARG002 - everybody's
        minutes: int,
        days: range,
        sign: int,
    ) -> None:
        """The later occurrences."""
        self.minutes += sign * minutes * len(days)

    def put_undated(self, people: tuple[int, ...], minutes: int, sign: int) -> None:
        """A series always has dates."""


def _is_measured(plan: Plan, kpi: KpiFact) -> bool:
    goal = plan.snapshot.goals.get(kpi.goal_id)
    return goal is not None and goal.status == GoalStatus.ACTIVE


def _kpi(plan: Plan, kpi: KpiFact) -> KpiLine:
    goal = plan.snapshot.goals[kpi.goal_id].title
    minutes = kpi.minutes
    month = None if minutes is None else round(minutes * TIMES_A_MONTH.get(kpi.cadence, 1.0))
    return KpiLine(kpi.id, kpi.name, goal, kpi.cadence, kpi.tool, kpi.person_id, month)


def _tool(tool: ToolFact, hour: float | None) -> ToolLine:
    minutes = round(tool.minutes_saved_week * WEEKS_A_MONTH)
    cost = tool.cost_per_month or 0.0
    net = None if hour is None else round(minutes / 60 * hour - cost, 2)
    return ToolLine(tool.id, tool.name, tool.need, tool.verdict, minutes, cost, net)
