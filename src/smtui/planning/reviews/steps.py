"""The steps of a session, by its cadence: each one screen with a question to answer."""

from collections.abc import Mapping
from typing import NamedTuple

from smtui.vocabulary import SessionCadence

BUDGET_MINUTES: Mapping[SessionCadence, int] = {
    SessionCadence.WEEKLY: 15,
    SessionCadence.MONTHLY: 45,
    SessionCadence.QUARTERLY: 90,
}
"""How long a session should take at most."""


class Step(NamedTuple):
    """One step. ``key`` is stored; ``title`` and ``question`` are for the screen."""

    key: str
    title: str
    question: str


STEPS: Mapping[SessionCadence, tuple[Step, ...]] = {
    SessionCadence.WEEKLY: (
        Step("last_week", "last week", "What was done, what slipped?"),
        Step("measure", "measure", "What do the numbers say now?"),
        Step("pace", "pace", "Which goal is behind, and why?"),
        Step("choose", "choose", "Which tactics fit the week's hours?"),
        Step("days", "days", "What is done on which day?"),
        Step("posts", "posts", "What do the week's posts still miss?"),
        Step("learned", "learned", "What was learned, what is tried?"),
        Step("report", "report", "What is worth telling of the week?"),
    ),
    SessionCadence.MONTHLY: (
        Step("figures", "figures", "How did the month go, in figures?"),
        Step("content", "content", "Which posts did best and worst? Why?"),
        Step("learned", "learned", "What was learned, what is tried?"),
        Step("ideas", "ideas", "What ideas and occasions are there?"),
        Step("plan", "plan", "What goes out next, where are gaps?"),
        Step("report", "report", "What is worth telling of the month?"),
    ),
    SessionCadence.QUARTERLY: (
        Step("kpis", "KPIs", "Do the KPIs fit the strategy?"),
        Step("brand", "brand", "Is every channel like the brand?"),
        Step("goals", "goals", "Which goals ended, which come?"),
        Step("experiments", "experiments", "What did the experiments show?"),
        Step("learned", "learned", "What was learned, what is tried?"),
        Step("report", "report", "What is worth telling of it?"),
    ),
}
"""The steps of a session in their order."""


def step_of(cadence: SessionCadence, key: str) -> Step | None:
    """The step of that key; None where the session has no such step."""
    return next((step for step in STEPS[cadence] if step.key == key), None)
