"""Carries out what makes, changes, copies and deletes tasks."""

from collections.abc import Mapping
from dataclasses import fields as fields_of
from datetime import date, timedelta

from sqlmodel import Session

from smtui.actions.tasks import AddTask, DeleteTasks, DuplicateTasks, EditTask
from smtui.actions.writers.blocking import set_blockers
from smtui.actions.writers.context import Context
from smtui.actions.writers.labels import labels
from smtui.actions.writers.names import named
from smtui.actions.writers.rows import linked, one, picked, relink
from smtui.actions.writers.series import present
from smtui.actions.writers.settling import give_status
from smtui.actions.writers.validating import (
    change,
    ids_given,
    known_only,
    made,
    must_exist,
    rule_given,
    texts_given,
    title_given,
    word_given,
)
from smtui.actions.writers.words import day_words, quoted
from smtui.actions.writers.words import named as named_in_words
from smtui.models.goals import SocialGoal
from smtui.models.people import Person, Role
from smtui.models.tactics import Tactic
from smtui.models.tasks import Activity, Tag, Task, TaskAssignee, TaskBlocker, TaskTag
from smtui.models.team import Skill
from smtui.planning.recurrence import next_occurrence
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName, TaskStatus

_FIELDS = frozenset(field.name for field in fields_of(AddTask))
_LINKS = ("assignees", "tags", "blocked_by")
_REFERENCES = (
    ("tactic_id", Tactic, "tactic"),
    ("goal_id", SocialGoal, "goal"),
    ("activity_id", Activity, "activity"),
    ("role_id", Role, "role"),
    ("skill_id", Skill, "skill"),
)
_NOT_COPIED = {
    "id", "starter_number", "created_on", "status", "session_cadence", "session_step",
}  # fmt: skip


def add_task(session: Session, action: AddTask, context: Context) -> Outcome:
    """Store a new task with its links."""
    given = {name: getattr(action, name) for name in _FIELDS}
    links = {name: given.pop(name) for name in _LINKS}
    status = word_given(TaskStatus, given.pop("status"), "status")
    _check(session, given)
    if given["rrule"]:
        given["starts_on"] = given["starts_on"] or given["due_on"] or context.today
        given["due_on"] = None
    task = made(Task, {**given, "created_on": context.today})
    session.add(task)
    session.flush()
    _link(session, task, links)
    give_status(session, task, status, context)
    return _told(f"Added {quoted(task.title)}{_when(task, context.today)}", task)


def edit_task(session: Session, action: EditTask, context: Context) -> Outcome:
    """Change what differs of a task."""
    known_only(action.changes, _FIELDS, "task")
    task = one(session, Task, action.id, "task")
    changes = dict(action.changes)
    links = {name: changes.pop(name) for name in _LINKS if name in changes}
    status = changes.pop("status", task.status)
    _check(session, changes)
    _turn(session, task, changes, context.today)
    changed = change(task, changes)
    session.add(task)
    session.flush()
    changed += _link(session, task, links)
    status = word_given(TaskStatus, status, "status")
    if status != task.status:
        give_status(session, task, status, context)
        changed.append("status")
    if not changed:
        return _told(f"{quoted(task.title)} stays as it was", task)
    return _told(f"Changed {labels(changed)} of {quoted(task.title)}", task)


def delete_tasks(session: Session, action: DeleteTasks, context: Context) -> Outcome:
    """Delete tasks with everything that hangs on them."""
    del context
    tasks = picked(session, Task, action.ids, "task")
    for task in tasks:
        session.delete(task)
    titles = [task.title for task in tasks]
    return _told(f"Deleted {named_in_words(titles, 'task')}", tasks[0])


def duplicate_tasks(session: Session, action: DuplicateTasks, context: Context) -> Outcome:
    """Copy tasks and their links; a copied series begins at its next occurrence. A session goes on
    ticking the one that it leads from, not its copy.
    """
    tasks = picked(session, Task, action.ids, "task")
    copies = [_copy(session, task, context.today) for task in tasks]
    titles = [task.title for task in tasks]
    return _told(f"Copied {named_in_words(titles, 'task')}", copies[0])


def _copy(session: Session, task: Task, today: date) -> Task:
    own = task.model_dump(exclude=_NOT_COPIED)
    if task.rrule:
        starts = task.starts_on or task.created_on
        yesterday = today - timedelta(days=1)
        own["starts_on"] = next_occurrence(task.rrule, starts, yesterday) or starts
        own["planned_on"] = None
    copy = made(Task, {**own, "created_on": today})
    session.add(copy)
    session.flush()
    here = {"task_id": task.id or 0}
    for model, there in (
        (TaskAssignee, "person_id"),
        (TaskTag, "tag_id"),
        (TaskBlocker, "blocker_id"),
    ):
        ids = sorted(linked(session, model, here, there))
        relink(session, model, {"task_id": copy.id or 0}, there, ids)
    return copy


def _check(session: Session, given: dict[str, object]) -> None:
    """Refuse what the row itself cannot tell; the title is cleaned in place."""
    if "title" in given:
        given["title"] = title_given(given["title"], "title", "task")
    rule_given(given.get("rrule"), "rrule")
    for field, model, noun in _REFERENCES:
        must_exist(session, model, given.get(field), field, noun)


def _turn(session: Session, task: Task, changes: dict[str, object], today: date) -> None:
    """Bring the dates along when a task becomes a series, or ceases to be one."""
    rule = changes.get("rrule", task.rrule)
    if rule and not task.rrule:
        due = changes.get("due_on", task.due_on)
        changes["starts_on"] = changes.get("starts_on") or task.starts_on or due or today
    elif task.rrule and not rule and "due_on" not in changes:
        changes["due_on"] = present(session, task, today).settles
    if rule:
        changes["due_on"] = None


def _link(session: Session, task: Task, links: Mapping[str, object]) -> list[str]:
    """Set the links that are given and name those that changed."""
    here = {"task_id": task.id or 0}
    changed = []
    if "assignees" in links:
        people = ids_given(links["assignees"], "assignees")
        for person in people:
            must_exist(session, Person, person, "assignees", "person")
        if relink(session, TaskAssignee, here, "person_id", people):
            changed.append("assignees")
    if "tags" in links:
        names = texts_given(links["tags"], "tags")
        tags = [named(session, Tag, name, "tags") for name in names]
        if relink(session, TaskTag, here, "tag_id", tags):
            changed.append("tags")
    if "blocked_by" in links:
        blockers = ids_given(links["blocked_by"], "blocked_by")
        if set_blockers(session, task, blockers):
            changed.append("blocked_by")
    return changed


def _when(task: Task, today: date) -> str:
    if task.planned_on:
        return f", planned for {day_words(task.planned_on, today)}"
    return f", due {day_words(task.due_on, today)}" if task.due_on else ""


def _told(sentence: str, task: Task) -> Outcome:
    return Outcome(sentence, PageName.TODAY, Kind.TASK, task.id)
