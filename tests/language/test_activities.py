"""Which activity a title names."""

import pytest

from smtui.language.activities import activity_in

NAMES = {"Research": 1, "Community": 2, "Market research": 3, "Ads": 4}


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Research hashtags", 1),
        ("market RESEARCH for spring", 3),
        ("Answer the community", 2),
        ("Readsy", None),
        ("Communities", None),
        ("", None),
    ],
)
def test_whole_words_the_longest_name_first(title: str, found: int | None) -> None:
    assert activity_in(title, NAMES) == found


def test_a_nameless_activity_is_in_no_title() -> None:
    assert activity_in("anything", {"": 1, " ": 2}) is None
