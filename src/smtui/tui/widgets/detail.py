"""The detail pane: everything that matters of the thing under the cursor, scrollable."""

from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.visual import Visual

from smtui.tui.widgets.cells import Tone, fit
from smtui.tui.widgets.hanging import hung
from smtui.tui.widgets.own_lines import OwnLines
from smtui.tui.widgets.palette import edge_style, style_of

FROM_WIDTH = 100
EDGE = "│ "


class DetailPane(OwnLines, can_focus=True):
    """Shows styled text; hidden on narrow terminals, where ``enter`` opens the same.

    It scrolls by itself instead of by Textual's scroll bars: new text, which comes with every
    cursor key, would have them lay out the whole screen anew.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll(1)", "Down", show=False),
        Binding("up,k", "scroll(-1)", "Up", show=False),
        Binding("pagedown,ctrl+d", "scroll(10)", "Page down", show=False),
        Binding("pageup,ctrl+u", "scroll(-10)", "Page up", show=False),
    ]

    def __init__(self) -> None:
        """Start empty and hidden."""
        super().__init__()
        self.display = False
        self._content = Content("")
        self._lines: list[Strip] = []
        self._edge = Segment(EDGE)
        self._blank = Strip([])
        self._width = -1
        self._height = 0
        self._top = 0

    def suit(self, width: int) -> bool:
        """Show the pane when the terminal has ``width`` cells enough; return whether it does."""
        wanted = width >= FROM_WIDTH
        if self.display != wanted:
            self.display = wanted
        return wanted

    def show(self, content: Content) -> None:
        """Show ``content`` from its top."""
        if not content.is_same(self._content):
            self._content, self._width, self._top = content, -1, 0
            self.refresh()

    def action_scroll(self, lines: int) -> None:
        """Scroll by some lines, as far as there are any."""
        last = max(0, len(self._lines) - self.size.height)
        self._top = min(max(0, self._top + lines), last)
        self.refresh()

    def on_mouse_scroll_down(self) -> None:
        """The wheel scrolls."""
        self.action_scroll(3)

    def on_mouse_scroll_up(self) -> None:
        """The wheel scrolls."""
        self.action_scroll(-3)

    def notify_style_update(self) -> None:
        """A new theme means new colours."""
        super().notify_style_update()
        self._width = -1

    def on_focus(self) -> None:
        """The edge is drawn strong while the pane has the focus."""
        self._forget_lines()

    def on_blur(self) -> None:
        """The edge is drawn faint while the focus is elsewhere."""
        self._forget_lines()

    def _forget_lines(self) -> None:
        self._width = -1
        self.refresh()

    def _edged(self, strip: Strip) -> Strip:
        """Return a line with the edge of the pane before it."""
        return Strip([self._edge, *strip], self._width)

    def _make_lines(self) -> None:
        edge = "" if self.has_class("-below") else EDGE
        self._edge = Segment(edge, edge_style(self, is_strong=self.has_focus))
        width = self._width - len(edge)
        told = hung(self._content, width)
        lines = Visual.to_strips(self, told, width, None, self.visual_style, pad=True)
        self._lines = [self._edged(line) for line in lines]
        self._blank = self._edged(Strip.blank(width, self.rich_style))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Lay the text out for the width that there is now, and draw its lines."""
        width, self._height = self.size
        if self._width != width:
            self._width = width
            self._make_lines()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen; the last one says it when there is more below."""
        height = self._height
        place = y + self._top
        below = len(self._lines) - self._top - height
        if y == height - 1 and below > 0:
            more = fit(f"… {below + 1} more lines (tab, j)", self._width - len(self._edge.text))
            return self._edged(Strip([Segment(more, style_of(self, Tone.DIM))]))
        return self._lines[place] if place < len(self._lines) else self._blank
