from collections.abc import Callable
from datetime import date
from sqlite3 import Connection

import pytest

from smtui.planning.snapshot import Snapshot
from smtui.store.reading import read_snapshot


@pytest.fixture
def read(connection: Connection, today: date) -> Callable[[], Snapshot]:
    return lambda: read_snapshot(connection, today)
