"""The form of a campaign: its days, the goal that it serves, and notes."""

from typing import TYPE_CHECKING

from smtui.actions.campaigns import AddCampaign, EditCampaign
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import Known, one_field
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values, adding

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


def campaign_form(desk: "DeskScreen", id_: int | None) -> Form | None:
    """Return the form of the campaign with ``id_``, or of a new one; None when it is gone."""
    plan = desk.plan
    fact = plan.snapshot.campaigns.get(id_ or 0) if plan else None
    if plan is None or (id_ is not None and fact is None):
        return None
    known = Known(plan)

    def save(values: Values) -> AddCampaign | EditCampaign:
        return EditCampaign(id_, values) if id_ else adding(AddCampaign, {}, values)

    fields = (
        Field("name", "Campaign", fact.name if fact else "", entries.read_name),
        known.day("from_on", "From", fact.from_on if fact else None, "its first day, or nothing"),
        known.day("until_on", "Until", fact.until_on if fact else None, "its last day, or nothing"),
        one_field("goal_id", "Serves", known.goals(), fact.goal_id if fact else None, "goal"),
        Field("notes", "Notes", fact.notes if fact else "", entries.read_lines, lines=True),
    )
    return Form(f"Edit ‘{fact.name}’" if fact else "A campaign", fields, save, id_ is None)
