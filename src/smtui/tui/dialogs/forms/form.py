"""A form as data: its fields, what saving does, and what is told beside them as one types."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import fields as fields_of
from typing import Any, TypeVar

from textual.content import Content

from smtui.actions.action import Action
from smtui.tui.dialogs.forms.field import Field

AnAction = TypeVar("AnAction", bound=Action)
Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Form:
    """``save`` makes the action from the values by field name: of a new thing all of them, of
    one that is there already only those that were changed. ``tell`` says what follows from the
    values as they stand, on every change; None where there is nothing to tell. ``offer`` gives
    the texts by field name that ctrl+e puts into fields, as ``tell`` says; empty for none.
    """

    title: str
    fields: tuple[Field, ...]
    save: Callable[[Values], Action]
    is_new: bool
    tell: Callable[[Values], Content] | None = None
    offer: Callable[[Values], Mapping[str, str]] | None = None


def adding(action: type[AnAction], context: Values, values: Values) -> AnAction:
    """Return the ``action`` that adds a thing from what the place of adding knows and what was
    typed, which goes before; what the action has no field for is left out.
    """
    taken = {field.name for field in fields_of(action)}  # type: ignore[arg-type]
    given: dict[str, Any] = {**context, **values}
    return action(**{name: value for name, value in given.items() if name in taken})
