"""How a thing that stands on a day is marked, and what a whole day shows of its things."""

from collections.abc import Sequence
from datetime import date

from smtui.planning.calendar import Entry, Sort
from smtui.planning.plan import Plan
from smtui.tui.details.names import glyph_of
from smtui.tui.widgets.cells import Cell, Tone
from smtui.tui.widgets.month import DayMarks
from smtui.tui.widgets.month_layout import MOST_LINES
from smtui.tui.widgets.week_painter import WeekDay
from smtui.vocabulary import Kind, PostStatus

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
WORK = (Sort.DUE, Sort.PLANNED)
ENDS = (Sort.ETA, Sort.GOAL)


def glyph_for(plan: Plan, entry: Entry, day: date) -> tuple[str, Tone]:
    """Return the mark of an entry and its tone: done, late, being done, or still to do; a post
    is full once nothing is left to do but to publish it.
    """
    if entry.post is not None and entry.post.status is PostStatus.SKIPPED:
        return "–", Tone.DIM
    if entry.kind in (Kind.TASK, Kind.POST) and not entry.is_open:
        return "✓", Tone.FINE
    if day < plan.today and entry.is_open and entry.sort is not Sort.ROUTINE:
        return "!", Tone.TROUBLE
    if entry.post is not None and not entry.post.is_unfinished:
        return "■", Tone.ACCENT
    if entry.kind == Kind.TASK and entry.sort is not Sort.ROUTINE:
        glyph, tone = glyph_of(plan.snapshot.tasks[entry.id].status, "")
        return (glyph, tone) if glyph != "○" else GLYPH[entry.sort]
    return GLYPH[entry.sort]


def marks_of(plan: Plan, entries: Sequence[Entry], day: date) -> DayMarks:
    """Return what a day of the month shows: counts of posts, of work and of ETAs, then titles.

    The daily routine is left out: it stands on every day and says nothing of one.
    """
    special = [entry for entry in entries if entry.sort is Sort.OCCASION]
    posts = [entry for entry in entries if entry.sort is Sort.POST]
    work = [entry for entry in entries if entry.sort in WORK]
    ends = [entry for entry in entries if entry.sort in ENDS]
    away = [entry for entry in entries if entry.sort is Sort.TIME_OFF]
    shown = (*special, *posts, *ends, *work, *away)
    counts = [Cell(*GLYPH[Sort.OCCASION])] if special else []
    counts += [
        Cell(f"{glyph}{len(some)}", _worst(plan, some, day))
        for glyph, some in (("□", posts), ("○", work), ("◆", ends))
        if some
    ]
    if away:
        counts.append(Cell("off", Tone.DIM))
    lines = [_line(plan, entry, day) for entry in shown[:MOST_LINES]]
    return DayMarks(counts, lines, len(shown))


def week_day_of(plan: Plan, entries: Sequence[Entry], day: date) -> WeekDay:
    """Return what a day of the week shows: posts at their hour; on the whole day occasions, posts
    without a time, ETAs, tasks and who is away.
    """
    hours: dict[int, list[Cell]] = {}
    whole = []
    for entry in entries:
        if entry.at is None:
            if entry.sort is not Sort.ROUTINE:
                whole.append(entry)
        else:
            glyph, tone = glyph_for(plan, entry, day)
            minute = f":{entry.at.minute:02d} " if entry.at.minute else ""
            cell = Cell(f"{glyph}{minute}{entry.title}", tone)
            hours.setdefault(entry.at.hour, []).append(cell)
    order = (Sort.OCCASION, Sort.POST, *ENDS, *WORK, Sort.TIME_OFF)
    whole.sort(key=lambda entry: order.index(entry.sort))
    return WeekDay([_line(plan, entry, day) for entry in whole], hours)


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
