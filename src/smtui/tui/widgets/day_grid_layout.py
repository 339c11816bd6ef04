"""Where the days of a week and the things on them stand in a grid of so many cells."""

from typing import NamedTuple

NARROW = 6
"""Cells of a day off with nothing on it: enough for its name."""

LEAST_DAY = 8
"""Cells that a day of work has at least."""

HEAD = 3
"""Lines above the things of a day: its name, the bar of its load, the hours."""

LEAST_FOR_RULE = 9
"""Lines of the grid from which there is a line between the loads and the things."""


class Window(NamedTuple):
    """Which things of a day are seen: those from ``first`` up to ``end``, ``each`` on so many
    lines; above and below them stands how many more there are.
    """

    first: int
    end: int
    each: int

    @classmethod
    def of(cls, count: int, room: int, chosen: int | None) -> "Window":
        """The window on ``count`` things in ``room`` lines that shows the chosen one."""
        each = 2 if 2 * count <= room else 1
        if count * each <= room:
            return cls(0, count, each)
        at = 0 if chosen is None else min(max(chosen, 0), count - 1)
        if room < 3:
            first = min(at, max(0, count - room))
            return cls(first, min(count, first + room), 1)
        if at < room - 1:
            return cls(0, room - 1, 1)
        if at >= count - (room - 1):
            return cls(count - (room - 1), count, 1)
        return cls(at - (room - 3), at + 1, 1)

    def place_at(self, line: int, count: int, room: int) -> tuple[int | None, int]:
        """The thing on a line below the loads, and which of its lines that is; None where it says
        how many more there are, or nothing.
        """
        if self.first and room >= 3:
            line -= 1
        place, part = divmod(line, self.each)
        place += self.first
        return (place, part) if self.first <= place < min(self.end, count) else (None, line)


class GridLayout(NamedTuple):
    """Seven days in ``width`` by ``height`` cells; those that are ``narrow`` take no more than
    their names, the others share the rest.
    """

    width: int
    height: int
    narrow: tuple[bool, ...]

    @property
    def widths(self) -> tuple[int, ...]:
        """The cells of each day, its gap included; what does not divide goes to the first."""
        wide = self.narrow.count(False)
        if not wide or self.width < NARROW * (7 - wide) + LEAST_DAY * wide:
            return _shares(self.width, (True,) * 7)
        shares = iter(_shares(self.width - NARROW * (7 - wide), (True,) * wide))
        return tuple(NARROW if narrow else next(shares) for narrow in self.narrow)

    @property
    def body(self) -> int:
        """The line on which the things begin."""
        return HEAD + (1 if self.height >= LEAST_FOR_RULE else 0)

    @property
    def room(self) -> int:
        """The lines that there are for things."""
        return max(1, self.height - self.body)

    def step_at(self, x: int) -> int | None:
        """Which day stands at a cell; None where there is none."""
        for step, cells in enumerate(self.widths):
            if 0 <= x < cells:
                return step
            x -= cells
        return None


def _shares(width: int, days: tuple[bool, ...]) -> tuple[int, ...]:
    each, rest = divmod(max(width, 3 * len(days)), len(days))
    return tuple(each + (1 if step < rest else 0) for step in range(len(days)))
