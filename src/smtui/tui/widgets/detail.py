"""The detail pane: everything that matters of the thing under the cursor, scrollable."""

from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from smtui.tui.widgets.cells import Tone, fit
from smtui.tui.widgets.palette import style_of

FROM_WIDTH = 100


class DetailPane(Widget, can_focus=True):
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
        self._width = -1
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

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen; the last one says it when there is more below."""
        width, height = self.size
        if self._width != width:
            self._width = width
            self._lines = Visual.to_strips(
                self, self._content, width, None, self.visual_style, pad=True
            )
        place = y + self._top
        below = len(self._lines) - self._top - height
        if y == height - 1 and below > 0:
            more = fit(f"… {below + 1} more lines (tab, j)", width)
            return Strip([Segment(more, style_of(self, Tone.DIM))], width)
        if place < len(self._lines):
            return self._lines[place]
        return Strip.blank(width, self.rich_style)
