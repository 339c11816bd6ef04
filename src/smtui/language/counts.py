"""Counts as people type them: whole numbers of 0 or more, ``12.4k``, or nothing."""

from smtui.language.not_understood import NotUnderstood
from smtui.language.numbers import read_number

__all__ = ["NotUnderstood", "read_count"]

UNKNOWN = ("", "-", "–", "—", "?")


def read_count(text: str) -> int | None:
    """The count that ``text`` names (``12.4k``, ``1 250``); None for nothing, a dash or ``?``.

    Raises `NotUnderstood` for what is no number, less than 0, or not whole.
    """
    if text.strip() in UNKNOWN:
        return None
    value = read_number(text)
    if value < 0:
        raise NotUnderstood(f"‘{text.strip()[:40]}’ is less than nothing")
    if value != int(value):
        raise NotUnderstood(f"‘{text.strip()[:40]}’ is not whole: write 1250 or 12.4k")
    return int(value)
