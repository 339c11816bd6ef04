"""The parts of a report. Everything is a figure or a title: what the words are made from."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from smtui.planning.facts.reports import AdjustedLine, ClosedTactic, Drift, SettledLine
from smtui.planning.facts.reviews import LessonFact, PostLesson
from smtui.planning.plan import KpiPace
from smtui.planning.publishing.results import MonthResult
from smtui.planning.reviews.periods import Period
from smtui.planning.workload import Utilisation
from smtui.vocabulary import Cadence, Direction, PaceWord


class KpiLine(NamedTuple):
    """A KPI at the end of the period. ``before`` is its value when the period began (where nothing
    was measured before, the first of the period), ``change`` = now − before, ``is_good`` whether
    that is for the better (None: no change, or not known). ``series`` are all its measurements up
    to the end, oldest first; ``measured`` counts those of the period; ``note`` is the last of them.
    """

    kpi_id: int
    goal_id: int
    name: str
    unit: str
    channel: str | None
    direction: Direction
    baseline: float | None
    target: float | None
    before: float | None
    now: float | None
    change: float | None
    is_good: bool | None
    pace: KpiPace
    series: tuple[tuple[date, float], ...]
    measured: int
    note: str


class GoalLine(NamedTuple):
    """A social goal at the end of the period: pace, ratio and progress (percent) are those of the
    KPI ``lead`` that is furthest behind; ``days_left`` until its due date. ``confidence`` (1 to 5)
    and ``note`` are of the period's last check-in.
    """

    goal_id: int
    title: str
    word: PaceWord
    ratio: float | None
    progress: float | None
    lead: int | None
    start_on: date | None
    due_on: date | None
    days_left: int | None
    confidence: int | None
    note: str
    kpis: tuple[KpiLine, ...]

    @property
    def lead_line(self) -> KpiLine | None:
        """The KPI that the pace comes from."""
        return next((kpi for kpi in self.kpis if kpi.kpi_id == self.lead), None)


class DoneTask(NamedTuple):
    """A task that is no checklist item, and was done: how many times, and in how many minutes."""

    task_id: int
    title: str
    times: int
    minutes: int
    tactic: str
    last_on: date


class ChecklistLine(NamedTuple):
    """The checklist items of a cadence: occurrences due in the period; ``percent`` of them done."""

    cadence: Cadence
    done: int
    skipped: int
    missed: int
    percent: int | None


class ChannelPosts(NamedTuple):
    """How many posts were planned for a channel in the period, how many of them went out, and how
    many are not due yet.
    """

    channel_id: int
    name: str
    planned: int
    published: int
    to_come: int = 0


class PostLine(NamedTuple):
    """A post by its day."""

    post_id: int
    topic: str
    day: date
    status: str
    channels: tuple[str, ...]


class PublishingKept(NamedTuple):
    """Whether the publishing plan was kept: ``due`` posts should have gone out by now;
    ``published`` did (``out``), ``skipped`` were let go, ``late`` neither; ``to_come`` are not due
    yet.
    ``percent`` is published of due, None where nothing was due.
    """

    due: int
    published: int
    skipped: int
    late: tuple[PostLine, ...]
    let_go: tuple[PostLine, ...]
    to_come: int
    percent: int | None
    channels: tuple[ChannelPosts, ...]
    out: tuple[PostLine, ...] = ()


class TimeLine(NamedTuple):
    """Time by kind of work. ``minutes`` were logged; of ``n`` finished tasks with an estimate,
    ``planned`` minutes became ``actual`` (``percent`` is actual of planned).
    """

    activity: str
    minutes: int
    n: int
    planned: int
    actual: int
    percent: int | None


class LoadLine(NamedTuple):
    """A person: minutes logged against the capacity of the period, and the planned load of the
    coming one (None where that is past, too). Person 0 is nobody: time without a name.
    """

    person_id: int
    name: str
    logged: Utilisation
    coming: Utilisation | None


class Deadline(NamedTuple):
    """A task, a tactic's ETA or a goal's end of the coming period."""

    title: str
    day: date
    id: int


class Occasion(NamedTuple):
    """An occasion of the coming period."""

    name: str
    day: date


class NextPeriod(NamedTuple):
    """What stands in the coming period: tactics and goals that end, deadlines of tasks, posts and
    occasions, each by day; the tactics that are being worked on by priority (``active``). Of a
    period that has begun it is what is left of it on ``as_of``.
    """

    period: Period
    active: tuple[str, ...]
    tactics: tuple[Deadline, ...]
    goals: tuple[Deadline, ...]
    deadlines: tuple[Deadline, ...]
    posts: tuple[PostLine, ...]
    occasions: tuple[Occasion, ...]
    load: Utilisation | None
    as_of: date

    @property
    def has_begun(self) -> bool:
        """Whether some of it is over already."""
        return self.period.first < self.as_of


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """What there is to tell of a period, as of ``day``: its last day, or today before that.

    ``summary`` are three sentences. ``logged`` are all minutes logged; ``next`` is None where the
    coming period is over, too.
    """

    period: Period
    day: date
    is_running: bool
    summary: tuple[str, str, str]
    goals: tuple[GoalLine, ...]
    closed: tuple[ClosedTactic, ...]
    done: tuple[DoneTask, ...]
    not_done: tuple[SettledLine, ...]
    checklists: tuple[ChecklistLine, ...]
    publishing: PublishingKept
    results: MonthResult
    not_measured: int
    time: tuple[TimeLine, ...]
    logged: int
    load: tuple[LoadLine, ...]
    adjustments: tuple[AdjustedLine, ...]
    drift: Drift | None
    lessons: tuple[LessonFact, ...]
    post_lessons: tuple[PostLesson, ...]
    next: NextPeriod | None

    @property
    def kpis(self) -> tuple[KpiLine, ...]:
        """The KPIs of all goals, in their order."""
        return tuple(kpi for goal in self.goals for kpi in goal.kpis)

    @property
    def times_done(self) -> int:
        """How many tasks were done, each occurrence of a series counted."""
        return sum(task.times for task in self.done)
