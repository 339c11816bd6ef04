"""The list that every page uses, drawn by the line API: no widget per row or cell.

Rows are keyed by the thing they show, so that cursor, scroll and marks stay on the same thing
when the list is filled anew; a row's content is asked for only when its line is drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from smtui.tui.widgets.cells import RowKey, RowSource
from smtui.tui.widgets.drawn_rows import DrawnRows
from smtui.tui.widgets.row_places import RowPlaces

CURSOR_KEYS = {"down": 1, "j": 1, "up": -1, "k": -1}


class Rows(DrawnRows, can_focus=True):
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
        super().__init__(show_columns=show_columns)
        self._places = RowPlaces(())
        self._waiting_for_g = False
        self.moves_at_once = False
        """Whether the keys of the cursor act here, before they are looked up on the way to the
        app: in that time a key passes every widget above. Not where keys are changed."""

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
        step = CURSOR_KEYS.get(event.key)
        if self.moves_at_once and step is not None:
            event.stop()
            self.action_cursor(step)

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
