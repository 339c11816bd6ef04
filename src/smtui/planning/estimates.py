"""What was planned against what it took, and what to learn from it for the next estimate."""

from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from smtui.planning.facts.time import Worked
from smtui.planning.words import minutes_in_words

ENOUGH = 5
"""From so many finished tasks on a lesson is worth trusting."""

NEAR = 0.1
"""A ratio so close to 1 is said to be right."""


class Lesson(NamedTuple):
    """What the finished work of one kind teaches.

    ``ratio`` is the median of actual / planned minutes, of ``n`` tasks; the medians are in
    minutes. ``is_weak`` where there are fewer than five: told, but not to be relied on.
    """

    activity: str
    activity_id: int | None
    n: int
    ratio: float
    median_planned: int
    median_actual: int
    is_weak: bool
    words: str


class PlannedActual(NamedTuple):
    """The planned and the actual minutes of all finished work of a kind; ``percent`` is actual of
    planned, None where nothing was planned; ``n`` counts the tasks.
    """

    activity: str
    activity_id: int | None
    n: int
    planned: int
    actual: int
    percent: int | None


def coach(worked: Iterable[Worked]) -> tuple[Lesson, ...]:
    """A lesson for each kind of work, the most telling first: those with enough tasks, then by how
    far the ratio is from 1. Work that nothing was planned for teaches nothing.
    """
    lessons = [
        _lesson(kind, id_, lines)
        for (kind, id_), every in _by_kind(worked).items()
        if (lines := [line for line in every if line.planned > 0 and line.actual > 0])
    ]
    return tuple(sorted(lessons, key=lambda x: (x.is_weak, -_distance(x.ratio), x.activity)))


def planned_and_actual(worked: Iterable[Worked]) -> tuple[PlannedActual, ...]:
    """The sums of each kind of work, most actual minutes first."""
    sums = []
    for (kind, id_), lines in _by_kind(worked).items():
        planned, actual = sum(w.planned for w in lines), sum(w.actual for w in lines)
        percent = round(100 * actual / planned) if planned else None
        sums.append(PlannedActual(kind, id_, len(lines), planned, actual, percent))
    return tuple(sorted(sums, key=lambda line: (-line.actual, line.activity)))


def _by_kind(worked: Iterable[Worked]) -> dict[tuple[str, int | None], list[Worked]]:
    kinds: dict[tuple[str, int | None], list[Worked]] = {}
    for line in worked:
        kinds.setdefault((line.kind, line.activity_id), []).append(line)
    return kinds


def _distance(ratio: float) -> float:
    """How far a ratio is from 1, the same for half and for twice."""
    return max(ratio, 1 / ratio)


def _lesson(kind: str, id_: int | None, lines: Sequence[Worked]) -> Lesson:
    ratio = round(median(line.actual / line.planned for line in lines), 2)
    ratio = max(ratio, 0.01)
    planned = round(median(line.planned for line in lines))
    actual = round(median(line.actual for line in lines))
    is_weak = len(lines) < ENOUGH
    words = _words(kind or "Other work", ratio, len(lines), actual)
    return Lesson(kind, id_, len(lines), ratio, planned, actual, is_weak, words)


def _words(kind: str, ratio: float, count: int, actual: int) -> str:
    """Such as "captions take 1.6 × what you plan, usually 40m (n = 14)"."""
    few = ", too few to be sure" if count < ENOUGH else ""
    usual = f"usually {minutes_in_words(actual)} (n = {count}{few})"
    if abs(ratio - 1) <= NEAR:
        return f"{kind}: takes what you plan, {usual}"
    return f"{kind}: takes {ratio:.1f} × what you plan, {usual}"
