"""Finding by a part of a name."""

from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.language.matching import fold, rank_matches

TITLES = ["Relaunch the blog", "Launch", "Launch visuals", "Write launch post"]
TITLES += ["Café crème", "می‌خواهم"]


def found(query: str) -> list[str]:
    return [TITLES[index] for index in rank_matches(query, TITLES)]


def test_better_matches_come_first() -> None:
    assert found("launch") == ["Launch", "Launch visuals", "Write launch post", "Relaunch the blog"]


def test_case_accents_and_joiners_do_not_matter() -> None:
    assert found("CAFE CREME") == ["Café crème"]
    assert found("میخواهم") == ["می‌خواهم"]
    assert fold("Straße") == "strasse"


def test_words_may_stand_in_any_order_and_initials_find() -> None:
    assert found("post write") == ["Write launch post"]
    assert found("wlp") == ["Write launch post"]


def test_nothing_matches_nothing_and_an_empty_query_everything() -> None:
    assert found("zebra") == []
    assert found("  ") == TITLES
    assert rank_matches("", TITLES, 2) == [0, 1]


@settings(max_examples=100)
@given(st.text(max_size=12), st.lists(st.text(max_size=20), max_size=8))
def test_results_are_distinct_places_in_the_list(query: str, names: list[str]) -> None:
    places = rank_matches(query, names)
    assert len(set(places)) == len(places)
    assert all(0 <= place < len(names) for place in places)


@settings(max_examples=100)
@given(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20))
def test_a_thing_is_found_by_its_whole_name(name: str) -> None:
    # A letter that folds to nothing by itself, such as a lone joiner, finds everything.
    assert 1 in rank_matches(name, ["", name]) or not fold(name)
