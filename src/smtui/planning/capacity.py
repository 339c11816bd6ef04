"""Capacity: the minutes that a person has on each day, and which days are working days."""

from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate

from smtui.planning.facts.fact import fact
from smtui.planning.facts.people import PersonFact

REACH_DAYS = 366
"""How far the workload looks at least; what is due later is spread up to there."""


@fact
class WorkingDays:
    """A person's days from a start on.

    ``capacity`` holds each day's minutes; ``before`` counts, for each day and for the day after
    the last, the working days (those with capacity) before it.
    """

    capacity: tuple[int, ...]
    before: tuple[int, ...]

    def working_day(self, begin: int, first: int) -> int:
        """The day, from ``first`` on, that has ``begin`` working days before it and is one."""
        before = self.before
        day = first
        while before[day + 1] == begin:
            day += 1
        return day

    def minutes_within(self, minutes: int, over: tuple[int, int], within: tuple[int, int]) -> int:
        """What of ``minutes`` spread over the days ``over`` (first and last) falls on the days
        ``within``: just what an account would put there.
        """
        first, last = over
        low, high = max(first, within[0]), min(last, within[1])
        if low > high:
            return 0
        before = self.before
        begin = before[first]
        count = before[last + 1] - begin
        if first == last or not count:
            return minutes if high == last else 0
        each, rest = divmod(minutes, count)
        done, reached = before[low] - begin, before[high + 1] - begin
        return each * (reached - done) + min(rest, reached) - min(rest, done)


@lru_cache(maxsize=1024)
def working_days(person: PersonFact, start: date, days: int, focus_factor: float) -> WorkingDays:
    """The working days of ``person`` in ``days`` days from ``start``.

    Capacity of a day = the person's minutes on that weekday, less time off, times the person's
    own focus factor or else ``focus_factor``, to the nearest minute (design section 4).
    """
    focus = focus_factor if person.focus_factor is None else person.focus_factor
    week = [round(minutes * focus) for minutes in person.week_minutes]
    first = start.weekday()
    capacity = [week[(first + day) % 7] for day in range(days)]
    if person.from_on is not None:
        _clear(capacity, 0, (person.from_on - start).days)
    if person.until_on is not None:
        _clear(capacity, (person.until_on - start).days + 1, days)
    for away in person.time_off:
        _clear(capacity, (away.from_on - start).days, (away.until_on - start).days + 1)
    return WorkingDays(
        tuple(capacity),
        tuple(accumulate((1 if minutes else 0 for minutes in capacity), initial=0)),
    )


@lru_cache(maxsize=16)
def team_days(weeks: tuple[tuple[int, ...], ...], start: date, days: int) -> WorkingDays:
    """The days that work of nobody is spread over, in ``days`` days from ``start``: the weekdays
    on which anybody of a team of these weeks (minutes of Monday to Sunday) works; Monday to
    Friday where nobody does.
    """
    first = start.weekday()
    works = [any(week[weekday] for week in weeks) for weekday in range(7)]
    if not any(works):
        works = [True] * 5 + [False] * 2
    capacity = [1 if works[(first + day) % 7] else 0 for day in range(days)]
    return WorkingDays(tuple(capacity), tuple(accumulate(capacity, initial=0)))


def _clear(capacity: list[int], first: int, end: int) -> None:
    """No minutes from the day ``first`` on until before ``end``, as far as those are there."""
    first, end = max(0, first), min(len(capacity), end)
    if first < end:
        capacity[first:end] = [0] * (end - first)


def week_start(day: date) -> date:
    """The Monday of the ISO week of ``day``."""
    return day - timedelta(days=day.weekday())
