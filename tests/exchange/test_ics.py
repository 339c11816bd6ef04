"""The calendar for other programs: read by a second library, and taken in again."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from io import StringIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from dateutil.tz import tzical
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from tests.exchange.posts_of import FIRST, LAST, going, make_plan, out_of, text_of
from tests.planning.making import make_tactic, make_task

from smtui.exchange.ics_in import read_calendar_bytes
from smtui.exchange.ics_out import calendar_of
from smtui.exchange.ics_zones import time_zone
from smtui.exchange.outgoing import Outgoing
from smtui.exchange.refused import ExchangeRefused
from smtui.language.text import clean, clean_lines
from smtui.planning.derive import derive
from smtui.planning.facts.publishing import OccasionFact
from smtui.planning.settings import Settings
from smtui.vocabulary import Kind, PostStatus

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
PLAN = make_plan()


def written(out: Outgoing) -> str:
    return calendar_of(out, "acme", NOW)


def events_of(text: str) -> list[Any]:
    """The events as vobject reads them."""
    return list(getattr(vobject.readOne(text), "vevent_list", []))


def test_a_post_is_an_event_in_its_own_zone() -> None:
    text = text_of(link="https://x.example", notes="For Lu")
    found = written(out_of([going(content_type="tip")], [text]))
    (event,) = events_of(found)
    assert event.dtstart.value == datetime(2026, 12, 1, 9, tzinfo=ZoneInfo("Europe/Berlin"))
    assert event.dtstart.value.utcoffset() == timedelta(hours=1)
    assert "DTSTART;TZID=Europe/Berlin:20261201T090000" in found
    assert event.uid.value == "post-1@acme.smtui"
    assert event.dtstamp.value == NOW
    assert event.summary.value == "Post 1"
    assert event.description.value == "ready · LinkedIn\n\nHello\n\nFor Lu"
    assert event.url.value == "https://x.example"
    assert event.categories.value == ["LinkedIn", "tip"]
    assert event.status.value == "CONFIRMED"


def test_one_without_a_time_takes_the_day_and_a_skipped_one_is_left_out() -> None:
    posts = [going(1, publish_time=None), going(2, status=PostStatus.SKIPPED)]
    (event,) = events_of(written(out_of(posts)))
    assert (event.dtstart.value, event.dtend.value) == (FIRST, FIRST + timedelta(days=1))


def test_a_skipped_wall_time_is_written_as_the_one_at_which_it_goes_out() -> None:
    post = going(publish_on=date(2026, 3, 29), publish_time=time(2, 30))
    out = out_of([post])._replace(first=date(2026, 3, 1), last=date(2026, 3, 31))
    (event,) = events_of(written(out))
    assert event.dtstart.value.astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert "20260329T033000" in written(out)


def test_tasks_are_to_dos_and_other_days_are_events() -> None:
    base = make_plan(
        occasions={1: OccasionFact(1, "Feast", date(2020, 12, 24), True, "DE", 14, "Sweets")}
    )
    weekly = make_task(2, rrule="FREQ=WEEKLY;BYDAY=MO", starts_on=FIRST)
    ask = make_tactic(1, title="Ask", eta_on=LAST)
    tasks = {1: make_task(1, due_on=FIRST), 2: weekly}
    snapshot = replace(base.snapshot, tasks=tasks, tactics={1: ask})
    out = out_of([], plan=derive(snapshot, base.today, Settings()))
    text = written(out)
    todos = vobject.readOne(text).vtodo_list
    assert [todo.due.value for todo in todos if todo.uid.value == "task-1@acme.smtui"] == [FIRST]
    days = [todo.due.value.day for todo in todos if todo.uid.value.startswith("task-2-")]
    assert days == [7, 14, 21, 28]
    events = {event.summary.value: event.dtstart.value for event in events_of(text)}
    assert events == {"Feast": date(2026, 12, 24), "ETA: Ask": LAST}
    incoming = read_calendar_bytes(text.encode(), PLAN)
    assert [item.title for item in incoming.items if item.kind is Kind.OCCASION] == ["Feast"]
    assert incoming.notes[0].endswith(": 1")
    uids = [part.get("UID") for part in Calendar.from_ical(text).walk() if part.get("UID")]
    assert len(uids) == len(set(uids))


@pytest.mark.parametrize(
    "name", ["Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Tehran", "UTC"]
)
def test_the_zone_is_right_at_every_hour(name: str) -> None:
    zone = ZoneInfo(name)
    calendar = Calendar()
    calendar.add_component(time_zone(name, zone, date(2026, 1, 1), date(2026, 12, 31)))
    read = tzical(StringIO(calendar.to_ical().decode())).get(name)
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    while moment.year == 2026:
        wall = moment.astimezone(zone).replace(tzinfo=None)
        known = {wall.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1)}
        assert wall.replace(tzinfo=read).utcoffset() in known, wall
        moment += timedelta(hours=1)


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=200).map(clean).filter(lambda text: bool(text.strip())),
    st.text(max_size=200).map(clean_lines),
)
def test_any_text_is_folded_escaped_and_read_by_both(topic: str, copy: str) -> None:
    text = written(out_of([going(topic=topic)], [text_of(copy=copy)]))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert len(events_of(text)) == 1
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert str(event["SUMMARY"]) == topic
    (item,) = read_calendar_bytes(text.encode(), PLAN).items
    assert item.fields["topic"] == topic.strip()


def test_our_own_calendar_comes_in_again() -> None:
    posts = [going(1), going(2, zone="Asia/Tokyo"), going(3, publish_time=None)]
    incoming = read_calendar_bytes(written(out_of(posts)).encode(), PLAN)
    first, second, third = incoming.items
    assert (first.kind, first.day, first.at) == (Kind.POST, FIRST, time(9))
    assert (second.fields["zone"], second.at) == ("Asia/Tokyo", time(9))
    assert (third.kind, third.day) == (Kind.OCCASION, FIRST)


def calendar(*lines: str) -> bytes:
    head = "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN"
    return "\r\n".join([*head, *lines, "END:VCALENDAR", ""]).encode()


def test_what_others_write() -> None:
    incoming = read_calendar_bytes(
        calendar(
            "BEGIN:VEVENT", "UID:1", "SUMMARY:Fair", "DTSTART;VALUE=DATE:20261205",
            "RRULE:FREQ=YEARLY", "END:VEVENT",
            "BEGIN:VEVENT", "UID:2", "SUMMARY:Talk", "DTSTART:20261205T090000Z",
            "RRULE:FREQ=WEEKLY", "END:VEVENT",
            "BEGIN:VEVENT", "UID:3", "SUMMARY:Float", "DTSTART:20261205T090000", "END:VEVENT",
            "BEGIN:VTODO", "UID:4", "SUMMARY:Call", "DUE:20261206T230000Z", "END:VTODO",
            "BEGIN:VTODO", "UID:5", "SUMMARY:Done", "STATUS:COMPLETED", "END:VTODO",
            "BEGIN:VEVENT", "UID:6", "DTSTART:20261205T090000", "END:VEVENT",
            "BEGIN:VEVENT", "UID:7", "SUMMARY:No day", "END:VEVENT",
        ),
        PLAN,
    )  # fmt: skip
    fair, talk, float_, call = incoming.items
    assert (fair.kind, fair.fields["is_yearly"], fair.note) == (Kind.OCCASION, True, "")
    assert (talk.kind, talk.at, talk.note) == (Kind.POST, time(10), "repeats")
    assert (float_.at, float_.fields["zone"]) == (time(9), "Europe/Berlin")
    assert (call.kind, call.day) == (Kind.TASK, date(2026, 12, 7))
    assert [error.line for error in incoming.errors] == [6, 7]
    assert incoming.contents == "2 posts, 1 occasion, 1 task"
    assert len(incoming.notes) == 2


@pytest.mark.parametrize("raw", [b"", b"hello", b"\xff\x00", calendar(), b"BEGIN:VEVENT\r\n"])
def test_what_is_no_calendar_is_refused(raw: bytes) -> None:
    with pytest.raises(ExchangeRefused):
        read_calendar_bytes(raw, PLAN)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='BEGINDTSVU:;=20261205\r\nRL,\\"', max_size=80))
def test_nothing_breaks_the_reading(text: str) -> None:
    lines = "BEGIN:VEVENT", "SUMMARY:x", "DTSTART:20261205T090000", text, "END:VEVENT"
    with suppress(ExchangeRefused):
        incoming = read_calendar_bytes(calendar(*lines), PLAN)
        assert incoming.items or incoming.errors or incoming.notes
