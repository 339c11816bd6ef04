"""What is cleaned before it is kept, and what hazards look like."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.language.text import clean, clean_lines, visible

ANY_TEXT = st.text(st.characters(codec=None), max_size=60)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("plain", "plain"),
        ("two\nlines", "two lines"),
        ("two\r\nlines", "two lines"),
        ("a\tb", "a b"),
        ("nul\x00l", "null"),
        ("\x1b[31mred", "[31mred"),
        ("\x1b]0;title\x07x", "]0;titlex"),
        ("c1\x9b2J", "c12J"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("para\u2029graph", "para graph"),
        ("[red]x[/]", "[red]x[/]"),
    ],
)
def test_clean_keeps_one_line_without_control_characters(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize(
    "text", ["می‌خواهم", "👩‍👩‍👧", "\u202eabc", "e\u0301", "\u00e9", "  two  spaces "]
)
def test_joiners_and_all_scripts_stay_exactly(text: str) -> None:
    assert clean(text) == text
    assert clean_lines(text) == text


def test_long_text_is_not_cut() -> None:
    assert clean("x" * 10_000) == "x" * 10_000


def test_clean_lines_keeps_breaks_and_tabs() -> None:
    assert clean_lines("a\r\nb\rc\n\td\x00\x1b") == "a\nb\nc\n\td"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1bb", "a␛b"),
        ("a\x00b", "a␀b"),
        ("a\nb", "a␊b"),
        ("a\x7fb", "a␡b"),
        ("a\x9bb", "a⟨9B⟩b"),
        ("a\u202eb", "a⟨RLO⟩b"),
        ("a\u2066b\u2069", "a⟨LRI⟩b⟨PDI⟩"),
        ("a\udfffb", "a�b"),
        ("می‌خواهم", "می‌خواهم"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
    ],
)
def test_visible_shows_hazards_as_glyphs(text: str, shown: str) -> None:
    assert visible(text) == shown


@settings(max_examples=100)
@given(ANY_TEXT)
def test_cleaning_is_final_and_leaves_no_control_character(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not [c for c in cleaned if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    lines = clean_lines(text)
    assert clean_lines(lines) == lines
    assert not [c for c in lines if unicodedata.category(c) == "Cc" and c not in "\n\t"]


@settings(max_examples=100)
@given(ANY_TEXT)
def test_nothing_visible_can_move_the_terminal(text: str) -> None:
    shown = visible(text)
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
