"""Carries out what is done with roles."""

from sqlmodel import Session

from smtui.actions.team import AddRole, DeleteRoles, EditRole
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import given_by, names_of
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.validating import known_only
from smtui.models.people import Role
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName

ROLE = Thing(Role, "role", "name", PageName.TEAM, Kind.ROLE, is_unique=True)


def add_role(session: Session, action: AddRole, context: Context) -> Outcome:
    """Store a new role."""
    del context
    return ROLE.added(ROLE.add(session, given_by(action)))


def edit_role(session: Session, action: EditRole, context: Context) -> Outcome:
    """Change what differs of a role."""
    del context
    known_only(action.changes, names_of(AddRole), "role")
    role = ROLE.get(session, action.id)
    return ROLE.changed(role, ROLE.edit(session, role, action.changes))


def delete_roles(session: Session, action: DeleteRoles, context: Context) -> Outcome:
    """Delete roles; people and tasks stay, without a role."""
    del context
    return ROLE.delete(session, action.ids)
