"""Wall times: what a clock change does to them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.planning.publishing.times import has_passed, instant, later, moment_of, wall_time

BERLIN = "Europe/Berlin"
GAP, DOUBLED = date(2027, 3, 28), date(2026, 10, 25)
"""The nights of the clock changes: 2:00 becomes 3:00, 3:00 becomes 2:00."""


def utc(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


def test_nine_stays_nine_over_both_clock_changes() -> None:
    for change, before, after in ((GAP, 8, 7), (DOUBLED, 7, 8)):
        assert instant(change - timedelta(days=1), time(9), BERLIN) == utc(
            change - timedelta(days=1), before
        )
        assert instant(change, time(9), BERLIN) == utc(change, after)


@pytest.mark.parametrize(
    ("day", "at", "goes_out", "words"),
    [
        (GAP, time(1, 59), utc(GAP, 0, 59), ""),
        (GAP, time(2), utc(GAP, 1), "2:00 does not come"),
        (GAP, time(2, 30), utc(GAP, 1, 30), "goes out at 03:30."),
        (GAP, time(3), utc(GAP, 1), ""),
        (DOUBLED, time(1, 59), utc(DOUBLED - timedelta(days=1), 23, 59), ""),
        (DOUBLED, time(2), utc(DOUBLED, 0), "goes out at the first."),
        (DOUBLED, time(2, 30), utc(DOUBLED, 0, 30), "02:30 comes twice"),
        (DOUBLED, time(3), utc(DOUBLED, 2), ""),
    ],
)
def test_the_gap_moves_on_and_the_doubled_hour_is_the_first(
    day: date, at: time, goes_out: datetime, words: str
) -> None:
    told = moment_of(day, at, BERLIN)
    assert told.at == instant(day, at, BERLIN) == goes_out
    assert words in told.sentence
    assert bool(told.sentence) == bool(words)


def test_a_clock_may_change_by_half_an_hour_and_at_other_times() -> None:
    # Lord Howe Island goes on by thirty minutes at 2:00 of the first Sunday of October.
    told = moment_of(date(2026, 10, 4), time(2, 15), "Australia/Lord_Howe")
    assert "goes out at 02:45" in told.sentence


@pytest.mark.parametrize("zone", ["Nowhere/At_All", "", "../etc", "\ud800", "a" * 300, "\x00"])
def test_a_zone_that_is_not_known_is_taken_to_be_utc(zone: str) -> None:
    told = moment_of(GAP, time(2, 30), zone)
    assert told.at == utc(GAP, 2, 30)
    assert "not known" in told.sentence
    assert wall_time(told.at, zone) == (GAP, time(2, 30))


ZONES = st.sampled_from([BERLIN, "UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Apia"])
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
DAYS = st.one_of(
    st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.sampled_from([GAP, DOUBLED]), st.dates()
)


@given(DAYS, TIMES, ZONES)
@settings(max_examples=100)
def test_a_moment_reads_as_its_wall_time_unless_it_says_otherwise(
    day: date, at: time, zone: str
) -> None:
    told = moment_of(day, at, zone)
    assert told.at.utcoffset() == timedelta(0)
    if "does not come" not in told.sentence and date.min < day < date.max:
        assert wall_time(told.at, zone) == (day, at)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), TIMES, st.integers(-100_000, 100_000))
@settings(max_examples=100)
def test_moving_there_and_back_restores(day: date, at: time, minutes: int) -> None:
    there = later(day, at, minutes)
    assert later(*there, -minutes) == (day, at)
    assert datetime.combine(*there) - datetime.combine(day, at) == timedelta(minutes=minutes)


def test_what_is_past() -> None:
    now = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)
    today = now.date()
    assert has_passed(today, time(9), BERLIN, now)
    assert not has_passed(today, time(9), "UTC", now)
    assert not has_passed(today, None, BERLIN, now)
    assert has_passed(today - timedelta(days=1), None, BERLIN, now)
    # In Apia it is the day before no more: 21:30 of the 25th, thirteen hours on.
    assert not has_passed(today, None, "Pacific/Apia", now)
