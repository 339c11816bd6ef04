"""A week as seven columns of days with the things of each, drawn by the line API in one widget.

It knows days and titles, nothing of plans; the page moves what is on them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from smtui.tui.widgets.cells import RowKey
from smtui.tui.widgets.day_grid_layout import GridLayout, Window
from smtui.tui.widgets.day_grid_painter import GridDay, GridPainter, GridStyles
from smtui.tui.widgets.palette import cursor_style, filled_style
from smtui.tui.widgets.picture import Picture

TODAY_SHARE, CURSOR_SHARE = 0.07, 0.34


class DayGrid(Picture, can_focus=True):
    """Seven days under a cursor that is on a thing of a day, or on the day where it has none."""

    DEFAULT_CSS: ClassVar[str] = """
    DayGrid { height: 12; background: $background; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "day(-1)", "Day back", show=False, id="days.left"),
        Binding("right,l", "day(1)", "Day on", show=False, id="days.right"),
        Binding("up,k", "thing(-1)", "Up", show=False, id="days.up"),
        Binding("down,j", "thing(1)", "Down", show=False, id="days.down"),
        Binding("home", "day(-7)", "First day", show=False, id="days.first"),
        Binding("end", "day(7)", "Last day", show=False, id="days.last"),
        Binding("g", "thing(-100000)", "First of the day", show=False, id="days.top"),
        Binding("G", "thing(100000)", "Last of the day", show=False, id="days.bottom"),
    ]

    @dataclass
    class Moved(Message):
        """The cursor is on another thing or day."""

    @dataclass
    class Opened(Message):
        """A thing was clicked twice."""

    def __init__(self) -> None:
        """Start without days; ``show`` gives them."""
        super().__init__()
        self.day = date.min
        self.key: RowKey | None = None
        self._today = date.min
        self._days: tuple[GridDay, ...] = ()
        self._place = 0

    @property
    def most_things(self) -> int:
        """The things of the day that has most of them."""
        return max((len(day.items) for day in self._days), default=0)

    def show(self, days: Sequence[GridDay], today: date) -> None:
        """Show ``days``; the cursor stays on its thing, goes with it to another day, or else
        stays on the day.
        """
        self._days, self._today = tuple(days), today
        known = [day.day for day in days]
        if self.day not in known:
            self.day = min(max(today, known[0]), known[-1])
        self._settle()
        self.refresh()

    def _settle(self) -> None:
        """Find the thing under the cursor among the days, or what stands where it stood."""
        day = self._of(self.day)
        if self.key is not None and day.place_of(self.key) is None:
            there = [one for one in self._days if one.place_of(self.key) is not None]
            day = there[0] if there else day
            self.day = day.day
        place = day.place_of(self.key)
        if place is None:
            place = min(self._place, len(day.items) - 1)
        self._place = max(0, place)
        self.key = day.items[place].key if place >= 0 else None

    def _of(self, day: date) -> GridDay:
        return next(one for one in self._days if one.day == day)

    def choose(self, day: date, key: RowKey | None = None) -> None:
        """Put the cursor on a thing of a day without telling; None for its first one."""
        self.day, self.key, self._place = day, key, 0
        if any(one.day == day for one in self._days):
            self._settle()
            self.refresh()

    def aim(self, day: date, key: RowKey) -> None:
        """Have the cursor be on a thing of a day once the days are shown with it there."""
        self.day, self.key = day, key

    def _go(self, day: date, place: int) -> None:
        items = self._of(day).items
        key = items[min(max(place, 0), len(items) - 1)].key if items else None
        if (day, key) != (self.day, self.key):
            self.day, self.key = day, key
            self._place = max(0, place if not items else min(place, len(items) - 1))
            self.refresh()
            self.post_message(self.Moved())

    def action_day(self, step: int) -> None:
        """Go to another day, at the same height."""
        known = [day.day for day in self._days]
        if self.day in known:
            at = min(max(known.index(self.day) + step, 0), len(known) - 1)
            self._go(known[at], self._place)

    def action_thing(self, step: int) -> None:
        """Go to another thing of the day."""
        if self._days and self.key is not None:
            self._go(self.day, max(0, self._place + step))

    def on_click(self, event: events.Click) -> None:
        """A click chooses a thing or a day, a second one opens the thing."""
        if not self._days:
            return
        layout = self._layout
        step = layout.step_at(event.x)
        if step is None:
            return
        day, line = self._days[step], event.y - layout.body
        chosen = day.place_of(self.key) if day.day == self.day else None
        window = Window.of(len(day.items), layout.room, chosen)
        place, _ = window.place_at(line, len(day.items), layout.room) if line >= 0 else (0, 0)
        self._go(day.day, place or 0)
        if event.chain == 2 and self.key is not None:
            self.post_message(self.Opened())

    def on_mouse_scroll_down(self) -> None:
        """The wheel moves the cursor."""
        self.action_thing(1)

    def on_mouse_scroll_up(self) -> None:
        """The wheel moves the cursor."""
        self.action_thing(-1)

    @property
    def _layout(self) -> GridLayout:
        narrow = tuple(day.is_narrow for day in self._days)
        return GridLayout(self.size.width, self.size.height, narrow)

    def render_line(self, y: int) -> Strip:
        """Draw one line through all days."""
        width, base = self.size.width, self.rich_style
        if not self._days:
            return Strip.blank(width, base)
        styles = GridStyles(
            self._style, self._over(CURSOR_SHARE), self._today_style(), self._now_style()
        )
        painter = GridPainter(
            self._layout, self._days, styles, self._today, (self.day, self.key)
        )  # fmt: skip
        return Strip(painter.line(y)).adjust_cell_length(width, base)

    def _today_style(self) -> Style:
        style = self._styles.get("today")
        if style is None:
            shade = cursor_style(self, TODAY_SHARE)
            style = self._styles["today"] = Style(bgcolor=shade.bgcolor)
        return style

    def _now_style(self) -> Style:
        style = self._styles.get("now")
        if style is None:
            style = self._styles["now"] = filled_style(self)
        return style
