"""The days of each view of the calendar, and its entries in the order in which the view has them.

Every view takes its entries from ``entries_between``, so that all show the same.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from smtui.planning.calendar import Entry
from smtui.planning.layers import Sort

Entries = Mapping[date, tuple[Entry, ...]]
Span = tuple[date, date]
"""The first and the last day, both included."""


def days_of_month(day: date) -> Span:
    """The days of the month that holds ``day``."""
    first = day.replace(day=1)
    if first == date(date.max.year, date.max.month, 1):
        return first, date.max
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def days_of_week(day: date, week_start: int) -> Span:
    """The seven days of the week that holds ``day``; it begins on ``week_start`` (0 is Monday)."""
    before = (day.weekday() - week_start) % 7
    first = date.fromordinal(max(1, day.toordinal() - before))
    return first, date.fromordinal(min(date.max.toordinal(), first.toordinal() + 6))


def days_of_grid(day: date, week_start: int) -> Span:
    """The days of the whole weeks that the month of ``day`` reaches into."""
    first, last = days_of_month(day)
    return days_of_week(first, week_start)[0], days_of_week(last, week_start)[1]


def in_agenda(entries: Entries) -> tuple[tuple[date, Entry], ...]:
    """All entries one after the other, by day."""
    return tuple((day, entry) for day in sorted(entries) for entry in entries[day])


def in_table(entries: Entries) -> tuple[tuple[date, Entry], ...]:
    """The posts one after the other, by day and time: the plan as a table."""
    return tuple((day, entry) for day, entry in in_agenda(entries) if entry.sort is Sort.POST)


def by_hour(entries: tuple[Entry, ...]) -> dict[int | None, tuple[Entry, ...]]:
    """The entries of one day by the hour of their wall time, None for those without one, each in
    the order of the day.
    """
    hours: dict[int | None, tuple[Entry, ...]] = {}
    for entry in entries:
        hour = None if entry.at is None else entry.at.hour
        hours[hour] = (*hours.get(hour, ()), entry)
    return hours
