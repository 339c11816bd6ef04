"""The what-if beside the file: keep all of it, go on with it, or leave it."""

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from smtui.tui.details.compared import describe_comparison
from smtui.tui.dialogs.dialog import STYLES, Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.what_if import KEEP, LEAVE, WhatIf
from smtui.tui.widgets.cells import Tone

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

FRAME = 6
"""Lines of the dialog that are not the text: borders, the question and the keys."""


class CompareDialog(Dialog[str]):
    """Answers ``KEEP`` or ``LEAVE``; without an answer the what-if goes on."""

    CSS_PATH = [*Dialog.CSS_PATH, STYLES / "load.tcss"]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("K", "keep", "keeps all of it"),
        Binding("L", "leave", "leaves it, nothing is kept"),
        Binding("escape,X,q", "cancel", "goes on trying"),
        Binding("j,down", "scroll(1)", "scrolls", key_display="j k"),
        Binding("k,up", "scroll(-1)", "", show=False),
        Binding("pagedown,ctrl+d,space", "scroll(10)", "", show=False),
        Binding("pageup,ctrl+u", "scroll(-10)", "", show=False),
    ]

    def __init__(self, desk: "DeskScreen", what_if: WhatIf, *, quits: bool = False) -> None:
        """Compare ``what_if`` with the file; ``quits`` when this was asked for by quitting."""
        super().__init__()
        self._desk, self._what_if, self._quits = desk, what_if, quits
        self._text = Static("", markup=False)
        self._scroll = VerticalScroll(self._text, can_focus=False)

    def compose(self) -> ComposeResult:
        """Compose what differs, the question where one quits, and the keys."""
        with Vertical(classes="box"):
            if self._quits:
                yield Said("A what-if runs: keep it before you quit?", Tone.WATCH)
            yield self._scroll
            yield Hints(self.BINDINGS)

    def on_mount(self) -> None:
        """Compare."""
        what_if = self._what_if
        before, after = what_if.real.plan, what_if.scratch.workspace.plan
        made = what_if.compared()
        self._text.update(describe_comparison(before, after, made, what_if.changes))

    def on_resize(self, event: events.Resize) -> None:
        """Be as high as the text, as far as there is room."""
        self._scroll.styles.max_height = max(3, int(event.size.height * 0.96) - FRAME)

    def action_scroll(self, lines: int) -> None:
        """Scroll by some lines."""
        self._scroll.scroll_relative(y=lines, animate=False)

    def action_keep(self) -> None:
        """Keep all of it."""
        self.dismiss(KEEP)

    def action_leave(self) -> None:
        """Leave it."""
        self.dismiss(LEAVE)
