"""Migrations: numbered SQL files, counted by ``user_version``.

An older file goes through one transaction for each; a new one is made in a single one.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from smtui.store.errors import StoreError
from smtui.store.journal import keep_missing_drift
from smtui.store.transaction import immediate
from smtui.store.triggers import build_triggers, drop_triggers

MIGRATIONS = Path(__file__).parent / "migrations"


_SKILLS, _NETWORKS, _SESSIONS = 3, 4, 5
"""The versions that brought skills, how networks count, and review sessions."""


def latest_version(folder: Path | None = None) -> int:
    """The version that this smtui writes: the number of the last migration."""
    return max(number for number, _ in _numbered(folder or MIGRATIONS))


def schema_version(connection: sqlite3.Connection) -> int:
    """The version of the open file; 0 when nothing has been made in it yet."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def migrate(connection: sqlite3.Connection, folder: Path | None = None) -> None:
    """Bring the open file to the latest version.

    Foreign keys are off meanwhile and checked before each commit; the journal's triggers are
    rebuilt with the tables. Raises sqlite3.Error or StoreError, and the file is then at the
    last version that succeeded.
    """
    numbered = sorted(_numbered(folder or MIGRATIONS))
    is_new = schema_version(connection) == 0
    # A new file has nothing that must be kept from version to version: it is made in one step.
    steps = [numbered] if is_new else [[one] for one in numbered]
    connection.execute("PRAGMA foreign_keys=OFF")
    try:
        for step in steps:
            _apply(connection, step, with_content=not is_new)
    finally:
        connection.execute("PRAGMA foreign_keys=ON")


def bring_content(connection: sqlite3.Connection, version: int) -> tuple[str, ...]:
    """Bring what files from before ``version`` have not of what smtui ships, inside an open
    transaction; the tables that it lies in.

    A new file gets it with its set-up.
    """
    # Most starts migrate nothing.
    if version == _SKILLS:
        from smtui.store.team_starter import add_skills, complete_roles

        add_skills(connection)
        complete_roles(connection)
        return ("skill", "role", "role_skill")
    if version == _NETWORKS:
        from smtui.store.starter import complete_channels

        complete_channels(connection)
        return ("channel",)
    if version == _SESSIONS:
        from smtui.store.starter import complete_sessions

        complete_sessions(connection)
        return ("task",)
    return ()


def _numbered(folder: Path) -> Iterator[tuple[int, Path]]:
    for file in folder.glob("[0-9][0-9][0-9][0-9]_*.sql"):
        yield int(file.name[:4]), file


def _apply(
    connection: sqlite3.Connection, step: Sequence[tuple[int, Path]], with_content: bool
) -> None:
    with immediate(connection):
        # Another process may have been first while this one waited for the lock.
        missing = [one for one in step if one[0] > schema_version(connection)]
        if not missing:
            return
        broken_before = _broken_keys(connection)
        drop_triggers(connection)
        for number, file in missing:
            for statement in _statements(file.read_text(encoding="utf-8")):
                connection.execute(statement)
            if with_content:
                bring_content(connection, number)
                if number == _SESSIONS:
                    keep_missing_drift(connection)
        build_triggers(connection)
        number = missing[-1][0]
        if _broken_keys(connection) - broken_before:
            raise StoreError(
                f"Bringing the file to format {number} would break links between its rows.",
                "Nothing was changed. Please report this, with the version of smtui.",
            )
        connection.execute(f"PRAGMA user_version={number}")


def _broken_keys(connection: sqlite3.Connection) -> set[tuple[object, ...]]:
    return set(connection.execute("PRAGMA foreign_key_check").fetchall())


def _statements(script: str) -> Iterator[str]:
    """Split a script at its semicolons. ``executescript`` would commit the open transaction."""
    *parts, rest = script.split(";")
    statement = ""
    for part in parts:
        statement += f"{part};"
        # A semicolon within a text or a trigger ends nothing.
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if (statement + rest).strip():
        yield statement + rest
