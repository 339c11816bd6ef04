"""Carries out what is done with personal objectives. Their place is with their person."""

from collections.abc import Mapping

from sqlmodel import Session

from smtui.actions.objectives import AddObjective, DeleteObjectives, EditObjective
from smtui.actions.refused import Refused
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import given_by, names_of
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.validating import known_only, must_exist, word_given
from smtui.models.goals import Kpi, SocialGoal
from smtui.models.objectives import PersonalObjective
from smtui.models.people import Person
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, ObjectiveStatus, PageName

OBJECTIVE = Thing(PersonalObjective, "personal objective", "title", PageName.TEAM, Kind.OBJECTIVE)

_REFERENCES = (
    ("person_id", Person, "person"),
    ("goal_id", SocialGoal, "goal"),
    ("kpi_id", Kpi, "KPI"),
)


def add_objective(session: Session, action: AddObjective, context: Context) -> Outcome:
    """Store a new personal objective."""
    del context
    fields = _checked(session, given_by(action))
    row = OBJECTIVE.add(session, fields)
    return _with_person(OBJECTIVE.added(row), row)


def edit_objective(session: Session, action: EditObjective, context: Context) -> Outcome:
    """Change what differs of a personal objective; a goal takes the place of a KPI, and a KPI
    that of a goal.
    """
    del context
    known_only(action.changes, names_of(AddObjective), "personal objective")
    row = OBJECTIVE.get(session, action.id)
    changes = dict(action.changes)
    if changes.get("goal_id") is not None:
        changes.setdefault("kpi_id", None)
    elif changes.get("kpi_id") is not None:
        changes.setdefault("goal_id", None)
    present = {name: getattr(row, name) for name, _, _ in _REFERENCES}
    changes = {**changes, **_checked(session, {**present, **changes})}
    return _with_person(OBJECTIVE.changed(row, OBJECTIVE.edit(session, row, changes)), row)


def delete_objectives(session: Session, action: DeleteObjectives, context: Context) -> Outcome:
    """Delete personal objectives."""
    del context
    first = OBJECTIVE.get(session, action.ids[0]) if action.ids else None
    outcome = OBJECTIVE.delete(session, action.ids)
    return outcome if first is None else _with_person(outcome, first)


def _checked(session: Session, given: Mapping[str, object]) -> dict[str, object]:
    """The fields with their references proved."""
    if given["person_id"] is None:
        raise Refused("Person: nothing is given; an objective belongs to a person.", "person_id")
    for field, model, noun in _REFERENCES:
        must_exist(session, model, given.get(field), field, noun)
    if (given["goal_id"] is None) == (given["kpi_id"] is None):
        raise Refused("An objective refers to a goal or to a KPI, to exactly one.", "goal_id")
    fields = dict(given)
    if "status" in given:
        fields["status"] = word_given(ObjectiveStatus, given["status"], "status")
    return fields


def _with_person(outcome: Outcome, row: PersonalObjective) -> Outcome:
    return Outcome(outcome.sentence, PageName.TEAM, Kind.PERSON, row.person_id)
