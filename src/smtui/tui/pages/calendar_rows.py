"""What the calendar shows: the marks of each day in the month, and the list of one day."""

from collections.abc import Mapping, Sequence
from datetime import date

from smtui.planning.calendar import Entry, Sort
from smtui.planning.plan import Plan
from smtui.tui.details.names import first_names, glyph_of, minutes_or_dash
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.tui.widgets.month import DayMarks
from smtui.vocabulary import Kind, PostStatus

ALL, POSTS, WORK = "everything", "posts", "tasks & tactics"

SHOWN = {
    ALL: frozenset(Sort),
    POSTS: frozenset({Sort.POST, Sort.TIME_OFF}),
    WORK: frozenset(Sort) - {Sort.POST},
}
GLYPH = {
    Sort.POST: ("□", Tone.ACCENT),
    Sort.ETA: ("◆", Tone.WATCH),
    Sort.GOAL: ("★", Tone.WATCH),
    Sort.DUE: ("○", Tone.PLAIN),
    Sort.PLANNED: ("·", Tone.DIM),
    Sort.ROUTINE: ("○", Tone.DIM),
    Sort.TIME_OFF: ("–", Tone.DIM),
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


def marks_of(entries: Sequence[Entry], today: date, day: date) -> DayMarks:
    """Return what a day of the month shows: counts of posts, of work and of ETAs, then titles.

    The daily routine is left out: it stands on every day and says nothing of one.
    """
    shown = [entry for entry in entries if entry.sort is not Sort.ROUTINE]
    posts = [entry for entry in shown if entry.sort is Sort.POST]
    work = [entry for entry in shown if entry.sort in (Sort.DUE, Sort.PLANNED)]
    ends = [entry for entry in shown if entry.sort in (Sort.ETA, Sort.GOAL)]
    away = [entry for entry in shown if entry.sort is Sort.TIME_OFF]
    late = day < today and any(entry.is_open for entry in work)
    counts = []
    if posts:
        late_post = day < today and any(entry.is_open for entry in posts)
        counts.append(Cell(f"□{len(posts)}", Tone.TROUBLE if late_post else Tone.ACCENT))
    if work:
        counts.append(Cell(f"○{len(work)}", Tone.TROUBLE if late else Tone.PLAIN))
    if ends:
        counts.append(Cell(f"◆{len(ends)}", Tone.WATCH))
    if away:
        counts.append(Cell("off", Tone.DIM))
    return DayMarks(counts, [_line(entry, today, day) for entry in (*posts, *ends, *work, *away)])


def _line(entry: Entry, today: date, day: date) -> Cell:
    glyph, tone = glyph_for(entry, today, day)
    return Cell(f"{glyph}{entry.title}", tone)


def glyph_for(entry: Entry, today: date, day: date) -> tuple[str, Tone]:
    """Return the mark of an entry and its tone; work that is past and open is trouble."""
    if entry.kind in (Kind.TASK, Kind.POST) and not entry.is_open:
        return "✓", Tone.FINE
    glyph, tone = GLYPH[entry.sort]
    if day < today and entry.is_open and entry.sort is not Sort.ROUTINE:
        return "!", Tone.TROUBLE
    return glyph, tone


class DayRows:
    """The list of one day: everything that stands on it, as far as the view and words let it."""

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
        glyph, tone = glyph_for(entry, plan.today, self._day)
        people = "" if entry.sort is Sort.TIME_OFF else first_names(plan, entry.people)
        state, minutes = "", None
        if entry.kind == Kind.POST:
            post = plan.snapshot.posts[entry.id]
            state, minutes = str(post.status), post.estimate
            published = post.status is PostStatus.PUBLISHED
            tone = Tone.FINE if published else tone
        elif entry.kind == Kind.TASK:
            fact = plan.snapshot.tasks[entry.id]
            state = str(fact.status) if entry.is_open else "done"
            minutes = fact.estimate
            if entry.is_open and tone is not Tone.TROUBLE:
                glyph, tone = glyph_of(fact.status, "")
        elif entry.kind == Kind.TACTIC:
            state = str(plan.snapshot.tactics[entry.id].status)
            minutes = plan.tactics[entry.id].remaining
        return (
            Cell(glyph, tone),
            Cell(entry.title, Tone.DIM if entry.sort is Sort.ROUTINE else Tone.PLAIN),
            Cell(str(entry.sort), GLYPH[entry.sort][1]),
            Cell(people, Tone.DIM),
            Cell(state, Tone.DIM),
            Cell(f"{entry.at:%H:%M}" if entry.at else "", Tone.DIM),
            Cell(minutes_or_dash(minutes) if minutes is not None else "", Tone.DIM),
        )
