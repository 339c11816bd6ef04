"""What planning knows of review sessions, of what was learned, and of channels looked over."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from smtui.planning.facts.fact import fact
from smtui.vocabulary import Kind, LessonKind, Outcome, SessionCadence, StepState


@fact
class StepFact:
    """How a step of a session was left; ``state`` is None while there is only a note."""

    step: str
    state: StepState | None
    note: str


@fact
class SessionFact:
    """A review session.

    ``period_from`` is the first day of the week, month or quarter that it plans; the moments are
    aware, in UTC; ``seconds_used`` is what it took so far. ``step`` is the key of the step that
    one is at, "" before the first. ``steps`` are those that were left or noted at.
    """

    id: int
    cadence: SessionCadence
    period_from: date
    started_at: datetime
    ended_at: datetime | None
    seconds_used: int
    step: str
    steps: tuple[StepFact, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is not finished."""
        return self.ended_at is None

    def left(self, step: str) -> StepFact | None:
        """How a step was left; None when it never was."""
        return next((fact for fact in self.steps if fact.step == step), None)


@fact
class LessonFact:
    """Something that was learned on a day, perhaps in a session, with what it is about: posts,
    goals and tactics by id.
    """

    id: int
    kind: LessonKind
    text: str
    learned_on: date
    session_id: int | None
    posts: tuple[int, ...] = ()
    goals: tuple[int, ...] = ()
    tactics: tuple[int, ...] = ()


def things_linked(
    posts: Iterable[int], tactics: Iterable[int], goals: Iterable[int]
) -> tuple[tuple[Kind, int], ...]:
    """What a lesson is about, each by its kind and id, in the order in which it is told."""
    return (
        *((Kind.POST, id_) for id_ in posts),
        *((Kind.TACTIC, id_) for id_ in tactics),
        *((Kind.GOAL, id_) for id_ in goals),
    )


@fact
class ChannelCheckFact:
    """Whether a channel was found to be in line with the brand on a day, and what was noted."""

    id: int
    channel_id: int
    checked_on: date
    is_consistent: bool
    note: str


class PlannedLine(NamedTuple):
    """A task as a finished session had planned it, and what came of it.

    ``minutes`` remained of it then (None: nobody knew). ``outcome`` is None while it is open; then
    ``moved_to`` is the day that it stands on now, where that is another one (None: the same day,
    or none at all, see ``has_day``). ``done_on`` is the day on which it was settled.
    """

    task_id: int
    title: str
    planned_on: date
    minutes: int | None
    outcome: Outcome | None
    done_on: date | None
    moved_to: date | None
    has_day: bool


class PostLesson(NamedTuple):
    """What was learned from one post, as it is kept with the post itself."""

    post_id: int
    topic: str
    text: str
    publish_on: date | None
    content_type: str
    channels: tuple[int, ...]
    goal_id: int | None
    tactic_id: int | None
    campaign_id: int | None
