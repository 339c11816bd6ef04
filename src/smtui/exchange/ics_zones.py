"""Time zones for calendars: each change of the clock that matters, as VTIMEZONE tells it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_STEP = timedelta(days=7)
_MARGIN = timedelta(days=400)


def time_zone(name: str, zone: tzinfo, first: date, last: date) -> Timezone:
    """The zone of this name as it is from a year before ``first`` to a year after ``last``."""
    found = Timezone()
    found.add("tzid", name)
    begin = datetime.combine(_shifted(first, -_MARGIN), time(), UTC)
    end = datetime.combine(_shifted(last, _MARGIN), time(), UTC)
    offset = _offset(begin, zone)
    _add(found, begin, zone, offset)
    for moment in _changes(zone, begin, end):
        _add(found, moment, zone, offset)
        offset = _offset(moment, zone)
    return found


def _add(found: Timezone, moment: datetime, zone: tzinfo, before: timedelta) -> None:
    """Say what holds from a moment on; the wall time of it is by the clock until then."""
    local = moment.astimezone(zone)
    part = TimezoneDaylight() if local.dst() else TimezoneStandard()
    part.add("dtstart", (moment + before).replace(tzinfo=None))
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", _offset(moment, zone))
    part.add("tzname", local.tzname() or "")
    found.add_component(part)


def _changes(zone: tzinfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    """The moments at which the clock changes, to the second."""
    while begin < end:
        after = begin + _STEP
        if _offset(begin, zone) != _offset(after, zone):
            yield _change(zone, begin, after)
        begin = after


def _change(zone: tzinfo, low: datetime, high: datetime) -> datetime:
    before = _offset(low, zone)
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=int((high - low).total_seconds()) // 2)
        low, high = (middle, high) if _offset(middle, zone) == before else (low, middle)
    return high


def _offset(moment: datetime, zone: tzinfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _shifted(day: date, by: timedelta) -> date:
    # The calendar ends; a day or so is kept free for the offset of any zone.
    ordinal = day.toordinal() + by.days
    return date.fromordinal(min(max(ordinal, 3), date.max.toordinal() - 9))
