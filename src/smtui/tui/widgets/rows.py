"""The list that every page uses, drawn by the line API: no widget per row or cell.

Rows are keyed by the thing they show, so that cursor, scroll and marks stay on the same thing
when the list is filled anew; a row's content is asked for only when its line is drawn.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from smtui.tui.widgets.cells import Column, Heading, RowKey, RowSource, Tone
from smtui.tui.widgets.own_lines import OwnLines
from smtui.tui.widgets.palette import cursor_style, style_of
from smtui.tui.widgets.row_painter import RowPainter
from smtui.tui.widgets.row_places import RowPlaces

KEPT_LINES = 500
CURSOR_SHARES = {"cursor": 0.28, "cursor-blurred": 0.12}


class NoRows:
    """The source of a list that has not been filled yet."""

    columns: tuple[Column, ...] = ()
    keys: tuple[RowKey, ...] = ()

    def content(self, key: RowKey) -> Heading:
        """Never asked, since there are no keys."""
        return Heading(str(key.id))


class Rows(ScrollView, OwnLines, can_focus=True):
    """Things with aligned columns, sections, marks and a cursor that follows its thing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "cursor(1)", "Down", show=False, id="list.down"),
        Binding("up,k", "cursor(-1)", "Up", show=False, id="list.up"),
        Binding("pagedown,ctrl+d", "page(1)", "Page down", show=False, id="list.page_down"),
        Binding("pageup,ctrl+u", "page(-1)", "Page up", show=False, id="list.page_up"),
        Binding("G,end", "last", "Last", show=False, id="list.last"),
        Binding("home", "first", "First", show=False, id="list.first"),
        Binding("g", "first_of_two", "First (twice)", show=False, id="list.first_twice"),
        Binding("m", "mark", "Mark", show=False, id="list.mark"),
    ]

    @dataclass
    class Highlighted(Message):
        """The cursor rests on another thing (None when there is none)."""

        rows: "Rows"
        key: RowKey | None

    @dataclass
    class Opened(Message):
        """A thing was opened by a second click."""

        rows: "Rows"
        key: RowKey

    @dataclass
    class Marked(Message):
        """Another number of things is marked."""

        rows: "Rows"
        count: int

    def __init__(self, *, show_columns: bool = False) -> None:
        """Make an empty list; ``show_columns`` pins a line of column titles on top."""
        super().__init__()
        self.source: RowSource = NoRows()
        self.index = -1
        self._places = RowPlaces(())
        self.marks: set[RowKey] = set()
        self._drawn: dict[int, Strip] = {}
        self._made: dict[object, Strip] = {}
        self._on_screen: dict[int, Strip] = {}
        self._styles: dict[str, Style] = {}
        self._top = 1 if show_columns else 0
        self._waiting_for_g = False
        self._painter: RowPainter | None = None
        self._empty_text = Content("")

    @property
    def key(self) -> RowKey | None:
        """The thing under the cursor."""
        return self._places.key_at(self.index)

    @property
    def chosen(self) -> tuple[RowKey, ...]:
        """The marked things in the order of the list, or else the thing under the cursor."""
        if self.marks:
            return tuple(key for key in self.source.keys if key in self.marks)
        return (self.key,) if self.key else ()

    @property
    def next_key(self) -> RowKey | None:
        """The thing below the cursor, or above it when it is on the last one."""
        return self._places.beside(self.index)

    @property
    def keys_above(self) -> Sequence[RowKey]:
        """The rows above the cursor, headings too, the nearest first."""
        return self.source.keys[: max(0, self.index)][::-1]

    def fill(self, source: RowSource, *, follow: RowKey | None = None) -> None:
        """Show ``source``. The cursor stays on its thing, or goes to ``follow``."""
        before, line = self.key, self.index - self.scroll_offset.y
        wanted = before if follow is None else follow
        if source.columns != self.source.columns:
            self._made.clear()
        self.source, self._places = source, RowPlaces(source.keys)
        self._drawn.clear()
        if self.marks:
            self._mark(self.marks & set(source.keys))
        place = self._places.of(wanted, self.index)
        self.index = self._places.nearest(self.index if place is None else place)
        self._make_room(len(source.keys) + self._top)
        if place is not None and 0 <= line < self.size.height:
            self.scroll_to(y=max(0, self.index - line), animate=False, immediate=True)
        self._reveal()
        self._repaint_what_differs()
        if self.key != before:
            self.post_message(self.Highlighted(self, self.key))

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

    def _repaint_what_differs(self) -> None:
        """Repaint the lines that are not on the screen as they are now."""
        width, height = self.outer_size
        self._suit_painter()
        differing = [
            Region(0, y, width, 1)
            for y in range(height)
            if self.render_line(y) is not self._on_screen.get(y)
        ]
        if differing:
            self.refresh(*differing)

    def show_when_empty(self, content: Content) -> None:
        """Say ``content`` in place of rows while there are none."""
        self._empty_text = content
        if not self.source.keys:
            self._redraw()

    def go_to(self, key: RowKey) -> bool:
        """Put the cursor on ``key``; return whether the list has it."""
        place = self._places.of(key, self.index)
        if place is None:
            return False
        self._move(place)
        return True

    def clear_marks(self) -> None:
        """Forget all marks."""
        if self.marks:
            self._mark(set())
            self._redraw()

    def _mark(self, marks: set[RowKey]) -> None:
        if marks != self.marks:
            self.marks = marks
            self.post_message(self.Marked(self, len(marks)))

    def _move(self, place: int) -> None:
        if place == self.index or not 0 <= place < len(self.source.keys):
            return
        for changed in (self.index, place):
            self._drawn.pop(changed, None)
            self.refresh_line(changed + self._top)
        self.index = place
        self._reveal()
        self.post_message(self.Highlighted(self, self.key))

    def _reveal(self) -> None:
        if self.index < 0 or not self.size.height:
            return
        top = self._places.first_of_section(self.index)
        height = self.size.height - self._top
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, immediate=True)
        elif self.index >= self.scroll_offset.y + height:
            self.scroll_to(y=self.index - height + 1, animate=False, immediate=True)

    def _redraw(self) -> None:
        self._drawn.clear()
        self.refresh()

    def action_cursor(self, step: int) -> None:
        """Move the cursor to the next thing in the direction of ``step``."""
        place = self._places.step(self.index, step)
        if place is None:
            self.scroll_to(y=0 if step < 0 else self.max_scroll_y, animate=False)
        else:
            self._move(place)

    def action_page(self, direction: int) -> None:
        """Move the cursor by a screenful."""
        step = max(1, self.size.height - self._top - 1) * direction
        last = len(self.source.keys) - 1
        self._move(self._places.nearest(min(max(self.index + step, 0), last)))

    def action_first(self) -> None:
        """Move the cursor to the first thing."""
        self._move(self._places.nearest(0))

    def action_last(self) -> None:
        """Move the cursor to the last thing."""
        self._move(self._places.nearest(len(self.source.keys) - 1))

    def action_first_of_two(self) -> None:
        """Wait for the second ``g`` of ``g g``, then move to the first thing."""
        if self._waiting_for_g:
            self.action_first()
        self._waiting_for_g = not self._waiting_for_g

    def action_mark(self) -> None:
        """Mark or unmark the thing under the cursor, and move on."""
        if self.key is None:
            return
        self._mark(self.marks ^ {self.key})
        self._drawn.pop(self.index, None)
        self.refresh_line(self.index + self._top)
        self.action_cursor(1)

    def on_key(self, event: events.Key) -> None:
        """Any other key than the second ``g`` ends the wait for it."""
        if event.key != "g":
            self._waiting_for_g = False

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor, a second one opens."""
        place = event.y - self._top + self.scroll_offset.y
        if not 0 <= place < len(self.source.keys) or event.y < self._top:
            return
        key = self.source.keys[place]
        if key.is_thing:
            self._move(place)
            if event.chain == 2:
                self.post_message(self.Opened(self, key))

    def on_focus(self) -> None:
        """The cursor is drawn strong while the list has the focus."""
        self._redraw()

    def on_blur(self) -> None:
        """The cursor is drawn faint while the focus is elsewhere."""
        self._redraw()

    def on_resize(self) -> None:
        """Columns depend on the width."""
        self._drawn.clear()
        self._reveal()

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
        """Return what draws lines of the width that there is now."""
        width = self.size.width - self.scrollbar_size_vertical
        if self._painter is None or self._painter.width != width:
            self._forget_lines()
            self._painter = RowPainter(self._style, width)
        return self._painter

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
