"""Where the columns and the rows of a heat map stand in so many cells."""

from typing import NamedTuple

HEAD = 2
"""Lines of titles above the rows."""

ASIDE = 6
"""Cells of the column apart, which stands between the names and the others."""

LEAST_COLUMN, MOST_COLUMN = 5, 7
WANTED_COLUMNS = 12
LEAST_NAME, MOST_NAME = 11, 26


class HeatLayout(NamedTuple):
    """A map of ``columns`` columns in ``width`` cells, the first shown being ``first``; names that
    are ``name_cells`` long stand at the left, then the column apart.
    """

    columns: int
    width: int
    name_cells: int
    first: int = 0

    @property
    def _wanted(self) -> int:
        return max(1, min(WANTED_COLUMNS, self.columns))

    @property
    def name(self) -> int:
        """The cells of the names: as many as they need, as far as twelve columns leave them."""
        spare = self.width - ASIDE - self._wanted * LEAST_COLUMN
        return max(LEAST_NAME, min(self.name_cells, spare, MOST_NAME))

    @property
    def column(self) -> int:
        """The cells of a column: wider where twelve of them leave room."""
        room = max(LEAST_COLUMN, self.width - self.name - ASIDE)
        return max(LEAST_COLUMN, min(MOST_COLUMN, room // self._wanted))

    @property
    def fitting(self) -> int:
        """How many columns are shown at once."""
        room = max(0, self.width - self.name - ASIDE)
        return max(1, min(self.columns, room // self.column))

    @property
    def shown(self) -> range:
        """The columns that are shown."""
        first = max(0, min(self.first, self.columns - self.fitting))
        return range(first, min(self.columns, first + self.fitting))

    def with_column(self, at: int) -> "HeatLayout":
        """The same map, scrolled as little as brings column ``at`` into it."""
        shown = self.shown
        if at < shown.start:
            return self._replace(first=max(0, at))
        if at >= shown.stop:
            return self._replace(first=at - self.fitting + 1)
        return self._replace(first=shown.start)

    def column_at(self, x: int) -> int | None:
        """The column at a cell: -1 is the one apart, None none."""
        place = x - self.name
        if place < 0:
            return None
        if place < ASIDE:
            return -1
        at = self.shown.start + (place - ASIDE) // self.column
        return at if at in self.shown else None


class RowsShown(NamedTuple):
    """Which of ``rows`` rows are shown in ``lines`` lines above ``pinned`` ones that always are,
    the first being ``first``.
    """

    rows: int
    pinned: int
    lines: int
    first: int = 0

    @property
    def room(self) -> int:
        """The lines of the rows that scroll."""
        return max(1, min(self.rows, self.lines - self.pinned))

    @property
    def top(self) -> int:
        """The first row shown: not so far down that room would stay empty."""
        return max(0, min(self.first, self.rows - self.room))

    def with_row(self, at: int) -> "RowsShown":
        """The same rows, scrolled as little as brings row ``at`` among them."""
        first = self.top
        if at < self.rows:
            first = min(max(first, at - self.room + 1), at)
        return self._replace(first=max(0, first))

    def row_at(self, line: int) -> int | None:
        """The row on a line, counted through the pinned ones; None where there is none."""
        if not 0 <= line < min(self.room, self.rows) + self.pinned:
            return None
        room = min(self.room, self.rows)
        return self.top + line if line < room else self.rows + line - room
