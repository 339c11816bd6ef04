"""Writing: one short session over the models for each action, in one transaction, journaled."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import configure_mappers
from sqlalchemy.pool import StaticPool
from sqlmodel import Session, create_engine

import smtui.models  # noqa: F401 - registers every table with the metadata
from smtui.store.errors import explain, missing
from smtui.store.journal import begin_entry, finish_entry
from smtui.store.opening import connect
from smtui.store.outcome import Outcome
from smtui.store.row_image import RowImage


@dataclass(frozen=True, slots=True)
class Committed:
    """What is on disk now: the journal entry (None when no row changed), and the rows touched."""

    entry_id: int | None
    outcome: Outcome
    rows: tuple[RowImage, ...]


class Writer:
    """Writes to the file at ``path``, which must have been opened by ``open_reading`` before.

    May be made in one thread and used in another; one use at a time.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        if not path.exists():
            raise missing(path)
        try:
            self._connection = connect(path)
        except (sqlite3.Error, OSError) as error:
            raise explain(error, path) from error
        self._engine = _engine(self._connection)
        configure_mappers()

    def run(
        self, work: Callable[[Session], Outcome], at: datetime, undoable: bool = True
    ) -> Committed:
        """Do ``work`` in one ``BEGIN IMMEDIATE`` transaction under one journal entry.

        ``at`` is aware. When ``work`` raises, nothing is kept and its error passes on; errors
        of the database and of the system become StoreError.
        """
        with self._lock:
            try:
                return self._run(work, at, undoable)
            except (SQLAlchemyError, sqlite3.Error, OSError) as error:
                raise explain(error, self._path) from error

    def close(self) -> None:
        """Let the file go. The writer cannot be used afterwards."""
        with self._lock:
            self._engine.dispose()
            self._connection.close()

    def _run(self, work: Callable[[Session], Outcome], at: datetime, undoable: bool) -> Committed:
        with Session(self._engine, expire_on_commit=False) as session:
            session.connection()
            entry_id = begin_entry(self._connection, at)
            outcome = work(session)
            session.flush()
            rows = finish_entry(self._connection, entry_id, outcome, undoable)
            session.commit()
        return Committed(entry_id if rows else None, outcome, rows)


def _engine(connection: sqlite3.Connection) -> Engine:
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def _begin_immediate(begun: Connection) -> None:
        # The connection is in autocommit mode, so the driver begins nothing by itself: what
        # is read in the transaction is then still true when it is written.
        begun.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
