"""Views that are a picture or a grid, with a pane beside or, where it is narrow, below."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widget import Widget

from smtui.planning.plan import Plan
from smtui.tui.pages.acting import ActsOnThings
from smtui.tui.widgets.cells import RowKey, RowSource
from smtui.tui.widgets.detail import FROM_WIDTH, DetailPane
from smtui.tui.widgets.rows import Rows
from smtui.tui.widgets.summary import Summary


class PanedView(ActsOnThings):
    """Shows what ``main_widgets`` make, a line above and a pane beside or below; both told by
    ``summarise`` and ``tell``.
    """

    DEFAULT_CSS: ClassVar[str] = """
    PanedView .sides { layout: horizontal; height: 1fr; }
    PanedView .left { width: 1fr; height: 1fr; }
    PanedView.-low .sides { layout: vertical; }
    """
    BESIDE_FROM: ClassVar[int] = FROM_WIDTH
    """From so many cells on the pane stands beside the rest."""
    LEAST_BELOW: ClassVar[int] = 6
    """Lines that the pane keeps below the rest."""

    def __init__(self) -> None:
        """Start with an empty line and pane."""
        super().__init__(id=self.id_of_view())
        self.summary, self.pane = Summary(), DetailPane()
        self._left = Vertical(classes="left")
        self._waits = False

    def main_widgets(self) -> tuple[Widget, ...]:
        """Return what is shown, from top to bottom."""
        raise NotImplementedError

    def wanted_lines(self) -> int:
        """Return how many lines that wants, where the pane is below."""
        raise NotImplementedError

    def summarise(self, plan: Plan) -> Content:
        """Return the line above."""
        raise NotImplementedError

    def tell(self, plan: Plan) -> Content:
        """Return what the pane says of what the cursor is on."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Compose the line, what is shown and the pane."""
        yield self.summary
        with Container(classes="sides"):
            with self._left:
                yield from self.main_widgets()
            yield self.pane

    def on_mount(self) -> None:
        """Place the pane."""
        self.pane.display = True
        self.lay_out()

    def on_resize(self) -> None:
        """The pane stands where there is room."""
        self.lay_out()
        self.show_pane_soon()

    @property
    def is_low(self) -> bool:
        """Whether the pane is below."""
        return self.app.size.width < self.BESIDE_FROM

    def lay_out(self) -> None:
        """Give each part its room."""
        self.set_class(self.is_low, "-low")
        self.pane.set_class(self.is_low, "-below")
        room = self.size.height - 1
        if not self.is_low:
            self._left.styles.height = "1fr"
        elif room > 0:
            most = max(room - self.LEAST_BELOW, room // 2, 3)
            self._left.styles.height = min(max(self.wanted_lines(), 3), most)

    def show_plan(self, plan: Plan) -> None:
        """Show the plan in all parts."""
        self.fill(plan)
        self.summary.show(self.summarise(plan))
        self.lay_out()
        self.show_pane_soon()

    def fill(self, plan: Plan) -> None:
        """Show ``plan`` in what is shown."""
        raise NotImplementedError

    def show_pane_soon(self) -> None:
        """Bring the pane up to date once the rest is drawn, once for many changes."""
        if not self._waits:
            self._waits = True
            self.call_after_refresh(self._show_pane)

    def _show_pane(self) -> None:
        self._waits = False
        if self.desk.plan is not None:
            self.summary.show(self.summarise(self.plan))
            self.pane.show(self.tell(self.plan))

    def action_focus_next(self) -> None:
        """Move between what is shown and the pane."""
        self.screen.focus_next()

    def action_back(self) -> None:
        """Go back from the pane."""
        self.take_focus()


class PanedList(PanedView):
    """A list with the pane: subclasses say what it lists."""

    EMPTY: ClassVar[str] = ""

    def __init__(self) -> None:
        """Start with an empty list."""
        super().__init__()
        self.rows = Rows(show_columns=True)

    def main_widgets(self) -> tuple[Widget, ...]:
        """The list."""
        return (self.rows,)

    def wanted_lines(self) -> int:
        """A line for each row, and the titles; without rows as many as the text for that."""
        return 1 + (len(self.rows.source.keys) or self.EMPTY.count("\n") + 3)

    def source(self, plan: Plan) -> RowSource:
        """Return what is listed of ``plan``."""
        raise NotImplementedError

    def fill(self, plan: Plan) -> None:
        """Fill the list; the cursor stays on its thing."""
        self.rows.fill(self.source(plan))
        self.rows.show_when_empty(Content(self.EMPTY))

    def take_focus(self) -> None:
        """Give the focus to the list."""
        self.rows.focus(scroll_visible=False)

    @property
    def chosen(self) -> tuple[RowKey, ...]:
        """The marked things, or the one under the cursor."""
        return self.rows.chosen

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on a thing."""
        self.rows.go_to(key)

    def acted(self) -> None:
        """Forget the marks once they were acted on."""
        self.rows.clear_marks()

    @on(Rows.Highlighted)
    def _other_thing(self, message: Rows.Highlighted) -> None:
        message.stop()
        self.show_pane_soon()

    @on(Rows.Opened)
    def _opened(self, message: Rows.Opened) -> None:
        message.stop()
        self.action_open()
