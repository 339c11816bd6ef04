"""The fields of an action that adds a thing: its row's, and its links taken apart from them."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

from smtui.actions.action import Action


def names_of(action: type[Action]) -> tuple[str, ...]:
    """The names of an action's fields, in order."""
    return tuple(field.name for field in fields(action))  # type: ignore[arg-type]


def given_by(action: Action) -> dict[str, object]:
    """The fields of an action with their values."""
    return {name: getattr(action, name) for name in names_of(type(action))}


def apart(
    given: Mapping[str, object], names: Sequence[str]
) -> tuple[dict[str, object], dict[str, object]]:
    """The fields without those of ``names``, and those of ``names``."""
    rest = {name: value for name, value in given.items() if name not in names}
    return rest, {name: given[name] for name in names if name in given}
