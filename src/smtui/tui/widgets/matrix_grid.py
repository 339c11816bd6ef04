"""The picture of value against complexity: its quadrants, and where exact scores stand in it."""

from typing import NamedTuple

from rich.cells import cell_len

LOWEST, HIGH, HIGHEST = 1.0, 3.0, 5.0


class Point(NamedTuple):
    """A tactic to be placed: its scores (1 to 5), its number (may be empty) and its title."""

    id: int
    value: float
    complexity: float
    number: str
    title: str


class Spot(NamedTuple):
    """What counts for the place of a tactic: its scores, the cells of its shortest label and those
    of its whole label. What the label says does not.
    """

    id: int
    value: float
    complexity: float
    least: int
    whole: int

    @classmethod
    def of(cls, point: Point) -> "Spot":
        """The spot of a tactic."""
        id_, value, complexity, number, title = point
        least = 1 + len(number)
        whole = least + (1 if number and title else 0) + cell_len(title)
        return cls(id_, value, complexity, least, whole)


class Label(NamedTuple):
    """Where a tactic is drawn: ``width`` cells from column ``x`` of line ``y``; the mark is their
    last cell with ``mark_last``, else their first.
    """

    id: int
    x: int
    y: int
    width: int
    mark_last: bool

    @property
    def mark_x(self) -> int:
        """The column of the mark, which stands where the scores say."""
        return self.x + self.width - 1 if self.mark_last else self.x

    @property
    def end(self) -> int:
        """The first column after the label."""
        return self.x + self.width


class Area(NamedTuple):
    """Where the labels of one quadrant may stand: from (x, y), ``width`` by ``height`` cells."""

    x: int
    y: int
    width: int
    height: int


class MatrixGrid(NamedTuple):
    """The lines of a picture of ``width`` by ``height`` cells: a line of titles on top and one at
    the bottom, a line between the halves, and a column between them.
    """

    width: int
    height: int

    @property
    def middle_x(self) -> int:
        """The column of the line at high complexity."""
        return max(1, (self.width - 1) // 2)

    @property
    def middle_y(self) -> int:
        """The row of the line at high value."""
        return max(1, (self.height - 1) // 2)

    def area(self, is_valuable: bool, is_complex: bool) -> Area:
        """The cells of a quadrant, without its title and the lines."""
        x = self.middle_x + 1 if is_complex else 0
        width = self.width - x if is_complex else self.middle_x
        y = 1 if is_valuable else self.middle_y + 1
        height = self.middle_y - 1 if is_valuable else self.height - 1 - y
        return Area(x, y, max(0, width), max(0, height))

    def ideal(self, value: float, complexity: float) -> tuple[int, int]:
        """The cell of exact scores, within the quadrant they belong to."""
        is_valuable, is_complex = value >= HIGH, complexity >= HIGH
        area = self.area(is_valuable, is_complex)
        right = _share(complexity, is_complex)
        down = 1 - _share(value, is_valuable)
        return (
            area.x + round(right * max(0, area.width - 1)),
            area.y + round(down * max(0, area.height - 1)),
        )


def _share(score: float, is_high: bool) -> float:
    """How far a score is from the lower end of its half, 0 to 1."""
    low, high = (HIGH, HIGHEST) if is_high else (LOWEST, HIGH)
    return min(1.0, max(0.0, (score - low) / (high - low)))
