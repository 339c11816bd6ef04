"""What came of the plan of a session, and how long sessions take."""

from collections.abc import Iterable
from statistics import median
from typing import NamedTuple

from smtui.planning.facts.reviews import PlannedLine, SessionFact
from smtui.planning.reviews.steps import BUDGET_MINUTES
from smtui.vocabulary import Outcome, SessionCadence

LAST_SESSIONS = 6
"""The typical length is that of so many last sessions."""


class PlanKept(NamedTuple):
    """What came of the tasks that a session had planned for its week.

    ``on_day`` were done on their day, ``other_day`` on another one; ``let_go`` were skipped, missed
    or dropped; ``moved`` are open and stand on another day or on none; ``open`` stand where they
    were. All sum to ``planned``. ``percent`` is done of planned, None where nothing was planned.
    ``minutes`` were planned, ``minutes_done`` are those of what was done.
    """

    planned: int
    on_day: int
    other_day: int
    let_go: int
    moved: int
    open: int
    minutes: int
    minutes_done: int
    percent: int | None

    @property
    def done(self) -> int:
        """How many were done, on whatever day."""
        return self.on_day + self.other_day

    @property
    def words(self) -> str:
        """Such as "7 of 9 done, 5 on their day, 1 moved, 1 let go"."""
        if not self.planned:
            return "nothing was planned"
        parts = [f"{self.done} of {self.planned} done"]
        if self.other_day:
            parts.append(f"{self.on_day} on their day" if self.on_day else "none on its day")
        rest = ((self.moved, "moved"), (self.let_go, "let go"), (self.open, "still open"))
        return ", ".join([*parts, *(f"{count} {word}" for count, word in rest if count)])


class SessionLength(NamedTuple):
    """How long finished sessions of a cadence take, in seconds: the median of the last so many
    ``sessions``, and the last one alone; ``in_time`` of them stayed within the budget.
    """

    sessions: int
    typical: int
    latest: int
    in_time: int


def plan_kept(lines: Iterable[PlannedLine]) -> PlanKept:
    """What came of the lines of one session."""
    counts = dict.fromkeys(("on_day", "other_day", "let_go", "moved", "open"), 0)
    minutes = minutes_done = 0
    for line in lines:
        came_of_it = _came_of(line)
        counts[came_of_it] += 1
        minutes += line.minutes or 0
        if line.outcome == Outcome.DONE:
            minutes_done += line.minutes or 0
    planned = sum(counts.values())
    done = counts["on_day"] + counts["other_day"]
    percent = 100 * done // planned if planned else None
    return PlanKept(planned, **counts, minutes=minutes, minutes_done=minutes_done, percent=percent)


def session_length(
    sessions: Iterable[SessionFact], cadence: SessionCadence
) -> SessionLength | None:
    """How long the last finished sessions of a cadence took; None before there was one."""
    ended = [one for one in sessions if one.cadence == cadence and one.ended_at is not None]
    ended.sort(key=lambda one: (one.period_from, one.id))
    lengths = [one.seconds_used for one in ended[-LAST_SESSIONS:]]
    if not lengths:
        return None
    in_time = sum(seconds <= 60 * BUDGET_MINUTES[cadence] for seconds in lengths)
    return SessionLength(len(lengths), round(median(lengths)), lengths[-1], in_time)


def _came_of(line: PlannedLine) -> str:
    if line.outcome == Outcome.DONE:
        return "on_day" if line.done_on == line.planned_on else "other_day"
    if line.outcome is not None:
        return "let_go"
    return "moved" if line.moved_to is not None or not line.has_day else "open"
