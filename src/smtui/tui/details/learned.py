"""What is offered as an estimate: what the kind of work usually takes, and how plans of it fare."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from smtui.language.activities import activity_in
from smtui.language.durations import show_minutes
from smtui.planning.estimates import NEAR, Lesson, coach
from smtui.planning.plan import Plan
from smtui.tui.details.prose import toned
from smtui.tui.widgets.cells import Tone

if TYPE_CHECKING:
    from smtui.workspace import Workspace

TAUGHT_DAYS = 183
"""Finished work of so many days teaches: half a year."""


class Learned(NamedTuple):
    """The median minutes of ``things`` that were finished of an activity, and its lesson if any."""

    activity_id: int
    name: str
    minutes: int
    things: int
    lesson: Lesson | None

    @property
    def words(self) -> str:
        """Such as ``Writing: 40m, median of 14``."""
        return f"{self.name}: {show_minutes(self.minutes)}, median of {self.things}"


def lessons_of(workspace: "Workspace") -> tuple[Lesson, ...]:
    """Return what the finished work of the last half year teaches."""
    since = workspace.plan.today - timedelta(days=TAUGHT_DAYS)
    return coach(workspace.estimates_and_actuals(since))


def learned_of(
    plan: Plan, lessons: Callable[[], Sequence[Lesson]], activity_id: int | None, title: str
) -> Learned | None:
    """Return what is known of an activity, or else of the one that ``title`` names; None where
    nothing is. ``lessons`` are asked for only where something is.
    """
    activities = plan.snapshot.activities
    found = activity_id
    if found is None:
        found = activity_in(title, {one.name: one.id for one in activities.values()})
    activity = activities.get(found or 0)
    if activity is None or activity.median is None:
        return None
    lesson = next((one for one in lessons() if one.activity_id == activity.id), None)
    return Learned(activity.id, activity.name, activity.median, activity.count, lesson)


def tell_learned(learned: Learned | None, estimate: int | None) -> list[Content]:
    """Return the lines that offer the median, where it is not the estimate already, and those of
    the lesson, where plans of such work are usually wrong.
    """
    if learned is None:
        return []
    lines = []
    if estimate != learned.minutes:
        offer = toned(learned.words, Tone.ACCENT)
        lines.append(offer + toned(" – ^e takes it", Tone.DIM))
    lesson = learned.lesson
    if lesson is not None and not lesson.is_weak and abs(lesson.ratio - 1) > NEAR:
        lines.append(toned(lesson.words, Tone.WATCH))
    return lines
