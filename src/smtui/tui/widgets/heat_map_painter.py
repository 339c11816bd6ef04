"""How the titles and the rows of a heat map are drawn, as segments."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from smtui.tui.widgets.cells import RowKey, Tone, fit
from smtui.tui.widgets.heat_map_layout import ASIDE, HeatLayout

NOTHING = -1.0
"""The heat of a cell that has no colour of its own."""

APART = -1
"""The number of the column apart."""


class HeatCell(NamedTuple):
    """A figure with its mark, its tone, and how hot it is (0 to 1), or ``NOTHING``."""

    text: str
    tone: Tone
    heat: float = NOTHING


class HeatRow(NamedTuple):
    """A row: what it is of, its name, and what stands dimmer beside that."""

    key: RowKey
    name: str
    aside: str = ""


class HeatHead(NamedTuple):
    """The two lines above a column; ``is_now`` marks the one that today is in, ``begins`` the
    first of a stretch (a month, a week).
    """

    above: str
    title: str
    is_now: bool = False
    begins: bool = False


class HeatSource(Protocol):
    """What a heat map shows; cells are asked for only when they are drawn."""

    @property
    def rows(self) -> Sequence[HeatRow]:
        """The rows that scroll."""

    @property
    def pinned(self) -> Sequence[HeatRow]:
        """The rows below them, which are always seen."""

    @property
    def columns(self) -> int:
        """How many columns there are beside the one apart."""

    @property
    def apart(self) -> tuple[str, str]:
        """The two lines above the column apart."""

    def head(self, column: int) -> HeatHead:
        """What stands above a column."""

    def cell(self, key: RowKey, column: int) -> HeatCell:
        """What stands in a row and a column; -1 is the column apart."""


class HeatPainter:
    """Draws one layout. ``style`` gives the style of a cell by tone and heat, ``cursor`` what the
    cell of the cursor looks like, ``now`` the title of the present.
    """

    def __init__(
        self,
        source: HeatSource,
        layout: HeatLayout,
        style: Callable[[Tone, float], Style],
        cursor: Style,
        now: Style,
    ) -> None:
        """Draw ``source`` laid out as ``layout``."""
        self._source, self._layout = source, layout
        self._style, self._cursor, self._now = style, cursor, now

    def head(self, y: int, chosen: int, aside: str) -> list[Segment]:
        """Line ``y`` of the titles; ``aside`` is said at the left end of the lower one."""
        layout, dim = self._layout, self._style(Tone.DIM, NOTHING)
        accent = self._style(Tone.HEADING, NOTHING)
        shown = layout.shown
        here = accent if chosen == APART else dim
        segments = [
            Segment(fit(f" {aside}" if y else self._hidden(), layout.name), dim),
            Segment(fit(self._source.apart[y], ASIDE - 1, right=True) + " ", here),
        ]
        for at in shown:
            head = self._source.head(at)
            text = head.title if y else head.above
            style = accent if at == chosen or head.begins else dim
            if head.is_now and y:
                style = self._now
            segments.append(Segment(fit(text, layout.column - 1, right=True), style))
            segments.append(Segment(" ", dim))
        return segments

    def _hidden(self) -> str:
        """How many columns are not seen, to the left and to the right."""
        shown = self._layout.shown
        before, beyond = shown.start, self._layout.columns - shown.stop
        left = f" ‹ {before}" if before else ""
        return f"{left} › {beyond}" if beyond else left

    def row(self, row: HeatRow, chosen: int | None, *, is_strong: bool = False) -> list[Segment]:
        """A row; ``chosen`` is the column of the cursor when it is on this row."""
        segments = self._names(row, is_here=chosen is not None, is_strong=is_strong)
        segments += self._cell(self._source.cell(row.key, APART), ASIDE, is_here=chosen == APART)
        for at in self._layout.shown:
            cell = self._source.cell(row.key, at)
            segments += self._cell(cell, self._layout.column, is_here=at == chosen)
        return segments

    def _names(self, row: HeatRow, *, is_here: bool, is_strong: bool) -> list[Segment]:
        room = self._layout.name
        tone = Tone.STRONG if is_here or is_strong else Tone.PLAIN
        name = f"▌{row.name}" if is_here else f" {row.name}"
        name = fit(name, min(room, cell_len(name) + 1)) if row.aside else fit(name, room)
        # Half a word of a role would read as a second name.
        aside = row.aside if cell_len(row.aside) < room - cell_len(name) else ""
        style = self._style(tone, NOTHING)
        lead = self._style(Tone.ACCENT, NOTHING) if is_here else style
        return [
            Segment(name[:1], lead),
            Segment(name[1:], style),
            Segment(fit(aside, room - cell_len(name)), self._style(Tone.DIM, NOTHING)),
        ]

    def _cell(self, cell: HeatCell, cells: int, *, is_here: bool) -> list[Segment]:
        text = fit(cell.text, cells - 1, right=True)
        style = self._cursor if is_here else self._style(cell.tone, cell.heat)
        return [Segment(text, style), Segment(" ", self._style(Tone.PLAIN, NOTHING))]
