"""Times of day as people type them: ``18:30``, ``9.10``, ``6pm``; and from one to another."""

import re
from datetime import time
from typing import NamedTuple

from smtui.language.not_understood import NotUnderstood

__all__ = ["NotUnderstood", "Stretch", "read_stretch", "read_time", "show_time"]

DAY_MINUTES = 24 * 60

_TIME = r"(\d{1,2})(?:[:.h](\d{2}))? ?(am|pm)?"
_TO = r"\s*(?:-|–|—|−|\.\.\.?|\bto\b|\btill?\b|\buntil\b)\s*"
_WAYS = "write 18:30, 6pm or yesterday 18:30"
_STRETCH_WAYS = "write 9:10-9:40"


class Stretch(NamedTuple):
    """From one wall time to another, which is on the next day where it is not after the first."""

    begin: time
    end: time

    @property
    def minutes(self) -> int:
        """The minutes between, 1 to 1,439."""
        return (_in_day(self.end) - _in_day(self.begin)) % DAY_MINUTES


def read_time(text: str) -> time:
    """The time of day that ``text`` names (``18:30``, ``18``, ``6pm``); raises `NotUnderstood`."""
    match = re.fullmatch(rf"(?:at )?{_TIME}", text.strip().lower())
    if match is None:
        raise NotUnderstood(f"‘{text.strip()[:40]}’ is not a time: {_WAYS}")
    return _time(match[1], match[2], match[3], text)


def read_stretch(text: str) -> Stretch | None:
    """What ``9:10-9:40``, ``9-12``, ``9 to 5`` (17:00) or ``1-3pm`` says; None for another form.

    Raises `NotUnderstood` where a time is none, or nothing lies between the two.
    """
    match = re.fullmatch(rf"(?:from )?{_TIME}{_TO}{_TIME}", text.strip().lower())
    if match is None:
        return None
    end = _time(match[4], match[5], match[6], text)
    begin = _time(match[1], match[2], match[3], text)
    if match[6] and not match[3]:
        begin = _of_same_half(match[1], match[2], match[6], end, text)
    if not any(match.group(2, 3, 5, 6)) and end < begin <= time(12):
        end = end.replace(hour=end.hour + 12)
    if begin == end:
        raise NotUnderstood(f"Nothing lies between {show_time(begin)} and {show_time(end)}")
    return Stretch(begin, end)


def show_time(at: time) -> str:
    """``9:10``, as it is typed."""
    return f"{at.hour}:{at.minute:02d}"


def _of_same_half(hour: str, minute: str | None, half: str, end: time, text: str) -> time:
    """The beginning of ``1-3pm`` (13:00) and of ``11-1pm`` (11:00)."""
    if not 1 <= int(hour) <= 12:
        return _time(hour, minute, None, text)
    same = _time(hour, minute, half, text)
    return same if same < end else _time(hour, minute, "am" if half == "pm" else "pm", text)


def _time(hour_said: str, minute_said: str | None, half: str | None, text: str) -> time:
    hour, minute = int(hour_said), int(minute_said or 0)
    if half:
        if not 1 <= hour <= 12:
            raise NotUnderstood(f"With {half} the hour is 1 to 12: {_WAYS}")
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59:
        raise NotUnderstood(f"A day has no {text.strip()[:40]}: {_WAYS}")
    return time(hour, minute)


def _in_day(at: time) -> int:
    return at.hour * 60 + at.minute
