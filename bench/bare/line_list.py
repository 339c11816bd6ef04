"""Bare program: N rows drawn by the line API, with a cursor (j, k) and a refill (r).

A refill sorts all rows by another key and writes the text of each anew.
"""

import random
import sys
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

CURSOR = Style(reverse=True)
PLAIN = Style()


class LineList(ScrollView, can_focus=True):
    """A list of which only the visible lines are drawn."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "move(1)"),
        Binding("k", "move(-1)"),
        Binding("r", "refill"),
    ]

    def __init__(self, count: int, seed: int = 7) -> None:
        super().__init__()
        chance = random.Random(seed)
        self.facts = [(chance.random(), number) for number in range(count)]
        self.turn = 0.0
        self.rows: list[str] = []
        self.cursor = 0

    def on_mount(self) -> None:
        """Fill the list."""
        self.action_refill()

    def action_refill(self) -> None:
        """Order the rows anew and write each."""
        self.turn += 0.37
        self.facts.sort(key=lambda fact: (fact[0] + self.turn) % 1.0)
        self.rows = [
            f"[ ] Task number {number:<6} {number % 90:>4}m {score:>8.3f}"
            for score, number in self.facts
        ]
        self.virtual_size = Size(self.size.width, len(self.rows))
        self.refresh()

    def action_move(self, by: int) -> None:
        """Move the cursor and repaint its two lines."""
        before = self.cursor
        self.cursor = max(0, min(len(self.rows) - 1, before + by))
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False)
        for row in (before, self.cursor):
            self.refresh(Region(0, row - self.scroll_offset.y, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        """Draw one visible line."""
        row = y + self.scroll_offset.y
        width = self.size.width
        if row >= len(self.rows):
            return Strip.blank(width)
        style = CURSOR if row == self.cursor else PLAIN
        return Strip([Segment(self.rows[row], style)]).adjust_cell_length(width, style)


class LineListApp(App[None]):
    """The list and nothing else."""

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield LineList(int(sys.argv[1]))


if __name__ == "__main__":
    LineListApp().run()
