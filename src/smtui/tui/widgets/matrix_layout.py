"""Where tactics stand in the picture of value against complexity, never on top of each other.

Value grows upwards, complexity to the right; the lines between the quadrants are where both
become high. A label stays in its quadrant and as near its scores as there is room; where there is
too little room for all titles they are cut, down to the mark and the number, and what has no room
even then is counted.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from smtui.tui.widgets.matrix_grid import HIGH, Area, Label, MatrixGrid, Point, Spot
from smtui.tui.widgets.matrix_room import GAP, Room

LONGEST, SHORTEST = 40, 2
"""Cells of a label at most, and of the shortest that is tried for all of a quadrant."""

KEPT = 8
"""So many quadrants are kept as they were placed: a tactic that moved leaves others as they are."""


class Placed(NamedTuple):
    """The labels of a picture, and by quadrant (is the value high, is the complexity high) how
    many tactics had no room.
    """

    labels: tuple[Label, ...]
    hidden: dict[tuple[bool, bool], int]


def place(points: Sequence[Point], width: int, height: int, chosen: int | None = None) -> Placed:
    """Place ``points``, the most important first, in a picture of ``width`` by ``height`` cells.

    ``chosen`` is always placed where there is room for anything.
    """
    grid = MatrixGrid(width, height)
    labels: list[Label] = []
    hidden: dict[tuple[bool, bool], int] = {}
    spots: dict[tuple[bool, bool], list[Spot]] = {
        quadrant: [] for quadrant in ((True, False), (True, True), (False, False), (False, True))
    }
    for point in points:
        spots[point.value >= HIGH, point.complexity >= HIGH].append(Spot.of(point))
    for quadrant, there in spots.items():
        own = tuple(there)
        its = chosen if any(spot.id == chosen for spot in own) else None
        placed = _place_quadrant(grid, grid.area(*quadrant), own, its)
        labels += placed
        hidden[quadrant] = len(own) - len(placed)
    return Placed(tuple(labels), hidden)


@lru_cache(maxsize=KEPT)
def _place_quadrant(
    grid: MatrixGrid, area: Area, spots: tuple[Spot, ...], chosen: int | None
) -> tuple[Label, ...]:
    """Place with titles as long as leave room for all; the shortest labels are tried last, then
    again with the chosen one first if it had no room.
    """
    if not spots or area.width < 2 or area.height < 1:
        return ()
    a_line = -(-len(spots) // area.height)
    longest = max(SHORTEST, min(LONGEST, area.width, (area.width + GAP) // a_line - GAP))
    placed = _place_all(grid, area, spots, longest)
    while placed is None:
        longest = max(SHORTEST, longest * 2 // 3)
        placed = _place_all(grid, area, spots, longest)
    has_room = {label.id for label in placed}
    first = [spot for spot in spots if spot.id == chosen and chosen not in has_room]
    if first:
        rest = [spot for spot in spots if spot.id != chosen]
        placed = _place_all(grid, area, [*first, *rest], SHORTEST)
    return tuple(_lengthened(placed or [], area, spots))


def _lengthened(labels: Sequence[Label], area: Area, spots: Sequence[Spot]) -> list[Label]:
    """Give the labels that were cut what is free beside them, the most important first: to the
    right of the mark, or to its left where there is more. The marks stay where they are.

    All are asked twice: one that goes to the left of its mark frees what was to the right of it.
    """
    wanted = {spot.id: min(LONGEST, spot.whole) for spot in spots}
    by_line: dict[int, list[Label]] = {}
    for label in sorted(labels, key=lambda label: label.x):
        by_line.setdefault(label.y, []).append(label)
    longer = list(labels)
    for place in [*range(len(longer)), *range(len(longer))]:
        label = longer[place]
        line = by_line[label.y]
        at = line.index(label)
        if label.width < wanted[label.id]:
            start = line[at - 1].end + GAP if at else area.x
            end = line[at + 1].x - GAP if at + 1 < len(line) else area.x + area.width
            line[at] = longer[place] = _longest(label, wanted[label.id], start, end)
    return longer


def _longest(label: Label, wanted: int, start: int, end: int) -> Label:
    """The label with as many as it can of the ``wanted`` cells between ``start`` and ``end``."""
    mark = label.mark_x
    right, left = min(wanted, end - mark), min(wanted, mark - start + 1)
    if left > right:
        return Label(label.id, mark - left + 1, label.y, left, True)
    return Label(label.id, mark, label.y, right, False)


def _place_all(
    grid: MatrixGrid, area: Area, spots: Sequence[Spot], longest: int
) -> list[Label] | None:
    """Place what has room, in order; None as soon as one has none that a shorter label may have."""
    room = Room(grid, area)
    labels: list[Label] = []
    for spot in spots:
        label = room.seat(spot, longest)
        if label is not None:
            labels.append(label)
        elif longest > SHORTEST:
            return None
        elif room.is_full:
            break
    return labels


def next_label(labels: Sequence[Label], chosen: int | None, dx: int, dy: int) -> int | None:
    """Return the id of the label to go to from ``chosen``: to the sides the next one in the order
    of reading, up and down the nearest on another line. None where there is none.
    """
    read = sorted(labels, key=lambda label: (label.y, label.mark_x))
    at = next((place for place, label in enumerate(read) if label.id == chosen), None)
    if at is None:
        return read[0].id if read else None
    if dx:
        at += dx
        return read[at].id if 0 <= at < len(read) else None
    here = read[at]
    beyond = [label for label in read if (label.y - here.y) * dy > 0]
    nearest = min(
        beyond,
        key=lambda label: (abs(label.y - here.y) * 3 + abs(label.mark_x - here.mark_x), label.id),
        default=None,
    )
    return None if nearest is None else nearest.id
