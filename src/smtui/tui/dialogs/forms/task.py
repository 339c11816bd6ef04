"""The form of a task, with the preview of what saving would do."""

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cached_property
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.actions.tasks import AddTask, EditTask
from smtui.language.durations import show_minutes
from smtui.planning.estimates import Lesson
from smtui.planning.facts.tasks import TaskFact
from smtui.tui.details.learned import Learned, learned_of, lessons_of, tell_learned
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
from smtui.tui.dialogs.forms.form import Form, Values, adding
from smtui.tui.dialogs.forms.task_preview import tell_preview
from smtui.vocabulary import Cadence, PageName, TaskStatus

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.store.reading.history import TaskDetail
    from smtui.tui.desk import DeskScreen
    from smtui.workspace import Workspace

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
    found = plan.snapshot.tasks.get(id_) if id_ else _drafted(_new(plan), context)
    if found is None:
        return None
    fact = found
    detail = workspace.task_detail(id_) if id_ else None
    told = _Told(workspace, fact)

    def save(values: Values) -> "AddTask | EditTask":
        return EditTask(fact.id, values) if id_ else adding(AddTask, context, values)

    known = Known(plan)
    title = f"Edit ‘{fact.title}’" if id_ else "New task"
    fields_ = (*_first(known, fact), *_more(known, fact), *_texts(known, fact, detail))
    return Form(title, fields_, save, not id_, told.tell, told.offer)


class _Told:
    """What is told while a task is edited: what saving would do, and what was learned of such."""

    def __init__(self, workspace: "Workspace", fact: TaskFact) -> None:
        self._workspace, self._fact = workspace, fact

    @cached_property
    def _lessons(self) -> tuple[Lesson, ...]:
        """Read when an activity is known: the form is there before half a year was looked at."""
        return lessons_of(self._workspace)

    def _learned(self, values: Values) -> Learned | None:
        draft = _drafted(self._fact, values)
        # A title that is still missing is None among the values.
        title = draft.title or ""
        return learned_of(self._workspace.plan, lambda: self._lessons, draft.activity_id, title)

    def tell(self, values: Values) -> Content:
        """The learned estimate, then the preview."""
        draft, workspace = _drafted(self._fact, values), self._workspace
        preview = tell_preview(workspace.plan, workspace.preview(draft), draft)
        return Content("\n").join([*tell_learned(self._learned(values), draft.estimate), preview])

    def offer(self, values: Values) -> Mapping[str, str]:
        """What a key takes over: the learned estimate and its activity, by field."""
        found = self._learned(values)
        if found is None:
            return {}
        return {"estimate": show_minutes(found.minutes), "activity_id": found.name}


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


def _first(known: Known, fact: TaskFact) -> tuple[Field, ...]:
    """The fields that are changed most."""
    return (
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
    )  # fmt: skip


def _more(known: Known, fact: TaskFact) -> tuple[Field, ...]:
    """How it repeats, when it can begin, what it is of."""
    return (
        Field("rrule", "Repeats", entries.rule_text(fact.rrule), entries.read_rule,
              entries.rule_words, "mon, weekday, 30th, 2 weeks"),
        known.day("starts_on", "From", fact.starts_on, "the day a series begins"),
        known.day("not_before_on", "Not before", fact.not_before_on),
        one_field("activity_id", "Activity", known.activities(), fact.activity_id, "activity"),
        one_field("skill_id", "Skill", known.skills(), fact.skill_id, "skill"),
        some_field("blocked_by", "Waits for", known.open_tasks(fact.id), fact.blocked_by, "task"),
        Field("tags", "Tags", " ".join(fact.tags), entries.read_tags, hint="divided by spaces"),
        optional_word_field("cadence", "Checklist", fact.cadence, Cadence,
                            "stands on Today among these"),
    )  # fmt: skip


def _texts(known: Known, fact: TaskFact, detail: "TaskDetail | None") -> tuple[Field, ...]:
    """The notes, and before them what only an item of a checklist has."""
    notes = detail.notes if detail else ""
    last = Field("notes", "Notes", notes, entries.read_lines, lines=True)
    if not fact.cadence:
        return (last,)
    return (
        text_field("section", "Section", fact.section),
        one_field("role_id", "Role", known.roles(), fact.role_id, "role"),
        optional_word_field("page", "Done on page", fact.page, PageName),
        Field("help", "Help", detail.help if detail else "", entries.read_lines, lines=True),
        last,
    )
