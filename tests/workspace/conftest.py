"""A clock that is ours, and a workspace of one person on a file of its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.workspace.fake_clock import FakeClock

from smtui.actions.settings import SetUp
from smtui.workspace import Workspace


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(scope="session")
def set_up_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("set_up") / "smtui.db"
    with Workspace.open(path, FakeClock()) as opened:
        opened.do(SetUp("Ana", 2400, with_checklists=False))
    return path


@pytest.fixture
def workspace(tmp_path: Path, set_up_once: Path, clock: FakeClock) -> Iterator[Workspace]:
    path = tmp_path / "smtui.db"
    shutil.copy(set_up_once, path)
    with Workspace.open(path, clock) as opened:
        yield opened
