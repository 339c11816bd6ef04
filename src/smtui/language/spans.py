"""Several days as people type them, with why: ``24 dec - 2 jan Christmas``; and days gone by."""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from smtui.language.dates import read_date, show_day, show_full
from smtui.language.not_understood import NotUnderstood

__all__ = ["NotUnderstood", "Span", "read_past_day", "read_span", "show_span"]

MOST_WORDS = 4
"""A day takes at most so many words (``last day of june`` is not one of its forms)."""

LONGEST_DAYS = 1100
"""Three years: a longer absence is the end of a contract, or a slip of the fingers."""

_UNTIL = {"-", "–", "—", "to", "till", "until", "through", "..", "..."}
_TIGHT = re.compile(r"^(\d{1,2})\s*(?:[-–—]|\.\.)\s*(\d{1,2}\s+[a-z]{3,9}\b)", re.IGNORECASE)
_NEAR = {"today", "tod", "tomorrow", "tom", "tmr", "yesterday"}
_WAYS = "write 24 dec - 2 jan, fri, or mon - wed, and why after it"


class Span(NamedTuple):
    """Days from ``first`` to ``last``, both included, and why."""

    first: date
    last: date
    words: str


def read_span(text: str, today: date, week_start: int = 0) -> Span:
    """The days that ``text`` names, and the words after them.

    The second day is seen from the first (``24 dec - 2 jan`` ends in the next year, ``mon - fri``
    in the same week); one day alone is first and last. Raises `NotUnderstood` with what would be
    right.
    """
    words = _apart(text.strip()).split()
    first, used = _day_in_front(words, lambda said: read_date(said, today, week_start))
    if first is None:
        raise NotUnderstood(f"‘{text.strip()[:40]}’ does not begin with a day: {_WAYS}")
    rest = words[used:]
    if not rest or rest[0].lower() not in _UNTIL:
        return Span(first, first, " ".join(rest))
    begins = first

    def read_last(said: str) -> date:
        return read_date(said, today if said.lower() in _NEAR else begins, week_start)

    last, used = _day_in_front(rest[1:], read_last)
    if last is None:
        raise NotUnderstood(f"The last day is missing after ‘{rest[0]}’: {_WAYS}")
    if last < first:
        raise NotUnderstood(f"{show_full(last)} is before {show_full(first)}")
    if (last - first).days > LONGEST_DAYS:
        raise NotUnderstood("That is more than three years")
    return Span(first, last, " ".join(rest[1 + used :]))


def show_span(first: date, last: date, today: date) -> str:
    """``24 Dec – 2 Jan``, or one day as a person says it."""
    if first == last:
        return show_day(first, today)
    return f"{show_day(first, today)} – {show_day(last, today)}"


def read_past_day(text: str, today: date, week_start: int = 0) -> date:
    """A day that is not after ``today``: ``fri`` is the last Friday, ``3 nov`` the last such day.

    Raises `NotUnderstood` for anything else.
    """
    day = read_date(text, today, week_start)
    if day <= today:
        return day
    for retry in (f"last {text.strip()}", f"{text.strip()} {today.year}",
                  f"{text.strip()} {today.year - 1}"):  # fmt: skip
        try:
            day = read_date(retry, today, week_start)
        except NotUnderstood:
            continue
        if day <= today:
            return day
    raise NotUnderstood(f"{show_full(day)} is still to come")


def _apart(text: str) -> str:
    """``24-28 dec`` with a month on both ends, and dashes of print set apart."""
    tight = _TIGHT.match(text)
    if tight is not None:
        month = tight[2].split()[1]
        text = f"{tight[1]} {month} - {tight[2]}{text[tight.end() :]}"
    return re.sub(r"\s*(–|—|\.\.+)\s*", r" \1 ", text)


def _day_in_front(words: list[str], read: Callable[[str], date]) -> tuple[date | None, int]:
    """The day that the most words in front name, and how many words that took."""
    for count in range(min(MOST_WORDS, len(words)), 0, -1):
        try:
            return read(" ".join(words[:count])), count
        except NotUnderstood:
            continue
    return None, 0
