"""Which week the timesheet shows, and which day and whose row of it the cursor is on."""

from datetime import date, timedelta

from smtui.planning.capacity import week_start
from smtui.tui.pages.team.time_acts import ActsOnTime
from smtui.tui.pages.team.time_cells import TEAM
from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.heat_map import HeatMap
from smtui.tui.widgets.heat_map_painter import APART

DAYS = 7


class GoesThroughDays(ActsOnTime):
    """Goes to other days and weeks; past the end of a week comes the next one."""

    def __init__(self) -> None:
        """Start without a week."""
        super().__init__()
        self.grid = HeatMap()
        self.monday = date.min

    @property
    def person_id(self) -> int | None:
        """Whose row the cursor of the grid is on; None for everybody's."""
        row = self.grid.row
        return None if row is None or row.key == TEAM else int(row.key.id)

    @property
    def day(self) -> date | None:
        """The day that the cursor of the grid is on; None for the whole week."""
        return None if self.grid.column == APART else self.monday + timedelta(self.grid.column)

    def show_week(self, monday: date) -> None:
        """Show the week of ``monday``."""
        self.monday = monday
        self.show_plan(self.plan)

    def action_day(self, step: int) -> None:
        """Go to another day; past the end of the week to the next one."""
        column = self.grid.column
        if column == APART:
            today = (self.plan.today - self.monday).days
            column = today - step if 0 <= today < DAYS else (-1 if step > 0 else DAYS)
        to = column + step
        if not 0 <= to < DAYS:
            self.monday += timedelta(days=DAYS if to >= DAYS else -DAYS)
            to %= DAYS
        self.grid.go_to(None, to)
        self.show_plan(self.plan)

    def action_sheet(self, step: int) -> None:
        """Go to another week."""
        self.show_week(self.monday + timedelta(days=DAYS * step))

    def action_order(self) -> None:
        """Change between the sheet of a day and that of the week."""
        today = (self.plan.today - self.monday).days
        is_week = self.grid.column == APART
        self.grid.go_to(None, (today if 0 <= today < DAYS else 0) if is_week else APART)
        self.show_plan(self.plan)
        self.desk.say("The sheet of a day." if is_week else "The sheet of the week.", Tone.DIM)

    def action_go_today(self) -> None:
        """Show the sheet of today."""
        self.monday = week_start(self.plan.today)
        self.grid.go_to(None, (self.plan.today - self.monday).days)
        self.show_plan(self.plan)
