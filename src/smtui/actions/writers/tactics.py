"""Carries out what is done with tactics."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.refused import Refused
from smtui.actions.tactics import (
    AddTactic,
    DeleteTactics,
    DuplicateTactics,
    EditTactic,
    GiveTactics,
    MoveTactics,
    SetTacticStatus,
)
from smtui.actions.writers.adjusting import keep_adjustments, standing
from smtui.actions.writers.context import Context
from smtui.actions.writers.dropping import drop_open_tasks, with_tasks
from smtui.actions.writers.fields import apart, given_by, names_of
from smtui.actions.writers.moving import check_move, moved_day, moved_sentence
from smtui.actions.writers.rows import linked, picked, relink
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.validating import (
    change,
    ids_given,
    known_only,
    made,
    must_exist,
    rule_given,
    word_given,
)
from smtui.actions.writers.words import listed, named, quoted, told
from smtui.models.criteria import TacticScore
from smtui.models.goals import SocialGoal
from smtui.models.people import Person
from smtui.models.tactics import Tactic, TacticGoal, TacticOwner
from smtui.models.team import Skill
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName, TacticStatus

TACTIC = Thing(Tactic, "tactic", "title", PageName.TACTICS, Kind.TACTIC)

_LINKS = ("goals", "owners")


def add_tactic(session: Session, action: AddTactic, context: Context) -> Outcome:
    """Store a new tactic with its goals and owners."""
    fields, links = apart(given_by(action), _LINKS)
    must_exist(session, Skill, action.skill_id, "skill_id", "skill")
    _one_eta(fields)
    if fields["eta_rrule"] and not fields["starts_on"]:
        fields["starts_on"] = context.today
    tactic = TACTIC.add(session, {**fields, "created_on": context.today})
    _link(session, tactic, links)
    return TACTIC.added(tactic)


def edit_tactic(session: Session, action: EditTactic, context: Context) -> Outcome:
    """Change what differs of a tactic; an ETA of one sort takes the place of the other."""
    known_only(action.changes, names_of(AddTactic), "tactic")
    tactic = TACTIC.get(session, action.id)
    fields, links = apart(action.changes, _LINKS)
    must_exist(session, Skill, fields.get("skill_id"), "skill_id", "skill")
    _one_eta(fields)
    if fields.get("eta_rrule"):
        fields["eta_on"] = None
        if not fields.get("starts_on", tactic.starts_on):
            fields["starts_on"] = context.today
    elif fields.get("eta_on"):
        fields["eta_rrule"] = None
    before, was = standing(tactic), tactic.status
    changed = TACTIC.edit(session, tactic, fields)
    keep_adjustments(session, action.id, before, standing(tactic), context)
    dropped = drop_open_tasks(session, tactic, was, context)
    return TACTIC.changed(tactic, changed + _link(session, tactic, links), with_tasks(dropped))


def set_tactic_status(session: Session, action: SetTacticStatus, context: Context) -> Outcome:
    """Move tactics to another column of the board; open tasks of a dropped one go with it."""
    status = word_given(TacticStatus, action.status, "status")
    tactics = picked(session, Tactic, action.ids, "tactic")
    dropped = 0
    for tactic in tactics:
        before, was = standing(tactic), tactic.status
        TACTIC.edit(session, tactic, {"status": status})
        keep_adjustments(session, tactic.id or 0, before, standing(tactic), context)
        dropped += drop_open_tasks(session, tactic, was, context)
    titles = [tactic.title for tactic in tactics]
    sentence = told(status.capitalize(), titles, "tactic") + with_tasks(dropped)
    return TACTIC.told(sentence, tactics[0])


def move_tactics(session: Session, action: MoveTactics, context: Context) -> Outcome:
    """Move ETAs that are one date; those that follow a rule are refused."""
    check_move(action.to, action.days)
    tactics = picked(session, Tactic, action.ids, "tactic")
    day = context.today
    for tactic in tactics:
        if tactic.eta_rrule:
            raise Refused(
                f"The ETA of {quoted(tactic.title)} follows a rule; edit the rule.", "ids"
            )
        day = moved_day(tactic.eta_on or context.today, action.to, action.days)
        before = standing(tactic)
        change(tactic, {"eta_on": day})
        session.add(tactic)
        keep_adjustments(session, tactic.id or 0, before, standing(tactic), context)
    titles = [tactic.title for tactic in tactics]
    sentence = moved_sentence(titles, "tactic", day, action.days, context.today)
    return TACTIC.told(sentence, tactics[0])


def give_tactics(session: Session, action: GiveTactics, context: Context) -> Outcome:
    """Give tactics to owners, or to nobody."""
    del context
    tactics = picked(session, Tactic, action.ids, "tactic")
    people = picked(session, Person, action.people, "person") if action.people else []
    for tactic in tactics:
        _link(session, tactic, {"owners": tuple(person.id for person in people)})
    whom = listed([person.name for person in people]) if people else "nobody"
    what = named([tactic.title for tactic in tactics], "tactic")
    return TACTIC.told(f"Assigned {what} to {whom}", tactics[0])


def delete_tactics(session: Session, action: DeleteTactics, context: Context) -> Outcome:
    """Delete tactics; their tasks stay."""
    del context
    return TACTIC.delete(session, action.ids)


def duplicate_tactics(session: Session, action: DuplicateTactics, context: Context) -> Outcome:
    """Copy tactics with their goals, owners and scores."""
    tactics = picked(session, Tactic, action.ids, "tactic")
    copies = []
    for tactic in tactics:
        own = tactic.model_dump(exclude={"id", "created_on"})
        copy = TACTIC.add(session, {**own, "created_on": context.today})
        here, there = {"tactic_id": tactic.id or 0}, {"tactic_id": copy.id or 0}
        goals = linked(session, TacticGoal, here, "goal_id")
        owners = linked(session, TacticOwner, here, "person_id")
        relink(session, TacticGoal, there, "goal_id", sorted(goals))
        relink(session, TacticOwner, there, "person_id", sorted(owners))
        _copy_scores(session, tactic, copy)
        copies.append(copy)
    what = named([tactic.title for tactic in tactics], "tactic")
    return TACTIC.told(f"Copied {what}", copies[0])


def _copy_scores(session: Session, tactic: Tactic, copy: Tactic) -> None:
    query = select(TacticScore).where(col(TacticScore.tactic_id) == tactic.id)
    for row in session.execute(query).scalars():
        session.add(made(TacticScore, {**row.model_dump(), "tactic_id": copy.id}))


def _one_eta(fields: Mapping[str, object]) -> None:
    rule_given(fields.get("eta_rrule"), "eta_rrule")
    if fields.get("eta_rrule") and fields.get("eta_on"):
        raise Refused("ETA: give one date or a rule, not both.", "eta_on")


def _link(session: Session, tactic: Tactic, links: Mapping[str, object]) -> list[str]:
    here = {"tactic_id": tactic.id or 0}
    changed = []
    if "goals" in links:
        goals = ids_given(links["goals"], "goals")
        for key in goals:
            must_exist(session, SocialGoal, key, "goals", "goal")
        if relink(session, TacticGoal, here, "goal_id", goals):
            changed.append("goals")
    if "owners" in links:
        owners = ids_given(links["owners"], "owners")
        for key in owners:
            must_exist(session, Person, key, "owners", "person")
        if relink(session, TacticOwner, here, "person_id", owners):
            changed.append("owners")
    return changed
