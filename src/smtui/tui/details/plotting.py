"""Lines and points drawn by plotext as plain text; the library is read in when it is needed."""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from smtui.tui.details.chart import Frame

DOT, PLAN, FORECAST, TODAY = "●", "·", "∘", "┆"
"""What each part is drawn with, so that no colour is needed to tell them apart."""

_MOST_DOTS_SHARE = 0.5
"""Denser measurements are drawn as a line only."""


class Line(NamedTuple):
    """A line through points of a day (its ordinal) and a value; measurements are dotted."""

    glyph: str
    points: tuple[tuple[int, float], ...]


class Picture(NamedTuple):
    """All that is drawn: ``width`` cells by ``height`` lines, the lower axis being one of them."""

    lines: Sequence[Line]
    frame: "Frame"
    ticks: Sequence[tuple[float, str]]
    today: int
    width: int
    height: int


def is_ready() -> bool:
    """Whether the library has been read in, so that drawing takes milliseconds."""
    return "plotext" in sys.modules and hasattr(sys.modules["plotext"], "figure")


def prepare() -> bool:
    """Read the library in, which takes a fifth of a second; return whether it is there."""
    try:
        import_module("plotext")
    except (ImportError, OSError):
        # It brings a compiled part along, which not every machine can load.
        return False
    return True


def draw(picture: Picture) -> list[str] | None:
    """Return the lines of the picture as text, or None without the library."""
    if not prepare():
        return None
    plotext = import_module("plotext")
    # Its own idea of the terminal's size is of no concern here.
    plotext.terminal.limit(False, False)
    figure = plotext.figure
    figure.clear()
    figure.theme("colorless")
    figure.plot_size(picture.width, picture.height)
    _set_rulers(figure, picture)
    for line in picture.lines:
        if line.glyph != DOT:
            _line(figure, line.points, line.glyph)
    frame = picture.frame
    _line(figure, ((picture.today, frame.low), (picture.today, frame.high)), TODAY)
    for line in picture.lines:
        if line.glyph == DOT:
            _measured(figure, line.points, picture.width)
    return str(figure.build().string(colorless=True)).splitlines()


def _set_rulers(figure: Any, picture: Picture) -> None:
    frame = picture.frame
    figure.axes(False, axis="x", side="upper")
    figure.axes(False, axis="y", side="right")
    figure.ruler("x", "lower").lim(frame.first, frame.last)
    figure.ruler("y", "left").lim(frame.low, frame.high)
    figure.ruler("x", "lower").ticks([])
    values = [value for value, _ in picture.ticks]
    figure.ruler("y", "left").ticks(values, [label for _, label in picture.ticks])


def _line(figure: Any, points: Sequence[tuple[int, float]], glyph: str) -> None:
    days, values = zip(*points, strict=True)
    figure.draw(figure.signal(days, values, marker=glyph).lines(True))


def _measured(figure: Any, points: Sequence[tuple[int, float]], width: int) -> None:
    days, values = zip(*points, strict=True)
    if len(points) > 1:
        figure.draw(figure.signal(days, values, marker="braille").lines(True))
    if len(points) <= width * _MOST_DOTS_SHARE:
        figure.draw(figure.signal(days, values, marker=DOT))
