"""What planning knows of a task, of how it was settled and of the activities that time goes to."""

from datetime import date, datetime

from smtui.planning.facts.fact import fact
from smtui.vocabulary import OPEN_TASK_STATUSES, Cadence, Outcome, SessionCadence, TaskStatus


@fact
class TaskFact:
    """One task, one-off or recurring.

    ``estimate`` and ``logged`` are whole minutes. A task with an ``rrule`` recurs: its
    ``settled_on`` is the latest occurrence that was done, skipped or missed, and ``logged``
    counts only time after it. ``due_on`` belongs to one-off tasks; the due occurrence of a
    recurring one follows from rule, ``starts_on`` and ``settled_on``. A postponed occurrence
    of a recurring task shows in ``planned_on``. ``skill_id`` is the skill that it needs itself;
    without one it needs that of its activity, else that of its tactic. Finishing a session of
    ``session_cadence`` whose ``session_step`` was done settles the task.
    """

    id: int
    title: str
    status: TaskStatus
    cadence: Cadence | None
    section: str | None
    rrule: str | None
    starts_on: date | None
    planned_on: date | None
    due_on: date | None
    not_before_on: date | None
    estimate: int | None
    logged: int
    value: float | None
    activity_id: int | None
    tactic_id: int | None
    goal_id: int | None
    role_id: int | None
    page: str | None
    created_on: date
    settled_on: date | None
    assignees: tuple[int, ...]
    blocked_by: tuple[int, ...]
    tags: tuple[str, ...]
    has_notes: bool
    skill_id: int | None = None
    session_cadence: SessionCadence | None = None
    session_step: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether the task still asks for work (a recurring one always does until dropped)."""
        return self.status in OPEN_TASK_STATUSES


@fact
class Settlement:
    """One occurrence that was settled: when it was due, on which local day, and how."""

    task_id: int
    occurrence_on: date
    day_on: date
    outcome: Outcome
    reason: str


@fact
class StreakFact:
    """What SQL counted for one recurring checklist item.

    ``last_missed_on`` is its latest occurrence recorded as missed; ``done_since`` counts the
    occurrences done after that.
    """

    task_id: int
    last_missed_on: date | None
    done_since: int


@fact
class ActivityFact:
    """A kind of work; ``median`` is the learned minutes of one task of it, from ``count`` tasks.

    ``skill_id`` is the skill that its tasks need.
    """

    id: int
    name: str
    median: int | None
    count: int
    skill_id: int | None = None


@fact
class TimerFact:
    """The running timer: on which task or post (exactly one), since when (UTC, aware)."""

    task_id: int | None
    started_at: datetime
    post_id: int | None = None
