from datetime import date

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.goals import (
    AddCompanyGoal,
    AddGoal,
    DeleteCompanyGoal,
    DeleteGoal,
    EditCompanyGoal,
    EditGoal,
)
from smtui.actions.refused import Refused
from smtui.vocabulary import GoalStatus, Kind, PageName
from smtui.workspace import Workspace


def test_a_company_goal_through_its_life(workspace: Workspace, clock: FakeClock) -> None:
    done = carry(workspace, clock, AddCompanyGoal("Raise NPS", "small firms leave"))
    assert done.sentence == "Added ‘Raise NPS’"
    assert (done.page, done.kind) == (PageName.GOALS, Kind.COMPANY_GOAL)
    goal = done.id or 0
    done = carry(workspace, clock, EditCompanyGoal(goal, {"horizon_on": date(2027, 12, 31)}))
    assert done.sentence == "Changed horizon of ‘Raise NPS’"
    assert workspace.plan.snapshot.company_goals[goal].horizon_on == date(2027, 12, 31)
    assert carry(workspace, clock, DeleteCompanyGoal(goal)).sentence == "Deleted ‘Raise NPS’"


def test_a_goal_serves_company_goals(workspace: Workspace, clock: FakeClock) -> None:
    company = workspace.do(AddCompanyGoal("Raise NPS")).id or 0
    goal = carry(workspace, clock, AddGoal("Reach", weight=5, serves=(company,))).id or 0
    assert workspace.plan.snapshot.goals[goal].serves == (company,)
    assert not workspace.plan.goals[goal].unaligned
    changes = {"serves": (), "status": GoalStatus.MET}
    done = carry(workspace, clock, EditGoal(goal, changes))
    assert done.sentence == "Changed status and company goals served of ‘Reach’"
    assert workspace.plan.snapshot.goals[goal].serves == ()


def test_a_deleted_company_goal_leaves_the_goals(workspace: Workspace, clock: FakeClock) -> None:
    company = workspace.do(AddCompanyGoal("Raise NPS")).id or 0
    goal = workspace.do(AddGoal("Reach", serves=(company,))).id or 0
    carry(workspace, clock, DeleteCompanyGoal(company))
    assert workspace.plan.goals[goal].unaligned
    carry(workspace, clock, DeleteGoal(goal))
    assert not workspace.plan.snapshot.goals


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"title": ""}, "title", "Title: nothing is given; a goal needs a few words."),
        ({"weight": 9}, "weight", "Weight: ‘9’ is too large; give 5 or less."),
        ({"serves": (9,)}, "serves", "Company goals served: there is no company goal 9"),
        (
            {"start_on": date(2026, 5, 2), "due_on": date(2026, 5, 1)},
            "due_on",
            "Due date: 2026-05-01 lies before the start 2026-05-02; give that day or a later",
        ),
    ],
)
def test_what_does_not_fit_is_refused(
    workspace: Workspace, fields: dict[str, object], field: str, sentence: str
) -> None:
    goal = workspace.do(AddGoal("Reach")).id or 0
    for action in (AddGoal(**{"title": "Other", **fields}), EditGoal(goal, fields)):  # type: ignore[arg-type]
        with pytest.raises(Refused) as refusal:
            workspace.do(action)
        assert refusal.value.field == field
        assert refusal.value.sentence.startswith(sentence)
    assert [goal.title for goal in workspace.plan.snapshot.goals.values()] == ["Reach"]
