"""Where the days and the hours of a week stand in a grid of so many cells."""

from collections.abc import Sequence
from typing import NamedTuple

LEFT = 6
"""Cells of the hours at the left."""

HEAD = 1
"""Lines of titles above everything."""

HOURS = 24
FIRST_HOUR = 8
"""The hour that a week begins to be seen at, unless something stands before it."""

LEAST_TOP, MOST_TOP = 2, 6
"""Lines of what stands on a whole day, at least and at most."""

LEAST_HOURS = 9
"""Lines that the hours keep from what stands on whole days."""

MOST_LINES = 4
"""Lines that an hour takes at most."""


def hour_lines(counts: Sequence[int]) -> tuple[int, ...]:
    """The lines of each hour, given the most things that stand in it on one day: two for one
    thing, whose title may run on, and as many as there are for more.
    """
    return tuple(min(MOST_LINES, max(2, count)) if count else 1 for count in counts)


class WeekLayout(NamedTuple):
    """A week in ``width`` by ``height`` cells: titles, ``top`` lines of what stands on whole days,
    a rule, then the hours of ``lines`` lines each, scrolled by ``first`` lines.
    """

    width: int
    height: int
    top: int
    lines: tuple[int, ...]
    first: int = 0

    @classmethod
    def of(cls, width: int, height: int, things: int, lines: tuple[int, ...]) -> "WeekLayout":
        """The layout for a week whose fullest day has so many ``things`` on the whole day."""
        room = height - HEAD - 1 - LEAST_HOURS
        top = max(1, min(max(things, LEAST_TOP), MOST_TOP, max(LEAST_TOP, room)))
        return cls(width, height, top, lines)

    @property
    def widths(self) -> tuple[int, ...]:
        """The cells of each of the seven days; what does not divide goes to the first."""
        each, rest = divmod(max(7 * 3, self.width - LEFT), 7)
        return tuple(each + (1 if step < rest else 0) for step in range(7))

    @property
    def body(self) -> int:
        """The line on which the hours begin."""
        return HEAD + self.top + 1

    @property
    def room(self) -> int:
        """The lines of the hours that are seen."""
        return max(1, self.height - self.body)

    @property
    def most_first(self) -> int:
        """How far it can be scrolled."""
        return max(0, sum(self.lines) - self.room)

    @property
    def hours(self) -> tuple[int, int]:
        """The first hour that is seen and the one after the last, each as far as it begins."""
        seen = [hour for hour in range(HOURS) if self.line_of(hour) is not None]
        return (seen[0], seen[-1] + 1) if seen else (0, 0)

    def start_of(self, hour: int) -> int:
        """The line of an hour, counted from that of midnight."""
        return sum(self.lines[:hour])

    def line_of(self, hour: int) -> int | None:
        """The line of the grid on which an hour begins, None when it is not seen."""
        line = self.start_of(hour) - self.first
        return self.body + line if 0 <= line < self.room else None

    def from_hour(self, hour: int) -> "WeekLayout":
        """The same week, scrolled so that it begins with ``hour`` as far as it can."""
        return self._replace(first=min(self.start_of(hour), self.most_first))

    def with_hour(self, hour: int) -> "WeekLayout":
        """The same week, scrolled as little as brings all of ``hour`` into view."""
        start = self.start_of(hour)
        end = start + min(self.lines[hour], self.room)
        first = min(max(self.first, end - self.room), start)
        return self._replace(first=min(max(0, first), self.most_first))

    def hour_at(self, y: int) -> tuple[int | None, int]:
        """The hour on a line of the grid and which of its lines that is; None above the hours,
        with the line of the whole day, and below the last.
        """
        if y < self.body:
            return None, y - HEAD
        line = y - self.body + self.first
        for hour, lines in enumerate(self.lines):
            if line < lines:
                return hour, line
            line -= lines
        return None, -1

    def step_at(self, x: int) -> int | None:
        """Which day of the week stands at a cell; None where there is none."""
        place = x - LEFT
        if place < 0:
            return None
        for step, cells in enumerate(self.widths):
            if place < cells:
                return step
            place -= cells
        return None
