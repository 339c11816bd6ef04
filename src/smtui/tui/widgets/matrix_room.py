"""The free cells of one quadrant of the matrix, and the best place in them for a label."""

from collections.abc import Iterator

from smtui.tui.widgets.matrix_grid import Area, Label, MatrixGrid, Spot

GAP = 1
"""Cells that are free between two labels of a line."""

LEAST = 2
"""Cells of the shortest label: its mark and a digit."""

_ROW_COST, _COLUMN_COST, _CUT_COST, _LEFT_COST = 5.0, 1.0, 0.6, 1.0
_FAR = 1e9
_NEAR = 8
"""Columns to both sides in which the mark may stand off its scores."""

_Stretch = tuple[int, int]


class Room:
    """What is free on each line of a quadrant."""

    def __init__(self, grid: MatrixGrid, area: Area) -> None:
        """Start with all of ``area`` free."""
        self._grid, self._area = grid, area
        self._lines: list[list[_Stretch]] = [
            [(area.x, area.x + area.width)] for _ in range(area.height)
        ]

    @property
    def is_full(self) -> bool:
        """Whether not even the shortest label has room."""
        return not any(self._lines)

    def seat(self, spot: Spot, longest: int) -> Label | None:
        """Take the best place for ``spot``, with a label of at most ``longest`` cells unless its
        number needs more; None when there is no room for even that.
        """
        least = min(self._area.width, max(LEAST, spot.least))
        wanted = max(least, min(longest, spot.whole))
        label = self._best(spot, wanted, least)
        if label is not None:
            self._take(label)
        return label

    def _best(self, spot: Spot, wanted: int, least: int) -> Label | None:
        """The place of the least cost: near the scores, on the right of the mark, uncut."""
        x, y = self._grid.ideal(spot.value, spot.complexity)
        top = self._area.y
        best: tuple[float, Label] | None = None
        for row in sorted(range(self._area.height), key=lambda row: abs(top + row - y)):
            away = _ROW_COST * abs(top + row - y)
            if best is not None and away >= best[0]:
                break
            room = _FAR if best is None else best[0] - away
            for cost, start, cells, mark_last in self._on_line(row, x, wanted, least, room):
                if best is None or away + cost < best[0]:
                    label = Label(spot.id, start, top + row, cells, mark_last)
                    best = (away + cost, label)
        return best[1] if best else None

    def _on_line(
        self, row: int, x: int, wanted: int, least: int, most: float
    ) -> Iterator[tuple[float, int, int, bool]]:
        """The places on a line near column ``x``: cost, first cell, cells, is the mark last. Not
        all of those that cost ``most`` or more.
        """
        for start, end in self._lines[row]:
            if end - start < least:
                continue
            nearest = min(max(x, start), end - 1)
            if _COLUMN_COST * abs(nearest - x) >= most:
                continue
            for mark in range(max(start, nearest - _NEAR), min(end, nearest + _NEAR + 1)):
                moved = _COLUMN_COST * abs(mark - x)
                if moved >= most:
                    continue
                right, left = min(wanted, end - mark), min(wanted, mark - start + 1)
                if right >= least:
                    yield moved + _CUT_COST * (wanted - right), mark, right, False
                if left >= least:
                    cost = moved + _CUT_COST * (wanted - left) + _LEFT_COST
                    yield cost, mark - left + 1, left, True

    def _take(self, label: Label) -> None:
        """Take the cells of ``label``, and a gap around them."""
        free = self._lines[label.y - self._area.y]
        for at, (start, end) in enumerate(free):
            if start <= label.x < end:
                stretches = ((start, label.x - GAP), (label.end + GAP, end))
                free[at : at + 1] = [one for one in stretches if one[1] - one[0] >= LEAST]
                return
