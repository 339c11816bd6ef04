"""The score grid: things as rows, criteria as columns, edited like a sheet; by the line API."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from smtui.tui.widgets.cells import Tone, fit
from smtui.tui.widgets.picture import Picture
from smtui.tui.widgets.score_grid_layout import TACTICS, GridLayout, GridShape
from smtui.tui.widgets.score_grid_painter import HIGHEST, TOP, GridColumn, GridPainter, GridRow


class ScoreGrid(ScrollView, Picture, can_focus=True):
    """Scores of 1 to 5 in cells; the one under the cursor is set by its digit."""

    DEFAULT_CSS: ClassVar[str] = """
    ScoreGrid {
        height: 1fr; background: $background; color: $foreground;
        scrollbar-size-vertical: 1; overflow-x: hidden; overflow-y: auto;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "move(0, -1)", "Left", show=False, id="grid.left"),
        Binding("right,l", "move(0, 1)", "Right", show=False, id="grid.right"),
        Binding("up,k", "move(-1, 0)", "Up", show=False, id="grid.up"),
        Binding("down,j", "move(1, 0)", "Down", show=False, id="grid.down"),
        Binding("pagedown,ctrl+d", "page(1)", "Page down", show=False, id="grid.page_down"),
        Binding("pageup,ctrl+u", "page(-1)", "Page up", show=False, id="grid.page_up"),
        Binding("home,g", "move(-100000, 0)", "First", show=False, id="grid.first"),
        Binding("end,G", "move(100000, 0)", "Last", show=False, id="grid.last"),
        *(
            Binding(str(score), f"score({score})", f"{score}", show=False, id=f"grid.set_{score}")
            for score in range(1, HIGHEST + 1)
        ),
        Binding("0,backspace", "score(0)", "Clear", show=False, id="score.clear"),
        Binding("plus", "nudge(1)", "More", show=False, id="score.more"),
        Binding("minus", "nudge(-1)", "Less", show=False, id="score.less"),
    ]

    @dataclass
    class Moved(Message):
        """The cursor is on another row or column."""

        id: int | None
        column: int | None

    @dataclass
    class Scored(Message):
        """A score is wanted in a cell; None takes it away."""

        id: int
        column: int
        score: int | None

    @dataclass
    class Opened(Message):
        """A row was clicked twice."""

        id: int

    def __init__(self, shape: GridShape = TACTICS) -> None:
        """Start without rows and columns; ``shape`` says what the grid is about."""
        super().__init__()
        self._shape = shape
        self._columns: Sequence[GridColumn] = ()
        self._rows: Sequence[GridRow] = ()
        self._at = (0, 0)
        self._first = 0
        self._empty = Content("")
        self._values = ("Total", "Value")
        self._drawn: dict[int, tuple[GridRow, GridLayout, Sequence[GridColumn], Strip]] = {}

    def show(
        self,
        columns: Sequence[GridColumn],
        rows: Sequence[GridRow],
        chosen: int | None,
        *,
        titles: tuple[str, str] = ("Total", "Value"),
        empty: Content | None = None,
    ) -> None:
        """Show ``rows``, the cursor on the one with id ``chosen``; ``titles`` are those of the two
        last columns, ``empty`` is said where there are no columns.
        """
        column = self.column
        self._columns, self._rows, self._values = columns, rows, titles
        self._empty = empty or Content("")
        ids = [row.id for row in rows]
        row_at = ids.index(chosen) if chosen in ids else min(self._at[0], max(0, len(ids) - 1))
        kept = [one.id for one in columns]
        column_at = kept.index(column) if column in kept else self._at[1]
        self._at = (row_at, min(column_at, max(0, len(columns) - 1)))
        self.virtual_size = Size(0, TOP + len(rows))
        self._reveal()
        if self.is_attached:
            # The room may change with what is shown.
            self.call_after_refresh(self._reveal)
        self.repaint_what_differs()

    @property
    def row(self) -> GridRow | None:
        """The row under the cursor."""
        return self._rows[self._at[0]] if self._at[0] < len(self._rows) else None

    @property
    def column(self) -> int | None:
        """The id of the column under the cursor."""
        return self._columns[self._at[1]].id if self._at[1] < len(self._columns) else None

    @property
    def layout_now(self) -> GridLayout:
        """The layout at this size."""
        width = self.scrollable_content_region.width or self.size.width
        return GridLayout(max(1, len(self._columns)), width, self._first, self._shape)

    def go_to(self, id_: int | None = None, column: int | None = None) -> None:
        """Put the cursor on a row, on a column, or on both."""
        rows, columns = [row.id for row in self._rows], [one.id for one in self._columns]
        self._go(
            rows.index(id_) if id_ in rows else self._at[0],
            columns.index(column) if column in columns else self._at[1],
        )

    def _go(self, row: int, column: int) -> None:
        row = min(max(row, 0), max(0, len(self._rows) - 1))
        column = min(max(column, 0), max(0, len(self._columns) - 1))
        if (row, column) != self._at:
            self._at = (row, column)
            self._reveal()
            self.repaint_what_differs()
            now = self.row
            self.post_message(self.Moved(now.id if now else None, self.column))

    def _reveal(self) -> None:
        if not self.size.height:
            return
        self._first = self.layout_now.with_column(self._at[1]).first
        self._show_lines(self._at[0], 1, TOP)

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor."""
        self._go(self._at[0] + rows, self._at[1] + columns)

    def action_page(self, direction: int) -> None:
        """Move the cursor by a screenful."""
        self.action_move(max(1, self.size.height - TOP - 1) * direction, 0)

    def action_score(self, score: int) -> None:
        """Ask for a score in the cell under the cursor; 0 takes it away."""
        row, column = self.row, self.column
        if row is not None and column is not None:
            self.post_message(self.Scored(row.id, column, score or None))

    def action_nudge(self, step: int) -> None:
        """Ask for one more or one less; an empty cell starts where the shape says."""
        row, column = self.row, self.column
        if row is None or column is None:
            return
        now = row.scores.get(column)
        if now is None:
            wanted = 0 if self._shape.is_from_nought and step < 0 else self._shape.begins
        else:
            lowest = 0 if self._shape.is_from_nought else 1
            wanted = min(HIGHEST, max(lowest, now + step))
        if wanted != (now or 0):
            self.post_message(self.Scored(row.id, column, wanted or None))

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a cell or a row, a second one opens the row."""
        column = self.layout_now.column_at(event.x)
        row = event.y - TOP + self.scroll_offset.y
        if event.y < TOP:
            row = self._at[0]
        elif row >= len(self._rows):
            return
        self._go(row, self._at[1] if column is None else column)
        now = self.row
        if event.chain == 2 and event.y >= TOP and now is not None:
            self.post_message(self.Opened(now.id))

    def on_resize(self) -> None:
        """More or fewer columns fit."""
        self._reveal()

    def render_line(self, y: int) -> Strip:
        """Draw one line: of the titles, of a row, or of what is said where there is nothing."""
        layout, base = self.layout_now, self._style(Tone.PLAIN)
        if not self._columns or not self._rows:
            return self._said(layout, y)
        painter = GridPainter(self._style, self._over, layout, self._columns)
        row, column = self._at
        if y < TOP:
            segments = painter.head(y, column, self._values)
        else:
            at = y - TOP + self.scroll_offset.y
            if at >= len(self._rows):
                return Strip.blank(layout.width, base)
            if at != row:
                return self._row_line(y, self._rows[at], painter, layout)
            segments = painter.row(self._rows[at], column)
            base = segments[-1].style or base
        return Strip(segments).adjust_cell_length(layout.width, base)

    def _row_line(self, y: int, row: GridRow, painter: GridPainter, layout: GridLayout) -> Strip:
        """A row without the cursor: the very line that was drawn of the same before."""
        drawn = self._drawn.get(y)
        if drawn is not None and drawn[:3] == (row, layout, self._columns):
            return drawn[3]
        segments = painter.row(row, None)
        base = segments[-1].style or self._style(Tone.PLAIN)
        line = Strip(segments).adjust_cell_length(layout.width, base)
        self._drawn[y] = (row, layout, self._columns, line)
        return line

    def notify_style_update(self) -> None:
        """A new theme means new lines."""
        super().notify_style_update()
        self._drawn.clear()

    def _said(self, layout: GridLayout, y: int) -> Strip:
        lines = [line.plain for line in self._empty.wrap(max(1, layout.width - 4))]
        text = f"  {lines[y - 1]}" if 0 < y <= len(lines) else ""
        return Strip([Segment(fit(text, layout.width), self._style(Tone.DIM))])
