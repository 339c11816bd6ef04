"""Where the days of a month stand in a grid of so many cells."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

TALL = 30
"""From so many lines on, the list below the month has more of its own."""

LIST_LINES, LIST_LINES_TALL = 5, 10
MOST_LINES = 6


@lru_cache(maxsize=32)
def weeks_of_month(day: date, week_start: int) -> tuple[date, ...]:
    """Return the first days of the weeks that the month of ``day`` touches: four to six."""
    first = day.replace(day=1)
    begin = first - timedelta(days=(first.weekday() - week_start) % 7)
    last = day.replace(day=monthrange(day.year, day.month)[1])
    count = (last - begin).days // 7 + 1
    return tuple(begin + timedelta(weeks=week) for week in range(count))


def month_after(day: date, months: int) -> date:
    """Return the same day ``months`` later, the last one where that month is shorter.

    Raises ValueError beyond the calendar's ends.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 < year < 9998:
        raise ValueError(f"{year} is beyond the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_height(room: int, weeks: int) -> int:
    """Return how many of ``room`` lines a month of so many weeks takes: a line of titles and as
    many lines a day as leave the list below enough.
    """
    listed = LIST_LINES_TALL if room >= TALL else LIST_LINES
    return 1 + weeks * max(1, min(MOST_LINES, (room - listed - 1) // weeks))


@dataclass(frozen=True, slots=True)
class MonthLayout:
    """The grid of ``weeks`` in ``width`` by ``height`` cells: a line of titles, then the weeks;
    ``left`` cells at the left hold the numbers of the weeks.
    """

    weeks: tuple[date, ...]
    width: int
    height: int
    left: int

    @property
    def cell_height(self) -> int:
        """The lines of a day, at least one."""
        return max(1, (self.height - 1) // len(self.weeks))

    @property
    def widths(self) -> tuple[int, ...]:
        """The cells of each of the seven days; what does not divide goes to the first."""
        each, rest = divmod(max(7 * 3, self.width - self.left), 7)
        return tuple(each + (1 if step < rest else 0) for step in range(7))

    def week_at(self, y: int) -> tuple[date | None, int]:
        """Return the first day of the week on line ``y``, and which of its lines that is."""
        week, line = divmod(y - 1, self.cell_height)
        return (self.weeks[week] if 0 <= week < len(self.weeks) else None, line)

    def day_at(self, x: int, y: int) -> date | None:
        """Return the day at a cell; None where there is none."""
        week, _ = self.week_at(y)
        place = x - self.left
        if week is None or y < 1 or place < 0:
            return None
        for step, cells in enumerate(self.widths):
            if place < cells:
                return week + timedelta(days=step)
            place -= cells
        return None
