"""The steps of sessions."""

import pytest

from smtui.planning.reviews.steps import STEPS, first_step, step_after, step_before, step_of
from smtui.vocabulary import SessionCadence


@pytest.mark.parametrize("cadence", SessionCadence)
def test_one_walks_through_all_steps_and_back(cadence: SessionCadence) -> None:
    step = first_step(cadence)
    walked = [step]
    while (following := step_after(cadence, step.key)) is not None:
        step = following
        walked.append(step)
    assert tuple(walked) == STEPS[cadence]
    assert len({step.key for step in walked}) == len(walked)
    while (earlier := step_before(cadence, step.key)) is not None:
        step = earlier
    assert step == first_step(cadence)


def test_a_session_ends_with_its_report() -> None:
    assert {steps[-1].key for steps in STEPS.values()} == {"report"}


def test_a_step_that_is_gone_leads_to_the_first() -> None:
    assert step_of(SessionCadence.WEEKLY, "gone") is None
    assert step_after(SessionCadence.WEEKLY, "") == first_step(SessionCadence.WEEKLY)
