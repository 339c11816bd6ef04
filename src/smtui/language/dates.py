"""Days as people type them and read them. Names are English whatever the locale; no clock."""

from datetime import date, timedelta

from smtui.language.calendar_words import MONTHS, WEEKDAYS
from smtui.language.not_understood import NotUnderstood

__all__ = ["NotUnderstood", "read_date", "show_day", "show_full", "week_label"]

_WAYS = "try today, fri, +3d, 2w, 30th, eow, next week, 27 nov or 2026-11-27"


def read_date(text: str, today: date, week_start: int = 0) -> date:
    """The day that ``text`` names, seen from ``today``.

    ``fri`` is the next Friday after today; ``30th`` and ``27 nov`` are the next such day, today
    included, the last day where a month is shorter; ``3b`` counts working days; ``eow`` and
    ``next week`` follow ``week_start`` (0 Monday to 6 Sunday); ``w48`` is the Monday of that ISO
    week. Raises `NotUnderstood` with what would be right.
    """
    # What only shows days, such as the first screen, need not compile the forms.
    from smtui.language.date_forms import understand

    said = " ".join(text.lower().replace(",", " ").split())
    try:
        day = understand(said, today, week_start % 7) if len(said) <= 60 else None
    except (ValueError, OverflowError):
        raise NotUnderstood(f"‘{text.strip()[:40]}’ is not in the calendar: {_WAYS}") from None
    if not said:
        raise NotUnderstood(f"Name a day: {_WAYS}")
    if day is None:
        raise NotUnderstood(_refusal(text.strip()[:40]))
    return day


def show_day(day: date, today: date) -> str:
    """``today``, ``tomorrow``, ``yesterday``, ``Fri`` in the six days ahead, ``27 Nov``, or
    ``27 Nov 2027`` in another year.
    """
    ahead = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get(ahead)
    if near:
        return near
    if 1 < ahead < 7:
        return WEEKDAYS[day.weekday()][:3].capitalize()
    month = MONTHS[day.month - 1][:3].capitalize()
    return f"{day.day} {month}" if day.year == today.year else f"{day.day} {month} {day.year}"


def show_full(day: date) -> str:
    """``Fri 27 Nov 2026``."""
    weekday = WEEKDAYS[day.weekday()][:3].capitalize()
    return f"{weekday} {day.day} {MONTHS[day.month - 1][:3].capitalize()} {day.year}"


def week_label(day: date) -> str:
    """The ISO week, such as ``W48``."""
    return f"W{day.isocalendar().week:02d}"


def start_of_week(day: date, week_start: int = 0) -> date:
    """The first day of the week of ``day``; ``week_start`` is 0 Monday to 6 Sunday."""
    return day - timedelta(days=(day.weekday() - week_start) % 7)


def _refusal(text: str) -> str:
    if text.count("/") in (1, 2) and text.replace("/", "").isdigit():
        return f"‘{text}’ can be read two ways: write 27 nov or 2026-11-27"
    return f"‘{text}’ is not a date: {_WAYS}"
