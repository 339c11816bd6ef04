"""Views that are a list of many days: the chosen day is that of the row under the cursor."""

from datetime import date

from smtui.planning.plan import Plan
from smtui.tui.pages.calendar.dated import DatedView
from smtui.tui.widgets.cells import RowKey


class ListedView(DatedView):
    """A list with a row for each thing on each day."""

    def __init__(self) -> None:
        """Start on no day."""
        super().__init__()
        self._came_to = date.min

    def day_of_row(self, key: RowKey) -> date | None:
        """Return the day on which the thing of a row stands there."""
        raise NotImplementedError

    def row_on(self, day: date) -> RowKey | None:
        """Return the row that the cursor goes to when ``day`` was chosen elsewhere."""
        raise NotImplementedError

    @property
    def _day_under_cursor(self) -> date | None:
        key = self.rows.key
        return None if key is None else self.day_of_row(key)

    def show_plan(self, plan: Plan) -> None:
        """Show the list; the cursor goes to a day that was chosen elsewhere."""
        super().show_plan(plan)
        if self.day != self._came_to:
            self._came_to = self.day
            key = self.row_on(self.day) if self._day_under_cursor != self.day else None
            if key is not None:
                self.rows.go_to(key)

    def choose(self, day: date) -> None:
        """Go to a day, or to the next one that has anything."""
        self.showing.day, self._came_to = day, date.min
        self.show_plan(self.desk_plan)

    def on_rows_highlighted(self) -> None:
        """The day under the cursor is the chosen one."""
        day = self._day_under_cursor
        if day is not None:
            self.showing.day = self._came_to = day
