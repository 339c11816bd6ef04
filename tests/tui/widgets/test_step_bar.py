"""The bar of a session, without a screen."""

from smtui.planning.reviews.steps import STEPS
from smtui.tui.widgets.step_bar import DONE, ShownStep, StepBar
from smtui.vocabulary import SessionCadence


def test_all_steps_of_a_week_are_named_in_80_cells_however_many_are_done() -> None:
    steps = STEPS[SessionCadence.WEEKLY]
    for done in range(len(steps) + 1):
        bar = StepBar()
        marks = [DONE if place < done else "" for place in range(len(steps))]
        shown = [
            ShownStep(step.key, step.title, mark) for step, mark in zip(steps, marks, strict=True)
        ]
        bar.show("Weekly", "", shown, "report")
        labels = bar.labels(80)
        assert [step.title in label for step, label in zip(steps, labels, strict=True)] == [
            True
        ] * 8
        assert ["✓" in label for label in labels] == [bool(mark) for mark in marks]
    assert bar.labels(40)[0] == " 1✓ "
