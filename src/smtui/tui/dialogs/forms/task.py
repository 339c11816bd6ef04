"""The form of a task, with the preview of what saving would do."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.actions.tasks import AddTask, EditTask
from smtui.planning.facts.tasks import TaskFact
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import (
    Known,
    one_field,
    optional_word_field,
    some_field,
    text_field,
    word_field,
)
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values
from smtui.tui.dialogs.forms.task_preview import tell_preview
from smtui.vocabulary import Cadence, PageName, TaskStatus

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

DRAFT = 0
"""The id of a task that is not stored yet."""


def task_form(desk: "DeskScreen", id_: int | None, context: Mapping[str, object]) -> Form | None:
    """Return the form of the task with ``id_``, or of a new one that takes ``context``; None when
    the task is gone.
    """
    workspace = desk.workspace
    if workspace is None:
        return None
    plan = workspace.plan
    stored: Mapping[str, object] = {}
    if id_ is None:
        fact = _drafted(_new(plan), context)
    elif id_ in plan.snapshot.tasks:
        fact = plan.snapshot.tasks[id_]
        detail = workspace.task_detail(id_)
        stored = {"notes": detail.notes, "help": detail.help} if detail else {}
    else:
        return None

    def tell(values: Values) -> Content:
        draft = _drafted(fact, values)
        before = workspace.plan
        return tell_preview(before, workspace.preview(draft), draft)

    def save(values: Values) -> "AddTask | EditTask":
        return EditTask(fact.id, values) if id_ else AddTask(**{**context, **values})  # type: ignore[arg-type]

    return Form(
        title="New task" if id_ is None else f"Edit ‘{fact.title}’",
        fields=_fields(Known(plan), fact, stored),
        save=save,
        is_new=id_ is None,
        tell=tell,
    )


def _new(plan: "Plan") -> TaskFact:
    return TaskFact(
        id=DRAFT, title="", status=TaskStatus.TODO, cadence=None, section=None, rrule=None,
        starts_on=None, planned_on=None, due_on=None, not_before_on=None, estimate=None, logged=0,
        value=None, activity_id=None, tactic_id=None, goal_id=None, role_id=None, page=None,
        created_on=plan.today, settled_on=None, assignees=(), blocked_by=(), tags=(),
        has_notes=False,
    )  # fmt: skip


_OF_FACT = frozenset(field.name for field in fields(TaskFact))


def _drafted(fact: TaskFact, values: Values) -> TaskFact:
    """Return ``fact`` with those of ``values`` that planning knows of."""
    known = {name: value for name, value in values.items() if name in _OF_FACT}
    draft = replace(fact, **known)  # type: ignore[arg-type]
    if draft.rrule and (draft.due_on or not draft.starts_on):
        # As saving will do: a series has its days from the rule, and begins on the due date.
        starts = draft.starts_on or draft.due_on or draft.created_on
        draft = replace(draft, starts_on=starts, due_on=None)
    return draft


def _fields(known: Known, fact: TaskFact, stored: Mapping[str, object]) -> tuple[Field, ...]:
    first = (
        Field("title", "Title", fact.title, entries.read_name),
        some_field("assignees", "Who", known.people(), fact.assignees, "person"),
        Field("estimate", "Estimate", entries.minutes_text(fact.estimate),
              entries.read_optional_minutes, entries.minutes_words, "45m, 1h30, 2h"),
        known.day("due_on", "Due", fact.due_on),
        known.day("planned_on", "Planned for", fact.planned_on),
        one_field("tactic_id", "Tactic", known.tactics(), fact.tactic_id, "tactic"),
        one_field("goal_id", "Goal", known.goals(), fact.goal_id, "goal"),
        Field("value", "Value", entries.number_text(fact.value),
              entries.number_reader(1, 5, "The value"), hint="1 to 5; else its tactic’s"),
        word_field("status", "Status", fact.status),
        Field("rrule", "Repeats", entries.rule_text(fact.rrule), entries.read_rule,
              entries.rule_words, "mon, weekday, 30th, 2 weeks"),
        known.day("starts_on", "From", fact.starts_on, "the day a series begins"),
        known.day("not_before_on", "Not before", fact.not_before_on),
        one_field("activity_id", "Activity", known.activities(), fact.activity_id, "activity"),
        some_field("blocked_by", "Waits for", known.open_tasks(fact.id), fact.blocked_by, "task"),
        Field("tags", "Tags", " ".join(fact.tags), entries.read_tags, hint="divided by spaces"),
        optional_word_field("cadence", "Checklist", fact.cadence, Cadence,
                            "stands on Today among these"),
    )  # fmt: skip
    of_checklist: tuple[Field, ...] = ()
    if fact.cadence:
        of_checklist = (
            text_field("section", "Section", fact.section),
            one_field("role_id", "Role", known.roles(), fact.role_id, "role"),
            optional_word_field("page", "Done on page", fact.page, PageName),
            Field("help", "Help", str(stored.get("help", "")), entries.read_lines, lines=True),
        )
    notes = Field("notes", "Notes", str(stored.get("notes", "")), entries.read_lines, lines=True)
    return (*first, *of_checklist, notes)
