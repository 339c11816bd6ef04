"""Workspaces to export from and import into."""

from pathlib import Path

import pytest
from tests.exchange.example_workspace import FULL, NOW, fill

from smtui.store.opening import open_reading


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """A workspace with a row in every table."""
    path = tmp_path / "full.db"
    fill(path, FULL)
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A new workspace."""
    path = tmp_path / "empty.db"
    open_reading(path, NOW).close()
    return path
