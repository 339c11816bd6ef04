"""The month with what goes out, what is to be done and what ends, day by day."""

from datetime import date, timedelta
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content

from smtui.language.calendar_words import MONTHS
from smtui.language.dates import show_full
from smtui.planning.calendar import Entry, Sort, day_of, entries_between
from smtui.planning.plan import Plan
from smtui.tui.details.prose import toned
from smtui.tui.pages.calendar.acts import ActsOnDays
from smtui.tui.pages.calendar.day_rows import DayRows, Entries, marks_of
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.month import DayMarks, Month
from smtui.tui.widgets.month_layout import month_height
from smtui.vocabulary import Kind, PageName

GRID_DAYS = 50
"""Six weeks, and a week before the first of the month."""


class MonthView(ActsOnDays):
    """A month above, the list of the chosen day below; the same keys act on what it lists."""

    DEFAULT_CSS: ClassVar[str] = """
    MonthView .day { height: 1fr; border-top: solid $panel; }
    """
    NAME: ClassVar[PageName] = PageName.CALENDAR
    NEW: ClassVar[Kind] = Kind.POST
    VIEW_NAME: ClassVar[str] = "month"
    KINDS: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.POST, Kind.TASK, Kind.TACTIC, Kind.GOAL, Kind.PERSON}
    )
    SAYS: ClassVar[str] = "Month: arrows choose a day, enter its list, [ ] turn the month"
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "month.back", "month.on", "go.today", "add", "open", "tick", "skip", "log", "timer",
        "doing", "pause", "edit", "notes", "duplicate", "delete", "assign", "move.back",
        "move.on", "move.week_back", "move.week_on", "move.to", "estimate.more",
        "estimate.less", "why", "list.mark", "filter", "go.back",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "pane.next", "add", "move.on", "move.to", "tick", "go.today", "month.on", "view", "edit",
    )  # fmt: skip

    def __init__(self) -> None:
        """Start without days; the first plan chooses today."""
        super().__init__()
        self._entries: Entries = {}
        self._gathered: tuple[Plan | None, date] = (None, date.min)

    def compose(self) -> ComposeResult:
        """Compose the summary, the month, and the list of the day beside its details."""
        with Vertical():
            yield self.summary
            yield self.month
            with Horizontal(classes="day"):
                with Vertical(classes="main"):
                    yield self.rows
                yield self.detail

    def show_plan(self, plan: Plan) -> None:
        """Fill the month and the list of the day anew."""
        moved, self.moved = self.moved, None
        day = day_of(plan, Kind(moved.kind), int(moved.id)) if moved else None
        if day is not None:
            self.month.day = day
        self.month.show(plan.today, plan.settings.week_start, self._marks)
        self._gather(plan)
        self._share_height()
        super().show_plan(plan)
        if moved is not None:
            self.rows.go_to(moved)

    def _gather(self, plan: Plan) -> None:
        """Read what stands in the grid of the month, once for each plan and month."""
        first = self.day.replace(day=1) - timedelta(days=7)
        if self._gathered[0] is not plan or self._gathered[1] != first:
            self._gathered = (plan, first)
            self._entries = entries_between(plan, first, first + timedelta(days=GRID_DAYS))

    def _share_height(self) -> None:
        """Give the month as many lines a day as leave the list enough of its own."""
        room = self.size.height - 1
        if room > 0:
            self.month.styles.height = month_height(room, self.month.weeks)

    def _on(self, day: date) -> tuple[Entry, ...]:
        return self._entries.get(day, ())

    def _marks(self, day: date) -> DayMarks:
        return marks_of(self.plan, self._on(day), day)

    def source(self, plan: Plan) -> DayRows:
        """Return the list of the chosen day."""
        return DayRows(plan, self.day, self._on(self.day), self.words)

    def summarise(self, plan: Plan) -> Content:
        """Say which month it is and what is in it."""
        month = (self.day.year, self.day.month)
        entries = [
            entry
            for day, on_day in self._entries.items()
            if (day.year, day.month) == month
            for entry in on_day
        ]
        posts = [entry for entry in entries if entry.sort is Sort.POST]
        unfinished = sum(1 for entry in posts if plan.snapshot.posts[entry.id].is_unfinished)
        work = sum(1 for entry in entries if entry.sort in (Sort.DUE, Sort.PLANNED))
        ends = sum(1 for entry in entries if entry.sort is Sort.ETA)
        pieces = [
            toned(f" {MONTHS[month[1] - 1].capitalize()} {month[0]}", Tone.STRONG),
            toned(f" · □ {_counted(len(posts), 'post')}", Tone.ACCENT),
            toned(f", {unfinished} unfinished" if unfinished else "", Tone.WATCH),
            toned(f" · ○ {_counted(work, 'task')}", Tone.PLAIN),
            toned(f" · ◆ {_counted(ends, 'ETA')}", Tone.WATCH if ends else Tone.DIM),
        ]
        return Content("").join(pieces)

    def describe(self, key: RowKey) -> Content:
        """Return the details of what the cursor is on; of the day while the month has the keys."""
        from smtui.tui.details.thing import describe_thing

        return describe_thing(self.plan, key, self.desk.workspace)

    def _show_detail(self) -> None:
        if self.detail.suit(self.app.size.width) and (
            self.month.has_focus or self.rows.key is None
        ):
            from smtui.tui.details.day import describe_day

            self.detail.show(describe_day(self.plan, self.day, self._on(self.day)))
        else:
            super()._show_detail()

    def describe_empty(self) -> Content:
        """Say that the day is free, and what can be added to it."""
        if self.words:
            return super().describe_empty()
        day = show_full(self.day)
        return Content(f"Nothing on {day}: a adds a post (ctrl+t there: a task).")

    def take_focus(self) -> None:
        """Give the focus to the month."""
        self.month.focus(scroll_visible=False)

    def go_to(self, key: RowKey) -> None:
        """Choose the day of a thing, and put the cursor on it."""
        day = day_of(self.plan, Kind(key.kind), int(key.id))
        if day is not None and day != self.day:
            self.month.day = day
            self.show_plan(self.plan)
        super().go_to(key)

    def action_go_today(self) -> None:
        """Choose today."""
        self.month.choose(self.plan.today)

    def action_month(self, months: int) -> None:
        """Show another month."""
        self.month.go_months(months)

    def action_focus_next(self) -> None:
        """Move between the month, the list and the details."""
        self.screen.focus_next()

    @on(Month.DayChosen)
    def _day_chosen(self, message: Month.DayChosen) -> None:
        message.stop()
        self.rows.clear_marks()
        if self.desk.plan is not None:
            self.show_plan(self.plan)
            self.rows.action_first()

    @on(Month.DayEntered)
    def _day_entered(self, message: Month.DayEntered) -> None:
        message.stop()
        if self.rows.key is not None:
            self.rows.focus(scroll_visible=False)

    def on_descendant_focus(self) -> None:
        """The details follow what has the keys."""
        if self.desk.plan is not None:
            self._show_detail()

    def on_resize(self) -> None:
        """The month takes another share of another height."""
        if self.desk.plan is not None:
            self._share_height()
        super().on_resize()


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
