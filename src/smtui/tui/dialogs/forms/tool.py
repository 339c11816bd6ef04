"""The form of a tool: what it is needed for, what it saves and costs, what was decided."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from smtui.actions.team import AddTool, EditTool
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import text_field, word_field
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values, adding
from smtui.vocabulary import ToolVerdict

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


def tool_form(desk: "DeskScreen", id_: int | None, context: Mapping[str, object]) -> Form | None:
    """Return the form of the tool with ``id_``, or of a new one; None when it is gone."""
    plan = desk.plan
    tool = plan.snapshot.tools.get(id_ or 0) if plan else None
    if plan is None or (id_ is not None and tool is None):
        return None
    minutes = tool.minutes_saved_week if tool else 0
    cost = tool.cost_per_month if tool else None

    def save(values: Values) -> AddTool | EditTool:
        return adding(AddTool, context, values) if id_ is None else EditTool(id_, values)

    fields = (
        Field("name", "Name", tool.name if tool else "", entries.read_name),
        text_field("need", "Needed for", tool.need if tool else "", "the need comes first"),
        text_field("automates", "Automates", tool.automates if tool else "",
                   "such as scheduling, a dashboard mailed weekly"),
        Field("minutes_saved_week", "Saves a week", entries.minutes_text(minutes),
              lambda text: entries.read_optional_minutes(text) or 0, entries.minutes_words,
              "45m, 1h30"),
        Field("cost_per_month", "Cost a month", entries.number_text(cost),
              entries.number_reader(0, 1_000_000, "The cost"),
              hint=f"in {plan.settings.currency}; nothing where it is free"),
        word_field("verdict", "Verdict", tool.verdict if tool else ToolVerdict.CANDIDATE),
    )  # fmt: skip
    title = f"Edit ‘{tool.name}’" if tool else "New tool"
    return Form(title, fields, save, is_new=id_ is None)
