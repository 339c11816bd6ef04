"""The lists of the calendar: of one day or hour, and of many days one after the other."""

from collections.abc import Sequence
from datetime import date

from smtui.language.dates import show_day, show_full, week_label
from smtui.language.durations import show_minutes
from smtui.planning.calendar import Entry, Sort
from smtui.planning.plan import Plan
from smtui.tui.details.names import first_names, minutes_or_dash
from smtui.tui.pages.calendar.marks import GLYPH, glyph_for
from smtui.tui.pages.calendar.showing import Entries
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind

COLUMNS = (
    Column("", 1),
    Column("At", 5),
    Column("What", 0),
    Column("", 9),
    Column("Channels", 14, from_width=84),
    Column("Who", 9, from_width=56),
    Column("State", 9, from_width=64),
    Column("Time", 5, right=True, from_width=50),
)


def channel_names(plan: Plan, ids: Sequence[int]) -> str:
    """The names of channels, divided by commas."""
    known = plan.snapshot.channels
    return ", ".join(known[id_].name for id_ in ids if id_ in known)


def short_channels(plan: Plan, ids: Sequence[int]) -> str:
    """The first channel, and how many more there are."""
    known = plan.snapshot.channels
    names = [known[id_].name for id_ in ids if id_ in known]
    return f"{names[0]} +{len(names) - 1}" if len(names) > 1 else "".join(names)


def entry_cells(plan: Plan, entry: Entry, day: date) -> tuple[Cell, ...]:
    """The cells of an entry under ``COLUMNS``."""
    state, minutes = _state(plan, entry)
    channels = short_channels(plan, entry.post.channels) if entry.post else ""
    return (
        Cell(*glyph_for(plan, entry, day)),
        Cell(f"{entry.at:%H:%M}" if entry.at else "", Tone.DIM),
        Cell(entry.title, Tone.DIM if entry.sort is Sort.ROUTINE else Tone.PLAIN),
        Cell(str(entry.sort), GLYPH[entry.sort][1]),
        Cell(channels, Tone.DIM),
        Cell("" if entry.kind == Kind.PERSON else first_names(plan, entry.people), Tone.DIM),
        Cell(state, Tone.DIM),
        Cell("" if minutes is None else minutes_or_dash(minutes), Tone.DIM),
    )


def _state(plan: Plan, entry: Entry) -> tuple[str, int | None]:
    """The status of the thing as a word, and the minutes that it takes."""
    snapshot = plan.snapshot
    if entry.post is not None:
        return str(entry.post.status), entry.post.estimate
    if entry.kind == Kind.TASK:
        task = snapshot.tasks[entry.id]
        return (str(task.status) if entry.is_open else "done"), task.estimate
    if entry.kind == Kind.TACTIC:
        return str(snapshot.tactics[entry.id].status), plan.tactics[entry.id].remaining
    return "", None


class DayRows:
    """The list of one day or hour: everything that stands there, as far as the words let it."""

    columns: Sequence[Column] = COLUMNS

    def __init__(self, plan: Plan, day: date, entries: Sequence[Entry], words: str) -> None:
        """List ``entries`` of ``day`` that contain ``words``."""
        self._plan, self._day = plan, day
        low = words.casefold()
        wanted = [entry for entry in entries if low in entry.title.casefold()]
        self.entries = {RowKey(entry.kind, entry.id): entry for entry in wanted}
        self.keys: Sequence[RowKey] = list(self.entries)

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of an entry."""
        return entry_cells(self._plan, self.entries[key], self._day)


class AgendaRows:
    """Day after day with what stands on it; days without anything are left out.

    A thing that stands on several days is listed on each of them: only the first time under its
    own key, so that a key is there once; ``thing`` tells whose a key is.
    """

    columns: Sequence[Column] = COLUMNS

    def __init__(self, plan: Plan, entries: Entries, words: str) -> None:
        """List the ``entries`` that contain ``words``."""
        self._plan = plan
        self.days: dict[RowKey, date] = {}
        self._entries: dict[RowKey, Entry] = {}
        self.keys: list[RowKey] = []
        low = words.casefold()
        for day in entries:
            wanted = [entry for entry in entries[day] if low in entry.title.casefold()]
            if wanted:
                self._list(day, wanted)

    def _list(self, day: date, wanted: list[Entry]) -> None:
        heading = RowKey("heading", day.isoformat())
        self.days[heading] = day
        self.keys.append(heading)
        for entry in wanted:
            key = RowKey(entry.kind, entry.id)
            if key in self.days:
                key = RowKey(entry.kind, f"{entry.id}@{day.isoformat()}")
            self.days[key], self._entries[key] = day, entry
            self.keys.append(key)

    def thing(self, key: RowKey) -> RowKey:
        """The thing of a row."""
        entry = self._entries.get(key)
        return RowKey(entry.kind, entry.id) if entry else key

    def first_on(self, day: date) -> RowKey | None:
        """The first thing on a day, or on the next one that has any; else the last thing."""
        found = (key for key in self.keys if key.is_thing and self.days[key] >= day)
        return next(found, self.keys[-1] if self.keys else None)

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of an entry, or the heading of a day."""
        if key.is_thing:
            return entry_cells(self._plan, self._entries[key], self.days[key])
        return self._heading(self.days[key])

    def _heading(self, day: date) -> Heading:
        plan = self._plan
        near = show_day(day, plan.today)
        ahead = (day - plan.today).days
        told = near if ahead in (-1, 0, 1) else f"in {ahead} days" if ahead > 0 else ""
        pieces = [show_full(day), told, week_label(day)]
        aside = ""
        if plan.today <= day <= plan.workload.end:
            load = plan.workload.total(day, day)
            of = f"of {show_minutes(load.capacity)}" if load.capacity else "on a day off"
            aside = f"{show_minutes(load.planned)} {of}" if load.planned or load.capacity else ""
        return Heading(" · ".join(filter(None, pieces)), aside)
