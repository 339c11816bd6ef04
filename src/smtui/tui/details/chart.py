"""The chart of a KPI as text: measurements, the line to the target, the forecast, and today.

Drawn by plotext without colours; every part has a glyph of its own, from which it takes its tone.
"""

import math
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from textual.content import Content

from smtui.language.dates import show_day
from smtui.language.numbers import compact
from smtui.planning.facts.goals import GoalFact, KpiFact
from smtui.planning.pace import TREND_POINTS, is_met, trend, value_on
from smtui.tui.details import plotting
from smtui.tui.details.plotting import DOT, FORECAST, PLAN, TODAY, Line, Picture
from smtui.tui.details.prose import toned
from smtui.tui.widgets.cells import Tone

LEAST_WIDTH, LEAST_HEIGHT = 24, 5
WIDE = 56
"""From this width on the legend has room for whole words."""
AHEAD_DAYS = 14
"""A goal without a due date is shown so many days ahead."""
_BEFORE_SHARE = 0.25
"""Of what was measured before the goal's start, the part of its time that is shown."""
_ROOM_SHARE = 0.35
"""A forecast that runs away is cut where it leaves the rest by this part of its range."""
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_BRAILLE = range(0x2800, 0x2900)


class Frame(NamedTuple):
    """What the chart shows: days as ordinals and values, each from least to most."""

    first: int
    last: int
    low: float
    high: float


@lru_cache(maxsize=64)
def kpi_chart(kpi: KpiFact, goal: GoalFact, today: date, width: int, height: int) -> Content | None:
    """Return the chart of a KPI in ``width`` cells and ``height`` lines with its legend, or None
    where there is nothing to draw: no measurement, no room, or no plotting library.
    """
    if not kpi.measurements or width < LEAST_WIDTH or height < LEAST_HEIGHT + 3:
        return None
    lines = _lines(kpi, goal, today)
    frame = _frame(goal, today, lines)
    ticks = _value_ticks(frame, height - 3)
    drawn = plotting.draw(Picture(lines, frame, ticks, today.toordinal(), width, height - 2))
    if drawn is None:
        return None
    outlook = _outlook(kpi, goal)
    rows = [_toned(row, outlook) for row in drawn]
    margin = max(len(label) for _, label in ticks) + 1
    rows.append(toned(_days(frame, today, width, margin), Tone.DIM))
    rows.append(_legend(lines, kpi, outlook, width))
    return Content("\n").join(rows)


def _lines(kpi: KpiFact, goal: GoalFact, today: date) -> tuple[Line, ...]:
    """The lines from the lowest to the topmost: what is planned, forecast and measured."""
    lines: list[Line] = []
    start, due = goal.start_on, goal.due_on
    if start and due and kpi.baseline is not None and kpi.target is not None and start < due:
        plan = ((start.toordinal(), kpi.baseline), (due.toordinal(), kpi.target))
        lines.append(Line(PLAN, plan))
    elif kpi.target is not None:
        ends = (kpi.measurements[0][0].toordinal(), _end(goal, today))
        lines.append(Line(PLAN, ((ends[0], kpi.target), (ends[1], kpi.target))))
    ahead = trend(kpi.measurements[-TREND_POINTS:])
    measured_on, end = kpi.measurements[-1][0], date.fromordinal(_end(goal, today))
    if ahead is not None and end > measured_on:
        points = ((day.toordinal(), value_on(ahead, day)) for day in (measured_on, end))
        lines.append(Line(FORECAST, tuple(points)))
    begin = _begin(kpi, goal)
    shown = tuple((d.toordinal(), v) for d, v in kpi.measurements if d.toordinal() >= begin)
    lines.append(Line(DOT, shown))
    return tuple(lines)


def _begin(kpi: KpiFact, goal: GoalFact) -> int:
    first, last = kpi.measurements[0][0].toordinal(), kpi.measurements[-1][0].toordinal()
    if goal.start_on is None:
        return first
    start = goal.start_on.toordinal()
    span = goal.due_on.toordinal() - start if goal.due_on else last - start
    # What was measured last is shown, were it before the start.
    return min(max(first, start - round(_BEFORE_SHARE * max(span, 0))), last)


def _end(goal: GoalFact, today: date) -> int:
    if goal.due_on is None:
        return today.toordinal() + AHEAD_DAYS
    return max(goal.due_on, today).toordinal()


def _frame(goal: GoalFact, today: date, lines: Sequence[Line]) -> Frame:
    firm = [v for line in lines if line.glyph != FORECAST for _, v in line.points]
    low, high = min(firm), max(firm)
    room = _ROOM_SHARE * (high - low)
    for line in lines:
        if line.glyph == FORECAST:
            values = [v for _, v in line.points]
            low, high = max(min(low, *values), low - room), min(max(high, *values), high + room)
    if high - low < 1e-9 * max(abs(low), abs(high), 1.0):
        spread = max(abs(low) * 0.05, 1.0)
        low, high = low - spread, high + spread
    days = [day for line in lines for day, _ in line.points]
    start = goal.start_on.toordinal() if goal.start_on else days[0]
    return Frame(min(*days, start, today.toordinal()), max(*days, _end(goal, today)), low, high)


def _value_ticks(frame: Frame, lines: int) -> tuple[tuple[float, str], ...]:
    """Round values within the frame, each with its label; none stands twice."""
    most = max(2, lines // 2)
    rough = (frame.high - frame.low) / most
    scale = 10.0 ** math.floor(math.log10(rough))
    step = next(s * scale for s in _STEPS if s * scale >= rough * 0.999)
    count = math.floor(frame.high / step) - math.ceil(frame.low / step) + 1
    values = [(math.ceil(frame.low / step) + at) * step for at in range(max(count, 0))]
    labels: dict[str, float] = {}
    for value in values or (frame.low, frame.high):
        labels.setdefault(compact(round(value, 10)), value)
    width = max(len(label) for label in labels)
    return tuple((value, label.rjust(width)) for label, value in labels.items())


def _days(frame: Frame, today: date, width: int, margin: int) -> str:
    """The line of days below: the first, the last, and today where there is room."""
    room = width - margin
    cells = [" "] * width
    span = max(frame.last - frame.first, 1)
    taken: list[range] = []
    for ordinal in (frame.first, frame.last, today.toordinal()):
        label = show_day(date.fromordinal(ordinal), today)
        if ordinal != today.toordinal():
            label = label.removesuffix(f" {today.year}")
        middle = margin + round((ordinal - frame.first) / span * (room - 1))
        at = min(max(middle - len(label) // 2, 0), width - len(label))
        place = range(at - 1, at + len(label) + 1)
        if not any(set(place) & set(other) for other in taken):
            taken.append(place)
            cells[at : at + len(label)] = label
    return "".join(cells)


def _outlook(kpi: KpiFact, goal: GoalFact) -> Tone:
    """Fine where the forecast meets the target by the due date."""
    line = trend(kpi.measurements[-TREND_POINTS:])
    if line is None or goal.due_on is None or kpi.target is None:
        return Tone.PLAIN
    return Tone.FINE if is_met(kpi, value_on(line, goal.due_on)) else Tone.WATCH


def _legend(lines: Iterable[Line], kpi: KpiFact, outlook: Tone, width: int) -> Content:
    """What each glyph means, as far as it is in the chart."""
    glyphs = {line.glyph for line in lines}
    is_wide = width >= WIDE
    words = {
        DOT: ("measured", Tone.ACCENT),
        PLAN: (f"the line to {compact(kpi.target)}" if is_wide else "line", Tone.DIM),
        FORECAST: ("forecast", outlook),
        TODAY: ("today", Tone.PLAIN),
    }
    gap = toned("   " if is_wide else " ")
    named = [
        toned(f"{glyph} ", tone) + toned(text, Tone.DIM)
        for glyph, (text, tone) in words.items()
        if glyph in glyphs or glyph == TODAY
    ]
    return gap.join(named)


def _toned(row: str, outlook: Tone) -> Content:
    tones = {DOT: Tone.ACCENT, FORECAST: outlook, TODAY: Tone.PLAIN}

    def tone_of(letter: str) -> Tone:
        return Tone.ACCENT if ord(letter) in _BRAILLE else tones.get(letter, Tone.DIM)

    pieces = [toned("".join(run), tone) for tone, run in groupby(row, tone_of)]
    return Content("").join(pieces)
