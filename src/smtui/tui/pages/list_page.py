"""A page that is a list with a summary above, a filter below and a detail pane at the right."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content

from smtui.tui.commands import commands_for
from smtui.tui.details.prose import toned
from smtui.tui.pages.acting import ActsOnThings
from smtui.tui.widgets.cells import RowKey, RowSource, Tone
from smtui.tui.widgets.detail import DetailPane
from smtui.tui.widgets.rows import Rows
from smtui.tui.widgets.summary import Summary

if TYPE_CHECKING:
    from smtui.planning.plan import Plan

ON_ALL = (
    "tick", "skip", "doing", "pause", "assign", "move.back", "move.on", "move.to",
    "estimate.more", "estimate.less", "duplicate", "delete",
)  # fmt: skip
"""The commands that act on everything that is marked."""


class ListPage(ActsOnThings):
    """Shows a ``RowSource`` made from the plan; subclasses say which, and what details tell."""

    SHOW_COLUMNS: ClassVar[bool] = False
    VIEWS: ClassVar[tuple[str, ...]] = ("list",)
    EMPTY: ClassVar[str] = ""

    def __init__(self) -> None:
        """Start with the first view and no filter."""
        super().__init__(id=self.id_of_view())
        self.view = self.VIEWS[0]
        self.words = ""
        self.rows = Rows(show_columns=self.SHOW_COLUMNS)
        self.summary = Summary()
        self.detail = DetailPane()
        self._follow: RowKey | None = None
        self._detail_waits = False
        self._is_filled = False

    def compose(self) -> ComposeResult:
        """Compose summary, list and detail pane, which is there at once or not at all."""
        self.detail.suit(self.app.size.width)
        with Horizontal(classes="frame"):
            with Vertical(classes="frame main"):
                yield self.summary
                yield self.rows
            yield self.detail

    def source(self, plan: "Plan") -> RowSource:
        """Return what the list shows of ``plan``, given ``view`` and ``words``."""
        raise NotImplementedError

    def summarise(self, plan: "Plan") -> Content:
        """Return the line above the list."""
        raise NotImplementedError

    def describe(self, key: RowKey) -> Content:
        """Return what the detail pane says of a thing."""
        raise NotImplementedError

    def describe_empty(self) -> Content:
        """Return what is said where there is nothing."""
        if self.words:
            return Content(f"Nothing contains ‘{self.words}’.\n\nesc ends the filter.")
        return Content(self.EMPTY)

    def show_plan(self, plan: "Plan") -> None:
        """Fill the list anew and keep cursor, scroll and marks on their things."""
        self.summary.show(self.summarise(plan))
        source = self.source(plan)
        self.rows.fill(source, follow=self._follow)
        self._follow = None
        self.rows.show_when_empty(self.describe_empty())
        self._tell_filter(plan)
        if self._is_filled:
            self._show_detail()
        else:
            self._is_filled = True
            self.show_detail_soon()

    def _tell_filter(self, plan: "Plan") -> None:
        """Say in the filter line how much the words leave of the list."""
        if not self.words:
            return
        from smtui.tui.widgets.filter_line import FilterLine

        for line in self.query(FilterLine):
            shown = _things(self.rows.source)
            words, self.words = self.words, ""
            try:
                line.say(shown, _things(self.source(plan)))
            finally:
                self.words = words

    def advance(self) -> None:
        """Have the cursor go to the next thing when the plan changes."""
        self._follow = self.rows.next_key

    def show_detail_soon(self) -> None:
        """Bring the detail pane up to date once the list is drawn, once for many changes."""
        if not self._detail_waits:
            self._detail_waits = True
            self.call_after_refresh(self._show_waiting_detail)

    def _show_waiting_detail(self) -> None:
        self._detail_waits = False
        self._show_detail()

    def _show_detail(self) -> None:
        if self.detail.suit(self.app.size.width):
            key = self.rows.key
            self.detail.show(self.describe(key) if key else Content(""))

    def take_focus(self) -> None:
        """Give the focus to the list."""
        self.rows.moves_at_once = not self.desk.smtui.remembered.keys
        self.rows.focus(scroll_visible=False)

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on a thing; a filter that hides it is ended."""
        if not self.rows.go_to(key) and self.words:
            self._end_filter()
            self.rows.go_to(key)
        self._show_detail()

    def stays_for(self, key: RowKey) -> bool:
        """Whether the list has it: what is undone in view needs no other page."""
        return key in self.rows.source.keys

    @property
    def chosen(self) -> tuple[RowKey, ...]:
        """The marked things, or the one under the cursor."""
        return self.rows.chosen

    def acted(self) -> None:
        """Forget the marks once they were acted on."""
        self.rows.clear_marks()

    def set_filter(self, words: str) -> None:
        """Show only what contains ``words``."""
        self.words = words.strip()
        if self.desk.plan is not None:
            self.show_plan(self.plan)

    def action_filter(self) -> None:
        """Open the filter line below the list."""
        from smtui.tui.widgets.filter_line import FilterLine

        for old in self.query(FilterLine):
            old.take_keys()
            return
        self.query_one(".main").mount(FilterLine(self.words, self.set_filter, self.take_focus))

    def action_back(self) -> None:
        """Forget the marks, or else the filter."""
        if self.rows.marks:
            self.rows.clear_marks()
            return
        self._end_filter()
        self.take_focus()

    def _end_filter(self) -> None:
        from smtui.tui.widgets.filter_line import FilterLine

        for line in self.query(FilterLine):
            line.remove()
        if self.words:
            self.set_filter("")

    @property
    def view_names(self) -> tuple[str, ...]:
        """The views, when there is more than one."""
        return self.VIEWS if len(self.VIEWS) > 1 else ()

    def turn_to(self, view: str) -> None:
        """Show the view of that name."""
        self.view = view
        self.show_plan(self.plan)

    def action_view(self) -> None:
        """Change to the next view."""
        self.turn_to(self.VIEWS[(self.VIEWS.index(self.view) + 1) % len(self.VIEWS)])
        self.desk.say(f"View: {self.view}", Tone.DIM)

    def on_resize(self) -> None:
        """The detail pane comes and goes with the width."""
        if self.desk.plan is not None:
            self.show_detail_soon()

    @on(Rows.Highlighted)
    def _other_thing(self, message: Rows.Highlighted) -> None:
        message.stop()
        if self.desk.plan is not None:
            self.show_detail_soon()

    @on(Rows.Marked)
    def _marked(self, message: Rows.Marked) -> None:
        message.stop()
        self.summary.put_first(self._told_of_marks(message.count))

    def _told_of_marks(self, count: int) -> Content:
        """How many things are marked, which keys act on all of them, and how that ends."""
        if not count:
            return Content("")
        changed = self.desk.smtui.remembered.shown_keys()
        bulk = commands_for([id_ for id_ in ON_ALL if id_ in self.COMMAND_IDS])
        keys = " ".join(changed.get(one.id, one.shown_key) for one in bulk)
        told = toned(f" ◆ {count} marked", Tone.ACCENT)
        return told + toned(f" · {keys} act on all · esc forgets ·", Tone.DIM)

    @on(Rows.Opened)
    def _opened(self, message: Rows.Opened) -> None:
        message.stop()
        self.action_open()


def _things(source: RowSource) -> int:
    return sum(1 for key in source.keys if key.is_thing)
