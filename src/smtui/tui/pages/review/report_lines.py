"""A report in the lines of a terminal: the same blocks as in the file, drawn in cells."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rich.cells import cell_len
from textual.content import Content

from smtui.exchange.reports.blocks import (
    Bars,
    Block,
    Charts,
    Column,
    Heading,
    Line,
    Paragraph,
    Points,
    ReportPages,
    Section,
    Table,
    Tiles,
    Tone,
    plain,
    shown,
)
from smtui.exchange.reports.sparks import sparks
from smtui.tui.details.prose import toned
from smtui.tui.widgets import cells
from smtui.tui.widgets.cells import bar, fit

TONES = {
    Tone.PLAIN: cells.Tone.PLAIN,
    Tone.QUIET: cells.Tone.DIM,
    Tone.STRONG: cells.Tone.STRONG,
    Tone.FINE: cells.Tone.FINE,
    Tone.WATCH: cells.Tone.WATCH,
    Tone.TROUBLE: cells.Tone.TROUBLE,
}
GAP = 2
LEAST_NAME, LEAST_TEXT = 30, 14
"""Cells below which the first column of a table, and another one of text, say too little: a column
is left out first.
"""
WIDEST = 110
"""Longer lines are hard to read."""
BAR, LEAST_BAR = 30, 8
TILE = 19
MOST_LINES = 4
"""Lines that one cell of a table takes at most."""


class Laid(NamedTuple):
    """The lines of a report, and at which of them its sections begin."""

    lines: list[Content]
    starts: list[int]


def report_lines(pages: ReportPages, width: int) -> Laid:
    """The report in lines of at most ``width`` cells."""
    room = max(20, min(width, WIDEST))
    lines = [toned(shown(pages.as_of), cells.Tone.DIM)]
    starts = []
    for section in pages.sections:
        lines.append(Content(""))
        if section.title:
            starts.append(len(lines))
        lines += _section(section, room)
    return Laid([_cut(one, room) for one in lines], starts)


def _cut(drawn: Content, width: int) -> Content:
    return drawn.truncate(width, ellipsis=True) if drawn.cell_length > width else drawn


def _section(section: Section, width: int) -> Iterator[Content]:
    if section.title:
        yield from toned(shown(section.title), cells.Tone.HEADING).wrap(width)
    before: Block | None = None
    for block in section.blocks:
        if before is not None and not isinstance(before, Heading):
            yield Content("")
        before = block
        yield from _DRAWN[type(block)](block, width)


def _content(words: Line) -> Content:
    return Content("").join(toned(shown(run.text), TONES[run.tone]) for run in words if run.text)


def _paragraph(block: Paragraph, width: int) -> Iterator[Content]:
    yield from _content(block.line).wrap(width)


def _points(block: Points, width: int) -> Iterator[Content]:
    for item in block.items:
        for place, part in enumerate(_content(item).wrap(width - 2)):
            yield toned("  " if place else "· ", cells.Tone.DIM) + part


def _heading(block: Heading, width: int) -> Iterator[Content]:
    yield toned(fit(block.text, width).rstrip(), cells.Tone.STRONG)


def _tiles(block: Tiles, width: int) -> Iterator[Content]:
    beside = max(1, min(len(block.tiles), (width + GAP) // (TILE + GAP)))
    each = (width + GAP) // beside - GAP
    for start in range(0, len(block.tiles), beside):
        some = block.tiles[start : start + beside]
        space = Content(" " * GAP)
        yield space.join(toned(fit(one.label, each), cells.Tone.DIM) for one in some)
        strong = {Tone.PLAIN: cells.Tone.STRONG}
        yield space.join(
            toned(fit(one.value, each), strong.get(one.tone, TONES[one.tone])) for one in some
        )
        yield space.join(toned(fit(one.aside, each), cells.Tone.DIM) for one in some)
        if start + beside < len(block.tiles):
            yield Content("")


def _charts(block: Charts, width: int) -> Iterator[Content]:
    for chart in block.charts:
        drawn = sparks([value for _, value in chart.points])
        head = toned(shown(chart.name), cells.Tone.STRONG) + Content("  ")
        yield from (head + toned(drawn, cells.Tone.ACCENT)).wrap(width)
        for part in _content(chart.words).wrap(width - 2):
            yield Content("  ") + part


def _bars(block: Bars, width: int) -> Iterator[Content]:
    yield from toned(shown(block.means), cells.Tone.DIM).wrap(width)
    words = max((cell_len(shown(one.words)) for one in block.bars), default=0)
    drawn = min(BAR, max(LEAST_BAR, width // 3))
    name = max(width - drawn - words - 2 * GAP, 8)
    for one in block.bars:
        label = toned(fit(plain((one.label,)), name))
        filled = toned(bar(one.value / block.longest, drawn), _bar_tone(one.tone))
        figures = toned(shown(one.words).rjust(words), cells.Tone.DIM)
        yield Content("  ").join((label, filled, figures)).truncate(width)


def _bar_tone(tone: Tone) -> cells.Tone:
    return cells.Tone.ACCENT if tone == Tone.PLAIN else TONES[tone]


def _table(block: Table, width: int) -> Iterator[Content]:
    kept = _shown(block, width)
    widths = _widths(block, kept, width)
    columns = [(block.columns[at], wide) for at, wide in zip(kept, widths, strict=True)]
    space = Content(" " * GAP)
    if any(column.title for column, _ in columns):
        yield space.join(
            toned(fit(column.title, wide, right=column.is_figure), cells.Tone.DIM)
            for column, wide in columns
        )
    for row in block.rows:
        parts = [
            _cell(_content(row[at]), column, wide)
            for at, (column, wide) in zip(kept, columns, strict=True)
        ]
        for place in range(max(len(part) for part in parts)):
            yield space.join(
                part[place] if place < len(part) else Content(" " * wide)
                for part, (_, wide) in zip(parts, columns, strict=True)
            )


def _cell(words: Content, column: Column, width: int) -> list[Content]:
    """The lines of a cell, each of ``width`` cells."""
    lines = words.wrap(width) if words.cell_length > width else [words]
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], lines[MOST_LINES - 1].rstrip() + Content("…")]
    made = []
    for one in lines:
        cut = one.rstrip().truncate(width)
        room = max(0, width - cut.cell_length)
        made.append(cut.pad_left(room) if column.is_figure else cut.pad_right(room))
    return made


def _natural(block: Table, at: int) -> int:
    """The cells that a column would take."""
    longest = max((_content(row[at]).cell_length for row in block.rows), default=0)
    return max(longest, len(block.columns[at].title), 1)


def _shown(block: Table, width: int) -> list[int]:
    """The columns that there is room for."""
    kept = list(range(len(block.columns)))
    natural = {at: _natural(block, at) for at in kept}
    while True:
        least = sum(min(natural[at], _least(block, at)) for at in kept)
        spare = max(kept, key=lambda at: (block.columns[at].spare, at))
        if least + GAP * (len(kept) - 1) <= width or not block.columns[spare].spare:
            return kept
        kept.remove(spare)


def _least(block: Table, at: int) -> int:
    """The cells that a column should have, if it wants so many."""
    if _is_whole(block.columns[at]):
        return WIDEST
    return LEAST_TEXT if at else LEAST_NAME


def _is_whole(column: Column) -> bool:
    return column.is_figure or column.is_short


def _widths(block: Table, kept: Sequence[int], width: int) -> list[int]:
    """The cells of each column: the texts that are widest give way first."""
    widths = {at: _natural(block, at) for at in kept}
    over = sum(widths.values()) + GAP * (len(kept) - 1) - width
    while over > 0:
        texts = [at for at in kept if not _is_whole(block.columns[at])] or list(kept)
        widest = max(texts, key=lambda at: widths[at])
        if widths[widest] <= 4:
            break
        widths[widest] -= 1
        over -= 1
    return [widths[at] for at in kept]


_DRAWN: Mapping[type[Block], Callable[[Any, int], Iterator[Content]]] = {
    Paragraph: _paragraph,
    Points: _points,
    Heading: _heading,
    Table: _table,
    Tiles: _tiles,
    Charts: _charts,
    Bars: _bars,
}
