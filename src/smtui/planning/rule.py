"""A recurrence rule as text, guarded: only what this file names is let through.

The text is a subset of RFC 5545's RRULE. Some rules that the RFC allows make an expander run for
ever (``INTERVAL=0``, a month day 40), so every key has its bounds here and anything else is
refused before a single day is counted.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import TypeVar

from smtui.planning.facts.fact import fact

MOST_CHARACTERS = 250
MOST_INTERVAL = 999
MOST_COUNT = 999
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")

_Item = TypeVar("_Item", int, tuple[int, int])

# Compiling expressions for these would take a twentieth of the time to the first list.
_DIGITS = frozenset("0123456789")
_NTHS = {"": 0} | {
    sign + str(nth): int(sign + str(nth)) for sign in ("", "+", "-") for nth in range(1, 6)
}
_UNTIL = r"([0-9]{4})([0-9]{2})([0-9]{2})(T[0-9]{6}Z?)?"


class RuleRefused(ValueError):
    """A recurrence rule that is not understood or not let through; the text is a sentence."""


@fact
class Rule:
    """A rule that passed the guard.

    ``weekdays`` holds (nth, weekday) with Monday 0; nth is 0 for every one, negative from the
    month's end. ``month_days`` are 1 to 31, or -1 to -31 from the month's end. Empty means not
    given.
    """

    frequency: str
    interval: int = 1
    weekdays: tuple[tuple[int, int], ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    count: int | None = None
    until: date | None = None

    @property
    def is_even(self) -> bool:
        """Whether it is every nth day, or weekdays of every nth week, and nothing besides."""
        if self.months or self.month_days or self.positions or self.count is not None:
            return False
        return self.frequency == "WEEKLY" or (self.frequency == "DAILY" and not self.weekdays)


@lru_cache(maxsize=1024)
def parse_rule(text: str) -> Rule:
    """The rule that ``text`` (an RRULE, with or without that word in front) states.

    Raises:
        RuleRefused: the text is too long, has an unknown key, or a value outside its bounds.

    """
    fields = _fields(text)
    frequency = fields.pop("FREQ", "")
    if frequency not in FREQUENCIES:
        raise RuleRefused("A repeat is daily, weekly, monthly or yearly.")
    rule = Rule(
        frequency,
        interval=_one(fields, "INTERVAL", MOST_INTERVAL) or 1,
        weekdays=_many(fields, "BYDAY", _weekday),
        month_days=_many(fields, "BYMONTHDAY", lambda item: _signed(item, "BYMONTHDAY", 31)),
        months=_many(fields, "BYMONTH", lambda item: _bounded(item, "BYMONTH", 12)),
        positions=_many(fields, "BYSETPOS", lambda item: _signed(item, "BYSETPOS", 31)),
        count=_one(fields, "COUNT", MOST_COUNT),
        until=_until(fields.pop("UNTIL", "")),
    )
    if fields:
        raise RuleRefused(f"A repeat knows no ‘{next(iter(fields))[:20]}’.")
    _refuse_contradictions(rule)
    return rule


def _fields(text: str) -> dict[str, str]:
    """The keys and values of the text, in capitals."""
    if len(text) > MOST_CHARACTERS:
        raise RuleRefused(f"A repeat has at most {MOST_CHARACTERS} characters.")
    fields: dict[str, str] = {}
    for part in text.strip().upper().removeprefix("RRULE:").split(";"):
        key, equals, value = part.partition("=")
        if not equals or not value or key in fields:
            raise RuleRefused(f"‘{part[:20]}’ is not a part of a repeat.")
        fields[key] = value
    return fields


def _one(fields: dict[str, str], key: str, most: int) -> int | None:
    return _bounded(fields.pop(key), key, most) if key in fields else None


def _many(fields: dict[str, str], key: str, read: Callable[[str], _Item]) -> tuple[_Item, ...]:
    if key not in fields:
        return ()
    return tuple(sorted({read(item) for item in fields.pop(key).split(",")}))


def _bounded(item: str, key: str, most: int) -> int:
    number = _signed(item, key, most)
    if number < 1:
        raise RuleRefused(f"{key} is from 1 to {most}.")
    return number


def _signed(item: str, key: str, most: int) -> int:
    digits = item[1:] if item[:1] in ("+", "-") else item
    if (
        not 1 <= len(digits) <= 3
        or not _DIGITS.issuperset(digits)
        or not 1 <= abs(int(item)) <= most
    ):
        raise RuleRefused(f"{key} is from 1 to {most}, not ‘{item[:20]}’.")
    return int(item)


def _weekday(item: str) -> tuple[int, int]:
    nth, day = _NTHS.get(item[:-2]), item[-2:]
    if nth is None or day not in WEEKDAYS:
        raise RuleRefused(f"‘{item[:20]}’ is no weekday such as MO or 1MO.")
    return nth, WEEKDAYS.index(day)


def _until(value: str) -> date | None:
    if not value:
        return None
    match = re.fullmatch(_UNTIL, value)
    if match is None:
        raise RuleRefused("UNTIL is a day such as 20271231.")
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError as error:
        raise RuleRefused("UNTIL is a day of the calendar.") from error


def _refuse_contradictions(rule: Rule) -> None:
    """Refuse what each key allows but what means nothing together."""
    by_month = rule.frequency in ("MONTHLY", "YEARLY")
    if not by_month and any(nth for nth, _ in rule.weekdays):
        raise RuleRefused("The first or last weekday is of a month: the repeat must be monthly.")
    if rule.frequency == "WEEKLY" and rule.month_days:
        raise RuleRefused("A weekly repeat has weekdays, not days of the month.")
    if rule.frequency == "YEARLY" and rule.weekdays and not rule.months:
        raise RuleRefused("A yearly repeat on a weekday must say the month.")
    if rule.positions and not (rule.weekdays or rule.month_days or rule.months):
        raise RuleRefused("BYSETPOS needs days to choose from.")
    if rule.count is not None and rule.until is not None:
        raise RuleRefused("A repeat ends after a count or on a day, not both.")
