"""Rows gathered first and written at once."""

import sqlite3
import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

Row = dict[str, Any]

_DATA = Path(__file__).parent.parent / "data"


def content(name: str) -> dict[str, Any]:
    """The content file ``name`` among the data files of the store."""
    with (_DATA / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


class Rows:
    """Rows by table, to be written. Those that others point to have an id and may have a key."""

    def __init__(self) -> None:
        self._tables: dict[str, list[Row]] = {}
        self._known: dict[str, list[Row]] = {}
        self._ids: dict[tuple[str, str], int] = {}

    def adopt(self, connection: sqlite3.Connection, table: str, key: str) -> list[Row]:
        """Know the rows that are in ``table`` already by their column ``key``; return them."""
        cursor = connection.execute(f"SELECT * FROM {table} ORDER BY id")
        columns = [column[0] for column in cursor.description]
        found = [dict(zip(columns, row, strict=True)) for row in cursor]
        self._known[table] = found
        self._ids.update({(table, str(row[key])): row["id"] for row in found})
        return found

    def add(self, table: str, key: str = "", **values: Any) -> int:
        """Add a row with an id, which is returned; ``key`` finds it again."""
        number = max((row["id"] for row in self.of(table)[-1:]), default=0) + 1
        self._tables.setdefault(table, []).append({"id": number, **values})
        if key:
            self._ids[table, key] = number
        return number

    def link(self, table: str, **values: Any) -> None:
        """Add a row that has no id."""
        self._tables.setdefault(table, []).append(values)

    def id_of(self, table: str, key: str) -> int:
        """The id of the row with ``key``; raises KeyError."""
        return self._ids[table, key]

    def ids_of(self, table: str, keys: Sequence[str]) -> list[int]:
        """The ids of several rows; raises KeyError."""
        return [self.id_of(table, key) for key in keys]

    def of(self, table: str) -> list[Row]:
        """The rows of ``table`` so far, those that were adopted first."""
        return [*self._known.get(table, []), *self._tables.get(table, [])]

    def write(self, connection: sqlite3.Connection) -> None:
        """Insert everything, inside an open transaction."""
        # Rows go in table by table, links sometimes before what they point to.
        connection.execute("PRAGMA defer_foreign_keys=ON")
        for table, rows in self._tables.items():
            columns = list(dict.fromkeys(column for row in rows for column in row))
            places = ", ".join("?" * len(columns))
            defaults = _defaults(connection, table)
            connection.executemany(
                f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})",
                [[_stored(row.get(c, defaults.get(c))) for c in columns] for row in rows],
            )


def _defaults(connection: sqlite3.Connection, table: str) -> Row:
    """What each column of ``table`` holds when nothing is said."""
    found = connection.execute(f"SELECT name, dflt_value FROM pragma_table_info('{table}')")
    texts = {name: default for name, default in found if default is not None}
    if not texts:
        return {}
    values = connection.execute(f"SELECT {', '.join(texts.values())}").fetchone()
    return dict(zip(texts, values, strict=True))


def _stored(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
