"""The week: posts at their hour, and on top of each day what stands on the whole of it."""

from datetime import date, time, timedelta
from typing import ClassVar

from textual import on
from textual.content import Content
from textual.widget import Widget

from smtui.language.dates import show_full
from smtui.planning.calendar import Entry
from smtui.planning.calendar_views import by_hour, days_of_week
from smtui.planning.plan import Plan
from smtui.tui.details.figures import load_percent, load_tone
from smtui.tui.details.prose import toned
from smtui.tui.pages.calendar.dated import ACTS, Span
from smtui.tui.pages.calendar.day_rows import DayRows
from smtui.tui.pages.calendar.marks import week_day_of
from smtui.tui.pages.calendar.month import told_of
from smtui.tui.pages.calendar.pictured import PicturedView
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.week import Week
from smtui.tui.widgets.week_painter import WeekDay
from smtui.vocabulary import Kind

LOW, TALL = 20, 30
LIST_LINES_LOW, LIST_LINES, LIST_LINES_TALL = 2, 4, 9
"""Lines of the list below the week, by how many lines the terminal has."""


FIRST_WAKING, LAST_WAKING = 7, 21
WORK_BEGINS = 8


def waking_hour(hour: int) -> int:
    """The hour that the cursor stands on at ``hour``: at night that at which work begins, since
    nobody plans a post for the hours after midnight.
    """
    return hour if FIRST_WAKING <= hour <= LAST_WAKING else WORK_BEGINS


class WeekView(PicturedView):
    """Hours by days; the list below is of the hour, or of the whole day, under the cursor."""

    VIEW_NAME: ClassVar[str] = "week"
    SAYS: ClassVar[str] = "Week: arrows choose day and hour; ( ) move a post by an hour"
    COMMAND_IDS: ClassVar[tuple[str, ...]] = ("week.back", "week.on", "go.today", *ACTS)
    FOOTER: ClassVar[tuple[str, ...]] = (
        "add", "hour.on", "move.on", "tick", "go.today", "week.on", "layers", "view",
        "move.week_on",
    )  # fmt: skip

    def __init__(self) -> None:
        """Start with the week of no day."""
        super().__init__()
        self.week = Week()

    @property
    def picture(self) -> Widget:
        """The week."""
        return self.week

    def span_of(self, plan: Plan) -> Span:
        """The week of the chosen day."""
        day = self.day if self.day != date.min else plan.today
        return days_of_week(day, plan.settings.week_start)

    def fill(self, plan: Plan) -> None:
        """Show the week of the chosen day."""
        now = self.desk.smtui.now().astimezone()
        if self.week.day == date.min:
            self.week.hour = waking_hour(now.hour)
        self.week.day = self.day
        self.week.show(plan.today, now.hour, plan.settings.week_start, self._marks)
        self.share_height()

    def _marks(self, day: date) -> WeekDay:
        return week_day_of(self.plan, self.on_day(day), day)

    def share_height(self) -> None:
        """Give the week all but the lines of the list."""
        room = self.size.height - 1
        lines = self.app.size.height
        listed = (
            LIST_LINES_TALL if lines >= TALL else LIST_LINES if lines >= LOW else LIST_LINES_LOW
        )
        if room > 0:
            self.week.styles.height = max(6, room - listed - 1)

    @property
    def under_cursor(self) -> tuple[Entry, ...]:
        """What stands at the hour under the cursor, or on the whole day."""
        return by_hour(self.on_day(self.day)).get(self.week.hour, ())

    def source(self, plan: Plan) -> DayRows:
        """Return the list of what is under the cursor."""
        return DayRows(plan, self.day, self.under_cursor, self.words)

    def summarise(self, plan: Plan) -> Content:
        """Say which week it is, what is in it and how full it is."""
        first, last = self.span_of(plan)
        week = (first + timedelta(days=3)).isocalendar().week
        entries = [entry for on_day in self.entries(plan).values() for entry in on_day]
        since = show_full(first).split(" ", 1)[1].removesuffix(f" {last.year}")
        until = show_full(last).split(" ", 1)[1]
        title = toned(f" W{week:02d} · {since} – {until}", Tone.STRONG)
        return title + told_of(entries) + self._load(plan, first, last) + self.told_of_showing(plan)

    def _load(self, plan: Plan, first: date, last: date) -> Content:
        if last < plan.today or first > plan.workload.end:
            return Content("")
        load = plan.workload.total(max(first, plan.today), min(last, plan.workload.end))
        return toned(f" · {load_percent(load)} full", load_tone(load))

    def describe_empty(self) -> Content:
        """Say what the place under the cursor is, and what can be added to it."""
        if self.words:
            return super().describe_empty()
        day, hour = show_full(self.day), self.week.hour
        if hour is None:
            return Content(f"Nothing stands on the whole of {day}: a adds a post.")
        return Content(f"Nothing at {hour:02d}:00 on {day}: a adds a post for that time.")

    @property
    def shows_day(self) -> bool:
        """The details tell of the post under the cursor, of the day where there is none."""
        return self.week.has_focus and self.week.hour is None

    def add_context(self) -> dict[str, object]:
        """What is added goes out at the hour under the cursor."""
        context = super().add_context()
        if self.week.hour is not None:
            context["publish_time"] = time(self.week.hour)
        return context

    def followed(self, plan: Plan, key: RowKey) -> None:
        """The cursor goes to the hour of what was moved."""
        hour = None
        if key.kind == Kind.POST:
            post = self.wider(plan).snapshot.posts.get(int(key.id))
            hour = post.publish_time.hour if post and post.publish_time else None
        self.week.hour = hour

    def action_go_today(self) -> None:
        """Choose today, at this hour."""
        self.week.choose(self.plan.today, waking_hour(self.desk.smtui.now().astimezone().hour))

    def action_week(self, weeks: int) -> None:
        """Show another week."""
        self.week.go_weeks(weeks)

    @on(Week.Moved)
    def _moved(self, message: Week.Moved) -> None:
        message.stop()
        if self.desk.plan is None:
            return
        self.showing.day = message.day
        self.rows.clear_marks()
        self.show_plan(self.desk_plan)
        self.rows.action_first()

    @on(Week.Entered)
    def _entered(self, message: Week.Entered) -> None:
        message.stop()
        self.enter_list()
