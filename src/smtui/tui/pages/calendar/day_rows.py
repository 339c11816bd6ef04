"""What the calendar shows: the marks of each day in the month, and the list of one day."""

from collections.abc import Mapping, Sequence
from datetime import date

from smtui.planning.calendar import Entry, Sort
from smtui.planning.plan import Plan
from smtui.tui.details.names import first_names, glyph_of, minutes_or_dash
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.tui.widgets.month import DayMarks
from smtui.tui.widgets.month_layout import MOST_LINES
from smtui.vocabulary import Kind

GLYPH = {
    Sort.POST: ("□", Tone.WATCH),
    Sort.ETA: ("◆", Tone.WATCH),
    Sort.GOAL: ("★", Tone.WATCH),
    Sort.DUE: ("○", Tone.PLAIN),
    Sort.PLANNED: ("·", Tone.DIM),
    Sort.ROUTINE: ("○", Tone.DIM),
    Sort.TIME_OFF: ("–", Tone.DIM),
    Sort.OCCASION: ("✦", Tone.ACCENT),
}
COLUMNS = (
    Column("", 1),
    Column("What", 0),
    Column("", 9),
    Column("Who", 9, from_width=56),
    Column("State", 9, from_width=64),
    Column("At", 5, right=True),
    Column("Time", 5, right=True, from_width=50),
)

Entries = Mapping[date, tuple[Entry, ...]]


def marks_of(plan: Plan, entries: Sequence[Entry], day: date) -> DayMarks:
    """Return what a day of the month shows: counts of posts, of work and of ETAs, then titles.

    The daily routine is left out: it stands on every day and says nothing of one.
    """
    posts = [entry for entry in entries if entry.sort is Sort.POST]
    work = [entry for entry in entries if entry.sort in (Sort.DUE, Sort.PLANNED)]
    ends = [entry for entry in entries if entry.sort in (Sort.ETA, Sort.GOAL)]
    away = [entry for entry in entries if entry.sort is Sort.TIME_OFF]
    shown = (*posts, *ends, *work, *away)
    counts = [
        Cell(f"{glyph}{len(some)}", _worst(plan, some, day))
        for glyph, some in (("□", posts), ("○", work), ("◆", ends))
        if some
    ]
    if away:
        counts.append(Cell("off", Tone.DIM))
    lines = [_line(plan, entry, day) for entry in shown[:MOST_LINES]]
    return DayMarks(counts, lines, len(shown))


def _worst(plan: Plan, entries: Sequence[Entry], day: date) -> Tone:
    """The tone of several entries: that of the one that wants most."""
    tones = {glyph_for(plan, entry, day)[1] for entry in entries}
    for tone in (Tone.TROUBLE, Tone.WATCH, Tone.ACCENT, Tone.PLAIN):
        if tone in tones:
            return tone
    return Tone.FINE if Tone.FINE in tones else Tone.DIM


def _line(plan: Plan, entry: Entry, day: date) -> Cell:
    glyph, tone = glyph_for(plan, entry, day)
    return Cell(f"{glyph}{entry.title}", tone)


def glyph_for(plan: Plan, entry: Entry, day: date) -> tuple[str, Tone]:
    """Return the mark of an entry and its tone: done, late, being done, or still to do; a post
    is full once nothing is left to do but to publish it.
    """
    if entry.kind in (Kind.TASK, Kind.POST) and not entry.is_open:
        return "✓", Tone.FINE
    if day < plan.today and entry.is_open and entry.sort is not Sort.ROUTINE:
        return "!", Tone.TROUBLE
    if entry.kind == Kind.POST and not plan.snapshot.posts[entry.id].is_unfinished:
        return "■", Tone.ACCENT
    if entry.kind == Kind.TASK and entry.sort is not Sort.ROUTINE:
        glyph, tone = glyph_of(plan.snapshot.tasks[entry.id].status, "")
        return (glyph, tone) if glyph != "○" else GLYPH[entry.sort]
    return GLYPH[entry.sort]


class DayRows:
    """The list of one day: everything that stands on it, as far as the words let it."""

    columns: Sequence[Column] = COLUMNS

    def __init__(self, plan: Plan, day: date, entries: Sequence[Entry], words: str) -> None:
        """List ``entries`` of ``day`` that contain ``words``."""
        self._plan = plan
        self._day = day
        low = words.casefold()
        wanted = [entry for entry in entries if low in entry.title.casefold()]
        self.entries = {RowKey(entry.kind, entry.id): entry for entry in wanted}
        self.keys: Sequence[RowKey] = list(self.entries)

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of an entry."""
        entry, plan = self.entries[key], self._plan
        state, minutes = self._state(entry)
        return (
            Cell(*glyph_for(plan, entry, self._day)),
            Cell(entry.title, Tone.DIM if entry.sort is Sort.ROUTINE else Tone.PLAIN),
            Cell(str(entry.sort), GLYPH[entry.sort][1]),
            Cell("" if entry.kind == Kind.PERSON else first_names(plan, entry.people), Tone.DIM),
            Cell(state, Tone.DIM),
            Cell(f"{entry.at:%H:%M}" if entry.at else "", Tone.DIM),
            Cell("" if minutes is None else minutes_or_dash(minutes), Tone.DIM),
        )

    def _state(self, entry: Entry) -> tuple[str, int | None]:
        """The status of the thing as a word, and the minutes that it takes."""
        snapshot = self._plan.snapshot
        if entry.kind == Kind.POST:
            post = snapshot.posts[entry.id]
            return str(post.status), post.estimate
        if entry.kind == Kind.TASK:
            task = snapshot.tasks[entry.id]
            return (str(task.status) if entry.is_open else "done"), task.estimate
        if entry.kind == Kind.TACTIC:
            return str(snapshot.tactics[entry.id].status), self._plan.tactics[entry.id].remaining
        return "", None
