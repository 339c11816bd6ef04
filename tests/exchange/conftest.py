"""Workspaces to export from and import into."""

import shutil
from pathlib import Path

import pytest
from tests.exchange.example_workspace import FULL, NOW, fill

from smtui.store.opening import open_reading


@pytest.fixture(scope="session")
def full_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("full") / "full.db"
    fill(path, FULL)
    return path


@pytest.fixture
def full(tmp_path: Path, full_once: Path) -> Path:
    """A workspace with a row in every table."""
    path = tmp_path / "full.db"
    shutil.copy(full_once, path)
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A new workspace."""
    path = tmp_path / "empty.db"
    open_reading(path, NOW).close()
    return path
