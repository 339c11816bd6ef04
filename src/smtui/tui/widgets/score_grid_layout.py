"""Which columns of a score grid are shown, and where its cells stand."""

from typing import NamedTuple

MOST_TITLE = 60


class GridShape(NamedTuple):
    """What a grid is about: ``label`` is what its rows are. ``number``, ``sum`` and ``value`` are
    the cells of the number at the left and of the two figures at the right (0 for none),
    ``title_share`` the share of the title, of at least ``least_title`` cells. A first nudge of an
    empty cell scores ``begins``; with ``is_from_nought`` a nudge below 1 empties it.
    """

    label: str = "Tactic"
    number: int = 4
    sum: int = 7
    value: int = 7
    title_share: float = 0.36
    least_title: int = 14
    least_column: int = 10
    most_column: int = 18
    begins: int = 3
    is_from_nought: bool = False


TACTICS = GridShape()
LEVELS = GridShape(
    label="", number=0, sum=6, value=0, title_share=0.2, least_column=8, most_column=12, begins=1,
    is_from_nought=True,
)  # fmt: skip
"""Levels of skills: 0 to 5, many narrow columns."""


class GridLayout(NamedTuple):
    """A grid with ``total`` columns of scores in ``width`` cells, the first shown being
    ``first``; a number and a title stand at the left, a total and a value at the right.
    """

    total: int
    width: int
    first: int = 0
    shape: GridShape = TACTICS

    @property
    def _wanted(self) -> int:
        shape = self.shape
        return max(shape.least_title, min(MOST_TITLE, int(self.width * shape.title_share)))

    @property
    def _aside(self) -> int:
        return self.shape.number + self.shape.sum + self.shape.value

    @property
    def title(self) -> int:
        """The cells of the title: its share, and what the columns leave."""
        spare = self.width - self._aside - self.shown * self.column
        return max(self._wanted, min(MOST_TITLE, spare))

    @property
    def _room(self) -> int:
        return max(self.shape.least_column, self.width - self._aside - self._wanted)

    @property
    def shown(self) -> int:
        """How many columns of scores are shown at once."""
        return max(1, min(self.total, self._room // self.shape.least_column))

    @property
    def column(self) -> int:
        """The cells of a column of scores."""
        shape = self.shape
        return max(shape.least_column, min(shape.most_column, self._room // self.shown))

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
        place = x - self.shape.number - self.title
        if place < 0 or place // self.column >= len(self.columns):
            return None
        return self.columns[place // self.column]
