"""Verbs that change something: what they say, what they leave, how they are undone."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Cli


def tasks(cli: Cli) -> dict[int, dict[str, Any]]:
    return {task["id"]: task for task in json.loads(cli("list", "--json").out)}


def test_add_reads_the_whole_line(cli: Cli) -> None:
    done = cli("add", "Write", "launch post", "#launch", "~45m", "due:2099-11-27", "v:4")
    assert (done.code, done.err) == (0, "")
    assert "Write launch post" in done.out
    assert done.out.rstrip().endswith("task 1") or "task 1 ·" in done.out
    task = tasks(cli)[1]
    assert (task["title"], task["tags"]) == ("Write launch post", ["launch"])
    assert (task["minutes"], task["due"]) == (45, "2099-11-27")


def test_add_of_a_series(cli: Cli) -> None:
    cli("add", "Report every:mon ~1h")
    assert tasks(cli)[1]["recurrence"].startswith("FREQ=WEEKLY")


def test_add_tells_what_it_did_not_understand(cli: Cli) -> None:
    done = cli("add", "Call @nobody")
    assert done.code == 0
    assert "nobody" in done.err
    assert tasks(cli)[1]["title"] == "Call @nobody"


def test_add_tells_what_a_task_cannot_have(cli: Cli) -> None:
    done = cli("add", "Call c:2")
    assert done.code == 0
    assert "without" in done.err


@pytest.mark.parametrize("line", ["", "   ", "#launch ~45m", "\x1b\x07"])
def test_add_needs_a_title(cli: Cli, line: str) -> None:
    done = cli("add", line)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("smtui: ")
    assert tasks(cli) == {}


def test_done_ticks_several_at_once_and_undo_unticks_them_all(cli: Cli) -> None:
    for title in ("One", "Two", "Three"):
        cli("add", title)
    assert cli("done", "1", "3", "3").code == 0
    assert [task["status"] for task in tasks(cli).values()] == ["todo", "done", "done"]
    done = cli("undo")
    assert done.code == 0
    assert {task["status"] for task in tasks(cli).values()} == {"todo"}
    assert cli("redo").code == 0
    assert [task["status"] for _, task in sorted(tasks(cli).items())] == ["done", "todo", "done"]


def test_done_of_one_unknown_changes_none(cli: Cli) -> None:
    cli("add", "One")
    done = cli("done", "1", "99")
    assert done.code == 1
    assert "99" in done.err
    assert tasks(cli)[1]["status"] == "todo"


def test_skip_keeps_the_reason(cli: Cli) -> None:
    cli("add", "Look every:day")
    assert cli("skip", "1", "--why", "holiday [/]").code == 0
    (row,) = [row for row in export(cli)["completion"] if row["task_id"] == 1]
    assert (row["outcome"], row["reason"]) == ("skipped", "holiday [/]")


def test_log_adds_minutes(cli: Cli) -> None:
    cli("add", "Write ~1h")
    assert cli("log", "1", "25m").code == 0
    task = tasks(cli)[1]
    assert (task["logged"], task["minutes"]) == (25, 35)


@pytest.mark.parametrize("time", ["soon", "0", "25h", "-5", "1e3m"])
def test_log_of_what_is_no_time_is_refused(cli: Cli, time: str) -> None:
    cli("add", "Write ~1h")
    done = cli("log", "1", time)
    assert done.code in (1, 2)
    assert done.err.startswith("smtui: ")
    assert tasks(cli)[1]["logged"] == 0


@pytest.mark.parametrize("verb", ["undo", "redo"])
def test_nothing_to_undo_is_told(cli: Cli, verb: str) -> None:
    done = cli(verb)
    assert (done.code, done.out) == (1, "")
    assert "nothing" in done.err


def test_json_of_a_change_names_the_thing(cli: Cli) -> None:
    found = json.loads(cli("add", "Write", "--json").out)
    assert (found["kind"], found["id"]) == ("task", 1)
    assert "Write" in found["sentence"]
    assert set(json.loads(cli("--json", "done", "1").out)) == {"sentence", "moved", "kind", "id"}


def test_the_demo_stands_apart(cli: Cli, home: Path) -> None:
    assert cli("--demo", "add", "In the demo").code == 0
    assert tasks(cli) == {}
    assert cli("--demo", "done", "99999").code == 1


def test_the_demo_never_touches_a_file_that_is_there(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "mine.db"
    assert cli("--file", str(path), "add", "Mine").code == 0
    done = cli("--file", str(path), "--demo", "add", "Not here")
    assert done.code == 1
    assert str(path) in done.err
    found = json.loads(cli("--file", str(path), "list", "--json").out)
    assert [task["title"] for task in found] == ["Mine"]


def test_the_demo_may_be_kept_in_a_new_file(cli: Cli, tmp_path: Path) -> None:
    path = str(tmp_path / "example.db")
    assert cli("--demo", "--file", path, "today").code == 0
    assert len(json.loads(cli("--file", path, "list", "posts", "--json").out)) > 10


def export(cli: Cli) -> dict[str, list[dict[str, Any]]]:
    tables: dict[str, list[dict[str, Any]]] = json.loads(cli("export", "-").out)["tables"]
    return tables
