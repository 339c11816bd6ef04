"""Choosing for a week: which tactics its hours carry, by priority, and where the hours end."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from smtui.planning.needs import Need, free_minutes, needs_of
from smtui.planning.plan import Plan
from smtui.planning.shares import work_of
from smtui.vocabulary import OPEN_TASK_STATUSES, TacticStatus


class ChoiceLine(NamedTuple):
    """A tactic in its place. Minutes: ``need`` is all that is left of it (of series what falls on
    the week), ``planned`` what of that stands on days of the week already, ``gets`` what the hours
    of the week carry of it after those before it; ``lacking`` says who has too few. ``tasks`` are
    its open tasks.
    """

    tactic_id: int
    need: int
    planned: int
    gets: int
    lacking: tuple[tuple[int, int], ...]
    tasks: int

    @property
    def fits(self) -> bool:
        """Whether all that is left of it could be done in the week."""
        return self.gets >= self.need


class Choice(NamedTuple):
    """The tactics of a week: ``chosen`` are active, ``others`` could be; each by priority.

    Of the chosen, those to which no time is left come last: after ``line_after`` of them.
    Minutes: ``capacity`` of everybody in the week, ``committed`` to what belongs to no tactic,
    ``free`` what is left for tactics, ``left`` what the chosen leave of that.
    """

    chosen: tuple[ChoiceLine, ...]
    others: tuple[ChoiceLine, ...]
    line_after: int
    capacity: int
    committed: int
    free: int
    left: int

    @property
    def wanted(self) -> int:
        """The minutes that are left of all the chosen."""
        return sum(line.need for line in self.chosen)


def choose_week(plan: Plan, first: date, last: date) -> Choice:
    """Spend the free minutes from ``first`` (or today) to ``last`` on the active tactics by
    priority, each as far as they go; what could come too gets what those leave.
    """
    first = max(first, plan.today)
    needs = needs_of(plan, last, first)
    free, capacity, committed = free_minutes(plan, last, set(plan.tactic_order), first)
    all_free = sum(free.values())
    tasks, planned = _of_tasks(plan, first, last)
    tactics = plan.snapshot.tactics

    def lines(ids: Iterable[int], left: dict[int, int]) -> tuple[ChoiceLine, ...]:
        return tuple(
            ChoiceLine(
                id_,
                needs[id_].minutes,
                planned.get(id_, 0),
                *_take(needs[id_], left),
                tasks.get(id_, 0),
            )
            for id_ in ids
        )

    active = [id_ for id_ in plan.tactic_order if tactics[id_].status is TacticStatus.ACTIVE]
    chosen = lines(active, free)
    left = sum(free.values())
    others = lines((id_ for id_ in plan.tactic_order if id_ not in set(active)), free)
    above = tuple(line for line in chosen if line.gets or not line.need)
    below = tuple(line for line in chosen if not line.gets and line.need)
    return Choice((*above, *below), others, len(above), capacity, committed, all_free, left)


def _take(need: Need, free: dict[int, int]) -> tuple[int, tuple[tuple[int, int], ...]]:
    """Take what there is of what a tactic needs; return how much that is, and who lacks what. What
    any of the owners may do is taken of the one with most left first, and lacks to that one.
    """
    taken, lacking = 0, []
    for person, minutes in need.own:
        there = _spend(free, person, minutes)
        taken += there
        if there < minutes:
            lacking.append((person, minutes - there))
    left = need.pooled
    owners = sorted(need.owners, key=lambda owner: -free.get(owner, 0))
    for person in owners:
        there = _spend(free, person, left)
        taken, left = taken + there, left - there
    if left and owners:
        lacking.append((owners[0], left))
    return taken, tuple(lacking)


def _spend(free: dict[int, int], person: int, minutes: int) -> int:
    there = min(minutes, free.get(person, 0))
    if there:
        free[person] -= there
    return there


def _of_tasks(plan: Plan, first: date, last: date) -> tuple[dict[int, int], dict[int, int]]:
    """By tactic: how many tasks are open, and the minutes of those on days of the week."""
    tasks: dict[int, int] = {}
    planned: dict[int, int] = {}
    scoring = work_of(plan).scoring
    for fact in plan.snapshot.tasks.values():
        tactic = fact.tactic_id
        if tactic is None or fact.status not in OPEN_TASK_STATUSES:
            continue
        tasks[tactic] = tasks.get(tactic, 0) + 1
        day = fact.planned_on
        if day is not None and first <= day <= last:
            planned[tactic] = planned.get(tactic, 0) + scoring.remaining_minutes(fact)
    return tasks, planned
