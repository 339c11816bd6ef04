"""The load: who is how full when, as a heat map; below it what is in the cell under the cursor."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content

from smtui.planning.plan import Plan
from smtui.tui.pages.team.load_cells import TEAM, LoadCells, Span
from smtui.tui.pages.team.load_places import GoesAboutLoad
from smtui.tui.pages.team.load_rows import MemberRows, WorkRows
from smtui.tui.pages.team.load_words import cell_words, late_words
from smtui.tui.widgets.cells import RowKey, RowSource, Tone
from smtui.tui.widgets.heat_map import HeatMap
from smtui.tui.widgets.summary import Summary
from smtui.vocabulary import Kind, PageName

LIST_LINES, LIST_LINES_TALL, TALL = 7, 12, 30
"""Lines that the list below the map has at least: on a terminal of so many lines more."""


class LoadView(GoesAboutLoad):
    """The heat map above, the work of its cell below; the same keys act on what is listed."""

    DEFAULT_CSS: ClassVar[str] = """
    LoadView .cell { height: 1fr; border-top: solid $panel; }
    LoadView .late { height: auto; max-height: 3; }
    """
    NAME: ClassVar[PageName] = PageName.TEAM
    NEW: ClassVar[Kind] = Kind.TASK
    VIEW_NAME: ClassVar[str] = "load"
    KINDS: ClassVar[frozenset[Kind]] = frozenset({Kind.PERSON, Kind.TASK, Kind.POST})
    SAYS: ClassVar[str] = "Load: arrows choose a week, enter its work; F makes it fit, V shows days"
    SHOW_COLUMNS: ClassVar[bool] = True
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "fit", "late", "order", "go.today", "month.back", "month.on", "open", "move.back",
        "move.on", "move.week_back", "move.week_on", "move.to", "assign", "share",
        "estimate.more", "estimate.less", "tick", "skip", "why", "add", "edit", "notes",
        "doing", "pause", "log", "timer", "duplicate", "delete", "time_off", "list.mark",
        "filter", "pane.next", "go.back",
    )  # fmt: skip
    LABELS: ClassVar[Mapping[str, str]] = {"order": "Weeks, days"}
    FOOTER: ClassVar[tuple[str, ...]] = (
        "fit", "what_if", "order", "move.week_on", "assign", "share", "late", "pane.next",
        "undo",
    )  # fmt: skip
    EMPTY: ClassVar[str] = "Nothing is planned here.\na adds a task for these days."

    def __init__(self) -> None:
        """Start with the weeks and with this one."""
        super().__init__()
        self._late_line = Summary()
        self._listed: tuple[Plan | None, RowKey | None, Span | None] = (None, None, None)

    def compose(self) -> ComposeResult:
        """Compose the map, what will be late, and the work of a cell beside its details."""
        self._late_line.add_class("late")
        with Vertical():
            yield self.summary
            yield self.heat
            yield self._late_line
            with Horizontal(classes="cell"):
                with Vertical(classes="main"):
                    yield self.rows
                yield self.detail

    def show_plan(self, plan: Plan) -> None:
        """Fill the map and the list of its cell anew."""
        self.cells = LoadCells(plan, self.unit)
        self.heat.show(self.cells, Content(NO_PEOPLE))
        self._share_height()
        super().show_plan(plan)
        self.call_after_refresh(self._show_late, plan)

    def _show_late(self, plan: Plan) -> None:
        """Say what will be late once the map is drawn: of many tasks that takes as long again."""
        from smtui.planning.deadlines import cannot_be_done

        if plan is self.desk.plan:
            self.late = cannot_be_done(plan)
            self._late_line.show(late_words(plan, self.late, self._late_lines))
            self._share_height()

    @property
    def _late_lines(self) -> int:
        return 3 if self.app.size.height >= TALL else 1

    def _share_height(self) -> None:
        """Give the map the lines of its rows, as far as the list keeps enough."""
        room = self.size.height - 1 - min(self._late_lines, max(1, len(self.late)))
        if room > 0:
            listed = LIST_LINES_TALL if self.app.size.height >= TALL else LIST_LINES
            self.heat.styles.height = max(5, min(self.heat.lines, room - listed))

    def source(self, plan: Plan) -> RowSource:
        """Return the work of the cell; for the whole team, the people. What a key has just moved
        out of the cell stays under the cursor.
        """
        row, cells = self.heat.row, self.cells
        if row is None or cells is None:
            return WorkRows(plan, (), Span(plan.today, plan.today), "")
        span = self.span
        listed, self._listed = self._listed, (plan, row.key, span)
        if row.key == TEAM:
            return MemberRows(plan, cells, span, self.words)
        rows = WorkRows(plan, cells.shares(row.key, span), span, self.words)
        is_same_cell = listed[1:] == (row.key, span) and listed[0] is not plan
        if is_same_cell and self.rows.key is not None:
            rows.welcome(self.rows.key, self.rows.keys_above)
        return rows

    def summarise(self, plan: Plan) -> Content:
        """Say all about the cell under the cursor."""
        row = self.heat.row
        if row is None or self.cells is None:
            return Content("")
        return cell_words(plan, self.cells, row.key, self.span)

    def describe(self, key: RowKey) -> Content:
        """Return the details of what the cursor is on."""
        from smtui.tui.details.thing import describe_thing

        return describe_thing(self.plan, key, self.desk.workspace)

    def take_focus(self) -> None:
        """Give the focus to the map."""
        self.heat.focus(scroll_visible=False)

    def stays_for(self, key: RowKey) -> bool:
        """Changes of work are undone in view of the load that they make."""
        return key.kind in self.KINDS

    def show_cell(self) -> None:
        """List what is in the cell that the cursor has come to."""
        if self.desk.plan is not None:
            self.rows.marks.clear()
            super().show_plan(self.plan)
            self.rows.action_first()

    def action_focus_next(self) -> None:
        """Move between the map, the work and the details."""
        self.screen.focus_next()

    def action_open(self) -> None:
        """Open the work under the cursor; from the team's row go to the person."""
        key = self.rows.key
        if key is not None and key.kind == Kind.PERSON:
            self.heat.go_to(key)
            self.heat.focus(scroll_visible=False)
        else:
            super().action_open()

    def action_back(self) -> None:
        """Forget marks or the filter, or else go back to the map."""
        was_listing = not self.rows.marks and not self.words
        super().action_back()
        if was_listing:
            self.take_focus()

    @on(HeatMap.Moved)
    def _moved(self, message: HeatMap.Moved) -> None:
        message.stop()
        self.show_cell()

    @on(HeatMap.Entered)
    def _entered(self, message: HeatMap.Entered) -> None:
        message.stop()
        if self.rows.key is not None:
            self.rows.focus(scroll_visible=False)
        else:
            self.desk.say("Nothing is planned here: a adds a task for these days.", Tone.DIM)

    def on_resize(self) -> None:
        """The map takes another share of another height."""
        if self.desk.plan is not None:
            self._share_height()
        super().on_resize()


NO_PEOPLE = (
    "Nobody is here yet, so nothing can be planned against hours.\n\n"
    "a on the roster adds a person: click Roster above, or ^p roster."
)
