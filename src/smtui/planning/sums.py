"""Sums over open work, by what it serves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Serves = tuple[int | None, int | None]
"""The tactic and the goal that a task names; either may be None."""


@dataclass(slots=True)
class WorkSum:
    """Sums over open tasks: minutes remaining and logged, how many tasks, how many of them with
    an estimate of their own, and how many wanted soon.
    """

    remaining: int = 0
    logged: int = 0
    tasks: int = 0
    estimated: int = 0
    soon: int = 0

    def add(self, other: "WorkSum") -> None:
        """Add the other's sums to these."""
        self.remaining += other.remaining
        self.logged += other.logged
        self.tasks += other.tasks
        self.estimated += other.estimated
        self.soon += other.soon


def by_tactic(sums: Mapping[Serves, WorkSum]) -> dict[int, WorkSum]:
    """The sums of each tactic's own tasks."""
    gathered: dict[int, WorkSum] = {}
    for (tactic, _), work in sums.items():
        if tactic is not None:
            gathered.setdefault(tactic, WorkSum()).add(work)
    return gathered


def by_goal(
    sums: Mapping[Serves, WorkSum],
    served_goals: Callable[[int | None, int | None], tuple[int, ...]],
) -> dict[int, WorkSum]:
    """The sums of what serves each goal, itself or through a tactic; each task counts once."""
    gathered: dict[int, WorkSum] = {}
    for (tactic, goal), work in sums.items():
        for served in set(served_goals(goal, tactic)):
            gathered.setdefault(served, WorkSum()).add(work)
    return gathered
