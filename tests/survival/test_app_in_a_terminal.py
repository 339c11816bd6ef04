"""The app survives what happens to terminals: signals, closed windows, a pulled plug."""

import signal
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.survival.terminal import Terminal

from smtui.actions.settings import SetUp
from smtui.actions.tasks import AddTask
from smtui.workspace import Workspace

LEAVES_ALTERNATE_SCREEN = b"\x1b[?1049l"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "smtui.db"
    today = datetime.now(UTC).astimezone().date()
    with Workspace.open(path) as workspace:
        workspace.do(SetUp("Ana", 2400, with_checklists=False))
        for number in range(6):
            workspace.do(
                AddTask(f"Task number {number}", due_on=today, value=float(5 - number // 2))
            )
    return path


def titles_done(file: Path) -> set[str]:
    connection = sqlite3.connect(file)
    try:
        assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
        return {row[0] for row in connection.execute("SELECT title FROM task WHERE status='done'")}
    finally:
        connection.close()


def ticked(terminal: Terminal, number: int) -> None:
    terminal.wait_for(f"Task number {number}")
    before = len(terminal.seen)
    terminal.keys(" ")
    terminal.wait_for("Done:", before)


def test_keys_typed_before_the_list_is_there_are_not_lost(file: Path, tmp_path: Path) -> None:
    with Terminal(file, tmp_path / "home") as terminal:
        terminal.wait_for("\x1b[?1049h")
        terminal.keys(" ")
        terminal.wait_for("Done:")
        terminal.keys("q")
        assert terminal.wait_for_end() == 0
    assert len(titles_done(file)) == 1


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_restores_the_terminal_and_keeps_everything(
    file: Path, tmp_path: Path, name: signal.Signals
) -> None:
    with Terminal(file, tmp_path / "home") as terminal:
        ticked(terminal, 0)
        terminal.signal(name)
        terminal.wait_for_end()
        assert LEAVES_ALTERNATE_SCREEN in terminal.seen
        assert b"Traceback" not in terminal.seen
    assert titles_done(file) == {"Task number 0"}


def test_a_closed_terminal_ends_the_app_and_keeps_everything(file: Path, tmp_path: Path) -> None:
    with Terminal(file, tmp_path / "home") as terminal:
        ticked(terminal, 0)
        terminal.close()
        terminal.wait_for_end()
    assert titles_done(file) == {"Task number 0"}


def test_a_pulled_plug_loses_nothing_that_was_acknowledged(file: Path, tmp_path: Path) -> None:
    with Terminal(file, tmp_path / "home") as terminal:
        ticked(terminal, 0)
        ticked(terminal, 1)
        terminal.signal(signal.SIGKILL)
        terminal.wait_for_end()
    assert len(titles_done(file)) == 2
    with Terminal(file, tmp_path / "home") as terminal:
        terminal.wait_for("Task number")
        before = len(terminal.seen)
        terminal.keys("u")
        terminal.wait_for("Undid", before)
        terminal.keys("q")
        assert terminal.wait_for_end() == 0
    assert len(titles_done(file)) == 1


def test_a_file_that_is_no_database_is_told_with_a_way_out(tmp_path: Path) -> None:
    path = tmp_path / "letters.db"
    path.write_bytes(b"Dear diary, " * 500)
    with Terminal(path, tmp_path / "home") as terminal:
        terminal.wait_for("not a workspace")
        terminal.keys("q")
        terminal.wait_for_end()
        assert b"Traceback" not in terminal.seen
    assert path.read_bytes() == b"Dear diary, " * 500


def test_the_demo_can_be_looked_at_first_and_leaves_the_own_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "mine.db"
    with Terminal(path, tmp_path / "home") as terminal:
        terminal.wait_for("Welcome to smtui")
        terminal.keys("\x0f")
        terminal.wait_for("demo", len(terminal.seen))
        terminal.wait_for("slipped. What becomes of each?")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_for_end() == 0
        assert b"That was the demo" in terminal.seen
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT COUNT(*) FROM task").fetchone() == (0,)
    connection.close()
