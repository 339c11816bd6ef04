"""The command line as processes of their own, under whatever the machine does to them."""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from smtui.actions.tasks import AddTask
from smtui.cli.program import run as run_here
from smtui.workspace import Workspace

PROGRAM = (sys.executable, "-m", "smtui")


class Ran(NamedTuple):
    """What a process came to."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, so that no test can touch a file of the person who runs it."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SMTUI_HOME", str(folder))
    return folder


@pytest.fixture
def run() -> Run:
    """Run ``smtui`` with arguments; ``before`` is called in the child, ``inside`` wraps it."""

    def call(
        *arguments: str | Path,
        before: Callable[[], None] | None = None,
        inside: tuple[str, ...] = (),
    ) -> Ran:
        done = subprocess.run(
            [*inside, *PROGRAM, *map(str, arguments)],
            capture_output=True,
            encoding="utf-8",
            env=os.environ,
            stdin=subprocess.DEVNULL,
            preexec_fn=before,
            timeout=60,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return call


@pytest.fixture
def call(home: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Call ``smtui`` in this process: for many verbs on a file, where no process is the point."""

    def here(*arguments: str | Path) -> Ran:
        code = run_here([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    yield here
    gc.enable()


@pytest.fixture(scope="session")
def kept_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kept") / "kept.db"
    with Workspace.open(path) as workspace:
        for number in range(50):
            workspace.do(AddTask(f"Task {number} " + "x" * 500))
    assert not path.with_name("kept.db-wal").exists()
    return path


@pytest.fixture
def kept(tmp_path: Path, kept_once: Path) -> Path:
    """A workspace with fifty tasks, closed, everything in the one file."""
    place = tmp_path / "place"
    place.mkdir(mode=0o700)
    shutil.copy(kept_once, place / "kept.db")
    return place / "kept.db"
