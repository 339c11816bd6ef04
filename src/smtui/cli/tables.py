"""Tables for people: columns sized in cells, cut to the width of the terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from smtui.cli.cells import cell_width, cut, pad
from smtui.cli.output import Output

GAP = "  "
_LEAST = 24
_SHARE = 5


class Cell(NamedTuple):
    """One cell: text that is safe to print, and a tone of the output."""

    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``spare`` tells which go first where the terminal is narrow: the highest; 0 never.

    The last column of a table is never padded, so that long or right-to-left text at the end of
    a line moves nothing else.
    """

    title: str
    right: bool = False
    spare: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading; a table of one section may have no heading."""

    heading: str
    rows: Sequence[Sequence[Cell]]


def draw(columns: Sequence[Column], sections: Sequence[Section], output: Output) -> Iterator[str]:
    """The lines of a table with one header and sections that share their columns."""
    widths = _widths(columns, sections, output.width)
    kept = [number for number, width in enumerate(widths) if width]
    header = [Cell(column.title, "dim") for column in columns]
    yield _line(header, columns, widths, kept, output)
    for section in sections:
        if section.heading:
            yield ""
            yield output.toned(_fitted(section.heading, output.width), "strong")
        for row in section.rows:
            yield _line(row, columns, widths, kept, output)


def _line(
    row: Sequence[Cell],
    columns: Sequence[Column],
    widths: Sequence[int],
    kept: Sequence[int],
    output: Output,
) -> str:
    parts = []
    for number in kept[:-1]:
        text, tone = row[number]
        text = pad(text, widths[number], columns[number].right)
        parts.append(output.toned(text, tone) if tone else text)
    text, tone = row[kept[-1]]
    text = cut(text, widths[kept[-1]])
    parts.append(output.toned(text, tone) if tone else text)
    return GAP.join(parts).rstrip()


def _widths(columns: Sequence[Column], sections: Sequence[Section], width: int | None) -> list[int]:
    """The cells of each column; 0 for one that is empty or has no room."""
    natural = [_natural(number, columns, sections) for number in range(len(columns))]
    if width is None:
        return natural
    natural[:-1] = [min(cells, max(8, width // _SHARE)) for cells in natural[:-1]]
    for spare in sorted({column.spare for column in columns if column.spare}, reverse=True):
        if width - _before_last(natural) >= min(natural[-1], _LEAST):
            break
        natural = [
            0 if column.spare == spare else cells
            for column, cells in zip(columns, natural, strict=True)
        ]
    natural[-1] = max(1, min(natural[-1], width - _before_last(natural)))
    return natural


def _before_last(widths: Sequence[int]) -> int:
    return sum(cells + len(GAP) for cells in widths[:-1] if cells)


def _natural(number: int, columns: Sequence[Column], sections: Sequence[Section]) -> int:
    """The cells that a column asks for; of the last, which is never padded, a quick upper bound."""
    rows = [row for section in sections for row in section.rows]
    if number == len(columns) - 1:
        widest = 2 * max((len(row[number].text) for row in rows), default=0) or 1
    else:
        widest = max(map(cell_width, {row[number].text for row in rows}), default=0)
    return max(widest, cell_width(columns[number].title)) if widest else 0


def _fitted(text: str, width: int | None) -> str:
    return text if width is None else cut(text, width)
