"""The store's side of a what-if: a copy to change freely, and taking its changes over.

The journal of the copy begins empty, so that undo within it ends where the what-if began, and
all that is in it afterwards is what was changed.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from smtui.store.errors import CannotReplay
from smtui.store.journal import UNDOABLE_KEPT, begin_entry, entries_done, finish_entry
from smtui.store.opening import BUSY_SECONDS
from smtui.store.outcome import Outcome
from smtui.store.renumbering import NewIds, renumbered
from smtui.store.replay import Replayer
from smtui.store.row_image import RowImage
from smtui.store.transaction import immediate
from smtui.store.triggers import columns_of
from smtui.store.untraced import traced

_WAY_OUT = "Undo it there or here, then X."
_NAMES = ("title", "name", "topic")

Key = tuple[object, ...]


class Changes(NamedTuple):
    """How many things were done in a what-if, and the rows that they touched, in order."""

    done: int
    images: tuple[RowImage, ...]


class Taken(NamedTuple):
    """The rows that were touched, and the other ids of rows whose own were given away."""

    rows: tuple[RowImage, ...]
    ids: NewIds


def copy_to_change(path: Path, target: Path) -> None:
    """Copy the workspace at ``path`` to ``target``, with a journal that begins now.

    Raises sqlite3.Error and OSError; ``path`` is only read.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)) as source:
        target.touch(mode=0o600)
        with closing(sqlite3.connect(target, isolation_level=None)) as copy:
            source.backup(copy)
            with immediate(copy):
                copy.execute("DELETE FROM journal_change")
                copy.execute(
                    "UPDATE journal_entry SET state = 'gone' WHERE state IN ('done', 'undone')"
                )


def changes_in(path: Path) -> Changes:
    """What was done in the copy at ``path`` and not undone. Raises CannotReplay, sqlite3.Error."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)) as connection:
        count, images = entries_done(connection)
    if count > UNDOABLE_KEPT:
        raise CannotReplay(
            f"More than {UNDOABLE_KEPT:,} changes cannot be kept at once.",
            "Undo some of them, or leave the what-if.",
        )
    return Changes(count, images)


def take_over(
    connection: sqlite3.Connection, images: Sequence[RowImage], outcome: Outcome, at: datetime
) -> Taken:
    """Do to the open workspace what ``images`` say, as one entry; the rows that it touched.

    New rows whose ids were given away meanwhile get others. Raises CannotReplay when a row among
    them is not as it was when they began, or when more than they name would be touched; nothing is
    changed then.
    """
    try:
        with immediate(connection):
            keys, (images, ids) = _Keys(connection), renumbered(connection, images)
            _refuse_what_changed(connection, keys, images)
            entry = begin_entry(connection, at)
            connection.execute("PRAGMA defer_foreign_keys=ON")
            replayer = Replayer(connection, replaces=False)
            for image in images:
                replayer.apply(image)
            rows = finish_entry(connection, entry, outcome, undoable=True)
            named = {keys.of(image) for image in images}
            for row in rows:
                if keys.of(row) not in named:
                    raise _changed(row.before or row.after or {})
    except sqlite3.IntegrityError as error:
        raise CannotReplay(
            "Not kept: what it links or names was changed meanwhile.", _WAY_OUT
        ) from error
    return Taken(rows, ids)


class _Keys:
    """Tells which row an image is of: the table and the values of its primary key."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._names: dict[str, tuple[str, ...]] = {}

    def names(self, table: str) -> tuple[str, ...]:
        """The columns of the primary key of a table, in the order of the table."""
        if table not in self._names:
            columns = columns_of(self._connection, table)
            self._names[table] = tuple(column.name for column in columns if column.key)
        return self._names[table]

    def of(self, image: RowImage) -> Key:
        """The table, and the key that the row had before (that it got, if it was new)."""
        row = image.before or image.after or {}
        return (image.table, *(row[name] for name in self.names(image.table)))


def _refuse_what_changed(
    connection: sqlite3.Connection, keys: _Keys, images: Iterable[RowImage]
) -> None:
    """Compare each row's first image with the row as it is."""
    seen: set[Key] = set()
    for image in images:
        key = keys.of(image)
        if key in seen:
            continue
        seen.add(key)
        where = " AND ".join(f'"{name}" = ?' for name in keys.names(image.table))
        found = connection.execute(f'SELECT * FROM "{image.table}" WHERE {where}', key[1:])
        row = found.fetchone()
        names = [column[0] for column in found.description]
        present = None if row is None else dict(zip(names, row, strict=True))
        if not _is_same(image, present):
            raise _changed(image.before or present or {})


def _is_same(image: RowImage, present: dict[str, object] | None) -> bool:
    """Whether a row is as it was when the image was taken, in all that is journaled."""
    if present is None or image.before is None:
        return present is None and image.before is None
    return traced(image.table, present) == traced(image.table, image.before)


def _changed(row: dict[str, object]) -> CannotReplay:
    name = next((str(row[name]) for name in _NAMES if row.get(name)), "")
    what = f"‘{name[:60]}’" if name else "something that it changes"
    return CannotReplay(f"Not kept: {what} was changed meanwhile.", _WAY_OUT)
