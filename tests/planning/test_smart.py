"""The five letters of SMART."""

from typing import Any

import pytest
from tests.planning.making import day, make_goal, make_kpi

from smtui.planning.facts.goals import GoalFact, KpiFact
from smtui.planning.smart import smart_letters


def whole_goal(**changes: Any) -> GoalFact:
    """A goal that has all letters."""
    given = {
        "statement": "100,000 people see it",
        "achievable": "It was 41,000 without a budget",
        "relevant": "A feature that nobody hears of is not shipped",
        "serves": (1,),
        "start_on": day(-10),
        "due_on": day(90),
    }
    return make_goal(**{**given, **changes})


def missing(goal: GoalFact, *kpis: KpiFact) -> dict[str, str]:
    return {x.letter: x.missing for x in smart_letters(goal, kpis) if not x.is_met}


KPI = make_kpi(unit="people")


def test_a_whole_goal_has_all_five() -> None:
    letters = smart_letters(whole_goal(), [KPI])
    assert "".join(letter.letter for letter in letters) == "SMART"
    assert all(letter.is_met and not letter.missing for letter in letters)


def test_an_empty_goal_misses_all_five_with_a_sentence_each() -> None:
    empty = make_goal(objective=None, start_on=None, due_on=None)
    found = missing(empty)
    assert list(found) == ["S", "M", "A", "R", "T"]
    assert all(sentence.endswith(".") for sentence in found.values())


@pytest.mark.parametrize(
    ("changes", "letter", "words"),
    [
        ({"statement": "  "}, "S", "sentence"),
        ({"achievable": ""}, "A", "why it can be done"),
        ({"relevant": ""}, "R", "why that matters"),
        ({"serves": (), "objective": None}, "R", "company goal or the marketing objective"),
        ({"start_on": None}, "T", "a start date"),
        ({"due_on": None}, "T", "a due date"),
        ({"due_on": day(-10)}, "T", "end after it starts"),
    ],
)
def test_one_letter_at_a_time(changes: dict[str, Any], letter: str, words: str) -> None:
    found = missing(whole_goal(**changes), KPI)
    assert list(found) == [letter]
    assert words in found[letter]


def test_an_objective_is_as_good_as_a_company_goal() -> None:
    assert not missing(whole_goal(serves=(), objective="Brand awareness"), KPI)


def test_one_whole_kpi_is_enough_and_the_nearest_is_named() -> None:
    bare = make_kpi(2, name="Bare", baseline=None, target=None)
    nearly = make_kpi(3, name="Nearly", unit="%", baseline=None)
    assert missing(whole_goal(), bare, nearly) == {"M": "Give the KPI ‘Nearly’ a baseline."}
    assert missing(whole_goal(), bare)["M"].endswith("a baseline, a target and a unit.")
    assert not missing(whole_goal(), bare, KPI)
    assert "M" in missing(whole_goal(), make_kpi(4, goal_id=9, unit="%"))
