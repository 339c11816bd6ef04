"""Wall times of posts: which moment one is, and what a clock change does to it.

A post keeps its wall time and its zone, so that one at 9:00 stays at 9:00 over a clock change. A
wall time that a clock skips (a gap) is taken to be as much later as the clock skipped: 2:30 of a
night on which 2:00 becomes 3:00 goes out at 3:30. One that comes twice is the first of both.
"""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import NamedTuple

_MINUTES_A_DAY = 24 * 60


class Moment(NamedTuple):
    """When a wall time is: the moment (aware, UTC), and a sentence where the clock or the zone
    makes it other than it reads, else "".
    """

    at: datetime
    sentence: str


def instant(day: date, at: time, zone: str) -> datetime:
    """The moment (aware, UTC) of a wall time in a zone (IANA name). One that a clock skips is
    moved on by what was skipped, one that comes twice is the first; a zone that is not known is
    taken to be UTC.
    """
    return _in_utc(datetime.combine(day, _plain(at)), _zone(zone) or UTC)


def moment_of(day: date, at: time, zone: str) -> Moment:
    """The moment of a wall time, and in words what a clock change does to it."""
    found = _zone(zone)
    wall = datetime.combine(day, _plain(at))
    if found is None:
        return Moment(_in_utc(wall, UTC), f"The zone ‘{zone}’ is not known: taken to be UTC.")
    moment = _in_utc(wall, found)
    back = _on_wall(moment, found)
    if back != wall:
        return Moment(
            moment,
            f"{wall:%H:%M} does not come on this day in {zone}: the clock goes on. It goes out at"
            f" {back:%H:%M}.",
        )
    if wall.replace(tzinfo=found).utcoffset() != wall.replace(tzinfo=found, fold=1).utcoffset():
        return Moment(
            moment,
            f"{wall:%H:%M} comes twice on this day in {zone}: the clock goes back. It goes out at"
            " the first.",
        )
    return Moment(moment, "")


def wall_time(moment: datetime, zone: str) -> tuple[date, time]:
    """The day and the wall time of an aware moment in a zone (UTC where it is not known)."""
    wall = _on_wall(moment, _zone(zone) or UTC)
    return wall.date(), wall.time()


def later(day: date, at: time, minutes: int) -> tuple[date, time]:
    """A wall time so many minutes later (earlier when negative) by the clock on the wall: it may
    pass midnight, and a clock change does not touch it. Moving there and back restores it.

    Raises:
        OverflowError: the day would be outside of the calendar.

    """
    days, minute = divmod(at.hour * 60 + at.minute + minutes, _MINUTES_A_DAY)
    return day + timedelta(days=days), at.replace(hour=minute // 60, minute=minute % 60)


def has_passed(day: date, at: time | None, zone: str, now: datetime) -> bool:
    """Whether a wall time is past at the aware moment ``now``; without a time, whether the day
    is over.
    """
    if at is not None:
        return instant(day, at, zone) < now
    return day < wall_time(now, zone)[0]


@lru_cache(maxsize=64)
def _zone(name: str) -> tzinfo | None:
    # Few starts need zones: their module is imported by those that do.
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (OSError, LookupError, ValueError):
        return None


def _plain(at: time) -> time:
    return at.replace(tzinfo=None, fold=0)


def _in_utc(wall: datetime, zone: tzinfo) -> datetime:
    try:
        # With fold 0 a skipped time is counted by the clock before, which moves it on.
        return wall.replace(tzinfo=zone).astimezone(UTC)
    except OverflowError:
        return wall.replace(tzinfo=UTC)


def _on_wall(moment: datetime, zone: tzinfo) -> datetime:
    try:
        return moment.astimezone(zone).replace(tzinfo=None, fold=0)
    except OverflowError:
        return moment.replace(tzinfo=None, fold=0)
