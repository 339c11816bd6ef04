"""The month: one grid of days drawn by the line API, with a chosen day that keys move.

It knows days and marks, nothing of plans: what stands on a day is asked for when it is drawn.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from smtui.tui.widgets.cells import Cell, Tone, fit
from smtui.tui.widgets.month_layout import MonthLayout, month_after, weeks_of_month
from smtui.tui.widgets.palette import cursor_style, filled_style, style_of

WEEK_CELLS = 4
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class DayMarks(NamedTuple):
    """What a day shows: short counts beside its number, then lines, the most important first, of
    ``total`` things (there need be no more lines than ``MOST_LINES``).
    """

    counts: Sequence[Cell] = ()
    lines: Sequence[Cell] = ()
    total: int = 0


class Month(Widget, can_focus=True):
    """A month of days; ``marks`` gives what stands on a day."""

    DEFAULT_CSS: ClassVar[str] = """
    Month { height: 11; background: $background; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "step(-1)", "Day back", show=False, id="month.left"),
        Binding("right,l", "step(1)", "Day on", show=False, id="month.right"),
        Binding("up,k", "step(-7)", "Week up", show=False, id="month.up"),
        Binding("down,j", "step(7)", "Week down", show=False, id="month.down"),
        Binding("home", "edge(0)", "First of the month", show=False, id="month.first"),
        Binding("end,G", "edge(1)", "Last of the month", show=False, id="month.last"),
        Binding("enter", "enter_day", "To the list of the day", show=False, id="month.enter"),
    ]

    @dataclass
    class DayChosen(Message):
        """Another day is chosen."""

        day: date

    @dataclass
    class DayEntered(Message):
        """The list of the chosen day is wanted."""

        day: date

    def __init__(self) -> None:
        """Start without days; ``show`` gives them."""
        super().__init__()
        self.day = date.min
        self._today = date.min
        self._week_start = 0
        self._marks: Callable[[date], DayMarks] = lambda _: DayMarks()
        self._known: dict[date, DayMarks] = {}
        self._styles: dict[str, Style] = {}

    def show(self, today: date, week_start: int, marks: Callable[[date], DayMarks]) -> None:
        """Show the month of the chosen day, at first today; weeks begin on ``week_start``."""
        self.day = today if self.day == date.min else self.day
        self._today, self._week_start, self._marks = today, week_start, marks
        self._known.clear()
        self.refresh()

    @property
    def weeks(self) -> int:
        """How many weeks the month takes."""
        return len(weeks_of_month(self.day, self._week_start))

    def choose(self, day: date) -> None:
        """Choose ``day``, in whatever month it is."""
        if day != self.day:
            self.day = day
            self.refresh()
            self.post_message(self.DayChosen(day))

    def action_step(self, days: int) -> None:
        """Choose the day so many days away."""
        self._step_to(lambda: self.day + timedelta(days=days))

    def action_edge(self, last: int) -> None:
        """Choose the first or the last day of the month."""
        first = self.day.replace(day=1)
        self._step_to(lambda: month_after(first, 1) - timedelta(days=1) if last else first)

    def go_months(self, months: int) -> None:
        """Choose the same day so many months away, or the last where that month is shorter."""
        self._step_to(lambda: month_after(self.day, months))

    def _step_to(self, day: Callable[[], date]) -> None:
        try:
            self.choose(day())
        except (OverflowError, ValueError):
            self.app.bell()

    def action_enter_day(self) -> None:
        """Ask for the list of the chosen day."""
        self.post_message(self.DayEntered(self.day))

    def on_click(self, event: events.Click) -> None:
        """A click chooses a day, a second one asks for its list."""
        day = self._layout().day_at(event.x, event.y)
        if day is not None:
            self.choose(day)
            if event.chain == 2:
                self.action_enter_day()

    def on_focus(self) -> None:
        """The chosen day is drawn strong while the grid has the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """The chosen day is drawn faint while the focus is elsewhere."""
        self.refresh()

    def notify_style_update(self) -> None:
        """A new theme means new styles."""
        super().notify_style_update()
        self._styles.clear()

    def _layout(self) -> MonthLayout:
        weeks = weeks_of_month(self.day, self._week_start)
        return MonthLayout(weeks, self.size.width, self.size.height, WEEK_CELLS)

    def _style(self, name: str) -> Style:
        """The style of a tone, or ``outside``: a day of another month."""
        style = self._styles.get(name)
        if style is None:
            tone = Tone.DIM if name == "outside" else Tone(name)
            style = style_of(self, tone)
            self._styles[name] = style + Style(bold=False, dim=True) if name == "outside" else style
        return self._styles[name]

    def render_line(self, y: int) -> Strip:
        """Draw one line: the names of the days, or one line of a week."""
        base, width = self.rich_style, self.size.width
        if self.day == date.min:
            return Strip.blank(width, base)
        layout = self._layout()
        if y == 0:
            return self._titles(layout)
        week, line = layout.week_at(y)
        if week is None:
            return Strip.blank(width, base)
        label = f"W{(week + timedelta(days=3)).isocalendar().week:02d} " if line == 0 else ""
        segments = [Segment(fit(label, WEEK_CELLS), self._style("dim"))]
        for step, cells in enumerate(layout.widths):
            segments += self._day_line(week + timedelta(days=step), line, cells)
        return Strip(segments).adjust_cell_length(width, base)

    def _titles(self, layout: MonthLayout) -> Strip:
        style = self._style("dim")
        text = " " * WEEK_CELLS
        for step, cells in enumerate(layout.widths):
            name = _DAYS[(self._week_start + step) % 7]
            text += fit(f" {name if cells > 11 else name[:3]}", cells)
        return Strip([Segment(text, style)]).adjust_cell_length(layout.width, style)

    def _day_line(self, day: date, line: int, cells: int) -> list[Segment]:
        """One line of a day: number and counts on the first, what stands there on the others."""
        over = self._over(day)
        marks = self._known.get(day)
        if marks is None:
            marks = self._known[day] = self._marks(day)
        if line == 0:
            return self._head(day, marks, cells, over)
        last = self._layout().cell_height - 1
        text, tone = "", Tone.PLAIN
        if line <= len(marks.lines):
            text, tone = marks.lines[line - 1]
            hidden = marks.total - last
            if line == last and hidden > 0 and last > 1:
                text, tone = f"+{hidden + 1} more", Tone.DIM
        style = self._style("outside" if day.month != self.day.month else tone) + over
        return [Segment(fit(f" {text}", cells - 1) + " ", style)]

    def _head(self, day: date, marks: DayMarks, cells: int, over: Style) -> list[Segment]:
        is_outside = day.month != self.day.month
        name = "outside" if is_outside else "dim" if day.weekday() > 4 else "strong"
        number = f" {day.day:>2} " if day != self.day else f"▌{day.day:>2} "
        style = filled_style(self) if day == self._today else self._style(name) + over
        segments = [Segment(number, style)]
        room = cells - len(number) - 1
        for text, tone in marks.counts:
            if len(text) + 1 > room:
                break
            segments.append(
                Segment(f" {text}", self._style("outside" if is_outside else tone) + over)
            )
            room -= len(text) + 1
        segments.append(Segment(" " * (room + 1), self._style("plain") + over))
        return segments

    def _over(self, day: date) -> Style:
        """What is laid over the chosen day, strong while the grid has the keys."""
        if day != self.day:
            return Style.null()
        return cursor_style(self, 0.28 if self.has_focus else 0.12)
