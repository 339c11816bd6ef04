"""The journal: every row that was touched, before and after, under a sentence; undo and redo.

An entry is ``done``, ``undone`` (waiting to be redone), ``gone`` (undone, then overtaken by
something else) or ``system`` (done by itself, never undone). Thinned entries keep only their
sentences. Functions that write expect a connection in autocommit mode unless they say that a
transaction is open.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from smtui.planning.facts.fact import fact
from smtui.store.drifting import drift_text
from smtui.store.errors import CannotReplay
from smtui.store.outcome import Outcome
from smtui.store.replay import Replayer
from smtui.store.row_image import RowImage
from smtui.store.transaction import immediate
from smtui.store.untraced import keep_untraced
from smtui.vocabulary import Kind, PageName

__all__ = ["Replayed", "RowImage", "adopt_outside_changes", "redo", "undo", "unrecorded"]

UNDOABLE_KEPT = 1000
"""So many of the latest entries can be undone; older ones are thinned to their sentences."""


@fact
class Replayed:
    """An entry that was undone or redone: its own sentence, its place, and the rows touched now."""

    sentence: str
    page: PageName | None
    kind: Kind | None
    id: int | None
    rows: tuple[RowImage, ...]


def moment_text(at: datetime) -> str:
    """A moment as the file keeps it: ISO, UTC, whole seconds. ``at`` must be aware."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


def begin_entry(connection: sqlite3.Connection, at: datetime) -> int:
    """Open an entry for all changes to come, inside an open transaction; its id."""
    adopt_outside_changes(connection, at)
    cursor = connection.execute(
        "INSERT INTO journal_entry (at, sentence, state) VALUES (?, '', 'system')",
        (moment_text(at),),
    )
    connection.execute("UPDATE journal_switch SET entry_id = ?", (cursor.lastrowid,))
    return cursor.lastrowid or 0


def finish_entry(
    connection: sqlite3.Connection, entry_id: int, outcome: Outcome, undoable: bool
) -> tuple[RowImage, ...]:
    """Close the entry with its sentence, inside the same transaction; the rows it touched.

    An entry that touched nothing is taken away again, as is one without a sentence that cannot be
    undone. A new undoable entry makes what had been undone before impossible to redo.
    """
    connection.execute("UPDATE journal_switch SET entry_id = NULL")
    rows = tuple(image for _, image in _changes(connection, entry_id))
    if not rows:
        connection.execute("DELETE FROM journal_entry WHERE id = ?", (entry_id,))
        return ()
    if not undoable:
        connection.execute("DELETE FROM journal_change WHERE entry_id = ?", (entry_id,))
        if not outcome.sentence:
            connection.execute("DELETE FROM journal_entry WHERE id = ?", (entry_id,))
            return rows
    state, drift = ("done", drift_text(rows)) if undoable else ("system", "")
    connection.execute(
        "UPDATE journal_entry SET sentence = ?, page = ?, thing_kind = ?, thing_id = ?, state = ?,"
        " drift = ? WHERE id = ?",
        (outcome.sentence, outcome.page, outcome.kind, outcome.id, state, drift, entry_id),
    )
    if undoable:
        _forget_undone(connection)
        _thin(connection)
    return rows


def adopt_outside_changes(connection: sqlite3.Connection, at: datetime) -> bool:
    """Give the changes that another program made an entry, so that undo stays in order.

    Works inside an open transaction. Tells whether there were any.
    """
    query = "SELECT COUNT(*) FROM journal_change WHERE entry_id IS NULL"
    count: int = connection.execute(query).fetchone()[0]
    if not count:
        return False
    rows = "1 row" if count == 1 else f"{count} rows"
    cursor = connection.execute(
        "INSERT INTO journal_entry (at, sentence, state) VALUES (?, ?, 'done')",
        (moment_text(at), f"Changed by another program: {rows}"),
    )
    connection.execute(
        "UPDATE journal_change SET entry_id = ? WHERE entry_id IS NULL", (cursor.lastrowid,)
    )
    _keep_drift(connection, cursor.lastrowid or 0)
    _forget_undone(connection)
    return True


def keep_missing_drift(connection: sqlite3.Connection) -> None:
    """Keep what entries from before it was kept did to the plan, inside an open transaction."""
    entries = connection.execute(
        "SELECT DISTINCT entry_id FROM journal_change WHERE entry_id IS NOT NULL"
    )
    for (entry,) in entries.fetchall():
        _keep_drift(connection, entry)


def undo(connection: sqlite3.Connection, at: datetime) -> Replayed | None:
    """Take back the latest entry in one transaction; None when there is nothing to undo.

    Raises CannotReplay when it does not fit the rows any more (it is then left out for good),
    and sqlite3.Error.
    """
    return _step(
        connection,
        at,
        "SELECT id, sentence, page, thing_kind, thing_id FROM journal_entry"
        " WHERE state = 'done' ORDER BY id DESC LIMIT 1",
        back=True,
    )


def redo(connection: sqlite3.Connection, at: datetime) -> Replayed | None:
    """Do again what was undone last; None when there is nothing. Raises as `undo`."""
    return _step(
        connection,
        at,
        "SELECT id, sentence, page, thing_kind, thing_id FROM journal_entry"
        " WHERE state = 'undone' ORDER BY id LIMIT 1",
        back=False,
    )


@contextmanager
def unrecorded(connection: sqlite3.Connection) -> Iterator[None]:
    """Switch the triggers off inside an open transaction, for content nobody would undo."""
    connection.execute("UPDATE journal_switch SET mode = 'replay'")
    yield
    connection.execute("UPDATE journal_switch SET mode = 'record'")


def _step(connection: sqlite3.Connection, at: datetime, query: str, back: bool) -> Replayed | None:
    entry: tuple[int, str, str | None, str | None, int | None] | None = None
    try:
        with immediate(connection):
            adopt_outside_changes(connection, at)
            entry = connection.execute(query).fetchone()
            rows = _replay(connection, entry[0], back) if entry else ()
    except (sqlite3.IntegrityError, CannotReplay) as error:
        if entry is None:
            raise
        _set_state(connection, entry[0], "gone")
        word = "undone" if back else "redone"
        raise CannotReplay(
            f"‘{entry[1]}’ cannot be {word}: what it changed has changed since.",
            "It is left out from now on; what was before it can still be undone.",
        ) from error
    if entry is None or not rows:
        return None
    _, sentence, page, kind, thing = entry
    return Replayed(
        sentence, PageName(page) if page else None, Kind(kind) if kind else None, thing, rows
    )


def _replay(connection: sqlite3.Connection, entry_id: int, back: bool) -> tuple[RowImage, ...]:
    # Rows that point at each other come back one after the other; the commit checks them all.
    connection.execute("PRAGMA defer_foreign_keys=ON")
    keep_untraced(connection, entry_id, back=back)
    images = [image for _, image in _changes(connection, entry_id)]
    if not images:
        return ()
    if back:
        images = [image.inverse() for image in reversed(images)]
    replayer = Replayer(connection)
    with unrecorded(connection):
        for image in images:
            replayer.apply(image)
    _set_state(connection, entry_id, "undone" if back else "done")
    return tuple(images)


def _set_state(connection: sqlite3.Connection, entry_id: int, state: str) -> None:
    connection.execute("UPDATE journal_entry SET state = ? WHERE id = ?", (state, entry_id))


def _changes(connection: sqlite3.Connection, entry_id: int) -> Iterator[tuple[int, RowImage]]:
    import json

    rows = connection.execute(
        "SELECT id, table_name, operation, before, after FROM journal_change"
        " WHERE entry_id = ? ORDER BY id",
        (entry_id,),
    )
    for number, table, operation, before, after in rows:
        yield (
            number,
            RowImage(
                table,
                operation,
                json.loads(before) if before else None,
                json.loads(after) if after else None,
            ),
        )


def entries_done(connection: sqlite3.Connection) -> tuple[int, tuple[RowImage, ...]]:
    """How many entries can be undone, and all the rows that they touched, in order."""
    entries = connection.execute(
        "SELECT id FROM journal_entry WHERE state = 'done' ORDER BY id"
    ).fetchall()
    images = [image for (entry,) in entries for _, image in _changes(connection, entry)]
    return len(entries), tuple(images)


def _forget_undone(connection: sqlite3.Connection) -> None:
    connection.execute(
        "DELETE FROM journal_change WHERE entry_id IN"
        " (SELECT id FROM journal_entry WHERE state = 'undone')"
    )
    connection.execute("UPDATE journal_entry SET state = 'gone' WHERE state = 'undone'")


def _keep_drift(connection: sqlite3.Connection, entry_id: int) -> None:
    drift = drift_text(image for _, image in _changes(connection, entry_id))
    connection.execute("UPDATE journal_entry SET drift = ? WHERE id = ?", (drift, entry_id))


def _thin(connection: sqlite3.Connection) -> None:
    last_kept = connection.execute(
        "SELECT id FROM journal_entry WHERE state = 'done' ORDER BY id DESC LIMIT 1 OFFSET ?",
        (UNDOABLE_KEPT,),
    ).fetchone()
    if last_kept:
        connection.execute("DELETE FROM journal_change WHERE entry_id <= ?", last_kept)
