"""Where the cursor of the load goes: to a thing, to another time, to another scale."""

from collections.abc import Sequence

from textual.content import Content

from smtui.planning.calendar import day_of
from smtui.tui.pages.team.load_acts import ActsOnLoad
from smtui.tui.pages.team.load_cells import NOBODY, LoadCells, Span, Unit
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.heat_map_painter import APART
from smtui.vocabulary import Kind

MONTH_WEEKS, MONTH_DAYS = 4, 28


class GoesAboutLoad(ActsOnLoad):
    """Moves the cursor of the map and changes its scale."""

    @property
    def span(self) -> Span:
        """The days of the cell under the cursor."""
        assert self.cells is not None
        return self.cells.span(self.heat.column)

    def show_cell(self) -> None:
        """List what is in the cell that the cursor has come to."""
        raise NotImplementedError

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on a person, or on a task or post in whichever cell it is."""
        if key.kind == Kind.PERSON:
            self.heat.go_to(key)
        elif key not in self.rows.source.keys:
            self._go_to_cell_of(key)
        self.rows.go_to(key)

    def _go_to_cell_of(self, key: RowKey) -> None:
        snapshot = self.plan.snapshot
        there = snapshot.posts if key.kind == Kind.POST else snapshot.tasks
        if self.cells is None or int(key.id) not in there:
            return  # A copy that was undone: the cursor stays in view of the load.
        day = day_of(self.plan, Kind(key.kind), int(key.id))
        people = self._people_of(key)
        row = RowKey(Kind.PERSON, people[0]) if people else NOBODY
        self.heat.go_to(row, APART if day is None else self.cells.column_of(day))
        self.show_cell()

    def _people_of(self, key: RowKey) -> Sequence[int]:
        snapshot = self.plan.snapshot
        if key.kind == Kind.POST:
            post = snapshot.posts.get(int(key.id))
            found: Sequence[int] = [post.owner_id] if post and post.owner_id is not None else []
        else:
            task = snapshot.tasks.get(int(key.id))
            found = task.assignees if task else ()
        fallback = self.plan.workload.fallback
        return found or (() if fallback is None else (fallback,))

    def action_order(self) -> None:
        """Change between weeks and days; the cursor stays on its time."""
        if self.cells is None:
            return
        first = max(self.span.first, self.plan.today)
        is_apart = self.heat.column == APART
        self.unit = Unit.DAY if self.unit is Unit.WEEK else Unit.WEEK
        self.cells = LoadCells(self.plan, self.unit)
        self.heat.show(self.cells, Content(""))
        self.heat.go_to(None, APART if is_apart else self.cells.column_of(first))
        self.show_plan(self.plan)
        self.desk.say(f"The load by {self.unit}", Tone.DIM)

    def action_go_today(self) -> None:
        """Go to this week, or to today."""
        self.heat.action_go_column(0)

    def action_month(self, months: int) -> None:
        """Go on by four weeks."""
        columns = MONTH_WEEKS if self.unit is Unit.WEEK else MONTH_DAYS
        self.heat.action_move(0, months * columns)
