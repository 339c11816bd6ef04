"""The ledger in which work is put on people's days, each piece in constant time.

Work over several days is spread evenly over the person's working days among them. It is written
as a *difference* at both ends of that stretch of working days, so that a piece costs the same over
a day or a quarter; the running sum turns the differences into minutes once, at the end. Whole
minutes are never lost: those which do not divide go to the first days, or the first people.
"""

from collections.abc import Mapping
from datetime import date
from itertools import accumulate

from smtui.planning.capacity import REACH_DAYS, WorkingDays, working_days
from smtui.planning.made import Made
from smtui.planning.settings import Settings
from smtui.planning.snapshot import Snapshot
from smtui.planning.workload import Workload


class Account:
    """The work of one person: minutes on certain days, and differences over working days."""

    __slots__ = ("backlog", "days", "fixed", "spread")

    def __init__(self, days: WorkingDays) -> None:
        self.days = days
        self.backlog = 0
        self.fixed = [0] * len(days.capacity)
        self.spread = [0] * (days.before[-1] + 1)

    def copy(self) -> "Account":
        """An account that can be written on without changing this one."""
        other = Account.__new__(Account)
        other.days = self.days
        other.backlog = self.backlog
        other.fixed = self.fixed.copy()
        other.spread = self.spread.copy()
        return other

    def put(self, minutes: int, first: int, last: int, sign: int) -> None:
        """Spread ``minutes`` evenly over the working days from day ``first`` to ``last``; where
        there is none among them, they stand on the last. ``sign`` -1 takes them back.
        """
        if first == last:
            self.fixed[last] += sign * minutes
            return
        before = self.days.before
        begin = before[first]
        count = before[last + 1] - begin
        if count <= 1:
            day = self._working_day(begin, first) if count else last
            self.fixed[day] += sign * minutes
            return
        each, rest = divmod(minutes, count)
        spread = self.spread
        if each:
            spread[begin] += sign * each
            spread[begin + count] -= sign * each
        if rest:
            spread[begin] += sign
            spread[begin + rest] -= sign

    def _working_day(self, begin: int, first: int) -> int:
        """The day, from ``first`` on, that has ``begin`` working days before it and is one."""
        before = self.days.before
        day = first
        while before[day + 1] == begin:
            day += 1
        return day

    def minutes_by_day(self) -> list[int]:
        """The minutes on each day."""
        level = list(accumulate(self.spread))
        before = self.days.before
        return [
            fixed + (level[before[day]] if capacity else 0)
            for day, (fixed, capacity) in enumerate(
                zip(self.fixed, self.days.capacity, strict=True)
            )
        ]


class Ledger:
    """Everybody's accounts. Days are numbers from 0, today; those out of reach are its last."""

    __slots__ = (
        "_accounts",
        "accounts",
        "backlog_unassigned",
        "days",
        "fallback",
        "last",
        "start",
        "unassigned",
    )

    def __init__(self, snapshot: Snapshot, today: date, settings: Settings) -> None:
        reach = max(settings.horizon_days, REACH_DAYS)
        self.start = today
        self.days = settings.horizon_days
        self.last = reach - 1
        self.fallback = everyones_fallback(snapshot)
        self.accounts: dict[int, Account] = {
            person.id: Account(working_days(person, today, reach, settings.focus_factor))
            for person in snapshot.people.values()
        }
        self.unassigned = 0
        self.backlog_unassigned = 0
        self._accounts = Made(self._accounts_of)

    def copy(self) -> "Ledger":
        """A ledger that can be written on without changing this one."""
        other = Ledger.__new__(Ledger)
        other.start, other.days, other.last = self.start, self.days, self.last
        other.fallback = self.fallback
        other.accounts = {person: account.copy() for person, account in self.accounts.items()}
        other.unassigned = self.unassigned
        other.backlog_unassigned = self.backlog_unassigned
        other._accounts = Made(other._accounts_of)
        return other

    def put(self, people: tuple[int, ...], minutes: int, first: int, last: int, sign: int) -> None:
        """Put ``minutes`` of the people's work on the days from ``first`` to ``last``, shared
        evenly among them. ``sign`` -1 takes back what was put with the same words.
        """
        last = min(last, self.last)
        first = min(first, last)
        accounts = self._accounts[people]
        if len(accounts) == 1:
            accounts[0].put(minutes, first, last, sign)
        elif accounts:
            each, rest = divmod(minutes, len(accounts))
            for place, account in enumerate(accounts):
                account.put(each + 1 if place < rest else each, first, last, sign)
        else:
            self.unassigned += sign * minutes

    def put_each(self, people: tuple[int, ...], minutes: int, days: list[int], sign: int) -> None:
        """Put ``minutes`` of the people's work on each of ``days`` (within reach)."""
        accounts = self._accounts[people]
        if not accounts:
            self.unassigned += sign * minutes * len(days)
            return
        each, rest = divmod(minutes, len(accounts))
        for place, account in enumerate(accounts):
            share = sign * (each + 1 if place < rest else each)
            fixed = account.fixed
            for day in days:
                fixed[day] += share

    def put_undated(self, people: tuple[int, ...], minutes: int, sign: int) -> None:
        """Put ``minutes`` of work without a date in the people's backlog, shared evenly."""
        accounts = self._accounts[people]
        if len(accounts) == 1:
            accounts[0].backlog += sign * minutes
        elif accounts:
            each, rest = divmod(minutes, len(accounts))
            for place, account in enumerate(accounts):
                account.backlog += sign * (each + 1 if place < rest else each)
        else:
            self.backlog_unassigned += sign * minutes

    def _accounts_of(self, people: tuple[int, ...]) -> list[Account]:
        """The accounts of those of ``people`` who are known, else of who does what nobody has."""
        accounts = self.accounts
        known = [accounts[person] for person in people if person in accounts]
        if not known and self.fallback is not None:
            known = [accounts[self.fallback]]
        return known

    def settle(self) -> Workload:
        """The workload that the accounts come to."""
        days = self.days
        minutes = {person: a.minutes_by_day() for person, a in self.accounts.items()}
        return Workload(
            start=self.start,
            days=days,
            planned={person: tuple(by_day[:days]) for person, by_day in minutes.items()},
            capacity={p: account.days.capacity[:days] for p, account in self.accounts.items()},
            backlog={person: account.backlog for person, account in self.accounts.items()},
            beyond={person: sum(by_day[days:]) for person, by_day in minutes.items()},
            unassigned=self.unassigned,
            backlog_unassigned=self.backlog_unassigned,
            fallback=self.fallback,
        )


def everyones_fallback(snapshot: Snapshot) -> int | None:
    """Who does what is assigned to nobody: the one who is *me*, else the only person there is."""
    people: Mapping[int, object] = snapshot.people
    for person in snapshot.people.values():
        if person.is_me:
            return person.id
    return next(iter(people)) if len(people) == 1 else None
