"""The writers of a workspace, imported when they are first needed or ahead of it in a thread."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from smtui.store.errors import StoreError
from smtui.store.reading import data_version
from smtui.workspace.door import store_door

if TYPE_CHECKING:
    from sqlmodel import Session

    from smtui.actions.action import Action
    from smtui.actions.writers.context import Context
    from smtui.store.outcome import Outcome
    from smtui.store.writing import Committed, Writer


class Writers:
    """Carries actions out; knows no ORM before ``prepare`` has run, in whichever thread."""

    def __init__(self, path: Path, is_outdated: Callable[[], bool]) -> None:
        self._path = path
        self._is_outdated = is_outdated
        self._lock = Lock()
        self._writer: Writer | None = None
        self._is_closed = False
        self._raw: object = None
        self._version = 0
        self._began_current = True

    @property
    def are_ready(self) -> bool:
        """Whether the next write needs no import."""
        return self._writer is not None

    def prepare(self) -> None:
        """Import what carries actions out and open the writer, once; nothing after ``close``."""
        with self._lock, store_door(self._path):
            if self._writer is None and not self._is_closed:
                # Imported ahead of their use.
                import smtui.actions.writers
                import smtui.planning.changes
                import smtui.store.reading.refresh  # noqa: F401
                from smtui.store.writing import Writer

                self._writer = Writer(self._path)

    def run(self, action: "Action", context: "Context") -> "Committed":
        """Carry ``action`` out in one transaction."""
        self.prepare()
        if self._writer is None:
            raise StoreError(f"{self._path.name} was closed.", "Open it again.")
        from smtui.actions.writers import carry_out

        def work(session: "Session") -> "Outcome":
            self._raw = session.connection().connection.driver_connection
            self._version = self._data_version()
            self._began_current = not self._is_outdated()
            return carry_out(session, action, context)

        return self._writer.run(work, context.now, action.undoable)

    def are_alone(self) -> bool:
        """Whether nobody else has written from the last read until now, but the last ``run``.

        Asked within a read transaction, it holds for what that transaction sees.
        """
        return self._began_current and self._data_version() == self._version

    def _data_version(self) -> int:
        if not isinstance(self._raw, sqlite3.Connection):
            raise TypeError(f"not a connection of sqlite3: {self._raw!r}")
        return data_version(self._raw)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._is_closed = True
            if self._writer is not None:
                self._writer.close()
                self._writer = None
