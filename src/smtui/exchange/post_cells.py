"""What cells say of a post: days, times, words, numbers and names, as people write them."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import NamedTuple

from smtui.exchange.names import parted
from smtui.exchange.numeric_days import read_day
from smtui.exchange.post_columns import WHEN, normal, words_of
from smtui.exchange.posts_csv import PostNames
from smtui.language.dates import NotUnderstood
from smtui.language.durations import read_minutes
from smtui.language.times import read_time
from smtui.planning.publishing.times import wall_time
from smtui.vocabulary import PostStatus

TEXTS: Mapping[str, str] = {
    "topic": "topic",
    "content_type": "content_type",
    "copy": "copy",
    "link": "link",
    "media": "media",
    "call_to_action": "call_to_action",
    "audience": "audience",
    "objective": "objective",
    "notes": "notes",
    "for_whom": "brief_for_whom",
    "why_care": "brief_why_care",
    "what_to_say": "brief_what_to_say",
    "how": "brief_how",
    "format": "brief_format",
    "journey": "brief_journey",
    "utm_campaign": "utm_campaign",
    "utm_medium": "utm_medium",
    "lesson": "lesson",
}
"""Columns whose cells are text as it stands: the field of each."""

_TIMED = re.compile(
    r"(.*\d)(?:[T ]|,\s*)\s*"
    r"(\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?)"
    r"\s*(Z|UTC|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_SECONDS = re.compile(r"^(\d{1,2}[:.h]\d{2})[:.]\d{2}(?:\.\d+)?")
_MOST_COOLDOWN = 3660


class Reading(NamedTuple):
    """By what cells are understood: today, the order of day and month (None where nothing tells),
    the zone of the workspace, and the names that are known.
    """

    today: date
    is_day_first: bool | None
    zone: str
    names: PostNames


def read_moment(cell: str, reading: Reading) -> tuple[date, time | None]:
    """The day of ``cell`` and the wall time where it tells one, in the zone of the workspace.

    Raises `NotUnderstood`.
    """
    said = cell.strip()
    match = _TIMED.fullmatch(said)
    if match is None:
        return read_day(said, reading.is_day_first, reading.today), None
    day = read_day(match[1].strip(" ,"), reading.is_day_first, reading.today)
    at = read_clock(match[2])
    if match[3] is None:
        return day, at
    offset = "+00:00" if match[3].upper() in ("Z", "UTC") else match[3]
    moment = datetime.fromisoformat(f"{day.isoformat()}T{at:%H:%M}:00{offset}")
    return wall_time(moment, reading.zone)


def read_clock(cell: str) -> time:
    """The wall time of a cell; seconds are left out. Raises `NotUnderstood`."""
    said = _SECONDS.sub(r"\1", cell.strip().lower()).replace("a.m.", "am").replace("p.m.", "pm")
    return read_time(said)


def day_and_time(cells: Mapping[str, str], reading: Reading) -> dict[str, object]:
    """When a post goes out, from its cells of the columns of days and times."""
    day: date | None = None
    at: time | None = None
    for column in (WHEN, "day"):
        if cells.get(column, "").strip() and day is None:
            day, at = read_moment(cells[column], reading)
    if cells.get("time", "").strip():
        if day is None:
            raise NotUnderstood("There is a time without a day")
        at = read_clock(cells["time"])
    return {"publish_on": day, "publish_time": at}


def read_channels(cell: str, reading: Reading) -> tuple[str | int, ...]:
    """The channels that a cell names: ids, and the names of those that are new."""
    found: dict[str | int, None] = {}
    for label in parted(cell):
        known = reading.names.channels.known(label)
        found[label if known is None else known] = None
    return tuple(found)


def read_cell(column: str, cell: str, reading: Reading) -> tuple[str, object]:
    """The field of a post that a cell gives, and its value. Raises `NotUnderstood`."""
    if column in TEXTS:
        return TEXTS[column], cell
    field, read = _READERS[column]
    return field, read(cell, reading)


def _zone(cell: str, _reading: Reading) -> str:
    from zoneinfo import ZoneInfo

    said = cell.strip()
    try:
        ZoneInfo(said)
    except (OSError, LookupError, ValueError) as error:
        raise NotUnderstood(f"‘{said[:40]}’ is not a time zone such as Europe/Berlin") from error
    return said


def _status(cell: str, _reading: Reading) -> PostStatus:
    found = words_of("status").get(normal(cell))
    if found is None:
        words = ", ".join(PostStatus)
        raise NotUnderstood(f"‘{cell.strip()[:40]}’ is not a status: write {words}")
    return PostStatus(found)


def _truth(cell: str, _reading: Reading) -> bool:
    found = words_of("truth").get(normal(cell))
    if found is None:
        raise NotUnderstood(f"‘{cell.strip()[:40]}’ is neither yes nor no")
    return found == "yes"


def _minutes(cell: str, _reading: Reading) -> int:
    said = cell.strip()
    return int(said) if said.isascii() and said.isdigit() and len(said) < 9 else read_minutes(said)


def _days(cell: str, _reading: Reading) -> int:
    said = cell.strip()
    if not (said.isascii() and said.isdigit() and 1 <= int(said[:6]) <= _MOST_COOLDOWN):
        raise NotUnderstood(f"‘{said[:40]}’ is not a number of days, 1 to {_MOST_COOLDOWN:,}")
    return int(said)


def _campaign(cell: str, reading: Reading) -> str | int:
    known = reading.names.campaigns.known(cell)
    return cell.strip() if known is None else known


_READERS: Mapping[str, tuple[str, Callable[[str, Reading], object]]] = {
    "zone": ("zone", _zone),
    "status": ("status", _status),
    "channels": ("channels", read_channels),
    "owner": ("owner_id", lambda cell, reading: reading.names.people.one(cell)),
    "campaign": ("campaign", _campaign),
    "goal": ("goal_id", lambda cell, reading: reading.names.goals.one(cell)),
    "tactic": ("tactic_id", lambda cell, reading: reading.names.tactics.one(cell)),
    "estimate": ("estimate", _minutes),
    "experiment": ("is_experiment", _truth),
    "evergreen": ("is_evergreen", _truth),
    "cooldown_days": ("cooldown_days", _days),
}
