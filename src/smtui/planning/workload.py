"""Workload: planned minutes against capacity, by person and day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.capacity import week_start
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


@dataclass(frozen=True, slots=True, repr=False)
class Workload:
    """The minutes of every person on ``days`` days from ``start`` (today) on.

    ``planned`` and ``capacity`` hold one figure a day for each person. Shown apart, in minutes:
    ``backlog`` is work without a date, ``beyond`` what falls after the last day, by person;
    ``unassigned`` is dated work of nobody, ``backlog_unassigned`` undated work of nobody.
    ``fallback`` is the person to whom work of nobody counts, if there is one.
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

    def _minutes(self, people: Iterable[int], first: date, last: date) -> tuple[int, int]:
        begin = max(0, (first - self.start).days)
        end = max(begin, (last - self.start).days + 1)
        planned = capacity = 0
        for person in people:
            planned += sum(self.planned.get(person, ())[begin:end])
            capacity += sum(self.capacity.get(person, ())[begin:end])
        return planned, capacity
