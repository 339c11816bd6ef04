"""``smtui plan-week``: it proposes without a change; with --yes the draft is what is stored."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Cli

from smtui.actions.people import AddPerson
from smtui.actions.tasks import AddTask
from smtui.planning.capacity import week_start
from smtui.workspace import Workspace


@pytest.fixture
def next_week(home: Path) -> str:
    """Work that fits next week, and work that is due in it and fits no day; its Monday."""
    with Workspace.open(home / "smtui.db") as workspace:
        monday = week_start(workspace.plan.today) + timedelta(weeks=1)
        ana = workspace.do(AddPerson("Ana", week_minutes=(300,) * 5 + (0, 0))).id or 0
        friday = monday + timedelta(days=4)
        for title, minutes, due in (("Write", 60, None), ("Film", 900, friday)):
            workspace.do(AddTask(title, estimate=minutes, due_on=due, assignees=(ana,)))
    return monday.isoformat()


def proposed(cli: Cli, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(cli("plan-week", *words, "--json").out)
    return found


def test_it_changes_nothing_until_it_is_agreed_to(cli: Cli, next_week: str) -> None:
    told = cli("plan-week", "--date", next_week)
    assert (told.code, told.err) == (0, "")
    assert "Write" in told.out
    assert "Left out" in told.out
    assert "--yes" in told.out
    draft = proposed(cli, "--date", next_week)
    assert (draft["first"], draft["done"]) == (next_week, None)
    assert [one["title"] for one in draft["placements"]] == ["Write"]
    assert [(one["title"], one["due_in_week"]) for one in draft["left_out"]] == [("Film", True)]
    done = proposed(cli, "--date", next_week, "--yes")
    assert done["done"].startswith("Planned ‘Write’")
    tasks = {one["title"]: one["planned"] for one in json.loads(cli("list", "--json").out)}
    assert tasks["Write"] == draft["placements"][0]["day"]
    assert proposed(cli, "--date", next_week)["placements"] == []
    assert cli("undo").code == 0
    assert proposed(cli, "--date", next_week)["placements"] == draft["placements"]


def test_what_is_kept_free_is_a_percentage(cli: Cli, next_week: str) -> None:
    assert proposed(cli, "--keep-free", "85%", "--date", next_week)["placements"] == []
    refused = cli("plan-week", "--keep-free", "101")
    assert (refused.code, "0 to 90 percent" in refused.err) == (2, True)
