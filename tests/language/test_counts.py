"""Counts as people type them."""

import pytest

from smtui.language.counts import NotUnderstood, read_count


@pytest.mark.parametrize(
    ("text", "count"),
    [("1250", 1250), ("12.4k", 12_400), ("1 250", 1250), ("1,250", 1250), ("0", 0),
     ("2m", 2_000_000), ("", None), (" ", None), ("-", None), ("?", None), ("۱۲", 12)],
)  # fmt: skip
def test_what_is_understood(text: str, count: int | None) -> None:
    assert read_count(text) == count


@pytest.mark.parametrize("text", ["many", "-3", "1.5", "12.4kk"])
def test_what_is_not_understood_is_told(text: str) -> None:
    with pytest.raises(NotUnderstood, match=text):
        read_count(text)
