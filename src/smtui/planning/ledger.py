"""The ledger in which work is put on people's days, each piece in constant time.

Work over several days is spread evenly over the person's working days among them. It is written
as a *difference* at both ends of that stretch of working days, so that a piece costs the same over
a day or a quarter; the running sum turns the differences into minutes once, at the end. Whole
minutes are never lost: those which do not divide go to the first days, or the first people.
"""

from collections.abc import Collection, Mapping
from datetime import date
from itertools import accumulate

from smtui.planning.capacity import REACH_DAYS, WorkingDays, team_days, working_days
from smtui.planning.made import Made
from smtui.planning.settings import Settings
from smtui.planning.snapshot import Snapshot
from smtui.planning.workload import Workload

WEEK = 7


class Account:
    """The work of one person: minutes on certain days, differences over working days, and
    differences over every day and over every seventh.
    """

    __slots__ = ("backlog", "by_day", "daily", "days", "fixed", "spread", "weekly")

    def __init__(self, days: WorkingDays) -> None:
        reach = len(days.capacity)
        self.days = days
        self.backlog = 0
        self.fixed = [0] * reach
        self.spread = [0] * (days.before[-1] + 1)
        self.daily = [0] * (reach + 1)
        self.weekly = [0] * (reach + WEEK)
        self.by_day: tuple[int, ...] | None = None

    def copy(self) -> "Account":
        """An account that can be written on without changing this one."""
        other = Account.__new__(Account)
        other.days = self.days
        other.backlog = self.backlog
        other.fixed = self.fixed.copy()
        other.spread = self.spread.copy()
        other.daily = self.daily.copy()
        other.weekly = self.weekly.copy()
        other.by_day = self.by_day
        return other

    def put(self, minutes: int, first: int, last: int, sign: int) -> None:
        """Spread ``minutes`` evenly over the working days from day ``first`` to ``last``; where
        there is none among them, they stand on the last. ``sign`` -1 takes them back.
        """
        self.by_day = None
        if first == last:
            self.fixed[last] += sign * minutes
            return
        before = self.days.before
        begin = before[first]
        count = before[last + 1] - begin
        if count <= 1:
            day = self.days.working_day(begin, first) if count else last
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

    def put_each(self, minutes: int, days: range) -> None:
        """Put ``minutes`` on each of ``days``: differences where they are a day or a week apart."""
        self.by_day = None
        if days.step == 1:
            self.daily[days.start] += minutes
            self.daily[days.stop] -= minutes
        elif days.step == WEEK:
            self.weekly[days.start] += minutes
            self.weekly[days[-1] + WEEK] -= minutes
        else:
            for day in days:
                self.fixed[day] += minutes

    def minutes_by_day(self) -> tuple[int, ...]:
        """The minutes on each day: worked out once, until something more is put."""
        if self.by_day is None:
            self.by_day = self._summed()
        return self.by_day

    def _summed(self) -> tuple[int, ...]:
        level = list(accumulate(self.spread))
        weekly = self.weekly.copy()
        for weekday in range(WEEK):
            weekly[weekday::WEEK] = accumulate(weekly[weekday::WEEK])
        return tuple(
            [
                fixed + daily + week + (level[before] if capacity else 0)
                for fixed, daily, week, before, capacity in zip(
                    self.fixed,
                    accumulate(self.daily),
                    weekly,
                    self.days.before,
                    self.days.capacity,
                    strict=False,
                )
            ]
        )


class Ledger:
    """Everybody's accounts, and nobody's. Days are numbers from 0, today; those out of reach are
    its last, the one after ``days`` days.
    """

    __slots__ = ("_accounts", "accounts", "begins", "days", "fallback", "last", "nobody", "start")

    def __init__(self, snapshot: Snapshot, today: date, settings: Settings) -> None:
        self.start = today
        self.begins = today.toordinal()
        self.days = max(settings.horizon_days, REACH_DAYS)
        self.last = self.days
        self.fallback = everyones_fallback(snapshot)
        people = snapshot.people.values()
        reach = self.days + 1
        self.accounts: dict[int, Account] = {
            person.id: Account(working_days(person, today, reach, settings.focus_factor))
            for person in people
        }
        self.nobody = Account(team_days(tuple(p.week_minutes for p in people), today, reach))
        self._accounts = Made(self._accounts_of)

    def copy(self) -> "Ledger":
        """A ledger that can be written on without changing this one."""
        other = Ledger.__new__(Ledger)
        other.start, other.begins = self.start, self.begins
        other.days, other.last = self.days, self.last
        other.fallback = self.fallback
        other.accounts = {person: account.copy() for person, account in self.accounts.items()}
        other.nobody = self.nobody.copy()
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
            return
        each, rest = divmod(minutes, len(accounts))
        for place, account in enumerate(accounts):
            account.put(each + 1 if place < rest else each, first, last, sign)

    def put_each(self, people: tuple[int, ...], minutes: int, days: range, sign: int) -> None:
        """Put ``minutes`` of the people's work on each of ``days`` (within reach)."""
        accounts = self._accounts[people]
        each, rest = divmod(minutes, len(accounts))
        for place, account in enumerate(accounts):
            account.put_each(sign * (each + 1 if place < rest else each), days)

    def put_undated(self, people: tuple[int, ...], minutes: int, sign: int) -> None:
        """Put ``minutes`` of work without a date in the people's backlog, shared evenly."""
        accounts = self._accounts[people]
        if len(accounts) == 1:
            accounts[0].backlog += sign * minutes
            return
        each, rest = divmod(minutes, len(accounts))
        for place, account in enumerate(accounts):
            account.backlog += sign * (each + 1 if place < rest else each)

    def who_does(self, people: tuple[int, ...]) -> tuple[int | None, ...]:
        """Who does the work of ``people``, in the order in which they share it; None is nobody."""
        return doers(people, self.accounts, self.fallback)

    def account(self, person_id: int | None) -> Account | None:
        """The account of a person, or (None) nobody's; None of somebody unknown."""
        return self.nobody if person_id is None else self.accounts.get(person_id)

    def _accounts_of(self, people: tuple[int, ...]) -> list[Account]:
        return [
            self.nobody if person is None else self.accounts[person]
            for person in self.who_does(people)
        ]

    def settle(self) -> Workload:
        """The workload that the accounts come to."""
        days = self.days
        minutes = {person: a.minutes_by_day() for person, a in self.accounts.items()}
        nobody = self.nobody.minutes_by_day()
        return Workload(
            start=self.start,
            days=days,
            planned={person: by_day[:days] for person, by_day in minutes.items()},
            capacity={p: account.days.capacity[:days] for p, account in self.accounts.items()},
            backlog={person: account.backlog for person, account in self.accounts.items()},
            beyond={person: sum(by_day[days:]) for person, by_day in minutes.items()},
            unassigned=sum(nobody),
            backlog_unassigned=self.nobody.backlog,
            fallback=self.fallback,
            nobody=nobody[:days],
        )


def doers(
    people: tuple[int, ...], known: Collection[int], fallback: int | None
) -> tuple[int | None, ...]:
    """Those of ``people`` who are known; else who does what nobody has; else nobody (None)."""
    there = tuple(person for person in people if person in known)
    return there or (fallback,)


def shared(who: tuple[int | None, ...], minutes: int) -> list[tuple[int | None, int]]:
    """Each one's part of minutes that are shared evenly; odd ones go to the first."""
    each, rest = divmod(minutes, len(who))
    return [(person, each + 1 if place < rest else each) for place, person in enumerate(who)]


def everyones_fallback(snapshot: Snapshot) -> int | None:
    """Who does what is assigned to nobody: the one who is *me*, else the only person there is."""
    people: Mapping[int, object] = snapshot.people
    for person in snapshot.people.values():
        if person.is_me:
            return person.id
    return next(iter(people)) if len(people) == 1 else None
