"""What can be done with tasks: written down, settled, timed, moved, shared out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import ClassVar

from smtui.actions.action import Action
from smtui.vocabulary import Cadence, Kind, PageName, TaskStatus


@dataclass(frozen=True, slots=True)
class AddTask(Action):
    """Add a task. ``estimate`` is in minutes, ``value`` 1 to 5, ``tags`` are names (new ones are
    made), ``blocked_by`` the ids of the tasks that it waits for.
    """

    title: str
    notes: str = ""
    estimate: int | None = None
    value: float | None = None
    due_on: date | None = None
    planned_on: date | None = None
    not_before_on: date | None = None
    rrule: str | None = None
    starts_on: date | None = None
    cadence: Cadence | None = None
    assignees: tuple[int, ...] = ()
    tags: tuple[str, ...] = ()
    tactic_id: int | None = None
    goal_id: int | None = None
    activity_id: int | None = None
    section: str | None = None
    page: PageName | None = None
    blocked_by: tuple[int, ...] = ()
    help: str = ""
    role_id: int | None = None
    status: TaskStatus = TaskStatus.TODO
    skill_id: int | None = None


@dataclass(frozen=True, slots=True)
class EditTask(Action):
    """Change fields of a task; ``changes`` maps the names of ``AddTask`` to new values."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class TickTasks(Action):
    """Settle tasks as done: a one-off whole, of a series its present occurrence."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class UntickTasks(Action):
    """Take back how tasks were settled last (today's settlement of a series)."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SkipTasks(Action):
    """Settle tasks as skipped, with a reason; a one-off is dropped."""

    ids: tuple[int, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LogMinutes(Action):
    """Log minutes (1 to 1,440) worked on a task, or with ``post_id`` on a post, on ``day`` or
    today; by the person who uses smtui, or by ``person_id``.

    With both wall times, minutes may be None: they are what lies between.
    """

    task_id: int | None
    minutes: int | None
    day: date | None = None
    note: str = ""
    post_id: int | None = None
    from_time: time | None = None
    until_time: time | None = None
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class StartTimer(Action):
    """Start the timer on a task, or with ``post_id`` on a post; one that runs is stopped and
    logged first.
    """

    task_id: int | None = None
    post_id: int | None = None


@dataclass(frozen=True, slots=True)
class StopTimer(Action):
    """Stop the timer and log its minutes; ``at`` (aware) where it was left running."""

    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DiscardTimer(Action):
    """Stop the timer and log nothing."""


@dataclass(frozen=True, slots=True)
class MoveTasks(Action):
    """Move tasks to a day, or by some days (exactly one of both is given).

    The planned day moves where there is one, else the due date, else the task is planned; the
    present occurrence of a series is postponed.
    """

    ids: tuple[int, ...]
    to: date | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True)
class TakeDatesAway(Action):
    """Take planned day and due date of one-off tasks away: they wait without a date."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChangeEstimate(Action):
    """Add minutes to the estimates of tasks, or take some away; never below nothing."""

    ids: tuple[int, ...]
    minutes_delta: int


@dataclass(frozen=True, slots=True)
class AssignTasks(Action):
    """Give tasks to these people, in place of those who had them; to nobody when empty."""

    ids: tuple[int, ...]
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class GiveTasks(Action):
    """Give tasks wholly to one person, whoever had them before."""

    ids: tuple[int, ...]
    person_id: int


@dataclass(frozen=True, slots=True)
class ShareTasks(Action):
    """Split tasks evenly among these people, two or more, in place of those who had them."""

    ids: tuple[int, ...]
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SetTaskStatus(Action):
    """Set the status of tasks; done and dropped settle them, the others open them again."""

    ids: tuple[int, ...]
    status: TaskStatus


@dataclass(frozen=True, slots=True)
class SetNotes(Action):
    """Write the notes of a task, tactic, goal, person or post anew; a company goal's *why*."""

    kind: Kind
    id: int
    text: str


@dataclass(frozen=True, slots=True)
class DeleteTasks(Action):
    """Delete tasks whole, a series with all its history."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DeleteOccurrence(Action):
    """Delete only the present occurrence of a series (kept as skipped, reason *deleted*)."""

    task_id: int


@dataclass(frozen=True, slots=True)
class DuplicateTasks(Action):
    """Copy tasks with their links, open and without history."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LapseDaily(Action):
    """Record the daily occurrences of past days that nobody settled as missed.

    At most 60 days back, each day once. The workspace does this by itself on a new day.
    """

    undoable: ClassVar[bool] = False
