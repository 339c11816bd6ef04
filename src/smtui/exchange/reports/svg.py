"""Charts as inline SVG, drawn in the colours of the page around them; no script, no address."""

import math
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from typing import NamedTuple

from smtui.exchange.reports.blocks import Bar, Chart, plain, shown, typed
from smtui.language.calendar_words import MONTHS
from smtui.language.numbers import compact

WIDTH, HEIGHT = 340, 150
LEFT, RIGHT, TOP, BOTTOM = 46, 10, 10, 22
TICKS = 3
"""About so many values are named at the left."""
MOST_DOTS = 40
"""Denser measurements are drawn as a line only."""
BAR_WIDTH, BAR_HEIGHT = 200, 12

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)

Point = tuple[date, float]


class Frame(NamedTuple):
    """What a chart shows: days as ordinals and values, each from least to greatest."""

    first: int
    last: int
    low: float
    high: float

    def x(self, day: date) -> float:
        """Where a day stands, from the left; days beyond the frame stand at its edge."""
        at = min(max(day.toordinal(), self.first), self.last)
        share = (at - self.first) / max(self.last - self.first, 1)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(self, value: float) -> float:
        """Where a value stands, from above."""
        return TOP + (self.high - value) / (self.high - self.low) * (HEIGHT - TOP - BOTTOM)


def chart_svg(chart: Chart) -> str:
    """The chart of a KPI: the period shaded, the line to follow dashed, measurements dotted."""
    label = escape(f"{plain((typed(chart.name),))}: {plain(chart.words)}")
    frame = _frame(chart)
    parts = [
        f'<svg class="chart {chart.tone}" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
        f' aria-label="{label}">',
        *_ground(chart, frame),
    ]
    if chart.plan:
        parts.append(f'<path class="plan" d="{_path(frame, chart.plan)}"/>')
    if len(chart.points) > 1:
        parts.append(f'<path class="measured" d="{_path(frame, chart.points)}"/>')
    dots = chart.points if len(chart.points) <= MOST_DOTS else chart.points[-1:]
    parts += (
        f'<circle class="dot" cx="{frame.x(day):.1f}" cy="{frame.y(value):.1f}" r="2.6"/>'
        for day, value in dots
    )
    return "\n".join([*parts, "</svg>"])


def bar_svg(bar: Bar, longest: float) -> str:
    """One bar, with a stroke where its mark is."""
    whole = max(longest, 1e-9)
    width = max(bar.value / whole * BAR_WIDTH, 1.0 if bar.value > 0 else 0.0)
    label = escape(f"{plain((bar.label,))}: {shown(bar.words)}")
    mark = ""
    if bar.mark is not None:
        at = min(max(bar.mark / whole * BAR_WIDTH, 1.0), BAR_WIDTH - 1.0)
        mark = f'<path class="mark" d="M{at:.1f} 0V{BAR_HEIGHT}"/>'
    return (
        f'<svg class="bar {bar.tone}" viewBox="0 0 {BAR_WIDTH} {BAR_HEIGHT}" role="img"'
        f' preserveAspectRatio="none" aria-label="{label}">'
        f'<rect class="room" width="{BAR_WIDTH}" height="{BAR_HEIGHT}"/>'
        f'<rect class="filled" width="{width:.1f}" height="{BAR_HEIGHT}"/>{mark}</svg>'
    )


def _ground(chart: Chart, frame: Frame) -> Iterator[str]:
    bottom = HEIGHT - BOTTOM
    left, right = frame.x(chart.first), frame.x(chart.last)
    yield (
        f'<rect class="period" x="{left:.1f}" y="{TOP}" width="{max(right - left, 2):.1f}"'
        f' height="{bottom - TOP}"/>'
    )
    for value in _ticks(frame):
        y = frame.y(value)
        yield f'<path class="grid" d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}"/>'
        yield f'<text class="value" x="{LEFT - 6}" y="{y + 3.5:.1f}">{compact(value)}</text>'
    for ordinal, anchor, x in (
        (frame.first, "start", LEFT),
        (frame.last, "end", WIDTH - RIGHT),
    ):
        day = _day(date.fromordinal(ordinal))
        yield f'<text class="day" text-anchor="{anchor}" x="{x}" y="{HEIGHT - 6}">{day}</text>'


def _frame(chart: Chart) -> Frame:
    points = (*chart.points, *chart.plan)
    days = [day.toordinal() for day, _ in points] or [chart.first.toordinal()]
    values = [value for _, value in points] or [0.0]
    low, high = min(values), max(values)
    if high - low < 1e-9 * max(abs(low), abs(high), 1.0):
        spread = max(abs(low) * 0.05, 1.0)
        low, high = low - spread, high + spread
    first, last = min(days), max(*days, chart.last.toordinal())
    return Frame(first, max(last, first + 1), low, high)


def _ticks(frame: Frame) -> tuple[float, ...]:
    """Round values within the frame."""
    rough = (frame.high - frame.low) / TICKS
    scale = 10.0 ** math.floor(math.log10(rough))
    step = next(one * scale for one in _STEPS if one * scale >= rough * 0.999)
    first, last = math.ceil(frame.low / step), math.floor(frame.high / step)
    return tuple(round(at * step, 10) for at in range(first, last + 1))


def _path(frame: Frame, points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{frame.x(day):.1f} {frame.y(value):.1f}" for day, value in points)


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3].capitalize()} {day.year}"
