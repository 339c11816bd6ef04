from datetime import date

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.refused import Refused
from smtui.actions.tactics import (
    AddTactic,
    DeleteTactics,
    EditTactic,
    GiveReason,
    MoveTactics,
    NudgeTactic,
    SetTacticStatus,
)
from smtui.workspace import Workspace

FRIDAY = date(2026, 11, 27)


@pytest.fixture
def tactic(workspace: Workspace) -> int:
    return workspace.do(AddTactic("Ask influencers", eta_on=FRIDAY)).id or 0


def kept(workspace: Workspace, tactic: int | None = None) -> list[tuple[str, str, str, str]]:
    """The adjustments, latest first, without their ids and moments."""
    return [(a.field, a.before, a.after, a.reason) for a in workspace.adjustments(tactic)]


def test_scores_status_and_eta_are_kept(
    workspace: Workspace, clock: FakeClock, tactic: int
) -> None:
    carry(workspace, clock, EditTactic(tactic, {"kpi_impact": 5, "title": "Ask"}))
    clock.go_on(minutes=10)
    carry(workspace, clock, SetTacticStatus((tactic,), "active"))  # type: ignore[arg-type]
    clock.go_on(minutes=10)
    carry(workspace, clock, MoveTactics((tactic,), days=7))
    clock.go_on(minutes=10)
    carry(workspace, clock, EditTactic(tactic, {"eta_rrule": "FREQ=WEEKLY"}))
    assert kept(workspace, tactic) == [
        ("ETA", "2026-12-04", "FREQ=WEEKLY", ""),
        ("ETA", "2026-11-27", "2026-12-04", ""),
        ("status", "planned", "active", ""),
        ("KPI impact", "3", "5", ""),
    ]
    assert workspace.adjustments(tactic)[0].at == clock.now()
    carry(workspace, clock, DeleteTactics((tactic,)))
    assert kept(workspace) == []


def test_what_stays_is_not_kept(workspace: Workspace, tactic: int) -> None:
    workspace.do(EditTactic(tactic, {"kpi_impact": 3, "notes": "more", "process": "Outreach"}))
    assert kept(workspace) == []


def test_places_tried_one_after_another_are_one_adjustment(
    workspace: Workspace, clock: FakeClock, tactic: int
) -> None:
    for _ in range(2):
        workspace.do(NudgeTactic(tactic, complexity=1))
        clock.go_on(minutes=1)
    assert kept(workspace) == [("difficulty", "3", "5", ""), ("effort", "3", "5", "")]
    workspace.do(NudgeTactic(tactic, complexity=-2))
    assert kept(workspace) == []
    workspace.do(NudgeTactic(tactic, complexity=1))
    clock.go_on(minutes=6)
    workspace.do(NudgeTactic(tactic, complexity=1))
    assert len(kept(workspace)) == 4


def test_a_reason_is_given_to_what_was_adjusted_in_one_go(
    workspace: Workspace, clock: FakeClock, tactic: int
) -> None:
    workspace.do(SetTacticStatus((tactic,), "active"))  # type: ignore[arg-type]
    clock.go_on(minutes=30)
    workspace.do(NudgeTactic(tactic, complexity=1))
    clock.go_on(minutes=2)
    workspace.do(MoveTactics((tactic,), days=7))
    done = carry(workspace, clock, GiveReason((tactic,), " Only Ben\ncan do it "))
    assert done.sentence == "Kept why ‘Ask influencers’ was adjusted"
    reasons = {field: reason for field, _, _, reason in kept(workspace)}
    told = "Only Ben\ncan do it"
    assert reasons == {"ETA": told, "effort": told, "difficulty": told, "status": ""}
    # What has a reason is not changed by what comes after.
    workspace.do(MoveTactics((tactic,), days=7))
    assert kept(workspace)[0] == ("ETA", "2026-12-04", "2026-12-11", "")
    assert kept(workspace)[1][3] == told


def test_a_reason_for_several_is_one_change(
    workspace: Workspace, clock: FakeClock, tactic: int
) -> None:
    other = workspace.do(AddTactic("Other", eta_on=FRIDAY)).id or 0
    third = workspace.do(AddTactic("Third", eta_on=FRIDAY)).id or 0
    workspace.do(MoveTactics((tactic, other), days=7))
    done = carry(workspace, clock, GiveReason((tactic, other), "The fair moved"))
    assert done.sentence == "Kept why 2 tactics were adjusted"
    assert [a.reason for a in workspace.adjustments()] == ["The fair moved"] * 2
    workspace.undo()
    assert [a.reason for a in workspace.adjustments()] == ["", ""]
    # All or nothing: of one of these nothing was adjusted.
    with pytest.raises(Refused, match="‘Third’ was not adjusted yet"):
        workspace.do(GiveReason((tactic, third), "because"))
    assert [a.reason for a in workspace.adjustments()] == ["", ""]


def test_a_reason_for_nothing_is_refused(workspace: Workspace, tactic: int) -> None:
    with pytest.raises(Refused, match="was not adjusted yet"):
        workspace.do(GiveReason((tactic,), "because"))
    with pytest.raises(Refused, match="no tactic 9"):
        workspace.do(GiveReason((9,), "because"))


def test_the_log_is_cut_where_asked(workspace: Workspace, tactic: int) -> None:
    other = workspace.do(AddTactic("Other")).id or 0
    workspace.do(EditTactic(tactic, {"effort": 1, "difficulty": 1}))
    workspace.do(EditTactic(other, {"effort": 5}))
    assert [a.tactic_id for a in workspace.adjustments()] == [other, tactic, tactic]
    assert len(workspace.adjustments(limit=2)) == 2
