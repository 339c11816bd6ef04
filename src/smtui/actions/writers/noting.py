"""Carries out the writing of notes, of whatever has some."""

from collections.abc import Mapping
from typing import NamedTuple

from sqlmodel import Session, SQLModel

from smtui.actions.refused import Refused
from smtui.actions.tasks import SetNotes
from smtui.actions.writers.context import Context
from smtui.actions.writers.rows import one
from smtui.actions.writers.validating import change
from smtui.actions.writers.words import quoted
from smtui.models.goals import CompanyGoal, SocialGoal
from smtui.models.people import Person
from smtui.models.publishing import Post
from smtui.models.tactics import Tactic
from smtui.models.tasks import Task
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName


class _Noted(NamedTuple):
    """Where the notes of a kind are, what names it, and the page where it stands."""

    model: type[SQLModel]
    notes: str
    title: str
    page: PageName


_NOTED: Mapping[Kind, _Noted] = {
    Kind.TASK: _Noted(Task, "notes", "title", PageName.TODAY),
    Kind.TACTIC: _Noted(Tactic, "notes", "title", PageName.TACTICS),
    Kind.GOAL: _Noted(SocialGoal, "notes", "title", PageName.GOALS),
    Kind.COMPANY_GOAL: _Noted(CompanyGoal, "why", "title", PageName.GOALS),
    Kind.PERSON: _Noted(Person, "notes", "name", PageName.TEAM),
    Kind.POST: _Noted(Post, "notes", "topic", PageName.CALENDAR),
}


def set_notes(session: Session, action: SetNotes, context: Context) -> Outcome:
    """Write the notes anew."""
    del context
    noted = _NOTED.get(action.kind)
    if noted is None:
        raise Refused(f"A {action.kind} has no notes.", "kind")
    row = one(session, noted.model, action.id, str(action.kind))
    changed = change(row, {noted.notes: action.text})
    session.add(row)
    name = quoted(getattr(row, noted.title))
    if not changed:
        sentence = f"Notes of {name} stay as they were"
    else:
        sentence = f"Notes of {name} {'written' if action.text.strip() else 'cleared'}"
    return Outcome(sentence, noted.page, action.kind, action.id)
