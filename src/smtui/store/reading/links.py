"""Reading link tables: what belongs to what, as tuples in order."""

import sqlite3
from collections.abc import Collection, Iterable
from typing import TypeVar

from smtui.store.reading.conversions import among

_T = TypeVar("_T")


def read_links(
    connection: sqlite3.Connection, table: str, of: str, to: str, ids: Collection[int] | None
) -> dict[int, tuple[int, ...]]:
    """The ids in column ``to`` of a link table, in order, by the id in column ``of``."""
    query = f"SELECT {of}, {to} FROM {table} WHERE {among(of, ids)} ORDER BY {of}, {to}"
    return grouped(connection.execute(query))


def grouped(rows: Iterable[tuple[int, _T]]) -> dict[int, tuple[_T, ...]]:
    """Group sorted pairs by their first. Equal groups of one are the same tuple, to save room."""
    groups: dict[int, tuple[_T, ...]] = {}
    singles: dict[_T, tuple[_T, ...]] = {}
    for number, value in rows:
        if number in groups:
            groups[number] = (*groups[number], value)
        elif value in singles:
            groups[number] = singles[value]
        else:
            groups[number] = singles[value] = (value,)
    return groups
