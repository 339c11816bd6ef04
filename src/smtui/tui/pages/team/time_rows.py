"""What the timesheet lists: entries by day, then minutes by activity, then what estimates teach."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from smtui.language.dates import show_day, show_full
from smtui.language.durations import show_minutes
from smtui.language.time_entries import show_stretch
from smtui.planning.estimates import Lesson
from smtui.planning.facts.time import TimeEntryLine
from smtui.planning.plan import Plan
from smtui.planning.timesheet import SheetRow, Timesheet, spent_by_activity
from smtui.tui.details.names import first_names
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone, bar
from smtui.vocabulary import Kind

SPENT, LESSON = "spent", "lesson"
BAR_CELLS = 12
STEEP = 1.25
"""From so many times the estimate on, a lesson is worth watching."""

_FROM = Column("From–until", 11, right=True)
_TOOK = Column("Took", 5, right=True)
_WHAT = Column("What", 0)
_ACTIVITY = Column("Activity", 14, from_width=62)
_WHO = Column("Who", 8)


class Scope(NamedTuple):
    """Whose time is listed (None for everybody's), and of which days of the sheet."""

    person_id: int | None
    days: Sequence[int]


class Week(NamedTuple):
    """What there is to list: a timesheet, its entries, and what finished work teaches."""

    sheet: Timesheet
    entries: Sequence[TimeEntryLine]
    lessons: Sequence[Lesson]


class TimeRows:
    """The rows below the grid, for one scope of a timesheet."""

    def __init__(self, plan: Plan, week: Week, scope: Scope, words: str) -> None:
        """Gather the entries of ``scope`` that contain ``words``."""
        sheet = week.sheet
        self._plan, self._sheet, self._scope = plan, sheet, scope
        self._lessons = {lesson.activity: lesson for lesson in week.lessons}
        days = {sheet.dates[day] for day in scope.days}
        self._entries = {
            entry.id: entry
            for entry in week.entries
            if entry.day_on in days and _is_whose(entry, scope.person_id) and _has(entry, words)
        }
        self._spent = {one.activity: one for one in spent_by_activity(self._entries.values())}
        self._headings: dict[str, Heading] = {}
        last = _WHO if scope.person_id is None else None
        self._shows_who = last is not None
        self.columns: Sequence[Column] = (
            _FROM, _TOOK, _WHAT, _ACTIVITY, *([last] if last else ()),
        )  # fmt: skip
        self.keys: Sequence[RowKey] = [*self._by_day(bool(words)), *self._below(bool(words))]

    def entry(self, key: RowKey | None) -> TimeEntryLine | None:
        """The entry of a row."""
        if key is None or key.kind != Kind.TIME_ENTRY:
            return None
        return self._entries.get(int(key.id))

    def _by_day(self, is_filtered: bool) -> list[RowKey]:
        keys: list[RowKey] = []
        for place in self._scope.days:
            day = self._sheet.dates[place]
            own = [entry for entry in self._entries.values() if entry.day_on == day]
            is_shown = day <= self._plan.today or len(self._scope.days) == 1
            if not own and (is_filtered or not is_shown):
                continue
            name = f"day {place}"
            self._headings[name] = Heading(_day_words(day, self._plan.today), self._aside(place))
            keys.append(RowKey("heading", name))
            keys += [RowKey(Kind.TIME_ENTRY, entry.id) for entry in own]
        return keys

    def _aside(self, place: int) -> str:
        """Logged of the hours of a day, and what is still to be done on it."""
        row = self._row()
        if row is None:
            return ""
        logged, capacity, planned = row.logged[place], row.capacity[place], row.planned[place]
        todo = f" · {show_minutes(planned)} planned" if planned else ""
        if not capacity:
            return f"{show_minutes(logged)}, day off{todo}" if logged or todo else "day off"
        return f"{show_minutes(logged)} of {show_minutes(capacity)}{todo}"

    def _row(self) -> SheetRow | None:
        person = self._scope.person_id
        return self._sheet.total if person is None else self._sheet.row(person)

    def _below(self, is_filtered: bool) -> list[RowKey]:
        keys: list[RowKey] = []
        if self._spent:
            total = show_minutes(sum(one.minutes for one in self._spent.values()))
            self._headings[SPENT] = Heading("By activity", total)
            keys += [RowKey("heading", SPENT), *(RowKey(SPENT, name) for name in self._spent)]
        if self._lessons and not is_filtered:
            self._headings[LESSON] = Heading("Planned against actual", "of the last half year")
            keys += [RowKey("heading", LESSON), *(RowKey(LESSON, name) for name in self._lessons)]
        return keys

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of an entry, of an activity or of a lesson, or a heading."""
        if key.kind == "heading":
            return self._headings[str(key.id)]
        if key.kind == SPENT:
            cells = self._activity(str(key.id))
        elif key.kind == LESSON:
            cells = _lesson(self._lessons[str(key.id)])
        else:
            cells = self._entry(self._entries[int(key.id)])
        return cells if self._shows_who else cells[:4]

    def _entry(self, entry: TimeEntryLine) -> tuple[Cell, ...]:
        title = entry.title or entry.activity or "something"
        note = f" · {entry.note}" if entry.note else ""
        return (
            Cell(show_stretch(entry.from_time, entry.until_time), Tone.DIM),
            Cell(show_minutes(entry.minutes), Tone.STRONG),
            Cell(f"{title}{note}"),
            Cell(entry.activity, Tone.DIM),
            Cell(first_names(self._plan, [entry.person_id or 0]) or "nobody", Tone.DIM),
        )

    def _activity(self, name: str) -> tuple[Cell, ...]:
        spent = self._spent[name]
        total = sum(one.minutes for one in self._spent.values())
        share = spent.minutes / total
        count = "1 entry" if spent.entries == 1 else f"{spent.entries} entries"
        return (
            Cell(f"{round(100 * share)} %", Tone.DIM),
            Cell(show_minutes(spent.minutes), Tone.STRONG),
            Cell(f"{bar(share, BAR_CELLS)} {name or 'without an activity'}"),
            Cell(count, Tone.DIM),
            Cell(""),
        )


def _lesson(lesson: Lesson) -> tuple[Cell, ...]:
    """The sentence without the medians, which stand before it, and without n, which follows."""
    tone = Tone.DIM if lesson.is_weak else Tone.FINE
    if not lesson.is_weak and not 1 / STEEP <= lesson.ratio <= STEEP:
        tone = Tone.WATCH
    few = ", few" if lesson.is_weak else ""
    medians = f"{show_minutes(lesson.median_planned)}→{show_minutes(lesson.median_actual)}"
    return (
        Cell(medians, Tone.DIM),
        Cell(f"× {lesson.ratio:.1f}", tone),
        Cell(lesson.words.partition(", usually")[0], Tone.DIM if lesson.is_weak else Tone.PLAIN),
        Cell(f"n = {lesson.n}{few}", Tone.DIM),
        Cell(""),
    )


def _day_words(day: date, today: date) -> str:
    full = show_full(day).rsplit(" ", 1)[0]
    return f"{full} · {show_day(day, today)}" if abs((day - today).days) <= 1 else full


def _is_whose(entry: TimeEntryLine, person_id: int | None) -> bool:
    return person_id is None or (entry.person_id or 0) == person_id


def _has(entry: TimeEntryLine, words: str) -> bool:
    return words.casefold() in f"{entry.title} {entry.activity} {entry.note}".casefold()
