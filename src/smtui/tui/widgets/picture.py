"""What pictures drawn by the line API share: tones, and a cursor that follows the focus."""

from functools import cached_property

from rich.style import Style
from textual.widget import Widget

from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.palette import cursor_style, style_of


class Picture(Widget):
    """Is drawn line by line; its cursor is strong while it has the focus and faint without."""

    @cached_property
    def _styles(self) -> dict[str, Style]:
        """The styles that were made for this theme, by tone or by part."""
        return {}

    def notify_style_update(self) -> None:
        """A new theme means new styles."""
        super().notify_style_update()
        self._styles.clear()

    def on_focus(self) -> None:
        """The cursor is drawn strong."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor is drawn faint."""
        self.refresh()

    def _style(self, tone: Tone) -> Style:
        style = self._styles.get(tone)
        if style is None:
            style = self._styles[tone] = style_of(self, tone)
        return style

    def _over(self, share: float) -> Style:
        """What is laid over what the cursor is on: ``share`` of the accent, half without focus."""
        name = f"{share}-{self.has_focus}"
        style = self._styles.get(name)
        if style is None:
            style = cursor_style(self, share if self.has_focus else share / 2)
            self._styles[name] = style
        return style

    def _show_lines(self, first: int, count: int, top: int) -> None:
        """Scroll as little as brings ``count`` lines from ``first`` on into view, below the ``top``
        lines that stand still.
        """
        end, room = first + count - 1, self.size.height - top
        if first < self.scroll_offset.y:
            self.scroll_to(y=first, animate=False, immediate=True)
        elif end >= self.scroll_offset.y + room:
            self.scroll_to(y=end - room + 1, animate=False, immediate=True)
