"""How often: what people type after ``every:`` as an RRULE, and an RRULE in words."""

import re

from smtui.language.calendar_words import MONTHS, WEEKDAYS
from smtui.language.date_forms import month_number, weekday_number
from smtui.language.not_understood import NotUnderstood
from smtui.language.rule_words import CODES, ordinal, show_rule
from smtui.planning.rule import RuleRefused, parse_rule

__all__ = ["MOST_BETWEEN", "NotUnderstood", "ordinal", "read_every", "show_rule"]

MOST_BETWEEN = 99
"""The longest step: every 99 days, weeks, months or years."""

_WAYS = "try day, weekday, mon, mon,thu, 2 weeks, month, 30th, last fri, quarter or year"
_WORKING = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
_FIXED = {
    "day": "FREQ=DAILY",
    "daily": "FREQ=DAILY",
    "weekday": _WORKING,
    "weekdays": _WORKING,
    "workday": _WORKING,
    "working day": _WORKING,
    "weekend": "FREQ=WEEKLY;BYDAY=SA,SU",
    "week": "FREQ=WEEKLY",
    "weekly": "FREQ=WEEKLY",
    "fortnight": "FREQ=WEEKLY;INTERVAL=2",
    "month": "FREQ=MONTHLY",
    "monthly": "FREQ=MONTHLY",
    "quarter": "FREQ=MONTHLY;INTERVAL=3",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "year": "FREQ=YEARLY",
    "yearly": "FREQ=YEARLY",
    "last day": "FREQ=MONTHLY;BYMONTHDAY=31",
    "eom": "FREQ=MONTHLY;BYMONTHDAY=31",
    "end of month": "FREQ=MONTHLY;BYMONTHDAY=31",
}
_FREQUENCY = {"d": "DAILY", "w": "WEEKLY", "m": "MONTHLY", "q": "MONTHLY", "y": "YEARLY"}
_STEP = re.compile(
    r"(\d{1,3}|other|second|two|three) ?(d|w|m|q|y|days?|weeks?|months?|quarters?|years?)"
)
_COUNTS = {"other": 2, "second": 2, "two": 2, "three": 3}
_DAY_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_NTH = re.compile(r"(first|second|third|fourth|last|1st|2nd|3rd|4th) ([a-z]+)")
_NTHS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_YEARLY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)|([a-z]+) (\d{1,2})(?:st|nd|rd|th)?")
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def read_every(text: str) -> str:
    """The RRULE for ``mon``, ``mon,thu``, ``mon-fri``, ``2 weeks``, ``30th``, ``last fri``...

    The 29th to 31st are the last day of a shorter month. A rule that names no day (``week``,
    ``month``) takes it from the task's start. A whole RRULE is taken as it is when planning
    accepts it. Raises `NotUnderstood` with what would be right.
    """
    said = " ".join(text.lower().replace(" and ", ",").split()).removeprefix("every ")
    if len(said) > 200:
        raise NotUnderstood(f"That is too long for a rule: {_WAYS}")
    if not said:
        raise NotUnderstood(f"Say how often: {_WAYS}")
    if said.startswith("freq="):
        return _whole_rule(said.upper())
    rule = (
        _FIXED.get(said)
        or _step(said)
        or _nth_weekday(said)
        or _month_days(said)
        or _weekdays(said)
        or _once_a_year(said)
    )
    if rule is None:
        raise NotUnderstood(f"‘{text.strip()[:40]}’ is not a rule: {_WAYS}")
    return rule


def _whole_rule(rule: str) -> str:
    try:
        parse_rule(rule)
    except RuleRefused as refused:
        raise NotUnderstood(str(refused)) from None
    return rule


def _step(said: str) -> str | None:
    match = _STEP.fullmatch(said)
    if match is None:
        return None
    count = _COUNTS.get(match[1]) or int(match[1])
    if not 1 <= count <= MOST_BETWEEN:
        raise NotUnderstood(f"Every {count} is out of reach: 1 to {MOST_BETWEEN} is right")
    unit = match[2][0]
    interval = count * 3 if unit == "q" else count
    frequency = f"FREQ={_FREQUENCY[unit]}"
    return frequency if interval == 1 else f"{frequency};INTERVAL={interval}"


def _nth_weekday(said: str) -> str | None:
    match = _NTH.fullmatch(said)
    number = weekday_number(match[2]) if match else None
    if match is None or number is None:
        return None
    return f"FREQ=MONTHLY;BYDAY={CODES[number]};BYSETPOS={_NTHS.get(match[1], -1)}"


def _month_days(said: str) -> str | None:
    days = set()
    for part in said.removeprefix("the ").split(","):
        match = _DAY_NUMBER.fullmatch(part.strip())
        if match is None:
            return None
        days.add(int(match[1]))
    if not all(1 <= day <= 31 for day in days):
        raise NotUnderstood("A month has the days 1st to 31st")
    return f"FREQ=MONTHLY;BYMONTHDAY={','.join(map(str, sorted(days)))}"


def _weekdays(said: str) -> str | None:
    days: set[int] = set()
    for part in said.split(","):
        ends = [_plural_weekday(end.strip()) for end in part.split("-")]
        if len(ends) > 2 or None in ends:
            return None
        first, last = ends[0] or 0, ends[-1] or 0
        days.update((first + ahead) % 7 for ahead in range((last - first) % 7 + 1))
    return f"FREQ=WEEKLY;BYDAY={','.join(CODES[day] for day in sorted(days))}"


def _plural_weekday(word: str) -> int | None:
    number = weekday_number(word)
    if number is None and word.endswith("s") and word[:-1] in WEEKDAYS:
        return WEEKDAYS.index(word[:-1])
    return number


def _once_a_year(said: str) -> str | None:
    match = _YEARLY.fullmatch(said)
    month = month_number(match[2] or match[3]) if match else None
    if match is None or month is None:
        return None
    day = int(match[1] or match[4])
    if not 1 <= day <= _LONGEST_MONTH[month - 1]:
        raise NotUnderstood(f"{MONTHS[month - 1].capitalize()} has no {ordinal(day)}")
    return f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}"
