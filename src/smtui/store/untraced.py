"""What is written without a trace in the journal, though undo takes its rows away and brings them
back: how long a session took, and where in it one is.
"""

import sqlite3
from collections.abc import Mapping

UNTRACED: Mapping[str, tuple[str, ...]] = {"review_session": ("seconds_used", "step")}
"""By table, the columns that change without a trace; their rows have an ``id``."""


def keep_untraced(connection: sqlite3.Connection, entry_id: int, *, back: bool) -> None:
    """Write what these columns hold now into the images of the rows that an entry is about to take
    away, lest doing it again brings back what they held at first. ``back`` when it is undone.
    """
    operation, image = ("insert", "after") if back else ("delete", "before")
    for table, columns in UNTRACED.items():
        for column in columns:
            present = f"SELECT {column} FROM {table} WHERE id = json_extract({image}, '$.id')"
            connection.execute(
                f"UPDATE journal_change SET {image} = json_set({image}, ?, ({present}))"
                f" WHERE entry_id = ? AND table_name = ? AND operation = ? AND EXISTS ({present})",
                (f"$.{column}", entry_id, table, operation),
            )


def traced(table: str, row: Mapping[str, object]) -> dict[str, object]:
    """What of a row is journaled."""
    left_out = UNTRACED.get(table, ())
    return {name: value for name, value in row.items() if name not in left_out}
