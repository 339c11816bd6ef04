"""Pace: how a KPI and its goal stand against the straight line from baseline to target."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.facts.goals import GoalFact, KpiFact
from smtui.planning.plan import KpiPace
from smtui.planning.snapshot import Snapshot
from smtui.vocabulary import Cadence, Direction, GoalStatus, PaceWord

AHEAD_RATIO = 1.10
ON_TRACK_RATIO = 0.95
AT_RISK_RATIO = 0.75
TOO_EARLY_SHARE = 0.10
TREND_POINTS = 12
"""The forecast's line is drawn through at most so many of the last measurements."""

CADENCE_DAYS: Mapping[Cadence, int] = {
    Cadence.DAILY: 1,
    Cadence.WEEKLY: 7,
    Cadence.MONTHLY: 31,
    Cadence.QUARTERLY: 92,
}

_ROUNDING = 1e-9
_TELLABLE = (
    PaceWord.MISSED,
    PaceWord.BEHIND,
    PaceWord.AT_RISK,
    PaceWord.ON_TRACK,
    PaceWord.AHEAD,
)
_UNTOLD = (PaceWord.STALE, PaceWord.NO_DATA, PaceWord.TOO_EARLY)


def kpi_paces(snapshot: Snapshot, today: date) -> dict[int, KpiPace]:
    """The pace of every KPI whose goal is known, by id."""
    return {
        kpi.id: kpi_pace(kpi, snapshot.goals[kpi.goal_id], today)
        for kpi in snapshot.kpis.values()
        if kpi.goal_id in snapshot.goals
    }


def kpi_pace(kpi: KpiFact, goal: GoalFact, today: date) -> KpiPace:
    """The pace of one KPI between its goal's start and due date.

    expected = baseline + (target − baseline) × elapsed / total, on the day of the last
    measurement (a number from Monday is not held against Friday's line);
    ratio = (now − baseline) / (expected − baseline); progress in percent of the way.
    """
    measured_on, now = kpi.measurements[-1] if kpi.measurements else (None, None)
    expected = None if measured_on is None else expected_value(kpi, goal, measured_on)
    ratio = progress = None
    if now is not None and kpi.baseline is not None:
        ratio = _share(now - kpi.baseline, expected, kpi.baseline)
        progress = _share(now - kpi.baseline, kpi.target, kpi.baseline)
    points = kpi.measurements[-TREND_POINTS:]
    line = trend(points)
    return KpiPace(
        kpi_id=kpi.id,
        word=_word(kpi, goal, today, ratio),
        ratio=None if ratio is None else round(ratio, 4),
        progress=None if progress is None else round(100 * progress, 1),
        now=now,
        measured_on=measured_on,
        expected=expected,
        forecast=None if line is None or goal.due_on is None else value_on(line, goal.due_on),
        met_on=None if line is None else met_day(line, kpi, points[-1][0]),
        points=len(points) if line is not None else 0,
        measure_due=goal.status == GoalStatus.ACTIVE and _is_measure_due(kpi, measured_on, today),
    )


class PacePoint(NamedTuple):
    """How a KPI stood on the day of a measurement, by what had been measured until then."""

    day: date
    word: PaceWord
    ratio: float | None


def pace_history(kpi: KpiFact, goal: GoalFact) -> tuple[PacePoint, ...]:
    """How the KPI stood at each of its measurements, oldest first."""
    points = []
    for day, value in kpi.measurements:
        pace = kpi_pace(replace(kpi, measurements=((day, value),)), goal, day)
        points.append(PacePoint(day, pace.word, pace.ratio))
    return tuple(points)


def expected_value(kpi: KpiFact, goal: GoalFact, day: date) -> float | None:
    """Where the straight line stands on ``day`` (flat before the start and past the due date);
    None without baseline, target or both dates.
    """
    if kpi.baseline is None or kpi.target is None:
        return None
    elapsed = _elapsed(goal, day)
    return None if elapsed is None else kpi.baseline + (kpi.target - kpi.baseline) * elapsed


def is_met(kpi: KpiFact, value: float) -> bool:
    """Whether ``value`` is the target or better. Better is the side on which the target lies of
    the baseline; where those do not tell, the KPI's direction.
    """
    if kpi.target is None:
        return False
    if kpi.baseline is not None and kpi.baseline != kpi.target:
        rising = kpi.target > kpi.baseline
    else:
        rising = kpi.direction == Direction.UP
    return value >= kpi.target if rising else value <= kpi.target


def _elapsed(goal: GoalFact, day: date) -> float | None:
    """The share (0 to 1) of the goal's time that is over on ``day``."""
    if goal.start_on is None or goal.due_on is None:
        return None
    total = (goal.due_on - goal.start_on).days
    if total <= 0:
        return 1.0 if day >= goal.due_on else 0.0
    return min(1.0, max(0.0, (day - goal.start_on).days / total))


def _share(way: float, end: float | None, baseline: float) -> float | None:
    """How much of the way from ``baseline`` to ``end`` is ``way``; None without such a way."""
    if end is None or end == baseline:
        return None
    share = way / (end - baseline)
    return share if math.isfinite(share) else None


def _word(kpi: KpiFact, goal: GoalFact, today: date, ratio: float | None) -> PaceWord:
    """The first that is so: no data, met, missed, too early, stale, else what the ratio says."""
    elapsed = _elapsed(goal, today)
    measured_on, now = kpi.measurements[-1] if kpi.measurements else (today, None)
    judged = (
        (now is None, PaceWord.NO_DATA),
        (now is not None and is_met(kpi, now), PaceWord.MET),
        (goal.due_on is not None and today > goal.due_on, PaceWord.MISSED),
        (None in (elapsed, kpi.baseline, kpi.target), PaceWord.NO_DATA),
        (elapsed is not None and elapsed < TOO_EARLY_SHARE, PaceWord.TOO_EARLY),
        ((today - measured_on).days > 2 * CADENCE_DAYS[kpi.cadence], PaceWord.STALE),
    )
    word = next((word for is_so, word in judged if is_so), None)
    return _word_of_ratio(kpi, ratio) if word is None else word


def _word_of_ratio(kpi: KpiFact, ratio: float | None) -> PaceWord:
    if ratio is None:
        # Measured before the way began, or there is no way: the target was to be held, and is not.
        return PaceWord.BEHIND if kpi.baseline == kpi.target else PaceWord.NO_DATA
    return _word_of_number(ratio)


def _word_of_number(ratio: float) -> PaceWord:
    if ratio >= AHEAD_RATIO - _ROUNDING:
        return PaceWord.AHEAD
    if ratio >= ON_TRACK_RATIO - _ROUNDING:
        return PaceWord.ON_TRACK
    return PaceWord.AT_RISK if ratio >= AT_RISK_RATIO - _ROUNDING else PaceWord.BEHIND


def _is_measure_due(kpi: KpiFact, measured_on: date | None, today: date) -> bool:
    return measured_on is None or (today - measured_on).days >= CADENCE_DAYS[kpi.cadence]


class Line(NamedTuple):
    """A least-squares line: its value on the day ``origin``, and the change a day."""

    origin: date
    value: float
    slope: float


def trend(points: Iterable[tuple[date, float]]) -> Line | None:
    """The least-squares line through ``points``; None with fewer than two days."""
    days = [(day.toordinal(), value) for day, value in points]
    if len({day for day, _ in days}) < 2:
        return None
    # Sums around the means: sums around day 0 would lose the small numbers to the large.
    middle = sum(day for day, _ in days) / len(days)
    mean = sum(value for _, value in days) / len(days)
    spread = sum((day - middle) ** 2 for day, _ in days)
    slope = sum((day - middle) * (value - mean) for day, value in days) / spread
    last = days[-1][0]
    return Line(date.fromordinal(last), mean + slope * (last - middle), slope)


def value_on(line: Line, day: date) -> float:
    """The line's value on ``day``."""
    return line.value + line.slope * (day - line.origin).days


def met_day(line: Line, kpi: KpiFact, measured_on: date) -> date | None:
    """The first day, not before ``measured_on``, on which the line is at the target or better;
    None when it never comes there, or not within ten years.
    """
    if kpi.target is None:
        return None
    if is_met(kpi, line.value):
        return measured_on
    if line.slope == 0:
        return None
    days = (kpi.target - line.value) / line.slope
    if not 0 <= days <= 3660:
        return None
    return line.origin + timedelta(days=math.ceil(days - 1e-6))


def lead_kpi(paces: Iterable[KpiPace]) -> KpiPace | None:
    """The KPI that is furthest behind: the lowest ratio of those that can be told, missed ones
    first; else one that cannot be told (stale, no data, too early); else a met one.
    """
    by_word: dict[PaceWord, list[KpiPace]] = {}
    for pace in paces:
        by_word.setdefault(pace.word, []).append(pace)
    for word in (*_TELLABLE, *_UNTOLD, PaceWord.MET):
        if word in by_word:
            return min(by_word[word], key=lambda p: math.inf if p.ratio is None else p.ratio)
    return None


def goal_words(
    snapshot: Snapshot, kpis: Mapping[int, KpiPace]
) -> dict[int, tuple[PaceWord, KpiPace | None]]:
    """For each goal its pace word and the KPI that it comes from. A goal that a person marked as
    met is met whatever its KPIs say.
    """
    by_goal: dict[int, list[KpiPace]] = {}
    for kpi in snapshot.kpis.values():
        if kpi.id in kpis:
            by_goal.setdefault(kpi.goal_id, []).append(kpis[kpi.id])
    words: dict[int, tuple[PaceWord, KpiPace | None]] = {}
    for goal in snapshot.goals.values():
        lead = lead_kpi(by_goal.get(goal.id, ()))
        word = PaceWord.NO_DATA if lead is None else lead.word
        words[goal.id] = (PaceWord.MET if goal.status == GoalStatus.MET else word, lead)
    return words
