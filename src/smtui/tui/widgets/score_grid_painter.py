"""How the titles and the rows of a score grid are drawn, as segments."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from smtui.tui.widgets.cells import Tone, bar, fit
from smtui.tui.widgets.score_grid_layout import NUMBER, TOTAL, VALUE, GridLayout

TOP = 3
"""Lines above the rows: two for the names of the columns and one for their weights."""

HIGHEST = 5
LINE, CELL = 0.15, 0.45
"""How strongly the line of the cursor is drawn, and its cell."""


class GridColumn(NamedTuple):
    """A column of scores."""

    id: int
    name: str
    aside: str


class GridRow(NamedTuple):
    """A row: its number (may be empty), its title, its scores by column and what they come to."""

    id: int
    number: str
    title: str
    scores: Mapping[int, int]
    total: str
    value: str


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
        left = f"{'#':>{NUMBER - 1}} Tactic" if y == TOP - 1 else ""
        segments = [
            Segment(fit(left, NUMBER + layout.title - len(before)), dim),
            Segment(before, self._style(Tone.ACCENT)),
        ]
        segments += [
            self._name(self._columns[at], y, is_here=at == chosen) for at in layout.columns
        ]
        if y < TOP - 1:
            after = f"{beyond}›" if beyond and y == 1 else ""
            segments.append(Segment(fit(after, TOTAL + VALUE), self._style(Tone.ACCENT)))
        else:
            for title, cells in zip(titles, (TOTAL, VALUE), strict=True):
                segments.append(Segment(fit(title, cells - 1, right=True) + " ", dim))
        return segments

    def _name(self, column: GridColumn, y: int, *, is_here: bool) -> Segment:
        room = self._layout.column - 1
        text = (*in_two(column.name, room), column.aside)[y]
        style = self._style(Tone.HEADING if y < TOP - 1 else Tone.DIM)
        return Segment(fit(text, room) + " ", style + self._over(LINE) if is_here else style)

    def row(self, row: GridRow, chosen: int | None) -> list[Segment]:
        """A row; ``chosen`` is the column of the cursor when it is on this row."""
        over = Style.null() if chosen is None else self._over(LINE)
        tone = Tone.PLAIN if row.number else Tone.DIM
        segments = [
            Segment(fit(row.number, NUMBER - 1, right=True) + " ", self._style(Tone.DIM) + over),
            Segment(fit(row.title, self._layout.title - 1) + " ", self._style(tone) + over),
        ]
        for at in self._layout.columns:
            laid = self._over(CELL) if at == chosen else over
            segments += self._score(row.scores.get(self._columns[at].id), laid)
        for text, cells, of in ((row.total, TOTAL, Tone.ACCENT), (row.value, VALUE, Tone.DIM)):
            segments.append(Segment(fit(text, cells - 1, right=True) + " ", self._style(of) + over))
        return segments

    def _score(self, score: int | None, over: Style) -> list[Segment]:
        cells = self._layout.column
        if score is None:
            return [Segment(fit(" ·", cells), self._style(Tone.DIM) + over)]
        drawn = fit(bar(score / HIGHEST, HIGHEST), cells - 3)
        return [
            Segment(f" {score} ", self._style(Tone.STRONG) + over),
            Segment(drawn, self._style(Tone.ACCENT) + over),
        ]


def in_two(name: str, room: int) -> tuple[str, str]:
    """Divide a name on two lines where a word ends; one line is the lower one."""
    if len(name) <= room:
        return "", name
    at = name.rfind(" ", 0, room + 1)
    return (name[:at], name[at + 1 :]) if at > 0 else ("", name)
