"""How the lines of a grid of days are drawn, as segments."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from smtui.tui.widgets.cells import Cell, RowKey, Tone, fit
from smtui.tui.widgets.day_grid_layout import GridLayout, Window
from smtui.tui.widgets.week_painter import in_two

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WIDE, _NARROW = 14, 7
"""With more cells than these a day is named in full, or by three letters rather than two."""

ASIDE_WIDTH = 15
"""From so many cells on, a thing on one line shows what stands beside it."""


class GridItem(NamedTuple):
    """A thing on a day: its mark and title, and what stands beside it, such as its minutes."""

    key: RowKey
    text: str
    tone: Tone
    aside: str = ""


class GridDay(NamedTuple):
    """A day: ``load`` gives the two lines below its name for a width; ``is_narrow``: it takes no
    more room than its name.
    """

    day: date
    load: Callable[[int], Sequence[Sequence[Cell]]]
    items: tuple[GridItem, ...]
    is_narrow: bool = False

    def place_of(self, key: RowKey | None) -> int | None:
        """The place of a thing among those of the day; None where it does not stand on it."""
        keys = [item.key for item in self.items]
        return keys.index(key) if key in keys else None


class GridStyles(NamedTuple):
    """The style of a tone, what is laid over the cursor and over today, and today's name."""

    tone: Callable[[Tone], Style]
    cursor: Style
    today: Style
    now: Style


class GridPainter:
    """Draws days; the cursor is on ``day`` and on its thing ``key``, or (None) on the whole day."""

    def __init__(
        self,
        layout: GridLayout,
        days: Sequence[GridDay],
        styles: GridStyles,
        today: date,
        cursor: tuple[date, RowKey | None],
    ) -> None:
        """Draw ``days`` laid out as ``layout``."""
        self._layout, self._days, self._styles = layout, days, styles
        self._today, self._cursor = today, cursor

    def line(self, y: int) -> list[Segment]:
        """Line ``y`` of the grid."""
        segments: list[Segment] = []
        for day, cells in zip(self._days, self._layout.widths, strict=True):
            segments += self._of_day(day, y, cells)
        return segments

    def _of_day(self, day: GridDay, y: int, cells: int) -> list[Segment]:
        if y == 0:
            return self._title(day, cells)
        under = self._styles.today if day.day == self._today else Style.null()
        if self._is_chosen(day) and self._cursor[1] is None and y < 3:
            under = self._styles.cursor
        if y < 3:
            return self._cells(day.load(cells - 1)[y - 1], cells, under)
        if y < self._layout.body:
            return [Segment("─" * (cells - 1) + " ", self._styles.tone(Tone.DIM))]
        return self._thing(day, y - self._layout.body, cells, under)

    def _is_chosen(self, day: GridDay) -> bool:
        return day.day == self._cursor[0]

    def _title(self, day: GridDay, cells: int) -> list[Segment]:
        name = _DAYS[day.day.weekday()]
        most = len(name) if cells > _WIDE else 3 if cells > _NARROW else 2
        is_chosen = self._is_chosen(day)
        text = f"{name[:most]} {day.day.day}" + (" ◂" if is_chosen else "")
        tone = Tone.HEADING if is_chosen else Tone.DIM if day.is_narrow else Tone.STRONG
        style = self._styles.now if day.day == self._today else self._styles.tone(tone)
        size = min(cells - 1, cell_len(text) + 1)
        rest = Segment(" " * (cells - size), self._styles.tone(Tone.DIM))
        return [Segment(fit(text, size), style), rest]

    def _cells(self, parts: Sequence[Cell], cells: int, under: Style) -> list[Segment]:
        segments: list[Segment] = []
        room = cells - 1
        for text, tone in parts:
            size = min(room, cell_len(text))
            if size:
                segments.append(Segment(fit(text, size), self._styles.tone(tone) + under))
            room -= size
        segments.append(Segment(" " * room, self._styles.tone(Tone.PLAIN) + under))
        return [*segments, Segment(" ", self._styles.tone(Tone.PLAIN))]

    def _thing(self, day: GridDay, line: int, cells: int, under: Style) -> list[Segment]:
        items, room = day.items, self._layout.room
        chosen = day.place_of(self._cursor[1]) if self._is_chosen(day) else None
        window = Window.of(len(items), room, chosen)
        place, part = window.place_at(line, len(items), room)
        if place is None:
            return self._cells((self._more(window, line, len(items)),), cells, under)
        over = self._styles.cursor if place == chosen else under
        item = items[place]
        return self._cells(item_line(item, part, window.each, cells - 1), cells, over)

    def _more(self, window: Window, line: int, count: int) -> Cell:
        if line == 0 and window.first:
            return Cell(f" ▲ {window.first} more", Tone.DIM)
        hidden = count - window.end
        below = (window.end - window.first) * window.each + (1 if window.first else 0)
        return Cell(f" ▼ {hidden} more" if hidden and line == below else "", Tone.DIM)


def item_line(item: GridItem, part: int, lines: int, cells: int) -> tuple[Cell, ...]:
    """Line ``part`` of a thing that has so many ``lines``: its title, on two lines divided where
    a word ends, and what stands beside it at the end of the last, where there is room.
    """
    if part < lines - 1:
        return (Cell(fit(in_two(item.text, cells)[0], cells), item.tone),)
    text = in_two(item.text, cells)[1] if part else item.text
    aside = cell_len(item.aside)
    if not aside or (not part and cells < ASIDE_WIDTH) or cells < aside + 3:
        return (Cell(fit(text, cells), item.tone),)
    return Cell(fit(text, cells - aside - 1), item.tone), Cell(f" {item.aside}", Tone.DIM)
