"""The triggers that write the journal: made from the schema, three for each table.

They live in the file, so that an edit by any program that knows SQLite is journaled too, and
they see what no listener of an ORM sees: cascades, bulk statements, link rows.
"""

import sqlite3
from typing import NamedTuple

_PREFIX = "journal_"


class Column(NamedTuple):
    """A column as the schema tells it. ``key`` is its place in the primary key, from 1, or 0."""

    name: str
    type: str
    key: int


def columns_of(connection: sqlite3.Connection, table: str) -> tuple[Column, ...]:
    """The columns of ``table``; none when there is no such table."""
    rows = connection.execute(f"PRAGMA table_info({_quoted(table)})")
    return tuple(Column(name, kind.upper(), key) for _, name, kind, _, _, key in rows)


def journaled_tables(connection: sqlite3.Connection) -> tuple[str, ...]:
    """All tables that the journal covers: every one but its own and SQLite's."""
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return tuple(name for (name,) in rows if not name.startswith((_PREFIX, "sqlite_")))


def drop_triggers(connection: sqlite3.Connection) -> None:
    """Remove the journal's triggers, so that a migration is not journaled."""
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in rows:
        if name.startswith(_PREFIX):
            connection.execute(f"DROP TRIGGER {_quoted(name)}")


def build_triggers(connection: sqlite3.Connection) -> None:
    """Make the journal's triggers for the tables as they are now."""
    for table in journaled_tables(connection):
        columns = columns_of(connection, table)
        for operation in ("insert", "update", "delete"):
            connection.execute(_trigger(table, columns, operation))


def _trigger(table: str, columns: tuple[Column, ...], operation: str) -> str:
    before = "NULL" if operation == "insert" else _image("OLD", columns)
    after = "NULL" if operation == "delete" else _image("NEW", columns)
    condition = "(SELECT mode FROM journal_switch) = 'record'"
    if operation == "update":
        names = [_quoted(column.name) for column in columns]
        # Names are compared without regard to case; that it was changed is a change.
        changed = " OR ".join(f"OLD.{name} COLLATE BINARY IS NOT NEW.{name}" for name in names)
        condition += f" AND ({changed})"
    return (
        f"CREATE TRIGGER {_quoted(f'{_PREFIX}{table}_{operation}')} AFTER {operation.upper()} "
        f"ON {_quoted(table)} WHEN {condition} BEGIN "
        f"INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES "
        f"((SELECT entry_id FROM journal_switch), '{table}', '{operation}', {before}, {after}); "
        f"END"
    )


def _image(row: str, columns: tuple[Column, ...]) -> str:
    parts = (f"'{column.name}', {_value(row, column)}" for column in columns)
    return f"json_object({', '.join(parts)})"


def _value(row: str, column: Column) -> str:
    name = f"{row}.{_quoted(column.name)}"
    if column.type != "REAL":
        return name
    # json_object keeps 15 digits of a real; 17 bring back the very same number.
    return f"CASE WHEN {name} IS NULL THEN NULL ELSE json(printf('%!.17g', {name})) END"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
