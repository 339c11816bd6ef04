"""Running the command line: in this process (quick), or as a process of its own (true)."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from smtui.cli.program import run
from smtui.store.demo import build_demo


class Ran(NamedTuple):
    """What a call of the command line came to."""

    code: int
    out: str
    err: str


Cli = Callable[..., Ran]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for the files of smtui."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SMTUI_HOME", str(folder))
    monkeypatch.delenv("COLUMNS", raising=False)
    return folder


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The file of the example, for verbs that only read it."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    build_demo(path, datetime.now(UTC))
    return str(path)


@pytest.fixture
def cli(home: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Cli]:
    """The command line, called in this process."""

    def call(*arguments: str) -> Ran:
        code = run(arguments)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    yield call
    gc.enable()


@pytest.fixture
def process(home: Path) -> Cli:
    """The command line as a process of its own, without a terminal."""

    def call(*arguments: str, **environment: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "smtui", *arguments],
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            timeout=60,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return call
