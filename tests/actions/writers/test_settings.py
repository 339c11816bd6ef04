from datetime import date
from pathlib import Path

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.refused import Refused
from smtui.actions.settings import ChangeSetting, ChangeWeights, SetUp
from smtui.actions.tasks import AddTask
from smtui.planning.settings import Settings
from smtui.workspace import Workspace


@pytest.fixture
def new(tmp_path: Path, clock: FakeClock) -> Workspace:
    return Workspace.open(tmp_path / "new.db", clock)


def test_the_first_run_is_answered_once(new: Workspace, clock: FakeClock) -> None:
    with new:
        assert new.is_new
        done = carry(new, clock, SetUp("Ana", 2400, with_checklists=True))
        assert done.sentence == "Welcome, Ana: 29 checklist items added"
        assert not new.is_new
        (ana,) = new.plan.snapshot.people.values()
        assert (ana.is_me, ana.week_minutes) == (True, (480,) * 5 + (0, 0))
        assert len(new.plan.snapshot.tasks) == 29
        assert new.plan.due.due > 0


def test_the_first_run_can_be_skipped(new: Workspace) -> None:
    with new:
        assert new.do(SetUp(with_checklists=False)).sentence == "Ready"
        assert not new.is_new
        assert not new.plan.snapshot.people
        assert new.plan.snapshot.activities


def test_no_week_has_more_hours_than_it_has(new: Workspace) -> None:
    with new:
        with pytest.raises(Refused, match="give 0 to 168 hours"):
            new.do(SetUp("Ana", 10_081))
        assert new.is_new


def test_a_weight_moves_the_priorities(workspace: Workspace, clock: FakeClock) -> None:
    task = workspace.do(AddTask("A task", due_on=date(2026, 11, 18))).id or 0
    before = workspace.plan.tasks[task].priority
    done = carry(workspace, clock, ChangeSetting("weights.due", 4))
    assert done.sentence == "Weight of due is 4 now"
    assert workspace.plan.tasks[task].priority == pytest.approx(before + 2)
    done = carry(workspace, clock, ChangeSetting("weights.due", None))
    assert done.sentence == "Weight of due is as it was given"
    assert workspace.plan.settings == Settings()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("focus_factor", 0.6),
        ("week_start", 6),
        ("horizon_days", 120),
        ("default_minutes", 45),
        ("zone", "Asia/Tehran"),
        ("currency", "USD"),
    ],
)
def test_each_setting_is_planned_with(
    workspace: Workspace, clock: FakeClock, key: str, value: object
) -> None:
    carry(workspace, clock, ChangeSetting(key, value))
    assert getattr(workspace.plan.settings, key) == value
    assert workspace.setting(key) == value


@pytest.mark.parametrize(
    ("key", "value", "field", "sentence"),
    [
        ("colour", "red", "key", "There is no setting ‘colour’; there are focus_factor,"),
        ("weights.luck", 1, "key", "There is no setting ‘weights.luck’;"),
        ("weights.due", "much", "value", "Weight of due: ‘much’ is not a number."),
        ("weights.due", float("nan"), "value", "Weight of due: ‘nan’ is not a number."),
        ("weights.due", 11, "value", "Weight of due: 11 is out of -10 to 10."),
        ("focus_factor", 0, "value", "Focus factor: 0 is out of 0.05 to 1."),
        ("weights.kpi_impact", -1, "value", "Weight of kpi impact: -1 is out of 0 to 10."),
        ("tactics.value_from", "luck", "value", "Value: ‘luck’ is none of scores, criteria."),
        ("tactics.ask_reason", "no", "value", "Asking for reasons: ‘no’ is neither yes nor no."),
        ("week_start", 7, "value", "Week start: 7 is out of 0 to 6."),
        ("week_start", 1.5, "value", "Week start: 1.5 is not a whole number."),
        ("week_start", True, "value", "Week start: ‘True’ is not a number."),
        ("zone", "Nowhere", "value", "Value: ‘Nowhere’ is not known; give one such as"),
        ("currency", "", "value", "Currency: give a sign or a code"),
    ],
)
def test_what_does_not_fit_is_refused(
    workspace: Workspace, key: str, value: object, field: str, sentence: str
) -> None:
    before = workspace.plan
    with pytest.raises(Refused) as refusal:
        workspace.do(ChangeSetting(key, value))
    assert refusal.value.field == field
    assert refusal.value.sentence.startswith(sentence)
    assert workspace.plan is before


def test_weights_change_together_and_come_back_together(
    workspace: Workspace, clock: FakeClock
) -> None:
    done = carry(workspace, clock, ChangeWeights({"due": 3, "slack": 1.5}))
    assert done.sentence == "Changed 2 weights"
    weights = workspace.plan.settings.weights
    assert (weights.due, weights.slack) == (3, 1.5)
    done = carry(workspace, clock, ChangeWeights({"due": None, "slack": None}))
    assert done.sentence == "2 weights are as they were given"
    assert workspace.plan.settings == Settings()
    done = carry(workspace, clock, ChangeWeights({"goal": 1}))
    assert done.sentence == "Weight of goal is 1 now"


def test_one_wrong_weight_changes_none(workspace: Workspace) -> None:
    for changes in ({"due": 3.0, "luck": 1.0}, {"due": 3.0, "goal": 99.0}, {}):
        with pytest.raises(Refused):
            workspace.do(ChangeWeights(changes))
    assert workspace.plan.settings == Settings()


def test_whether_a_reason_is_asked_for(workspace: Workspace, clock: FakeClock) -> None:
    assert workspace.plan.settings.ask_reason
    done = carry(workspace, clock, ChangeSetting("tactics.ask_reason", False))
    assert done.sentence == "Asking for reasons is off now"
    assert not workspace.plan.settings.ask_reason
