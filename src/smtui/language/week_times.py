"""Times of every week as people type them: ``mon, wed 9:00; fri 18:00``."""

from collections.abc import Iterable
from datetime import time

from smtui.language.calendar_words import WEEKDAYS
from smtui.language.date_forms import weekday_number
from smtui.language.not_understood import NotUnderstood
from smtui.language.times import read_time, show_time

__all__ = ["NotUnderstood", "read_week_times", "show_week_times"]

WeekTimes = tuple[tuple[int, time], ...]

_ALL = {"day": range(7), "daily": range(7), "weekday": range(5), "weekdays": range(5)}
_WAYS = "write mon, wed 9:00; fri 18:00, or mon-fri 9:00 12:00"


def read_week_times(text: str) -> WeekTimes:
    """The weekdays (0 is Monday) and wall times that ``text`` names, in order, each once.

    Parts are divided by semicolons: days (``mon``, ``mon, wed``, ``mon-fri``, ``day``), then one
    time or several. Nothing at all is no times. Raises `NotUnderstood` with what would be right.
    """
    found: set[tuple[int, time]] = set()
    for part in text.replace("\n", ";").split(";"):
        words = part.lower().replace(",", " ").replace("–", "-").split()
        days = [word for word in words if not word[0].isdigit()]
        times = [word for word in words if word[0].isdigit()]
        if words != [*days, *times]:
            raise NotUnderstood(f"‘{part.strip()[:40]}’: first the days, then the times; {_WAYS}")
        if not words:
            continue
        if not days or not times:
            missing = "a weekday" if not days else "a time"
            raise NotUnderstood(f"‘{part.strip()[:40]}’ misses {missing}: {_WAYS}")
        numbers = {number for word in days for number in _days(word)}
        found |= {(number, read_time(at)) for number in numbers for at in times}
    return tuple(sorted(found))


def show_week_times(slots: Iterable[tuple[int, time]]) -> str:
    """The text of weekly times, which reads back as them: days with the same times together."""
    by_day: dict[int, list[str]] = {}
    for weekday, at in sorted(slots):
        by_day.setdefault(weekday, []).append(show_time(at))
    by_times: dict[tuple[str, ...], list[str]] = {}
    for weekday, times in by_day.items():
        name = WEEKDAYS[weekday][:3].capitalize()
        by_times.setdefault(tuple(times), []).append(name)
    return "; ".join(f"{', '.join(days)} {' '.join(at)}" for at, days in by_times.items())


def _days(word: str) -> range | tuple[int, ...]:
    if word in _ALL:
        return _ALL[word]
    ends = [weekday_number(end) for end in word.split("-")]
    if len(ends) > 2 or any(end is None for end in ends):
        raise NotUnderstood(f"‘{word[:40]}’ is no weekday: {_WAYS}")
    first, last = ends[0] or 0, ends[-1] or 0
    return tuple((first + ahead) % 7 for ahead in range((last - first) % 7 + 1))
