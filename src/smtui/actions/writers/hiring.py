"""Carries out what is done with planned roles: the growth of the team, in hiring order."""

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.people import AddPerson
from smtui.actions.refused import Refused
from smtui.actions.team import (
    AddPlannedRole,
    DeletePlannedRoles,
    EditPlannedRole,
    HirePlannedRole,
    MovePlannedRole,
)
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import given_by, names_of
from smtui.actions.writers.labels import labels
from smtui.actions.writers.names import named_or_id
from smtui.actions.writers.people import add_person, spread_week
from smtui.actions.writers.places import in_order, number, put
from smtui.actions.writers.rows import one, picked
from smtui.actions.writers.validating import change, known_only, made, word_given
from smtui.actions.writers.validating import in_order as days_in_order
from smtui.actions.writers.words import counted, day_words, quoted
from smtui.models.people import Role
from smtui.models.team import PersonSkill, PlannedRole, RoleSkill
from smtui.store.outcome import Outcome
from smtui.vocabulary import Employment, Kind, PageName

_NOUN = "planned role"
_FULL_WEEK = 2400


def add_planned_role(session: Session, action: AddPlannedRole, context: Context) -> Outcome:
    """Store a new planned role, last in hiring order."""
    fields = _checked(session, given_by(action))
    days_in_order(action.starts_on, action.until_on, "until_on", "the first day")
    role = one(session, Role, int(str(fields["role_id"])), "role")
    if fields["week_minutes"] is None:
        fields["week_minutes"] = _FULL_WEEK if role.week_minutes is None else role.week_minutes
    row = made(PlannedRole, {**fields, "position": len(in_order(session, PlannedRole)) + 1})
    session.add(row)
    session.flush()
    when = day_words(row.starts_on, context.today)
    return _told(f"Planned {quoted(role.name)} from {when}", row)


def edit_planned_role(session: Session, action: EditPlannedRole, context: Context) -> Outcome:
    """Change what differs of a planned role."""
    del context
    known_only(action.changes, names_of(AddPlannedRole), _NOUN)
    row = one(session, PlannedRole, action.id, _NOUN)
    changed = change(row, _checked(session, dict(action.changes)))
    days_in_order(row.starts_on, row.until_on, "until_on", "the first day")
    session.add(row)
    name = _name(session, row)
    if not changed:
        return _told(f"The plan for {name} stays as it was", row)
    return _told(f"Changed {labels(changed)} of the plan for {name}", row)


def delete_planned_roles(session: Session, action: DeletePlannedRoles, context: Context) -> Outcome:
    """Delete planned roles; those behind them move up."""
    del context
    rows = picked(session, PlannedRole, action.ids, _NOUN)
    what = f"the plan for {_name(session, rows[0])}"
    outcome = _told(f"Deleted {what if len(rows) == 1 else counted(len(rows), _NOUN)}", rows[0])
    _remove(session, rows)
    return outcome


def move_planned_role(session: Session, action: MovePlannedRole, context: Context) -> Outcome:
    """Move a planned role to another place in hiring order."""
    del context
    row = one(session, PlannedRole, action.id, _NOUN)
    number(session, in_order(session, PlannedRole))
    before = row.position
    if not put(session, row, max(1, before + action.by)):
        end = "first" if action.by < 0 else "last"
        raise Refused(f"{_name(session, row)} is hired {end} already.", "by")
    return _told(f"{_name(session, row)} is number {row.position} in hiring order", row)


def hire_planned_role(session: Session, action: HirePlannedRole, context: Context) -> Outcome:
    """Make a person of a planned role, with its hours, its cost and its days, and the skills that
    the role needs.
    """
    row = one(session, PlannedRole, action.id, _NOUN)
    role = one(session, Role, row.role_id, "role")
    week = spread_week(row.week_minutes)
    person = AddPerson(
        action.name,
        role=row.role_id,
        employment=row.employment,
        week_minutes=week,
        cost_per_hour=_cost(row, role),
        from_on=row.starts_on,
        until_on=row.until_on,
        notes=row.note,
    )
    added = add_person(session, person, context)
    _give_skills(session, row.role_id, added.id or 0)
    _remove(session, [row])
    when = day_words(row.starts_on, context.today)
    sentence = f"Hired {quoted(action.name)} as {quoted(role.name)} from {when}"
    return Outcome(sentence, PageName.TEAM, Kind.PERSON, added.id)


def _cost(row: PlannedRole, role: Role) -> float | None:
    if row.cost_per_hour is not None:
        return row.cost_per_hour
    in_house = row.employment is Employment.IN_HOUSE
    return role.cost_in_house if in_house else role.cost_outsourced


def _checked(session: Session, given: dict[str, object]) -> dict[str, object]:
    """The fields of the row: the role's name become its id."""
    if "role" in given:
        given["role_id"] = named_or_id(session, Role, given.pop("role"), "role")
        if given["role_id"] is None:
            raise Refused("Role: nothing is given; name the role to be filled.", "role")
    if "employment" in given:
        given["employment"] = word_given(Employment, given["employment"], "employment")
    return given


def _give_skills(session: Session, role_id: int, person_id: int) -> None:
    """Give a person the levels that a role needs: that is why it is hired."""
    needs = select(RoleSkill).where(col(RoleSkill.role_id) == role_id)
    for need in session.execute(needs).scalars():
        fields = {"person_id": person_id, "skill_id": need.skill_id, "level": need.level}
        session.add(made(PersonSkill, fields))


def _name(session: Session, row: PlannedRole) -> str:
    return quoted(one(session, Role, row.role_id, "role").name)


def _remove(session: Session, rows: list[PlannedRole]) -> None:
    for row in rows:
        session.delete(row)
    session.flush()
    number(session, in_order(session, PlannedRole))


def _told(sentence: str, row: PlannedRole) -> Outcome:
    return Outcome(sentence, PageName.TEAM, Kind.PLANNED_ROLE, row.id)
