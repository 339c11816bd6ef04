"""What all tests share: quick new files on a quick disk, rare garbage collection, few examples.

Examples of properties are the same in each run, so that what passed once does not fail by chance;
``SMTUI_THOROUGH=1`` (``make check FULL=1``) tries as many as the tests ask for, other ones each
time.
"""

import gc
import os
import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import Phase, settings

from smtui.store import opening
from smtui.store.migrating import migrate, schema_version

IS_THOROUGH = bool(os.environ.get("SMTUI_THOROUGH"))
FEW_EXAMPLES = 30

# A busy machine is no failure, and a run leaves nothing behind.
settings.register_profile("thorough", deadline=None, database=None)
settings.register_profile(
    "quick",
    settings.get_profile("thorough"),
    max_examples=FEW_EXAMPLES,
    derandomize=True,
    phases=[phase for phase in Phase if phase is not Phase.explain],
)
settings.load_profile("thorough" if IS_THOROUGH else "quick")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each property few examples, also those that ask for more themselves."""
    for item in items:
        test = getattr(item, "function", None)
        asked = getattr(test, "_hypothesis_internal_use_settings", None)
        if asked is not None and asked.max_examples > FEW_EXAMPLES and not IS_THOROUGH:
            few = settings(asked, max_examples=FEW_EXAMPLES, derandomize=True)
            setattr(test, "_hypothesis_internal_use_settings", few)  # noqa: B010


def pytest_collection_finish() -> None:
    """Collect garbage rarely from here on, and never look through what was imported."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


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


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait for the disk: no test pulls the plug of its own process. Tests that look at how
    a file is opened override this; programs that tests start do as people's do.
    """
    set_up = opening._set_up

    def soft(connection: sqlite3.Connection) -> None:
        set_up(connection)
        connection.execute("PRAGMA synchronous=OFF")

    monkeypatch.setattr(opening, "_set_up", soft)
