import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.refused import Refused
from smtui.actions.team import AddTool, DeleteTools, EditTool
from smtui.vocabulary import Kind, PageName, ToolVerdict
from smtui.workspace import Workspace


def test_a_tool_is_added_decided_on_and_deleted(workspace: Workspace, clock: FakeClock) -> None:
    action = AddTool("Nightjar", "Posts at night", "Publishing", 180, 49.9)
    done = carry(workspace, clock, action)
    assert (done.sentence, done.page, done.kind) == ("Added ‘Nightjar’", PageName.TEAM, Kind.TOOL)
    (tool,) = workspace.plan.snapshot.tools.values()
    assert (tool.minutes_saved_week, tool.cost_per_month) == (180, 49.9)
    assert tool.verdict is ToolVerdict.CANDIDATE
    changes = {"verdict": "in use", "cost_per_month": None}
    done = carry(workspace, clock, EditTool(tool.id, changes))
    assert done.sentence == "Changed verdict and cost per month of ‘Nightjar’"
    (tool,) = workspace.plan.snapshot.tools.values()
    assert (tool.verdict, tool.cost_per_month) == (ToolVerdict.IN_USE, None)
    carry(workspace, clock, DeleteTools((tool.id,)))
    assert not workspace.plan.snapshot.tools


def test_what_does_not_fit_is_refused(workspace: Workspace) -> None:
    key = workspace.do(AddTool("Nightjar")).id or 0
    workspace.do(AddTool("Magpie"))
    for action, match in (
        (AddTool("NIGHTJAR"), "there is a tool ‘NIGHTJAR’ already"),
        (AddTool("New", verdict="maybe"), "none of candidate, in use, rejected"),  # type: ignore[arg-type]
        (AddTool("New", minutes_saved_week=-1), "too small"),
        (EditTool(key, {"name": "magpie"}), "already"),
        (EditTool(key, {"cost_per_month": -1}), "too small"),
        (EditTool(key, {"price": 1}), "has no field"),
        (DeleteTools((99,)), "no tool 99"),
    ):
        with pytest.raises(Refused, match=match):
            workspace.do(action)
