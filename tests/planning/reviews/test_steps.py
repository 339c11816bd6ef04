"""The steps of sessions."""

from smtui.planning.reviews.steps import BUDGET_MINUTES, STEPS, step_of
from smtui.vocabulary import SessionCadence


def test_every_session_has_its_steps_each_once_and_ends_with_its_report() -> None:
    for cadence in SessionCadence:
        keys = [step.key for step in STEPS[cadence]]
        assert len(set(keys)) == len(keys)
        assert keys[-1] == "report"
        assert BUDGET_MINUTES[cadence] >= 15


def test_a_step_is_found_by_its_key_in_its_own_session() -> None:
    for cadence, steps in STEPS.items():
        assert tuple(step_of(cadence, step.key) for step in steps) == steps
    assert step_of(SessionCadence.WEEKLY, "brand") is None
