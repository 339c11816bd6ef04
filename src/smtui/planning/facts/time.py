"""What is known of time that was worked: entries of a timesheet, and planned against actual."""

from datetime import date, time
from typing import NamedTuple


class TimeEntryLine(NamedTuple):
    """Minutes worked on a local day: on a task, on a post, or on an activity alone.

    ``title`` is that of the task or post ("" without one), ``activity`` the name of the kind of
    work ("" without one). The wall times are both known or neither.
    """

    id: int
    day_on: date
    person_id: int | None
    task_id: int | None
    post_id: int | None
    activity_id: int | None
    title: str
    activity: str
    minutes: int
    from_time: time | None
    until_time: time | None
    note: str


class Worked(NamedTuple):
    """A task, or one occurrence of a series, that was finished and had an estimate.

    ``kind`` is the name of its activity ("" without one); ``planned`` and ``actual`` are minutes;
    ``person_id`` is who logged most of them; ``day_on`` is the day on which it was finished.
    """

    kind: str
    task_id: int
    planned: int
    actual: int
    person_id: int | None
    day_on: date
    activity_id: int | None
