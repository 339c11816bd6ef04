"""What pictures drawn by the line API share: tones, and a cursor that follows the focus."""

from functools import cached_property
from typing import Self

from rich.style import Style
from textual.geometry import NULL_REGION, Region
from textual.strip import Strip

from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.own_lines import OwnLines
from smtui.tui.widgets.palette import cursor_style, style_of


class Picture(OwnLines):
    """Is drawn line by line; its cursor is strong while it has the focus and faint without."""

    _kept_for = NULL_REGION

    @cached_property
    def _on_screen(self) -> dict[int, Strip]:
        """The lines as they were drawn last."""
        return {}

    @cached_property
    def _kept(self) -> dict[int, Strip]:
        """The lines as they are now, as far as they were drawn."""
        return {}

    def repaint_what_differs(self) -> None:
        """Draw all lines, and repaint those that are not on the screen as they are now."""
        width, height = self.outer_size
        drawn: dict[int, Strip] = {}
        differing: list[Region] = []
        for y in range(height):
            line, before = self.render_line(y), self._on_screen.get(y)
            if before is None or (line is not before and line != before):
                differing.append(Region(0, y, width, 1))
                before = line
            drawn[y] = before
        if differing:
            self.refresh(*differing)
        self._kept.update(drawn)
        self._kept_for = self.scrollable_content_region

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Repaint; whatever was kept may be another since."""
        self._kept.clear()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines of ``crop``; those that were kept of another size are of no use."""
        if self._kept_for != self.scrollable_content_region:
            self._kept.clear()
            self._kept_for = self.scrollable_content_region
        return super().render_lines(crop)

    def own_line(self, y: int) -> Strip:
        """Draw one line of the screen, unless it was drawn before and nothing changed since."""
        strip = self._kept.get(y)
        if strip is None:
            strip = self._kept[y] = self.render_line(y)
        self._on_screen[y] = strip
        return strip

    @cached_property
    def _styles(self) -> dict[str, Style]:
        """The styles that were made for this theme, by tone or by part."""
        return {}

    def notify_style_update(self) -> None:
        """A new theme means new styles."""
        super().notify_style_update()
        self._styles.clear()
        self._kept.clear()

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
