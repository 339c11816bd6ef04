"""Reading verbs: what they print, that it is documented, and what they never import."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Cli

from smtui.cli.cells import cell_width
from smtui.cli.fields import COMMON, OF_KIND, TODAY

LISTS = ("tasks", "tactics", "goals", "people", "posts")
READING = (["today"], ["why", "1"], *(["list", what] for what in LISTS))

WATCH = """
import sys
from pathlib import Path
from smtui.cli.program import run
code = run(sys.argv[1:])
heavy = {"textual", "rich", "sqlmodel", "sqlalchemy", "pydantic", "dateutil", "asyncio"}
found = sorted(heavy & set(sys.modules))
print("imported:", *found, file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture
def filled(cli: Cli) -> None:
    """A few tasks: ranked, recurring, done."""
    cli("add", "Write launch post #launch ~1h30 due:fri v:5")
    cli("add", "Look every:day ~20m")
    cli("add", "Call the printer")
    cli("done", "3")


@pytest.mark.parametrize("json_wanted", [False, True])
@pytest.mark.parametrize("arguments", [*READING, ["undo"], ["redo"], ["doctor"], ["--version"]])
def test_reading_verbs_import_neither_textual_nor_sqlmodel(
    filled: None, arguments: list[str], json_wanted: bool
) -> None:
    if json_wanted and arguments != ["--version"]:
        arguments = [*arguments, "--json"]
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == (1 if arguments[0] == "redo" else 0), done.stderr
    assert done.stderr.splitlines()[-1].rstrip() == "imported:"


@pytest.mark.parametrize("what", LISTS)
def test_lists_are_one_json_array_of_documented_records(cli: Cli, demo: str, what: str) -> None:
    done = cli("list", what, "--json", "--file", demo)
    assert (done.code, done.err) == (0, "")
    records = json.loads(done.out)
    assert len(records) >= 3
    for record in records:
        assert set(record) == set(COMMON) | set(OF_KIND[record["kind"]])
        assert list(record)[: len(COMMON)] == list(COMMON)


def test_today_is_one_json_array_of_documented_records(cli: Cli, demo: str) -> None:
    records = json.loads(cli("--file", demo, "today", "--json").out)
    sections = list(dict.fromkeys(record["section"] for record in records))
    assert sections[:3] == ["tasks", "daily", "before start"]
    for record in records:
        assert set(record) == set(COMMON) | set(OF_KIND[record["kind"]]) | set(TODAY)


def test_values_are_of_the_documented_types(cli: Cli, demo: str) -> None:
    for record in json.loads(cli("--file", demo, "list", "--json").out):
        assert isinstance(record["id"], int)
        assert record["minutes"] is None or isinstance(record["minutes"], int)
        assert record["due"] is None or len(record["due"]) == 10
        if record["priority"] is not None:
            assert round(sum(record["terms"].values()), 2) == record["priority"]
        assert (record["priority"] is None) == (record["terms"] == {})
        assert all(set(one) == {"id", "name"} for one in record["assignees"])


def test_the_documentation_is_in_the_help(cli: Cli) -> None:
    text = cli("list", "--help").out
    for fields in (COMMON, TODAY, *OF_KIND.values()):
        for name, meaning in fields.items():
            assert f"{name:<15}{meaning}" in text


def test_tasks_come_by_priority(cli: Cli, demo: str) -> None:
    priorities = [
        record["priority"]
        for record in json.loads(cli("--file", demo, "list", "--json").out)
        if record["priority"] is not None
    ]
    assert len(priorities) > 10
    assert priorities == sorted(priorities, reverse=True)


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("arguments", [["today"], *(["list", what] for what in LISTS)])
def test_tables_fit_the_terminal(
    cli: Cli, demo: str, arguments: list[str], width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    done = cli("--file", demo, *arguments)
    assert done.code == 0
    table = done.out.splitlines()[1 if arguments == ["today"] else 0 :]
    assert len(table) > 3
    assert max(map(cell_width, table)) <= width


def test_nothing_is_coloured_when_it_is_not_watched(cli: Cli, demo: str) -> None:
    for what in LISTS:
        assert "\x1b" not in cli("--file", demo, "list", what).out


def test_why_gives_terms_that_sum_to_the_priority(cli: Cli, filled: None) -> None:
    found = json.loads(cli("why", "1", "--json").out)
    assert (found["id"], found["kind"], found["place"]) == (1, "task", 2)
    assert round(sum(found["terms"].values()), 2) == found["priority"]
    assert set(found["words"]) == set(found["terms"])
    text = cli("why", "1").out
    assert "Write launch post" in text
    for words in found["words"].values():
        assert words in text


def test_why_of_a_tactic(cli: Cli, demo: str) -> None:
    tactic = json.loads(cli("--file", demo, "list", "tactics", "--json").out)[0]
    found = json.loads(cli("--file", demo, "why", "tactic", str(tactic["id"]), "--json").out)
    assert (found["kind"], found["title"]) == ("tactic", tactic["title"])
    assert found["priority"] == tactic["priority"]


@pytest.mark.parametrize("thing", [["x"], ["goal", "1"], ["tactic"], ["tactic", "1", "2"]])
def test_why_of_nothing_is_wrong_usage(cli: Cli, thing: list[str]) -> None:
    assert cli("why", *thing).code == 2


def test_why_of_an_unknown_task_is_refused(cli: Cli) -> None:
    cli("add", "Call the printer")
    done = cli("why", "99")
    assert (done.code, done.out) == (1, "")
    assert "99" in done.err


@pytest.mark.parametrize("what", LISTS)
def test_an_empty_list_says_what_to_do(cli: Cli, what: str) -> None:
    done = cli("list", what)
    assert (done.code, len(done.out.splitlines())) == (0, 1)
    assert "smtui" in done.out
    assert json.loads(cli("list", what, "--json").out) == []


def test_why_of_a_tactic_tells_what_would_move_it_most(cli: Cli, demo: str) -> None:
    tactic = json.loads(cli("--file", demo, "list", "tactics", "--json").out)[1]
    found = json.loads(cli("--file", demo, "why", "tactic", str(tactic["id"]), "--json").out)
    change = found["change"]
    assert change["place_before"] == found["place"] == 2
    assert change["place_after"] != 2
    last = cli("--file", demo, "why", "tactic", str(tactic["id"])).out.splitlines()[-1]
    assert last.lower() == f"{change['words']}.".lower()


def test_goals_and_tactics_tell_what_is_known_of_them(cli: Cli, demo: str) -> None:
    goals = [
        goal
        for goal in json.loads(cli("--file", demo, "list", "goals", "--json").out)
        if goal["kind"] == "goal"
    ]
    assert any(goal["check_in"] and goal["check_in"]["confidence"] == 2 for goal in goals)
    assert any(goal["smart_misses"] for goal in goals)
    assert any(not goal["smart_misses"] for goal in goals)
    objectives = [objective for goal in goals for objective in goal["objectives"]]
    assert {objective["status"] for objective in objectives} == {"open", "met"}
    assert any(kpi["method"] and kpi["forecast"] for goal in goals for kpi in goal["kpis"])
    tactics = json.loads(cli("--file", demo, "list", "tactics", "--json").out)
    scored = [tactic for tactic in tactics if tactic["criterion_scores"]]
    assert len(scored) >= 10
    for tactic in scored:
        scores = tactic["criterion_scores"].values()
        assert min(scores) <= tactic["weighted_total"] <= max(scores)
    for tactic in tactics:
        whole = tactic["logged"] + tactic["minutes"]
        assert tactic["progress"] == (
            pytest.approx(100 * tactic["logged"] / whole, abs=1e-3) if whole else None
        )


NEEDING = (
    ["why", "1"], ["undo"], ["redo"], ["done", "1"], ["log", "1", "5m"], ["export", "-"],
    ["skip", "1", "--why", "x"], ["measure", "reach", "5"],
)  # fmt: skip


@pytest.mark.parametrize("arguments", [["today"], ["list"], ["list", "goals"], *NEEDING])
def test_looking_at_a_named_file_that_is_not_there_makes_nothing(
    cli: Cli, tmp_path: Path, arguments: list[str]
) -> None:
    path = tmp_path / "new" / "dir" / "x.db"
    done = cli("--file", str(path), *arguments)
    assert (done.code, done.out) == (1, "")
    assert f"There is no workspace {path} yet" in done.err
    assert "smtui add" in done.err
    assert not (tmp_path / "new").exists()
    named = cli("-w", "acme", *arguments)
    assert named.code == 1
    assert "acme.db" in named.err


@pytest.mark.parametrize("arguments", [["today"], ["list"], ["list", "posts"]])
def test_the_very_first_list_is_empty_and_says_how_to_begin(
    cli: Cli, home: Path, arguments: list[str]
) -> None:
    done = cli(*arguments)
    assert (done.code, done.err) == (0, "")
    assert "yet" in done.out
    assert "smtui" in done.out
    assert cli(*arguments, "--json").out.strip() == "[]"
    assert not home.exists()


@pytest.mark.parametrize("arguments", NEEDING)
def test_before_the_first_task_there_is_nothing_to_act_on(
    cli: Cli, home: Path, arguments: list[str]
) -> None:
    done = cli(*arguments)
    assert (done.code, done.out) == (1, "")
    assert "There is no workspace" in done.err
    assert not home.exists()


def test_a_file_that_is_gone_is_no_new_one(cli: Cli, home: Path) -> None:
    cli("add", "Call the printer")
    assert cli("backup").code == 0
    for file in home.glob("smtui.db*"):
        file.unlink()
    done = cli("today")
    assert done.code == 1
    assert "there are backups of it" in done.err


def test_import_and_add_make_the_file(cli: Cli, home: Path, tmp_path: Path, demo: str) -> None:
    target = tmp_path / "all.json"
    assert cli("--file", demo, "export", str(target)).code == 0
    assert cli("import", str(target), "--yes").code == 0
    assert (home / "smtui.db").exists()
    made = tmp_path / "other" / "y.db"
    done = cli("--file", str(made), "add", "Call the printer")
    assert done.code == 0
    assert "a new, empty workspace was made there" in done.err
    assert made.exists()
