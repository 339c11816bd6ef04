"""The timesheet: minutes worked by person, day and activity, beside the minutes there were."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.capacity import working_days
from smtui.planning.facts.time import TimeEntryLine
from smtui.planning.plan import Plan

NOBODY = 0
"""Stands for the person of an entry that has none."""

NO_ACTIVITY = ""


class SheetRow(NamedTuple):
    """A person's days. ``logged`` and ``capacity`` are minutes of each day; ``planned`` those that
    are still to be worked, from today on. The person is `NOBODY` where an entry has none.
    """

    person_id: int
    logged: tuple[int, ...]
    capacity: tuple[int, ...]
    planned: tuple[int, ...]


class Spent(NamedTuple):
    """Minutes of one activity (its name, "" without one), in so many entries."""

    activity: str
    minutes: int
    entries: int


class Timesheet(NamedTuple):
    """The days from ``first`` on, one row for each person who had time or worked, the person who
    uses smtui first; ``activities`` by minutes, most first. Rows and activities sum to the same.
    """

    first: date
    days: int
    rows: tuple[SheetRow, ...]
    activities: tuple[Spent, ...]

    @property
    def dates(self) -> tuple[date, ...]:
        """The days, in order."""
        return tuple(self.first + timedelta(days=day) for day in range(self.days))

    @property
    def total(self) -> SheetRow:
        """All rows together."""
        return SheetRow(
            NOBODY,
            _summed([row.logged for row in self.rows], self.days),
            _summed([row.capacity for row in self.rows], self.days),
            _summed([row.planned for row in self.rows], self.days),
        )

    def row(self, person_id: int) -> SheetRow | None:
        """The row of a person."""
        return next((row for row in self.rows if row.person_id == person_id), None)


def timesheet(plan: Plan, entries: Iterable[TimeEntryLine], first: date, last: date) -> Timesheet:
    """The timesheet of the days from ``first`` to ``last``, both included; entries of other days
    are left out.
    """
    days = max(0, (last - first).days + 1)
    within = [entry for entry in entries if first <= entry.day_on <= last]
    logged: Counter[tuple[int, int]] = Counter()
    for entry in within:
        logged[entry.person_id or NOBODY, (entry.day_on - first).days] += entry.minutes
    rows = [_row(plan, person, first, days, logged) for person in _people(plan)]
    strangers = sorted({person for person, _ in logged} - {row.person_id for row in rows})
    rows += [SheetRow(one, _logged(one, days, logged), *2 * ((0,) * days,)) for one in strangers]
    kept = tuple(row for row in rows if any(row.logged) or any(row.capacity) or any(row.planned))
    return Timesheet(first, days, kept, spent_by_activity(within))


def spent_by_activity(entries: Iterable[TimeEntryLine]) -> tuple[Spent, ...]:
    """Minutes by the name of the activity, most first."""
    minutes: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for entry in entries:
        minutes[entry.activity] += entry.minutes
        counts[entry.activity] += 1
    ordered = sorted(minutes, key=lambda name: (-minutes[name], name))
    return tuple(Spent(name, minutes[name], counts[name]) for name in ordered)


def _people(plan: Plan) -> list[int]:
    people = plan.snapshot.people.values()
    return [one.id for one in sorted(people, key=lambda one: (not one.is_me, one.id))]


def _row(
    plan: Plan, person_id: int, first: date, days: int, logged: Counter[tuple[int, int]]
) -> SheetRow:
    person = plan.snapshot.people[person_id]
    capacity = working_days(person, first, days, plan.settings.focus_factor).capacity
    planned = tuple(
        plan.workload.day(person_id, first + timedelta(days=day)).planned for day in range(days)
    )
    return SheetRow(person_id, _logged(person_id, days, logged), capacity, planned)


def _logged(person: int, days: int, logged: Counter[tuple[int, int]]) -> tuple[int, ...]:
    return tuple(logged[person, day] for day in range(days))


def _summed(rows: Sequence[tuple[int, ...]], days: int) -> tuple[int, ...]:
    return tuple(sum(row[day] for row in rows) for day in range(days))
