"""Plan drift in words."""

from datetime import date

import pytest

from smtui.planning.facts.reports import Drift, DriftLine
from smtui.planning.reviews.drift_words import drift_words, drifted, since_words, usual_since
from smtui.vocabulary import Kind

FRIDAY = date(2026, 11, 27)
MONDAY = date(2026, 11, 23)


def test_the_line_counts_what_happened_and_leaves_out_what_did_not() -> None:
    drift = Drift(4, 2, 9, 0, 1, 0, ())
    assert drift_words(drift, MONDAY, FRIDAY) == (
        "since Monday: 4 moved, 2 added, 9 done, 1 dropped"
    )
    assert drift_words(Drift(0, 0, 0, 0, 0, 0, ()), MONDAY, FRIDAY) == (
        "since Monday: nothing changed"
    )


@pytest.mark.parametrize(
    ("since", "words"),
    [
        (FRIDAY, "since this morning"),
        (date(2026, 11, 26), "since yesterday"),
        (date(2026, 11, 21), "since Saturday"),
        (date(2026, 11, 20), "since last Friday"),
        (date(2026, 11, 1), "since 1 Nov"),
        (date(2025, 11, 1), "since 1 Nov 2025"),
    ],
)
def test_a_day_is_named_as_one_says_it(since: date, words: str) -> None:
    assert since_words(since, FRIDAY) == words


def test_drift_is_told_from_monday_on_and_on_a_monday_of_the_week_before() -> None:
    assert usual_since(FRIDAY) == MONDAY
    assert usual_since(MONDAY) == date(2026, 11, 16)


def test_a_line_below_its_verb_says_the_title_and_the_days_of_a_move() -> None:
    sentence = "Moved ‘Ana’s post’ from Tue 24 Nov to no day"
    between = "Tue 24 Nov → no day"
    moved = DriftLine("moved", Kind.TASK, 1, "Ana’s post", sentence, between)
    done = DriftLine("done", Kind.TASK, 1, "Cut", "Done: Cut")
    drift = Drift(1, 0, 3, 0, 0, 0, (done, moved, done, done._replace(id=2), done))
    assert [one.words for one in drifted(drift, "moved")] == ["Ana’s post · Tue 24 Nov → no day"]
    assert [one.words for one in drifted(drift, "done")] == ["Cut · 3×", "Cut"]
