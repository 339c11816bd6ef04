"""What the scores of a tactic come to: value, complexity, quadrant; and what is left of it."""

from collections.abc import Mapping
from datetime import date, timedelta

from smtui.planning.facts.tactics import TacticFact
from smtui.planning.plan import TacticView
from smtui.planning.recurrence import RuleRefused, next_occurrence
from smtui.planning.settings import Settings, Weights
from smtui.planning.snapshot import Snapshot
from smtui.planning.sums import WorkSum
from smtui.planning.workload import Workload
from smtui.vocabulary import Quadrant, TacticStatus

HIGH = 3.0
"""A value or a complexity from here on is high."""

RANKED_STATUSES = frozenset({TacticStatus.IDEA, TacticStatus.PLANNED, TacticStatus.ACTIVE})


def tactic_value(tactic: TacticFact, weights: Weights) -> float:
    """The weighted mean (1 to 5) of business benefit, customer benefit and likely KPI impact."""
    total = weights.business_value + weights.customer_value + weights.kpi_impact
    if total <= 0:
        return (tactic.business_value + tactic.customer_value + tactic.kpi_impact) / 3
    points = (
        weights.business_value * tactic.business_value
        + weights.customer_value * tactic.customer_value
        + weights.kpi_impact * tactic.kpi_impact
    )
    return round(points / total, 6)


def tactic_complexity(tactic: TacticFact) -> float:
    """The mean (1 to 5) of effort and difficulty."""
    return (tactic.effort + tactic.difficulty) / 2


def quadrant(value: float, complexity: float) -> Quadrant:
    """Where a tactic stands in the picture of value against complexity; high is 3 or more."""
    if value >= HIGH:
        return Quadrant.BIG_BET if complexity >= HIGH else Quadrant.QUICK_WIN
    return Quadrant.TIME_SINK if complexity >= HIGH else Quadrant.FILL_IN


def next_eta(tactic: TacticFact, today: date) -> date | None:
    """The ETA that counts today: the one date, past or not, else the rule's next day from today
    on. None without either, or when the rule has ended or does not pass the guard.
    """
    if tactic.eta_on is not None:
        return tactic.eta_on
    if tactic.eta_rrule is None:
        return None
    try:
        yesterday = today - timedelta(days=1)
        return next_occurrence(tactic.eta_rrule, tactic.starts_on or tactic.created_on, yesterday)
    except RuleRefused:
        return None


def owners_of(tactic: TacticFact, snapshot: Snapshot, fallback: int | None) -> tuple[int, ...]:
    """Whose free time a tactic can take: its owners', else who does what nobody has, else the
    whole team's.
    """
    owners = tuple(person for person in tactic.owners if person in snapshot.people)
    if owners:
        return owners
    return tuple(snapshot.people) if fallback is None else (fallback,)


def view_tactics(
    snapshot: Snapshot, settings: Settings, sums: Mapping[int, WorkSum], workload: Workload
) -> dict[int, TacticView]:
    """What follows for each tactic. ``sums`` is the open work by tactic.

    remaining = what is left of its open tasks; while none of them has an estimate of its own,
    the tactic's estimate less what was logged. slack = owners' free minutes until the ETA (as far
    as the horizon) − remaining; None without an ETA.
    """
    views: dict[int, TacticView] = {}
    nothing = WorkSum()
    for tactic in snapshot.tactics.values():
        work = sums.get(tactic.id, nothing)
        remaining = work.remaining
        if tactic.estimate is not None and not work.estimated:
            remaining = max(0, tactic.estimate - work.logged)
        eta = next_eta(tactic, workload.start)
        slack = None
        if eta is not None:
            slack = workload.free(owners_of(tactic, snapshot, workload.fallback), eta) - remaining
        value = tactic_value(tactic, settings.weights)
        complexity = tactic_complexity(tactic)
        views[tactic.id] = TacticView(
            tactic_id=tactic.id,
            value=value,
            complexity=complexity,
            quadrant=quadrant(value, complexity),
            remaining=remaining,
            logged=work.logged,
            open_tasks=work.tasks,
            eta=eta,
            slack=slack,
        )
    return views
