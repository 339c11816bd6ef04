"""Which page each step of a session is; it is imported when the step is first shown.

To add a step: subclass ``StepPage`` in a file of its own beside this one, and name it here. A step
that is not named is left out of its session.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, cast

from smtui.vocabulary import SessionCadence

if TYPE_CHECKING:
    from smtui.planning.reviews.steps import Step
    from smtui.tui.pages.review.steps.step import StepPage

WEEKLY, MONTHLY, QUARTERLY = SessionCadence
_HERE = "smtui.tui.pages.review.steps"

PLACES: dict[tuple[SessionCadence, str], str] = {
    (WEEKLY, "last_week"): f"{_HERE}.weekly_last_week:LookBack",
    (WEEKLY, "measure"): f"{_HERE}.weekly_measure:Measure",
    (WEEKLY, "pace"): f"{_HERE}.weekly_pace:Pace",
    (WEEKLY, "days"): f"{_HERE}.weekly_days:Days",
    (WEEKLY, "posts"): f"{_HERE}.weekly_posts:Posts",
    (WEEKLY, "choose"): f"{_HERE}.weekly_choose:Choose",
    (WEEKLY, "learned"): f"{_HERE}.learned:LearnedStep",
    (MONTHLY, "figures"): f"{_HERE}.monthly_figures:Figures",
    (MONTHLY, "content"): f"{_HERE}.monthly_content:MonthContent",
    (MONTHLY, "learned"): f"{_HERE}.learned:LearnedStep",
    (MONTHLY, "ideas"): f"{_HERE}.monthly_ideas:MonthIdeas",
    (MONTHLY, "plan"): f"{_HERE}.monthly_plan:MonthPlan",
    (QUARTERLY, "kpis"): f"{_HERE}.quarterly_kpis:QuarterKpis",
    (QUARTERLY, "brand"): f"{_HERE}.quarterly_brand:Brand",
    (QUARTERLY, "goals"): f"{_HERE}.quarterly_goals:QuarterGoals",
    (QUARTERLY, "experiments"): f"{_HERE}.quarterly_experiments:Experiments",
    (QUARTERLY, "learned"): f"{_HERE}.learned:LearnedStep",
    (WEEKLY, "report"): f"{_HERE}.report:ReportStep",
    (MONTHLY, "report"): f"{_HERE}.report:ReportStep",
    (QUARTERLY, "report"): f"{_HERE}.report:ReportStep",
}
"""``module:Class`` by cadence and key of the step."""


def steps_of(cadence: SessionCadence) -> "tuple[Step, ...]":
    """The steps of a session of that cadence, in their order."""
    from smtui.planning.reviews.steps import STEPS

    return tuple(step for step in STEPS[cadence] if (cadence, step.key) in PLACES)


def make(cadence: SessionCadence, key: str) -> "StepPage":
    """Make the page of a step."""
    return _class_at(PLACES[cadence, key])()


def step_classes() -> "Iterator[type[StepPage]]":
    """The classes of all steps, imported."""
    for place in dict.fromkeys(PLACES.values()):
        yield _class_at(place)


def _class_at(place: str) -> "type[StepPage]":
    module, name = place.split(":")
    return cast("type[StepPage]", getattr(import_module(module), name))
