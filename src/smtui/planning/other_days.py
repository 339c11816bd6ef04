"""Which other day has room for a piece of work."""

from collections.abc import Iterable

from smtui.planning.movable import Slack
from smtui.planning.room import Room

Parts = tuple[tuple[int, int], ...]
"""Each one's minutes of a piece."""


def weeks_around(room: Room, week: int, slack: Slack) -> list[int]:
    """The other weeks that the slack reaches into, the nearest first; of two as near the earlier,
    which uses up no slack.
    """
    weeks = range(room.week_of(slack.first), room.week_of(slack.last) + 1)
    return sorted((w for w in weeks if w != week), key=lambda w: (abs(w - week), w))


def emptiest_day(
    room: Room, parts: Parts, weeks: Iterable[int], slack: Slack, *, long_day: bool = False
) -> int | None:
    """The emptiest day of the first of ``weeks`` that stays under 80 % with the work on it; else
    of the one that has most left. None where neither a week nor a day has the room.

    ``long_day`` asks the weeks only: for what is longer than any day.
    """
    best: tuple[int, int] | None = None
    for week in weeks:
        left = min(room.left_in_week(person, week) - minutes for person, minutes in parts)
        if left < 0 or (best is not None and left <= -best[0] and not _free(room, parts, week)):
            continue
        day = _day_of_week(room, parts, week, slack, long_day=long_day)
        if day is None:
            continue
        if _free(room, parts, week):
            return day
        best = (-left, day)
    return None if best is None else best[1]


def _free(room: Room, parts: Parts, week: int) -> bool:
    return all(room.stays_free(person, week, minutes) for person, minutes in parts)


def _day_of_week(
    room: Room, parts: Parts, week: int, slack: Slack, *, long_day: bool
) -> int | None:
    """The day of the week, inside the slack, on which everybody has most left."""
    days = room.days_of_week(week)
    there = range(max(days.start, slack.first), min(days.stop, slack.last + 1))
    emptiest: tuple[int, int] | None = None
    for day in there:
        if any(not room.capacity[person][day] for person, _ in parts):
            continue
        left = min(room.left_on_day(person, day) - minutes for person, minutes in parts)
        if (left >= 0 or long_day) and (emptiest is None or left > emptiest[0]):
            emptiest = left, day
    return None if emptiest is None else emptiest[1]
