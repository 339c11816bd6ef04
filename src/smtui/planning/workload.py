"""Workload: planned minutes against capacity, by person and day."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

from smtui.planning.capacity import week_start
from smtui.planning.facts.fact import fact
from smtui.vocabulary import LoadBand

FULL_PERCENT = 80
OVERLOADED_PERCENT = 100


class Utilisation(NamedTuple):
    """Planned minutes against capacity (minutes) over some days, the percentage and its band.

    ``percent`` is None where there is work but no capacity: that is overloaded too.
    """

    planned: int
    capacity: int
    percent: int | None
    band: LoadBand


def utilisation_of(planned: int, capacity: int) -> Utilisation:
    """The utilisation of ``capacity`` minutes by ``planned`` ones: under 80 % free, 80–100 %
    full, over 100 % overloaded.

    The percentage is rounded down up to 100 and up above it, so that it never contradicts the
    band ("100 %" is never overloaded, "80 %" never free).
    """
    if capacity <= 0:
        return (
            Utilisation(planned, 0, None, LoadBand.OVERLOADED)
            if planned > 0
            else Utilisation(0, 0, 0, LoadBand.FREE)
        )
    if planned > capacity:
        return Utilisation(planned, capacity, -(-100 * planned // capacity), LoadBand.OVERLOADED)
    percent = 100 * planned // capacity
    band = LoadBand.FREE if percent < FULL_PERCENT else LoadBand.FULL
    return Utilisation(planned, capacity, percent, band)


@fact
class Workload:
    """The minutes of every person on ``days`` days from ``start`` (today) on.

    ``planned`` and ``capacity`` hold one figure a day for each person. Shown apart, in minutes:
    ``backlog`` is work without a date, ``beyond`` what falls after the last day, by person;
    ``unassigned`` is dated work of nobody (``nobody`` has it by day), ``backlog_unassigned``
    undated work of nobody. ``fallback`` is the person to whom work of nobody counts, if there is
    one.
    """

    start: date
    days: int
    planned: Mapping[int, tuple[int, ...]]
    capacity: Mapping[int, tuple[int, ...]]
    backlog: Mapping[int, int]
    beyond: Mapping[int, int]
    unassigned: int
    backlog_unassigned: int
    fallback: int | None
    nobody: tuple[int, ...] = ()
    _sums: dict[int, tuple[tuple[int, ...], tuple[int, ...]]] = field(
        default_factory=dict, init=False, compare=False
    )

    @property
    def end(self) -> date:
        """The last day that the workload knows."""
        return self.start + timedelta(days=self.days - 1)

    def utilisation(self, person_id: int, first: date, last: date) -> Utilisation:
        """The person's utilisation from ``first`` to ``last``, both included, as far as the
        workload knows those days. Nobody's (an unknown id) is empty.
        """
        return utilisation_of(*self._minutes((person_id,), first, last))

    def day(self, person_id: int, day: date) -> Utilisation:
        """The person's utilisation on one day."""
        return self.utilisation(person_id, day, day)

    def week(self, person_id: int, any_day: date) -> Utilisation:
        """The person's utilisation in the ISO week of ``any_day``: of the running week only what
        is left of it, from today to Sunday.
        """
        monday = week_start(any_day)
        return self.utilisation(person_id, monday, monday + timedelta(days=6))

    def total(self, first: date, last: date) -> Utilisation:
        """The whole team's utilisation from ``first`` to ``last``, both included."""
        return utilisation_of(*self._minutes(self.planned, first, last))

    def free(self, people: Iterable[int], last: date) -> int:
        """The minutes that ``people`` together have left from today to ``last``; what one has too
        much of takes nothing from another's.
        """
        each = (self._minutes((person,), self.start, last) for person in people)
        return sum(capacity - planned for planned, capacity in each if capacity > planned)

    def minutes_of_nobody(self, first: date, last: date) -> int:
        """The minutes of dated work of nobody from ``first`` to ``last``, both included."""
        begin, end = self._numbers(first, last)
        return sum(self.nobody[begin:end])

    def _minutes(self, people: Iterable[int], first: date, last: date) -> tuple[int, int]:
        begin, end = self._numbers(first, last)
        planned = capacity = 0
        for person in people:
            there = self._sums.get(person) or self._summed(person)
            planned += there[0][end] - there[0][begin]
            capacity += there[1][end] - there[1][begin]
        return planned, capacity

    def _numbers(self, first: date, last: date) -> tuple[int, int]:
        """The number of ``first`` and of the day after ``last``, as far as they are known."""
        today = self.start.toordinal()
        begin = min(max(0, first.toordinal() - today), self.days)
        return begin, min(max(begin, last.toordinal() - today + 1), self.days)

    def _summed(self, person: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The running sums of a person's days, made when they are first asked for: what lies
        between any two days is then a difference.
        """
        nothing = (0,) * self.days
        sums = self._sums[person] = (
            tuple(accumulate(self.planned.get(person, nothing), initial=0)),
            tuple(accumulate(self.capacity.get(person, nothing), initial=0)),
        )
        return sums
