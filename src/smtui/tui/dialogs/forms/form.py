"""A form as data: its fields, what saving does, and what is told beside them as one types."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.tui.dialogs.forms.field import Field

if TYPE_CHECKING:
    from smtui.actions.action import Action

Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Form:
    """``save`` makes the action from the values by field name: of a new thing all of them, of
    one that is there already only those that were changed. ``tell`` says what follows from the
    values as they stand, on every change; None where there is nothing to tell.
    """

    title: str
    fields: tuple[Field, ...]
    save: "Callable[[Values], Action]"
    is_new: bool
    tell: Callable[[Values], Content] | None = None
