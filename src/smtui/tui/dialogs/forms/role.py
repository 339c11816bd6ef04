"""The form of a role: what it is for, when one hires for it, its week and what an hour costs."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from smtui.actions.team import AddRole, EditRole
from smtui.language.durations import show_minutes
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import text_field
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values, adding

if TYPE_CHECKING:
    from smtui.planning.facts.team import RoleFact
    from smtui.tui.desk import DeskScreen

DEAREST = 1_000_000


def role_form(desk: "DeskScreen", id_: int | None, context: Mapping[str, object]) -> Form | None:
    """Return the form of the role with ``id_``, or of a new one; None when it is gone."""
    if desk.plan is None:
        return None
    fact = desk.plan.snapshot.role_facts.get(id_ or 0)
    if id_ is not None and fact is None:
        return None

    def save(values: Values) -> AddRole | EditRole:
        return EditRole(id_, values) if id_ else adding(AddRole, context, values)

    title = f"Edit ‘{fact.name}’" if fact else "New role"
    fields = _fields(fact, desk.plan.settings.currency)
    return Form(title, fields, save, id_ is None)


def hours_words(minutes: object) -> str:
    """The hours of a week in words."""
    return f"{show_minutes(minutes)} a week" if isinstance(minutes, int) else "not said"


def hours_text(minutes: int | None) -> str:
    """The text of a week's minutes, which reads back as them."""
    return "" if minutes is None else entries.number_text(minutes / 60)


def _fields(fact: "RoleFact | None", currency: str) -> tuple[Field, ...]:
    cost = entries.number_reader(0, DEAREST, "The cost")
    return (
        Field("name", "Role", fact.name if fact else "", entries.read_name),
        text_field("description", "Is for", fact.description if fact else ""),
        Field("hiring_order", "Hired", _order_text(fact), _read_order,
              hint="1 first, 2 next; empty: never"),
        Field("week_minutes", "Hours", hours_text(fact.week_minutes if fact else None),
              entries.optional(entries.read_hours), hours_words, "20 or 37.5, of a week"),
        Field("cost_in_house", f"{currency}/h in-house",
              entries.number_text(fact.cost_in_house if fact else None), cost),
        Field("cost_outsourced", f"{currency}/h outside",
              entries.number_text(fact.cost_outsourced if fact else None), cost),
    )  # fmt: skip


def _order_text(fact: "RoleFact | None") -> str:
    return str(fact.hiring_order) if fact and fact.hiring_order else ""


def _read_order(text: str) -> object:
    value = entries.number_reader(1, 999, "The place in hiring order")(text)
    return None if value is None else int(value) if isinstance(value, (int, float)) else None
