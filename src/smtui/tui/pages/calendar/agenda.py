"""The agenda: day after day with what stands on it, from today on."""

from datetime import date, timedelta
from typing import ClassVar

from textual.content import Content

from smtui.planning.calendar import LONGEST_DAYS
from smtui.planning.plan import Plan
from smtui.tui.details.prose import toned
from smtui.tui.pages.calendar.dated import ACTS, Span
from smtui.tui.pages.calendar.day_rows import AgendaRows
from smtui.tui.pages.calendar.listed import ListedView
from smtui.tui.pages.calendar.month import told_of
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.month_layout import month_after

FIRST_DAYS, MORE_DAYS = 42, 56
"""Days that are listed at first, and as many again when the cursor comes near their end."""

NEAR_END = 12
"""Rows before the end at which more days are listed."""


class AgendaView(ListedView):
    """A list of days that goes on as one goes down it."""

    VIEW_NAME: ClassVar[str] = "agenda"
    SAYS: ClassVar[str] = "Agenda: from today on; [ ] begin a month earlier or later"
    COMMAND_IDS: ClassVar[tuple[str, ...]] = ("month.back", "month.on", "go.today", *ACTS)
    FOOTER: ClassVar[tuple[str, ...]] = (
        "open", "add", "move.on", "tick", "go.today", "layers", "filter", "view", "hour.on",
    )  # fmt: skip
    EMPTY: ClassVar[str] = (
        "Nothing stands on the days ahead.\n\n"
        "a  adds a post: Tip of the week @ana ch:LinkedIn due:fri\n"
        "v  shows the month, the week or the plan as a table"
    )

    def __init__(self) -> None:
        """Start with today."""
        super().__init__()
        self._first = date.min
        self._days = FIRST_DAYS

    def span_of(self, plan: Plan) -> Span:
        """The days that are listed."""
        first = plan.today if self._first == date.min else self._first
        return first, first + timedelta(days=self._days)

    def show_plan(self, plan: Plan) -> None:
        """List the days; the one that was chosen in another view is among them."""
        first, last = self.span_of(plan)
        day = self.day
        if day != date.min and not first <= day <= last:
            self._first = min(day, plan.today) if day < plan.today else plan.today
            self._days = min(max(FIRST_DAYS, (day - self._first).days + MORE_DAYS), LONGEST_DAYS)
            if day > self._first + timedelta(days=self._days):
                self._first = day
        super().show_plan(plan)

    @property
    def _rows_shown(self) -> AgendaRows | None:
        source = self.rows.source
        return source if isinstance(source, AgendaRows) else None

    def day_of_row(self, key: RowKey) -> date | None:
        """Return the day under which a row is listed."""
        rows = self._rows_shown
        return None if rows is None else rows.days.get(key)

    def row_on(self, day: date) -> RowKey | None:
        """Return the first row on a day, or on the next one that has any."""
        rows = self._rows_shown
        return None if rows is None else rows.first_on(day)

    def source(self, plan: Plan) -> AgendaRows:
        """Return the days that are listed."""
        return AgendaRows(plan, self.entries(plan), self.words)

    def summarise(self, plan: Plan) -> Content:
        """Say how far it reaches and what is in the next seven days."""
        first, _ = self.span_of(plan)
        days = [first + timedelta(days=step) for step in range(7)]
        entries = self.entries(plan)
        soon = [entry for day in days for entry in entries.get(day, ())]
        words = "Seven days" if first == plan.today else f"From {first:%d %b %Y}, seven days"
        title = toned(f" {words}", Tone.STRONG)
        shown = self.told_of_showing(plan)
        return title + shown + told_of(soon) + self.told_ahead(plan)

    @property
    def chosen(self) -> tuple[RowKey, ...]:
        """The things of the marked rows, or of the one under the cursor, each once."""
        rows = self._rows_shown
        if rows is None:
            return ()
        return tuple(dict.fromkeys(rows.thing(key) for key in self.rows.chosen))

    def describe(self, key: RowKey) -> Content:
        """Return the details of the thing of a row."""
        rows = self._rows_shown
        return super().describe(rows.thing(key) if rows is not None else key)

    def action_go_today(self) -> None:
        """Begin with today."""
        self._first, self._days = date.min, FIRST_DAYS
        self.choose(self.desk_plan.today)

    def action_month(self, months: int) -> None:
        """Begin a month earlier or later."""
        first, _ = self.span_of(self.desk_plan)
        try:
            self._first, self._days = month_after(first, months), FIRST_DAYS
        except ValueError:
            self.app.bell()
        else:
            self.choose(self._first)

    def on_rows_highlighted(self) -> None:
        """Near the end of the list more days are listed."""
        is_near_end = self.rows.index >= len(self.rows.source.keys) - NEAR_END
        if self.rows.key is not None and is_near_end and self._days < LONGEST_DAYS:
            self._days = min(self._days + MORE_DAYS, LONGEST_DAYS)
            self.show_plan(self.desk_plan)
