"""The form of a skill: an area that work needs and people have."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from smtui.actions.team import AddSkill, EditSkill
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import text_field
from smtui.tui.dialogs.forms.field import NO, YES, Field
from smtui.tui.dialogs.forms.form import Form, Values, adding

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


def skill_form(desk: "DeskScreen", id_: int | None, context: Mapping[str, object]) -> Form | None:
    """Return the form of the skill with ``id_``, or of a new one; None when it is gone."""
    if desk.plan is None:
        return None
    fact = desk.plan.snapshot.skills.get(id_ or 0)
    if id_ is not None and fact is None:
        return None

    def save(values: Values) -> AddSkill | EditSkill:
        return EditSkill(id_, values) if id_ else adding(AddSkill, context, values)

    fields = (
        Field("name", "Skill", fact.name if fact else "", entries.read_name),
        text_field("description", "Means", fact.description if fact else "",
                   "what somebody does who has it"),
        Field("makes_posts", "Makes posts", YES if fact and fact.makes_posts else NO,
              lambda text: text == YES, hint="posts need this one", choices=(NO, YES)),
    )  # fmt: skip
    title = f"Edit ‘{fact.name}’" if fact else "New skill"
    return Form(title, fields, save, id_ is None)
