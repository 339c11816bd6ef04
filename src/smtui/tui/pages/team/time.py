"""The timesheet: who worked how long on what, day by day, and what that teaches about estimates."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content

from smtui.language.dates import week_label
from smtui.planning.capacity import week_start
from smtui.planning.estimates import Lesson, coach
from smtui.planning.facts.time import TimeEntryLine, Worked
from smtui.planning.plan import Plan
from smtui.planning.timesheet import NOBODY, Timesheet, timesheet
from smtui.tui.details.prose import toned
from smtui.tui.pages.team.time_cells import SheetCells, figures_of
from smtui.tui.pages.team.time_days import DAYS, GoesThroughDays
from smtui.tui.pages.team.time_rows import LESSON, SPENT, Scope, TimeRows, Week
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.heat_map import HeatMap
from smtui.tui.widgets.heat_map_painter import APART
from smtui.tui.widgets.rows import Rows
from smtui.vocabulary import Kind, PageName

if TYPE_CHECKING:
    from collections.abc import Sequence

LESSON_DAYS = 183
HIGH = 34
"""From so many lines on, the grid may show everybody."""


class TimeView(GoesThroughDays):
    """A grid of people by weekday, and below it the entries of the cell that the cursor is on: of
    one day, or in the column of the week of all seven.
    """

    DEFAULT_CSS: ClassVar[str] = """
    TimeView HeatMap { height: 5; }
    TimeView Rows { border-top: solid $panel; }
    """
    NAME: ClassVar[PageName] = PageName.TEAM
    VIEW_NAME: ClassVar[str] = "time"
    KINDS: ClassVar[frozenset[Kind]] = frozenset({Kind.TIME_ENTRY})
    SAYS: ClassVar[str] = "Time: a logs some; h l other days, [ ] other weeks, tab people."
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "add", "log", "edit", "delete", "open", "timer", "duplicate", "move.back", "move.on",
        "move.week_back", "move.week_on", "move.to", "sheet.left", "sheet.right", "sheet.back",
        "sheet.on", "order", "go.today", "list.mark", "filter", "write.out", "pane.next",
        "go.back",
    )  # fmt: skip
    LABELS: ClassVar[Mapping[str, str]] = {"order": "Day, week"}
    FOOTER: ClassVar[tuple[str, ...]] = (
        "log", "edit", "timer", "order", "sheet.back", "sheet.on", "write.out", "delete", "view",
        "undo",
    )  # fmt: skip
    EMPTY: ClassVar[str] = (
        "No time was logged here.\n\n"
        "a  logs some: 25m captions, 9:10-9:40 standup, yesterday 1h30 report\n"
        "s  on a task anywhere starts and stops the timer\n\n"
        "What was logged becomes the estimate that is offered next time."
    )

    def __init__(self) -> None:
        """Start with the whole week of whoever uses smtui."""
        super().__init__()
        self.sheet: Timesheet | None = None
        self.entries: Sequence[TimeEntryLine] = ()
        self._worked: Sequence[Worked] = ()
        self._is_begun = False

    def compose(self) -> ComposeResult:
        """Compose the line of figures, the grid, the list and the details."""
        self.detail.suit(self.app.size.width)
        with Horizontal():
            with Vertical(classes="main"):
                yield self.summary
                yield self.grid
                yield self.rows
            yield self.detail

    def show_plan(self, plan: Plan) -> None:
        """Read the week that is shown, and fill the grid and the list."""
        is_first, self._is_begun = not self._is_begun, True
        if is_first:
            self.monday = week_start(plan.today)
        self._read(plan)
        if is_first:
            self.grid.go_to(None, APART)
        self._lay_out()
        super().show_plan(plan)

    def _read(self, plan: Plan) -> None:
        last = self.monday + timedelta(days=DAYS - 1)
        workspace = self.desk.workspace
        if workspace is not None:
            self.entries = workspace.time_entries(self.monday, last)
            since = plan.today - timedelta(days=LESSON_DAYS)
            self._worked = workspace.estimates_and_actuals(since)
        self.sheet = timesheet(plan, self.entries, self.monday, last)
        self.grid.show(SheetCells(plan, self.sheet), Content(""))

    def _lay_out(self) -> None:
        height = self.app.size.height
        most = self.grid.lines if height >= HIGH else max(4, height // 3)
        self.grid.styles.height = min(self.grid.lines, most)

    @property
    def lessons(self) -> "Sequence[Lesson]":
        """What the finished work of the person teaches, or of everybody."""
        who = self.person_id
        return coach([one for one in self._worked if who is None or (one.person_id or 0) == who])

    def source(self, plan: Plan) -> TimeRows:
        """Return the entries of the cell under the cursor, and what follows from them."""
        sheet = self.sheet or timesheet(plan, (), self.monday, self.monday)
        days = range(sheet.days) if self.grid.column == APART else (self.grid.column,)
        scope = Scope(self.person_id, tuple(days))
        week = Week(sheet, self.entries, self.lessons)
        return TimeRows(plan, week, scope, self.words)

    def summarise(self, plan: Plan) -> Content:
        """Say what was logged in the week, of which hours, and what is planned still."""
        del plan
        sheet, who = self.sheet, self.person_id
        row = None if sheet is None else sheet.total if who is None else sheet.row(who)
        last = self.monday + timedelta(days=DAYS - 1)
        months = "" if last.month == self.monday.month else f" {self.monday:%b}"
        week = f" {week_label(self.monday)}, {self.monday.day}{months}–{last.day} {last:%b}"
        name = "everybody" if who is None else self.name_of(who)
        pieces = [toned(week, Tone.STRONG), toned(f" · {name}", Tone.ACCENT)]
        return Content("").join([*pieces, *figures_of(row)])

    def describe(self, key: RowKey) -> Content:
        """Return the details of an entry, of an activity, or of what its estimates teach."""
        from smtui.tui.details.time import describe_activity, describe_entry

        entry = self.entry_of(key)
        if entry is not None:
            return describe_entry(self.plan, entry, self.lessons)
        if key.kind in (SPENT, LESSON):
            return describe_activity(self.plan, str(key.id), self._worked, self.lessons)
        return Content("")

    def entry_of(self, key: RowKey | None) -> TimeEntryLine | None:
        """Return the entry of a row."""
        source = self.rows.source
        return source.entry(key) if isinstance(source, TimeRows) else None

    def name_of(self, person_id: int) -> str:
        """Return the name of a person; entries may have none."""
        person = self.plan.snapshot.people.get(person_id)
        return "nobody" if person_id == NOBODY or person is None else person.name

    def stays_for(self, key: RowKey) -> bool:
        """Time that was logged on a task or a post is taken back in view of the sheet."""
        return key.kind in {Kind.TASK, Kind.POST} or super().stays_for(key)

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on an entry, in the week in which it is."""
        workspace = self.desk.workspace
        if key.kind != Kind.TIME_ENTRY or workspace is None:
            return
        row = workspace.fields(Kind.TIME_ENTRY, int(key.id))
        if row.get("day_on"):
            day = date.fromisoformat(str(row["day_on"]))
            self.monday = week_start(day)
            self._read(self.plan)
            person = RowKey(Kind.PERSON, int(str(row.get("person_id") or NOBODY)))
            column = APART if self.grid.column == APART else (day - self.monday).days
            self.grid.go_to(self.grid.row.key if self.person_id is None else person, column)  # type: ignore[union-attr]
            self.show_plan(self.plan)
        self.rows.go_to(key)

    def take_focus(self) -> None:
        """Give the focus to the grid; with one person in it, to the list."""
        if len(self.grid.rows) > 1:
            self.grid.focus(scroll_visible=False)
        else:
            super().take_focus()

    def action_focus_next(self) -> None:
        """Move between the grid, the list and the details."""
        self.screen.focus_next()

    def on_resize(self) -> None:
        """The grid takes what there is room for."""
        self._lay_out()
        super().on_resize()

    @on(HeatMap.Moved)
    def _other_cell(self, message: HeatMap.Moved) -> None:
        message.stop()
        super().show_plan(self.plan)

    @on(HeatMap.Entered)
    def _into_cell(self, message: HeatMap.Entered) -> None:
        message.stop()
        self.rows.focus(scroll_visible=False)

    @on(Rows.Highlighted)
    def _followed(self, message: Rows.Highlighted) -> None:
        message.stop()
