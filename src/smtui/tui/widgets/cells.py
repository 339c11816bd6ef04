"""What a list is made of: columns, cells with a tone, headings, and cutting text to cells."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from rich.cells import cell_len, set_cell_size

LEAST_TITLE = 8
"""The cells below which a title says nothing any more."""


class Tone(StrEnum):
    """The meanings that a colour may have; each is also told by a glyph or a word."""

    PLAIN = "plain"
    STRONG = "strong"
    DIM = "dim"
    ACCENT = "accent"
    FINE = "fine"
    WATCH = "watch"
    TROUBLE = "trouble"
    HEADING = "heading"


class Cell(NamedTuple):
    """One cell: text as it was typed (made safe when drawn) and its tone."""

    text: str
    tone: Tone = Tone.PLAIN


class Column(NamedTuple):
    """A column: ``width`` in cells, 0 for the one that takes what is left.

    ``from_width`` is the width of the list from which the column is shown at all.
    """

    title: str
    width: int
    right: bool = False
    from_width: int = 0


class RowKey(NamedTuple):
    """Names the thing that a row shows; rows of kind ``heading`` and ``note`` are not things."""

    kind: str
    id: int | str

    @property
    def is_thing(self) -> bool:
        """Whether the cursor may rest on it."""
        return self.kind not in ("heading", "note")


class Heading(NamedTuple):
    """A section's title and what stands at its right end."""

    text: str
    aside: str = ""


class RowSource(Protocol):
    """What a list shows: keys in order, and each row's content when it is drawn."""

    @property
    def columns(self) -> Sequence[Column]:
        """The columns, left to right."""

    @property
    def keys(self) -> Sequence[RowKey]:
        """The rows, in order."""

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a row, one for each column (the last may take the room of several), or a
        heading.
        """


def safe(text: str) -> str:
    """Return ``text`` with what could disturb a terminal made visible."""
    if text.isascii() and text.isprintable():
        return text
    from smtui.language.text import visible

    return visible(text)


def fit(text: str, width: int, *, right: bool = False) -> str:
    """Return ``text``, safe to draw, in exactly ``width`` cells; what is cut ends in ``…``."""
    shown = safe(text)
    length = len(shown) if shown.isascii() else cell_len(shown)
    if length > width:
        if width <= 0:
            return ""
        return set_cell_size(set_cell_size(shown, width - 1) + "…", width)
    padding = " " * (width - length)
    return padding + shown if right else shown + padding


def shorten(text: str, width: int) -> str:
    """Return ``text``, safe to draw, in at most ``width`` cells. A quoted title in it is cut
    first, so that what stands after the title (a day, a number) can still be read.
    """
    shown = safe(text)
    over = cell_len(shown) - width
    start, end = shown.find("‘") + 1, shown.rfind("’")
    if over > 0 and 0 < start < end:
        kept = cell_len(shown[start:end]) - over
        if kept >= LEAST_TITLE:
            return shown[:start] + fit(shown[start:end], kept).rstrip() + shown[end:]
    return fit(shown, width).rstrip() if over > 0 else shown


def shown_columns(columns: Sequence[Column], width: int) -> list[tuple[int, Column, int]]:
    """Return (index, column, cells) for the columns that a list of ``width`` cells shows."""
    kept = [(i, column) for i, column in enumerate(columns) if width >= column.from_width]
    fixed = sum(column.width + 1 for _, column in kept if column.width)
    flexible = [column for _, column in kept if not column.width]
    share = max(4, (width - fixed - len(flexible)) // max(1, len(flexible)))
    return [(i, column, column.width or share) for i, column in kept]


def bar(share: float, width: int) -> str:
    """Draw ``share`` (0 to 1; more is shown full) as a bar of ``width`` cells."""
    filled = round(min(max(share, 0.0), 1.0) * width)
    if share > 0 and filled == 0:
        filled = 1
    return "━" * filled + "─" * (width - filled)
