"""Times of day and moments as people type and read them."""

import re
from datetime import datetime, time, timedelta

from smtui.language.dates import NotUnderstood, read_date, show_full

_TIME = re.compile(r"(?:at )?(\d{1,2})(?:[:.h](\d{2}))? ?(am|pm)?")
TIME_WAYS = "write 18:30, 6pm or yesterday 18:30"


def read_time(text: str) -> time:
    """The time of day that ``text`` names (``18:30``, ``18``, ``6pm``); raises `NotUnderstood`."""
    match = _TIME.fullmatch(text.strip().lower())
    if match is None:
        raise NotUnderstood(f"‘{text.strip()[:40]}’ is not a time: {TIME_WAYS}")
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        if not 1 <= hour <= 12:
            raise NotUnderstood(f"With {match[3]} the hour is 1 to 12: {TIME_WAYS}")
        hour = hour % 12 + (12 if match[3] == "pm" else 0)
    if hour > 23 or minute > 59:
        raise NotUnderstood(f"A day has no {text.strip()[:40]}: {TIME_WAYS}")
    return time(hour, minute)


def read_moment(text: str, started: datetime, now: datetime) -> datetime:
    """The moment after ``started`` that ``text`` names, in the zone of ``started`` (both aware).

    A time without a day is the first such time after the start. Raises `NotUnderstood`, also
    for a moment before the start or after ``now``.
    """
    words = text.strip().split()
    if not words:
        raise NotUnderstood(f"When did it stop? {TIME_WAYS[0].upper()}{TIME_WAYS[1:]}")
    at = read_time(words[-1])
    if len(words) > 1:
        day = read_date(" ".join(words[:-1]), now.astimezone(started.tzinfo).date())
    else:
        day = started.date()
        if datetime.combine(day, at, started.tzinfo) <= started:
            day += timedelta(days=1)
    moment = datetime.combine(day, at, started.tzinfo)
    if moment <= started:
        raise NotUnderstood(f"It only started on {moment_words(started)}")
    if moment > now:
        raise NotUnderstood(f"{moment_words(moment)} is still to come")
    return moment


def moment_words(moment: datetime) -> str:
    """A moment in words, its day in full."""
    return f"{show_full(moment.date())} at {moment:%H:%M}"
