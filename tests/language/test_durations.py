"""Durations typed and shown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.language.durations import (
    LONGEST_MINUTES,
    NotUnderstood,
    read_minutes,
    show_minutes,
)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("45m", 45),
        ("45 min", 45),
        ("1h30", 90),
        ("1h30m", 90),
        ("1h 5m", 65),
        ("1 hour", 60),
        ("1:30", 90),
        ("0:05", 5),
        ("90", 90),
        ("2h", 120),
        ("1.5h", 90),
        ("1,5h", 90),
        (".25h", 15),
        ("0.33h", 20),
        (" 2H ", 120),
        ("۴۵m", 45),
    ],
)
def test_every_form_is_read(typed: str, minutes: int) -> None:
    assert read_minutes(typed) == minutes


@pytest.mark.parametrize(
    "typed", ["", "abc", "-5m", "1:5", "1:75", "1h60", "1.5", "h", "99999999h", "1h30h", "5 m 3"]
)
def test_what_is_no_duration_is_refused_with_a_way(typed: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read_minutes(typed)
    assert refused.value.sentence
    assert "1h30" in refused.value.sentence or "hours" in refused.value.sentence


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [(0, "0m"), (45, "45m"), (90, "1h30"), (120, "2h"), (65, "1h05"), (-15, "-15m")],
)
def test_minutes_are_shown_short(minutes: int, shown: str) -> None:
    assert show_minutes(minutes) == shown


@settings(max_examples=100)
@given(st.integers(0, LONGEST_MINUTES))
def test_what_is_shown_reads_back(minutes: int) -> None:
    assert read_minutes(show_minutes(minutes)) == minutes


@settings(max_examples=100)
@given(st.text(max_size=20) | st.text("0123456789hm:., ", max_size=12))
def test_nothing_but_a_refusal_comes_of_any_text(text: str) -> None:
    found = _minutes_or_sentence(text)
    assert found if isinstance(found, str) else 0 <= found <= LONGEST_MINUTES


def _minutes_or_sentence(text: str) -> int | str:
    try:
        return read_minutes(text)
    except NotUnderstood as refused:
        return refused.sentence
