"""How the lines of a list come on the screen: each is drawn when it is seen, and kept by what it
says, so that a list filled anew repaints only what differs.
"""

from collections.abc import Callable

from rich.style import Style
from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from smtui.tui.widgets.cells import Column, Heading, RowKey, RowSource, Tone
from smtui.tui.widgets.own_lines import OwnLines
from smtui.tui.widgets.palette import cursor_style, style_of
from smtui.tui.widgets.row_painter import RowPainter

KEPT_LINES = 500
CURSOR_SHARES = {"cursor": 0.28, "cursor-blurred": 0.12}


class NoRows:
    """The source of a list that has not been filled yet."""

    columns: tuple[Column, ...] = ()
    keys: tuple[RowKey, ...] = ()

    def content(self, key: RowKey) -> Heading:
        """Never asked, since there are no keys."""
        return Heading(str(key.id))


class DrawnRows(ScrollView, OwnLines):
    """Draws the rows of ``source`` with a cursor at the place ``index`` and the ``marks``."""

    def __init__(self, *, show_columns: bool) -> None:
        """Draw nothing yet; ``show_columns`` pins a line of column titles on top."""
        super().__init__()
        self.source: RowSource = NoRows()
        self.index = -1
        self.marks: set[RowKey] = set()
        self._drawn: dict[int, Strip] = {}
        self._made: dict[object, Strip] = {}
        self._on_screen: dict[int, Strip] = {}
        self._styles: dict[str, Style] = {}
        self._top = 1 if show_columns else 0
        self._painter: RowPainter | None = None
        self._empty_text = Content("")

    def _repaint_what_differs(self) -> None:
        """Repaint the lines that are not on the screen as they are now; none while the list is
        hidden, since all are painted when it is shown.
        """
        if not all(node.display for node in self.ancestors_with_self):
            return
        width, height = self.outer_size
        self._suit_painter()
        differing = [
            Region(0, y, width, 1)
            for y in range(height)
            if self.render_line(y) is not self._on_screen.get(y)
        ]
        if differing:
            self.refresh(*differing)

    def _make_room(self, lines: int) -> None:
        """Have ``lines`` to scroll in; lay the screen out anew only where that moves anything."""
        size = Size(0, lines)
        has_bar = self.show_vertical_scrollbar
        height = self.styles.height
        if height is None or height.is_auto or has_bar != (lines > self.size.height):
            self.virtual_size = size
        elif size != self.virtual_size:
            self.set_reactive(Widget.virtual_size, size)
            if has_bar:
                self.vertical_scrollbar.window_virtual_size = lines
            self.scroll_y = min(self.scroll_y, self.max_scroll_y)

    def notify_style_update(self) -> None:
        """A new theme means new styles."""
        super().notify_style_update()
        self._styles.clear()
        self._forget_lines()

    def _forget_lines(self) -> None:
        self._drawn.clear()
        self._made.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines of the screen, and keep in mind what stands there."""
        self._suit_painter()
        self._on_screen.update((y, self.render_line(y)) for y in crop.line_range)
        return super().render_lines(crop)

    def _suit_painter(self) -> RowPainter:
        """Return what draws lines of the width that there is now: as wide as the widget, with
        nothing under the scroll bar, since a line that is too short is mended each time it is
        painted.
        """
        whole = max(self.size.width, self.outer_size.width)
        width = self.size.width - self.scrollbar_size_vertical
        painter = self._painter
        if painter is None or (painter.width, painter.whole) != (width, whole):
            self._forget_lines()
            painter = self._painter = RowPainter(self._style, width, whole)
        return painter

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen, or take it from those drawn before."""
        place = -1 if y < self._top else y - self._top + round(self.scroll_y)
        strip = self._drawn.get(place)
        if strip is None:
            strip = self._drawn[place] = self._draw(self._painter or self._suit_painter(), place)
        return strip

    def _draw(self, painter: RowPainter, place: int) -> Strip:
        keys = self.source.keys
        if place < 0:
            return self._remade("titles", lambda: painter.titles(self.source.columns))
        if not keys:
            said = painter.empty(self._empty_text)
            return said[place] if place < len(said) else painter.blank()
        if place >= len(keys):
            return self._remade("blank", painter.blank)
        key = keys[place]
        content = self.source.content(key)
        if isinstance(content, Heading):
            return self._remade(content, lambda: painter.heading(content))
        cursor = ("cursor" if self.has_focus else "cursor-blurred") if place == self.index else None
        is_marked = key in self.marks
        columns = self.source.columns
        return self._remade(
            (tuple(content), cursor, is_marked),
            lambda: painter.thing(columns, content, cursor=cursor, is_marked=is_marked),
        )

    def _remade(self, what: object, draw: Callable[[], Strip]) -> Strip:
        """Return the very line that was drawn for the same content before, where there is one."""
        strip = self._made.get(what)
        if strip is None:
            if len(self._made) > KEPT_LINES:
                self._made.clear()
            strip = self._made[what] = draw()
        return strip

    def _style(self, name: str) -> Style:
        style = self._styles.get(name)
        if style is None:
            share = CURSOR_SHARES.get(name)
            style = cursor_style(self, share) if share else style_of(self, Tone(name))
            self._styles[name] = style
        return style
