"""Days typed and shown: every form, week starts, year ends, leap days, week 53."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.language.date_forms import add_working_days
from smtui.language.dates import (
    NotUnderstood,
    read_date,
    show_day,
    show_full,
    start_of_week,
    week_label,
)

WEDNESDAY = date(2026, 11, 25)
DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", date(2026, 11, 25)),
        ("Tomorrow", date(2026, 11, 26)),
        ("yesterday", date(2026, 11, 24)),
        ("fri", date(2026, 11, 27)),
        ("FRIDAY", date(2026, 11, 27)),
        ("wed", date(2026, 12, 2)),
        ("tues", date(2026, 12, 1)),
        ("next fri", date(2026, 12, 4)),
        ("last fri", date(2026, 11, 20)),
        ("+3d", date(2026, 11, 28)),
        ("3d", date(2026, 11, 28)),
        ("-3d", date(2026, 11, 22)),
        ("2w", date(2026, 12, 9)),
        ("1m", date(2026, 12, 25)),
        ("3b", date(2026, 11, 30)),
        ("in 3 days", date(2026, 11, 28)),
        ("in a week", date(2026, 12, 2)),
        ("in 2 working days", date(2026, 11, 27)),
        ("2 days ago", date(2026, 11, 23)),
        ("30th", date(2026, 11, 30)),
        ("25th", date(2026, 11, 25)),
        ("1st", date(2026, 12, 1)),
        ("31st", date(2026, 11, 30)),
        ("eow", date(2026, 11, 29)),
        ("eom", date(2026, 11, 30)),
        ("eoq", date(2026, 12, 31)),
        ("end of the month", date(2026, 11, 30)),
        ("next week", date(2026, 11, 30)),
        ("next month", date(2026, 12, 1)),
        ("next quarter", date(2027, 1, 1)),
        ("next year", date(2027, 1, 1)),
        ("27 nov", date(2026, 11, 27)),
        ("27nov", date(2026, 11, 27)),
        ("nov27", date(2026, 11, 27)),
        ("27 Nov.", date(2026, 11, 27)),
        ("nov 27", date(2026, 11, 27)),
        ("27th of November", date(2026, 11, 27)),
        ("24 nov", date(2027, 11, 24)),
        ("27 nov 2028", date(2028, 11, 27)),
        ("November 27, 2028", date(2028, 11, 27)),
        ("29 feb", date(2028, 2, 29)),
        ("27.11.", date(2026, 11, 27)),
        ("2026-11-27", date(2026, 11, 27)),
        ("w48", date(2026, 11, 23)),
        ("w02", date(2027, 1, 11)),
        ("2026-w53-5", date(2027, 1, 1)),
    ],
)
def test_every_form_is_read(typed: str, day: date) -> None:
    assert read_date(typed, WEDNESDAY) == day


@pytest.mark.parametrize(
    "typed", ["", "soon", "30 feb", "2026-02-30", "32nd", "0th", "99999y", "in", "27 xyz", "w54"]
)
def test_what_is_no_day_is_refused_with_a_way(typed: str) -> None:
    with pytest.raises(NotUnderstood, match="2026-11-27"):
        read_date(typed, WEDNESDAY)


def test_a_day_that_reads_two_ways_is_refused() -> None:
    with pytest.raises(NotUnderstood, match="two ways"):
        read_date("11/12", WEDNESDAY)


def test_months_are_clamped_and_years_turn() -> None:
    assert read_date("1m", date(2027, 1, 31)) == date(2027, 2, 28)
    assert read_date("1m", date(2028, 1, 31)) == date(2028, 2, 29)
    assert read_date("30th", date(2027, 2, 10)) == date(2027, 2, 28)
    assert read_date("15th", date(2026, 12, 20)) == date(2027, 1, 15)
    assert read_date("eow", date(2026, 12, 31)) == date(2027, 1, 3)
    assert read_date("1y", date(2028, 2, 29)) == date(2029, 2, 28)


def test_week_labels_are_iso() -> None:
    assert week_label(date(2026, 11, 27)) == "W48"
    assert week_label(date(2027, 1, 1)) == "W53"
    assert week_label(date(2027, 1, 4)) == "W01"


@pytest.mark.parametrize("week_start", range(7))
@settings(max_examples=30)
@given(day=DAYS)
def test_the_week_runs_from_its_start_to_its_end(week_start: int, day: date) -> None:
    first = start_of_week(day, week_start)
    last = read_date("eow", day, week_start)
    following = read_date("next week", day, week_start)
    assert first <= day <= last
    assert (last - first).days == 6
    assert following == last + timedelta(days=1)
    assert following.weekday() == week_start


@settings(max_examples=100)
@given(DAYS, st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]))
def test_a_weekday_is_the_next_one_after_today(today: date, word: str) -> None:
    day = read_date(word, today)
    assert 1 <= (day - today).days <= 7
    assert show_full(day).lower().startswith(word)


@settings(max_examples=100)
@given(DAYS, st.integers(-40, 40))
def test_working_days_are_counted_without_weekends(today: date, count: int) -> None:
    day = add_working_days(today, count)
    low, high = min(today, day), max(today, day)
    between = [low + timedelta(days=n) for n in range((high - low).days + 1)]
    start = {today} if today.weekday() < 5 else set()
    assert len({d for d in between if d.weekday() < 5} - start) == abs(count)
    assert not count or day.weekday() < 5


@settings(max_examples=100)
@given(DAYS, st.integers(0, 900))
def test_what_is_shown_of_a_coming_day_reads_back(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    assert read_date(show_day(day, today), today) == day
    assert read_date(show_full(day).split(" ", 1)[1], today) == day
    assert read_date(day.isoformat(), today) == day


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2026, 11, 25), "today"),
        (date(2026, 11, 26), "tomorrow"),
        (date(2026, 11, 24), "yesterday"),
        (date(2026, 11, 27), "Fri"),
        (date(2026, 12, 1), "Tue"),
        (date(2026, 12, 2), "2 Dec"),
        (date(2026, 11, 20), "20 Nov"),
        (date(2027, 11, 27), "27 Nov 2027"),
    ],
)
def test_days_are_shown_as_a_person_says_them(day: date, shown: str) -> None:
    assert show_day(day, WEDNESDAY) == shown


@settings(max_examples=100)
@given(
    st.text(max_size=20) | st.text("0123456789 abdefimnoqrstuvwy+-.:/", max_size=14),
    DAYS,
    st.integers(0, 6),
)
def test_nothing_but_a_refusal_comes_of_any_text(text: str, today: date, week_start: int) -> None:
    found = _day_or_sentence(text, today, week_start)
    assert found if isinstance(found, str) else 1900 <= found.year <= 2200


def _day_or_sentence(text: str, today: date, week_start: int) -> date | str:
    try:
        return read_date(text, today, week_start)
    except NotUnderstood as refused:
        return refused.sentence
