"""Tactics: what will be done for the goals, and what first; one collection in four views."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget

from smtui.planning.plan import Plan
from smtui.tui.details.thing import describe_tactic_whole
from smtui.tui.pages.tactics_criteria import ScoresByCriteria
from smtui.tui.pages.tactics_rows import ORDERS, RANKED, TacticsRows
from smtui.tui.pages.tactics_summary import summary_of
from smtui.tui.pages.tactics_views import Cards, ScoresGrid, board_of, matter_of
from smtui.tui.widgets.board import Board
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.matrix import Matrix
from smtui.tui.widgets.rows import Rows
from smtui.tui.widgets.score_grid import ScoreGrid
from smtui.vocabulary import Kind, PageName

LIST, MATRIX, BOARD, CRITERIA = "list", "matrix", "board", "criteria"
SAID = {
    LIST: "List: V orders it by status or by quadrant.",
    MATRIX: "Matrix: arrows choose; shift and arrows move it over value and complexity.",
    BOARD: "Board: arrows choose a card; H and L move it to another column.",
    CRITERIA: "Criteria: 1 to 5 score, 0 clears; a adds one, e and d change it.",
}
"""What the status line says of a view that is turned to."""

BESIDE_WIDTH = 64
"""From so many cells on, the ranks stand beside the matrix, else below it."""

DETAIL_WIDTH = 160
"""From so many cells on, the details stand beside every view, not only beside the list."""


class TacticsPage(ScoresByCriteria):
    """The tactics as a list, as the picture of value against complexity, as a board by status and
    as a grid of criteria. The list holds the cursor for all of them.
    """

    DEFAULT_CSS: ClassVar[str] = """
    TacticsPage .picture { height: 1fr; }
    TacticsPage .edge { display: none; width: 1; height: 1fr; border-left: solid $panel; }
    TacticsPage.-matrix .edge { display: block; }
    TacticsPage.-matrix Rows { width: 30; }
    TacticsPage.-matrix.-roomy Rows { width: 43; }
    TacticsPage.-matrix.-below .picture { layout: vertical; }
    TacticsPage.-matrix.-below .edge { display: none; }
    TacticsPage.-matrix.-below Rows { width: 1fr; height: 5; }
    """
    NAME: ClassVar[PageName] = PageName.TACTICS
    NEW: ClassVar[Kind] = Kind.TACTIC
    SHOW_COLUMNS: ClassVar[bool] = True
    VIEWS: ClassVar[tuple[str, ...]] = (LIST, MATRIX, BOARD, CRITERIA)
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "open", "why", "tick", "doing", "pause", "add", "add.task", "split", "edit", "notes",
        "duplicate", "delete", "assign", "move.back", "move.on", "move.week_back", "move.week_on",
        "move.to", "shift.left", "shift.right", "shift.up", "shift.down", "score.set",
        "score.clear", "score.more", "score.less", "value.source", "list.mark", "filter", "view",
        "order", "weights", "tactics.check_in", "reason", "adjustments", "pane.next", "go.back",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "view", "why", "add", "edit", "add.task", "split", "weights", "tactics.check_in", "undo",
    )  # fmt: skip
    EMPTY: ClassVar[str] = (
        "No tactics yet.\n\n"
        "A tactic is what will be done for a goal; its value and complexity rank it.\n"
        "a  adds one in one line, such as: List 100 influencers +reach due:30th v:5\n"
        "2  shows the goals that tactics serve.\n\n"
        "To see a ranked list, quit and start: smtui --demo"
    )

    def __init__(self) -> None:
        """Start with the ranked list."""
        super().__init__()
        self.order = RANKED
        self.matrix, self.board, self.grid = Matrix(), Board(), ScoreGrid()
        self.scores = ScoresGrid()

    def compose(self) -> ComposeResult:
        """Compose the four views, one of which is shown, and the details."""
        with Horizontal(classes="frame"):
            with Vertical(classes="frame main"):
                yield self.summary
                with Horizontal(classes="picture"):
                    yield self.matrix
                    # A border of the ranks themselves would cost more than drawing them.
                    yield Widget(classes="edge")
                    yield self.rows
                yield self.board
                yield self.grid
            yield self.detail

    def on_mount(self) -> None:
        """Show the list first."""
        self._lay_out()

    @property
    def shown_view(self) -> str:
        """The view that is shown: without any tactic the list, which says what belongs here."""
        return self.view if self.desk.plan and self.plan.snapshot.tactics else LIST

    def _lay_out(self) -> None:
        shown, width = self.shown_view, self.app.size.width
        # A query for all rather than for one: at the end of the app a page may be left half made.
        for picture in self.query(".picture"):
            picture.display = shown in (LIST, MATRIX)
        self.matrix.display = shown == MATRIX
        self.board.display = shown == BOARD
        self.grid.display = shown == CRITERIA
        self.set_class(shown == MATRIX, "-matrix")
        self.set_class(width < BESIDE_WIDTH, "-below")
        self.set_class(width >= 110, "-roomy")

    def source(self, plan: Plan) -> TacticsRows:
        """Return the rows: beside the matrix the ranks alone."""
        is_aside = self.shown_view == MATRIX
        order = RANKED if self.shown_view != LIST else self.order
        return TacticsRows(plan, order, self.words, is_aside=is_aside, moved=self.moved_places)

    def summarise(self, plan: Plan) -> Content:
        """Say what matters in the view."""
        key = self.rows.key
        return summary_of(plan, self.shown_view, int(key.id) if key else None, self.criterion)

    def describe(self, key: RowKey) -> Content:
        """Return the details of a tactic."""
        return describe_tactic_whole(self.plan, key, self.desk.workspace)

    def show_plan(self, plan: Plan) -> None:
        """Fill the list and the view that is shown."""
        self.note_changes(plan)
        super().show_plan(plan)
        self._fill(plan)
        self.summary.show(self.summarise(plan))

    def _fill(self, plan: Plan) -> None:
        ids = [int(key.id) for key in self.rows.source.keys if key.kind == Kind.TACTIC]
        chosen = int(self.rows.key.id) if self.rows.key else None
        if self.shown_view == MATRIX:
            self.matrix.show(*matter_of(plan, ids), chosen)
        elif self.shown_view == BOARD:
            self.board.show(board_of(plan, ids), Cards(plan).card, chosen)
        elif self.shown_view == CRITERIA:
            self.fill_grid(plan, ids, chosen)

    def _show_detail(self) -> None:
        if self.shown_view == LIST or self.app.size.width >= DETAIL_WIDTH:
            super()._show_detail()
        else:
            self.detail.display = False

    def take_focus(self) -> None:
        """Give the focus to the view that is shown."""
        views: dict[str, Widget] = {MATRIX: self.matrix, BOARD: self.board, CRITERIA: self.grid}
        views.get(self.shown_view, self.rows).focus(scroll_visible=False)

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on a tactic in whatever view is shown, or on a criterion."""
        if key.kind == Kind.TACTIC:
            super().go_to(key)
            self._follow_list()
        elif key.kind == Kind.CRITERION:
            self.turn_to(CRITERIA)
            self.grid.go_to(column=int(key.id))

    def turn_to(self, view: str) -> None:
        """Show another view; the cursor stays on its tactic."""
        self.rows.clear_marks()
        self.view = view
        self.forget_moves()
        with self.app.batch_update():
            self._lay_out()
            self.show_plan(self.plan)
            self.take_focus()

    def action_view(self) -> None:
        """Change to the next view."""
        self.turn_to(self.VIEWS[(self.VIEWS.index(self.view) + 1) % len(self.VIEWS)])
        self.desk.say(SAID[self.view], Tone.DIM)

    def action_order(self) -> None:
        """Change to the next order of the list."""
        if self.view != LIST:
            self.desk.say("v leads back to the list, which can be ordered.", Tone.DIM)
            return
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self.show_plan(self.plan)
        self.desk.say(f"Order: {self.order}", Tone.DIM)

    def action_focus_next(self) -> None:
        """Move between the picture, the ranks and the details."""
        self.screen.focus_next()

    def on_resize(self) -> None:
        """What fits beside what depends on the width."""
        self._lay_out()
        super().on_resize()

    def _follow_list(self) -> None:
        """Have the view that is shown follow the cursor of the list."""
        chosen = int(self.rows.key.id) if self.rows.key else None
        if self.shown_view == MATRIX:
            self.matrix.choose(chosen)
        elif self.shown_view == BOARD and chosen != self.board.chosen:
            self.board.choose(chosen)
        elif self.shown_view == CRITERIA:
            self.grid.go_to(chosen)
        if self.desk.plan is not None:
            self.summary.show(self.summarise(self.plan))

    @on(Rows.Highlighted)
    def _followed(self, message: Rows.Highlighted) -> None:
        message.stop()
        if self.desk.plan is not None:
            self._follow_list()

    @on(Matrix.Chosen)
    @on(Board.Chosen)
    def _chosen(self, message: Matrix.Chosen | Board.Chosen) -> None:
        message.stop()
        self.rows.go_to(RowKey(Kind.TACTIC, message.id))

    @on(ScoreGrid.Moved)
    def _moved_in_grid(self, message: ScoreGrid.Moved) -> None:
        message.stop()
        if message.id is not None:
            self.rows.go_to(RowKey(Kind.TACTIC, message.id))
        self.summary.show(self.summarise(self.plan))

    @on(Matrix.Opened)
    @on(Board.Opened)
    @on(ScoreGrid.Opened)
    def _opened_in_view(self, message: Matrix.Opened | Board.Opened | ScoreGrid.Opened) -> None:
        message.stop()
        self.action_open()
