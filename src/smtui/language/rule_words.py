"""An RRULE in the words of a person."""

import re

from smtui.language.calendar_words import MONTHS, WEEKDAYS

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_UNIT = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_PLACES = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
_NTH = re.compile(r"([+-]?\d)([A-Z]{2})")
_WORKING = [0, 1, 2, 3, 4]


def show_rule(rrule: str) -> str:
    """``every Monday``, ``on the 30th of every month``, ``every 2 weeks on Tuesday``...

    Never raises: a rule that has no short wording is shown as it is written.
    """
    try:
        parts = dict(part.split("=", 1) for part in rrule.upper().split(";") if part)
        return _in_words(parts) + _ending(parts)
    except (ValueError, KeyError, IndexError):
        return rrule


def ordinal(number: int) -> str:
    """``1st``, ``2nd``, ``11th``, ``30th``."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _in_words(parts: dict[str, str]) -> str:
    step = _every(parts["FREQ"], int(parts.get("INTERVAL", "1")))
    if nth := _NTH.fullmatch(parts.get("BYDAY", "")):
        if not set(parts) <= {"FREQ", "INTERVAL", "BYDAY", "COUNT", "UNTIL"}:
            raise ValueError(parts)
        return f"on the {_PLACES[int(nth[1])]} {_weekday(CODES.index(nth[2]))} of {step}"
    days = [CODES.index(code) for code in parts.get("BYDAY", "").split(",") if code]
    month_days = _numbers(parts, "BYMONTHDAY")
    months = [MONTHS[_at_least_one(month) - 1].capitalize() for month in _numbers(parts, "BYMONTH")]
    if days and (month_days or months or (len(days) > 1 and "BYSETPOS" in parts)):
        raise ValueError(parts)
    if "BYSETPOS" in parts:
        return f"on the {_PLACES[int(parts['BYSETPOS'])]} {_weekday(days[0])} of {step}"
    if days:
        return _on_weekdays(parts["FREQ"], step, days)
    if month_days:
        return _on_month_days(step, month_days, months)
    return f"{step} in {_listed(months)}" if months else step


def _every(frequency: str, interval: int) -> str:
    if _at_least_one(interval) % 3 == 0 and frequency == "MONTHLY":
        return "every quarter" if interval == 3 else f"every {interval // 3} quarters"
    unit = _UNIT[frequency]
    return f"every {unit}" if interval == 1 else f"every {interval} {unit}s"


def _on_weekdays(frequency: str, step: str, days: list[int]) -> str:
    if frequency not in ("WEEKLY", "DAILY"):
        raise ValueError(frequency)
    named = "working day" if sorted(days) == _WORKING else _listed([_weekday(d) for d in days])
    if step in ("every week", "every day"):
        return f"every {named}"
    return f"{step} on {'working days' if named == 'working day' else named}"


def _on_month_days(step: str, days: list[int], months: list[str]) -> str:
    if days == [31] and not months:
        return f"on the last day of {step}"
    if months:
        if step not in ("every year", "every month"):
            raise ValueError(step)
        if len(days) == 1 and len(months) == 1:
            return f"every year on {days[0]} {months[0]}"
        return f"on the {_listed([ordinal(day) for day in days])} of {_listed(months)}"
    named = _listed([ordinal(day) if day > 0 else "last day" for day in days])
    return f"on the {named} of {step}"


def _ending(parts: dict[str, str]) -> str:
    if "COUNT" in parts:
        count = int(parts["COUNT"])
        return f", {count} times" if count != 1 else ", once"
    if "UNTIL" in parts:
        until = parts["UNTIL"]
        month = MONTHS[_at_least_one(int(until[4:6])) - 1][:3].capitalize()
        return f", until {int(until[6:8])} {month} {int(until[:4])}"
    return ""


def _numbers(parts: dict[str, str], key: str) -> list[int]:
    return [int(number) for number in parts.get(key, "").split(",") if number]


def _at_least_one(number: int) -> int:
    if number < 1:
        raise ValueError(number)
    return number


def _weekday(number: int) -> str:
    return WEEKDAYS[number].capitalize()


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
