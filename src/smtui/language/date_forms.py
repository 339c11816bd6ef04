"""The forms in which a day can be said, each tried in turn on a lower-cased, single-spaced text."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from smtui.language.calendar_words import MONTHS, WEEKDAYS

FIRST_YEAR, LAST_YEAR = 1900, 2200

Form = Callable[[str, date, int], date | None]

_UNITS = {
    "d": "d",
    "day": "d",
    "days": "d",
    "w": "w",
    "wk": "w",
    "week": "w",
    "weeks": "w",
    "m": "m",
    "month": "m",
    "months": "m",
    "b": "b",
    "bd": "b",
    "working day": "b",
    "working days": "b",
    "workday": "b",
    "workdays": "b",
    "q": "q",
    "quarter": "q",
    "quarters": "q",
    "y": "y",
    "year": "y",
    "years": "y",
}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_STEP = re.compile(
    rf"(?:in )?(?P<sign>[+-]?) ?(?P<count>\d{{1,5}}|an?) ?(?P<unit>{_UNIT})(?P<ago> ago)?"
)
_ORDINAL = re.compile(r"(?:the )?(\d{1,2})(?:st|nd|rd|th)")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})?")
_ISO_WEEK = re.compile(r"(?:(\d{4})-?)?w(\d{1,2})(?:-([1-7]))?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?: of)? ?([a-z]{3,9})\.?(?: (\d{4}))?")
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?")
_NEAR = {"today": 0, "tod": 0, "tomorrow": 1, "tom": 1, "tmr": 1, "yesterday": -1}
_ENDS = {"w": "eow", "week": "eow", "month": "eom", "quarter": "eoq", "year": "eoy"}


def understand(said: str, today: date, week_start: int) -> date | None:
    """The day named by ``said``, or None; ValueError or OverflowError where there is no such day.

    A day before 1900 or after 2200 is a ValueError too.
    """
    for form in _FORMS:
        day = form(said, today, week_start)
        if day is not None:
            if not FIRST_YEAR <= day.year <= LAST_YEAR:
                raise ValueError(said)
            return day
    return None


def weekday_number(word: str) -> int | None:
    """0 to 6 for ``mon``, ``tues``, ``wednesday``... by at least three letters, else None."""
    if len(word) < 3:
        return None
    return next((n for n, name in enumerate(WEEKDAYS) if name.startswith(word)), None)


def month_number(word: str) -> int | None:
    """1 to 12 for ``nov``, ``sept``, ``january``... by at least three letters, else None."""
    if len(word) < 3:
        return None
    return next((n for n, name in enumerate(MONTHS, 1) if name.startswith(word)), None)


def clamped(year: int, month: int, day: int) -> date:
    """That day of the month, the last one where the month is shorter."""
    return date(year, month, min(day, monthrange(year, month)[1]))


def add_months(day: date, months: int) -> date:
    """The same day ``months`` later, the last one where that month is shorter."""
    index = day.year * 12 + day.month - 1 + months
    return clamped(index // 12, index % 12 + 1, day.day)


def add_working_days(day: date, count: int) -> date:
    """``count`` days from Monday to Friday later (earlier when negative)."""
    step = 1 if count > 0 else -1
    weeks, rest = divmod(abs(count), 5)
    if not rest and weeks:
        weeks, rest = weeks - 1, 5
    day += timedelta(days=7 * weeks * step)
    while rest:
        day += timedelta(days=step)
        rest -= day.weekday() < 5
    return day


def _near(said: str, today: date, _week_start: int) -> date | None:
    ahead = _NEAR.get(said)
    return None if ahead is None else today + timedelta(days=ahead)


def _weekday(said: str, today: date, week_start: int) -> date | None:
    which, _, word = said.rpartition(" ")
    number = weekday_number(word)
    if number is None or which not in ("", "on", "this", "next", "last"):
        return None
    if which == "last":
        return today - timedelta(days=(today.weekday() - number - 1) % 7 + 1)
    if which == "next":
        monday = _next_week(today, week_start)
        return monday + timedelta(days=(number - week_start) % 7)
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _step(said: str, today: date, _week_start: int) -> date | None:
    match = _STEP.fullmatch(said)
    if match is None or (match["ago"] and (match["sign"] or said.startswith("in "))):
        return None
    count = 1 if match["count"].startswith("a") else int(match["count"])
    if match["sign"] == "-" or match["ago"]:
        count = -count
    unit = _UNITS[match["unit"]]
    if unit in "dw":
        return today + timedelta(days=count * (7 if unit == "w" else 1))
    if unit == "b":
        return add_working_days(today, count)
    return add_months(today, count * {"m": 1, "q": 3, "y": 12}[unit])


def _ordinal(said: str, today: date, _week_start: int) -> date | None:
    match = _ORDINAL.fullmatch(said)
    if match is None:
        return None
    number = int(match[1])
    if not 1 <= number <= 31:
        raise ValueError(said)
    day = clamped(today.year, today.month, number)
    return day if day >= today else clamped(*_month_after(today), number)


def _end(said: str, today: date, week_start: int) -> date | None:
    said = said.removeprefix("the ")
    if said.startswith("end of "):
        said = _ENDS.get(said.removeprefix("end of ").removeprefix("the "), said)
    if said == "eow":
        return _next_week(today, week_start) - timedelta(days=1)
    months = {"eom": 1, "eoq": 3, "eoy": 12}.get(said)
    if months is None:
        return None
    last = today.month - 1 - (today.month - 1) % months + months
    return clamped(today.year, last, 31)


def _next_period(said: str, today: date, week_start: int) -> date | None:
    if said == "next week":
        return _next_week(today, week_start)
    months = {"next month": 1, "next quarter": 3, "next year": 12}.get(said)
    if months is None:
        return None
    first = today.replace(month=today.month - (today.month - 1) % months, day=1)
    return add_months(first, months)


def _iso(said: str, _today: date, _week_start: int) -> date | None:
    match = _ISO.fullmatch(said)
    return date(int(match[1]), int(match[2]), int(match[3])) if match else None


def _iso_week(said: str, today: date, _week_start: int) -> date | None:
    match = _ISO_WEEK.fullmatch(said)
    if match is None:
        return None
    week, weekday = int(match[2]), int(match[3] or 1)
    if match[1]:
        return date.fromisocalendar(int(match[1]), week, weekday)
    this = today.isocalendar()
    year = this.year if week >= this.week else this.year + 1
    return date.fromisocalendar(year, week, weekday)


def _calendar(said: str, today: date, _week_start: int) -> date | None:
    if match := _DAY_MONTH.fullmatch(said):
        day, month, year = match[1], month_number(match[2]), match[3]
    elif match := _MONTH_DAY.fullmatch(said):
        day, month, year = match[2], month_number(match[1]), match[3]
    elif match := _DOTTED.fullmatch(said):
        day, month, year = match[1], int(match[2]), match[3]
    else:
        return None
    if month is None:
        return None
    return date(int(year), month, int(day)) if year else _next_on(today, month, int(day))


def _next_on(today: date, month: int, day: int) -> date:
    # Eight years reach the next 29 February even across 1900 and 2100.
    for year in range(today.year, today.year + 9):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    raise ValueError((month, day))


def _next_week(today: date, week_start: int) -> date:
    return today + timedelta(days=7 - (today.weekday() - week_start) % 7)


def _month_after(today: date) -> tuple[int, int]:
    return (today.year, today.month + 1) if today.month < 12 else (today.year + 1, 1)


_FORMS: tuple[Form, ...] = (
    _near,
    _weekday,
    _step,
    _ordinal,
    _end,
    _next_period,
    _iso,
    _iso_week,
    _calendar,
)
