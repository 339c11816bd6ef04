"""Taking a document in: checked row by row, rehearsed in a scratch file, then all or nothing."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Table, delete, insert
from sqlalchemy.exc import IntegrityError, StatementError
from sqlmodel import Session

from smtui.exchange.checking import CheckedRow, checked_rows, tables_in_order
from smtui.exchange.document import Document, read_workspace
from smtui.exchange.refused import ExchangeRefused
from smtui.planning.derive import derive
from smtui.store.backup import back_up
from smtui.store.errors import explain
from smtui.store.migrating import bring_content, latest_version
from smtui.store.opening import open_reading
from smtui.store.outcome import Outcome
from smtui.store.reading import read_settings, read_snapshot
from smtui.store.transaction import immediate
from smtui.store.writing import Writer
from smtui.vocabulary import PageName

Checked = dict[str, list[CheckedRow]]


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do: rows ``(table, now, then)``, and the rows that were checked.

    ``same`` is whether the workspace holds exactly this already.
    """

    counts: tuple[tuple[str, int, int], ...]
    same: bool
    checked: Checked


def preview(path: Path, document: Document, now: datetime, today: date) -> Preview:
    """Check the document whole and say what it would replace; nothing is changed.

    Raises ExchangeRefused, naming the table and the row, and StoreError.
    """
    connection = open_reading(path, now)
    try:
        present = read_workspace(connection)
    finally:
        connection.close()
    if document.schema > present.schema:
        raise ExchangeRefused(
            "This export was written by a newer version of smtui.", "Update smtui, and try again."
        )
    checked = _rehearse(checked_rows(document), document.schema, now, today)
    names = sorted({*present.tables, *checked})
    counts = (
        (name, len(present.tables.get(name, ())), len(checked.get(name, ()))) for name in names
    )
    return Preview(tuple(counts), present == document, checked)


def carry_out(path: Path, checked: Checked, source: str, now: datetime) -> tuple[str, Path]:
    """Replace everything by the checked rows as one entry of the journal, a backup first.

    Returns the sentence and the path of the backup. Raises StoreError.
    """
    backup = back_up(path, now, "before-import")
    rows = sum(len(found) for found in checked.values())
    outcome = Outcome(f"Imported {rows} rows from {source}", PageName.TODAY)
    writer = Writer(path)
    try:
        done = writer.run(lambda session: _replaced(session, checked, outcome), now)
    finally:
        writer.close()
    return done.outcome.sentence, backup


def _replaced(session: Session, checked: Checked, outcome: Outcome) -> Outcome:
    connection = session.connection()
    for table in reversed(tables_in_order()):
        connection.execute(delete(table))
    for table, rows in _in_order(checked):
        connection.execute(insert(table), [row.values for row in rows])
    return outcome


def _rehearse(checked: Checked, schema: int, now: datetime, today: date) -> Checked:
    """Do it all in a scratch file: keys, uniqueness, and whether a plan follows from it.

    Returns the rows, with what a file as old as the document would be brought.
    """
    with TemporaryDirectory(prefix="smtui-import-") as folder:
        path = Path(folder) / "rehearsal.db"
        connection = open_reading(path, now)
        try:
            writer = Writer(path)
            try:
                writer.run(lambda session: _tried(session, checked, path), now)
            finally:
                writer.close()
            checked = {**checked, **_brought(connection, schema)}
            _derived(connection, today)
        finally:
            connection.close()
    return checked


def _brought(connection: sqlite3.Connection, schema: int) -> Checked:
    """The rows of the tables that a file as old as ``schema`` is completed in."""
    names: list[str] = []
    with immediate(connection):
        for version in range(schema + 1, latest_version() + 1):
            names += bring_content(connection, version)
    if not names:
        return {}
    document = read_workspace(connection)
    tables = {name: document.tables[name] for name in names}
    return checked_rows(Document(document.schema, tables))


def _derived(connection: sqlite3.Connection, today: date) -> None:
    """Derive a plan from the rehearsal. Raises ExchangeRefused where none follows."""
    try:
        derive(read_snapshot(connection, today), today, read_settings(connection))
    except Exception as error:
        # Whatever it is, it would meet the user at every start of the app from then on.
        raise ExchangeRefused(
            f"No plan follows from it: {error}.", "Nothing was changed."
        ) from error


def _tried(session: Session, checked: Checked, path: Path) -> Outcome:
    connection = session.connection()
    for table in reversed(tables_in_order()):
        connection.execute(delete(table))
    for table, rows in _in_order(checked):
        try:
            connection.execute(insert(table), [row.values for row in rows])
        except (IntegrityError, StatementError, OverflowError):
            connection.execute(delete(table))
            _name_culprit(session, table, rows, path)
            raise
    return Outcome("Rehearsed")


def _name_culprit(session: Session, table: Table, rows: Sequence[CheckedRow], path: Path) -> None:
    """Insert one row at a time until the one that is refused. Raises ExchangeRefused."""
    connection = session.connection()
    for row in rows:
        try:
            connection.execute(insert(table), row.values)
        except (IntegrityError, StatementError, OverflowError) as error:
            told = explain(error, path).sentence
            raise ExchangeRefused(f"{row.name}: {told}", "Nothing was changed.") from error


def _in_order(checked: Checked) -> Iterator[tuple[Table, list[CheckedRow]]]:
    """Tables with rows, those that others refer to first."""
    for table in tables_in_order():
        rows = checked.get(table.name)
        if rows:
            yield table, rows
