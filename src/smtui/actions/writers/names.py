"""Things that are told by their names and made when they are new: tags, channels, and so on."""

from typing import TypeVar

from sqlalchemy import Table, select
from sqlmodel import Session, SQLModel, col

from smtui.actions.refused import Refused
from smtui.actions.writers.validating import made, must_exist, title_given
from smtui.actions.writers.words import quoted
from smtui.language.text import clean
from smtui.models.campaigns import Campaign
from smtui.models.people import Role
from smtui.models.publishing import Channel
from smtui.models.tasks import Activity, Tag

Named = TypeVar("Named", Activity, Campaign, Tag, Channel, Role)


def not_taken(
    session: Session, model: type[SQLModel], name: object, own_id: int | None, noun: str
) -> None:
    """Refuse a name that another thing of the sort has, whatever its case."""
    wanted = clean(str(name)).strip()
    own: Table = getattr(model, "__table__")  # noqa: B009
    same = own.c.name.collate("NOCASE") == wanted
    others = session.execute(select(own.c.id).where(same)).scalars()
    if any(other != own_id for other in others):
        raise Refused(f"Name: there is a {noun} {quoted(wanted)} already.", "name")


def named(session: Session, model: type[Named], name: str, field: str) -> int:
    """The id of the thing of this name (whatever its case), which is made when there is none."""
    wanted = title_given(name, field, "name").lstrip("#")
    if not wanted:
        raise Refused(f"‘{name}’ is not a name.", field)
    found = session.execute(select(model).where(col(model.name).collate("NOCASE") == wanted))
    row = found.scalar()
    if row is None:
        row = made(model, {"name": wanted})
        session.add(row)
        session.flush()
    return row.id or 0


def named_or_id(session: Session, model: type[Named], given: object, field: str) -> int | None:
    """The id of a thing that is given by name or by id; nothing for None or an empty name."""
    if given is None or given == "":
        return None
    if isinstance(given, str):
        return named(session, model, given, field)
    must_exist(session, model, given, field, model.__name__.lower())
    return int(str(given))
