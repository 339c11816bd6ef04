"""Occasions: days worth a post, told of ahead."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.facts.publishing import OccasionFact


class Coming(NamedTuple):
    """An occasion that comes on ``day``, so many days ahead."""

    occasion: OccasionFact
    day: date
    days_left: int


def days_of(occasion: OccasionFact, first: date, last: date) -> Iterator[date]:
    """The days of an occasion from ``first`` to ``last``, both included: its own, or that of each
    year from its own on; 29 February is the 28th where there is none.
    """
    if not occasion.is_yearly:
        if first <= occasion.day_on <= last:
            yield occasion.day_on
        return
    for year in range(max(first.year, occasion.day_on.year), last.year + 1):
        day = _in_year(occasion.day_on, year)
        if first <= day <= last:
            yield day


def next_day(occasion: OccasionFact, today: date) -> date | None:
    """The next day of an occasion, today included; None when it is past and does not come back."""
    last = date(min(max(today.year, occasion.day_on.year) + 1, date.max.year), 12, 31)
    return next(days_of(occasion, today, last), None)


def ahead(occasions: Iterable[OccasionFact], today: date) -> tuple[Coming, ...]:
    """The occasions whose notice has begun, the next first: today's and those to come."""
    found = []
    for occasion in occasions:
        day = next_day(occasion, today)
        if day is not None and (day - today).days <= occasion.notice_days:
            found.append(Coming(occasion, day, (day - today).days))
    return tuple(sorted(found, key=lambda one: (one.day, one.occasion.name, one.occasion.id)))


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def coming(occasions: Iterable[OccasionFact], today: date, days: int) -> tuple[Coming, ...]:
    """The occasions of the next so many days (today included), whatever their notice is."""
    last = today + timedelta(days=days)
    found = [
        Coming(occasion, day, (day - today).days)
        for occasion in occasions
        for day in days_of(occasion, today, last)
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.occasion.name, one.occasion.id)))
