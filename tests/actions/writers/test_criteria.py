import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.criteria import AddCriterion, DeleteCriterion, EditCriterion, ScoreTactics
from smtui.actions.refused import Refused
from smtui.actions.settings import ChangeSetting
from smtui.actions.tactics import AddTactic, DuplicateTactics
from smtui.vocabulary import Kind, ValueSource
from smtui.workspace import Workspace


@pytest.fixture
def criteria(workspace: Workspace) -> tuple[int, int]:
    fit = workspace.do(AddCriterion("Fit", 3)).id or 0
    return fit, workspace.do(AddCriterion("Fun")).id or 0


@pytest.fixture
def tactic(workspace: Workspace) -> int:
    return workspace.do(AddTactic("Ask influencers")).id or 0


def names(workspace: Workspace) -> list[str]:
    return [criterion.name for criterion in workspace.plan.snapshot.criteria.values()]


def test_criteria_stand_in_their_order(
    workspace: Workspace, clock: FakeClock, criteria: tuple[int, int]
) -> None:
    fit, fun = criteria
    carry(workspace, clock, AddCriterion("Reach", 0.5))
    assert names(workspace) == ["Fit", "Fun", "Reach"]
    done = carry(workspace, clock, EditCriterion(fun, {"position": 1}))
    assert done.sentence == "Changed position of ‘Fun’"
    assert names(workspace) == ["Fun", "Fit", "Reach"]
    carry(workspace, clock, EditCriterion(fit, {"weight": 2.5, "position": 99}))
    assert names(workspace) == ["Fun", "Reach", "Fit"]
    assert workspace.plan.snapshot.criteria[fit].weight == 2.5
    done = carry(workspace, clock, EditCriterion(fit, {"name": "fit"}))
    assert done.sentence == "Changed name of ‘fit’"


def test_scores_make_the_value_where_that_is_set(
    workspace: Workspace, clock: FakeClock, criteria: tuple[int, int], tactic: int
) -> None:
    fit, fun = criteria
    done = carry(workspace, clock, ScoreTactics(((tactic, fit, 5),)))
    assert done.sentence == "Scored ‘Ask influencers’ by ‘Fit’: 5"
    assert (done.kind, done.id) == (Kind.TACTIC, tactic)
    carry(workspace, clock, ScoreTactics(((tactic, fit, 5), (tactic, fun, 1))))
    assert workspace.plan.tactics[tactic].value == 3.0
    carry(workspace, clock, ChangeSetting("tactics.value_from", "criteria"))
    assert workspace.plan.settings.tactic_value_from == ValueSource.CRITERIA
    assert workspace.plan.tactics[tactic].value == 4.0
    carry(workspace, clock, EditCriterion(fun, {"weight": 0}))
    assert workspace.plan.tactics[tactic].value == 5.0
    copy = carry(workspace, clock, DuplicateTactics((tactic,))).id or 0
    assert workspace.plan.snapshot.tactics[copy].criterion_scores == ((fit, 5), (fun, 1))
    done = carry(workspace, clock, ScoreTactics(((tactic, fun, None),)))
    assert done.sentence == "Took away the score of ‘Ask influencers’ by ‘Fun’"
    carry(workspace, clock, DeleteCriterion(fit))
    assert workspace.plan.snapshot.tactics[tactic].criterion_scores == ()
    assert workspace.plan.tactics[tactic].value == 3.0


def test_only_changed_scores_are_adjustments(
    workspace: Workspace, criteria: tuple[int, int], tactic: int
) -> None:
    fit, _ = criteria
    workspace.do(ScoreTactics(((tactic, fit, 5),)))
    assert workspace.adjustments() == ()
    workspace.do(ScoreTactics(((tactic, fit, 2),)))
    (adjustment,) = workspace.adjustments(tactic)
    assert (adjustment.field, adjustment.before, adjustment.after) == ("criterion Fit", "5", "2")


def test_what_is_no_criterion_and_no_score(
    workspace: Workspace, criteria: tuple[int, int], tactic: int
) -> None:
    fit, fun = criteria
    with pytest.raises(Refused, match="a criterion ‘FIT’ already"):
        workspace.do(AddCriterion("FIT"))
    with pytest.raises(Refused, match="already"):
        workspace.do(EditCriterion(fun, {"name": "fit"}))
    for weight in (-1, 11):
        with pytest.raises(Refused, match="Weight"):
            workspace.do(EditCriterion(fun, {"weight": weight}))
    with pytest.raises(Refused, match="Position"):
        workspace.do(EditCriterion(fun, {"position": 0}))
    for score in (0, 6):
        with pytest.raises(Refused, match="give 1 to 5"):
            workspace.do(ScoreTactics(((tactic, fit, score),)))
    with pytest.raises(Refused, match="no criterion 9"):
        workspace.do(ScoreTactics(((tactic, fit, 3), (tactic, 9, 3))))
    assert workspace.plan.snapshot.tactics[tactic].criterion_scores == ()
    with pytest.raises(Refused, match="No score"):
        workspace.do(ScoreTactics(()))
