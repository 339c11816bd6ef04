"""Long text that is read from top to bottom: drawn by own lines, laid out for the width it has."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.visual import Visual

from smtui.tui.details.prose import toned
from smtui.tui.widgets.cells import Tone, fit
from smtui.tui.widgets.own_lines import OwnLines

LayOut = Callable[[int], Sequence[Content]]
"""Makes the lines for so many cells."""

MARGIN = 1


class ReadingText(OwnLines, can_focus=True):
    """Shows lines and scrolls through them by the keys that move a cursor elsewhere."""

    DEFAULT_CSS: ClassVar[str] = """
    ReadingText { height: 1fr; background: $background; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll(1)", "Down", show=False),
        Binding("up,k", "scroll(-1)", "Up", show=False),
        Binding("pagedown,ctrl+d,space", "leaf(1)", "Page down", show=False),
        Binding("pageup,ctrl+u", "leaf(-1)", "Page up", show=False),
        Binding("end,G", "scroll(1000000)", "End", show=False),
        Binding("home,g", "scroll(-1000000)", "Top", show=False),
    ]

    def __init__(self) -> None:
        """Start with nothing to read."""
        super().__init__()
        self._lay_out: LayOut = lambda _width: ()
        self._lines: list[Content] = []
        self._strips: dict[int, Strip] = {}
        self._blank = Strip([])
        self._width = -1
        self.top = 0

    def show(self, lay_out: LayOut, *, from_top: bool) -> None:
        """Show what ``lay_out`` makes, from its top or from where one was."""
        self._lay_out, self._width = lay_out, -1
        if from_top:
            self.top = 0
        self.refresh()

    @property
    def lines(self) -> Sequence[Content]:
        """All lines, laid out for the width that there is now."""
        width = self.size.width
        if self._width != width:
            self._width = width
            self._lines = list(self._lay_out(max(width - 2 * MARGIN, 1)))
            self._strips.clear()
            self._blank = Strip.blank(width, self.rich_style)
        return self._lines

    @property
    def last_top(self) -> int:
        """The first line when all is scrolled to the end."""
        return max(0, len(self.lines) - self.size.height)

    def go_to_line(self, place: int) -> None:
        """Have a line be the first one that is seen, as far as there are more below."""
        self.top = min(max(0, place), self.last_top)
        self.refresh()

    def action_scroll(self, lines: int) -> None:
        """Scroll by some lines."""
        self.go_to_line(self.top + lines)

    def action_leaf(self, pages: int) -> None:
        """Scroll by a screen, a line of which stays."""
        self.action_scroll(pages * max(1, self.size.height - 1))

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

    def render_lines(self, crop: Region) -> list[Strip]:
        """Lay out for the width that there is now, and draw."""
        self.top = min(self.top, self.last_top)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen, once."""
        place = y + self.top
        lines = self.lines
        below = len(lines) - self.top - self.size.height
        if below > 0 and y == self.size.height - 1:
            return self._more(below + 1)
        if place >= len(lines):
            return self._blank
        if place not in self._strips:
            content = Content(" " * MARGIN) + lines[place]
            self._strips[place] = self._drawn(content)
        return self._strips[place]

    def _more(self, count: int) -> Strip:
        """How many lines are below the last one that is seen."""
        words = fit(f"… {count} more lines (j, page down)", max(self._width - 2 * MARGIN, 0))
        return self._drawn(Content(" " * MARGIN) + toned(words, Tone.DIM))

    def _drawn(self, content: Content) -> Strip:
        drawn = Visual.to_strips(self, content, self._width, 1, self.visual_style, pad=True)
        return drawn[0] if drawn else self._blank
