"""Export, import, backup, restore and doctor from the command line."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Cli


def export(cli: Cli, *where: str) -> str:
    done = cli(*where, "export", "-")
    assert (done.code, done.err) == (0, "")
    return str(done.out)


def test_the_demo_goes_round_without_loss(cli: Cli, tmp_path: Path) -> None:
    demo, other = tmp_path / "demo.db", tmp_path / "other.db"
    target = tmp_path / "out.json"
    assert cli("--demo", "--file", str(demo), "today").code == 0
    assert cli("--file", str(demo), "export", str(target)).code == 0
    done = cli("--file", str(other), "import", str(target), "--yes")
    assert (done.code, done.err) == (0, "")
    assert export(cli, "--file", str(other)) == target.read_text(encoding="utf-8")


def test_import_prints_what_it_replaces_and_asks(cli: Cli, tmp_path: Path) -> None:
    cli("add", "Here")
    target = tmp_path / "out.json"
    cli("-w", "other", "add", "There")
    cli("-w", "other", "add", "There too")
    cli("-w", "other", "export", str(target))
    before = export(cli)
    done = cli("import", str(target))
    assert done.code == 1
    assert "--yes" in done.err
    assert [line.split() for line in done.out.splitlines() if line.endswith(" task")] == [
        ["1", "2", "task"]
    ]
    assert export(cli) == before


def test_an_import_is_undone_whole(cli: Cli, tmp_path: Path) -> None:
    cli("add", "Here #kept @nobody")
    before = json.loads(export(cli))["tables"]["task"]
    target = tmp_path / "out.json"
    cli("-w", "other", "add", "There")
    cli("-w", "other", "export", str(target))
    assert cli("import", str(target), "--yes").code == 0
    assert "There" in cli("list").out
    done = cli("undo")
    assert "out.json" in done.out
    assert json.loads(export(cli))["tables"]["task"] == before


def test_importing_the_same_changes_nothing(cli: Cli, tmp_path: Path) -> None:
    cli("add", "Here")
    target = tmp_path / "out.json"
    cli("export", str(target))
    done = cli("import", str(target))
    assert (done.code, done.err) == (0, "")
    assert "Here" in cli("undo").out


def test_export_replaces_an_export_but_nothing_else(cli: Cli, tmp_path: Path) -> None:
    cli("add", "Here")
    target = tmp_path / "letter.txt"
    target.write_text("Dear Ana")
    done = cli("export", str(target))
    assert (done.code, target.read_text()) == (1, "Dear Ana")
    assert cli("export", str(target), "--yes").code == 0
    cli("add", "More")
    assert cli("export", str(target)).code == 0
    assert "More" in target.read_text()


@pytest.mark.parametrize("name", ["home/smtui.db", "home", "none/out.json"])
def test_export_to_where_it_cannot_go(cli: Cli, home: Path, tmp_path: Path, name: str) -> None:
    cli("add", "Here")
    done = cli("export", str(tmp_path / name), "--yes")
    assert done.code == 1
    assert done.err.startswith("smtui: ")
    assert "Here" in cli("list").out


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe", b"{}", b'{"format": "smtui"}'])
def test_import_of_what_is_no_export(cli: Cli, tmp_path: Path, content: bytes | None) -> None:
    cli("add", "Here")
    source = tmp_path / "in.json"
    if content is not None:
        source.write_bytes(content)
    done = cli("import", str(source), "--yes")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("smtui: ")
    assert "Here" in cli("list").out


def test_a_wrong_row_is_named(cli: Cli, tmp_path: Path) -> None:
    cli("add", "Here")
    found = json.loads(export(cli))
    found["tables"]["task"][0]["status"] = "broken"
    source = tmp_path / "in.json"
    source.write_text(json.dumps(found))
    done = cli("import", str(source), "--yes")
    assert done.code == 1
    assert "Table task, row 1 (id 1): status" in done.err


def test_backup_and_restore(cli: Cli, home: Path) -> None:
    cli("add", "Before")
    copy = json.loads(cli("backup", "--json").out)["backup"]
    assert Path(copy).stat().st_mode & 0o077 == 0
    cli("add", "After")
    asked = cli("restore")
    assert asked.code == 1
    assert copy in asked.out
    assert "After" in cli("list").out
    done = cli("restore", copy, "--yes")
    assert (done.code, done.err) == (0, "")
    assert "Before" in cli("list").out
    assert "After" not in cli("list").out


def test_a_yes_on_the_terminal_is_enough(cli: Cli, home: Path) -> None:
    cli("add", "Before")
    cli("backup")
    cli("add", "After")
    for answer, code in ((b"n\n", 1), (b"y\n", 0)):
        main, side = pty.openpty()
        child = subprocess.Popen(
            [sys.executable, "-m", "smtui", "restore"], stdin=side, stdout=side, stderr=side
        )
        os.write(main, answer)
        assert child.wait(timeout=60) == code
        os.close(side)
        os.close(main)
    assert "After" not in cli("list").out


@pytest.mark.parametrize("verb", ["backup", "restore"])
def test_without_a_file_there_is_nothing_to_copy(cli: Cli, verb: str, home: Path) -> None:
    done = cli(verb)
    assert (done.code, done.out) == (1, "")
    assert not (home / "smtui.db").exists()


def test_doctor_of_a_well_file(cli: Cli, home: Path) -> None:
    cli("add", "Here")
    found = json.loads(cli("doctor", "--json").out)
    assert found["file"]["integrity"] == "ok"
    assert found["file"]["tasks"] == 1
    assert found["file"]["bytes"] > 0
    assert found["paths"]["workspace"] == str(home / "smtui.db")
    assert set(found["versions"]) >= {"smtui", "textual", "sqlmodel", "python", "sqlite"}
    assert "size" in found["terminal"]
    text = cli("doctor").out
    assert str(home / "smtui.db") in text


def test_doctor_makes_no_file(cli: Cli, home: Path) -> None:
    assert cli("doctor").code == 0
    assert not (home / "smtui.db").exists()
