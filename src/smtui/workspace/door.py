"""The door through which the errors of the store go out: as sentences, never as tracebacks."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from smtui.store.errors import damaged, explain

_UNREADABLE = (UnicodeDecodeError, ValueError, TypeError, AttributeError, KeyError, OverflowError)


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


@contextmanager
def readable_facts(path: Path) -> Iterator[None]:
    """Turn what values of a wrong sort raise, while they become facts and a plan, into a
    ``FileDamaged``: only a damaged file or an edit from outside can hold such values.
    """
    try:
        yield
    except _UNREADABLE as error:
        raise damaged(path, "it holds a value that cannot be read") from error
