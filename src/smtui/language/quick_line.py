"""What one line of quick add says: the value that reading it gives."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class TokenKind(StrEnum):
    """What a token sets. A ``+`` that is not understood is a ``goal``."""

    PERSON = "person"
    TAG = "tag"
    GOAL = "goal"
    TACTIC = "tactic"
    ESTIMATE = "estimate"
    DUE = "due"
    AT = "at"
    EVERY = "every"
    CHANNELS = "channels"
    VALUE = "value"
    COMPLEXITY = "complexity"


class Token(NamedTuple):
    """A part of the line that stands for something, for highlighting while it is typed.

    ``start`` and ``end`` are offsets in the line as typed. ``words`` says what it means, or,
    when it is not ``understood``, what would be right; then it stays in the title.
    """

    start: int
    end: int
    kind: TokenKind
    understood: bool
    words: str


@dataclass(frozen=True, slots=True)
class QuickLine:
    """One line, read. ``minutes`` is the estimate; ``value`` and ``complexity`` are 1 to 5;
    ``goals`` are all goals that were named, ``goal_id`` the last of them.

    ``due_on`` and ``planned_on`` are as typed. With an ``rrule`` the series begins on
    ``starts_on``: the day of ``due:``, else of ``at:``, else None for today.
    """

    title: str = ""
    people: tuple[int, ...] = ()
    tags: tuple[str, ...] = ()
    tactic_id: int | None = None
    goal_id: int | None = None
    goals: tuple[int, ...] = ()
    minutes: int | None = None
    due_on: date | None = None
    planned_on: date | None = None
    rrule: str | None = None
    channels: tuple[str, ...] = ()
    value: int | None = None
    complexity: int | None = None
    tokens: tuple[Token, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def starts_on(self) -> date | None:
        """The day from which the rule counts, where the line names one."""
        return (self.due_on or self.planned_on) if self.rrule else None
