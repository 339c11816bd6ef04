"""Widths in cells, and cutting that never breaks a character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smtui.cli.cells import ELLIPSIS, cell_width, cut, pad

FAMILY = "👨‍👩‍👧"
PERSIAN = "می‌خواهم"


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("plan", 4),
        ("計画", 4),
        ("ｐ", 2),
        ("e\u0301te\u0301", 3),
        ("naïve", 5),
        (PERSIAN, 7),
        ("❤\ufe0f", 2),
        ("한국", 4),
    ],
)
def test_width_in_cells(text: str, cells: int) -> None:
    assert cell_width(text) == cells


def test_joined_emoji_count_as_their_parts_since_terminals_differ() -> None:
    assert cell_width(FAMILY) == 6
    assert cell_width("👍🏽") == 4


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("launch", 6, "launch"),
        ("launch", 5, "laun…"),
        ("launch", 1, "…"),
        ("launch", 0, ""),
        ("計画表", 5, "計画…"),
        ("計画表", 4, "計…"),
        ("計画", 4, "計画"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        (f"a{FAMILY}b", 4, "a…"),
    ],
)
def test_cut_keeps_whole_characters(text: str, cells: int, expected: str) -> None:
    assert cut(text, cells) == expected


@given(st.text(max_size=40), st.integers(0, 30))
def test_cut_never_exceeds_and_changes_only_what_is_too_wide(text: str, cells: int) -> None:
    shown = cut(text, cells)
    assert cell_width(shown) <= cells
    if cell_width(text) <= cells:
        assert shown == text
    elif cells:
        assert shown.endswith(ELLIPSIS)
        assert text.startswith(shown.removesuffix(ELLIPSIS))


@given(st.text(max_size=40), st.integers(0, 30), st.booleans())
def test_pad_fills_exactly(text: str, cells: int, right: bool) -> None:
    assert cell_width(pad(text, cells, right)) == cells
