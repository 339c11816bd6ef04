"""Goals as a quarter is planned: which ended, which end in it, which go on."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from smtui.planning.facts.goals import GoalFact
from smtui.vocabulary import GoalStatus


class Standing(StrEnum):
    """Where a goal stands as seen from the quarter that is planned."""

    OVER = "Over, to be closed"
    ENDS = "End in the quarter"
    GOES_ON = "Go on"
    NO_DATE = "Without a due date"
    MET = "Met"


def standing_of(goal: GoalFact, last: date, today: date) -> Standing | None:
    """The standing of a goal; ``last`` is the last day of the quarter that is planned. None for a
    goal that was dropped.
    """
    if goal.status is GoalStatus.DROPPED:
        return None
    if goal.status is GoalStatus.MET:
        return Standing.MET
    if goal.due_on is None:
        return Standing.NO_DATE
    if goal.due_on < today:
        return Standing.OVER
    return Standing.ENDS if goal.due_on <= last else Standing.GOES_ON


def by_standing(
    goals: Mapping[int, GoalFact], last: date, today: date
) -> dict[Standing, tuple[GoalFact, ...]]:
    """The goals by where they stand, the next due first."""
    found: dict[Standing, list[GoalFact]] = {standing: [] for standing in Standing}
    for goal in goals.values():
        standing = standing_of(goal, last, today)
        if standing is not None:
            found[standing].append(goal)
    return {
        standing: tuple(sorted(some, key=lambda goal: (goal.due_on or date.max, goal.id)))
        for standing, some in found.items()
    }
