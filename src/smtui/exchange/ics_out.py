"""The calendar as ICS: posts and tasks, ETAs of tactics and occasions, for any other calendar.

A post is an event in its own zone (with the zone's definition), a task a to-do with its due date,
ETAs, ends of goals and occasions are events of a whole day. A thing keeps its UID as long as the
workspace keeps its name, so that a calendar that takes the file in again changes what it has.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Todo

from smtui.exchange.ics_zones import time_zone
from smtui.exchange.outgoing import Outgoing
from smtui.language.text import clean, clean_lines
from smtui.planning.calendar import Entry, Sort, entries_between
from smtui.planning.facts.publishing import PostFact
from smtui.planning.publishing.occasions import days_of
from smtui.planning.publishing.times import instant, wall_time
from smtui.vocabulary import PostStatus, TaskStatus

MINUTES_SHOWN = 15
"""How long a post is in a calendar: it goes out in a moment, which many of them do not draw."""

_STATUS = {
    TaskStatus.TODO: "NEEDS-ACTION",
    TaskStatus.DOING: "IN-PROCESS",
    TaskStatus.PAUSED: "NEEDS-ACTION",
    TaskStatus.DONE: "COMPLETED",
    TaskStatus.DROPPED: "CANCELLED",
}


def calendar_of(out: Outgoing, name: str, now: datetime) -> str:
    """The days of ``out`` as ICS, with a line break of CR LF; ``name`` is that of the workspace,
    ``now`` an aware moment.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//smtui//smtui {_version()}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", clean(f"smtui {name}"))
    posts = [post for post in out.posts if post.status is not PostStatus.SKIPPED]
    for zone in sorted({post.zone for post in posts if post.publish_time}):
        found = _zone(zone)
        if found is not None:
            calendar.add_component(time_zone(zone, found, out.first, out.last))
    parts = [*(_post(out, post) for post in posts), *_entries(out), *_occasions(out)]
    for part in parts:
        uid = f"{part.pop('X-SMTUI-KEY')}@{_host(name)}"
        part.add("uid", uid)
        part.add("dtstamp", now)
        calendar.add_component(part)
    # A lone surrogate has no bytes; nothing that smtui writes holds one.
    return str(calendar.to_ical(), "utf-8", "replace")


def _version() -> str:
    try:
        return version("smtui")
    except PackageNotFoundError:
        return "0"


def _host(name: str) -> str:
    letters = (letter if letter.isascii() and letter.isalnum() else "-" for letter in name)
    return f"{''.join(letters).strip('-').lower() or 'workspace'}.smtui"


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (OSError, LookupError, ValueError):
        return None


def _post(out: Outgoing, post: PostFact) -> Event:
    day = post.publish_on or out.first
    event = _all_day(f"post-{post.id}", day, post.topic)
    if post.publish_time is not None:
        moment = instant(day, post.publish_time, post.zone)
        zone = _zone(post.zone)
        # A wall time that a clock change skips is written as the one at which it goes out.
        begin = datetime.combine(*wall_time(moment, post.zone), zone) if zone else moment
        del event["DTSTART"], event["DTEND"]
        event.add("dtstart", begin)
        event.add("duration", timedelta(minutes=MINUTES_SHOWN))
    event.add("description", _description(out, post))
    event.add("status", "TENTATIVE" if post.is_unfinished else "CONFIRMED")
    categories = [channel.name for channel in out.channels_of(post)]
    if post.content_type.strip():
        categories.append(post.content_type)
    if categories:
        event.add("categories", [clean(one) for one in categories])
    link = clean(out.texts[post.id].link).strip()
    if link:
        event.add("url", link)
    return event


def _description(out: Outgoing, post: PostFact) -> str:
    text = out.texts[post.id]
    told = [str(post.status), out.channel_names(post), out.owner_of(post)]
    parts = [" · ".join(part for part in told if part), text.copy]
    parts += [
        f"{channel.name}:\n{out.copies[post.id][channel.id]}"
        for channel in out.channels_of(post)
        if channel.id in out.copies.get(post.id, {})
    ]
    parts += [text.call_to_action, text.notes]
    return clean_lines("\n\n".join(part for part in parts if part.strip()))


def _entries(out: Outgoing) -> Iterator[Event | Todo]:
    """What else stands on the days: work that is due, ETAs and goals that end."""
    for day, entries in entries_between(out.plan, out.first, out.last).items():
        for entry in entries:
            if entry.sort in (Sort.ETA, Sort.GOAL):
                words = "ETA" if entry.sort is Sort.ETA else "Goal ends"
                key = f"{entry.sort.name.lower()}-{entry.id}-{day:%Y%m%d}"
                yield _all_day(key, day, f"{words}: {entry.title}")
            elif entry.sort in (Sort.DUE, Sort.PLANNED):
                yield _task(out, entry, day)


def _task(out: Outgoing, entry: Entry, day: date) -> Todo:
    fact = out.plan.snapshot.tasks[entry.id]
    # A series stands there once for each occurrence; another task may be planned and due.
    several = fact.rrule is not None or (fact.planned_on is not None and fact.due_on is not None)
    todo = Todo()
    todo["X-SMTUI-KEY"] = f"task-{entry.id}-{day:%Y%m%d}" if several else f"task-{entry.id}"
    todo.add("summary", clean(entry.title))
    todo.add("due", day)
    status = _STATUS[fact.status] if entry.is_open else "COMPLETED"
    todo.add("status", status)
    people = [out.plan.snapshot.people[one].name for one in entry.people]
    if people:
        todo.add("description", clean(", ".join(people)))
    if fact.tags:
        todo.add("categories", [clean(tag) for tag in fact.tags])
    return todo


def _occasions(out: Outgoing) -> Iterator[Event]:
    for occasion in out.plan.snapshot.occasions.values():
        for day in days_of(occasion, out.first, out.last):
            key = f"occasion-{occasion.id}-{day:%Y%m%d}"
            event = _all_day(key, day, occasion.name)
            if occasion.note:
                event.add("description", clean_lines(occasion.note))
            if occasion.country:
                event.add("categories", [clean(occasion.country)])
            yield event


def _all_day(key: str, day: date, title: str) -> Event:
    event = Event()
    event["X-SMTUI-KEY"] = key
    event.add("summary", clean(title))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    # Nobody is busy by what is only told.
    event.add("transp", "TRANSPARENT")
    return event
