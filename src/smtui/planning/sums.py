"""Sums over open work, by what it serves."""

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


class SumsById(dict[int, WorkSum]):
    """Sums by what they are of, made when they are first counted on.

    Two copies share each sum until one of them counts on it, so a copy costs the same whatever it
    holds, and a sum that is the very same object is known to be unchanged.
    """

    __slots__ = ("shared",)

    def __init__(self) -> None:
        super().__init__()
        self.shared: set[int] = set()

    def __missing__(self, id_: int) -> WorkSum:
        made = self[id_] = WorkSum()
        return made

    def copy(self) -> "SumsById":
        """Sums that can be counted on without changing these."""
        other = SumsById()
        other.update(self)
        self.shared, other.shared = set(self), set(self)
        return other

    def to_count(self, id_: int) -> WorkSum:
        """The sum of ``id_`` to count on, which no copy shares from now on."""
        if id_ in self.shared:
            self.shared.remove(id_)
            self[id_] = replace(self[id_])
        return self[id_]


class Sums:
    """The open work by tactic, and that which serves a goal on its own account: by the goal that
    it names when its tactic does not serve that goal anyway. So each task counts once for a goal.
    """

    __slots__ = ("direct", "tactic")

    def __init__(self) -> None:
        self.tactic = SumsById()
        self.direct = SumsById()

    def copy(self) -> "Sums":
        """Sums that can be counted on without changing these."""
        other = Sums()
        other.tactic, other.direct = self.tactic.copy(), self.direct.copy()
        return other

    def by_goal(self, tactic_goals: Mapping[int, tuple[int, ...]]) -> dict[int, WorkSum]:
        """The work that serves each goal, on its own account or through a tactic."""
        gathered = {goal: replace(work) for goal, work in self.direct.items()}
        for tactic, work in self.tactic.items():
            for goal in tactic_goals.get(tactic, ()):
                there = gathered.get(goal)
                if there is None:
                    gathered[goal] = replace(work)
                else:
                    there.add(work)
        return gathered
