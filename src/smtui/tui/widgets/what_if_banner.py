"""The lines below the header while a what-if runs: that nothing is kept yet, and what differs."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from smtui.tui.details.compared import beside, differences
from smtui.tui.widgets.cells import Cell, Tone, fit
from smtui.tui.widgets.palette import style_of

if TYPE_CHECKING:
    from smtui.tui.what_if import WhatIf

MARK = " WHAT IF – nothing is kept yet "
HINT = "X compares, keeps or leaves "
NOTHING_YET = "Change anything on any page: hours, people, dates, tactics. u undoes."


class WhatIfBanner(Widget):
    """Two lines, on every page; the differences follow each change."""

    DEFAULT_CSS: ClassVar[str] = """
    WhatIfBanner { height: 2; background: $panel; color: $foreground; }
    """

    def __init__(self, what_if: "WhatIf") -> None:
        """Say how ``what_if`` differs from the file."""
        super().__init__()
        self._what_if = what_if
        self._leave: Callable[[], None] | None = None
        self._waits = False
        self._cells: Sequence[Cell] = ()

    def on_mount(self) -> None:
        """Follow the plan of the copy."""
        self._leave = self._what_if.scratch.workspace.subscribe(lambda _plan: self._soon())

    def on_unmount(self) -> None:
        """Follow no more."""
        if self._leave is not None:
            self._leave()

    def _soon(self) -> None:
        """Compare once the page is drawn, once for many changes."""
        if not self._waits:
            self._waits = True
            self.call_after_refresh(self._compare)

    def _compare(self) -> None:
        self._waits = False
        if not self.is_attached:
            return
        made = self._what_if.compared()
        plan = self._what_if.scratch.workspace.plan
        self._cells = differences(made, plan.settings.currency) if self._what_if.changes else ()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the mark and the keys, then what differs."""
        width = self.size.width
        if y == 0:
            room = max(0, width - len(MARK))
            watch = style_of(self, Tone.WATCH) + Style(reverse=True, bold=True)
            hint = fit(HINT, room, right=True)
            return Strip([Segment(MARK, watch), Segment(hint, style_of(self, Tone.DIM))])
        if not self._cells:
            return Strip([Segment(fit(f" {NOTHING_YET}", width), style_of(self, Tone.DIM))])
        segments: list[Segment] = []
        for cell in beside(self._cells, width):
            lead = " · " if segments else " "
            segments.append(Segment(lead, style_of(self, Tone.DIM)))
            segments.append(Segment(cell.text, style_of(self, cell.tone)))
        return Strip(segments).adjust_cell_length(width, self.rich_style)
