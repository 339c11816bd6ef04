from datetime import date

import pytest

from smtui.actions.writers.labels import heading, labels
from smtui.actions.writers.words import counted, day_words, listed, quoted, short, some_days, told

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 17), "yesterday"),
        (TODAY, "today"),
        (date(2026, 11, 19), "tomorrow"),
        (date(2026, 11, 27), "Fri 27 Nov"),
        (date(2027, 1, 1), "Fri 1 Jan 2027"),
    ],
)
def test_days_are_told_as_a_person_says_them(day: date, words: str) -> None:
    assert day_words(day, TODAY) == words


def test_numbers_agree_with_their_nouns() -> None:
    assert [counted(number, "task") for number in (0, 1, 2, 1200)] == [
        "0 tasks",
        "1 task",
        "2 tasks",
        "1,200 tasks",
    ]
    assert counted(3, "person") == "3 people"
    assert [some_days(days) for days in (1, -2, 7, -14, 8)] == [
        "a day",
        "2 days",
        "a week",
        "2 weeks",
        "8 days",
    ]


def test_titles_are_short_and_disturb_no_terminal() -> None:
    assert quoted("Write\u202e post") == "‘Write⟨RLO⟩ post’"
    assert short("x" * 61) == "x" * 59 + "…"
    assert short("x" * 60) == "x" * 60
    assert told("Done", ["One"], "task") == "Done: One"
    assert told("Done", ["One", "Two"], "task") == "Done: 2 tasks"
    assert listed(["Ana", "Ben", "Cleo"]) == "Ana, Ben and Cleo"


def test_fields_are_told_as_a_person_calls_them() -> None:
    assert heading("due_on") == "Due date"
    assert heading("eta_on") == "ETA"
    assert labels(["title", "due_on", "call_to_action"]) == "title, due date and call to action"
