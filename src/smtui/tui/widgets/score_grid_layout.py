"""Which columns of a score grid are shown, and where its cells stand."""

from typing import NamedTuple

TITLE_SHARE, LEAST_TITLE, MOST_TITLE = 0.36, 14, 60
NUMBER, TOTAL, VALUE = 4, 7, 7
LEAST_COLUMN, MOST_COLUMN = 10, 18


class GridLayout(NamedTuple):
    """A grid with ``total`` columns of scores in ``width`` cells, the first shown being
    ``first``; a number and a title stand at the left, a total and a value at the right.
    """

    total: int
    width: int
    first: int = 0

    @property
    def title(self) -> int:
        """The cells of the title: its share, and what the columns leave."""
        wanted = max(LEAST_TITLE, min(MOST_TITLE, int(self.width * TITLE_SHARE)))
        spare = self.width - NUMBER - TOTAL - VALUE - self.shown * self.column
        return max(wanted, min(MOST_TITLE, spare))

    @property
    def _room(self) -> int:
        title = max(LEAST_TITLE, min(MOST_TITLE, int(self.width * TITLE_SHARE)))
        return max(LEAST_COLUMN, self.width - NUMBER - title - TOTAL - VALUE)

    @property
    def shown(self) -> int:
        """How many columns of scores are shown at once."""
        return max(1, min(self.total, self._room // LEAST_COLUMN))

    @property
    def column(self) -> int:
        """The cells of a column of scores."""
        return max(LEAST_COLUMN, min(MOST_COLUMN, self._room // self.shown))

    @property
    def columns(self) -> range:
        """The columns that are shown."""
        last_first = max(0, self.total - self.shown)
        first = min(max(0, self.first), last_first)
        return range(first, min(self.total, first + self.shown))

    def with_column(self, column: int) -> "GridLayout":
        """The layout scrolled sideways just so far that ``column`` is shown."""
        first = self.columns.start
        if column < first:
            first = column
        elif column >= first + self.shown:
            first = column - self.shown + 1
        return self._replace(first=max(0, first))

    def column_at(self, x: int) -> int | None:
        """The column of scores at cell ``x``; None beside them."""
        place = x - NUMBER - self.title
        if place < 0 or place // self.column >= len(self.columns):
            return None
        return self.columns[place // self.column]
