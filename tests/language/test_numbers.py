"""Numbers as people type them, and as a narrow column shows them."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.language.numbers import LARGEST, NotUnderstood, compact, read_number


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("12.4k", 12_400),
        ("12,4k", 12_400),
        ("12.4 k", 12_400),
        ("3,5", 3.5),
        ("3.5", 3.5),
        ("1 250", 1_250),
        ("1\u202f250", 1_250),
        ("1'250", 1_250),
        ("1_250", 1_250),
        ("1,250", 1_250),
        ("1.250", 1.25),
        ("0,250", 0.25),
        ("1,250.5", 1_250.5),
        ("1.250,5", 1_250.5),
        ("1.250.000", 1_250_000),
        ("1,250,000", 1_250_000),
        ("1.2M", 1_200_000),
        ("2bn", 2e9),
        (".5", 0.5),
        ("62 %", 62),
        ("€ 12.50", 12.5),
        ("-3", -3),
        ("−3,5", -3.5),
        ("-0", 0),
        ("۱۲٬۵۰۰", 12_500),
        ("٣٫٥", 3.5),
    ],
)
def test_a_number_is_read_as_typed(typed: str, value: float) -> None:
    assert read_number(typed) == value


def test_the_unit_may_stand_after_the_number() -> None:
    assert read_number("12.4k followers", "followers") == 12_400
    assert read_number("4 Min", "min") == 4


@pytest.mark.parametrize(
    "typed", ["", "many", "12.4x", "1.2.3", "1,2,3", "12 34", "nan", "inf", "1e5", "--3", "9" * 20]
)
def test_what_is_no_number_is_told_in_a_sentence(typed: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        read_number(typed)
    assert "‘" in caught.value.sentence


@given(st.text(max_size=30))
@settings(max_examples=100)
def test_anything_typed_is_a_number_or_a_sentence(typed: str) -> None:
    with suppress(NotUnderstood):
        assert abs(read_number(typed)) <= LARGEST


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "–"),
        (0, "0"),
        (3.5, "3.5"),
        (3.14159, "3.14"),
        (950, "950"),
        (1_250, "1250"),
        (9_999.4, "9999"),
        (12_400, "12.4k"),
        (100_000, "100k"),
        (999_960, "1M"),
        (1_250_000, "1.25M"),
        (-12_400, "−12.4k"),
        (2e9, "2B"),
    ],
)
def test_a_number_is_shown_compactly(value: float | None, shown: str) -> None:
    assert compact(value) == shown


@given(st.floats(-1e14, 1e14))
@settings(max_examples=100)
def test_what_is_shown_is_short_and_reads_back_within_a_hundredth(value: float) -> None:
    shown = compact(value)
    assert len(shown) <= 8
    if abs(value) >= 1:
        assert read_number(shown) == pytest.approx(value, rel=0.01)
