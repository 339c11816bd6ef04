"""Days written in numbers: what can be read two ways is refused rather than guessed."""

import re
from collections.abc import Iterable
from datetime import date

from smtui.language.dates import read_date
from smtui.language.not_understood import NotUnderstood

NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\.?")


def day_first(days: Iterable[str]) -> bool | None:
    """Whether ``27/11/2026`` tells that the day comes first; None where nothing does."""
    tells: set[bool] = set()
    for match in filter(None, map(NUMERIC.fullmatch, days)):
        if match[2] == "." or int(match[1]) > 12:
            tells.add(True)
        elif int(match[3]) > 12:
            tells.add(False)
    return tells.pop() if len(tells) == 1 else None


def read_day(text: str, is_day_first: bool | None, today: date) -> date:
    """The day that ``text`` names, in numbers or as people say it. Raises `NotUnderstood`."""
    match = NUMERIC.fullmatch(text)
    if match is None:
        return read_date(text, today)
    one, other, year = int(match[1]), int(match[3]), int(match[4])
    if is_day_first is None and one != other:
        raise NotUnderstood(f"‘{text}’ can be read two ways: write 2026-11-27")
    day, month = (other, one) if is_day_first is False else (one, other)
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        raise NotUnderstood(f"‘{text}’ is not in the calendar: write 2026-11-27") from None
