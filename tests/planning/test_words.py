"""How planning says minutes and days."""

from datetime import date

import pytest
from tests.planning.making import TODAY, day

from smtui.planning.words import day_in_words, due_in_words, minutes_in_words, number_in_words


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
