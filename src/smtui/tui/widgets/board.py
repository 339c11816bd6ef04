"""The board: columns of cards drawn by the line API in one widget, with a card that is chosen.

It knows cards by their ids and asks for what stands on one when its lines are drawn, so that
hundreds of cards cost no more than those that are seen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from smtui.tui.widgets.board_layout import BoardLayout
from smtui.tui.widgets.board_painter import BoardColumn, BoardPainter, Card
from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.picture import Picture

TOP = 2
"""Lines above the cards: the titles and the line below them."""


class Board(ScrollView, Picture, can_focus=True):
    """Columns of cards; ``show`` gives them, the page moves them."""

    DEFAULT_CSS: ClassVar[str] = """
    Board {
        height: 1fr; background: $background; color: $foreground;
        scrollbar-size-vertical: 1; overflow-x: hidden; overflow-y: auto;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "column(-1)", "Left", show=False, id="board.left"),
        Binding("right,l", "column(1)", "Right", show=False, id="board.right"),
        Binding("up,k", "card(-1)", "Up", show=False, id="board.up"),
        Binding("down,j", "card(1)", "Down", show=False, id="board.down"),
        Binding("pagedown,ctrl+d", "page(1)", "Page down", show=False, id="board.page_down"),
        Binding("pageup,ctrl+u", "page(-1)", "Page up", show=False, id="board.page_up"),
        Binding("home,g", "card(-100000)", "First", show=False, id="board.first"),
        Binding("end,G", "card(100000)", "Last", show=False, id="board.last"),
    ]

    @dataclass
    class Chosen(Message):
        """Another card is chosen."""

        id: int

    @dataclass
    class Opened(Message):
        """A card was clicked twice."""

        id: int

    def __init__(self) -> None:
        """Start without columns."""
        super().__init__()
        self.chosen: int | None = None
        self._columns: Sequence[BoardColumn] = ()
        self._card: Callable[[int], Card] = lambda id_: Card(str(id_), "", Tone.PLAIN, (), ())
        self._first = 0
        self._place = (0, 0)
        self._cards: dict[int, Card] = {}

    def show(
        self,
        columns: Sequence[BoardColumn],
        card: Callable[[int], Card],
        chosen: int | None,
    ) -> None:
        """Show ``columns``; ``card`` tells what stands on one of their cards."""
        self._columns, self._card = columns, card
        self._cards.clear()
        self.choose(chosen if self._find(chosen) else self._nearest())
        longest = max((len(column.cards) for column in columns), default=0)
        self.virtual_size = Size(0, TOP + longest * self.layout_now.card_lines)
        self._reveal()
        self.refresh()

    @property
    def layout_now(self) -> BoardLayout:
        """The layout at this size."""
        width = self.scrollable_content_region.width or self.size.width
        return BoardLayout(len(self._columns), width, self.size.height, self._first)

    def _find(self, id_: int | None) -> tuple[int, int] | None:
        if id_ is None:
            return None
        for at, column in enumerate(self._columns):
            if id_ in column.cards:
                return at, column.cards.index(id_)
        return None

    def _nearest(self) -> int | None:
        """The card where the cursor was, or near it."""
        column, place = self._place
        order = sorted(range(len(self._columns)), key=lambda at: abs(at - column))
        for at in order:
            cards = self._columns[at].cards
            if cards:
                return cards[min(place, len(cards) - 1)]
        return None

    def choose(self, id_: int | None) -> None:
        """Choose a card without telling, and show it."""
        self.chosen = id_
        self._place = self._find(id_) or self._place
        self._reveal()
        self.refresh()

    def _reveal(self) -> None:
        if not self.size.height or self.chosen is None:
            return
        column, place = self._place
        layout = self.layout_now
        self._first = layout.with_column(column).first
        # The last line of a card is the space below it.
        self._show_lines(place * layout.card_lines, layout.card_lines - 1, TOP)

    def _choose(self, id_: int | None) -> None:
        if id_ is not None and id_ != self.chosen:
            self.choose(id_)
            self.post_message(self.Chosen(id_))

    def action_card(self, step: int) -> None:
        """Choose another card of the column."""
        column, place = self._place
        if self.chosen is not None:
            cards = self._columns[column].cards
            self._choose(cards[min(max(place + step, 0), len(cards) - 1)])

    def action_page(self, direction: int) -> None:
        """Choose the card a screenful away."""
        step = max(1, (self.size.height - TOP) // self.layout_now.card_lines)
        self.action_card(step * direction)

    def action_column(self, step: int) -> None:
        """Choose a card of the next column that has any."""
        column, place = self._place
        at = column + step
        while 0 <= at < len(self._columns):
            cards = self._columns[at].cards
            if cards:
                self._choose(cards[min(place, len(cards) - 1)])
                return
            at += step

    def on_click(self, event: events.Click) -> None:
        """A click chooses a card, a second one opens it."""
        layout = self.layout_now
        column = layout.column_at(event.x)
        place, _ = layout.card_at(event.y - TOP + self.scroll_offset.y)
        if column is None or event.y < TOP or place >= len(self._columns[column].cards):
            return
        id_ = self._columns[column].cards[place]
        self._choose(id_)
        if event.chain == 2:
            self.post_message(self.Opened(id_))

    def on_resize(self) -> None:
        """More or fewer columns fit."""
        self._reveal()

    def render_line(self, y: int) -> Strip:
        """Draw one line through all shown columns."""
        layout, base = self.layout_now, self._style(Tone.PLAIN)
        if not self._columns:
            return Strip.blank(layout.width, base)
        painter = BoardPainter(self._style, layout)
        segments: list[Segment] = []
        for at, cells in zip(layout.columns, layout.widths, strict=True):
            if y == 0:
                segments += painter.title(self._columns[at], at, cells)
            elif y < TOP:
                segments += painter.rule(cells)
            else:
                segments += self._line(painter, at, cells, y - TOP + self.scroll_offset.y)
        return Strip(segments).adjust_cell_length(layout.width, base)

    def _line(self, painter: BoardPainter, at: int, cells: int, line: int) -> list[Segment]:
        place, part = self.layout_now.card_at(line)
        cards = self._columns[at].cards
        if place >= len(cards):
            return painter.blank(cells)
        id_ = cards[place]
        card = self._cards.get(id_)
        if card is None:
            card = self._cards[id_] = self._card(id_)
        over = None
        if id_ == self.chosen:
            over = self._over(0.4)
        return painter.card(card, part, cells, over)
