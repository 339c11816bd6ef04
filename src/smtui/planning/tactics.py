"""What the scores of a tactic come to: value, complexity, quadrant; and what is left of it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

from smtui.planning.criteria import weighted_total
from smtui.planning.facts.tactics import CriterionFact, TacticFact
from smtui.planning.plan import Plan, TacticView
from smtui.planning.recurrence import RuleRefused, next_occurrence
from smtui.planning.settings import Settings, Weights
from smtui.planning.snapshot import Snapshot
from smtui.planning.sums import WorkSum
from smtui.planning.workload import Workload
from smtui.vocabulary import Quadrant, TacticStatus, ValueSource

HIGH = 3.0
"""A value or a complexity from here on is high."""

RANKED_STATUSES = frozenset({TacticStatus.IDEA, TacticStatus.PLANNED, TacticStatus.ACTIVE})


def tactic_value(tactic: TacticFact, weights: Weights) -> float:
    """The weighted mean (1 to 5) of business benefit, customer benefit and likely KPI impact; the
    plain mean where none of them weighs anything.
    """
    business = max(0.0, weights.business_value)
    customer = max(0.0, weights.customer_value)
    impact = max(0.0, weights.kpi_impact)
    total = business + customer + impact
    if total <= 0:
        return (tactic.business_value + tactic.customer_value + tactic.kpi_impact) / 3
    points = (
        business * tactic.business_value
        + customer * tactic.customer_value
        + impact * tactic.kpi_impact
    )
    return round(points / total, 6)


def value_of(
    tactic: TacticFact, settings: Settings, criteria: Mapping[int, CriterionFact]
) -> float:
    """The value (1 to 5) that the tactic is ranked by: its weighted total by ``criteria`` where
    the settings say so and there is one, else that of its value scores.
    """
    if settings.tactic_value_from == ValueSource.CRITERIA and tactic.criterion_scores:
        total = weighted_total(tactic.criterion_scores, criteria)
        if total is not None:
            return total
    return tactic_value(tactic, settings.weights)


def nudged(scores: Sequence[int], steps: int) -> tuple[int, ...]:
    """The scores with their mean moved by ``steps``, as far as 1 to 5 allow.

    Each moves by as much; what one of them has no room for, those that lag behind make up for,
    so that a step is a whole step in the matrix wherever the parts stand.
    """
    moved = [score + steps for score in scores]
    low, high = len(moved), 5 * len(moved)
    wanted = min(high, max(low, sum(moved)))
    moved = [min(5, max(1, score)) for score in moved]
    while sum(moved) < wanted:
        moved[moved.index(min(moved))] += 1
    while sum(moved) > wanted:
        moved[moved.index(max(moved))] -= 1
    return tuple(moved)


def tactic_complexity(tactic: TacticFact) -> float:
    """The mean (1 to 5) of effort and difficulty."""
    return (tactic.effort + tactic.difficulty) / 2


class TacticScores(NamedTuple):
    """What tactics lend to their tasks, by tactic: the goals served, the value (1 to 5), and the
    minutes of a task that nobody estimated.
    """

    goals: Mapping[int, tuple[int, ...]]
    values: Mapping[int, float]
    minutes: Mapping[int, int]


def score_tactics(
    tactics: Iterable[TacticFact], settings: Settings, criteria: Mapping[int, CriterionFact]
) -> TacticScores:
    """What ``tactics`` lend to their tasks."""
    goals, values, minutes = {}, {}, {}
    for tactic in tactics:
        goals[tactic.id] = tactic.goals
        values[tactic.id] = value_of(tactic, settings, criteria)
        minutes[tactic.id] = round(settings.default_minutes * tactic_complexity(tactic))
    return TacticScores(goals, values, minutes)


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


def _remaining(tactic: TacticFact, work: WorkSum, logged: int) -> int:
    """What is left in minutes: of its open tasks; while none of them has an estimate of its own,
    the tactic's estimate less what was logged. Nothing once all of its tasks are done.
    """
    if tactic.estimate is None or work.estimated or (tactic.done_tasks and not work.tasks):
        return work.remaining
    return max(0, tactic.estimate - logged)


def view_tactics(
    snapshot: Snapshot,
    values: Mapping[int, float],
    sums: Mapping[int, WorkSum],
    workload: Workload,
    known: Mapping[int, TacticView] = MappingProxyType({}),
) -> dict[int, TacticView]:
    """What follows for each tactic: ``values`` and ``sums`` (its open work) are by tactic; what is
    ``known`` already is taken over.
    """
    nothing = WorkSum()
    return {
        tactic.id: known.get(tactic.id)
        or view_tactic(tactic, snapshot, values[tactic.id], sums.get(tactic.id, nothing), workload)
        for tactic in snapshot.tactics.values()
    }


def views_that_stand(
    previous: Plan,
    *,
    counted: Mapping[int, WorkSum],
    snapshot: Snapshot,
    values: Mapping[int, float],
    sums: Mapping[int, WorkSum],
    workload: Workload,
) -> dict[int, TacticView]:
    """The views of ``previous``, a plan of the same people and day whose open work was ``counted``,
    that follow from the same: fact, value, open work, and free time of the owners.
    """
    before, facts = previous.workload, previous.snapshot.tactics
    busy = {
        person
        for person, planned in workload.planned.items()
        if before.planned[person] != planned or before.capacity[person] != workload.capacity[person]
    }
    standing = {}
    for id_, view in previous.tactics.items():
        tactic = snapshot.tactics.get(id_)
        if tactic is None or tactic is not facts[id_] or values[id_] != view.value:
            continue
        was, now = counted.get(id_), sums.get(id_)
        if was is not now and was != now:
            continue
        if busy and view.eta is not None:
            owners = owners_of(tactic, snapshot, workload.fallback)
            if not busy.isdisjoint(owners):
                continue
        standing[id_] = view
    return standing


def view_tactic(
    tactic: TacticFact, snapshot: Snapshot, value: float, work: WorkSum, workload: Workload
) -> TacticView:
    """What follows for one tactic of ``value`` with the open ``work``.

    logged = all minutes of its tasks, settled ones included. slack = owners' free minutes until
    the ETA (as far as the horizon) − remaining; None without an ETA.
    """
    logged = work.logged + tactic.settled_logged
    remaining = _remaining(tactic, work, logged)
    eta = next_eta(tactic, workload.start)
    slack = None
    if eta is not None:
        slack = workload.free(owners_of(tactic, snapshot, workload.fallback), eta) - remaining
    complexity = tactic_complexity(tactic)
    return TacticView(
        tactic_id=tactic.id,
        value=value,
        complexity=complexity,
        quadrant=quadrant(value, complexity),
        remaining=remaining,
        logged=logged,
        open_tasks=work.tasks,
        eta=eta,
        slack=slack,
    )
