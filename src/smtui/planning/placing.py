"""Where work stands: the days that a piece of work is put on, for whatever keeps count of days.

The ledger counts everybody's days with it, a cell of the heat map what falls into that cell: both
hear of the same pieces, so that the parts of a cell always add up to it.
"""

from datetime import date
from typing import Protocol

from smtui.planning.facts.publishing import PostFact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.priority import Scoring
from smtui.planning.recurrence import day_numbers
from smtui.planning.series import due_occurrence, first_day, wanted_day
from smtui.vocabulary import OPEN_TASK_STATUSES, TaskStatus

# Reading a member from its enumeration costs a tenth of taking in a task.
_PAUSED = TaskStatus.PAUSED


class Days(Protocol):
    """What keeps count of days. They are numbers from 0, the ordinal day ``begins``; a series is
    put on those up to ``days`` − 1. ``sign`` -1 takes back what was put with the same words.
    """

    begins: int
    days: int

    def put(self, people: tuple[int, ...], minutes: int, first: int, last: int, sign: int) -> None:
        """Minutes of the people's work, spread over the days from ``first`` to ``last``."""

    def put_each(self, people: tuple[int, ...], minutes: int, days: range, sign: int) -> None:
        """Minutes of the people's work on each of ``days``."""

    def put_undated(self, people: tuple[int, ...], minutes: int, sign: int) -> None:
        """Minutes of the people's work that has no date."""


def put_task(
    days: Days,
    scoring: Scoring,
    fact: TaskFact,
    sign: int,
    *,
    remaining: int,
    due: date | None,
    day: date | None,
) -> None:
    """Planned work stands on its day, dated work is spread from its start to its due date, a
    series stands on each of its days; undated and paused work has no date.

    ``due`` is the due date or the present occurrence, ``day`` the wanted one. A series is endless,
    so it counts only as far as the days go; a paused one not at all.
    """
    people = fact.assignees
    if fact.rrule is not None:
        if due is not None and fact.status != _PAUSED:
            _put_series(days, scoring, fact, sign, remaining=remaining, due=due, day=day or due)
    elif day is None or fact.status == _PAUSED:
        days.put_undated(people, remaining, sign)
    else:
        last = max(0, day.toordinal() - days.begins)
        if fact.planned_on is not None:
            days.put(people, remaining, last, last, sign)
            return
        days.put(people, remaining, _first_number(days, fact), last, sign)


def _first_number(days: Days, fact: TaskFact) -> int:
    """The number of the first day that a dated task may be worked on: today or later."""
    first = 0
    if fact.starts_on is not None:
        first = max(0, fact.starts_on.toordinal() - days.begins)
    if fact.not_before_on is not None:
        first = max(first, fact.not_before_on.toordinal() - days.begins)
    return first


def _put_series(
    days: Days,
    scoring: Scoring,
    fact: TaskFact,
    sign: int,
    *,
    remaining: int,
    due: date,
    day: date,
) -> None:
    """Put what is left of the present occurrence on its day, and the whole of each later one on
    its own.
    """
    begins, horizon = days.begins, days.begins + days.days - 1
    wanted = day.toordinal()
    if wanted <= horizon:
        number = max(0, wanted - begins)
        days.put(fact.assignees, remaining, number, number, sign)
    assert fact.rrule is not None
    later = max(due.toordinal(), begins) + 1
    minutes = scoring.expected_minutes(fact)
    for found in day_numbers(fact.rrule, first_day(fact), later, horizon):
        numbers = range(found.start - begins, found.stop - begins, found.step)
        days.put_each(fact.assignees, minutes, numbers, sign)


def put_open_task(days: Days, scoring: Scoring, fact: TaskFact, sign: int = 1) -> None:
    """Put a task on its days from the fact alone. A settled one asks for nothing."""
    if fact.status not in OPEN_TASK_STATUSES:
        return
    due = fact.due_on
    if fact.rrule is not None:
        due = due_occurrence(fact, scoring.today)
        if due is None:
            return
    day = wanted_day(fact, due, scoring.today)
    remaining = scoring.remaining_minutes(fact)
    put_task(days, scoring, fact, sign, remaining=remaining, due=due, day=day)


def put_post(days: Days, post: PostFact, sign: int = 1) -> None:
    """Put what is left of an unfinished post on its owner's days until it goes out. One without
    an estimate weighs nothing.
    """
    if not post.is_unfinished or post.estimate is None:
        return
    minutes = post.remaining
    owner = () if post.owner_id is None else (post.owner_id,)
    if post.publish_on is None:
        days.put_undated(owner, minutes, sign)
    else:
        days.put(owner, minutes, 0, max(0, post.publish_on.toordinal() - days.begins), sign)
