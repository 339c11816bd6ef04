"""Rows of the things that an action names, and the rows that link them."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from sqlalchemy import delete, insert, select
from sqlmodel import Session, SQLModel

from smtui.actions.refused import Refused

LARGEST_ID = 2**63 - 1

Row = TypeVar("Row", bound=SQLModel)


def picked(session: Session, model: type[Row], ids: Iterable[int], noun: str) -> list[Row]:
    """The rows of ``ids``, each once, in their order; raises `Refused` when one is missing."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        raise Refused(f"No {noun} is chosen.", "ids")
    return [one(session, model, key, noun) for key in wanted]


def one(session: Session, model: type[Row], key: int, noun: str) -> Row:
    """The row of ``key``; raises `Refused` when there is none."""
    # SQLite knows no larger ids, and the driver would stumble over them.
    row = session.get(model, key) if 0 < key <= LARGEST_ID else None
    if row is None:
        raise Refused(f"There is no {noun} {key}; it may have been deleted meanwhile.", "id")
    return row


def forget(session: Session, model: type[SQLModel], **where: object) -> None:
    """Delete the rows of which each column named is the value, or one of the list, given.

    By the table, not by the model: what the ORM does for deletions in bulk takes longer than the
    rest of a tick.
    """
    table: Any = model.__table__  # type: ignore[attr-defined]
    rules = [
        table.c[name].in_(value) if isinstance(value, list) else table.c[name] == value
        for name, value in where.items()
    ]
    session.execute(delete(table).where(*rules))


def linked(
    session: Session, model: type[SQLModel], here: Mapping[str, int], there: str
) -> set[int]:
    """The ids in column ``there`` of the link rows of ``here`` ({column: id})."""
    table: Any = model.__table__  # type: ignore[attr-defined]
    ((column, key),) = here.items()
    found = session.execute(select(table.c[there]).where(table.c[column] == key))
    return set(found.scalars())


def relink(
    session: Session,
    model: type[SQLModel],
    here: Mapping[str, int],
    there: str,
    ids: Iterable[int],
) -> bool:
    """Make the link rows of ``here`` exactly those to ``ids``; whether that changed any."""
    table: Any = model.__table__  # type: ignore[attr-defined]
    ((column, key),) = here.items()
    wanted = list(dict.fromkeys(ids))
    present = linked(session, model, here, there)
    gone = present.difference(wanted)
    new = [key_there for key_there in wanted if key_there not in present]
    if gone:
        session.execute(delete(table).where(table.c[column] == key, table.c[there].in_(gone)))
    if new:
        session.execute(insert(table), [{column: key, there: key_there} for key_there in new])
    return bool(gone or new)
