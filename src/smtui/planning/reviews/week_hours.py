"""The hours of a week while work is put on its days, one piece after another.

What is fixed is put on days by the ledger of the plan itself, so that the figures of a draft are
those of the pages.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from smtui.planning.facts.tasks import TaskFact
from smtui.planning.ledger import Ledger
from smtui.planning.placing import put_open_task, put_post
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import Period
from smtui.planning.reviews.week_draft import DayLoad, WeekOptions
from smtui.planning.room import Piece, Room
from smtui.planning.shares import work_of
from smtui.planning.workload import FULL_PERCENT

Parts = tuple[tuple[int, int], ...]
"""Each one's minutes of a piece of work."""


class WeekHours:
    """Everybody's minutes by day; days are numbers from 0, today. ``days`` are those of the week
    that are not past; ``free`` what may still be put on each day, in minutes.
    """

    def __init__(
        self, plan: Plan, period: Period, options: WeekOptions, fixed: Iterable[TaskFact]
    ) -> None:
        self._plan = plan
        self._work = work_of(plan)
        self._room = Room(plan)
        first = max(0, (period.first - plan.today).days)
        end = min(plan.workload.days, (period.last - plan.today).days + 1)
        self.days = range(first, max(first, end))
        self._capacity = plan.workload.capacity
        kept = 100 - min(100, max(0, options.keep_free_percent))
        self._room_on = {
            person: [minutes * kept // 100 for minutes in by_day[: self.days.stop]]
            for person, by_day in self._capacity.items()
        }
        self._ledger = Ledger(plan.snapshot, plan.today, plan.settings)
        self._put: dict[tuple[int, int], int] = {}
        self._taken_away: dict[tuple[int, int], int] = {}
        self.keep(fixed)
        for post in plan.snapshot.posts.values():
            put_post(self._ledger, post)
        self.settle()

    def keep(self, tasks: Iterable[TaskFact]) -> None:
        """Leave tasks on the days that they have; it counts once the hours are settled anew."""
        for fact in tasks:
            put_open_task(self._ledger, self._work.scoring, fact)

    def settle(self) -> None:
        """Work out what is left of each day, before anything is put there."""
        self._fixed = self._ledger.settle().planned
        self.free = {
            person: [room - there for room, there in zip(rooms, self._fixed[person], strict=False)]
            for person, rooms in self._room_on.items()
        }
        self._longest = {person: self._most(person) for person in self.free}

    def day(self, number: int) -> date:
        """The date of a day."""
        return self._plan.today + timedelta(days=number)

    def number(self, day: date) -> int:
        """The number of a date."""
        return (day - self._plan.today).days

    def longest(self, person: int) -> int:
        """The most minutes that a day of the week has left for the person."""
        return self._longest[person]

    def can(self, parts: Parts) -> bool:
        """Whether everybody has a day for the part; not always the same one."""
        longest = self._longest
        return all(minutes <= longest[person] for person, minutes in parts)

    def left(self, person: int) -> int:
        """The minutes that the person's days have left together."""
        return sum(max(0, self.free[person][day]) for day in self.days)

    def works(self, parts: Parts, day: int) -> bool:
        """Whether everybody who has a part works on the day."""
        return all(self._capacity[person][day] for person, _ in parts)

    def fits(self, parts: Parts, day: int) -> bool:
        """Whether everybody's part fits on the day, and all of them work on it."""
        for person, minutes in parts:
            if self.free[person][day] < minutes or not self._capacity[person][day]:
                return False
        return True

    def stays_free(self, parts: Parts, day: int) -> bool:
        """Whether the day stays under 80 % with everybody's part."""
        for person, minutes in parts:
            capacity = self._capacity[person][day]
            planned = self._room_on[person][day] - self.free[person][day] + minutes
            if 100 * planned >= FULL_PERCENT * capacity:
                return False
        return True

    def spare(self, parts: Parts, day: int) -> int:
        """What the one with least of it would have left on the day; negative where it is over."""
        return min(self.free[person][day] - minutes for person, minutes in parts)

    def put_task(self, fact: TaskFact, parts: Parts, day: int) -> None:
        """Put a task on one day; it leaves the days on which it stands now."""
        for person, minutes in parts:
            self._add(person, day, minutes)
        old = self._room.piece(fact)
        if old is not None:
            for person, number, minutes in self._spread(old):
                key = person, number
                self._taken_away[key] = self._taken_away.get(key, 0) + minutes

    def put_post(self, parts: Parts, day: int) -> bool:
        """Spread the production of a post from today to its day, where that fits everywhere."""
        pieces = list(self._spread(Piece(parts, 0, day)))
        if any(minutes > max(0, self.free[person][on]) for person, on, minutes in pieces):
            return False
        for person, on, minutes in pieces:
            self._add(person, on, minutes)
        return True

    def loads(self, people: Iterable[int]) -> tuple[DayLoad, ...]:
        """What the days of the week have come to."""
        return tuple(self._load(person, day) for person in people for day in self.days)

    def _most(self, person: int) -> int:
        return max((self.free[person][day] for day in self.days), default=0)

    def _load(self, person: int, day: int) -> DayLoad:
        before, fixed = self._plan.workload.planned[person][day], self._fixed[person][day]
        left_out = before - fixed - self._taken_away.get((person, day), 0)
        after = fixed + self._put.get((person, day), 0)
        capacity, room = self._capacity[person][day], self._room_on[person][day]
        return DayLoad(person, self.day(day), before, after, left_out, capacity, room)

    def _add(self, person: int, day: int, minutes: int) -> None:
        was, self.free[person][day] = self.free[person][day], self.free[person][day] - minutes
        if was == self._longest[person]:
            self._longest[person] = self._most(person)
        self._put[person, day] = self._put.get((person, day), 0) + minutes

    def _spread(self, piece: Piece) -> Iterator[tuple[int, int, int]]:
        """Each one's minutes of a piece on each day up to the end of the week."""
        for person, minutes in piece.parts:
            working = self._work.ledger.accounts[person].days
            over = (piece.first, piece.last)
            for day in range(piece.first, min(piece.last + 1, self.days.stop)):
                there = working.minutes_within(minutes, over, (day, day))
                if there:
                    yield person, day, there
