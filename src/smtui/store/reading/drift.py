"""Reading how the plan drifted since a moment, from the marks that the journal's entries keep."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from smtui.language.dates import show_full
from smtui.planning.facts.reports import Drift, DriftLine
from smtui.store.drifting import ADDED, DELETED, DROPPED, MOVED, OPENED, SKIPPED, Mark
from smtui.store.journal import moment_text
from smtui.store.reading.conversions import among
from smtui.vocabulary import Kind

_KINDS = {"task": Kind.TASK, "post": Kind.POST, "tactic": Kind.TACTIC}
_TITLES = {
    "task": "SELECT id, title FROM task",
    "post": "SELECT id, topic FROM post",
    "tactic": "SELECT id, title FROM tactic",
}

_ENTRIES = """
SELECT drift FROM journal_entry
WHERE at >= ? AND at < ? AND drift <> '' AND state = 'done' AND {which} ORDER BY at, id
"""
_DELETING = "drift LIKE '%\"deleted\"%'"
_NEVER = "9999"


@dataclass(slots=True)
class _Thing:
    """What became of one thing in all."""

    kind: str
    id: int
    is_new: bool = False
    is_gone: bool = False
    title: str = ""
    came_from: str | None = None
    went_to: str | None = None
    is_moved: bool = False
    settled: dict[str | None, str] = field(default_factory=dict)

    def take(self, mark: Mark) -> None:
        """Add what happened next."""
        if mark.verb == ADDED:
            self.is_new, self.is_gone = not self.is_gone, False
        elif mark.verb == DELETED:
            self.is_gone, self.is_new = not self.is_new, False
            self.is_moved, self.title = False, mark.before or ""
            self.settled.clear()
        elif mark.verb == MOVED:
            self.came_from = self.came_from if self.is_moved else mark.before
            self.is_moved, self.went_to = True, mark.after
        elif mark.verb == OPENED:
            self.settled.pop(mark.after, None)
        else:
            self.settled[mark.after] = mark.verb

    def verbs(self) -> Iterator[str]:
        """What counts of it."""
        if self.is_gone:
            yield DELETED
            return
        if self.is_new:
            yield ADDED
        elif self.is_moved and self.came_from != self.went_to:
            yield MOVED
        yield from self.settled.values()


def read_drift(
    connection: sqlite3.Connection, since: datetime, until: datetime | None = None
) -> Drift:
    """Read how the plan drifted from ``since`` on, before ``until`` (both aware)."""
    end = moment_text(until) if until else _NEVER
    rows = connection.execute(_ENTRIES.format(which="1"), (moment_text(since), end))
    counts: Counter[str] = Counter()
    things: dict[tuple[str, int], _Thing] = {}
    for (text,) in rows:
        kept = json.loads(text)
        if isinstance(kept, dict):
            counts.update(kept)
            continue
        for mark in (Mark(*parts) for parts in kept):
            key = (mark.kind, mark.id)
            # What was touched last stands last.
            things[key] = thing = things.pop(key, None) or _Thing(*key)
            thing.take(mark)
    titles = _titles(connection, things, end)
    lines = tuple(_lines(things.values(), titles, since.year))
    counts.update(line.verb for line in lines)
    return Drift(**{name: counts[name] for name in Drift._fields[:-1]}, lines=lines)


def _titles(
    connection: sqlite3.Connection, things: Mapping[tuple[str, int], _Thing], end: str
) -> dict[tuple[str, int], str]:
    """The titles of things; of what is gone by now, as it was when it was deleted."""
    ids: dict[str, list[int]] = {}
    for kind, number in things:
        ids.setdefault(kind, []).append(number)
    titles = {
        (kind, number): title
        for kind, numbers in ids.items()
        for number, title in connection.execute(f"{_TITLES[kind]} WHERE {among('id', numbers)}")
    }
    titles.update((key, thing.title) for key, thing in things.items() if thing.is_gone)
    if len(titles) < len(things):
        later = connection.execute(_ENTRIES.format(which=_DELETING), (end, _NEVER))
        for (text,) in later:
            kept = json.loads(text)
            for mark in (Mark(*parts) for parts in kept if isinstance(kept, list)):
                if mark.verb == DELETED:
                    titles.setdefault((mark.kind, mark.id), mark.before or "")
    return titles


def _lines(
    things: Iterable[_Thing], titles: dict[tuple[str, int], str], year: int
) -> Iterator[DriftLine]:
    for thing in things:
        title = titles.get((thing.kind, thing.id), "")
        for verb in thing.verbs():
            days = (_day(thing.came_from, year), _day(thing.went_to, year))
            between = " → ".join(days) if verb == MOVED else ""
            sentence = _sentence(thing, verb, title, days)
            yield DriftLine(verb, _KINDS[thing.kind], thing.id, title, sentence, between)


def _sentence(thing: _Thing, verb: str, title: str, days: tuple[str, str]) -> str:
    if verb == MOVED:
        return f"Moved ‘{title}’ from {days[0]} to {days[1]}"
    if verb in (ADDED, DELETED):
        return f"{verb.capitalize()} ‘{title}’"
    if thing.kind == "post" and verb not in (SKIPPED, DROPPED):
        return f"Published: {title}"
    return f"{verb.capitalize()}: {title}"


def _day(text: str | None, year: int) -> str:
    if text is None:
        return "no day"
    try:
        day = date.fromisoformat(text)
    except ValueError:
        # Another program wrote it; it is no longer in the plan, only in what happened.
        return f"‘{text}’"
    full = show_full(day)
    return full.removesuffix(f" {day.year}") if day.year == year else full
