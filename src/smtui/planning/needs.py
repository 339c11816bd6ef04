"""What tactics need, of whom and of which skills, and what people have left for them."""

from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.capacity import week_start
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.ledger import Ledger
from smtui.planning.placing import put_open_task
from smtui.planning.plan import Plan
from smtui.planning.shares import work_of
from smtui.planning.skills import needed_skill
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


def free_minutes(plan: Plan, last: date, tactics: set[int]) -> tuple[dict[int, int], int, int]:
    """Each person's minutes until ``last`` that are not committed to anything but ``tactics``;
    with them everybody's capacity and what is committed.
    """
    work = work_of(plan)
    of_tactics = _Tally(work.ledger, last)
    for fact in plan.snapshot.tasks.values():
        if fact.tactic_id in tactics:
            put_open_task(of_tactics, work.scoring, fact)
    free, capacity, committed = {}, 0, 0
    for person in plan.snapshot.people:
        load = plan.workload.utilisation(person, plan.today, last)
        other = load.planned - of_tactics.minutes.get(person, 0)
        free[person] = max(0, load.capacity - other)
        capacity += load.capacity
        committed += other
    return free, capacity, committed


def needs_of(plan: Plan, last: date) -> dict[int, Need]:
    """What each ranked tactic needs until ``last``."""
    work = work_of(plan)
    tasks: dict[int, list[TaskFact]] = {tactic: [] for tactic in plan.tactic_order}
    for fact in plan.snapshot.tasks.values():
        if fact.tactic_id in tasks and fact.status in OPEN_TASK_STATUSES:
            tasks[fact.tactic_id].append(fact)
    return {
        tactic: _need(plan, tactic, own, last, work.sums.tactic[tactic].remaining if own else 0)
        for tactic, own in tasks.items()
    }


def _need(plan: Plan, tactic: int, tasks: list[TaskFact], last: date, remaining: int) -> Need:
    """The need of one tactic, whose open tasks have ``remaining`` minutes together. Where it goes
    by its own estimate, that is shared by the owners.
    """
    work, snapshot = work_of(plan), plan.snapshot
    own: dict[int | None, int] = {}
    by_skill: dict[int | None, int] = {}
    of_tasks = plan.tactics[tactic].remaining == remaining
    for fact in tasks:
        tally = _Tally(work.ledger, last, whole=fact.rrule is None)
        put_open_task(tally, work.scoring, fact)
        if fact.rrule is None and not of_tasks:
            continue
        for person, minutes in tally.minutes.items():
            own[person] = own.get(person, 0) + minutes
            skill = needed_skill(snapshot, fact)
            by_skill[skill] = by_skill.get(skill, 0) + minutes
    pooled = own.pop(None, 0)
    fact_of = snapshot.tactics[tactic]
    if not of_tasks:
        rest = plan.tactics[tactic].remaining
        pooled += rest
        by_skill[fact_of.skill_id] = by_skill.get(fact_of.skill_id, 0) + rest
    there = tuple((person, minutes) for person, minutes in own.items() if person is not None)
    owners = owners_of(fact_of, snapshot, plan.workload.fallback)
    return Need(there, pooled, owners, tuple(by_skill.items()))


class _Tally:
    """Adds up each one's minutes (nobody's under None) until a day, or of the ``whole`` work."""

    def __init__(self, ledger: Ledger, last: date, *, whole: bool = False) -> None:
        self.begins, self.days = ledger.begins, ledger.days
        self.minutes: dict[int | None, int] = {}
        self._ledger = ledger
        self._whole = whole
        self._within = (0, min(last.toordinal() - ledger.begins, ledger.days - 1))

    def put(self, people: tuple[int, ...], minutes: int, first: int, last: int, sign: int) -> None:
        """Work over the days from ``first`` to ``last``."""
        last = min(last, self._ledger.last)
        over = (min(first, last), last)
        for person, part in self._parts(people, minutes):
            account = self._ledger.account(person)
            assert account is not None
            here = part if self._whole else account.days.minutes_within(part, over, self._within)
            self.minutes[person] = self.minutes.get(person, 0) + sign * here

    def put_each(self, people: tuple[int, ...], minutes: int, days: range, sign: int) -> None:
        """Work on each of ``days``."""
        there = sum(1 for day in days if day <= self._within[1])
        for person, part in self._parts(people, minutes):
            self.minutes[person] = self.minutes.get(person, 0) + sign * part * there

    def put_undated(self, people: tuple[int, ...], minutes: int, sign: int) -> None:
        """Work without a date."""
        if self._whole:
            for person, part in self._parts(people, minutes):
                self.minutes[person] = self.minutes.get(person, 0) + sign * part

    def _parts(self, people: tuple[int, ...], minutes: int) -> list[tuple[int | None, int]]:
        who = self._ledger.who_does(people)
        each, rest = divmod(minutes, len(who))
        return [(p, each + 1 if place < rest else each) for place, p in enumerate(who)]
