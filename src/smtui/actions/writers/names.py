"""Things that are told by their names and made when they are new: tags, channels, and so on."""

from typing import TypeVar

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.refused import Refused
from smtui.actions.writers.validating import made, must_exist, title_given
from smtui.models.people import Role
from smtui.models.publishing import Channel
from smtui.models.tasks import Activity, Tag

Named = TypeVar("Named", Activity, Tag, Channel, Role)


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
