"""Sums over open work, by what it serves."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from smtui.planning.facts.tasks import TaskFact


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

    def count(self, fact: TaskFact, remaining: int, is_soon: bool, sign: int) -> None:
        """Count one task; ``sign`` -1 takes it out again."""
        self.remaining += sign * remaining
        self.logged += sign * fact.logged
        self.tasks += sign
        if fact.estimate is not None:
            self.estimated += sign
        if is_soon:
            self.soon += sign

    def add(self, other: "WorkSum") -> None:
        """Add the other's sums to these."""
        self.remaining += other.remaining
        self.logged += other.logged
        self.tasks += other.tasks
        self.estimated += other.estimated
        self.soon += other.soon


class Sums:
    """The open work by tactic, and that which serves a goal on its own account: by the goal that
    it names when its tactic does not serve that goal anyway. So each task counts once for a goal.
    """

    __slots__ = ("direct", "tactic")

    def __init__(self) -> None:
        self.tactic: defaultdict[int, WorkSum] = defaultdict(WorkSum)
        self.direct: defaultdict[int, WorkSum] = defaultdict(WorkSum)

    def copy(self) -> "Sums":
        """Sums that can be counted on without changing these."""
        other = Sums()
        other.tactic.update((id_, replace(work)) for id_, work in self.tactic.items())
        other.direct.update((id_, replace(work)) for id_, work in self.direct.items())
        return other

    def by_goal(self, tactic_goals: Mapping[int, tuple[int, ...]]) -> dict[int, WorkSum]:
        """The work that serves each goal, on its own account or through a tactic."""
        gathered = {goal: replace(work) for goal, work in self.direct.items()}
        for tactic, work in self.tactic.items():
            for goal in tactic_goals.get(tactic, ()):
                gathered.setdefault(goal, WorkSum()).add(work)
        return gathered
