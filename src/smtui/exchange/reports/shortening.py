"""Long lists in a report: their first lines are shown, the rest is counted."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from smtui.exchange.reports.blocks import Block, Paragraph, Tone, line, said
from smtui.planning.words import counted

FEW = 3

Thing = TypeVar("Thing")


def first(things: Sequence[Thing], most: int) -> Sequence[Thing]:
    """The first ``most`` things, or all where but a few more would be left out."""
    return things if len(things) <= most + FEW else things[:most]


def rest(count: int, noun: str, nouns: str = "") -> Iterator[Block]:
    """How many more there are than are shown; nothing where that is none."""
    if count > 0:
        more = counted(count, f"more {noun}", f"more {nouns or f'{noun}s'}")
        yield Paragraph(line(said(f"and {more}", Tone.QUIET)))
