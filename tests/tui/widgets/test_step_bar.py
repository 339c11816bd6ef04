"""The bar of a session, without a screen."""

from datetime import date

from smtui.planning.reviews.periods import planned_by, short_sitting_name
from smtui.planning.reviews.steps import BUDGET_MINUTES, STEPS
from smtui.tui.pages.review.session_clock import shown_clock
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
        bar.show(("Weekly", "Weekly"), "", shown, "report")
        labels = bar.labels(80)
        assert [step.title in label for step, label in zip(steps, labels, strict=True)] == [
            True
        ] * 8
        assert ["✓" in label for label in labels] == [bool(mark) for mark in marks]
    assert bar.labels(40)[0] == " 1✓ "


def test_what_a_step_asks_is_read_whole_beside_the_clock_in_80_cells() -> None:
    today = date(2026, 11, 25)
    for cadence, steps in STEPS.items():
        title = short_sitting_name(planned_by(cadence, today))
        clock = shown_clock(0, BUDGET_MINUTES[cadence])
        for step in steps:
            # A cell before the title, two between, one on both sides of the clock.
            assert len(title) + len(step.question) + len(clock) + 5 <= 80, step.question
