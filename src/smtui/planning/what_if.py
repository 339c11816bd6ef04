"""What if: the one change of a tactic, or of what it depends on, that would move it most.

Each change is put into the facts, and what follows from it for the order of the tactics is derived
anew, so that what is said is what would come of it. What the change cannot touch is taken from the
plan as it stands: most changes touch the terms of the one tactic alone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.carrying import go_on
from smtui.planning.facts.tactics import TacticFact
from smtui.planning.order import place
from smtui.planning.pace import expected_value, goal_words, kpi_paces
from smtui.planning.plan import Plan, Rank
from smtui.planning.priority import PACE_WORTH, Scoring, rank_tactic
from smtui.planning.snapshot import Snapshot
from smtui.planning.sums import WorkSum
from smtui.planning.tactics import (
    nudged,
    tactic_complexity,
    value_of,
    view_tactic,
    view_tactics,
)
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
    if tactic.status == TacticStatus.PAUSED:
        resumed = replace(tactic, status=TacticStatus.ACTIVE)
        after = place_after(plan, tactic_id, _with(plan.snapshot, resumed))
        return Change(f"taken up again it comes {_ordinal(after)}", 0, after)
    if tactic_id not in plan.tactic_ranks:
        return None
    before = _place(tactic_id, plan.tactic_ranks, plan.snapshot)
    changes = [
        _change(before, words, place_after(plan, tactic_id, changed))
        for words, changed in candidates(plan, tactic)
    ]
    strongest = max(changes, key=lambda c: abs(c.place_after - before), default=None)
    if strongest is not None and strongest.place_after != before:
        return strongest
    return Change("paused it leaves the order", before, 0)


def _change(before: int, words: str, after: int) -> Change:
    verb = "falls" if after > before else "rises"
    return Change(f"{words} it {verb} to {_ordinal(after)}", before, after)


def _place(tactic_id: int, ranks: Mapping[int, Rank], snapshot: Snapshot) -> int:
    """The place of a ranked tactic among ``ranks``."""
    mine = place(ranks[tactic_id], snapshot.tactics)
    return 1 + sum(place(rank, snapshot.tactics) < mine for rank in ranks.values())


def place_after(plan: Plan, tactic_id: int, changed: Snapshot) -> int:
    """The place of the tactic once ``changed`` is so: either the facts of the tactic itself differ
    from those of the plan, or those of KPIs.
    """
    if changed.kpis is not plan.snapshot.kpis:
        ranks = _ranks_by_kpis(plan, changed)
    elif _turns_on_complexity(plan, tactic_id, changed):
        ranks = _ranks_by_tasks(plan, tactic_id, changed)
    else:
        ranks = {**plan.tactic_ranks, tactic_id: _rank_alone(plan, tactic_id, changed)}
    return _place(tactic_id, ranks, changed)


def _turns_on_complexity(plan: Plan, tactic_id: int, changed: Snapshot) -> bool:
    """Whether the change is one of complexity, and tasks that nobody estimated take their minutes
    from that: then people's days change, and with them the slack of other tactics.
    """
    before, after = plan.snapshot.tactics[tactic_id], changed.tactics[tactic_id]
    if tactic_complexity(before) == tactic_complexity(after):
        return False
    return any(
        fact.estimate is None and fact.tactic_id == tactic_id
        for fact in plan.snapshot.tasks.values()
    )


def _rank_alone(plan: Plan, tactic_id: int, changed: Snapshot) -> Rank:
    """The rank of the tactic when nothing else moves."""
    work = _work(plan)
    tactic = changed.tactics[tactic_id]
    value = value_of(tactic, plan.settings, changed.criteria)
    sums = work.sums.tactic.get(tactic_id, WorkSum())
    view = view_tactic(tactic, changed, value, sums, plan.workload)
    return rank_tactic(tactic, view, work.scoring)


def _ranks_by_kpis(plan: Plan, changed: Snapshot) -> dict[int, Rank]:
    """The ranks when KPIs stand otherwise: those of the tactics whose goals' points changed."""
    words = goal_words(changed, kpi_paces(changed, plan.today))
    told = {goal: word for goal, (word, _) in words.items()}
    scoring = Scoring(changed, plan.today, plan.settings, told)
    before = _work(plan).scoring.tactic_goal_terms
    return {
        id_: rank
        if scoring.tactic_goal_terms[id_] == before[id_]
        else rank_tactic(changed.tactics[id_], plan.tactics[id_], scoring)
        for id_, rank in plan.tactic_ranks.items()
    }


def _ranks_by_tasks(plan: Plan, tactic_id: int, changed: Snapshot) -> dict[int, Rank]:
    """The ranks when the tasks of the tactic take other minutes: people's days are put right."""
    before = _work(plan)
    told = {goal: pace.word for goal, pace in plan.goals.items()}
    scoring = Scoring(changed, plan.today, plan.settings, told)
    ids = {fact.id for fact in changed.tasks.values() if fact.tactic_id == tactic_id}
    work = go_on(plan, changed, scoring, before.blocking, ids)
    workload = work.ledger.settle()
    views = view_tactics(changed, scoring.tactic_values, work.sums.tactic, workload)
    return {
        id_: rank_tactic(changed.tactics[id_], views[id_], scoring) for id_ in plan.tactic_ranks
    }


def _work(plan: Plan) -> Work:
    """The work that the plan was derived with."""
    assert isinstance(plan.basis, Work)
    return plan.basis


def _ordinal(place: int) -> str:
    ending = "th" if 10 < place % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending}"


def candidates(plan: Plan, tactic: TacticFact) -> Iterator[tuple[str, Snapshot]]:
    """The changes that are tried of a ranked tactic: in words, and the facts with it."""
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
    goal_id = _work(plan).scoring.goals.best_goal(tactic.goals)
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
