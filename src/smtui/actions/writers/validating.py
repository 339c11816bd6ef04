"""Values on their way into rows: what does not fit is refused with the field, what was wrong
and what would be right.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError
from sqlmodel import Session, SQLModel

from smtui.actions.refused import Refused
from smtui.actions.writers.labels import heading
from smtui.actions.writers.rows import LARGEST_ID
from smtui.actions.writers.words import short
from smtui.language.text import clean
from smtui.planning.recurrence import RuleRefused, parse_rule

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Row = TypeVar("Row", bound=SQLModel)
Word = TypeVar("Word", bound=StrEnum)

_WRONG = {
    "greater_than_equal": "is too small; give {ge:g} or more",
    "greater_than": "is too small; give more than {gt:g}",
    "less_than_equal": "is too large; give {le:g} or less",
    "less_than": "is too large; give less than {lt:g}",
    "enum": "is not one of them; give {expected}",
    "literal_error": "is not one of them; give {expected}",
    "finite_number": "is not a number that can be reckoned with; give a plain number",
    "string_type": "is not text; give text",
    "bool_parsing": "is neither yes nor no; give one of both",
    "bool_type": "is neither yes nor no; give one of both",
}
_KINDS = (
    ("int", "is not a whole number; give one such as 45"),
    ("float", "is not a number; give one such as 1.5"),
    ("datetime", "is not a moment; give one such as 2026-11-27T09:30+00:00"),
    ("date", "is not a date; give one such as 2026-11-27"),
    ("time", "is not a time of day; give one such as 09:30"),
)


def made(model: type[Row], fields: Mapping[str, object]) -> Row:
    """A new row of ``model``; raises `Refused` where a value does not fit."""
    try:
        return model(**fields)
    except ValidationError as error:
        raise refusal(error) from error


def change(row: SQLModel, changes: Mapping[str, object]) -> list[str]:
    """Set the fields that differ and name them; raises `Refused` where a value does not fit."""
    changed = []
    for field, value in changes.items():
        before = getattr(row, field)
        if before == value:
            continue
        try:
            setattr(row, field, value)
        except ValidationError as error:
            raise refusal(error, field) from error
        if getattr(row, field) != before:
            changed.append(field)
    return changed


def refusal(error: ValidationError, field: str = "") -> Refused:
    """The sentence for the first thing that a model found wrong."""
    found = error.errors(include_url=False)[0]
    name = str(found["loc"][0]) if found["loc"] else field
    return Refused(f"{heading(name)}: {_fault(found)}.", name)


def _fault(found: "ErrorDetails") -> str:
    given, kind, context = found["input"], found["type"], found.get("ctx", {})
    if kind == "missing" or given is None:
        return "nothing is given; it is needed"
    if kind == "value_error":
        return str(context.get("error", found["msg"])).rstrip(".")
    wrong = _WRONG.get(kind)
    if wrong is None:
        wrong = next((words for start, words in _KINDS if kind.startswith(start)), "does not fit")
    return f"‘{short(str(given))}’ {wrong.format(**context)}"


def title_given(text: object, field: str, noun: str) -> str:
    """A title, cleaned and trimmed; raises `Refused` when nothing is left of it."""
    title = clean(str(text)).strip() if text is not None else ""
    if not title:
        raise Refused(f"{heading(field)}: nothing is given; a {noun} needs a few words.", field)
    return title


def rule_given(rule: object, field: str) -> None:
    """Refuse a rule that cannot be followed."""
    if rule is None:
        return
    try:
        parse_rule(str(rule))
    except RuleRefused as error:
        raise Refused(f"{heading(field)}: {error}", field) from error


def word_given(words: type[Word], value: object, field: str) -> Word:
    """One word of a closed choice; raises `Refused` naming them all."""
    try:
        return words(str(value))
    except ValueError:
        choice = ", ".join(words)
        given = short(str(value))
        raise Refused(f"{heading(field)}: ‘{given}’ is none of {choice}.", field) from None


def ids_given(ids: object, field: str) -> tuple[int, ...]:
    """Several ids; raises `Refused` for anything else."""
    if isinstance(ids, Collection) and all(isinstance(key, int) for key in ids):
        return tuple(ids)
    raise Refused(f"{heading(field)}: give a list, empty for none.", field)


def texts_given(texts: object, field: str) -> tuple[str, ...]:
    """Several names; raises `Refused` for anything else."""
    if (
        isinstance(texts, Collection)
        and not isinstance(texts, str)
        and all(isinstance(name, str) for name in texts)
    ):
        return tuple(texts)
    raise Refused(f"{heading(field)}: give a list of names, empty for none.", field)


def in_order(first: date | None, last: date | None, field: str, what: str) -> None:
    """Refuse a ``last`` day before the ``first``; ``what`` names the first in words."""
    if first is not None and last is not None and last < first:
        raise Refused(
            f"{heading(field)}: {last} lies before {what} {first}; give that day or a later one.",
            field,
        )


def known_only(changes: Mapping[str, object], known: Iterable[str], noun: str) -> None:
    """Refuse fields that a thing does not have."""
    for field in changes:
        if field not in known:
            raise Refused(f"A {noun} has no field ‘{short(field)}’.", field)


def must_exist(session: Session, model: type[SQLModel], key: object, field: str, noun: str) -> None:
    """Refuse a reference to something that is not there; None refers to nothing."""
    if key is None:
        return
    is_id = isinstance(key, int) and 0 < key <= LARGEST_ID
    if not is_id or session.get(model, key) is None:
        raise Refused(f"{heading(field)}: there is no {noun} {short(str(key))} any more.", field)


def zone_given(zone: object, field: str) -> str:
    """The name of a time zone; raises `Refused` for one that nobody knows."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(str(zone)).key
    except (ValueError, OSError, KeyError):
        given = short(str(zone))
        raise Refused(
            f"{heading(field)}: ‘{given}’ is not known; give one such as Europe/Berlin.", field
        ) from None
