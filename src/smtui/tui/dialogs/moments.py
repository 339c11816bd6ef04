"""Moments as people type and read them."""

from datetime import datetime, timedelta

from smtui.language.dates import NotUnderstood, read_date, show_full
from smtui.language.times import read_time

TIME_WAYS = "write 18:30, 6pm or yesterday 18:30"


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
