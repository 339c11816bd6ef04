"""``smtui log``, ``time`` and ``load``: what is stored, printed and refused."""

import csv
import io
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Cli

from smtui.actions.people import AddPerson, EditPerson
from smtui.actions.publishing import AddPost
from smtui.actions.tasks import AddTask
from smtui.actions.team import AddSkill, SetSkill
from smtui.workspace import Workspace

TODAY = date.today()
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture(autouse=True)
def work(home: Path) -> None:
    """A task and a post, and two people."""
    with Workspace.open(home / "smtui.db") as workspace:
        workspace.do(AddPerson("Hailey", is_me=True))
        workspace.do(AddPerson("Ana Ruiz"))
        workspace.do(AddTask("=Captions", estimate=40))
        workspace.do(AddPost("Launch"))


def entries(cli: Cli) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(cli("time", "--from", "2w ago", "--json").out)
    return found


def test_minutes_times_days_and_posts(cli: Cli) -> None:
    assert cli("log", "1", "25m").code == 0
    assert cli("log", "task", "1", "yesterday", "9:10-9:40", "second", "draft", "@ana").code == 0
    assert cli("log", "post", "1", "1h30").code == 0
    first, *others = entries(cli)
    assert (first["day"], first["from"], first["until"]) == (
        YESTERDAY.isoformat(),
        "09:10",
        "09:40",
    )
    assert (first["person"]["name"], first["note"]) == ("Ana Ruiz", "second draft")
    assert sorted((one["task_id"], one["post_id"], one["minutes"]) for one in others[:1]) == [
        (1, None, 25)
    ]
    assert [one["minutes"] for one in others if one["post_id"] == 1] == [90]
    assert cli("undo").code == 0
    assert [one["post_id"] for one in entries(cli)] == [None, None]


def test_the_table_sums_days_and_activities(cli: Cli) -> None:
    cli("log", "1", "25m")
    cli("log", "1", "1h")
    out = cli("time", "--from", "today").out
    assert out.splitlines()[0].endswith("· 1h25")
    assert "By activity" in out
    assert "without an activity" in out


def test_csv_by_the_csv_module(cli: Cli, tmp_path: Path) -> None:
    cli("log", "1", "25m")
    rows = list(csv.DictReader(io.StringIO(cli("time", "--csv", "-").out)))
    assert [(row["minutes"], row["title"], row["person"]) for row in rows] == [
        ("25", "'=Captions", "Hailey")
    ]
    target = tmp_path / "time.csv"
    assert cli("time", "--csv", str(target)).code == 0
    assert cli("time", "--csv", str(target)).code == 1
    assert cli("time", "--csv", str(target), "--yes").code == 0
    assert len(target.read_text().splitlines()) == 2


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["1"], 2, "how long it was"),
        (["x", "25m"], 2, "not an id"),
        (["1", "soon"], 1, "says no time"),
        (["1", "tomorrow", "25m"], 1, "still to come"),
        (["1", "25h"], 1, "cannot be worked on a day"),
        (["9", "25m"], 1, "no task 9"),
        (["post", "9", "25m"], 1, "no post 9"),
        (["1", "25m", "@nobody"], 1, "There is no person"),
    ],
)
def test_what_is_refused_stores_nothing(
    cli: Cli, words: list[str], code: int, sentence: str
) -> None:
    done = cli("log", *words)
    assert (done.code, done.out) == (code, "")
    assert sentence in done.err
    assert entries(cli) == []


def test_days_that_cannot_be_are_refused(cli: Cli) -> None:
    assert cli("time", "--from", "tomorrow").code == 1
    assert cli("time", "--from", "today", "--to", "yesterday").code == 1
    assert cli("load", "--weeks", "0").code == 2
    assert cli("load", "--weeks", "53").code == 2


def test_load_has_the_figures_of_the_plan(cli: Cli, home: Path) -> None:
    found = json.loads(cli("load", "--weeks", "12", "--json").out)
    with Workspace.open(home / "smtui.db") as workspace:
        plan = workspace.plan
    today = plan.workload.total(plan.today, plan.today)
    assert (found["today"]["planned"], found["today"]["capacity"]) == today[:2]
    for person in found["people"]:
        assert len(person["weeks"]) == 12
        for week in person["weeks"]:
            load = plan.workload.week(person["id"], date.fromisoformat(week["first"]))
            assert (week["planned"], week["capacity"]) == (load.planned, load.capacity)
    for place, week in enumerate(found["team"]["weeks"]):
        assert week["planned"] == sum(one["weeks"][place]["planned"] for one in found["people"])


def test_load_as_a_table(cli: Cli) -> None:
    out = cli("load").out
    assert "THIS WEEK" in out
    assert "Ana Ruiz" in out
    assert "all together" in out


def test_resourcing_is_printed_and_written(cli: Cli, tmp_path: Path) -> None:
    out = cli("resourcing").out
    assert out.startswith("# Resourcing\n")
    target = tmp_path / "page.md"
    assert cli("resourcing", "-o", str(target)).code == 0
    assert target.read_text() == out
    assert cli("resourcing", "-o", str(target)).code == 1
    found = json.loads(cli("resourcing", "--json").out)
    assert [person["name"] for person in found["people"]] == ["Hailey", "Ana Ruiz"]


def test_people_are_listed_with_hours_cost_country_and_skills(cli: Cli, home: Path) -> None:
    with Workspace.open(home / "smtui.db") as workspace:
        workspace.do(EditPerson(2, {"cost_per_hour": 45.5, "country": "ES"}))
        skill = workspace.do(AddSkill("Video editing")).id
        assert skill is not None
        workspace.do(SetSkill(2, skill, 4))
    person = json.loads(cli("list", "people", "--json").out)[1]
    assert (person["cost_per_hour"], person["country"]) == (45.5, "ES")
    assert person["skills"] == {"Video editing": 4}
    assert person["week_minutes"] == [480] * 5 + [0, 0]
    assert person["from"] is None
