"""Columns over quarters drawn as text: parts stacked upon each other, each with its own glyph."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from smtui.tui.details.prose import toned
from smtui.tui.widgets.cells import Tone, fit

LEAST_CELLS, MOST_CELLS = 4, 9


class Part(NamedTuple):
    """A part of each column: its name, its glyph and its tone."""

    name: str
    glyph: str
    tone: Tone


class Column(NamedTuple):
    """One column: what stands above and below it, and the value of each part."""

    above: str
    below: str
    values: tuple[float, ...]


def legend(parts: Sequence[Part]) -> Content:
    """What each glyph means."""
    named = [toned(part.glyph * 2, part.tone) + toned(f" {part.name}", Tone.DIM) for part in parts]
    return toned("   ").join(named)


def columns(
    shown: Sequence[Column], parts: Sequence[Part], height: int, width: int
) -> list[Content]:
    """The lines of a chart of ``shown``: what stands above, ``height`` lines of columns, what
    stands below. All columns are drawn to one scale; a value above nought is seen.
    """
    cells = min(MOST_CELLS, max(LEAST_CELLS, width // max(1, len(shown))))
    most = max((sum(column.values) for column in shown), default=0.0) or 1.0
    filled = [_filled(column.values, most, height) for column in shown]
    lines = [_labels([column.above for column in shown], cells, Tone.PLAIN)]
    for line in range(height, 0, -1):
        pieces = [_piece(levels, parts, line, cells) for levels in filled]
        lines.append(Content("").join(pieces))
    lines.append(_labels([column.below for column in shown], cells, Tone.DIM))
    return lines


def _filled(values: Sequence[float], most: float, height: int) -> list[int]:
    """Up to which line each part reaches, where ``most`` fills ``height`` lines."""
    levels, total, before = [], 0.0, 0
    for value in values:
        total += value
        level = round(total / most * height)
        if value > 0 and level == before:
            level = before + 1 if before == 0 else before
        levels.append(level)
        before = level
    return levels


def _piece(levels: Sequence[int], parts: Sequence[Part], line: int, cells: int) -> Content:
    for level, part in zip(levels, parts, strict=True):
        if line <= level:
            return toned(part.glyph * (cells - 1) + " ", part.tone)
    return toned(" " * cells)


def _labels(texts: Sequence[str], cells: int, tone: Tone) -> Content:
    return toned("".join(fit(text, cells - 1) + " " for text in texts), tone)
