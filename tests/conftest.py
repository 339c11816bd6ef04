"""What all tests share: a new file is a copy of one that was made once for this process."""

import sqlite3
from collections.abc import Iterator

import pytest

from smtui.store import opening
from smtui.store.migrating import migrate, schema_version


@pytest.fixture(scope="session")
def made_once() -> Iterator[sqlite3.Connection]:
    """A new file's content, in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    migrate(connection)
    yield connection
    connection.close()


@pytest.fixture(autouse=True)
def new_files(made_once: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    """Copy the tables and triggers of new files; tests of how those are made override this."""

    def copied(connection: sqlite3.Connection) -> None:
        if schema_version(connection) == 0:
            made_once.backup(connection)
        else:
            migrate(connection)

    monkeypatch.setattr(opening, "migrate", copied)
