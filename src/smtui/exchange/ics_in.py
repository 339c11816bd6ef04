"""Reading calendars (ICS): events with a time become posts, events of whole days occasions,
to-dos tasks.
"""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from icalendar import Calendar

from smtui.exchange.csv_file import RowError, read_bytes
from smtui.exchange.incoming import MOST_BYTES, MOST_ROWS, Incoming, Item
from smtui.exchange.refused import ExchangeRefused
from smtui.language.dates import NotUnderstood
from smtui.language.text import clean, clean_lines
from smtui.planning.plan import Plan
from smtui.planning.publishing.times import wall_time
from smtui.vocabulary import Kind

_TAKEN = ("VEVENT", "VTODO")
_OVER = ("COMPLETED", "CANCELLED")


def read_calendar(path: Path, plan: Plan) -> Incoming:
    """Read the file at ``path``; as `read_calendar_bytes`. Raises ExchangeRefused also when the
    file cannot be read.
    """
    return read_calendar_bytes(read_bytes(path, MOST_BYTES), plan)


def read_calendar_bytes(raw: bytes, plan: Plan) -> Incoming:
    """Read what a calendar holds; times that name no zone are those of the workspace.

    Raises ExchangeRefused where it is no calendar.
    """
    found = [part for calendar in _calendars(raw) for part in calendar.walk() if _is_taken(part)]
    if not found:
        raise ExchangeRefused("There are no events and no to-dos in it.")
    if len(found) > MOST_ROWS:
        raise ExchangeRefused(f"There are more than {MOST_ROWS:,} entries in it.")
    items, errors, left = [], [], 0
    for number, part in enumerate(found, 1):
        if _is_left(part):
            left += 1
            continue
        try:
            items.append(_item(number, part, plan))
        except NotUnderstood as error:
            errors.append(RowError(number, _text(part, "SUMMARY"), error.sentence))
    told = "Left out (done, cancelled, the exception of a series, or an ETA of smtui)"
    notes = [f"{told}: {left}"] if left else []
    repeated = sum(1 for item in items if item.note)
    if repeated:
        notes.append(f"Repeat; only their first is taken in: {repeated}")
    return Incoming(tuple(items), tuple(errors), (), tuple(notes))


def _calendars(raw: bytes) -> list[Any]:
    try:
        found = Calendar.from_ical(raw.decode("utf-8-sig", errors="replace"), multiple=True)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise ExchangeRefused("It is no calendar (ICS) that can be read.") from error
    if not all(one.name == "VCALENDAR" for one in found):
        raise ExchangeRefused("It is no calendar (ICS) that can be read.")
    return list(found)


def _is_left(part: Any) -> bool:
    """Whether an entry is over, changes one of a series, or follows from what smtui has anyway."""
    is_over = str(part.get("STATUS", "")).upper() in _OVER
    uid = str(part.get("UID", ""))
    is_told = uid.endswith(".smtui") and uid.startswith(("eta-", "goal-"))
    return is_over or is_told or bool(part.get("RECURRENCE-ID"))


def _is_taken(part: Any) -> bool:
    return part.name in _TAKEN


def _item(number: int, part: Any, plan: Plan) -> Item:
    title = _text(part, "SUMMARY").strip()
    if not title:
        raise NotUnderstood("It has no title (SUMMARY)")
    if part.name == "VTODO":
        return Item(number, Kind.TASK, _task(part, title, plan))
    begin = _moment(part, "DTSTART")
    if begin is None:
        raise NotUnderstood("It has no day (DTSTART)")
    rule = part.get("RRULE")
    is_yearly = rule is not None and _is_plainly_yearly(rule)
    note = "" if rule is None or (is_yearly and not isinstance(begin, datetime)) else "repeats"
    if not isinstance(begin, datetime):
        return Item(number, Kind.OCCASION, _occasion(part, title, begin, is_yearly=is_yearly), note)
    return Item(number, Kind.POST, _post(part, title, begin, plan), note)


def _post(part: Any, title: str, begin: datetime, plan: Plan) -> dict[str, object]:
    day, at, zone = _wall(begin, plan)
    return {
        "topic": title,
        "publish_on": day,
        "publish_time": at.replace(second=0, microsecond=0),
        "zone": zone,
        "notes": clean_lines(_text(part, "DESCRIPTION")),
        "link": clean(_text(part, "URL")),
    }


def _occasion(part: Any, title: str, day: date, *, is_yearly: bool) -> dict[str, object]:
    note = clean_lines(_text(part, "DESCRIPTION"))
    return {"name": title, "day_on": day, "is_yearly": is_yearly, "note": note}


def _task(part: Any, title: str, plan: Plan) -> dict[str, object]:
    due = _moment(part, "DUE") or _moment(part, "DTSTART")
    if isinstance(due, datetime):
        due = _wall(due, plan)[0]
    return {"title": title, "due_on": due, "notes": clean_lines(_text(part, "DESCRIPTION"))}


def _wall(moment: datetime, plan: Plan) -> tuple[date, Any, str]:
    """Day, wall time and zone (IANA name): its own where it is known, else the workspace's."""
    if moment.tzinfo is None:
        return moment.date(), moment.time(), plan.settings.zone
    name = getattr(moment.tzinfo, "key", None)
    if isinstance(name, str) and name != "UTC":
        return moment.date(), moment.replace(tzinfo=None).time(), name
    day, at = wall_time(moment.astimezone(UTC), plan.settings.zone)
    return day, at, plan.settings.zone


def _moment(part: Any, name: str) -> date | datetime | None:
    try:
        found = part.decoded(name, None)
    except (ValueError, TypeError, KeyError) as error:
        raise NotUnderstood(f"Its {name} is no day and no time") from error
    if found is None:
        return None
    if not isinstance(found, date):
        raise NotUnderstood(f"Its {name} is no day and no time")
    return found


def _is_plainly_yearly(rule: Any) -> bool:
    """Whether a rule is the same day of each year, without an end."""
    said = {str(key).upper(): value for key, value in dict(rule).items()}
    freq = [str(one).upper() for one in said.get("FREQ", ())]
    ends = {"COUNT", "UNTIL", "BYDAY", "BYSETPOS", "BYWEEKNO", "BYYEARDAY"} & set(said)
    every = [int(one) for one in said.get("INTERVAL", (1,))]
    return freq == ["YEARLY"] and not ends and every == [1]


def _text(part: Any, name: str) -> str:
    found = part.get(name)
    if isinstance(found, list):
        found = found[0] if found else None
    return "" if found is None else clean_lines(str(found))
