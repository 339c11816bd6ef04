"""Recurrence: the local days on which a rule falls.

Days only, without times of day, so that no clock change can move one. Rules are expanded period
by period (a day, a week, a month or a year), and the period in which to begin is found by
arithmetic, so that a series begun years ago costs no more than one begun today.

Where it differs from RFC 5545, on purpose: a day of the month that a month does not have falls on
the month's last day and comes back afterwards ("the 30th" is 28 February, then 30 March).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import takewhile

from smtui.planning.rule import Rule, RuleRefused, parse_rule

__all__ = [
    "Rule",
    "RuleRefused",
    "day_numbers",
    "latest_occurrence",
    "next_occurrence",
    "occurrences",
    "parse_rule",
]

MOST_EMPTY_PERIODS = 1500
"""A rule that falls on no day for so many periods on end is taken to fall on none any more."""

MOST_OCCURRENCES = 4000
"""No more than so many days are ever listed at once (over ten years of every day)."""

_LAST_YEAR = 9998
_ONE_DAY = timedelta(days=1)


@lru_cache(maxsize=4096)
def occurrences(rule: str, starts_on: date, first: date, last: date) -> tuple[date, ...]:
    """The days from ``first`` to ``last``, both included, on which the series falls.

    Raises:
        RuleRefused: the rule does not pass the guard.

    """
    parsed = parse_rule(rule)
    found: list[date] = []
    for day in takewhile(lambda day: day <= last, _from(parsed, starts_on, first)):
        found.append(day)
        if len(found) == MOST_OCCURRENCES:
            break
    return tuple(found)


@lru_cache(maxsize=4096)
def day_numbers(rule: str, starts_on: date, first: int, last: int) -> tuple[range, ...]:
    """The days that ``occurrences`` lists between two ordinals, as ordinals: a range for every nth
    day or for each weekday of every nth week (no date is made of them), else one for each day.
    """
    parsed = parse_rule(rule)
    if not parsed.is_even:
        days = occurrences(rule, starts_on, date.fromordinal(first), date.fromordinal(last))
        return tuple(range(day.toordinal(), day.toordinal() + 1) for day in days)
    begin, step = starts_on.toordinal(), parsed.interval
    first = max(first, begin)
    if parsed.until is not None:
        last = min(last, parsed.until.toordinal())
    anchors = {begin}
    if parsed.frequency == "WEEKLY":
        step *= 7
        if parsed.weekdays:
            monday = begin - starts_on.weekday()
            anchors = {monday + weekday for _, weekday in parsed.weekdays}
    ranges = (range(first + (anchor - first) % step, last + 1, step) for anchor in sorted(anchors))
    return tuple(days for days in ranges if days)


@lru_cache(maxsize=8192)
def next_occurrence(rule: str, starts_on: date, after: date) -> date | None:
    """The first day of the series after ``after``; None when it has ended.

    Raises:
        RuleRefused: the rule does not pass the guard.

    """
    if after == date.max:
        return None
    return next(_from(parse_rule(rule), starts_on, after + _ONE_DAY), None)


@lru_cache(maxsize=4096)
def latest_occurrence(rule: str, starts_on: date, until: date) -> date | None:
    """The last day of the series up to ``until``, that day included; None before the first.

    Raises:
        RuleRefused: the rule does not pass the guard.

    """
    parsed = parse_rule(rule)
    if parsed.until is not None:
        until = min(until, parsed.until)
    if until < starts_on:
        return None
    if parsed.count is not None:
        counted = _counted(parsed, starts_on)
        place = bisect_right(counted, until)
        return counted[place - 1] if place else None
    newest = _period_of(parsed, starts_on, until)
    for period in range(newest, max(-1, newest - MOST_EMPTY_PERIODS), -1):
        days = _days(parsed, starts_on, period)
        place = bisect_right(days, until)
        if place and days[place - 1] >= starts_on:
            return days[place - 1]
    return None


def _from(rule: Rule, starts_on: date, first: date) -> Iterator[date]:
    """The days of the series from ``first`` on, in order."""
    if rule.count is not None:
        days = _counted(rule, starts_on)
        return iter(days[bisect_left(days, first) :])
    return _walk(rule, starts_on, max(first, starts_on))


@lru_cache(maxsize=256)
def _counted(rule: Rule, starts_on: date) -> tuple[date, ...]:
    """All days of a series that ends after a count."""
    found: list[date] = []
    for day in _walk(rule, starts_on, starts_on):
        found.append(day)
        if len(found) == rule.count:
            break
    return tuple(found)


def _walk(rule: Rule, starts_on: date, first: date) -> Iterator[date]:
    """The days from ``first`` (not before ``starts_on``) on, not looking at the count."""
    period = _period_of(rule, starts_on, first)
    empty = 0
    while empty < MOST_EMPTY_PERIODS:
        days = _days(rule, starts_on, period)
        period += 1
        empty += 1
        for day in days:
            if rule.until is not None and day > rule.until:
                return
            if day >= first:
                empty = 0
                yield day


def _period_of(rule: Rule, starts_on: date, day: date) -> int:
    """The number of the period (0 is that of ``starts_on``) that holds ``day`` or is before it."""
    if rule.frequency == "DAILY":
        steps = (day - starts_on).days
    elif rule.frequency == "WEEKLY":
        steps = ((day - starts_on).days + starts_on.weekday()) // 7
    elif rule.frequency == "MONTHLY":
        steps = (day.year - starts_on.year) * 12 + day.month - starts_on.month
    else:
        steps = day.year - starts_on.year
    return max(0, steps // rule.interval)


def _days(rule: Rule, starts_on: date, period: int) -> list[date]:
    """The days of one period, in order; none past the calendar's end."""
    steps = period * rule.interval
    if rule.frequency == "DAILY":
        days = _days_of_day(rule, starts_on, steps)
    elif rule.frequency == "WEEKLY":
        days = _days_of_week(rule, starts_on, steps)
    elif rule.frequency == "MONTHLY":
        year, month = divmod(starts_on.year * 12 + starts_on.month - 1 + steps, 12)
        wanted = not rule.months or month + 1 in rule.months
        days = _days_of_month(rule, starts_on, year, month + 1) if wanted else []
    else:
        days = _days_of_year(rule, starts_on, starts_on.year + steps)
    if rule.positions:
        chosen = {p - 1 if p > 0 else len(days) + p for p in rule.positions}
        return [day for place, day in enumerate(days) if place in chosen]
    return days


def _days_of_day(rule: Rule, starts_on: date, steps: int) -> list[date]:
    if starts_on.year + steps // 365 > _LAST_YEAR:
        return []
    day = starts_on + timedelta(days=steps)
    if rule.months and day.month not in rule.months:
        return []
    if rule.weekdays and (0, day.weekday()) not in rule.weekdays:
        return []
    if rule.month_days and day.day not in _month_days(rule, _month(day.year, day.month)[1]):
        return []
    return [day]


def _days_of_week(rule: Rule, starts_on: date, steps: int) -> list[date]:
    if starts_on.year + steps // 52 > _LAST_YEAR:
        return []
    monday = starts_on + timedelta(weeks=steps, days=-starts_on.weekday())
    weekdays = [weekday for _, weekday in rule.weekdays] or [starts_on.weekday()]
    days = [monday + timedelta(days=weekday) for weekday in weekdays]
    return [day for day in days if not rule.months or day.month in rule.months]


def _days_of_year(rule: Rule, starts_on: date, year: int) -> list[date]:
    months = rule.months or (range(1, 13) if rule.month_days else (starts_on.month,))
    return [day for month in months for day in _days_of_month(rule, starts_on, year, month)]


def _days_of_month(rule: Rule, starts_on: date, year: int, month: int) -> list[date]:
    if year > _LAST_YEAR:
        return []
    first_weekday, length = _month(year, month)
    if rule.weekdays:
        numbers = _weekday_numbers(rule, first_weekday, length)
        if rule.month_days:
            # "Friday the 13th" means that very day: nothing is brought forward to a month's end.
            numbers &= {d if d > 0 else length + 1 + d for d in rule.month_days}
    elif rule.month_days:
        numbers = _month_days(rule, length)
    else:
        numbers = {min(starts_on.day, length)}
    return [date(year, month, number) for number in sorted(numbers)]


def _month(year: int, month: int) -> tuple[int, int]:
    """The weekday (Monday 0) on which a month begins, and how many days it has."""
    first = date(year, month, 1)
    after = date(year + 1, 1, 1) if month == 12 else date(year, month + 1, 1)
    return first.weekday(), (after - first).days


def _month_days(rule: Rule, length: int) -> set[int]:
    """The rule's days of a month of ``length`` days, those it does not have brought to its end."""
    return {min(d, length) if d > 0 else max(1, length + 1 + d) for d in rule.month_days}


def _weekday_numbers(rule: Rule, first_weekday: int, length: int) -> set[int]:
    numbers: set[int] = set()
    for nth, weekday in rule.weekdays:
        all_of_them = range(1 + (weekday - first_weekday) % 7, length + 1, 7)
        if nth == 0:
            numbers.update(all_of_them)
        elif abs(nth) <= len(all_of_them):
            numbers.add(all_of_them[nth - 1 if nth > 0 else nth])
    return numbers
