"""How the columns and the cards of a board are drawn, as segments."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from smtui.tui.widgets.board_layout import BoardLayout
from smtui.tui.widgets.cells import Cell, Tone, fit

BOLD = Style(bold=True)


class BoardColumn(NamedTuple):
    """A column: its title, what stands beside it, and its cards from top to bottom."""

    title: str
    aside: str
    tone: Tone
    cards: tuple[int, ...]


class Card(NamedTuple):
    """What a card says: a number, a title, and two lines of cells."""

    number: str
    title: str
    tone: Tone
    about: tuple[Cell, ...]
    progress: tuple[Cell, ...]


class BoardPainter:
    """Draws one layout. ``style`` gives the style of a tone."""

    def __init__(self, style: Callable[[Tone], Style], layout: BoardLayout) -> None:
        """Draw a board laid out as ``layout``."""
        self._style = style
        self._layout = layout

    def title(self, column: BoardColumn, at: int, cells: int) -> list[Segment]:
        """The title of the column at place ``at``; at the edges how many columns lie beyond."""
        layout = self._layout
        shown = layout.columns
        beyond = layout.total - shown.stop if at == shown[-1] else 0
        before = f"‹{shown.start} " if at == shown.start and shown.start else ""
        after = f" {beyond}›" if beyond else ""
        room = cells - 1 - len(after)
        name = f"{before}{column.title} "
        name = fit(name, min(cell_len(name), room))
        count = fit(f"{len(column.cards)}{column.aside}", room - cell_len(name))
        return [
            Segment(name, self._style(column.tone) + BOLD),
            Segment(count, self._style(Tone.DIM)),
            Segment(f"{after} ", self._style(Tone.ACCENT)),
        ]

    def rule(self, cells: int) -> list[Segment]:
        """The line below a title."""
        return [Segment("─" * (cells - 1) + " ", self._style(Tone.DIM))]

    def blank(self, cells: int) -> list[Segment]:
        """A line of a column where no card is."""
        return [Segment(" " * cells, self._style(Tone.PLAIN))]

    def card(self, card: Card, part: int, cells: int, over: Style | None) -> list[Segment]:
        """Line ``part`` of a card; ``over`` is laid over it when it is chosen."""
        if part == self._layout.card_lines - 1:
            return self.blank(cells)
        edge, laid = ("▏", Style.null()) if over is None else ("▌", over)
        return [
            Segment(edge, self._style(card.tone) + laid),
            *self._part(card, part, cells - 2, laid),
            Segment(" ", self._style(Tone.PLAIN)),
        ]

    def _part(self, card: Card, part: int, room: int, over: Style) -> list[Segment]:
        """Its title, on tall boards on two lines; what it is about; its progress."""
        titles = self._layout.card_lines - 3
        if part < titles:
            return self._title_line(card, part, titles, room, over)
        return self._cells((card.about, card.progress)[part - titles], room, over)

    def _title_line(
        self, card: Card, part: int, titles: int, room: int, over: Style
    ) -> list[Segment]:
        number = f"{card.number} " if card.number else ""
        first, second = card.title, ""
        if titles > 1:
            first, second = in_two(card.title, room - len(number))
        tone = Tone.PLAIN if card.number else Tone.DIM
        if part:
            return [Segment(fit(" " * len(number) + second, room), self._style(tone) + over)]
        return [
            Segment(number, self._style(Tone.HEADING) + over),
            Segment(fit(first, room - len(number)), self._style(tone) + over),
        ]

    def _cells(self, cells: Sequence[Cell], room: int, over: Style) -> list[Segment]:
        segments: list[Segment] = []
        for text, tone in cells:
            size = min(room, cell_len(text))
            if size:
                segments.append(Segment(fit(text, size), self._style(tone) + over))
            room -= size
        segments.append(Segment(" " * room, self._style(Tone.PLAIN) + over))
        return segments


def in_two(title: str, room: int) -> tuple[str, str]:
    """Divide a title where a word ends; a word that is longer than the line stays whole and is
    cut when it is drawn.
    """
    if cell_len(title) <= room:
        return title, ""
    at = title.rfind(" ", 0, room + 1)
    return (title[:at], title[at + 1 :]) if at > 0 else (title, "")
