"""Blocking: which tasks wait for others, and what the waiting work lends to what it waits for."""

from collections.abc import Callable, Mapping
from datetime import date

from smtui.planning.facts.fact import fact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.series import due_occurrence
from smtui.vocabulary import OPEN_TASK_STATUSES, TaskStatus


@fact
class Blocking:
    """``blocked`` names, for each task that waits, the open tasks that it waits for; ``floors``
    gives, for each task that others wait for, the highest value (1 to 5) of what waits.
    """

    blocked: Mapping[int, tuple[int, ...]]
    floors: Mapping[int, float]


def find_blocking(
    tasks: Mapping[int, TaskFact], today: date, value: Callable[[TaskFact], float]
) -> Blocking:
    """Who waits for whom among ``tasks``.

    What waits for a waiting task waits for what that one waits for, too. A paused task waits, but
    makes nothing more urgent.
    """
    waiting = [
        task for task in tasks.values() if task.blocked_by and task.status in OPEN_TASK_STATUSES
    ]
    blocked: dict[int, tuple[int, ...]] = {}
    for task in waiting:
        blockers = tuple(
            b for b in task.blocked_by if b != task.id and _holds_up(tasks.get(b), today)
        )
        if blockers:
            blocked[task.id] = blockers
    return Blocking(blocked, _floors(blocked, tasks, value))


def _holds_up(blocker: TaskFact | None, today: date) -> bool:
    """Whether the blocker is still to be done; a series is while an occurrence of it is due."""
    if blocker is None or blocker.status not in OPEN_TASK_STATUSES:
        return False
    if blocker.rrule is None:
        return True
    due = due_occurrence(blocker, today)
    return due is not None and due <= today


def _floors(
    blocked: Mapping[int, tuple[int, ...]],
    tasks: Mapping[int, TaskFact],
    value: Callable[[TaskFact], float],
) -> dict[int, float]:
    """The highest value that waits for each blocker, handed on along chains.

    The most valuable waiting work goes first, so that whoever is reached already has its floor:
    each is visited once, and a circle ends by itself.
    """
    values = {id_: value(tasks[id_]) for id_ in blocked if tasks[id_].status != TaskStatus.PAUSED}
    floors: dict[int, float] = {}
    for start in sorted(values, key=lambda id_: (-values[id_], id_)):
        reached = [start]
        while reached:
            for blocker in blocked.get(reached.pop(), ()):
                if blocker not in floors:
                    floors[blocker] = values[start]
                    reached.append(blocker)
    return floors
