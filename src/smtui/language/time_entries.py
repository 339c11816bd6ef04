"""Time worked, as people type it: ``25m captions``, ``9:10-9:40``, ``yesterday 1h30 report; 2nd
draft``. The day may stand before the time or after it, the words on either side.
"""

import re
from datetime import date, time
from typing import NamedTuple

from smtui.language.dates import show_day, show_full
from smtui.language.durations import read_minutes, show_minutes
from smtui.language.not_understood import NotUnderstood
from smtui.language.spans import read_past_day
from smtui.language.text import clean
from smtui.language.times import DAY_MINUTES, Stretch, read_stretch, show_time

__all__ = ["NotUnderstood", "TimeSaid", "read_time_said", "show_stretch", "show_time_said"]

MOST_CHARACTERS = 2000
"""Nobody says more about an entry; it also bounds the work of reading it."""

_DAY_WORDS = 4
_TIME_WORDS = 5
_BREAK = re.compile(r"(?:less|minus|break|without)", re.IGNORECASE)
_WAYS = "write 25m, 1h30, 9:10-9:40 or yesterday 25m"


class TimeSaid(NamedTuple):
    """Minutes (1 to 1,440) on a day that is not to come; the wall times are both there or neither.

    Fewer minutes than lie between them mean a break. ``words`` name what was worked on, ``who`` is
    what stood after an ``@``, ``note`` what stood after a ``;``.
    """

    minutes: int
    day: date
    begin: time | None
    end: time | None
    words: str
    note: str
    who: str


class _Time(NamedTuple):
    minutes: int
    stretch: Stretch | None


def read_time_said(
    text: str,
    today: date,
    now: time | None = None,
    week_start: int = 0,
    unsaid: date | None = None,
) -> TimeSaid:
    """What ``text`` says was worked. ``fri`` is the last Friday; ``9-17 less 45m`` has a break.

    ``unsaid`` is the day where none is said, else it is ``today``. With ``now``, the wall time, a
    stretch that begins later today is refused. Raises `NotUnderstood` with what would be right.
    """
    line, _, note = clean(text[:MOST_CHARACTERS]).partition(";")
    words = [word for word in line.split() if len(word) == 1 or word[0] != "@"]
    who = next((word[1:] for word in line.split() if word[0] == "@" and len(word) > 1), "")
    if not words:
        raise NotUnderstood(f"Say how long: {_WAYS}")
    found, said, left = _parts(words, today, week_start)
    day = found or unsaid or today
    if not 1 <= said.minutes <= DAY_MINUTES:
        raise NotUnderstood(
            f"{show_minutes(said.minutes)} cannot be worked on a day: 1 minute to 24 hours"
        )
    begin, end = said.stretch or (None, None)
    if now is not None and begin is not None and day == today and begin > now:
        raise NotUnderstood(
            f"{show_time(begin)} today is still to come: yesterday {show_stretch(begin, end)}?"
        )
    return TimeSaid(said.minutes, day, begin, end, " ".join(left), note.strip(), who)


def show_time_said(said: TimeSaid, today: date) -> str:
    """``30m from 9:10 to 9:40 · yesterday, Tue 24 Nov 2026``."""
    near = show_day(said.day, today)
    day = f"{near}, {show_full(said.day)}" if near[0].islower() else show_full(said.day)
    if said.begin is None or said.end is None:
        return f"{show_minutes(said.minutes)} · {day}"
    pause = Stretch(said.begin, said.end).minutes - said.minutes
    less = f", {show_minutes(pause)} of it a break" if pause > 0 else ""
    return (
        f"{show_minutes(said.minutes)} from {show_time(said.begin)} to {show_time(said.end)}"
        f"{less} · {day}"
    )


def show_stretch(begin: time | None, end: time | None) -> str:
    """``9:10–9:40``; empty where the wall times are not known."""
    return "" if begin is None or end is None else f"{show_time(begin)}–{show_time(end)}"


def _parts(words: list[str], today: date, week_start: int) -> tuple[date | None, _Time, list[str]]:
    """The day, the time and the words that are left. The time is looked for after a day in front,
    in front, then from left to right; last a number in front counts as minutes.
    """
    day, used = _day_at(words, 0, today, week_start)
    places = [(used, True), (0, True), *((at, False) for at in range(used + 1, len(words)))]
    found = ((start, *_time_at(words, start, is_first=is_first)) for start, is_first in places)
    for start, said, count in found:
        if said is not None:
            in_front = day if start >= used else None
            before = words[used:start] if start >= used else []
            after = words[start + count :]
            on, spent, rest = _with_day(in_front, said, after, today, week_start)
            return on, spent, [*before, *rest]
    for start in dict.fromkeys((used, 0)):
        if len(words) > start and words[start].isdecimal():
            said = _Time(int(words[start][:9]), None)
            return _with_day(day if start else None, said, words[start + 1 :], today, week_start)
    raise NotUnderstood(f"‘{' '.join(words)[:40]}’ says no time: {_WAYS}")


def _with_day(
    day: date | None, said: _Time, after: list[str], today: date, week_start: int
) -> tuple[date | None, _Time, list[str]]:
    """What follows the time may begin with a break and, where no day stood before, with a day."""
    if said.stretch is not None and len(after) > 1 and _BREAK.fullmatch(after[0]):
        pause = read_minutes(after[1])
        if pause >= said.minutes:
            raise NotUnderstood(f"A break of {show_minutes(pause)} leaves no time")
        said, after = said._replace(minutes=said.minutes - pause), after[2:]
    if day is None:
        is_said = bool(after) and after[0].lower() == "on"
        day, count = _day_at(after, 1 if is_said else 0, today, week_start)
        if day is not None:
            after = after[count + is_said :]
    return day, said, after


def _day_at(words: list[str], start: int, today: date, week_start: int) -> tuple[date | None, int]:
    """The day that the most words from ``start`` name, and how many they are. A day to come is
    refused; a lone number or a duration is no day.
    """
    for count in range(min(_DAY_WORDS, len(words) - start), 0, -1):
        text = " ".join(words[start : start + count])
        if text[0] == "+" or re.fullmatch(r"\d+ ?[a-z]?", text.lower()):
            continue
        try:
            return read_past_day(text, today, week_start), count
        except NotUnderstood as refused:
            if refused.sentence.endswith("still to come"):
                raise
    return None, 0


def _time_at(words: list[str], start: int, *, is_first: bool) -> tuple[_Time | None, int]:
    """The stretch or the duration that the most words from ``start`` say, and how many they are.

    Among words, rather than in front of them, a stretch needs its colon (``3-4 posts``). A
    number without a unit is none: it may count things.
    """
    for count in range(min(_TIME_WORDS, len(words) - start), 0, -1):
        text = " ".join(words[start : start + count])
        stretch = read_stretch(text) if is_first or ":" in text else None
        if stretch is not None:
            return _Time(stretch.minutes, stretch), count
        if text.isdecimal():
            continue
        try:
            return _Time(read_minutes(text), None), count
        except NotUnderstood:
            continue
    return None, 0
