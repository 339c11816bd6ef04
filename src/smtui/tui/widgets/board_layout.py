"""Which columns of a board are shown, how wide they are, and where its cards stand."""

from typing import NamedTuple

LEAST_COLUMN = 24
"""Cells below which a column is no longer read easily, its gap included."""

TALL = 30
"""From so many lines on, a card has a second line for its title."""


class BoardLayout(NamedTuple):
    """A board of ``total`` columns in ``width`` by ``height`` cells, the first shown being
    ``first``.
    """

    total: int
    width: int
    height: int
    first: int = 0

    @property
    def shown(self) -> int:
        """How many columns are shown at once."""
        return max(1, min(self.total, self.width // LEAST_COLUMN))

    @property
    def last_first(self) -> int:
        """The first column when the last ones are shown."""
        return max(0, self.total - self.shown)

    @property
    def columns(self) -> range:
        """The columns that are shown."""
        first = min(max(0, self.first), self.last_first)
        return range(first, min(self.total, first + self.shown))

    @property
    def widths(self) -> tuple[int, ...]:
        """The cells of each shown column; what does not divide goes to the first."""
        each, rest = divmod(self.width, self.shown)
        return tuple(each + (1 if at < rest else 0) for at in range(self.shown))

    @property
    def card_lines(self) -> int:
        """The lines of a card, the empty one below it included."""
        return 5 if self.height >= TALL else 4

    def with_column(self, column: int) -> "BoardLayout":
        """The layout scrolled sideways just so far that ``column`` is shown."""
        first = self.columns.start
        if column < first:
            first = column
        elif column >= first + self.shown:
            first = column - self.shown + 1
        return self._replace(first=min(max(0, first), self.last_first))

    def column_at(self, x: int) -> int | None:
        """The column at cell ``x``."""
        for column, cells in zip(self.columns, self.widths, strict=False):
            if x < cells:
                return column
            x -= cells
        return None

    def card_at(self, line: int) -> tuple[int, int]:
        """The place of the card on a line below the titles, scrolled ones counted, and which of
        its lines that is.
        """
        return divmod(line, self.card_lines)
