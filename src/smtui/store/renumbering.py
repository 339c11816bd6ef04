"""Other ids for the new rows of a what-if, where the workspace has given theirs away meanwhile."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from smtui.store.row_image import RowImage

Row = dict[str, object]
NewIds = Mapping[tuple[str, object], int]
"""The id that a new row gets, by its table and the id that it has in the images."""

_ID = "id"


class Renumbered(NamedTuple):
    """The images as they can be carried out, and the ids that are others in them."""

    images: tuple[RowImage, ...]
    ids: NewIds


def renumbered(connection: sqlite3.Connection, images: Sequence[RowImage]) -> Renumbered:
    """The images with a free id for each row that is new in them and whose id is taken by now, in
    the row itself and in all that refers to it.

    No other row can be meant by such an id: in the images there was none before the new one.
    """
    ids = _new_ids(connection, images)
    if not ids:
        return Renumbered(tuple(images), ids)
    tables = {image.table for image in images}
    refers = {table: {_ID: table, **_references(connection, table)} for table in tables}

    def again(table: str, row: Row | None) -> Row | None:
        return None if row is None else _in_row(row, refers[table], ids)

    found = (
        RowImage(
            one.table, one.operation, again(one.table, one.before), again(one.table, one.after)
        )
        for one in images
    )
    return Renumbered(tuple(found), ids)


def _in_row(row: Row, refers: Mapping[str, str], ids: NewIds) -> Row:
    return {
        name: ids.get((refers[name], value), value) if name in refers else value
        for name, value in row.items()
    }


def _new_ids(connection: sqlite3.Connection, images: Sequence[RowImage]) -> NewIds:
    found: dict[tuple[str, object], int] = {}
    seen: set[tuple[str, object]] = set()
    highest: dict[str, int] = {}
    for image in images:
        id_ = (image.before or image.after or {}).get(_ID)
        key = (image.table, id_)
        if not isinstance(id_, int) or key in seen:
            continue
        seen.add(key)
        if image.before is None and _is_taken(connection, image.table, id_):
            if image.table not in highest:
                highest[image.table] = _highest(connection, image.table, images)
            highest[image.table] += 1
            found[key] = highest[image.table]
    return found


def _is_taken(connection: sqlite3.Connection, table: str, id_: int) -> bool:
    """Whether another row has the id; of what there is only one of, that one is meant."""
    if connection.execute(f'SELECT 1 FROM "{table}" WHERE id = ?', (id_,)).fetchone() is None:
        return False
    made = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    return "CHECK (id = 1)" not in made[0]


def _highest(connection: sqlite3.Connection, table: str, images: Sequence[RowImage]) -> int:
    rows = [row for one in images if one.table == table for row in (one.before, one.after) if row]
    (present,) = connection.execute(f'SELECT max(id) FROM "{table}"').fetchone()
    return max(int(present), *(id_ for row in rows if isinstance(id_ := row[_ID], int)))


def _references(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """The table that each column refers to."""
    rows = connection.execute(f'PRAGMA foreign_key_list("{table}")')
    return {column: other for _, _, other, column, *_ in rows}
