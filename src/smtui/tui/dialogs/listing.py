"""A list in a box that follows the plan while it is worked on by key."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from smtui.actions.refused import Refused
from smtui.tui import opening
from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.dialogs.hints import Hints, hints
from smtui.tui.widgets.cells import RowSource, Tone, shorten
from smtui.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen
    from smtui.workspace import Done

FRAME = 5
"""Lines of the box beside the list, what stands above it and the keys: borders, column titles,
what happened, and the blank line above the keys.
"""
LEAST_ROWS = 3


class ListDialog(Dialog[None]):
    """Shows ``source`` below ``head``. What an action did, or why not, stands below the list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u", "undo", "undo"),
        Binding("ctrl+r", "redo", "", show=False),
        Binding("escape,q", "cancel", "closes"),
    ]
    EMPTY: ClassVar[str] = ""
    UNDO_KEY: ClassVar[str] = "u"
    MOST_SHOWN: ClassVar[int] = 14
    BELOW_LINES: ClassVar[int] = 0
    """Lines that ``compose_below`` takes."""

    def __init__(self, desk: "DeskScreen") -> None:
        """Make the dialog for ``desk``."""
        super().__init__()
        self.desk = desk
        self.rows = Rows(show_columns=True)
        self.echo = Said(classes="one-line")
        self._head = Said()
        self._leave: Callable[[], None] | None = None

    @property
    def plan(self) -> "Plan":
        """The plan that is shown."""
        plan = self.desk.plan
        if plan is None:
            raise LookupError("the workspace is not open yet")
        return plan

    def head(self) -> Content:
        """Return what stands above the list."""
        raise NotImplementedError

    def source(self) -> RowSource:
        """Return what is listed."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Compose what stands above, the list, what happened, and the keys."""
        with Vertical(classes="box"):
            yield self._head
            yield self.rows
            yield from self.compose_below()
            yield self.echo
            yield Hints(self.hinted)

    def compose_below(self) -> ComposeResult:
        """Compose what stands between the list and what happened: nothing."""
        yield from ()

    @property
    def hinted(self) -> list[BindingType]:
        """The bindings that the last line names."""
        return [*type(self).BINDINGS, *ListDialog.BINDINGS]

    def on_mount(self) -> None:
        """Show the list, and follow the plan while it is shown."""
        self.show_again()
        self.begin()
        if self.desk.workspace is not None:
            self._leave = self.desk.workspace.subscribe(lambda _plan: self.show_again())

    def begin(self) -> None:
        """Give the focus to the list."""
        self.rows.focus()

    def on_unmount(self) -> None:
        """Follow no more."""
        if self._leave is not None:
            self._leave()

    def on_resize(self, _event: events.Resize) -> None:
        """Give the list the room that there is."""
        self.call_after_refresh(self.show_again)

    def show_again(self) -> None:
        """Make what is shown anew; the cursor stays on its thing."""
        head = self.head()
        self._head.say(head)
        source = self.source()
        most = min(max(self.room - self.lines_of(head), LEAST_ROWS), self.MOST_SHOWN)
        # Without rows, what teaches stands below a blank line.
        needed = len(source.keys) or self.lines_of(Content(self.EMPTY)) + 1
        self.rows.styles.height = min(max(needed, 2), most) + 1
        self.rows.fill(source)
        self.rows.show_when_empty(Content(self.EMPTY))

    @property
    def room(self) -> int:
        """The lines that there are for the list and for what stands above it."""
        keys = self.lines_of(hints(self.hinted))
        return int(self.size.height * 0.96) - FRAME - keys - self.BELOW_LINES

    @property
    def inner_width(self) -> int:
        """The cells that there are within the box."""
        box = self.query_one(".box")
        return box.content_size.width or max(20, min(96, int(self.size.width * 0.96) - 4))

    def lines_of(self, content: Content) -> int:
        """The lines that ``content`` takes in the box."""
        return len(content.wrap(max(10, self.inner_width))) if content else 0

    def do(self, action: "Action") -> "Done | None":
        """Carry out ``action`` and say below what it did, or why not."""
        workspace = self.desk.workspace
        if workspace is None:
            return None
        try:
            with opening.trouble_shown(self.desk):
                done = workspace.do(action)
                self.desk.tell(done)
                hint = f" · {self.UNDO_KEY} undoes"
                words = shorten(done.sentence, self.inner_width - len(hint))
                self.echo.say(words + hint, Tone.FINE)
                return done
        except Refused as refused:
            self.echo.say(refused.sentence, Tone.TROUBLE)
        return None

    def action_undo(self) -> None:
        """Take the last change back."""
        self._replay(undo=True)

    def action_redo(self) -> None:
        """Do again what was undone."""
        self._replay(undo=False)

    def _replay(self, *, undo: bool) -> None:
        workspace = self.desk.workspace
        if workspace is None:
            return
        with opening.trouble_shown(self.desk):
            done = workspace.undo() if undo else workspace.redo()
            if done is None:
                self.echo.say("Nothing to undo." if undo else "Nothing to do again.", Tone.DIM)
                return
            self.desk.tell(done, "^r does it again" if undo else "u undoes")
            hint = " · ^r does it again" if undo else f" · {self.UNDO_KEY} undoes"
            self.echo.say(shorten(done.sentence, self.inner_width - len(hint)) + hint, Tone.DIM)
