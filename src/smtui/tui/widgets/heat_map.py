"""The heat map: rows by columns of figures, warm where there is much; drawn by the line API.

It knows cells, nothing of plans: what stands in one is asked for when it is drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from smtui.tui.widgets.cells import RowKey, Tone, fit
from smtui.tui.widgets.heat_map_layout import HEAD, HeatLayout, RowsShown
from smtui.tui.widgets.heat_map_painter import (
    APART,
    HeatCell,
    HeatHead,
    HeatPainter,
    HeatRow,
    HeatSource,
)
from smtui.tui.widgets.palette import cursor_style, filled_style, heat_style, style_of

HEATS = 12
"""So many shades of a tone are told apart."""


class NoHeat:
    """The source of a map that has not been filled yet."""

    rows: Sequence[HeatRow] = ()
    pinned: Sequence[HeatRow] = ()
    columns = 0
    apart = ("", "")

    def head(self, column: int) -> HeatHead:
        """Never asked, since there are no columns."""
        return HeatHead("", str(column))

    def cell(self, key: RowKey, column: int) -> HeatCell:
        """Never asked, since there are no rows."""
        return HeatCell(f"{key.id} {column}", Tone.DIM)


class HeatMap(Widget, can_focus=True):
    """Figures in cells under a cursor that stays on its row and column when they change."""

    DEFAULT_CSS: ClassVar[str] = """
    HeatMap { height: 8; background: $background; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "move(0, -1)", "Left", show=False, id="heat.left"),
        Binding("right,l", "move(0, 1)", "Right", show=False, id="heat.right"),
        Binding("up,k", "move(-1, 0)", "Up", show=False, id="heat.up"),
        Binding("down,j", "move(1, 0)", "Down", show=False, id="heat.down"),
        Binding("g", "move(-100000, 0)", "First row", show=False, id="heat.first_row"),
        Binding("G", "move(100000, 0)", "Last row", show=False, id="heat.last_row"),
        Binding("home", "go_column(0)", "First column", show=False, id="heat.first"),
        Binding("end", "go_column(100000)", "Last column", show=False, id="heat.last"),
        Binding("enter", "enter_cell", "To what is in the cell", show=False, id="heat.enter"),
    ]

    @dataclass
    class Moved(Message):
        """The cursor is on another cell."""

    @dataclass
    class Entered(Message):
        """What is in the cell is wanted."""

    def __init__(self) -> None:
        """Start without rows; ``show`` gives them."""
        super().__init__()
        self.source: HeatSource = NoHeat()
        self.rows: Sequence[HeatRow] = ()
        self._name_cells = 0
        self._at = (0, 0)
        self._first_column = 0
        self._first_row = 0
        self._empty = Content("")
        self._styles: dict[tuple[str, int], Style] = {}

    @property
    def row(self) -> HeatRow | None:
        """The row under the cursor."""
        rows = self.rows
        return rows[self._at[0]] if self._at[0] < len(rows) else None

    @property
    def column(self) -> int:
        """The column under the cursor; -1 is the one apart."""
        return self._at[1]

    @property
    def lines(self) -> int:
        """The lines that the map takes when every row is seen."""
        return HEAD + len(self.rows)

    def show(self, source: HeatSource, empty: Content) -> None:
        """Show ``source``; the cursor stays on its row. ``empty`` is said where nothing is."""
        row = self.row
        self.source, self._empty = source, empty
        self.rows = [*source.rows, *source.pinned]
        cells = [cell_len(one.name) + cell_len(one.aside) + 3 for one in self.rows]
        self._name_cells = max(cells, default=0)
        keys = [one.key for one in self.rows]
        at = keys.index(row.key) if row and row.key in keys else min(self._at[0], len(keys) - 1)
        self._at = (max(0, at), min(self._at[1], source.columns - 1))
        self._reveal()
        self.refresh()

    def go_to(self, key: RowKey | None, column: int | None = None) -> None:
        """Put the cursor on a row, on a column, or on both, as far as they are there."""
        keys = [one.key for one in self.rows]
        row = keys.index(key) if key in keys else self._at[0]
        self._go(row, self._at[1] if column is None else column)

    def _go(self, row: int, column: int) -> None:
        if not self.source.rows:
            return
        row = min(max(row, 0), max(0, len(self.rows) - 1))
        column = min(max(column, APART), self.source.columns - 1)
        if (row, column) != self._at:
            self._at = (row, column)
            self._reveal()
            self.refresh()
            self.post_message(self.Moved())

    def _reveal(self) -> None:
        row, column = self._at
        if self.size.width and column >= 0:
            self._first_column = self._layout().with_column(column).first
        self._first_row = self._lines().with_row(row).first

    def _layout(self) -> HeatLayout:
        width = self.size.width or 80
        return HeatLayout(self.source.columns, width, self._name_cells, self._first_column)

    def _lines(self) -> RowsShown:
        room = max(1, self.size.height - HEAD)
        return RowsShown(len(self.source.rows), len(self.source.pinned), room, self._first_row)

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor by rows and columns."""
        self._go(self._at[0] + rows, self._at[1] + columns)

    def action_go_column(self, column: int) -> None:
        """Move the cursor to a column, at most to the last."""
        self._go(self._at[0], column)

    def action_enter_cell(self) -> None:
        """Ask for what is in the cell."""
        self.post_message(self.Entered())

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a cell, a second one asks for what is in it."""
        row = self._lines().row_at(event.y - HEAD) if event.y >= HEAD else self._at[0]
        column = self._layout().column_at(event.x)
        if row is None:
            return
        self._go(row, self._at[1] if column is None else column)
        if event.chain == 2 and event.y >= HEAD:
            self.action_enter_cell()

    def on_mouse_scroll_down(self) -> None:
        """The wheel moves the cursor."""
        self.action_move(1, 0)

    def on_mouse_scroll_up(self) -> None:
        """The wheel moves the cursor."""
        self.action_move(-1, 0)

    def on_focus(self) -> None:
        """The cursor is drawn strong while the map has the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor is drawn faint while the focus is elsewhere."""
        self.refresh()

    def on_resize(self) -> None:
        """More or less fits."""
        self._reveal()

    def notify_style_update(self) -> None:
        """A new theme means new styles."""
        super().notify_style_update()
        self._styles.clear()

    def render_line(self, y: int) -> Strip:
        """Draw one line: of the titles, of a row, or of what is said where there is nothing."""
        width, base = self.size.width, self._style(Tone.PLAIN, -1)
        if not self.source.rows:
            return self._said(y)
        row, column = self._at
        cursor = filled_style(self) if self.has_focus else self._faint()
        painter = HeatPainter(self.source, self._layout(), self._style, cursor, self._now())
        if y < HEAD:
            segments = painter.head(y, column, self._aside())
        else:
            at = self._lines().row_at(y - HEAD)
            if at is None:
                return Strip.blank(width, base)
            is_pinned = at >= len(self.source.rows)
            chosen = column if at == row else None
            segments = painter.row(self.rows[at], chosen, is_strong=is_pinned)
        return Strip(segments).adjust_cell_length(width, base)

    def _aside(self) -> str:
        """What stands above the names: how many rows are hidden."""
        lines = self._lines()
        hidden = len(self.source.rows) - lines.room
        return f"{hidden} more ↕" if hidden > 0 else ""

    def _faint(self) -> Style:
        return style_of(self, Tone.STRONG) + cursor_style(self, 0.3) + Style(underline=True)

    def _now(self) -> Style:
        return style_of(self, Tone.HEADING) + Style(reverse=True)

    def _said(self, y: int) -> Strip:
        lines = [line.plain for line in self._empty.wrap(max(1, self.size.width - 4))]
        text = f"  {lines[y - 1]}" if 0 < y <= len(lines) else ""
        return Strip([Segment(fit(text, self.size.width), self._style(Tone.DIM, -1))])

    def _style(self, tone: Tone, heat: float) -> Style:
        shade = -1 if heat < 0 else round(min(heat, 1.0) * HEATS)
        style = self._styles.get((tone, shade))
        if style is None:
            own = style_of(self, tone)
            style = own if shade < 0 else own + heat_style(self, tone, shade / HEATS)
            self._styles[tone, shade] = style
        return style
