"""How the lines of a week are drawn, as segments."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

from smtui.tui.widgets.cells import Cell, Tone, fit, safe
from smtui.tui.widgets.week_layout import HEAD, LEFT, WeekLayout

WHOLE_DAY = " day"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WIDE, _NARROW = 14, 7
"""With more cells than these a day is named in full, or by three letters rather than two."""


class WeekDay(NamedTuple):
    """What a day shows: what stands on the whole of it, and what stands at an hour."""

    whole: Sequence[Cell] = ()
    hours: Mapping[int, Sequence[Cell]] = {}


class WeekStyles(NamedTuple):
    """The style of a tone, what is laid over the cursor and over today, and how now is drawn."""

    tone: Callable[[Tone], Style]
    cursor: Style
    today: Style
    now: Style


class WeekPainter:
    """Draws the week that begins on ``monday`` (or on whatever day a week begins)."""

    def __init__(
        self,
        layout: WeekLayout,
        first: date,
        days: Sequence[WeekDay],
        styles: WeekStyles,
        cursor: tuple[date, int | None],
    ) -> None:
        """Draw ``days``, of which the first is ``first``; ``cursor`` is a day and its hour."""
        self._layout, self._first, self._days = layout, first, days
        self._styles, self._cursor = styles, cursor

    def line(self, y: int, today: date, hour_now: int) -> list[Segment]:
        """Line ``y`` of the grid."""
        layout = self._layout
        if y < HEAD:
            return self._titles(today)
        if y == layout.body - 1:
            return self._rule()
        hour, line = layout.hour_at(y)
        if y >= layout.body and hour is None:
            return []
        segments = [self._label(hour, line, hour_now)]
        for step, cells in enumerate(layout.widths):
            day = self._first + timedelta(days=step)
            over = self._over(day, hour, today)
            segments += self._cell(self._days[step], hour, line, cells, over)
        return segments

    def _over(self, day: date, hour: int | None, today: date) -> Style:
        if (day, hour) == self._cursor:
            return self._styles.cursor
        return self._styles.today if day == today else Style.null()

    def _titles(self, today: date) -> list[Segment]:
        tone = self._styles.tone
        week = (self._first + timedelta(days=3)).isocalendar().week
        segments = [Segment(fit(f" W{week:02d}", LEFT), tone(Tone.DIM))]
        for step, cells in enumerate(self._layout.widths):
            day = self._first + timedelta(days=step)
            name = _DAYS[day.weekday()]
            mark = "▌" if day == self._cursor[0] != today else " "
            most = len(name) if cells > _WIDE else 3 if cells > _NARROW else 2
            text = f"{mark}{name[:most]} {day.day}"
            style = tone(Tone.DIM if day.weekday() > 4 else Tone.STRONG)
            if day == today:
                style = self._styles.now
            elif day == self._cursor[0]:
                style = tone(Tone.HEADING)
            segments.append(Segment(fit(text, min(cells - 1, cell_len(text) + 1)), style))
            rest = cells - min(cells - 1, cell_len(text) + 1)
            segments.append(Segment(" " * rest, tone(Tone.DIM)))
        return segments

    def _rule(self) -> list[Segment]:
        """The line above the hours, which tells of what is hidden before and after them."""
        dim, watch = self._styles.tone(Tone.DIM), self._styles.tone(Tone.WATCH)
        first, end = self._layout.hours
        segments = [Segment("─" * LEFT, dim)]
        for day, cells in zip(self._days, self._layout.widths, strict=True):
            before = sum(len(some) for hour, some in day.hours.items() if hour < first)
            after = sum(len(some) for hour, some in day.hours.items() if hour >= end)
            text = (f"▲{before}" if before else "") + (f"▼{after}" if after else "")
            segments.append(Segment("─" * max(0, cells - len(text) - 1), dim))
            segments += [Segment(text, watch), Segment("─", dim)]
        return segments

    def _label(self, hour: int | None, line: int, hour_now: int) -> Segment:
        dim = self._styles.tone(Tone.DIM)
        if hour is None:
            return Segment(fit(WHOLE_DAY if line == 0 else "", LEFT), dim)
        text = f"{hour:02d}:00" if line == 0 else ""
        if line == 0 and hour == hour_now:
            return Segment(fit(text, LEFT), self._styles.tone(Tone.HEADING))
        return Segment(fit(text, LEFT), dim)

    def _cell(
        self, day: WeekDay, hour: int | None, line: int, cells: int, over: Style
    ) -> list[Segment]:
        lines = self._layout.top if hour is None else self._layout.lines[hour]
        things = day.whole if hour is None else day.hours.get(hour, ())
        text, tone = _text_of(things, line, lines, cells - 1)
        if not text and line == 0 and hour is not None:
            text, tone = "·", Tone.DIM
        return [
            Segment(fit(text, cells - 1), self._styles.tone(tone) + over),
            Segment(" ", self._styles.tone(Tone.PLAIN) + over),
        ]


def _text_of(things: Sequence[Cell], line: int, lines: int, cells: int) -> Cell:
    """What stands on one of the ``lines`` lines of things: one each, the last saying how many
    more there are; a single thing may run on to the second line.
    """
    if len(things) == 1 and line < 2 and lines > 1:
        text, tone = things[0]
        return Cell(in_two(text, cells)[line], tone)
    hidden = len(things) - lines
    if hidden > 0 and line == lines - 1:
        return Cell(f"+{hidden + 1} more", Tone.DIM)
    return things[line] if line < len(things) else Cell("")


def in_two(text: str, cells: int) -> tuple[str, str]:
    """Return ``text``, safe to draw, in two lines of ``cells`` cells, divided between words where
    there is a place for that; the second is indented below the mark.
    """
    shown = safe(text)
    if cell_len(shown) <= cells:
        return shown, ""
    first = set_cell_size(shown, cells)
    # Half of a wide character is drawn as a space that the text does not have.
    end = len(first) if shown.startswith(first) else len(first) - 1
    end = max(1, end)
    space = shown.rfind(" ", 0, end + 1)
    end = space if space > cells // 2 else end
    return shown[:end], f" {shown[end:].lstrip()}"
