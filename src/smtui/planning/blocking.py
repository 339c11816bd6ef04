"""Blocking: which tasks wait for others, and what the waiting work lends to what it waits for."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import field
from datetime import date

from smtui.planning.facts.fact import fact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.series import due_occurrence
from smtui.vocabulary import OPEN_TASK_STATUSES, TaskStatus


@fact
class Blocking:
    """``blocked`` names, for each task that waits, the open tasks that it waits for; ``floors``
    gives, for each task that others wait for, the highest value (1 to 5) of what waits.
    ``naming`` are the open tasks that name any to wait for, open or not; ``values`` are those of
    the waiting ones that count for the floors.
    """

    blocked: Mapping[int, tuple[int, ...]]
    floors: Mapping[int, float]
    naming: tuple[int, ...] = field(default=(), compare=False)
    values: Mapping[int, float] = field(default_factory=dict, compare=False)


def find_blocking(
    tasks: Mapping[int, TaskFact], today: date, value: Callable[[TaskFact], float]
) -> Blocking:
    """Who waits for whom among ``tasks``.

    What waits for a waiting task waits for what that one waits for, too. A paused task waits, but
    makes nothing more urgent.
    """
    naming = [
        task for task in tasks.values() if task.blocked_by and task.status in OPEN_TASK_STATUSES
    ]
    blocked = _blocked(naming, tasks, today)
    values = _values(blocked, tasks, value)
    return Blocking(blocked, _floors(blocked, values), tuple(t.id for t in naming), values)


def blocking_after(
    before: Blocking,
    changed: Collection[int],
    tasks: Mapping[int, TaskFact],
    today: date,
    value: Callable[[TaskFact], float],
) -> Blocking:
    """What ``find_blocking`` comes to where only ``changed`` tasks are other ones than ``before``,
    on the same day.
    """
    naming, blocked = before.naming, before.blocked
    if changed:
        new = [id_ for id_ in changed if id_ in tasks and _names_any(tasks[id_])]
        naming = (*(id_ for id_ in naming if id_ not in changed), *new)
        blocked = _blocked([tasks[id_] for id_ in naming], tasks, today)
    values = _values(blocked, tasks, value)
    is_same = values == before.values and blocked == before.blocked
    floors = before.floors if is_same else _floors(blocked, values)
    return Blocking(blocked, floors, naming, values)


def _names_any(task: TaskFact) -> bool:
    """Whether the task is open and names what it waits for."""
    return bool(task.blocked_by) and task.status in OPEN_TASK_STATUSES


def _blocked(
    naming: list[TaskFact], tasks: Mapping[int, TaskFact], today: date
) -> dict[int, tuple[int, ...]]:
    """What each task waits for, of those that do wait."""
    blocked: dict[int, tuple[int, ...]] = {}
    for task in naming:
        blockers = tuple(
            b for b in task.blocked_by if b != task.id and _holds_up(tasks.get(b), today)
        )
        if blockers:
            blocked[task.id] = blockers
    return blocked


def _holds_up(blocker: TaskFact | None, today: date) -> bool:
    """Whether the blocker is still to be done; a series is while an occurrence of it is due."""
    if blocker is None or blocker.status not in OPEN_TASK_STATUSES:
        return False
    if blocker.rrule is None:
        return True
    due = due_occurrence(blocker, today)
    return due is not None and due <= today


def _values(
    blocked: Mapping[int, tuple[int, ...]],
    tasks: Mapping[int, TaskFact],
    value: Callable[[TaskFact], float],
) -> dict[int, float]:
    """The value of each waiting task that makes what it waits for more urgent."""
    return {id_: value(tasks[id_]) for id_ in blocked if tasks[id_].status != TaskStatus.PAUSED}


def _floors(
    blocked: Mapping[int, tuple[int, ...]], values: Mapping[int, float]
) -> dict[int, float]:
    """The highest value that waits for each blocker, handed on along chains.

    The most valuable waiting work goes first, so that whoever is reached already has its floor:
    each is visited once, and a circle ends by itself.
    """
    floors: dict[int, float] = {}
    for start in sorted(values, key=lambda id_: (-values[id_], id_)):
        reached = [start]
        while reached:
            for blocker in blocked.get(reached.pop(), ()):
                if blocker not in floors:
                    floors[blocker] = values[start]
                    reached.append(blocker)
    return floors
