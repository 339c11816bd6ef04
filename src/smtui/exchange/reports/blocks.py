"""What a report is laid out in: sections of paragraphs, points, tables, tiles and charts.

It is laid out once; Markdown, HTML and the terminal only draw it, so that all of them say the
same. Whatever a person typed is a run that is marked as typed.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from smtui.language.text import visible


class Tone(StrEnum):
    """What the look of a run says; each is also told by its words."""

    PLAIN = "plain"
    QUIET = "quiet"
    STRONG = "strong"
    FINE = "fine"
    WATCH = "watch"
    TROUBLE = "trouble"


class Run(NamedTuple):
    """Text of one look; ``is_typed`` is what a person wrote, in whatever script and direction."""

    text: str
    tone: Tone = Tone.PLAIN
    is_typed: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """The text line by line, control characters and marks that turn text visible."""
        whole = self.text.replace("\r\n", "\n").replace("\t", " ")
        return tuple(visible(one) for one in whole.split("\n"))


Line = tuple[Run, ...]


class Paragraph(NamedTuple):
    """Some words that stand by themselves."""

    line: Line


class Points(NamedTuple):
    """A list of points."""

    items: tuple[Line, ...]


class Heading(NamedTuple):
    """The name of a part of a section."""

    text: str


class Column(NamedTuple):
    """A column of a table. Figures stand at the right; what ``is_short`` is not broken into lines;
    where a terminal is too narrow for all columns, those with more ``spare`` are left out first.
    """

    title: str
    is_figure: bool = False
    spare: int = 0
    is_short: bool = False


class Table(NamedTuple):
    """Rows of as many lines as there are columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Line, ...], ...]

    @property
    def filled(self) -> "Table":
        """The table without the columns that are empty in every row."""
        kept = [at for at in range(len(self.columns)) if any(row[at] for row in self.rows)]
        rows = tuple(tuple(row[at] for at in kept) for row in self.rows)
        return Table(tuple(self.columns[at] for at in kept), rows)


class Tile(NamedTuple):
    """One of the figures that a report begins with."""

    label: str
    value: str
    aside: str = ""
    tone: Tone = Tone.PLAIN


class Tiles(NamedTuple):
    """The figures that a report begins with."""

    tiles: tuple[Tile, ...]


class Chart(NamedTuple):
    """What a KPI was measured at, beside the straight line that it should follow.

    ``points`` are measurements, oldest first; ``plan`` are the two ends of the line, or nothing;
    ``first`` and ``last`` are the days of the period, which is shaded; ``words`` say the same.
    """

    name: str
    words: Line
    points: tuple[tuple[date, float], ...]
    plan: tuple[tuple[date, float], ...]
    first: date
    last: date
    tone: Tone = Tone.PLAIN


class Charts(NamedTuple):
    """Charts that stand side by side where there is room; ``means`` says how to read them, where
    they are drawn whole.
    """

    charts: tuple[Chart, ...]
    means: str = ""


class Bar(NamedTuple):
    """One bar: what it is of, how long it is, the length that is marked (as planned, or as there
    is room for), and the words at its right.
    """

    label: Run
    value: float
    mark: float | None
    words: str
    tone: Tone = Tone.PLAIN


class Bars(NamedTuple):
    """Bars on one scale; ``means`` says what the words are, ``marked`` what the marks are, where
    they are drawn.
    """

    bars: tuple[Bar, ...]
    means: str
    marked: str = ""

    @property
    def longest(self) -> float:
        """What the whole width stands for; never nothing."""
        return max((max(bar.value, bar.mark or 0.0) for bar in self.bars), default=0.0) or 1.0


Block = Paragraph | Points | Heading | Table | Tiles | Charts | Bars


class Section(NamedTuple):
    """A part of the report with its title."""

    title: str
    blocks: tuple[Block, ...]


class ReportPages(NamedTuple):
    """A whole report, laid out: its title, what it is of, as of when, and its sections."""

    title: str
    period: str
    as_of: str
    sections: tuple[Section, ...]


def said(text: str, tone: Tone = Tone.PLAIN) -> Run:
    """Words of ours."""
    return Run(text, tone)


def typed(text: str, tone: Tone = Tone.PLAIN) -> Run:
    """Words that a person typed, or a sentence with such words in it."""
    return Run(text, tone, True)


def line(*runs: Run | str) -> Line:
    """Runs in one line; text without a look is ours, and empty ones are left out."""
    made = (Run(run) if isinstance(run, str) else run for run in runs)
    return tuple(run for run in made if run.text)


def plain(words: Line) -> str:
    """The text of a line on one line, safe to draw."""
    return "".join(shown(run.text) for run in words)


def shown(text: str) -> str:
    """Text on one line, control characters and marks that turn text visible."""
    return " ".join(Run(text).lines)
