"""What can be done with the entries of a timesheet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from smtui.actions.action import Action


@dataclass(frozen=True, slots=True)
class LogTimeEntry(Action):
    """Log time worked on a task, on a post, or on an activity alone, on ``day`` or today.

    ``minutes`` (1 to 1,440) may be left out where both wall times are given; less than between
    them means that there was a break. An end before the beginning is that of the next day.
    ``person_id`` is who worked: the person who uses smtui when None.
    """

    minutes: int | None = None
    task_id: int | None = None
    post_id: int | None = None
    activity_id: int | None = None
    person_id: int | None = None
    day: date | None = None
    from_time: time | None = None
    until_time: time | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class EditTimeEntry(Action):
    """Change fields of a time entry; ``changes`` maps the names of ``LogTimeEntry``. New wall
    times without minutes bring their minutes along.
    """

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeleteTimeEntries(Action):
    """Delete time entries."""

    ids: tuple[int, ...]
