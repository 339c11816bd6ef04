"""Cells that a spreadsheet would run: harmless, and exactly as they were again."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from smtui.exchange.spreadsheet import APOSTROPHE, WORD_JOINER, defused, undefused

RUN = "=+-@＝＋－＠\t\r"
MARKS = (APOSTROPHE, WORD_JOINER)


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("sign", RUN)
def test_nothing_that_begins_with_a_sign_is_left_so(sign: str, mark: str) -> None:
    for text in (f"{sign}1+1", f" {sign}1", f"\n{sign}x", f"{mark}{sign}1"):
        assert defused(text, mark) == mark + text


@pytest.mark.parametrize("text", ["", "Hello", "1 = 1", "it's", "'quoted'", "a@b", " plain"])
def test_other_text_stays(text: str) -> None:
    assert defused(text) == text
    assert undefused(text) == text


@pytest.mark.parametrize("mark", MARKS)
@settings(max_examples=100, deadline=None)
@given(text=st.text(alphabet=st.sampled_from("'\u2060=+-@ \n\tab"), max_size=8) | st.text())
@example(text="''=1")
@example(text="'")
def test_any_text_comes_back_exactly(mark: str, text: str) -> None:
    assert undefused(defused(text, mark), mark) == text
