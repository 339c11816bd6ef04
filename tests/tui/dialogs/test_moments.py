"""Times of day and moments as people type them."""

from datetime import datetime, time, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.language.not_understood import NotUnderstood
from smtui.language.times import read_time
from smtui.tui.dialogs.moments import read_moment

ZONE = timezone(timedelta(hours=1))
STARTED = datetime(2026, 11, 24, 17, 2, tzinfo=ZONE)
NOW = datetime(2026, 11, 25, 9, 30, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("18:30", time(18, 30)),
        ("18", time(18)),
        ("6pm", time(18)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("at 9.15", time(9, 15)),
        ("7h05", time(7, 5)),
    ],
)
def test_a_time_is_read(text: str, at: time) -> None:
    assert read_time(text) == at


@pytest.mark.parametrize("text", ["", "25:00", "9:75", "13pm", "noonish", "1830"])
def test_what_is_no_time_is_told_with_what_would_be(text: str) -> None:
    with pytest.raises(NotUnderstood, match="18:30"):
        read_time(text)


def test_a_time_alone_is_the_first_one_after_the_start() -> None:
    assert read_moment("18:30", STARTED, NOW) == datetime(2026, 11, 24, 18, 30, tzinfo=ZONE)
    assert read_moment("1:15", STARTED, NOW) == datetime(2026, 11, 25, 1, 15, tzinfo=ZONE)


def test_a_day_may_stand_before_the_time() -> None:
    assert read_moment("yesterday 18:30", STARTED, NOW).day == 24
    assert read_moment("today 8", STARTED, NOW) == datetime(2026, 11, 25, 8, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("text", "told"), [("yesterday 9:00", "only started"), ("12:00", "still to come")]
)
def test_a_moment_out_of_reach_is_told(text: str, told: str) -> None:
    with pytest.raises(NotUnderstood, match=told):
        read_moment(text, STARTED, NOW)


@given(st.text(max_size=30))
@settings(max_examples=100)
def test_anything_typed_is_a_moment_within_reach_or_not_understood(text: str) -> None:
    try:
        moment = read_moment(text, STARTED, NOW)
    except NotUnderstood:
        return
    assert STARTED < moment <= NOW
