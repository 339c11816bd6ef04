"""The plan: everything that follows from the facts on one day. Pages show slices of it."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import NamedTuple

from smtui.planning.facts.fact import fact
from smtui.planning.settings import Settings
from smtui.planning.snapshot import Snapshot
from smtui.planning.workload import Utilisation, Workload
from smtui.vocabulary import Kind, PaceWord, Quadrant

__all__ = [
    "DueItem",
    "DueToday",
    "Explained",
    "GoalPace",
    "KpiPace",
    "Plan",
    "Rank",
    "Reason",
    "TacticView",
    "Term",
    "Utilisation",
    "Waiting",
    "Workload",
]


class Term(NamedTuple):
    """One term of a priority: its name in the settings and the points it adds, to 0.01."""

    name: str
    points: float


class Rank(NamedTuple):
    """The priority of a task or a tactic: the sum of its terms, exactly, to 0.01.

    ``due`` is the day that counts for the order and the due term (None without one);
    ``remaining`` is in minutes.
    """

    id: int
    priority: float
    terms: tuple[Term, ...]
    due: date | None
    remaining: int


class Waiting(NamedTuple):
    """A task that is not ranked, and why: blocked by open work, paused, or not before a day."""

    id: int
    reason: str
    blockers: tuple[int, ...]
    until: date | None


class DueItem(NamedTuple):
    """Something on Today: a task (one-off or one occurrence of a series).

    ``due`` is the occurrence or due date; ``settled`` is its outcome word when it was settled
    today, else empty.
    """

    task_id: int
    due: date | None
    settled: str


class DueToday(NamedTuple):
    """Today's review, each part in the order in which it is shown.

    ``checklist`` maps a cadence to its items, settled ones after the open ones; ``tasks`` are
    one-off tasks that are due, overdue, planned for today or being done; ``slipped`` are the
    ids among them whose day is past; ``posts_today`` and ``posts_unfinished`` are post ids;
    ``done`` of ``due`` counts checklist items and tasks; ``minutes_left`` is what is left of
    them.
    """

    checklist: Mapping[str, tuple[DueItem, ...]]
    tasks: tuple[DueItem, ...]
    slipped: tuple[int, ...]
    posts_today: tuple[int, ...]
    posts_unfinished: tuple[int, ...]
    done: int
    due: int
    minutes_left: int


class KpiPace(NamedTuple):
    """The pace of one KPI. Percent and ratio are None where they cannot be told.

    ``forecast`` is the value at the due date by the least-squares line of the last ``points``
    measurements; ``met_on`` the day on which that line meets the target.
    """

    kpi_id: int
    word: PaceWord
    ratio: float | None
    progress: float | None
    now: float | None
    measured_on: date | None
    expected: float | None
    forecast: float | None
    met_on: date | None
    points: int
    measure_due: bool


class GoalPace(NamedTuple):
    """The pace of a social goal: that of its KPI that is furthest behind.

    ``minutes`` is the remaining planned work that serves it (tactics by their own estimate or
    their tasks, other tasks, posts), ``tactics`` counts its open tactics. ``unaligned`` and
    ``starving`` (no open tactic, task or post in the next 14 days) are marks.
    """

    goal_id: int
    word: PaceWord
    ratio: float | None
    progress: float | None
    lead_kpi: int | None
    days_left: int | None
    tactics: int
    minutes: int
    unaligned: bool
    starving: bool


class TacticView(NamedTuple):
    """What follows for one tactic: scores, quadrant, minutes of its tasks, next ETA.

    ``logged`` counts its settled tasks too.
    """

    tactic_id: int
    value: float
    complexity: float
    quadrant: Quadrant
    remaining: int
    logged: int
    open_tasks: int
    eta: date | None
    slack: int | None

    @property
    def progress(self) -> float | None:
        """Progress by minutes, in percent: logged / (logged + remaining); None without any."""
        whole = self.logged + self.remaining
        return 100 * self.logged / whole if whole else None


@fact
class Plan:
    """What follows from ``snapshot`` on ``today`` with ``settings``."""

    today: date
    settings: Settings
    snapshot: Snapshot
    tasks: Mapping[int, Rank]
    task_order: tuple[int, ...]
    waiting: Mapping[int, Waiting]
    tactics: Mapping[int, TacticView]
    tactic_ranks: Mapping[int, Rank]
    tactic_order: tuple[int, ...]
    kpis: Mapping[int, KpiPace]
    goals: Mapping[int, GoalPace]
    due: DueToday
    streaks: Mapping[int, int]
    day_streak: int
    workload: Workload
    basis: object = field(default=None, compare=False, repr=False)
    """What ``derive`` keeps of its work, so that the next one can go on from it."""


class Reason(NamedTuple):
    """One line of *why here*: the term's name, its points, and what it means in words."""

    name: str
    points: float
    words: str


class Explained(NamedTuple):
    """*Why here* for one thing: its place, its priority, and the reasons that sum to it.

    ``place`` counts from 1 among ``of``; 0 where the thing is not ranked, and ``note`` says why.
    """

    kind: Kind
    id: int
    place: int
    of: int
    priority: float
    reasons: tuple[Reason, ...]
    note: str
