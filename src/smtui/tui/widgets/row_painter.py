"""How a row, a heading, the column titles and an empty list are drawn, as strips."""

from collections.abc import Callable, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip

from smtui.tui.widgets.cells import Cell, Column, Heading, fit, shown_columns

GUTTER = 2


class RowPainter:
    """Draws lines of one width. ``style`` gives the style of a tone or of a part by its name."""

    def __init__(self, style: Callable[[str], Style], width: int, whole: int | None = None) -> None:
        """Draw lines of ``width`` cells, filled up to ``whole`` ones."""
        self._style = style
        self.width = width
        self.whole = width if whole is None else whole
        self._layouts: dict[tuple[Column, ...], list[tuple[int, Column, int]]] = {}

    def _layout(self, columns: Sequence[Column]) -> list[tuple[int, Column, int]]:
        which = tuple(columns)
        layout = self._layouts.get(which)
        if layout is None:
            layout = self._layouts[which] = shown_columns(columns, self.width - GUTTER)
        return layout

    def _full(self, segments: list[Segment], style: Style) -> Strip:
        return Strip(segments).adjust_cell_length(self.whole, style)

    def blank(self) -> Strip:
        """An empty line."""
        return Strip.blank(self.whole, self._style("plain"))

    def titles(self, columns: Sequence[Column]) -> Strip:
        """The line of column titles."""
        style = self._style("dim")
        titles = [fit(c.title, cells, right=c.right) for _, c, cells in self._layout(columns)]
        return self._full([Segment(" " * GUTTER + " ".join(titles), style)], style)

    def heading(self, heading: Heading) -> Strip:
        """A section's title with its aside at the right end."""
        aside = f"{heading.aside} " if heading.aside else ""
        room = max(1, self.width - len(aside))
        return self._full(
            [
                Segment(fit(f" {heading.text}", room), self._style("heading")),
                Segment(fit(aside, self.width - room), self._style("dim")),
            ],
            self._style("plain"),
        )

    def thing(
        self,
        columns: Sequence[Column],
        cells: Sequence[Cell],
        *,
        cursor: str | None,
        is_marked: bool,
    ) -> Strip:
        """The cells of a thing; ``cursor`` names the style laid over it when it is chosen. Where
        there are fewer cells than columns, the last one takes the room of those without.
        """
        over = self._style(cursor) if cursor else Style.null()
        gutter = ("▌" if cursor else " ") + ("◆" if is_marked else " ")
        segments = [Segment(gutter, self._style("accent") + over)]
        gap = Segment(" ", self._style("plain") + over)
        for index, column, size in self._layout(columns):
            cell = cells[index]
            spans = index == len(cells) - 1 < len(columns) - 1
            room = self._rest(segments) if spans else size
            text = fit(cell.text, room, right=column.right)
            segments += (Segment(text, self._style(cell.tone) + over), gap)
            if spans:
                break
        return self._full(segments, self._style("plain") + over)

    def _rest(self, segments: Sequence[Segment]) -> int:
        """The cells that are left of a line, but for the gap at its end."""
        return self.width - sum(segment.cell_length for segment in segments) - 1

    def empty(self, content: Content) -> list[Strip]:
        """What is said where there are no rows, below one blank line."""
        inner = max(1, self.width - 4)
        style = self._style("dim")
        lines = [line.plain for line in content.wrap(inner)] if content else []
        said = [self._full([Segment("  " + fit(line, inner), style)], style) for line in lines]
        return [self.blank(), *said]
