"""Applying row images to the tables as they are now."""

import sqlite3

from smtui.store.errors import CannotReplay
from smtui.store.row_image import RowImage
from smtui.store.triggers import Column, columns_of


class Replayer:
    """Applies images over one connection, inside an open transaction.

    Images outlive migrations: columns that are gone are left out, columns that came later keep
    their defaults, images of a table that is gone are passed over. What is inserted takes the
    place of a row of its key or name, unless it must not (``replaces``).
    """

    def __init__(self, connection: sqlite3.Connection, replaces: bool = True) -> None:
        self._connection = connection
        self._insert_words = "INSERT OR REPLACE INTO" if replaces else "INSERT INTO"
        self._columns: dict[str, tuple[Column, ...]] = {}

    def apply(self, image: RowImage) -> None:
        """Do to the table what the image says. Raises CannotReplay or sqlite3.IntegrityError."""
        columns = self._columns_of(image.table)
        if not columns:
            return
        if image.operation == "insert":
            self._insert(image, columns)
        elif image.operation == "update":
            self._update(image, columns)
        else:
            where, key = _where(image.before or {}, columns)
            self._connection.execute(f'DELETE FROM "{image.table}" WHERE {where}', key)

    def _columns_of(self, table: str) -> tuple[Column, ...]:
        if table not in self._columns:
            self._columns[table] = columns_of(self._connection, table)
        return self._columns[table]

    def _insert(self, image: RowImage, columns: tuple[Column, ...]) -> None:
        after = image.after or {}
        names = [column.name for column in columns if column.name in after]
        listed = ", ".join(f'"{name}"' for name in names)
        marks = ", ".join("?" * len(names))
        # A row that came by itself in the meantime (a lapsed occurrence) gives way.
        self._connection.execute(
            f'{self._insert_words} "{image.table}" ({listed}) VALUES ({marks})',
            [after[name] for name in names],
        )

    def _update(self, image: RowImage, columns: tuple[Column, ...]) -> None:
        before, after = image.before or {}, image.after or {}
        # Only what differs: the rest of the row may have been changed by an entry that is
        # never undone.
        names = [
            column.name
            for column in columns
            if column.name in after and after[column.name] != before.get(column.name)
        ]
        if not names:
            return
        where, key = _where(before, columns)
        listed = ", ".join(f'"{name}" = ?' for name in names)
        cursor = self._connection.execute(
            f'UPDATE "{image.table}" SET {listed} WHERE {where}',
            [*(after[name] for name in names), *key],
        )
        if cursor.rowcount != 1:
            raise CannotReplay(f"A row of {image.table} is gone.")


def _where(row: dict[str, object], columns: tuple[Column, ...]) -> tuple[str, list[object]]:
    keys = [column.name for column in columns if column.key]
    return " AND ".join(f'"{name}" = ?' for name in keys), [row[name] for name in keys]
