"""The document: every row of every table of a workspace but its journal, as JSON.

.. code-block:: json

    {"format": "smtui", "version": 1, "schema": 1, "tables": {"task": [{"id": 1, ...}], ...}}

``version`` is that of this layout, ``schema`` the ``user_version`` of the file that was
written. Tables are in alphabetical order, rows in that of their primary key, columns in that of
the schema, and there is no moment of writing in it: the same workspace gives the same bytes.
Values are as they are stored: text, whole and decimal numbers, null.
"""

import json
import math
import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from smtui.exchange.refused import ExchangeRefused

FORMAT = "smtui"
VERSION = 1

Value = str | int | float | None
Row = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole workspace. ``schema`` is the version of the tables that it was written from."""

    schema: int
    tables: dict[str, list[Row]]


def read_workspace(connection: sqlite3.Connection) -> Document:
    """The document of an open workspace, of one moment. Raises ExchangeRefused, sqlite3.Error."""
    # One read transaction, so that another process cannot change a table between two reads.
    connection.execute("BEGIN")
    try:
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
        tables = {name: _rows(connection, name) for name in user_tables(connection)}
    finally:
        connection.execute("COMMIT")
    return Document(int(schema), tables)


def user_tables(connection: sqlite3.Connection) -> list[str]:
    """The tables that belong to the user, in alphabetical order: all but the journal's."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        r" AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE 'journal\_%' ESCAPE '\'"
        " ORDER BY name"
    )
    return [str(name) for (name,) in names]


def as_text(document: Document) -> str:
    """The document as JSON, one row a line, so that two of them compare well line by line."""
    head = {"format": FORMAT, "version": VERSION, "schema": document.schema}
    parts = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in head.items()]
    tables = ",\n".join(_table_text(name, rows) for name, rows in document.tables.items())
    parts.append(f'"tables": {{\n{tables}\n}}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def is_export(path: Path) -> bool:
    """Whether the file at ``path`` begins as an export does (so that it may be replaced)."""
    try:
        with path.open("rb") as file:
            return file.read(64).split()[:3] == [b"{", b'"format":', b'"smtui",']
    except OSError:
        return False


def write_file(document: Document, target: Path) -> None:
    """Write the document to ``target`` whole or not at all, readable by its owner only.

    Raises OSError.
    """
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(as_text(document))
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def _table_text(name: str, rows: list[Row]) -> str:
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, allow_nan=False) for row in rows)
    return f"{json.dumps(name)}: [\n{lines}\n]" if rows else f"{json.dumps(name)}: []"


def _rows(connection: sqlite3.Connection, table: str) -> list[Row]:
    columns, keys = [], []
    for _, name, _, _, _, key in connection.execute(f'PRAGMA table_info("{table}")'):
        columns.append(name)
        if key:
            keys.append((key, name))
    order = ", ".join(f'"{name}"' for _, name in sorted(keys)) or "rowid"
    listed = ", ".join(f'"{name}"' for name in columns)
    found = connection.execute(f'SELECT {listed} FROM "{table}" ORDER BY {order}')
    return list(_checked(table, columns, found))


def _checked(table: str, columns: list[str], found: sqlite3.Cursor) -> Iterator[Row]:
    """The rows by column name. Raises ExchangeRefused for what JSON has no word for."""
    for values in found:
        for name, value in zip(columns, values, strict=True):
            if isinstance(value, bytes) or (isinstance(value, float) and not math.isfinite(value)):
                raise ExchangeRefused(
                    f"The table {table} holds a value in {name} that JSON cannot say: {value!r}.",
                    "Only another program can have written it there; correct it, and try again.",
                )
        yield dict(zip(columns, values, strict=True))
