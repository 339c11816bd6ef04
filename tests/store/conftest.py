from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from sqlite3 import Connection

import pytest

from smtui.store.opening import open_reading

NOW = datetime(2026, 11, 27, 8, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def today() -> date:
    return NOW.date()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "smtui.db"


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    opened = open_reading(path, NOW)
    yield opened
    opened.close()
