"""What can be done with review sessions, lessons, and the walk over the channels."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import ClassVar

from smtui.actions.action import Action
from smtui.vocabulary import Kind, LessonKind, SessionCadence, StepState


@dataclass(frozen=True, slots=True)
class StartSession(Action):
    """Start the session that plans the period beginning on ``period_from``: a Monday, the first
    of a month or of a quarter. Where there is one already, nothing changes and its id is told.
    """

    cadence: SessionCadence
    period_from: date


@dataclass(frozen=True, slots=True)
class GoToStep(Action):
    """Remember the step (by its key) that one is at. Alone it is not undoable."""

    undoable: ClassVar[bool] = False

    session_id: int
    step: str


@dataclass(frozen=True, slots=True)
class SettleStep(Action):
    """Leave a step as done or skipped (None: take that back); its note stays."""

    session_id: int
    step: str
    state: StepState | None


@dataclass(frozen=True, slots=True)
class NoteStep(Action):
    """Write the note of a step, "" for none; how the step was left stays."""

    session_id: int
    step: str
    note: str


@dataclass(frozen=True, slots=True)
class KeepClock(Action):
    """Keep how long a session has taken so far, in whole seconds. Never undone nor told of."""

    undoable: ClassVar[bool] = False

    session_id: int
    seconds: int


@dataclass(frozen=True, slots=True)
class FinishSession(Action):
    """End a session after so many seconds in all.

    A weekly one remembers what is planned for its week. Tasks that lead to a step that was done
    are ticked where they are due: within the present week, of a monthly session within 7 days, of
    a quarterly one within 14.
    """

    session_id: int
    seconds: int


@dataclass(frozen=True, slots=True)
class ReopenSession(Action):
    """Open a finished session again; what it had planned is forgotten until it is finished."""

    session_id: int


@dataclass(frozen=True, slots=True)
class DeleteSessions(Action):
    """Delete sessions with their notes and what they had planned; lessons stay."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AddLesson(Action):
    """Keep something that was learned, today when ``learned_on`` is None, with the ids of what it
    is about.
    """

    kind: LessonKind
    text: str
    learned_on: date | None = None
    session_id: int | None = None
    posts: tuple[int, ...] = ()
    goals: tuple[int, ...] = ()
    tactics: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class EditLesson(Action):
    """Change fields of a lesson; ``changes`` maps the names of ``AddLesson``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeleteLessons(Action):
    """Delete lessons; what they are about stays."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CheckChannel(Action):
    """Keep whether a channel is in line with the brand as of today, in the place of an earlier
    check of the same day. ``with_task`` makes a task to mend it, named by the note.
    """

    channel_id: int
    is_consistent: bool
    note: str = ""
    with_task: bool = False


@dataclass(frozen=True, slots=True)
class DeleteChannelCheck(Action):
    """Delete a check of a channel."""

    id: int


@dataclass(frozen=True, slots=True)
class GiveWeek(Action):
    """Plan tasks and posts for days: each by its kind, its id and the day.

    ``times`` are pairs of a post's id and the wall time at which it goes out, that of the slot that
    it was given; other posts keep theirs.
    """

    placements: tuple[tuple[Kind, int, date], ...]
    times: tuple[tuple[int, time], ...] = ()
