"""Times of every week as people type them."""

from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.language.week_times import NotUnderstood, read_week_times, show_week_times

SLOTS = st.sets(
    st.tuples(st.integers(0, 6), st.times().map(lambda at: time(at.hour, at.minute))), max_size=12
)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("mon 9:00", ((0, time(9)),)),
        ("mon, wed 9:00; fri 18:00", ((0, time(9)), (2, time(9)), (4, time(18)))),
        ("mon-wed 9 6pm", tuple((day, time(at)) for day in range(3) for at in (9, 18))),
        ("sat-mon 10:30", ((0, time(10, 30)), (5, time(10, 30)), (6, time(10, 30)))),
        ("weekdays 8:15", tuple((day, time(8, 15)) for day in range(5))),
        ("mon 9:00; mon 9:00", ((0, time(9)),)),
        ("", ()),
        (" ; ", ()),
    ],
)
def test_what_is_understood(text: str, slots: tuple[tuple[int, time], ...]) -> None:
    assert read_week_times(text) == slots


@pytest.mark.parametrize(
    ("text", "told"),
    [("mon", "misses a time"), ("9:00", "misses a weekday"), ("9:00 mon", "first the days"),
     ("noday 9:00", "is no weekday"), ("mon 99:00", "99:00")],
)  # fmt: skip
def test_what_is_not_understood_is_told(text: str, told: str) -> None:
    with pytest.raises(NotUnderstood, match=told):
        read_week_times(text)


@settings(max_examples=60)
@given(SLOTS)
def test_what_is_shown_reads_back(slots: set[tuple[int, time]]) -> None:
    assert read_week_times(show_week_times(slots)) == tuple(sorted(slots))
