"""The planned week as days with their load and with what stands on them."""

from collections.abc import Sequence
from datetime import date, timedelta

from textual.content import Content

from smtui.language.dates import show_day, show_full
from smtui.language.durations import show_minutes
from smtui.planning.calendar import Entry, Layer, Shown, Sort, entries_between
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.plan import Plan, Utilisation
from smtui.planning.reviews.week_room import minutes_left
from smtui.tui.details.figures import load_bar, load_percent, load_tone, short_hours
from smtui.tui.details.names import first_names, title_of, who_does
from smtui.tui.details.prose import toned
from smtui.tui.pages.calendar.marks import glyph_for
from smtui.tui.widgets.cells import Cell, RowKey, Tone
from smtui.tui.widgets.day_grid_painter import GridDay, GridItem
from smtui.vocabulary import Kind, LoadBand

LAYERS = frozenset({Layer.POSTS, Layer.TASKS, Layer.TIME_OFF})
"""What stands on the days: the daily routine counts in the load without being listed."""

DEADLINE = "◇"
"""Marks a task that is due on a day without being planned for it."""

LEAST_BAR = 3
"""Cells below which a bar says nothing."""


class WeekOfPlan:
    """The days from ``first`` on as a plan has them: of everybody, or of one person."""

    def __init__(self, plan: Plan, first: date, person_id: int | None) -> None:
        """Take the week that begins on ``first``."""
        self.plan, self.first, self.person_id = plan, first, person_id
        owners = frozenset[int | None]() if person_id is None else frozenset({person_id})
        self.entries = entries_between(
            plan, first, self.last, shown=Shown(layers=LAYERS, owners=owners)
        )

    @property
    def last(self) -> date:
        """Its Sunday."""
        return self.first + timedelta(days=6)

    def load(self, first: date, last: date) -> Utilisation:
        """How full some days are for those whose week it is."""
        workload = self.plan.workload
        if self.person_id is None:
            return workload.total(first, last)
        return workload.utilisation(self.person_id, first, last)

    def overloaded(self, day: date) -> tuple[int, ...]:
        """The people who have too much on a day, where the whole team is looked at."""
        if self.person_id is not None:
            return ()
        workload = self.plan.workload
        return tuple(
            id_
            for id_ in self.plan.snapshot.people
            if workload.day(id_, day).band is LoadBand.OVERLOADED
        )

    def days(self) -> tuple[GridDay, ...]:
        """What the grid shows."""
        return tuple(self._day(self.first + timedelta(days=step)) for step in range(7))

    def _day(self, day: date) -> GridDay:
        entries = self.entries.get(day, ())
        items = tuple(_item(self.plan, one, day) for one in entries if not self._is_kept(one))
        load = self.load(day, day)
        is_off = not load.capacity and not load.planned and day >= self.plan.today
        is_off = is_off and bool(self.load(self.first, self.last).capacity)
        return GridDay(day, lambda cells: self._lines(day, cells), items, is_off and not items)

    def _is_kept(self, entry: Entry) -> bool:
        """Whether it is a deadline that the day of its work keeps: that one stands in the grid."""
        if entry.kind != Kind.TASK or entry.sort is not Sort.DUE:
            return False
        fact = self.plan.snapshot.tasks[entry.id]
        planned, due = fact.planned_on, fact.due_on
        return planned is not None and due is not None and self.first <= planned < due

    def _lines(self, day: date, cells: int) -> Sequence[Sequence[Cell]]:
        """The bar with its figure, and the hours."""
        if day < self.plan.today:
            return (Cell(" past", Tone.DIM),), ()
        if day > self.plan.workload.end:
            return (Cell(" –", Tone.DIM),), ()
        load, over = self.load(day, day), self.overloaded(day)
        tone = load_tone(load)
        if over and tone is not Tone.TROUBLE:
            tone = Tone.WATCH
        percent = load_percent(load).replace(" %", "%") + ("!" if over else "")
        room = cells - len(percent) - 1
        line = [Cell(percent, tone)]
        if load.capacity and room - 1 >= LEAST_BAR:
            line.insert(0, Cell(load_bar(load, room - 1) + " ", tone))
        if not load.capacity and not load.planned:
            return (Cell(f" {percent}", Tone.DIM),), ()
        return line, hours_line(load, cells)

    def words_of(self, day: date) -> Content:
        """A day in a line: who has how much of what hours on it."""
        said = toned(f" {show_full(day)}", Tone.STRONG)
        if not self.plan.today <= day <= self.plan.workload.end:
            return said + toned(" · past" if day < self.plan.today else "", Tone.DIM)
        people = self.plan.snapshot.people
        for id_ in people if self.person_id is None else (self.person_id,):
            load = self.plan.workload.day(id_, day)
            if load.planned:
                figures = f"{show_minutes(load.planned)} of {show_minutes(load.capacity)}"
                said += toned(f" · {first_names(self.plan, (id_,))} ", Tone.PLAIN)
                said += toned(figures, load_tone(load))
        return said

    def words_of_thing(self, key: RowKey, day: date) -> Content:
        """A thing in a line: its whole title, who does it, how long it takes, until when."""
        plan = self.plan
        title = title_of(plan.snapshot, Kind(key.kind), int(key.id))
        told = []
        if key.kind == Kind.TASK and int(key.id) in plan.snapshot.tasks:
            fact = plan.snapshot.tasks[int(key.id)]
            told.append(who_does(plan, fact.assignees))
            told.append(show_minutes(minutes_left(plan, Kind.TASK, fact.id)))
            told.append(_due_words(plan, fact, day))
            tactic = plan.snapshot.tactics.get(fact.tactic_id or 0)
            told.append(tactic.title if tactic else "")
        elif key.kind == Kind.POST and int(key.id) in plan.snapshot.posts:
            post = plan.snapshot.posts[int(key.id)]
            at = f" at {post.publish_time:%H:%M}" if post.publish_time else ""
            told.append(f"goes out{at}, {post.status}")
            told.append(who_does(plan, (post.owner_id,) if post.owner_id else ()))
            told.append(show_minutes(minutes_left(plan, Kind.POST, post.id)))
        words = " · ".join(filter(None, told))
        return toned(f" {title}", Tone.STRONG) + toned(f" · {words}" if words else "", Tone.DIM)


def _due_words(plan: Plan, fact: TaskFact, day: date) -> str:
    """Until when a task that stands on ``day`` is to be done, and whether it has its own day."""
    if fact.due_on is None:
        return ""
    if fact.due_on != day:
        return f"due {show_day(fact.due_on, plan.today)}"
    if fact.planned_on is None:
        return "due this day, on no day yet"
    planned = show_day(fact.planned_on, plan.today)
    return "due this day" + ("" if fact.planned_on == day else f", planned for {planned}")


def hours_line(load: Utilisation, cells: int) -> tuple[Cell, ...]:
    """The hours planned and those that there are, and that they are too many where there is room
    for the word. That a day is free is not said: ``15h of 21h free`` would be read otherwise.
    """
    planned, capacity = short_hours(load.planned), short_hours(load.capacity)
    long, short = f"{planned} of {capacity}", f"{planned}/{capacity}"
    figures = long if len(long) < cells else short
    word = "" if load.band is LoadBand.FREE else f" {load.band}"
    has_room = len(figures) + len(word) < cells
    return Cell(figures, Tone.DIM), Cell(word if has_room else "", load_tone(load))


def _item(plan: Plan, entry: Entry, day: date) -> GridItem:
    glyph, tone = glyph_for(plan, entry, day)
    aside = ""
    if entry.is_open and entry.kind in (Kind.TASK, Kind.POST):
        minutes = minutes_left(plan, entry.kind, entry.id)
        aside = short_hours(minutes) if minutes else ""
    if entry.sort is Sort.POST and entry.at is not None:
        aside = f"{entry.at:%H:%M}"
    if entry.is_open and entry.sort in (Sort.DUE, Sort.PLANNED) and glyph in "○·":
        glyph, tone = (DEADLINE, Tone.DIM) if _is_only_due(plan, entry) else ("○", Tone.PLAIN)
    return GridItem(RowKey(entry.kind, entry.id), f"{glyph} {entry.title}", tone, aside)


def _is_only_due(plan: Plan, entry: Entry) -> bool:
    """Whether a task stands on the day of its deadline alone, without a day for its work."""
    fact = plan.snapshot.tasks[entry.id]
    return fact.rrule is None and entry.sort is Sort.DUE and fact.planned_on != fact.due_on
