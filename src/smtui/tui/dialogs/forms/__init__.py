"""Forms: everything about a thing in fields, and beside them what saving would do."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from smtui.tui.dialogs.forms.form import Form
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

Maker = Callable[["DeskScreen", int | None, Mapping[str, object]], Form | None]


def edit(desk: "DeskScreen", key: RowKey) -> None:
    """Open the form of the thing that ``key`` names; of a post its editor."""
    if key.kind == Kind.POST:
        from smtui.tui.dialogs.post import edit_post

        edit_post(desk, int(key.id))
        return
    form = _form(desk, key.kind, int(key.id), {})
    if form is None:
        desk.say("It is settled or gone; there is nothing to edit.", Tone.WATCH)
    else:
        _show(desk, form)


def add_form(desk: "DeskScreen", kind: Kind, context: Mapping[str, object]) -> None:
    """Open an empty form for a new ``kind``; ``context`` is what the place of adding knows."""
    if kind is Kind.POST:
        from smtui.tui.dialogs.post import add_post

        add_post(desk, context)
        return
    form = _form(desk, kind, None, context)
    if form is not None:
        _show(desk, form)


def _show(desk: "DeskScreen", form: Form) -> None:
    from smtui.tui.dialogs.forms.form_dialog import FormDialog

    desk.app.push_screen(FormDialog(desk, form))


def _form(
    desk: "DeskScreen", kind: str, id_: int | None, context: Mapping[str, object]
) -> Form | None:
    """Return the form of a thing; None when it is gone, or of a kind that has no form."""
    make = makers().get(kind)
    return None if make is None else make(desk, id_, context)


def makers() -> dict[str, Maker]:
    """Return what makes the form of each kind of thing; this imports them all."""
    from smtui.tui.dialogs.forms.goal import company_goal_form, goal_form
    from smtui.tui.dialogs.forms.kpi import kpi_form
    from smtui.tui.dialogs.forms.lesson import lesson_form
    from smtui.tui.dialogs.forms.person import person_form
    from smtui.tui.dialogs.forms.planned_role import planned_role_form
    from smtui.tui.dialogs.forms.role import role_form
    from smtui.tui.dialogs.forms.skill import skill_form
    from smtui.tui.dialogs.forms.tactic import tactic_form
    from smtui.tui.dialogs.forms.task import task_form
    from smtui.tui.dialogs.forms.time_entry import time_entry_form
    from smtui.tui.dialogs.forms.tool import tool_form

    return {
        Kind.TASK: task_form,
        Kind.TACTIC: tactic_form,
        Kind.GOAL: goal_form,
        Kind.COMPANY_GOAL: company_goal_form,
        Kind.KPI: kpi_form,
        Kind.PERSON: person_form,
        Kind.SKILL: skill_form,
        Kind.ROLE: role_form,
        Kind.PLANNED_ROLE: planned_role_form,
        Kind.TIME_ENTRY: time_entry_form,
        Kind.TOOL: tool_form,
        Kind.LESSON: lesson_form,
    }
