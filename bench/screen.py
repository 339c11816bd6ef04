"""Just enough of a terminal to know what a program has drawn."""

import re
import unicodedata
from codecs import getincrementaldecoder
from collections.abc import Iterable
from typing import NamedTuple, Self

ROWS, COLUMNS = 40, 120

PIECE = re.compile(
    r"\x1b\[(?P<private>[?><=]?)(?P<numbers>[\d;:]*)[ -/]*(?P<final>[@-~])"
    r"|\x1b[\]P_^X].*?(?:\x07|\x1b\\)"
    r"|\x1b[ -/]+[0-~]"
    r"|\x1b[0-OQ-WYZ\\`-~]"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])"
    r"|(?P<text>[^\x00-\x1f\x7f]+)",
    re.DOTALL,
)


class Cell(NamedTuple):
    """One character and how it is drawn."""

    character: str
    style: str


class Region(NamedTuple):
    """A part of the screen, in rows and columns; the ends are not part of it."""

    top: int
    bottom: int
    left: int
    right: int


BLANK = Cell(" ", "")


class Screen:
    """A screen that is fed with what a program writes."""

    def __init__(self, rows: int = ROWS, columns: int = COLUMNS) -> None:
        self.rows = rows
        self.columns = columns
        self.cells = [[BLANK] * columns for _ in range(rows)]
        self._row = self._column = 0
        self._style = ""
        self._rest = ""
        self._decoder = getincrementaldecoder("utf-8")("replace")

    @classmethod
    def of(cls, written: Iterable[bytes]) -> Self:
        """Return the screen after all of this was written."""
        screen = cls()
        for data in written:
            screen.feed(data)
        return screen

    @property
    def whole(self) -> Region:
        """The region that is everything."""
        return Region(0, self.rows, 0, self.columns)

    def feed(self, data: bytes) -> None:
        """Draw what was written; an unfinished sequence waits for its end."""
        text = self._rest + self._decoder.decode(data)
        at = 0
        while at < len(text):
            piece = PIECE.match(text, at)
            if piece is None:
                break
            self._draw(piece)
            at = piece.end()
        self._rest = text[at:]

    def lines(self) -> list[str]:
        """Return the text of each row, without the blanks at its end."""
        return ["".join(cell.character for cell in row).rstrip() for row in self.cells]

    def text(self) -> str:
        """Return the text of the whole screen."""
        return "\n".join(self.lines())

    def part(self, region: Region) -> tuple[tuple[Cell, ...], ...]:
        """Return the cells of a region, with their styles."""
        rows = self.cells[region.top : region.bottom]
        return tuple(tuple(row[region.left : region.right]) for row in rows)

    def _draw(self, piece: re.Match[str]) -> None:
        if piece["text"] is not None:
            for character in piece["text"]:
                self._put(character)
        elif piece["control"] is not None:
            self._control(piece["control"])
        elif piece["final"] is not None and not piece["private"]:
            self._sequence(piece["final"], piece["numbers"])

    def _put(self, character: str) -> None:
        width = cells_of(character)
        if width == 0 or self._row >= self.rows or self._column + width > self.columns:
            return
        row = self.cells[self._row]
        row[self._column] = Cell(character, self._style)
        if width == 2:
            row[self._column + 1] = Cell("", self._style)
        self._column += width

    def _control(self, control: str) -> None:
        if control == "\r":
            self._column = 0
        elif control == "\n" and self._row == self.rows - 1:
            self.cells = [*self.cells[1:], [BLANK] * self.columns]
        elif control == "\n":
            self._row += 1
        elif control == "\b":
            self._column = max(0, self._column - 1)

    def _sequence(self, final: str, numbers: str) -> None:
        values = [int(number) if number.isdigit() else 0 for number in numbers.split(";")]
        if final in "Hf":
            self._row = max(values[0], 1) - 1
            self._column = max(values[1] if len(values) > 1 else 1, 1) - 1
        elif final == "m":
            self._style = "" if numbers in {"", "0"} else f"{self._style};{numbers}"
        elif final == "J" and values[0] in {2, 3}:
            self.cells = [[BLANK] * self.columns for _ in range(self.rows)]
        elif final == "K" and values[0] == 0:
            blanks = [BLANK] * (self.columns - self._column)
            self.cells[self._row][self._column :] = blanks
        else:
            self._step(final, max(values[0], 1))

    def _step(self, final: str, by: int) -> None:
        if final == "A":
            self._row = max(0, self._row - by)
        elif final == "B":
            self._row = min(self.rows - 1, self._row + by)
        elif final == "C":
            self._column = min(self.columns - 1, self._column + by)
        elif final == "D":
            self._column = max(0, self._column - by)
        elif final == "G":
            self._column = min(self.columns, by) - 1


def cells_of(character: str) -> int:
    """Return how many columns a character takes: 0, 1 or 2."""
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
