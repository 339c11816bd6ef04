"""``smtui measure``: how a KPI is named, what is stored, what is refused."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Cli

from smtui.actions.goals import AddGoal, AddKpi
from smtui.workspace import Workspace


@pytest.fixture(autouse=True)
def kpis(home: Path) -> None:
    """A goal with three KPIs in the default workspace."""
    with Workspace.open(home / "smtui.db") as workspace:
        goal = workspace.do(AddGoal("Reach")).id or 0
        workspace.do(AddKpi(goal, "Instagram followers", unit="followers"))
        workspace.do(AddKpi(goal, "LinkedIn followers"))
        workspace.do(AddKpi(goal, "Clicks", unit="%"))


def now(cli: Cli, kpi: int) -> tuple[float | None, str | None]:
    """What a KPI stands at, and since when."""
    goals: list[dict[str, Any]] = json.loads(cli("list", "goals", "--json").out)
    (found,) = [one for goal in goals for one in goal.get("kpis", ()) if one["id"] == kpi]
    return found["now"], found["measured"]


@pytest.mark.parametrize(
    ("words", "kpi", "value"),
    [
        (["instagram", "12.4k"], 1, 12400.0),
        (["instagram followers", "1 250"], 1, 1250.0),
        (["instagram", "followers", "3,5"], 1, 3.5),
        (["2", "7"], 2, 7.0),
        (["CLICKS", "62%"], 3, 62.0),
        (["clicks", "-4"], 3, -4.0),
        (["clicks", "-3,5"], 3, -3.5),
        (["clicks", "-12.4k"], 3, -12400.0),
        (["clicks", "-3,5 %", "--note", "-5 at noon"], 3, -3.5),
        (["clicks", "--", "-3,5"], 3, -3.5),
    ],
)
def test_a_kpi_by_id_or_part_of_its_name(
    cli: Cli, words: list[str], kpi: int, value: float
) -> None:
    done = cli("measure", *words)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Measured ‘")
    assert now(cli, kpi)[0] == value


def test_another_day_and_a_note(cli: Cli, home: Path) -> None:
    assert cli("measure", "clicks", "4", "--date", "yesterday", "--note", "by hand").code == 0
    yesterday = date.today() - timedelta(days=1)
    assert now(cli, 3) == (4.0, yesterday.isoformat())
    with Workspace.open(home / "smtui.db") as workspace:
        assert [measured.note for measured in workspace.measurements(3)] == ["by hand"]
    assert cli("undo").code == 0
    assert now(cli, 3) == (None, None)


def test_json_tells_what_was_done(cli: Cli) -> None:
    found = json.loads(cli("measure", "clicks", "4", "--json").out)
    assert (found["kind"], found["id"]) == ("kpi", 3)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["followers", "4"], "part of several KPIs: 1 Instagram followers, 2 LinkedIn followers"),
        (["views", "4"], "There is no KPI ‘views’"),
        (["9", "4"], "There is no KPI ‘9’"),
        (["clicks", "many"], "‘many’ is not a number"),
        (["clicks", "4", "--date", "some day"], "some day"),
        (["clicks", "4", "--date", "2099-01-01"], "still to come"),
    ],
)
def test_what_is_refused_changes_nothing(cli: Cli, words: list[str], sentence: str) -> None:
    done = cli("measure", *words)
    assert (done.code, done.out) == (1, "")
    assert sentence in done.err
    assert [now(cli, kpi)[0] for kpi in (1, 2, 3)] == [None, None, None]


def test_a_value_alone_is_wrong_usage(cli: Cli) -> None:
    assert cli("measure", "4").code == 2
    assert cli("measure").code == 2
