"""Going on from the previous plan: only the tasks for which something changed are judged anew."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from smtui.planning.blocking import Blocking
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.order import in_order, put_right
from smtui.planning.plan import Plan, Rank, TacticView
from smtui.planning.priority import Scoring
from smtui.planning.settings import Settings
from smtui.planning.snapshot import Snapshot
from smtui.planning.sums import Sums
from smtui.planning.tactics import TacticScores, score_tactics
from smtui.planning.work import Work

FEW = 500
"""Up to so many changed tasks are cheaper to set right than all are to judge anew."""

_BY_TACTIC = f"{__name__}.by_tactic"

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def changed_keys(before: Mapping[_Key, object], after: Mapping[_Key, object]) -> set[_Key]:
    """The keys under which the two mappings differ."""
    if before is after:
        return set()
    missing = object()
    changed = {
        key
        for key, value in after.items()
        if (old := before.get(key, missing)) is not value and old != value
    }
    if changed or len(before) != len(after):
        changed.update(before.keys() - after.keys())
    return changed


def lent_again(previous: Plan, snapshot: Snapshot, settings: Settings) -> TacticScores | None:
    """What the tactics of ``snapshot`` lend to their tasks, from what those of ``previous`` did;
    None when that was with other settings or criteria.
    """
    work, before = previous.basis, previous.snapshot
    if not (
        isinstance(work, Work)
        and previous.settings == settings
        and before.criteria == snapshot.criteria
    ):
        return None
    changed = changed_keys(before.tactics, snapshot.tactics)
    if not changed:
        return work.scoring.lent
    there = [snapshot.tactics[id_] for id_ in changed if id_ in snapshot.tactics]
    lent = score_tactics(there, settings, snapshot.criteria)
    known = work.scoring.lent
    return TacticScores(
        goals=_with(known.goals, lent.goals, changed),
        values=_with(known.values, lent.values, changed),
        minutes=_with(known.minutes, lent.minutes, changed),
    )


def _with(
    old: Mapping[int, _Value], new: Mapping[int, _Value], changed: set[int]
) -> Mapping[int, _Value]:
    """``old`` with what is ``new`` of the ``changed`` keys; itself where that is the same."""
    if all(id_ in old and id_ in new and old[id_] == new[id_] for id_ in changed):
        return old
    merged = {**old, **new}
    for id_ in changed - new.keys():
        merged.pop(id_, None)
    return merged


def tasks_to_judge(
    previous: Plan, changed: set[int], scoring: Scoring, blocking: Blocking
) -> set[int] | None:
    """The ids of the tasks whose facts (``changed``), scores or blockers differ from those of
    ``previous``; None when they are too many to be worth telling apart.
    """
    work = previous.basis
    if not isinstance(work, Work):
        return None
    ids = changed | changed_keys(work.blocking.blocked, blocking.blocked)
    ids |= changed_keys(work.blocking.floors, blocking.floors)
    ids |= _rescored(work, scoring, previous.snapshot)
    return ids if len(ids) <= FEW else None


def _rescored(work: Work, after: Scoring, snapshot: Snapshot) -> set[int]:
    """The tasks whose learned minutes, tactic's scores or goal's points are others than in
    ``work``; ``snapshot`` is that of ``work``.
    """
    before = work.scoring
    activities = changed_keys(before.medians, after.medians)
    goals = changed_keys(before.goals.by_goal, after.goals.by_goal)
    tactics = (
        changed_keys(before.tactic_values, after.tactic_values)
        | changed_keys(before.tactic_minutes, after.tactic_minutes)
        | changed_keys(before.tactic_goals, after.tactic_goals)
    )
    if not (activities or goals):
        by_tactic = _by_tactic(work, snapshot.tasks) if tactics else {}
        return {task for id_ in tactics for task in by_tactic.get(id_, ())}
    tactics |= {id_ for id_, served in after.tactic_goals.items() if not goals.isdisjoint(served)}
    return {
        fact.id
        for fact in snapshot.tasks.values()
        if fact.activity_id in activities or fact.tactic_id in tactics or fact.goal_id in goals
    }


def _by_tactic(work: Work, tasks: Mapping[int, TaskFact]) -> Mapping[int, list[int]]:
    """The ids of the ``tasks`` of ``work`` by their tactic: kept when first asked for."""
    kept = work.kept.get(_BY_TACTIC)
    if isinstance(kept, dict):
        return kept
    by_tactic: dict[int, list[int]] = {}
    for fact in tasks.values():
        if fact.tactic_id is not None:
            by_tactic.setdefault(fact.tactic_id, []).append(fact.id)
    work.kept[_BY_TACTIC] = by_tactic
    return by_tactic


def serves_alike(
    previous: Plan,
    snapshot: Snapshot,
    scoring: Scoring,
    sums: Sums,
    views: Mapping[int, TacticView],
) -> bool:
    """Whether as much work serves each goal as in ``previous``, a plan that can be gone on from."""
    work, before = previous.basis, previous.snapshot
    if not (
        isinstance(work, Work)
        and before.goals is snapshot.goals
        and before.kpis is snapshot.kpis
        and before.posts is snapshot.posts
        and work.scoring.tactic_goals is scoring.tactic_goals
        and work.sums.tactic == sums.tactic
        and work.sums.direct == sums.direct
    ):
        return False
    facts, seen = before.tactics, previous.tactics
    return all(
        (tactic is facts[id_] or tactic.status == facts[id_].status)
        and (views[id_] is seen[id_] or views[id_].remaining == seen[id_].remaining)
        for id_, tactic in snapshot.tactics.items()
    )


def can_go_on(previous: Plan | None, snapshot: Snapshot, today: date, settings: Settings) -> bool:
    """Whether the previous plan's work is of use: the same day, settings and people."""
    return (
        previous is not None
        and isinstance(previous.basis, Work)
        and previous.today == today
        and previous.settings == settings
        and previous.snapshot.people == snapshot.people
    )


def scores_alike(previous: Plan, scoring: Scoring) -> bool:
    """Whether tactics with the same facts get the same points as in the previous plan: on the same
    day, with the same weights and goals.
    """
    before = previous.basis.scoring if isinstance(previous.basis, Work) else None
    return (
        before is not None
        and before.today == scoring.today
        and before.weights == scoring.weights
        and before.goals.by_goal == scoring.goals.by_goal
    )


def go_on(
    previous: Plan, snapshot: Snapshot, scoring: Scoring, blocking: Blocking, ids: set[int]
) -> Work:
    """The previous plan's work with the tasks of ``ids`` judged anew, and changed posts put on
    other days.
    """
    assert isinstance(previous.basis, Work)
    work = previous.basis.copy()
    tasks, posts = previous.snapshot.tasks, previous.snapshot.posts
    for id_ in ids & tasks.keys():
        work.take_back(tasks[id_])
    work.scoring, work.blocking = scoring, blocking
    if snapshot.tasks is tasks and _BY_TACTIC in previous.basis.kept:
        work.kept[_BY_TACTIC] = previous.basis.kept[_BY_TACTIC]
    for id_ in sorted(ids & snapshot.tasks.keys()):
        work.take_in(snapshot.tasks[id_])
    for id_ in changed_keys(posts, snapshot.posts):
        if id_ in posts:
            work.put_post(posts[id_], -1)
        if id_ in snapshot.posts:
            work.put_post(snapshot.posts[id_], 1)
    return work


def in_order_with_today(work: Work, snapshot: Snapshot) -> tuple[int, ...]:
    """The order of all tasks; that of Today is kept with ``work``."""
    order = in_order(work.ranks, snapshot.tasks)
    work.today_order = tuple([id_ for id_ in order if id_ in work.on_today])
    return order


def order_after(previous: Plan, work: Work, snapshot: Snapshot, ids: set[int]) -> tuple[int, ...]:
    """The order of all tasks, from the previous one and the tasks of ``ids``; that of Today is
    kept with ``work``.
    """
    if len(ids) > FEW // 10:
        return in_order_with_today(work, snapshot)
    assert isinstance(previous.basis, Work)
    before, after = (previous.tasks, previous.snapshot.tasks), (work.ranks, snapshot.tasks)
    gone, come = ids & previous.tasks.keys(), ids & work.ranks.keys()
    was_on_today = gone & previous.basis.on_today.keys()
    work.today_order = put_right(
        previous.basis.today_order, before, after, was_on_today, come & work.on_today.keys()
    )
    return put_right(previous.task_order, before, after, gone, come)


def ranking_after(previous: Plan, ranks: Mapping[int, Rank], snapshot: Snapshot) -> tuple[int, ...]:
    """The order of all tactics, from the previous one and the ranks that are others since."""
    seen = previous.tactic_ranks
    come = {id_ for id_, rank in ranks.items() if seen.get(id_) is not rank}
    if len(come) > FEW // 10:
        return in_order(ranks, snapshot.tactics)
    gone = (come & seen.keys()) | (seen.keys() - ranks.keys())
    before, after = (seen, previous.snapshot.tactics), (ranks, snapshot.tactics)
    return put_right(previous.tactic_order, before, after, gone, come)
