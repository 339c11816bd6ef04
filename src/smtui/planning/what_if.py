"""What if: the one change of a tactic, or of what it depends on, that would move it most.

Each change is put into the facts and the plan is derived from them anew, so that what is said is
what would come of it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.derive import derive
from smtui.planning.facts.tactics import TacticFact
from smtui.planning.pace import expected_value
from smtui.planning.plan import Plan
from smtui.planning.priority import PACE_WORTH
from smtui.planning.snapshot import Snapshot
from smtui.planning.tactics import nudged
from smtui.planning.work import Work
from smtui.vocabulary import PaceWord, TacticStatus, ValueSource

BEHIND_RATIO = 0.5
"""The ratio of a KPI that is taken to be behind."""

WEEK = timedelta(days=7)


class Change(NamedTuple):
    """A change in words, and the tactic's place before and after it; 0 where it is not ranked."""

    words: str
    place_before: int
    place_after: int


def strongest_change(plan: Plan, tactic_id: int) -> Change | None:
    """The single change that moves the tactic by most places: the KPI of its goal on track or
    behind, its ETA a week later or sooner, its value or complexity one more or less; the first
    of them where several do.

    Pausing takes any tactic out of the order, so it is told only where nothing else moves it. Of
    a paused tactic the one change is that it is taken up again. None where nothing moves it.

    Raises:
        KeyError: the plan's snapshot has no such tactic.

    """
    tactic = plan.snapshot.tactics[tactic_id]
    before = _place(plan, tactic_id)
    if tactic.status == TacticStatus.PAUSED:
        resumed = replace(tactic, status=TacticStatus.ACTIVE)
        return _change(plan, tactic_id, "taken up again", _with(plan.snapshot, resumed))
    if not before:
        return None
    changes = [
        _change(plan, tactic_id, words, changed) for words, changed in _candidates(plan, tactic)
    ]
    strongest = max(changes, key=lambda c: abs(c.place_after - before), default=None)
    if strongest is not None and strongest.place_after != before:
        return strongest
    return Change("paused it leaves the order", before, 0)


def _change(plan: Plan, tactic_id: int, words: str, changed: Snapshot) -> Change:
    before = _place(plan, tactic_id)
    after = _place(derive(changed, plan.today, plan.settings, plan), tactic_id)
    if not before:
        return Change(f"{words} it comes {_ordinal(after)}", before, after)
    verb = "falls" if after > before else "rises"
    return Change(f"{words} it {verb} to {_ordinal(after)}", before, after)


def _place(plan: Plan, tactic_id: int) -> int:
    order = plan.tactic_order
    return order.index(tactic_id) + 1 if tactic_id in plan.tactic_ranks else 0


def _ordinal(place: int) -> str:
    ending = "th" if 10 < place % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending}"


def _candidates(plan: Plan, tactic: TacticFact) -> Iterator[tuple[str, Snapshot]]:
    yield from _of_the_kpi(plan, tactic)
    if tactic.eta_on is not None:
        for words, eta in _moved_etas(tactic.eta_on):
            yield words, _with(plan.snapshot, replace(tactic, eta_on=eta))
    for step, words in ((1, "one higher"), (-1, "one lower")):
        yield f"with its value {words}", _with(plan.snapshot, _worth(plan, tactic, step))
    for step, words in ((-1, "one lower"), (1, "one higher")):
        effort, difficulty = nudged((tactic.effort, tactic.difficulty), step)
        changed = replace(tactic, effort=effort, difficulty=difficulty)
        yield f"with its complexity {words}", _with(plan.snapshot, changed)


def _moved_etas(eta: date) -> Iterator[tuple[str, date]]:
    if eta <= date.max - WEEK:
        yield "with its ETA a week later", eta + WEEK
    if eta >= date.min + WEEK:
        yield "with its ETA a week sooner", eta - WEEK


def _worth(plan: Plan, tactic: TacticFact, step: int) -> TacticFact:
    """The tactic with its value a step more or less, wherever that is taken from."""
    if plan.settings.tactic_value_from == ValueSource.CRITERIA and tactic.criterion_scores:
        ids = [criterion for criterion, _ in tactic.criterion_scores]
        scores = nudged([score for _, score in tactic.criterion_scores], step)
        return replace(tactic, criterion_scores=tuple(zip(ids, scores, strict=True)))
    parts = (tactic.business_value, tactic.customer_value, tactic.kpi_impact)
    business, customer, impact = nudged(parts, step)
    return replace(tactic, business_value=business, customer_value=customer, kpi_impact=impact)


def _of_the_kpi(plan: Plan, tactic: TacticFact) -> Iterator[tuple[str, Snapshot]]:
    """The leading KPI of the goal that gives the tactic its points, measured today on the line
    and at half of the way.
    """
    assert isinstance(plan.basis, Work)
    goal_id = plan.basis.scoring.goals.best_goal(tactic.goals)
    lead = plan.goals[goal_id].lead_kpi if goal_id is not None else None
    if goal_id is None or lead is None:
        return
    kpi, goal = plan.snapshot.kpis[lead], plan.snapshot.goals[goal_id]
    expected = expected_value(kpi, goal, plan.today)
    if expected is None or kpi.baseline is None:
        return
    behind = kpi.baseline + (expected - kpi.baseline) * BEHIND_RATIO
    earlier = tuple(point for point in kpi.measurements if point[0] < plan.today)
    for word, value in ((PaceWord.ON_TRACK, expected), (PaceWord.BEHIND, behind)):
        if PACE_WORTH[plan.goals[goal_id].word] == PACE_WORTH[word]:
            continue
        measured = replace(kpi, measurements=(*earlier, (plan.today, value)))
        kpis = {**plan.snapshot.kpis, kpi.id: measured}
        words = f"with the KPI ‘{kpi.name}’ {word}"
        yield words, replace(plan.snapshot, kpis=kpis)


def _with(snapshot: Snapshot, tactic: TacticFact) -> Snapshot:
    return replace(snapshot, tactics={**snapshot.tactics, tactic.id: tactic})
