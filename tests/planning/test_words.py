"""How planning says minutes, days and amounts."""

from datetime import date

import pytest
from tests.planning.making import TODAY, day

from smtui.planning.words import (
    day_in_words,
    due_in_words,
    minutes_in_words,
    money_in_words,
    number_in_words,
)


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "0m"), (45, "45m"), (60, "1h"), (90, "1h30"), (125, "2h05")]
)
def test_minutes(minutes: int, words: str) -> None:
    assert minutes_in_words(minutes) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (day(-1), "yesterday"),
        (day(0), "today"),
        (day(1), "tomorrow"),
        (day(2), "Fri"),
        (day(6), "Tue"),
        (day(7), "2 Dec"),
        (day(-2), "23 Nov"),
        (date(2027, 11, 25), "25 Nov 2027"),
    ],
)
def test_days(when: date, words: str) -> None:
    assert day_in_words(when, TODAY) == words


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (0, "due today"),
        (1, "due tomorrow"),
        (3, "due in 3 days"),
        (9, "due on 4 Dec"),
        (-1, "overdue since yesterday"),
        (-5, "overdue since 20 Nov"),
    ],
)
def test_due(due: int, words: str) -> None:
    assert due_in_words(day(due), TODAY) == words


def test_numbers() -> None:
    assert number_in_words(4.0) == "4"
    assert number_in_words(3.666667) == "3.7"


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (4680.4, "4,680 €"),
        (1_234_567.0, "1,234,567 €"),
        (-1035.6, "−1,036 €"),
        (None, "–"),
        (0.0, "0 €"),
        (-0.2, "0 €"),
    ],
)
def test_amounts(amount: float | None, words: str) -> None:
    assert money_in_words(amount, "€") == words


def test_an_amount_beside_another_needs_no_currency() -> None:
    assert money_in_words(1250, "") == "1,250"
