"""What a report needs of a period beyond the plan, and what became of the plan since a moment."""

from datetime import date
from typing import NamedTuple

from smtui.planning.facts.fact import fact
from smtui.planning.facts.goals import CheckInFact
from smtui.planning.facts.posts import ResultLine
from smtui.planning.facts.publishing import PostFact
from smtui.planning.facts.reviews import LessonFact, PostLesson
from smtui.planning.facts.time import Worked
from smtui.vocabulary import Cadence, Kind, Outcome, TacticStatus


class SettledLine(NamedTuple):
    """A task, or one occurrence of a series, that was settled.

    ``estimate`` and ``minutes`` (logged) are whole minutes, those of a series for this occurrence.
    ``people`` are its assignees; ``cadence`` is that of a checklist item; ``repeats`` tells a
    series from a one-off task. What was missed has as ``day_on`` the day that recorded it.
    """

    task_id: int
    title: str
    cadence: Cadence | None
    repeats: bool
    tactic_id: int | None
    goal_id: int | None
    activity_id: int | None
    occurrence_on: date
    day_on: date
    outcome: Outcome
    reason: str
    estimate: int | None
    minutes: int
    people: tuple[int, ...]


class KeptLine(NamedTuple):
    """How often a checklist item was done, skipped and missed, by the days it was due on."""

    task_id: int
    title: str
    cadence: Cadence
    done: int
    skipped: int
    missed: int


class MeasuredLine(NamedTuple):
    """What a KPI stood at on a day, and what was noted then."""

    kpi_id: int
    day: date
    value: float
    note: str


class TimeSum(NamedTuple):
    """Minutes that a person (None: nobody named) put into an activity (None: none named)."""

    activity_id: int | None
    person_id: int | None
    minutes: int


class AdjustedLine(NamedTuple):
    """A change of a tactic's score, status or ETA (``field``), with its reason ("" for none)."""

    tactic_id: int
    title: str
    day_on: date
    field: str
    before: str
    after: str
    reason: str


class ClosedTactic(NamedTuple):
    """A tactic that was done or dropped, and when."""

    tactic_id: int
    title: str
    status: TacticStatus
    day_on: date


@fact
class ReportFacts:
    """What happened from ``first`` to ``last``, both included.

    ``done`` holds everything that was done on those days, checklist items too, by day;
    ``not_done`` what was skipped (by the day of skipping) or missed (by the day it was due on).
    ``kept`` counts the checklist items' occurrences that were due on those days. ``measurements``
    are all up to ``last``, oldest first. ``posts`` are those to go out on those days, ``results``
    what they brought. ``worked`` is what was finished with an estimate and logged time.
    """

    first: date
    last: date
    done: tuple[SettledLine, ...] = ()
    not_done: tuple[SettledLine, ...] = ()
    kept: tuple[KeptLine, ...] = ()
    measurements: tuple[MeasuredLine, ...] = ()
    posts: tuple[PostFact, ...] = ()
    results: tuple[ResultLine, ...] = ()
    time: tuple[TimeSum, ...] = ()
    worked: tuple[Worked, ...] = ()
    adjustments: tuple[AdjustedLine, ...] = ()
    closed: tuple[ClosedTactic, ...] = ()
    check_ins: tuple[CheckInFact, ...] = ()
    lessons: tuple[LessonFact, ...] = ()
    post_lessons: tuple[PostLesson, ...] = ()


class DriftLine(NamedTuple):
    """What became of one thing: ``verb`` is moved, added, done, skipped, dropped or deleted.

    ``sentence`` says it for a person; ``between`` are the days of a move alone: from which to
    which, "" of what was not moved.
    """

    verb: str
    kind: Kind
    id: int
    title: str
    sentence: str
    between: str = ""


class Drift(NamedTuple):
    """How far the plan drifted since a moment: things by what became of them in the end.

    What was undone, and what went back to where it had been, does not count. Tasks, posts and
    tactics count; of a series each occurrence that was settled. ``lines`` stand in the order of
    what was done; things of very large changes are counted without a line.
    """

    moved: int
    added: int
    done: int
    skipped: int
    dropped: int
    deleted: int
    lines: tuple[DriftLine, ...]
