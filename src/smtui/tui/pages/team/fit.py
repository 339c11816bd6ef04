"""The fit: which tactics the hours carry (bottom-up), and which hours they miss (top-down)."""

from typing import ClassVar

from textual import on
from textual.content import Content

from smtui.planning.fit import BottomUp, TopDown, bottom_up, top_down
from smtui.planning.plan import Plan
from smtui.tui.pages.team.fit_rows import FitRows
from smtui.tui.pages.team.fit_words import summary_of, tell
from smtui.tui.pages.team.paned import PanedList
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.rows import Rows
from smtui.vocabulary import Kind, PageName, TacticStatus

HORIZONS = (1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 26, 39, 52)
"""Weeks that one can look ahead."""

BEGINS_WITH = 4


class FitView(PanedList):
    """Tactics by priority with the line under what fits; beside it what the wanted ones need."""

    NAME: ClassVar[PageName] = PageName.TEAM
    VIEW_NAME: ClassVar[str] = "fit"
    NEW: ClassVar[Kind] = Kind.TACTIC
    KINDS: ClassVar[frozenset[Kind]] = frozenset({Kind.TACTIC, Kind.TASK})
    SAYS: ClassVar[str] = "Fit: + and − change the weeks; m marks the tactics that are wanted."
    LEAST_BELOW: ClassVar[int] = 9
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "horizon.more", "horizon.less", "list.mark", "open", "why", "add", "add.task", "edit",
        "pause", "notes", "pane.next", "go.back",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "horizon.more", "horizon.less", "list.mark", "pause", "add", "edit", "why", "view", "undo",
    )  # fmt: skip
    EMPTY: ClassVar[str] = (
        "No tactic is ranked, so there is nothing to fit into the hours.\n\n"
        "3  leads to the tactics; a adds one here: List 100 influencers @me ~20h\n"
        "Give it tasks with estimates (A): then its hours count.\n"
        "The line is drawn under what the hours of its owners carry."
    )

    def __init__(self) -> None:
        """Start with a month."""
        super().__init__()
        self.weeks = BEGINS_WITH
        self._walk: BottomUp | None = None
        self._needed: TopDown | None = None

    @property
    def _wanted(self) -> tuple[int, ...] | None:
        """The marked tactics; None for all."""
        return tuple(int(key.id) for key in self.rows.marks) or None

    def fill(self, plan: Plan) -> None:
        """Walk the tactics anew, and count what the wanted ones need."""
        self._walk = bottom_up(plan, self.weeks)
        super().fill(plan)
        self._needed = top_down(plan, self.weeks, self._wanted)

    def source(self, plan: Plan) -> FitRows:
        """The tactics of the walk."""
        return FitRows(plan, self._walk or bottom_up(plan, self.weeks))

    def lay_out(self) -> None:
        """The pane takes half of what there is beside the list."""
        super().lay_out()
        self.pane.styles.width = "1fr" if self.is_low else 50

    def summarise(self, plan: Plan) -> Content:
        """The horizon, and whether all of it fits."""
        return summary_of(plan, self._walk or bottom_up(plan, self.weeks), self.weeks)

    def tell(self, plan: Plan) -> Content:
        """What the wanted tactics need."""
        source, key = self.rows.source, self.rows.key
        if self._walk is None or self._needed is None:
            return Content("")
        line = source.line(int(key.id)) if key and isinstance(source, FitRows) else None
        marked = self._wanted is not None
        return tell(plan, self._walk, self._needed, line, self.weeks, marked=marked)

    @on(Rows.Marked)
    def _marked(self, message: Rows.Marked) -> None:
        message.stop()
        if self.desk.plan is not None:
            self._needed = top_down(self.plan, self.weeks, self._wanted)
            self.show_pane_soon()

    def action_horizon(self, step: int) -> None:
        """Look further ahead, or less far."""
        at = HORIZONS.index(self.weeks) + step
        if 0 <= at < len(HORIZONS):
            self.weeks = HORIZONS[at]
            self.show_plan(self.plan)
        else:
            self.desk.say(f"The horizon is {HORIZONS[0]} to {HORIZONS[-1]} weeks.", Tone.DIM)

    def action_pause(self) -> None:
        """Pause the tactics: the line moves; those that are paused are not ranked."""
        from smtui.actions.tactics import SetTacticStatus

        self.act({Kind.TACTIC: lambda ids: SetTacticStatus(ids, TacticStatus.PAUSED)}, "pause")

    def action_add_task(self) -> None:
        """Add a task under the tactic, in one line."""
        from smtui.tui.dialogs.quick_add import QuickAddDialog

        tactic = self.plan.snapshot.tactics.get(int(self.rows.key.id) if self.rows.key else 0)
        if tactic is None:
            self.desk.say("There is no tactic here to add a task to.", Tone.DIM)
            return
        context = {"tactic_id": tactic.id, "assignees": tactic.owners}
        self.app.push_screen(QuickAddDialog(self.desk, Kind.TASK, context))

    def action_back(self) -> None:
        """Forget the marks, or go back from the pane."""
        if self.rows.marks:
            self.rows.clear_marks()
        super().action_back()

    def stays_for(self, key: RowKey) -> bool:
        """What was paused here comes back here."""
        return key.kind == Kind.TACTIC or super().stays_for(key)

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on a tactic, or on that of a task."""
        if key.kind == Kind.TASK and self.desk.plan is not None:
            task = self.plan.snapshot.tasks.get(int(key.id))
            key = RowKey(Kind.TACTIC, task.tactic_id or 0 if task else 0)
        if key.kind == Kind.TACTIC:
            super().go_to(key)
