"""Room in a week for what is put on its days by hand: the first day that still takes it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from smtui.planning.derive import derive
from smtui.planning.facts.publishing import PostFact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.ledger import shared
from smtui.planning.plan import Plan
from smtui.planning.shares import work_of
from smtui.vocabulary import Kind

Placed = tuple[Kind, int, date]
"""A task or post by its kind and id, and the day that it is put on."""


def first_days(
    plan: Plan, things: Iterable[tuple[Kind, int]], first: date, last: date
) -> tuple[Placed, ...]:
    """The first day from ``first`` (or today) to ``last`` on which each of ``things`` fits the
    hours of those who do it, one after the other; never after its deadline, where that is not
    past. Where it fits on none, the day that is left with most of them. None where no day is left.
    """
    days = _days(max(first, plan.today), last)
    taken: dict[tuple[int, date], int] = {}
    placed: list[Placed] = []
    for kind, id_ in things:
        parts, due = _asked(plan, kind, id_)
        possible = [day for day in days if due is None or due < plan.today or day <= due]
        if not possible:
            continue
        day = _first(plan, parts, possible, taken)
        placed.append((kind, id_, day))
        for person, minutes in parts:
            taken[person, day] = taken.get((person, day), 0) + minutes
    return tuple(placed)


def with_placed(plan: Plan, placed: Iterable[Placed]) -> Plan:
    """The plan as it would be with tasks and posts on those days; nothing is written."""
    tasks: dict[int, TaskFact] = dict(plan.snapshot.tasks)
    posts: dict[int, PostFact] = dict(plan.snapshot.posts)
    for kind, id_, day in placed:
        if kind == Kind.TASK:
            tasks[id_] = replace(tasks[id_], planned_on=day)
        else:
            posts[id_] = replace(posts[id_], publish_on=day)
    snapshot = replace(plan.snapshot, tasks=tasks, posts=posts)
    return derive(snapshot, plan.today, plan.settings, plan)


def minutes_left(plan: Plan, kind: Kind, id_: int) -> int:
    """The minutes that are left of a task or a post; 0 of one that is gone."""
    if kind == Kind.TASK:
        fact = plan.snapshot.tasks.get(id_)
        return 0 if fact is None else work_of(plan).scoring.remaining_minutes(fact)
    post = plan.snapshot.posts.get(id_)
    return 0 if post is None else post.remaining


def _asked(plan: Plan, kind: Kind, id_: int) -> tuple[list[tuple[int, int]], date | None]:
    """Each one's minutes of a thing, and the day by which it has to be done."""
    people: tuple[int, ...] = ()
    due = None
    if kind == Kind.TASK and id_ in plan.snapshot.tasks:
        fact = plan.snapshot.tasks[id_]
        people, due = fact.assignees, fact.due_on
    elif kind == Kind.POST and id_ in plan.snapshot.posts:
        owner = plan.snapshot.posts[id_].owner_id
        people = () if owner is None else (owner,)
    who = work_of(plan).ledger.who_does(people)
    parts = shared(who, minutes_left(plan, kind, id_))
    return [(person, minutes) for person, minutes in parts if person is not None], due


def _first(
    plan: Plan,
    parts: list[tuple[int, int]],
    days: list[date],
    taken: dict[tuple[int, date], int],
) -> date:
    def spare(day: date) -> int:
        """What the one with least of it has left on a day once the thing stands on it."""
        return min(
            (
                load.capacity - load.planned - taken.get((person, day), 0) - minutes
                for person, minutes in parts
                for load in (plan.workload.day(person, day),)
            ),
            default=plan.workload.total(day, day).capacity,
        )

    return next(
        (day for day in days if spare(day) >= 0 and _is_working_day(plan, parts, day)),
        max(days, key=lambda day: (spare(day), -day.toordinal())),
    )


def _is_working_day(plan: Plan, parts: list[tuple[int, int]], day: date) -> bool:
    people = [person for person, _ in parts] or list(plan.snapshot.people)
    return not people or any(plan.workload.day(person, day).capacity for person in people)


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=step) for step in range((last - first).days + 1)]
