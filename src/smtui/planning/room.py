"""Room: everybody's minutes by day while moves are tried, one after another."""

from collections.abc import Iterator
from typing import NamedTuple

from smtui.planning.capacity import WorkingDays
from smtui.planning.facts.publishing import PostFact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.ledger import shared
from smtui.planning.placing import put_open_task, put_post
from smtui.planning.plan import Plan
from smtui.planning.shares import work_of
from smtui.planning.workload import FULL_PERCENT, Utilisation, utilisation_of

WEEK = 7


class Piece(NamedTuple):
    """Work over the days from ``first`` to ``last`` (numbers from today): each one's minutes."""

    parts: tuple[tuple[int, int], ...]
    first: int
    last: int

    @property
    def minutes(self) -> int:
        """Everybody's minutes."""
        return sum(minutes for _, minutes in self.parts)


class _Recorder:
    """Takes down where one piece of work is put."""

    def __init__(self, begins: int, days: int) -> None:
        self.begins = begins
        self.days = days
        self.put_there: tuple[tuple[int, ...], int, int, int] | None = None

    def put(self, people: tuple[int, ...], minutes: int, first: int, last: int, sign: int) -> None:
        """Work over the days from ``first`` to ``last``."""
        last = min(last, self.days)
        self.put_there = (people, sign * minutes, min(first, last), last)

    def put_each(self, people: tuple[int, ...], minutes: int, days: range, sign: int) -> None:
        """A series is never moved."""

    def put_undated(self, people: tuple[int, ...], minutes: int, sign: int) -> None:
        """What has no date stands on no day."""


class Room:
    """The planned minutes and the capacity of each person by day and by ISO week.

    Weeks are numbers from 0, the running one, of which only what is left counts.
    """

    def __init__(self, plan: Plan) -> None:
        self._work = work_of(plan)
        self._ledger = self._work.ledger
        self._offset = plan.today.weekday()
        self.days = self._ledger.days
        self.weeks = self.week_of(self.days - 1) + 1
        self._planned = {p: list(days) for p, days in plan.workload.planned.items()}
        self.capacity = plan.workload.capacity
        self._week_planned = {p: self._by_week(days) for p, days in self._planned.items()}
        self._week_capacity = {p: self._by_week(days) for p, days in self.capacity.items()}

    def week_of(self, day: int) -> int:
        """The number of the week of a day."""
        return (day + self._offset) // WEEK

    def days_of_week(self, week: int) -> range:
        """The days of a week that are known."""
        first = week * WEEK - self._offset
        return range(max(0, first), min(self.days, first + WEEK))

    def week(self, person: int, week: int) -> Utilisation:
        """The person's utilisation in a week, with the moves that were made."""
        return utilisation_of(self._week_planned[person][week], self._week_capacity[person][week])

    def left_in_week(self, person: int, week: int) -> int:
        """The minutes that the person has left in a week; negative where it is overloaded."""
        return self._week_capacity[person][week] - self._week_planned[person][week]

    def stays_free(self, person: int, week: int, minutes: int) -> bool:
        """Whether the week stays under 80 % with so many minutes more."""
        planned = self._week_planned[person][week] + minutes
        return 100 * planned < FULL_PERCENT * self._week_capacity[person][week]

    def left_on_day(self, person: int, day: int) -> int:
        """The minutes that the person has left on a day; negative where it is overloaded."""
        return self.capacity[person][day] - self._planned[person][day]

    def piece(self, fact: TaskFact | PostFact) -> Piece | None:
        """Where the task or post stands; None without a date, and where nobody does it."""
        recorder = _Recorder(self._ledger.begins, self.days)
        if isinstance(fact, PostFact):
            put_post(recorder, fact)
        else:
            put_open_task(recorder, self._work.scoring, fact)
        if recorder.put_there is None:
            return None
        people, minutes, first, last = recorder.put_there
        parts = [
            (person, part)
            for person, part in shared(self._ledger.who_does(people), minutes)
            if person is not None
        ]
        return Piece(tuple(parts), first, last) if parts else None

    def in_week(self, piece: Piece, person: int, week: int) -> int:
        """The person's minutes of the piece in a week."""
        days = self.days_of_week(week)
        within = (days.start, days.stop - 1)
        over = (piece.first, piece.last)
        working = self._working(person)
        return sum(working.minutes_within(m, over, within) for p, m in piece.parts if p == person)

    def fits(self, old: Piece, new: Piece, *, long_day: bool = False) -> bool:
        """Whether ``new`` in the place of ``old`` overloads no day and no week, and makes none
        worse that is. ``long_day`` lets a piece through that no day could hold, by its week.
        """
        for person, day, minutes in self._days_of(new):
            planned, capacity = self._planned[person][day], self.capacity[person][day]
            after = planned + minutes
            if after > capacity and after - self._on_day(old, person, day) > max(planned, capacity):
                if long_day and capacity > 0:
                    continue
                return False
        last = min(new.last, self.days - 1)
        weeks = range(self.week_of(min(new.first, last)), self.week_of(last) + 1)
        return all(
            self.left_in_week(person, week) >= more or more <= 0
            for person, _ in new.parts
            for week in weeks
            if (more := self.in_week(new, person, week) - self.in_week(old, person, week))
        )

    def move(self, old: Piece, new: Piece) -> None:
        """Put ``new`` in the place of ``old``."""
        for person, day, minutes in self._days_of(old):
            self._put(person, day, -minutes)
        for person, day, minutes in self._days_of(new):
            self._put(person, day, minutes)

    def _on_day(self, piece: Piece, person: int, day: int) -> int:
        if not piece.first <= day <= piece.last:
            return 0
        over, working = (piece.first, piece.last), self._working(person)
        within = (day, day)
        return sum(working.minutes_within(m, over, within) for p, m in piece.parts if p == person)

    def _days_of(self, piece: Piece) -> Iterator[tuple[int, int, int]]:
        """Each one's minutes on each day, as an account spreads them; as far as days are known."""
        for person, minutes in piece.parts:
            for day, share in _spread(self._working(person), minutes, piece.first, piece.last):
                if share and day < self.days:
                    yield person, day, share

    def _put(self, person: int, day: int, minutes: int) -> None:
        self._planned[person][day] += minutes
        self._week_planned[person][self.week_of(day)] += minutes

    def _working(self, person: int) -> WorkingDays:
        return self._ledger.accounts[person].days

    def _by_week(self, by_day: list[int] | tuple[int, ...]) -> list[int]:
        return [
            sum(by_day[days.start : days.stop])
            for days in (self.days_of_week(week) for week in range(self.weeks))
        ]


def _spread(working: WorkingDays, minutes: int, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The days and minutes of work spread evenly over the working days from ``first`` to
    ``last``, odd minutes first; on the last where there is none among them.
    """
    count = working.before[last + 1] - working.before[first]
    if first == last or not count:
        yield last, minutes
        return
    each, rest = divmod(minutes, count)
    for day in range(first, last + 1):
        if working.capacity[day]:
            yield day, each + 1 if rest > 0 else each
            rest -= 1
