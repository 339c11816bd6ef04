"""How long was worked, and when: minutes and wall times that fit each other."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from smtui.actions.refused import Refused
from smtui.actions.writers.words import day_words
from smtui.language.durations import show_minutes

LONGEST = 1440
"""Minutes of a day."""


class Span(NamedTuple):
    """Minutes, and the wall times of beginning and end where they are known."""

    minutes: int
    from_time: time | None
    until_time: time | None


def span_given(minutes: object, from_time: time | None, until_time: time | None) -> Span:
    """A span that holds together; raises `Refused` for one that does not.

    Without minutes they are what lies between the times; fewer mean that there was a break.
    """
    if (from_time is None) != (until_time is None):
        field = "until_time" if until_time is None else "from_time"
        raise Refused("Times: give the beginning and the end, such as 9:10-9:40.", field)
    if from_time is not None and until_time is not None:
        within = between(from_time, until_time)
        if not within:
            raise Refused("Times: the end is the beginning; give a later end.", "until_time")
        minutes = within if minutes is None else _minutes_given(minutes)
        if minutes > within:
            raise Refused(
                f"Minutes: {show_minutes(minutes)} do not fit between {clock(from_time)} and"
                f" {clock(until_time)}; give {show_minutes(within)} or less.",
                "minutes",
            )
    return Span(_minutes_given(minutes), from_time, until_time)


def between(from_time: time, until_time: time) -> int:
    """The minutes from one wall time to another; an earlier one is that of the next day."""
    return (_minute(until_time) - _minute(from_time)) % LONGEST


def ending_after(from_time: time, minutes: int) -> time:
    """The wall time so many minutes after another."""
    end = (_minute(from_time) + minutes) % LONGEST
    return time(end // 60, end % 60)


def timed(started_at: datetime, minutes: int) -> Span:
    """The span of a timer that was started at a moment, by the wall clock of this machine."""
    start = started_at.astimezone()
    from_time = time(start.hour, start.minute)
    return Span(minutes, from_time, ending_after(from_time, minutes))


def clock(at: time) -> str:
    """A wall time in a sentence: 9:10."""
    return f"{at.hour}:{at.minute:02}"


def not_to_come(day: date, today: date) -> date:
    """The day; raises `Refused` for one that is still to come."""
    if day > today:
        raise Refused(f"Day: {day_words(day, today)} is still to come.", "day")
    # Nobody has worked before the year 2000; what says so was mistyped.
    if day < today - timedelta(days=366 * 20):
        raise Refused(f"Day: {day} is more than 20 years ago; give a later one.", "day")
    return day


def _minutes_given(minutes: object) -> int:
    if minutes is None:
        raise Refused("Minutes: nothing is given; give some, such as 25m.", "minutes")
    if isinstance(minutes, bool) or not isinstance(minutes, int):
        raise Refused(f"Minutes: ‘{minutes}’ is not a whole number; give one.", "minutes")
    if not 1 <= minutes <= LONGEST:
        raise Refused(
            f"Minutes: {show_minutes(minutes)} cannot be worked on a day; "
            "give 1 minute to 24 hours.",
            "minutes",
        )
    return minutes


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute
