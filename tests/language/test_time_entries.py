"""Typed time: every form that is promised, what is refused, and that nothing else is raised."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.language.time_entries import (
    NotUnderstood,
    TimeSaid,
    read_time_said,
    show_stretch,
    show_time_said,
)

TODAY = date(2026, 11, 25)  # a Wednesday
YESTERDAY, FRIDAY = date(2026, 11, 24), date(2026, 11, 20)


def said(text: str) -> TimeSaid:
    return read_time_said(text, TODAY, time(18, 0))


@pytest.mark.parametrize(
    ("text", "minutes", "day", "words"),
    [
        ("25m", 25, TODAY, ""),
        ("1h30", 90, TODAY, ""),
        ("1:30", 90, TODAY, ""),
        ("1.5h deck", 90, TODAY, "deck"),
        ("90", 90, TODAY, ""),
        ("90 fri", 90, FRIDAY, ""),
        ("2h 30m report", 150, TODAY, "report"),
        ("45 min mail", 45, TODAY, "mail"),
        ("yesterday 25m captions", 25, YESTERDAY, "captions"),
        ("25m yesterday captions", 25, YESTERDAY, "captions"),
        ("captions 25m", 25, TODAY, "captions"),
        ("captions for june 25m on fri", 25, FRIDAY, "captions for june"),
        ("last fri 2h", 120, FRIDAY, ""),
        ("24 nov 1h x", 60, YESTERDAY, "x"),
        ("2 days ago 1h ads", 60, date(2026, 11, 23), "ads"),
        ("2026-11-20 1h", 60, FRIDAY, ""),
        ("3 posts 25m", 25, TODAY, "3 posts"),
        ("25m 3 posts", 25, TODAY, "3 posts"),
        ("25m 3d model", 25, TODAY, "3d model"),
        ("25m may report", 25, TODAY, "may report"),
    ],
)
def test_a_duration_its_day_and_the_words(text: str, minutes: int, day: date, words: str) -> None:
    found = said(text)
    assert (found.minutes, found.day, found.words) == (minutes, day, words)
    assert found.begin is None
    assert found.end is None


@pytest.mark.parametrize(
    ("text", "begin", "end", "minutes"),
    [
        ("9:10-9:40", time(9, 10), time(9, 40), 30),
        ("9:10 – 9:40 standup", time(9, 10), time(9, 40), 30),
        ("from 9:10 to 9:40", time(9, 10), time(9, 40), 30),
        ("9.10-9.40", time(9, 10), time(9, 40), 30),
        ("9-12", time(9), time(12), 180),
        ("9-5", time(9), time(17), 480),
        ("1-3pm call", time(13), time(15), 120),
        ("11-1pm", time(11), time(13), 120),
        ("9-17 less 45m", time(9), time(17), 435),
        ("yesterday 22:30-0:15", time(22, 30), time(0, 15), 105),
    ],
)
def test_from_one_wall_time_to_another(text: str, begin: time, end: time, minutes: int) -> None:
    found = said(text)
    assert (found.begin, found.end, found.minutes) == (begin, end, minutes)


def test_who_and_a_note() -> None:
    found = said("yesterday 1h @ana captions; second draft, with @ in it")
    assert (found.who, found.words) == ("ana", "captions")
    assert found.note == "second draft, with @ in it"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Say how long"),
        ("; a note", "Say how long"),
        ("captions", "says no time"),
        ("0", "cannot be worked on a day"),
        ("25h", "cannot be worked on a day"),
        ("9-9", "Nothing lies between 9:00 and 9:00"),
        ("25-26", "A day has no"),
        ("9-10 less 1h", "leaves no time"),
        ("tomorrow 25m", "still to come"),
        ("25m tomorrow", "still to come"),
        ("18:30-19 x", "18:30 today is still to come: yesterday 18:30–19:00?"),
        ("-5m", "says no time"),
    ],
)
def test_what_is_refused_says_why(text: str, sentence: str) -> None:
    with pytest.raises(NotUnderstood, match=r".") as refused:
        said(text)
    assert sentence in refused.value.sentence


def test_in_words() -> None:
    assert show_time_said(said("9-17 less 45m"), TODAY) == (
        "7h15 from 9:00 to 17:00, 45m of it a break · today, Wed 25 Nov 2026"
    )
    assert show_time_said(said("fri 25m"), TODAY) == "25m · Fri 20 Nov 2026"
    assert show_stretch(time(9, 10), time(9, 40)) == "9:10–9:40"
    assert show_stretch(None, None) == ""


PIECES = st.sampled_from(
    ["25m", "1h30", "9:10-9:40", "9-5", "-", "–", "to", "yesterday", "fri", "24", "nov", "on",
     "@ana", ";", "less", "45m", "99", "٣", "²", "\u202e", "\0", "h", ":", "12:60", "0:00", "w48",
     "9" * 30]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=9).map(" ".join)))
def test_anything_is_read_or_refused(text: str) -> None:
    try:
        found = read_time_said(text, TODAY, time(18, 0))
    except NotUnderstood:
        return
    assert 1 <= found.minutes <= 1440
    assert found.day <= TODAY
    assert (found.begin is None) == (found.end is None)
    assert show_time_said(found, TODAY)


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 1440), st.dates(date(2026, 1, 1), TODAY))
def test_what_is_shown_of_a_day_reads_back(minutes: int, day: date) -> None:
    found = said(f"{day.isoformat()} {minutes}m")
    assert (found.minutes, found.day) == (minutes, day)
