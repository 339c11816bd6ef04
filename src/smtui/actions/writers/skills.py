"""Carries out what is done with skills, the levels of people and roles, and kinds of work."""

from sqlalchemy import select
from sqlmodel import Session, SQLModel, col

from smtui.actions.refused import Refused
from smtui.actions.team import (
    AddSkill,
    DeleteSkills,
    EditActivity,
    EditSkill,
    SetRoleNeed,
    SetSkill,
)
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import given_by, names_of
from smtui.actions.writers.places import in_order, put
from smtui.actions.writers.rows import one
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.validating import change, known_only, made, must_exist
from smtui.actions.writers.words import quoted
from smtui.models.people import Person, Role
from smtui.models.tasks import Activity
from smtui.models.team import PersonSkill, RoleSkill, Skill
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName

SKILL = Thing(Skill, "skill", "name", PageName.TEAM, Kind.SKILL, is_unique=True)

HIGHEST = 5


def add_skill(session: Session, action: AddSkill, context: Context) -> Outcome:
    """Store a new skill, last in order."""
    del context
    position = len(in_order(session, Skill)) + 1
    skill = SKILL.add(session, {**given_by(action), "position": position})
    _only_one_makes_posts(session, skill)
    return SKILL.added(skill)


def edit_skill(session: Session, action: EditSkill, context: Context) -> Outcome:
    """Change what differs of a skill; the others make room where its place changes."""
    del context
    known_only(action.changes, (*names_of(AddSkill), "position"), "skill")
    skill = SKILL.get(session, action.id)
    changes = dict(action.changes)
    position = changes.pop("position", None)
    changed = SKILL.edit(session, skill, changes)
    _only_one_makes_posts(session, skill)
    if position is not None and put(session, skill, position):
        changed.append("position")
    return SKILL.changed(skill, changed)


def delete_skills(session: Session, action: DeleteSkills, context: Context) -> Outcome:
    """Delete skills; what needed them needs none."""
    del context
    return SKILL.delete(session, action.ids)


def set_skill(session: Session, action: SetSkill, context: Context) -> Outcome:
    """Store how well a person has a skill."""
    del context
    person = one(session, Person, action.person_id, "person")
    skill = one(session, Skill, action.skill_id, "skill")
    key = {"person_id": action.person_id, "skill_id": action.skill_id}
    _set_level(session, PersonSkill, key, action.level)
    sentence = f"{quoted(skill.name)} of {quoted(person.name)}: {_level_words(action.level)}"
    return Outcome(sentence, PageName.TEAM, Kind.PERSON, person.id)


def set_role_need(session: Session, action: SetRoleNeed, context: Context) -> Outcome:
    """Store which level of a skill a role needs."""
    del context
    role = one(session, Role, action.role_id, "role")
    skill = one(session, Skill, action.skill_id, "skill")
    key = {"role_id": action.role_id, "skill_id": action.skill_id}
    _set_level(session, RoleSkill, key, action.level)
    need = f"level {action.level} of" if action.level else "no"
    sentence = f"{quoted(role.name)} needs {need} {quoted(skill.name)}"
    return Outcome(sentence, PageName.TEAM, Kind.ROLE, role.id)


def edit_activity(session: Session, action: EditActivity, context: Context) -> Outcome:
    """Change what differs of a kind of work."""
    del context
    known_only(action.changes, ("name", "skill_id"), "kind of work")
    thing = Thing(Activity, "kind of work", "name", PageName.TEAM, Kind.SKILL, is_unique=True)
    activity = thing.get(session, action.id)
    must_exist(session, Skill, action.changes.get("skill_id"), "skill_id", "skill")
    changed = thing.edit(session, activity, action.changes)
    told = thing.changed(activity, changed)
    return Outcome(told.sentence, PageName.TEAM, Kind.SKILL, activity.skill_id)


def give_all_skills(session: Session, person: Person, level: int) -> None:
    """Let a person who begins alone have every skill: whoever works alone does it all."""
    for skill in in_order(session, Skill):
        key = {"person_id": person.id or 0, "skill_id": skill.id or 0}
        _set_level(session, PersonSkill, key, level)


def _set_level(
    session: Session, model: type[PersonSkill] | type[RoleSkill], key: dict[str, int], level: int
) -> None:
    if not isinstance(level, int) or isinstance(level, bool) or not 0 <= level <= HIGHEST:
        raise Refused(f"Level: {level} is none; give 0 (not at all) to 5 (masters it).", "level")
    row: SQLModel | None = session.get(model, tuple(key.values()))
    if level == 0:
        if row is not None:
            session.delete(row)
    elif row is None:
        session.add(made(model, {**key, "level": level}))
    else:
        change(row, {"level": level})
        session.add(row)


def _level_words(level: int) -> str:
    return f"level {level}" if level else "not at all"


def _only_one_makes_posts(session: Session, skill: Skill) -> None:
    if not skill.makes_posts:
        return
    others = select(Skill).where(col(Skill.makes_posts), col(Skill.id) != skill.id)
    for other in session.execute(others).scalars():
        change(other, {"makes_posts": False})
        session.add(other)
