"""The month with what goes out, what is to be done and what ends, day by day."""

from datetime import date
from typing import ClassVar

from textual import on
from textual.content import Content
from textual.widget import Widget

from smtui.language.calendar_words import MONTHS
from smtui.language.dates import show_full
from smtui.planning.calendar import Entry, Sort
from smtui.planning.calendar_views import days_of_grid
from smtui.planning.plan import Plan
from smtui.planning.words import counted
from smtui.tui.details.prose import toned
from smtui.tui.pages.calendar.dated import ACTS, Span
from smtui.tui.pages.calendar.day_rows import DayRows
from smtui.tui.pages.calendar.marks import marks_of
from smtui.tui.pages.calendar.pictured import PicturedView
from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.month import DayMarks, Month
from smtui.tui.widgets.month_layout import month_height


class MonthView(PicturedView):
    """A month above, the list of the chosen day below."""

    VIEW_NAME: ClassVar[str] = "month"
    SAYS: ClassVar[str] = "Month: arrows choose a day, enter its list; [ ] turn the month"
    COMMAND_IDS: ClassVar[tuple[str, ...]] = ("month.back", "month.on", "go.today", *ACTS)
    FOOTER: ClassVar[tuple[str, ...]] = (
        "add", "move.on", "tick", "go.today", "month.on", "layers", "view", "move.to", "filter",
    )  # fmt: skip

    def __init__(self) -> None:
        """Start with the month of no day."""
        super().__init__()
        self.month = Month()

    @property
    def picture(self) -> Widget:
        """The month."""
        return self.month

    def span_of(self, plan: Plan) -> Span:
        """The whole weeks that the month reaches into."""
        return days_of_grid(self.day if self.day != date.min else plan.today,
                            plan.settings.week_start)  # fmt: skip

    def fill(self, plan: Plan) -> None:
        """Show the month of the chosen day."""
        self.month.day = self.day
        self.month.show(plan.today, plan.settings.week_start, self._marks)
        self.share_height()

    def share_height(self) -> None:
        """Give the month as many lines a day as leave the list enough of its own."""
        room = self.size.height - 1
        if room > 0:
            self.month.styles.height = month_height(room, self.month.weeks)

    def _marks(self, day: date) -> DayMarks:
        return marks_of(self.plan, self.on_day(day), day)

    def source(self, plan: Plan) -> DayRows:
        """Return the list of the chosen day."""
        return DayRows(plan, self.day, self.on_day(self.day), self.words)

    def summarise(self, plan: Plan) -> Content:
        """Say which month it is and what is in it."""
        month = (self.day.year, self.day.month)
        entries = [
            entry
            for day, on_day in self.entries(plan).items()
            if (day.year, day.month) == month
            for entry in on_day
        ]
        title = toned(f" {MONTHS[month[1] - 1].capitalize()} {month[0]}", Tone.STRONG)
        return title + told_of(entries) + self.told_of_showing(plan) + self.told_ahead(plan)

    def describe_empty(self) -> Content:
        """Say that the day is free, and what can be added to it."""
        if self.words:
            return super().describe_empty()
        day = show_full(self.day)
        return Content(f"Nothing on {day}: a adds a post (ctrl+t there: a task).")

    def action_month(self, months: int) -> None:
        """Show another month."""
        self.month.go_months(months)

    @on(Month.DayChosen)
    def _day_chosen(self, message: Month.DayChosen) -> None:
        message.stop()
        if self.desk.plan is not None:
            self.choose(message.day)

    @on(Month.DayEntered)
    def _day_entered(self, message: Month.DayEntered) -> None:
        message.stop()
        self.enter_list()


def told_of(entries: list[Entry]) -> Content:
    """How many posts, tasks and ETAs there are, and how many posts are unfinished."""
    posts = [entry.post for entry in entries if entry.sort is Sort.POST]
    unfinished = sum(1 for post in posts if post is not None and post.is_unfinished)
    work = sum(1 for entry in entries if entry.sort in (Sort.DUE, Sort.PLANNED))
    ends = sum(1 for entry in entries if entry.sort is Sort.ETA)
    pieces = [
        toned(f" · □ {counted(len(posts), 'post')}", Tone.ACCENT),
        toned(f", {unfinished} unfinished" if unfinished else "", Tone.WATCH),
        toned(f" · ○ {counted(work, 'task')}", Tone.PLAIN),
        toned(f" · ◆ {counted(ends, 'ETA')}", Tone.WATCH if ends else Tone.DIM),
    ]
    return Content("").join(pieces)
