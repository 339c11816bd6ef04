"""A clock that is ours, and a workspace of one person on a file of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.workspace.fake_clock import FakeClock

from smtui.actions.settings import SetUp
from smtui.workspace import Workspace


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def workspace(tmp_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "smtui.db", clock) as opened:
        opened.do(SetUp("Ana", 2400, with_checklists=False))
        yield opened
