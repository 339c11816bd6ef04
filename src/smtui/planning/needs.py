"""What tactics need, of whom and of which skills, and what people have left for them."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.capacity import week_start
from smtui.planning.ledger import Ledger, shared
from smtui.planning.made import Made
from smtui.planning.placing import put_open_task
from smtui.planning.plan import Plan
from smtui.planning.shares import work_of
from smtui.planning.skills import needed_skill
from smtui.planning.sums import WorkSum
from smtui.planning.tactics import owners_of
from smtui.vocabulary import OPEN_TASK_STATUSES


class Need(NamedTuple):
    """The minutes that a tactic needs: ``own`` of certain people, ``pooled`` of any of ``owners``;
    ``by_skill`` says for all of them which skill they need (None is anyone's work).
    """

    own: tuple[tuple[int, int], ...]
    pooled: int
    owners: tuple[int, ...]
    by_skill: tuple[tuple[int | None, int], ...]

    @property
    def minutes(self) -> int:
        """All minutes needed."""
        return sum(minutes for _, minutes in self.own) + self.pooled


def last_day(today: date, weeks: int) -> date:
    """The Sunday that ends so many ISO weeks, the running one included."""
    return week_start(today) + timedelta(days=7 * weeks - 1)


def free_minutes(
    plan: Plan, last: date, tactics: set[int], first: date | None = None
) -> tuple[dict[int, int], int, int]:
    """Each person's minutes from ``first`` (today) to ``last`` that are not committed to anything
    but ``tactics``; with them everybody's capacity and what is committed.
    """
    work = work_of(plan)
    first = plan.today if first is None else max(first, plan.today)
    of_tactics = _Tally(work.ledger, last, first)
    for fact in plan.snapshot.tasks.values():
        if fact.tactic_id in tactics:
            put_open_task(of_tactics, work.scoring, fact)
    free, capacity, committed = {}, 0, 0
    for person in plan.snapshot.people:
        load = plan.workload.utilisation(person, first, last)
        other = load.planned - of_tactics.minutes.get(person, 0)
        free[person] = max(0, load.capacity - other)
        capacity += load.capacity
        committed += other
    return free, capacity, committed


def needs_of(plan: Plan, last: date, first: date | None = None) -> dict[int, Need]:
    """What each ranked tactic needs until ``last``: all that is left of it, of its series what
    falls from ``first`` (today) on. Where a tactic goes by its own estimate, its owners share that.
    """
    sums = work_of(plan).sums.tactic
    nothing = WorkSum()
    gathered = {tactic: _Gathered() for tactic in plan.tactic_order}
    for tactic, own in gathered.items():
        own.by_tasks = plan.tactics[tactic].remaining == sums.get(tactic, nothing).remaining
    _gather(plan, last, gathered, first)
    return {tactic: own.need(plan, tactic) for tactic, own in gathered.items()}


def _gather(
    plan: Plan, last: date, gathered: Mapping[int, "_Gathered"], first: date | None
) -> None:
    """Add the open tasks up: what is left of each, of a series what falls until ``last``."""
    work, snapshot = work_of(plan), plan.snapshot
    who_does = Made(work.ledger.who_does)
    for fact in snapshot.tasks.values():
        own = gathered.get(fact.tactic_id) if fact.tactic_id is not None else None
        if own is None or fact.status not in OPEN_TASK_STATUSES:
            continue
        skill = needed_skill(snapshot, fact)
        if fact.rrule is not None:
            tally = _Tally(work.ledger, last, first)
            put_open_task(tally, work.scoring, fact)
            own.add(tally.minutes.items(), skill)
        elif own.by_tasks:
            minutes = work.scoring.remaining_minutes(fact)
            own.add(shared(who_does[fact.assignees], minutes), skill)


class _Gathered:
    """Adds up what the tasks of one tactic need: of whom (None is nobody), and of which skill."""

    def __init__(self) -> None:
        self.by_tasks = True
        self.people: dict[int | None, int] = {}
        self.skills: dict[int | None, int] = {}

    def add(self, parts: Iterable[tuple[int | None, int]], skill: int | None) -> None:
        """Add each one's minutes of a task that needs ``skill``."""
        for person, minutes in parts:
            if minutes:
                self.people[person] = self.people.get(person, 0) + minutes
                self.skills[skill] = self.skills.get(skill, 0) + minutes

    def need(self, plan: Plan, tactic: int) -> Need:
        """What it comes to; nobody's part is pooled, as is the tactic's own estimate."""
        fact = plan.snapshot.tactics[tactic]
        pooled = self.people.get(None, 0)
        skills = dict(self.skills)
        if not self.by_tasks:
            rest = plan.tactics[tactic].remaining
            pooled += rest
            skills[fact.skill_id] = skills.get(fact.skill_id, 0) + rest
        own = tuple((p, minutes) for p, minutes in self.people.items() if p is not None)
        owners = owners_of(fact, plan.snapshot, plan.workload.fallback)
        return Need(own, pooled, owners, tuple(skills.items()))


class _Tally:
    """Adds up each one's minutes (nobody's under None) of dated work from a day until a day."""

    def __init__(self, ledger: Ledger, last: date, first: date | None = None) -> None:
        self.begins, self.days = ledger.begins, ledger.days
        self.minutes: dict[int | None, int] = {}
        self._ledger = ledger
        self._who_does = Made(ledger.who_does)
        begin = 0 if first is None else max(0, first.toordinal() - ledger.begins)
        self._within = (begin, min(last.toordinal() - ledger.begins, ledger.days - 1))

    def put(self, people: tuple[int, ...], minutes: int, first: int, last: int, sign: int) -> None:
        """Work over the days from ``first`` to ``last``."""
        last = min(last, self._ledger.last)
        over = (min(first, last), last)
        for person, part in shared(self._who_does[people], minutes):
            account = self._ledger.account(person)
            assert account is not None
            here = account.days.minutes_within(part, over, self._within)
            self.minutes[person] = self.minutes.get(person, 0) + sign * here

    def put_each(self, people: tuple[int, ...], minutes: int, days: range, sign: int) -> None:
        """Work on each of ``days``."""
        low, high = self._within
        there = sum(1 for day in days if low <= day <= high)
        for person, part in shared(self._who_does[people], minutes):
            self.minutes[person] = self.minutes.get(person, 0) + sign * part * there

    def put_undated(self, people: tuple[int, ...], minutes: int, sign: int) -> None:
        """Work without a date falls on no day."""
