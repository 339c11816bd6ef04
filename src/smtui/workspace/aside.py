"""Looking things up aside: in a thread of its own, over a connection of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from smtui.workspace.door import store_door
from smtui.workspace.reader import Reader
from smtui.workspace.review_lookups import ReviewLookups


@contextmanager
def looking_aside(path: Path, now: datetime) -> Iterator[ReviewLookups]:
    """Lookups of the file at ``path`` for the thread that asks; the file is let go of afterwards.

    Raises StoreError.
    """
    with store_door(path):
        reader = Reader(path, now)
    try:
        yield ReviewLookups(path, reader)
    finally:
        reader.close()
