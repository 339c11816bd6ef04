"""What is listed below the heat map: the work in a cell, or the people behind the team's figure."""

from collections.abc import Sequence
from datetime import date

from smtui.language.calendar_words import MONTHS
from smtui.language.dates import show_day, show_full, week_label
from smtui.language.durations import show_minutes
from smtui.planning.calendar import day_of
from smtui.planning.plan import Plan
from smtui.planning.series import due_occurrence
from smtui.planning.shares import Share
from smtui.tui.details.figures import load_bar, load_percent, load_tone, near_day
from smtui.tui.details.names import day_tone, glyph_of, title_of
from smtui.tui.pages.guests import staying
from smtui.tui.pages.team.load_cells import LoadCells, Span
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.vocabulary import Kind

COLUMNS = (
    Column("", 1),
    Column("What", 0),
    Column("Here", 6, right=True),
    Column("Left", 6, right=True, from_width=70),
    Column("Due", 9, right=True),
    Column("Slack", 6, right=True),
    Column("Tactic", 17, from_width=76),
)

SERIES = "↻"
"""The mark of what comes round; it is due on each of its days in the cell, the first is shown."""


class WorkRows:
    """The tasks and posts of one cell, most minutes first. What a key moved out of the cell stays
    while the cursor is on it: the next key means the same thing.
    """

    columns = COLUMNS

    def __init__(self, plan: Plan, shares: Sequence[Share], span: Span, words: str) -> None:
        """List ``shares`` of ``plan``, those whose title contains ``words``."""
        self._plan, self._span = plan, span
        self._shares = {RowKey(share.kind, share.id): share for share in shares}
        wanted = words.casefold()
        self.keys: Sequence[RowKey] = list(self._shares)
        if wanted:
            self.keys = [key for key in self.keys if wanted in self._title(key).casefold()]

    def welcome(self, guest: RowKey, above: Sequence[RowKey]) -> None:
        """List ``guest`` where it stood, although a change put it elsewhere."""
        snapshot = self._plan.snapshot
        if guest.id in (snapshot.posts if guest.kind == Kind.POST else snapshot.tasks):
            self.keys = staying(self.keys, guest, above)

    def _title(self, key: RowKey) -> str:
        return title_of(self._plan.snapshot, Kind(key.kind), int(key.id))

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a task or a post."""
        plan, share = self._plan, self._shares.get(key)
        mark = self._mark(key)
        if share is None:
            return self._gone(key, mark)
        slack = slack_of(plan, key, share)
        due = share.day_first if mark.text == SERIES else due_of(plan, key)
        due_cell = Cell(near_day(due, plan.today), day_tone(due, plan.today)) if due else Cell("")
        return (
            mark,
            Cell(self._title(key)),
            Cell(show_minutes(share.minutes), Tone.STRONG),
            Cell(show_minutes(share.whole), Tone.DIM),
            due_cell,
            slack,
            Cell(self._tactic(key), Tone.DIM),
        )

    def _gone(self, key: RowKey, mark: Cell) -> Sequence[Cell]:
        day = day_of(self._plan, Kind(key.kind), int(key.id))
        where = f"→ {near_day(day, self._plan.today)}" if day else "→ no date"
        settled = self._plan.snapshot.settled_today.get(int(key.id))
        if key.kind == Kind.TASK and settled is not None:
            where = settled.outcome
        texts = (self._title(key), "0m", "", where, "", self._tactic(key))
        return (mark, *(Cell(text, Tone.DIM) for text in texts))

    def _mark(self, key: RowKey) -> Cell:
        if key.kind == Kind.POST:
            return Cell("□", Tone.ACCENT)
        task = self._plan.snapshot.tasks[int(key.id)]
        settled = self._plan.snapshot.settled_today.get(task.id)
        if task.rrule is not None and (settled is None or key in self._shares):
            return Cell(SERIES, Tone.DIM)
        return Cell(*glyph_of(task.status, settled.outcome if settled else ""))

    def _tactic(self, key: RowKey) -> str:
        snapshot = self._plan.snapshot
        thing = (
            snapshot.posts[int(key.id)] if key.kind == Kind.POST else snapshot.tasks[int(key.id)]
        )
        if thing.tactic_id is None:
            return ""
        return title_of(snapshot, Kind.TACTIC, thing.tactic_id)


def due_of(plan: Plan, key: RowKey) -> date | None:
    """The day that a thing may not pass: its due day, of a post that on which it goes out."""
    if key.kind == Kind.POST:
        return plan.snapshot.posts[int(key.id)].publish_on
    task = plan.snapshot.tasks[int(key.id)]
    return due_occurrence(task, plan.today) if task.rrule else task.due_on


def slack_of(plan: Plan, key: RowKey, share: Share) -> Cell:
    """By how many days a thing can move on from where it stands without being late; ``free`` where
    nothing is due, nothing for what comes round.
    """
    if key.kind == Kind.TASK and plan.snapshot.tasks[int(key.id)].rrule:
        return Cell("")
    due = due_of(plan, key)
    if due is None or share.day_last is None:
        return Cell("free" if due is None else "", Tone.FINE)
    days = (due - share.day_last).days
    if due < plan.today or days < 0:
        return Cell("late", Tone.TROUBLE)
    return Cell(f"{days}d", Tone.FINE if days else Tone.DIM)


class MemberRows:
    """The people behind the team's figure in some days, the fullest first."""

    LOADS = (
        Column("Person", 0),
        Column("Role", 24, from_width=90),
        Column("", 10),
        Column("Load", 8, right=True),
        Column("Planned", 8, right=True),
        Column("Time", 7, right=True),
        Column("Free", 8, right=True),
    )
    UNDATED = (Column("Person", 0), Column("Role", 28), Column("Undated", 8, right=True))

    def __init__(self, plan: Plan, cells: LoadCells, span: Span, words: str) -> None:
        """List the people of ``plan`` whose name contains ``words``."""
        self._plan, self._span = plan, span
        self.columns: Sequence[Column] = self.UNDATED if span.is_undated else self.LOADS
        self._loads = {row.key: cells.load(row.key, span) for row in cells.rows}
        self._undated = {row.key: cells.undated(row.key) for row in cells.rows}
        wanted = words.casefold()
        people = plan.snapshot.people
        found = [key for key in self._loads if wanted in people[int(key.id)].name.casefold()]
        self.keys: Sequence[RowKey] = sorted(found, key=self._fullness, reverse=True)

    def _fullness(self, key: RowKey) -> float:
        if self._span.is_undated:
            return self._undated[key]
        load = self._loads[key]
        return float("inf") if load.percent is None else load.percent

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a person."""
        person, load = self._plan.snapshot.people[int(key.id)], self._loads[key]
        if self._span.is_undated:
            minutes = show_minutes(self._undated[key])
            return (Cell(person.name), Cell(person.role or "", Tone.DIM), Cell(minutes))
        free, tone = load.capacity - load.planned, load_tone(load)
        left = f"−{show_minutes(-free)}" if free < 0 else show_minutes(free)
        return (
            Cell(person.name),
            Cell(person.role or "", Tone.DIM),
            Cell(load_bar(load, 10), tone),
            Cell(load_percent(load), tone),
            Cell(show_minutes(load.planned)),
            Cell(show_minutes(load.capacity), Tone.DIM),
            Cell(left, Tone.TROUBLE if free < 0 else Tone.DIM),
        )


def span_words(span: Span, today: date) -> str:
    """Name the days of a cell: ``W49, 30 Nov – 6 Dec``, ``Fri 27 Nov``, ``without a date``."""
    if span.is_undated:
        return "without a date"
    if span.first == span.last:
        near = show_day(span.first, today)
        weekday, number, month, _ = show_full(span.first).split(" ")
        day = f"{weekday} {number} {month}"
        return f"{day} ({near})" if near in ("today", "tomorrow") else day
    label = week_label(span.first)
    begin = f"{span.first.day}" if span.first.month == span.last.month else _near(span.first)
    return f"{label}, {begin} – {_near(span.last)}"


def _near(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3].capitalize()}"
