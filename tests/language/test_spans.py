"""Several days with why, and days gone by. Today is Sunday 22 November 2026."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.language.spans import NotUnderstood, Span, read_past_day, read_span, show_span

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "first", "last", "words"),
    [
        ("24 dec - 2 jan Christmas", date(2026, 12, 24), date(2027, 1, 2), "Christmas"),
        ("24 dec – 2 jan", date(2026, 12, 24), date(2027, 1, 2), ""),
        ("24 dec–2 jan why not", date(2026, 12, 24), date(2027, 1, 2), "why not"),
        ("24-28 dec at home", date(2026, 12, 24), date(2026, 12, 28), "at home"),
        ("2026-12-24 - 2026-12-28", date(2026, 12, 24), date(2026, 12, 28), ""),
        ("mon - fri", date(2026, 11, 23), date(2026, 11, 27), ""),
        ("mon to wed conference", date(2026, 11, 23), date(2026, 11, 25), "conference"),
        ("today - tomorrow flu", TODAY, date(2026, 11, 23), "flu"),
        ("fri", date(2026, 11, 27), date(2026, 11, 27), ""),
        ("tomorrow dentist", date(2026, 11, 23), date(2026, 11, 23), "dentist"),
        ("next week - eow", date(2026, 11, 23), date(2026, 11, 29), ""),
    ],
)
def test_days_and_words_are_read(typed: str, first: date, last: date, words: str) -> None:
    assert read_span(typed, TODAY) == Span(first, last, words)


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "24 dec -", "24 dec - soon", "2026-12-24 - 2026-12-20", "mon - 2090-01-01"],
)
def test_what_is_no_span_is_told_in_a_sentence(typed: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        read_span(typed, TODAY)
    assert caught.value.sentence


@given(st.text(max_size=40), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
@settings(max_examples=100)
def test_anything_typed_is_a_span_or_a_sentence(typed: str, today: date) -> None:
    with suppress(NotUnderstood):
        span = read_span(typed, today)
        assert span.first <= span.last


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", TODAY),
        ("yesterday", date(2026, 11, 21)),
        ("fri", date(2026, 11, 20)),
        ("3 nov", date(2026, 11, 3)),
        ("3 dec", date(2025, 12, 3)),
        ("-3d", date(2026, 11, 19)),
    ],
)
def test_a_past_day_is_never_ahead(typed: str, day: date) -> None:
    assert read_past_day(typed, TODAY) == day


def test_a_day_to_come_is_refused_as_past() -> None:
    with pytest.raises(NotUnderstood, match="still to come"):
        read_past_day("2026-12-24", TODAY)


def test_a_span_is_shown_as_a_person_says_it() -> None:
    assert show_span(date(2026, 12, 24), date(2027, 1, 2), TODAY) == "24 Dec – 2 Jan 2027"
    assert show_span(date(2026, 11, 23), date(2026, 11, 23), TODAY) == "tomorrow"
