"""Characters as a person sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smtui.planning.publishing.graphemes import graphemes


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("", 0),
        ("abc", 3),
        ("\r\n", 1),
        ("\n\r", 2),
        ("e\u0301\u0323", 1),
        ("\u0301", 1),
        ("a\u200db", 2),
        ("\U0001f468\u200d\U0001f4bb", 1),
        ("\U0001f468\U0001f4bb", 2),
        ("a\u200d\U0001f4bb", 2),
        ("\U0001f44d\U0001f3fd", 1),
        ("\U0001f1e9\U0001f1ea\U0001f1eb", 2),
        ("\U0001f1e9a\U0001f1ea", 3),
        ("#\ufe0f\u20e3", 1),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", 1),
        ("\u1112\u1161\u11ab", 1),
        ("한글", 2),
        ("각ᆨ", 1),
        ("가나", 2),
        ("नमस्ते", 3),
        ("क्षत्रिय", 3),
        ("நி", 1),
        ("สวัสดี", 4),
        ("กำ", 1),
        ("\u0600\u0661", 1),
        ("\ud800\udc00", 2),
        ("a\u00adb", 3),
        ("سَلام", 4),
    ],
)
def test_by_hand(text: str, seen: int) -> None:
    assert graphemes(text) == seen


@given(st.text(st.characters(), max_size=20), st.text(st.characters(), max_size=20))
def test_a_line_break_parts_what_is_seen(one: str, other: str) -> None:
    assert graphemes(f"{one}\n\n{other}") == graphemes(f"{one}\n") + graphemes(f"\n{other}")
