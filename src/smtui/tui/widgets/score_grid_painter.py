"""How the titles and the rows of a score grid are drawn, as segments."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from smtui.tui.widgets.cells import Tone, bar, fit
from smtui.tui.widgets.score_grid_layout import GridLayout

TOP = 3
"""Lines above the rows: two for the names of the columns and one for their weights."""

HIGHEST = 5
LINE, CELL = 0.15, 0.45
"""How strongly the line of the cursor is drawn, and its cell."""

HELD, MISSED, ROOM = "━", "╳", "─"
"""A step of a bar that there is, one that is needed and misses, and one beyond."""


_NO_NEEDS: Mapping[int, int] = MappingProxyType({})


class GridColumn(NamedTuple):
    """A column of scores."""

    id: int
    name: str
    aside: str


class GridRow(NamedTuple):
    """A row: its number (may be empty), its title, its scores by column and what they come to.

    ``held`` is what the bars show where that is not the scores themselves, ``needs`` up to where
    they should reach: what misses is drawn apart. A ``mark`` stands in the place of figure and
    bar. ``is_plain`` rows are not dimmed for want of a number.
    """

    id: int
    number: str
    title: str
    scores: Mapping[int, int]
    total: str
    value: str
    held: Mapping[int, int] | None = None
    needs: Mapping[int, int] = _NO_NEEDS
    mark: str = ""
    is_plain: bool = False

    def drawn(self, column: int) -> tuple[int, int]:
        """How far the bar of a cell reaches, and how far it should reach."""
        held = (self.scores if self.held is None else self.held).get(column, 0)
        return held, self.needs.get(column, 0)


class GridPainter:
    """Draws one layout. ``style`` gives the style of a tone, ``over`` what is laid over the line
    or the cell of the cursor.
    """

    def __init__(
        self,
        style: Callable[[Tone], Style],
        over: Callable[[float], Style],
        layout: GridLayout,
        columns: Sequence[GridColumn],
    ) -> None:
        """Draw ``columns`` laid out as ``layout``."""
        self._style, self._over = style, over
        self._layout, self._columns = layout, columns

    def head(self, y: int, chosen: int, titles: tuple[str, str]) -> list[Segment]:
        """Line ``y`` of the titles, ``titles`` being those of the two last columns."""
        layout, dim = self._layout, self._style(Tone.DIM)
        before = f"‹{layout.columns.start} " if layout.columns.start and y == 1 else ""
        beyond = len(self._columns) - layout.columns.stop
        shape = layout.shape
        label = f"{'#':>{shape.number - 1}} {shape.label}" if shape.number else f" {shape.label}"
        left = label if y == TOP - 1 else ""
        segments = [
            Segment(fit(left, shape.number + layout.title - len(before)), dim),
            Segment(before, self._style(Tone.ACCENT)),
        ]
        segments += [
            self._name(self._columns[at], y, is_here=at == chosen) for at in layout.columns
        ]
        if y < TOP - 1:
            after = f"{beyond}›" if beyond and y == 1 else ""
            segments.append(Segment(fit(after, shape.sum + shape.value), self._style(Tone.ACCENT)))
        else:
            for title, cells in zip(titles, (shape.sum, shape.value), strict=True):
                segments += self._figure(title, cells, dim)
        return segments

    def _figure(self, text: str, cells: int, style: Style) -> list[Segment]:
        return [Segment(fit(text, cells - 1, right=True) + " ", style)] if cells else []

    def _name(self, column: GridColumn, y: int, *, is_here: bool) -> Segment:
        room = self._layout.column - 1
        text = (*in_two(column.name, room), column.aside)[y]
        style = self._style(Tone.HEADING if y < TOP - 1 else Tone.DIM)
        return Segment(fit(text, room) + " ", style + self._over(LINE) if is_here else style)

    def row(self, row: GridRow, chosen: int | None) -> list[Segment]:
        """A row; ``chosen`` is the column of the cursor when it is on this row."""
        over = Style.null() if chosen is None else self._over(LINE)
        tone = Tone.PLAIN if row.number or row.is_plain else Tone.DIM
        shape = self._layout.shape
        title = row.title if shape.number else f" {row.title}"
        segments = self._figure(row.number, shape.number, self._style(Tone.DIM) + over)
        segments.append(Segment(fit(title, self._layout.title - 1) + " ", self._style(tone) + over))
        for at in self._layout.columns:
            laid = self._over(CELL) if at == chosen else over
            id_ = self._columns[at].id
            if row.mark and id_ in row.scores:
                text = fit(f" {row.mark}", self._layout.column)
                segments.append(Segment(text, self._style(Tone.ACCENT) + laid))
            else:
                segments += self._score(row.scores.get(id_), *row.drawn(id_), laid)
        for text, cells, of in (
            (row.total, shape.sum, Tone.ACCENT),
            (row.value, shape.value, Tone.DIM),
        ):
            segments += self._figure(text, cells, self._style(of) + over)
        return segments

    def _score(self, score: int | None, held: int, need: int, over: Style) -> list[Segment]:
        """A cell: the figure, the bar, and after it what misses of what is needed."""
        cells = self._layout.column
        misses = max(0, need - held)
        if score is None and not misses:
            return [Segment(fit(" ·", cells), self._style(Tone.DIM) + over)]
        tone = Tone.TROUBLE if misses else Tone.ACCENT
        room = min(HIGHEST, cells - 3)
        rest = max(0, HIGHEST - held - misses)
        pieces = ((HELD * held, Tone.ACCENT), (MISSED * misses, tone), (ROOM * rest, Tone.ACCENT))
        if room < HIGHEST:
            pieces = ((bar(held / HIGHEST, room), tone), ("", tone), ("", tone))
        segments = [
            Segment(f" {score or 0} ", self._style(tone if misses else Tone.STRONG) + over),
            *(Segment(text, self._style(of) + over) for text, of in pieces if text),
        ]
        segments.append(Segment(" " * max(0, cells - 3 - room), self._style(Tone.PLAIN) + over))
        return segments


def in_two(name: str, room: int) -> tuple[str, str]:
    """Divide a name on two lines where a word ends; one line is the lower one."""
    if len(name) <= room:
        return "", name
    at = name.rfind(" ", 0, room + 1)
    return (name[:at], name[at + 1 :]) if at > 0 else ("", name)
