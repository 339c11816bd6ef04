"""The order in which a person keeps things: places counted from 1, without gaps."""

from typing import TypeVar

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.refused import Refused
from smtui.actions.writers.validating import change
from smtui.models.criteria import Criterion
from smtui.models.team import PlannedRole, Skill

Placed = TypeVar("Placed", Criterion, PlannedRole, Skill)


def in_order(session: Session, model: type[Placed]) -> list[Placed]:
    """All rows of a table, in their order."""
    query = select(model).order_by(col(model.position), col(model.id))
    return list(session.execute(query).scalars())


def put(session: Session, row: Placed, position: object) -> bool:
    """Put a row at a place from 1 (the last where there is none such) and number them all; whether
    that changed its place.
    """
    if not isinstance(position, int) or position < 1:
        raise Refused(f"Position: ‘{position}’ is none; give 1 or more.", "position")
    order = in_order(session, type(row))
    was = order.index(row)
    order.remove(row)
    order.insert(position - 1, row)
    number(session, order)
    return order.index(row) != was


def number(session: Session, rows: list[Placed]) -> None:
    """Give rows the places in which they stand here."""
    for place, row in enumerate(rows, 1):
        change(row, {"position": place})
        session.add(row)
