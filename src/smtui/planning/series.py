"""Which occurrence of a recurring task is the present one, and which days come after it."""

from datetime import date, timedelta

from smtui.planning.facts.tasks import TaskFact
from smtui.planning.recurrence import (
    RuleRefused,
    latest_occurrence,
    next_occurrence,
    occurrences,
)
from smtui.vocabulary import Cadence

_ONE_DAY = timedelta(days=1)
_DAILY = Cadence.DAILY


def is_daily(fact: TaskFact) -> bool:
    """Whether the task is a series of which what is missed lapses at the day's end."""
    return fact.rrule is not None and (fact.cadence == _DAILY or "FREQ=DAILY" in fact.rrule)


def first_day(fact: TaskFact) -> date:
    """The day from which a series counts: its start, else the day on which it was written down."""
    return fact.starts_on or fact.created_on


def due_occurrence(fact: TaskFact, today: date) -> date | None:
    """The present occurrence of a series: the first that is not settled.

    Of a daily one it is today's at the earliest, because earlier ones lapse. None for a one-off
    task, for a series that has ended, and for a rule that does not pass the guard (which only an
    edit from outside can bring in; a plan must follow from any file).
    """
    if fact.rrule is None:
        return None
    starts_on = first_day(fact)
    after = starts_on - _ONE_DAY
    if fact.settled_on is not None and fact.settled_on > after:
        after = fact.settled_on
    if is_daily(fact):
        after = max(after, today - _ONE_DAY)
    try:
        return next_occurrence(fact.rrule, starts_on, after)
    except RuleRefused:
        return None


def occurrence_to_settle(fact: TaskFact, today: date) -> date | None:
    """The occurrence that a tick settles: the latest up to today that is not settled yet, else
    (ticked ahead of time) the next one. None for a one-off task and for a series that has ended.
    """
    due = due_occurrence(fact, today)
    if due is None or fact.rrule is None or due >= today:
        return due
    return latest_occurrence(fact.rrule, first_day(fact), today) or due


def missed_before(fact: TaskFact, today: date, most_days: int = 60) -> tuple[date, ...]:
    """The occurrences that a tick today leaves behind as missed, oldest first.

    They are unsettled, at most ``most_days`` days back, and before the one that a tick settles;
    of a daily task they are all those before today.
    """
    end = today if is_daily(fact) else occurrence_to_settle(fact, today)
    if fact.rrule is None or end is None:
        return ()
    first = max(first_day(fact), today - timedelta(days=most_days))
    if fact.settled_on is not None:
        first = max(first, fact.settled_on + _ONE_DAY)
    try:
        return occurrences(fact.rrule, first_day(fact), first, min(end, today) - _ONE_DAY)
    except RuleRefused:
        return ()


def later_occurrences(
    fact: TaskFact, due: date, today: date, last: date, first: date = date.min
) -> tuple[date, ...]:
    """The occurrences after ``due``, from tomorrow (or ``first``) to ``last``: those that will
    still come.
    """
    if fact.rrule is None or last <= max(due, today):
        return ()
    begin = max(first, max(due, today) + _ONE_DAY)
    return occurrences(fact.rrule, first_day(fact), begin, last)


def wanted_day(fact: TaskFact, due: date | None, today: date) -> date | None:
    """The day on which the task is to be done: the one it is planned for, else its due day.

    For a series ``due`` is the present occurrence, and a planned day postpones just that; the
    planned day of a daily one is forgotten once it is past.
    """
    planned = fact.planned_on
    if planned is None or (planned < today and is_daily(fact)):
        return due
    return planned
