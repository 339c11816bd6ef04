"""Copies of what-ifs that a killed program left."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from smtui.workspace.abandoned import OLD_SECONDS, PREFIX, clear_abandoned, folder_prefix

NOW = 2_000_000_000.0


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture
def gone() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def left(temporary: Path, name: str, age: float = OLD_SECONDS + 1) -> Path:
    folder = temporary / name
    folder.mkdir()
    (folder / "what-if.db").write_text("copy")
    os.utime(folder, (NOW - age, NOW - age))
    return folder


def test_what_a_killed_program_left_is_removed(temporary: Path, gone: int) -> None:
    folder = left(temporary, f"{PREFIX}{gone}-abc_1")
    assert clear_abandoned(NOW) == 1
    assert not folder.exists()


def test_a_what_if_that_runs_stays(temporary: Path) -> None:
    folder = left(temporary, f"{folder_prefix()}abc")
    assert clear_abandoned(NOW) == 0
    assert (folder / "what-if.db").exists()


def test_what_is_new_or_of_another_name_stays(temporary: Path, gone: int) -> None:
    new = left(temporary, f"{PREFIX}{gone}-new", age=60)
    others = [left(temporary, name) for name in (f"{PREFIX}{gone}", f"smtui-demo-{gone}-abc")]
    target = left(temporary, "elsewhere")
    (temporary / f"{PREFIX}{gone}-link").symlink_to(target)
    assert clear_abandoned(NOW) == 0
    assert all(folder.exists() for folder in (new, *others, target))
