"""Durations as people type and read them, in whole minutes."""

import re

from smtui.language.not_understood import NotUnderstood

__all__ = ["LONGEST_MINUTES", "NotUnderstood", "read_minutes", "show_minutes"]

LONGEST_MINUTES = 600_000
"""Ten thousand hours: more than that is a slip of the fingers."""

_HOURS = r"h|hr|hrs|hour|hours"
_MINUTES = r"m|min|mins|minute|minutes"
# Patterns stay text until one is needed: whoever only shows minutes need not compile them.
_FORMS = (
    rf"(?P<minutes>\d{{1,9}})\s*(?:{_MINUTES})?",
    rf"(?P<hours>\d{{1,9}})\s*(?:{_HOURS})(?:\s*(?P<rest>\d{{1,2}})\s*(?:{_MINUTES})?)?",
    r"(?P<hours>\d{1,9}):(?P<rest>\d{2})",
)
_DECIMAL = rf"(?P<whole>\d{{0,9}})[.,](?P<part>\d{{1,6}})\s*(?:{_HOURS})"
_WAYS = "write 45m, 1h30, 1:30 or 2h"


def read_minutes(text: str) -> int:
    """Minutes from ``45m``, ``1h30``, ``1:30``, ``90``, ``2h`` or ``1.5h``.

    Raises `NotUnderstood` for anything else, for 60 minutes or more after the hours, and for
    more than `LONGEST_MINUTES`.
    """
    said = text.strip().lower()
    minutes = _decimal_hours(said)
    if minutes is None:
        minutes = _whole(said, text)
    if minutes > LONGEST_MINUTES:
        raise NotUnderstood(f"‘{_quoted(text)}’ is longer than ten thousand hours")
    return minutes


def show_minutes(minutes: int) -> str:
    """``45m``, ``1h30``, ``2h``; ``0m`` for nothing, a leading minus below zero."""
    sign = "-" if minutes < 0 else ""
    hours, rest = divmod(abs(minutes), 60)
    if not hours:
        return f"{sign}{rest}m"
    return f"{sign}{hours}h{rest:02d}" if rest else f"{sign}{hours}h"


def _decimal_hours(said: str) -> int | None:
    match = re.fullmatch(_DECIMAL, said)
    if match is None:
        return None
    part: str = match["part"]
    scale = int("1" + "0" * len(part))
    in_parts = int(match["whole"] or "0") * scale + int(part)
    return (in_parts * 120 + scale) // (2 * scale)


def _whole(said: str, text: str) -> int:
    for form in _FORMS:
        match = re.fullmatch(form, said)
        if match is None:
            continue
        found = match.groupdict()
        if found.get("minutes"):
            return int(found["minutes"])
        rest = int(found["rest"] or "0")
        if rest > 59:
            raise NotUnderstood(f"‘{_quoted(text)}’ has {rest} minutes after the hours: {_WAYS}")
        return int(found["hours"]) * 60 + rest
    if not said:
        raise NotUnderstood(f"Say how long: {_WAYS}")
    raise NotUnderstood(f"‘{_quoted(text)}’ is not a duration: {_WAYS}")


def _quoted(text: str) -> str:
    return text.strip()[:40]
