"""The door through which the errors of the store go out: as sentences, never as tracebacks."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from smtui.store.errors import explain


@contextmanager
def store_door(path: Path) -> Iterator[None]:
    """Turn the errors of sqlite3, SQLAlchemy and the system inside into a ``StoreError``."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise explain(error, path) from error
    except Exception as error:
        # SQLAlchemy is told by its name: importing it to ask would cost the read side half a
        # second.
        if type(error).__module__.startswith("sqlalchemy"):
            raise explain(error, path) from error
        raise
