"""Plan drift in words: ``since Monday: 4 moved, 2 added, 9 done, 1 dropped``."""

from collections import Counter
from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.capacity import week_start
from smtui.planning.facts.reports import Drift, DriftLine
from smtui.planning.words import MONTHS

VERBS = ("moved", "added", "done", "skipped", "dropped", "deleted")
"""What can become of a thing, in the order in which it is told."""

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def drift_words(drift: Drift, since: date, today: date) -> str:
    """The whole line: since when, and how many of each; what did not happen is left out."""
    return f"{since_words(since, today)}: {drift_counts(drift)}"


def drift_counts(drift: Drift) -> str:
    """How many things were moved, added, done and so on: ``4 moved, 2 added``."""
    counts = [(getattr(drift, verb), verb) for verb in VERBS]
    return ", ".join(f"{count} {verb}" for count, verb in counts if count) or "nothing changed"


class Drifted(NamedTuple):
    """What became of one thing, ``times`` over: each occurrence of a series counts."""

    line: DriftLine
    times: int

    @property
    def aside(self) -> str:
        """Of a move from when to when, of several occurrences how many: ``Fri 27 Nov → Mon 30
        Nov``, ``5×``; else nothing.
        """
        return self.line.between or (f"{self.times}×" if self.times > 1 else "")

    @property
    def words(self) -> str:
        """The title and what is aside of it."""
        return " · ".join(part for part in (self.line.title, self.aside) if part)


def drifted(drift: Drift, verb: str) -> tuple[Drifted, ...]:
    """The things that ``verb`` became of, each once, in the order of what was done."""
    lines = [line for line in drift.lines if line.verb == verb]
    times = Counter((line.kind, line.id) for line in lines)
    first = {(line.kind, line.id): line for line in reversed(lines)}
    return tuple(Drifted(first[key], count) for key, count in times.items())


def since_words(since: date, today: date) -> str:
    """Since when: a weekday of the last seven days by its name, else the day."""
    days = (today - since).days
    if days == 0:
        return "since this morning"
    if days == 1:
        return "since yesterday"
    if 1 < days < 7:
        return f"since {_DAYS[since.weekday()]}"
    if days == 7:
        return f"since last {_DAYS[since.weekday()]}"
    year = f" {since.year}" if since.year != today.year else ""
    return f"since {since.day} {MONTHS[since.month - 1]}{year}"


def usual_since(today: date) -> date:
    """The day from which drift is told when nobody says: the Monday of the week; on a Monday, the
    one before, as the week that ended is what one wants to know of then.
    """
    monday = week_start(today)
    return monday - timedelta(days=7) if monday == today else monday
