"""Values of the log of adjustments in words."""

import pytest

from smtui.language.kept_values import show_kept


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2026-11-27", "27 Nov 2026"),
        ("FREQ=WEEKLY;BYDAY=MO", "every Monday"),
        ("active", "active"),
        ("4", "4"),
        ("", "none"),
    ],
)
def test_a_kept_value_is_said_as_a_person_says_it(value: str, words: str) -> None:
    assert show_kept(value) == words
