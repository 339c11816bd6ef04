"""The door: exit codes, sentences, quiet ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.conftest import Cli

PROGRAM = [sys.executable, "-m", "smtui"]


def test_version(cli: Cli) -> None:
    done = cli("--version")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("smtui ")


def test_help_names_every_verb(cli: Cli) -> None:
    done = cli("--help")
    assert done.code == 0
    for verb in ("today", "add", "done", "skip", "log", "undo", "redo", "list", "why", "export"):
        assert verb in done.out
    assert {"import", "backup", "restore", "doctor"} <= set(done.out.split())


def test_wrong_usage_is_2_with_a_sentence(cli: Cli) -> None:
    done = cli("dance")
    assert (done.code, done.out) == (2, "")
    assert "dance" in done.err


def test_the_usage_is_one_line_however_long(cli: Cli) -> None:
    done = cli("list", "dances")
    assert done.code == 2
    assert len(done.err.splitlines()) == 2
    assert "␊" not in done.err
    assert "  " not in done.err


def test_a_path_that_names_no_file_yet_is_told(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "slip.db"
    assert f"no workspace {path}" in cli("today", "--file", str(path)).err
    done = cli("add", "Call the printer", "--file", str(path))
    assert done.code == 0
    assert f"There was no {path}" in done.err
    assert cli("today", "--file", str(path)).err == ""
    assert cli("today").err == ""


def test_escape_sequences_in_wrong_usage_are_made_visible(cli: Cli) -> None:
    done = cli("today", "\x1b]0;title\x07")
    assert done.code == 2
    assert "\x1b" not in done.err
    assert "␛]0;title" in done.err


def test_without_a_terminal_the_app_says_so(process: Cli) -> None:
    done = process()
    assert (done.code, done.out) == (2, "")
    assert "terminal" in done.err
    assert len(done.err.splitlines()) == 2


def test_a_refusal_is_1_with_a_sentence(cli: Cli) -> None:
    cli("add", "Call the printer")
    done = cli("done", "999")
    assert (done.code, done.out) == (1, "")
    assert "999" in done.err


def test_a_name_that_is_no_name_is_refused(cli: Cli) -> None:
    done = cli("-w", "../x", "today")
    assert done.code == 1
    assert "../x" in done.err


def test_workspaces_are_apart(cli: Cli, home: Path) -> None:
    assert cli("-w", "acme", "add", "Only here").code == 0
    assert "Only here" in cli("list", "-w", "acme").out
    assert "Only here" not in cli("list").out
    assert (home / "acme.db").exists()


def test_a_closed_pipe_is_quiet(cli: Cli, home: Path) -> None:
    for number in range(3):
        cli("add", f"{number} " + "x" * 90_000)
    reader, writer = os.pipe()
    child = subprocess.Popen([*PROGRAM, "list"], stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    os.read(reader, 10)
    os.close(reader)
    _, told = child.communicate(timeout=60)
    assert (child.returncode, told) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_output_that_cannot_be_written_is_told(cli: Cli, home: Path) -> None:
    cli("add", "Something")
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [*PROGRAM, "list"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1
    assert done.stderr.startswith("smtui: What was to be printed could not be written")


def test_an_interrupt_is_quiet(cli: Cli, home: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "slow.json"
    os.mkfifo(pipe)
    child = subprocess.Popen([*PROGRAM, "import", str(pipe)], stderr=subprocess.PIPE)
    with open(pipe, "wb"):
        # Let it get from opening to reading: an interrupt can be lost in what Python clears away.
        time.sleep(0.5)
        child.send_signal(signal.SIGINT)
        _, told = child.communicate(timeout=60)
    assert (child.returncode, told) == (130, b"")


def test_text_that_the_encoding_lacks_does_not_fail(process: Cli) -> None:
    assert process("add", "計画 ✓", PYTHONUTF8="1").code == 0
    done = process("list", PYTHONIOENCODING="latin-1")
    assert done.code == 0
    assert "\\u8a08" in done.out
