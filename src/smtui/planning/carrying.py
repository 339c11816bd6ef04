"""Going on from the previous plan: only the tasks for which something changed are judged anew."""

from bisect import insort
from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from smtui.planning.blocking import Blocking
from smtui.planning.order import in_order, place
from smtui.planning.plan import Plan
from smtui.planning.priority import Scoring
from smtui.planning.settings import Settings
from smtui.planning.snapshot import Snapshot
from smtui.planning.work import Work

FEW = 500
"""Up to so many changed tasks are cheaper to set right than all are to judge anew."""

_Key = TypeVar("_Key")


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


def tasks_to_judge(
    previous: Plan, snapshot: Snapshot, scoring: Scoring, blocking: Blocking
) -> set[int] | None:
    """The ids of the tasks whose facts, scores or blockers differ from those of ``previous``;
    None when they are too many to be worth telling apart.
    """
    work = previous.basis
    if not isinstance(work, Work):
        return None
    ids = changed_keys(previous.snapshot.tasks, snapshot.tasks)
    ids |= changed_keys(work.blocking.blocked, blocking.blocked)
    ids |= changed_keys(work.blocking.floors, blocking.floors)
    ids |= _rescored(work.scoring, scoring, snapshot)
    return ids if len(ids) <= FEW else None


def _rescored(before: Scoring, after: Scoring, snapshot: Snapshot) -> set[int]:
    """The tasks whose learned minutes, tactic's scores or goal's points changed."""
    activities = changed_keys(before.medians, after.medians)
    goals = changed_keys(before.goals.by_goal, after.goals.by_goal)
    tactics = (
        changed_keys(before.tactic_values, after.tactic_values)
        | changed_keys(before.tactic_minutes, after.tactic_minutes)
        | changed_keys(before.tactic_goals, after.tactic_goals)
        | {id_ for id_, served in after.tactic_goals.items() if not goals.isdisjoint(served)}
    )
    if not (activities or goals or tactics):
        return set()
    return {
        fact.id
        for fact in snapshot.tasks.values()
        if fact.activity_id in activities or fact.tactic_id in tactics or fact.goal_id in goals
    }


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
    for id_ in sorted(ids & snapshot.tasks.keys()):
        work.take_in(snapshot.tasks[id_])
    for id_ in changed_keys(posts, snapshot.posts):
        if id_ in posts:
            work.put_post(posts[id_], -1)
        if id_ in snapshot.posts:
            work.put_post(snapshot.posts[id_], 1)
    return work


def order_after(previous: Plan, work: Work, snapshot: Snapshot, ids: set[int]) -> tuple[int, ...]:
    """The order of all tasks, from the previous one and the tasks of ``ids``."""
    if len(ids) > FEW // 10:
        return in_order(work.ranks, snapshot.tasks)
    order = [id_ for id_ in previous.task_order if id_ not in ids]
    for id_ in ids & work.ranks.keys():
        insort(order, id_, key=lambda other: place(work.ranks[other], snapshot.tasks))
    return tuple(order)
