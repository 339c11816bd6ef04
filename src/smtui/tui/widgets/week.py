"""The week: hours by days drawn by the line API, with a cursor by day and hour.

It knows days, hours and cells, nothing of plans: what stands on a day is asked for when drawn.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from smtui.tui.widgets.palette import cursor_style, filled_style
from smtui.tui.widgets.picture import Picture
from smtui.tui.widgets.week_layout import FIRST_HOUR, HEAD, HOURS, WeekLayout, hour_lines
from smtui.tui.widgets.week_painter import WeekDay, WeekPainter, WeekStyles

TODAY_SHARE, CURSOR_SHARE = 0.07, 0.34


class Week(Picture, can_focus=True):
    """Seven days; ``marks`` gives what stands on one."""

    DEFAULT_CSS: ClassVar[str] = """
    Week { height: 1fr; background: $background; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "step(-1, 0)", "Day back", show=False, id="week.left"),
        Binding("right,l", "step(1, 0)", "Day on", show=False, id="week.right"),
        Binding("up,k", "step(0, -1)", "Hour up", show=False, id="week.up"),
        Binding("down,j", "step(0, 1)", "Hour down", show=False, id="week.down"),
        Binding("g", "hour(-1)", "To the whole day", show=False, id="week.whole"),
        Binding("G", "hour(23)", "Last hour", show=False, id="week.late"),
        Binding("home", "edge(0)", "First of the week", show=False, id="week.first"),
        Binding("end", "edge(6)", "Last of the week", show=False, id="week.last"),
        Binding("enter", "enter_cell", "To the list", show=False, id="week.enter"),
    ]

    @dataclass
    class Moved(Message):
        """The cursor is on another day or hour."""

        day: date
        hour: int | None

    @dataclass
    class Entered(Message):
        """The list of what is under the cursor is wanted."""

    def __init__(self) -> None:
        """Start without days; ``show`` gives them."""
        super().__init__()
        self.day = date.min
        self.hour: int | None = FIRST_HOUR
        self._today, self._week_start, self._hour_now = date.min, 0, -1
        self._marks: Callable[[date], WeekDay] = lambda _: WeekDay()
        self._layout: WeekLayout | None = None
        self._shown: tuple[date, tuple[WeekDay, ...]] = (date.min, ())

    @property
    def first_day(self) -> date:
        """The first day of the week that is shown."""
        return self.day - timedelta(days=(self.day.weekday() - self._week_start) % 7)

    def show(
        self,
        today: date,
        hour_now: int,
        week_start: int,
        marks: Callable[[date], WeekDay],
    ) -> None:
        """Show the week of the chosen day, at first today; weeks begin on ``week_start``."""
        self.day = today if self.day == date.min else self.day
        self._today, self._hour_now, self._week_start = today, hour_now, week_start
        self._marks = marks
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        """Ask for what stands on the days, and give it its place."""
        before, first = self._shown[0], self.first_day
        days = tuple(self._marks(first + timedelta(days=step)) for step in range(7))
        self._shown = (first, days)
        counts = [max(len(day.hours.get(hour, ())) for day in days) for hour in range(HOURS)]
        whole = max(len(day.whole) for day in days)
        layout = WeekLayout.of(
            self.size.width or 80, self.size.height or 14, whole, hour_lines(counts)
        )
        if self._layout is None or before != first or self._layout.height != layout.height:
            earliest = next((hour for hour, count in enumerate(counts) if count), FIRST_HOUR)
            layout = layout.from_hour(min(earliest, FIRST_HOUR))
        else:
            layout = layout._replace(first=min(self._layout.first, layout.most_first))
        self._layout = layout if self.hour is None else layout.with_hour(self.hour)

    def choose(self, day: date, hour: int | None) -> None:
        """Put the cursor on an hour of a day, or (None) on the whole day."""
        if (day, hour) == (self.day, self.hour):
            return
        self.day, self.hour = day, hour
        if self._layout is not None and hour is not None:
            self._layout = self._layout.with_hour(hour)
        self.refresh()
        self.post_message(self.Moved(day, hour))

    def action_step(self, days: int, hours: int) -> None:
        """Move the cursor by days or by hours; above midnight there is the whole day."""
        self._choose_by(days, self._hour_after(hours))

    def _hour_after(self, hours: int) -> int | None:
        at = (-1 if self.hour is None else self.hour) + hours
        return None if at < 0 else min(at, HOURS - 1)

    def _choose_by(self, days: int, hour: int | None) -> None:
        try:
            day = self.day + timedelta(days=days)
            # The week of the day has to be in the calendar too.
            _ = day - timedelta(days=7), day + timedelta(days=7)
        except OverflowError:
            self.app.bell()
        else:
            self.choose(day, hour)

    def go_weeks(self, weeks: int) -> None:
        """Choose the same hour so many weeks away."""
        self._choose_by(7 * weeks, self.hour)

    def action_hour(self, hour: int) -> None:
        """Choose an hour of the day; -1 is the whole day."""
        self.choose(self.day, None if hour < 0 else hour)

    def action_edge(self, step: int) -> None:
        """Choose a day of this week."""
        self._choose_by((self.first_day - self.day).days + step, self.hour)

    def action_enter_cell(self) -> None:
        """Ask for the list of what is under the cursor."""
        self.post_message(self.Entered())

    def on_click(self, event: events.Click) -> None:
        """A click chooses a day and an hour, a second one asks for the list."""
        layout = self._layout
        step = layout.step_at(event.x) if layout else None
        if layout is None or step is None:
            return
        hour, _ = layout.hour_at(event.y)
        day = self.first_day + timedelta(days=step)
        self.choose(day, self.hour if event.y < HEAD else hour)
        if event.chain == 2:
            self.action_enter_cell()

    def on_mouse_scroll_down(self) -> None:
        """The wheel moves the cursor."""
        self.action_step(0, 1)

    def on_mouse_scroll_up(self) -> None:
        """The wheel moves the cursor."""
        self.action_step(0, -1)

    def on_resize(self) -> None:
        """More or less fits."""
        if self._layout is not None:
            self._lay_out()
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width, base = self.size.width, self.rich_style
        if self._layout is None or not self._shown[1]:
            return Strip.blank(width, base)
        first, days = self._shown
        painter = WeekPainter(self._layout, first, days, self._looks(), (self.day, self.hour))
        segments = painter.line(y, self._today, self._hour_now)
        return Strip(segments).adjust_cell_length(width, base)

    def _looks(self) -> WeekStyles:
        return WeekStyles(self._style, self._over(CURSOR_SHARE), self._today_style(), self._now())

    def _today_style(self) -> Style:
        style = self._styles.get("today")
        if style is None:
            shade = cursor_style(self, TODAY_SHARE)
            style = self._styles["today"] = Style(bgcolor=shade.bgcolor)
        return style

    def _now(self) -> Style:
        style = self._styles.get("now")
        if style is None:
            style = self._styles["now"] = filled_style(self)
        return style
