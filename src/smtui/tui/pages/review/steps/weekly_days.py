"""Weekly: what is done on which day. The week as a grid, and what has no day of it yet."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content

from smtui.language.durations import show_minutes
from smtui.planning.plan import Plan
from smtui.tui.details.figures import load_percent, load_tone
from smtui.tui.details.names import names_of
from smtui.tui.details.prose import toned
from smtui.tui.made_of import MadeOf
from smtui.tui.pages.review.steps.days_acts import ActsOnWeek
from smtui.tui.pages.review.steps.step import StepPage
from smtui.tui.pages.review.steps.unplanned_rows import UnplannedRows
from smtui.tui.pages.review.steps.week_grid import WeekOfPlan
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.day_grid import DayGrid
from smtui.tui.widgets.day_grid_layout import HEAD
from smtui.tui.widgets.rows import Rows
from smtui.tui.widgets.summary import Summary
from smtui.vocabulary import Kind

LEAST_GRID = 7
LIST_LINES, LIST_LINES_TALL, TALL = 5, 12, 30
"""Lines of the list below the grid at least: on a terminal of so many lines more."""


NOBODY = " Nobody is here to do it yet: 4 adds people with their hours."
NO_HOURS = " Nobody has hours in this week: 4 shows who works when."


class Days(StepPage, ActsOnWeek):
    """The grid above, what is on no day yet below; details beside it where there is room."""

    DEFAULT_CSS: ClassVar[str] = """
    Days .unplanned { height: 1fr; border-top: solid $panel; }
    """
    VIEW_NAME: ClassVar[str] = "days"
    NEW: ClassVar[Kind] = Kind.TASK
    SHOW_COLUMNS: ClassVar[bool] = True
    KINDS: ClassVar[frozenset[Kind]] = frozenset({Kind.TASK, Kind.POST})
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "week.plan", "order", "move.back", "move.on", "move.week_back", "move.week_on",
        "move.to", "week.no_day", "assign", "estimate.more", "estimate.less", "tick", "skip",
        "open", "why", "add", "edit", "notes", "doing", "pause", "log", "timer", "duplicate",
        "delete", "list.mark", "filter", "pane.next", "go.back",
    )  # fmt: skip
    LABELS: ClassVar[dict[str, str]] = {"order": "Whose week", "week.plan": "Plan my week"}
    FOOTER: ClassVar[tuple[str, ...]] = (
        "week.plan", "move.on", "move.to", "pane.next", "assign", "estimate.more", "order",
    )  # fmt: skip
    EMPTY: ClassVar[str] = (
        "Everything that is open has a day.\na adds a task in one line; tab goes to the days."
    )

    def __init__(self) -> None:
        """Start without a week."""
        super().__init__()
        self.told = Summary()
        self.week: WeekOfPlan | None = None
        self._gathered: MadeOf[UnplannedRows] = MadeOf()

    def compose(self) -> ComposeResult:
        """Compose the grid with what its cursor is on, and the list beside its details."""
        self.detail.suit(self.app.size.width)
        with Vertical(classes="frame"):
            yield self.summary
            yield self.grid
            yield self.told
            with Horizontal(classes="unplanned"):
                with Vertical(classes="main"):
                    yield self.rows
                yield self.detail

    def show_plan(self, plan: Plan) -> None:
        """Fill the grid and the list anew."""
        if self.person_id not in plan.snapshot.people:
            self.person_id = None
        self.week = WeekOfPlan(plan, self.period.first, self.person_id)
        self.grid.show(self.week.days(), plan.today)
        self._share_height()
        super().show_plan(plan)
        self._tell()

    def source(self, plan: Plan) -> UnplannedRows:
        """Return what is on no day yet."""
        return self._unplanned(plan, self.words)

    def _unplanned(self, plan: Plan, words: str) -> UnplannedRows:
        """What is on no day yet, gathered once for each plan."""
        last, person = self.period.last, self.person_id
        return self._gathered.get(
            lambda: UnplannedRows(plan, last, person, words), plan, by=(last, person, words)
        )

    def summarise(self, plan: Plan) -> Content:
        """Say how full the week is, whose it is, and what is still due without a day."""
        period, week = self.period, self.week
        if week is None:
            return Content("")
        load = week.load(period.first, period.last)
        if not load.capacity and not load.planned:
            return toned(NO_HOURS if plan.snapshot.people else NOBODY, Tone.WATCH)
        whose = "" if self.person_id is None else f" {names_of(plan, (self.person_id,))} ·"
        since = " from today on" if period.first < plan.today <= period.last else ""
        said = toned(f"{whose} {load_percent(load)} full", load_tone(load))
        figures = f" · {show_minutes(load.planned)} of {show_minutes(load.capacity)}{since}"
        said += toned(figures, Tone.DIM)
        due = self._unplanned(plan, self.words).due
        if due:
            said += toned(f" · {due} due, on no day yet", Tone.WATCH)
        return said + toned(" · F plans the week", Tone.DIM)

    def _tell(self) -> None:
        """Say all of what the cursor of the grid is on."""
        if self.week is not None:
            day, key = self.grid.day, self.grid.key
            of_thing = key is not None and key.kind in self.KINDS
            self.told.show(
                self.week.words_of_thing(key, day)
                if of_thing and key is not None
                else self.week.words_of(day)
            )

    def _show_detail(self) -> None:
        if self.detail.suit(self.app.size.width):
            keys = self.chosen
            self.detail.show(self.describe(keys[0]) if keys else Content(""))

    def describe(self, key: RowKey) -> Content:
        """Return the details of what the cursor is on."""
        from smtui.tui.details.thing import describe_thing

        return describe_thing(self.plan, key, self.desk.workspace)

    def _share_height(self) -> None:
        """Give the grid the lines of its fullest day, as far as the list keeps enough; where there
        are too few for both, most go to the one that has the keys.
        """
        room = self.size.height - 3
        if room > 0:
            listed = LIST_LINES_TALL if self.app.size.height >= TALL else LIST_LINES
            wanted = HEAD + 1 + max(2 * self.grid.most_things, 6)
            least = LEAST_GRID if self.in_grid else HEAD + 1
            self.grid.styles.height = max(least, min(wanted, room - listed))

    def take_focus(self) -> None:
        """Give the focus to the grid."""
        self.grid.focus(scroll_visible=False)

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on a thing, in the grid or in the list."""
        days = self.week.days() if self.week is not None else ()
        if any(day.place_of(key) is not None for day in days):
            self.grid.choose(self.grid.day, key)
            self.take_focus()
            self._tell()
        else:
            super().go_to(key)
            self.rows.focus(scroll_visible=False)

    def ends_first(self) -> bool:
        """From the list ``esc`` goes back to the grid."""
        return super().ends_first() or not self.in_grid

    def action_open(self) -> None:
        """Open the thing under the cursor; a day has nothing to open."""
        if self.chosen:
            super().action_open()
        else:
            self.desk.say("Nothing stands here: a adds a task, F plans the week.", Tone.DIM)

    def action_order(self) -> None:
        """Show the week of everybody, or of one person after the other."""
        people = list(self.plan.snapshot.people)
        if len(people) < 2:
            self.desk.say("There is one person: it is their week.", Tone.DIM)
            return
        order = [None, *people]
        self.person_id = order[(order.index(self.person_id) + 1) % len(order)]
        self.rows.clear_marks()
        self.show_plan(self.plan)
        whose = "everybody" if self.person_id is None else names_of(self.plan, (self.person_id,))
        self.desk.say(f"The week of {whose}", Tone.DIM)

    def action_focus_next(self) -> None:
        """Move between the grid, the list and the details."""
        self.screen.focus_next()

    def on_descendant_focus(self) -> None:
        """The keys act where the focus is; the details follow."""
        if self.desk.plan is not None and self.week is not None:
            self._share_height()
            self.show_detail_soon()

    @on(DayGrid.Moved)
    def _moved(self, message: DayGrid.Moved) -> None:
        message.stop()
        self._tell()
        self.show_detail_soon()

    @on(DayGrid.Opened)
    def _grid_opened(self, message: DayGrid.Opened) -> None:
        message.stop()
        self.action_open()

    @on(Rows.Opened)
    def _row_opened(self, message: Rows.Opened) -> None:
        message.stop()
        self.action_open()

    def on_resize(self) -> None:
        """The grid takes another share of another height."""
        if self.desk.plan is not None and self.week is not None:
            self._share_height()
        super().on_resize()
