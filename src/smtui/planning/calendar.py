"""What stands on which day: the one source of dates for every view of the calendar."""

from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from typing import NamedTuple

from smtui.planning.facts.publishing import PostFact
from smtui.planning.facts.tactics import TacticFact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.layers import EVERYTHING, LAYER_OF, Layer, Shown, Sort
from smtui.planning.plan import Plan
from smtui.planning.publishing.occasions import days_of, next_day
from smtui.planning.recurrence import RuleRefused, occurrences
from smtui.planning.series import due_occurrence, is_daily, later_occurrences, wanted_day
from smtui.vocabulary import GoalStatus, Kind, TacticStatus

__all__ = ["EVERYTHING", "Entry", "Layer", "Shown", "Sort", "day_of", "entries_between"]

LONGEST_DAYS = 400
"""No view asks for more days at once; what lies beyond is left out."""

_OVER = frozenset({TacticStatus.DONE, TacticStatus.DROPPED})
_ONE_DAY = timedelta(days=1)


_ORDER = {sort: place for place, sort in enumerate(Sort)}


class Entry(NamedTuple):
    """One thing on one day. ``people`` are those whom it concerns; ``at`` is a post's wall time.

    ``is_open`` is false once it needs no more work; a time off has the kind and the id of the
    person, and no work. ``post`` is there for posts.
    """

    sort: Sort
    kind: Kind
    id: int
    title: str
    people: tuple[int, ...]
    at: time | None
    is_open: bool
    post: PostFact | None = None


def entries_between(
    plan: Plan, first: date, last: date, *, shown: Shown = EVERYTHING
) -> Mapping[date, tuple[Entry, ...]]:
    """Everything with a date from ``first`` to ``last``, both included, by day.

    ``shown`` leaves out layers and what filters do not let through.

    A task stands on the day for which it is planned and on its due date (once where both are the
    same); a series on its present occurrence and on those that will still come. Days without
    anything are left out. Within a day: time off, occasions, posts by time, ETAs, goals that end,
    due and planned tasks by priority, then the daily routine. A thing stands on a day once.
    """
    last = min(last, first + timedelta(days=min(LONGEST_DAYS, (date.max - first).days)))
    found: dict[date, dict[tuple[Kind, int], Entry]] = {}
    for day, entry in _all(plan, first, last, shown):
        if first <= day <= last:
            found.setdefault(day, {}).setdefault((entry.kind, entry.id), entry)
    # Things come in their own order; what is left is to put the sorts after each other.
    return {
        day: tuple(sorted(found[day].values(), key=lambda entry: _ORDER[entry.sort]))
        for day in sorted(found)
    }


def day_of(plan: Plan, kind: Kind, id_: int) -> date | None:
    """The day on which a thing stands first, from its own dates; None where it has none."""
    snapshot = plan.snapshot
    if kind == Kind.POST and id_ in snapshot.posts:
        return snapshot.posts[id_].publish_on
    if kind == Kind.TACTIC and id_ in plan.tactics:
        return plan.tactics[id_].eta
    if kind == Kind.OCCASION and id_ in snapshot.occasions:
        return next_day(snapshot.occasions[id_], plan.today) or snapshot.occasions[id_].day_on
    if kind == Kind.GOAL and id_ in snapshot.goals:
        return snapshot.goals[id_].due_on
    if kind == Kind.TASK and id_ in snapshot.tasks:
        fact = snapshot.tasks[id_]
        due = due_occurrence(fact, plan.today) if fact.rrule else fact.due_on
        return wanted_day(fact, due, plan.today)
    return None


def _all(plan: Plan, first: date, last: date, shown: Shown) -> Iterator[tuple[date, Entry]]:
    if shown.has(Layer.TIME_OFF):
        yield from _absences(plan, first, last, shown)
    if shown.has(Layer.OCCASIONS):
        yield from _occasions(plan, first, last)
    if shown.has(Layer.POSTS):
        yield from _posts(plan, first, last, shown)
    if shown.has(Layer.ENDS):
        yield from _ends_of_tactics(plan, first, last, shown)
        yield from _ends_of_goals(plan, shown)
    for day, entry in _tasks(plan, first, last, shown):
        if shown.has(LAYER_OF[entry.sort]):
            yield day, entry


def _occasions(plan: Plan, first: date, last: date) -> Iterator[tuple[date, Entry]]:
    for one in plan.snapshot.occasions.values():
        for day in days_of(one, first, last):
            yield day, Entry(Sort.OCCASION, Kind.OCCASION, one.id, one.name, (), None, False)


def _ends_of_goals(plan: Plan, shown: Shown) -> Iterator[tuple[date, Entry]]:
    for goal in plan.snapshot.goals.values():
        due, is_active = goal.due_on, goal.status == GoalStatus.ACTIVE
        if due is not None and is_active and shown.takes_goal(goal.id):
            yield due, Entry(Sort.GOAL, Kind.GOAL, goal.id, goal.title, (), None, True)


def _ends_of_tactics(
    plan: Plan, first: date, last: date, shown: Shown
) -> Iterator[tuple[date, Entry]]:
    for tactic in plan.snapshot.tactics.values():
        if tactic.status not in _OVER and shown.takes_tactic(tactic):
            for day in _etas(tactic, max(first, plan.today), last):
                yield day, Entry(Sort.ETA, Kind.TACTIC, tactic.id, tactic.title, tactic.owners,
                                 None, True)  # fmt: skip


def _tasks(plan: Plan, first: date, last: date, shown: Shown) -> Iterator[tuple[date, Entry]]:
    """The ranked tasks by priority, then those that wait or are settled."""
    if not (shown.has(Layer.TASKS) or shown.has(Layer.ROUTINE)):
        return
    tasks, ranked = plan.snapshot.tasks, plan.tasks
    rest = (id_ for id_ in tasks if id_ not in ranked)
    for fact in (tasks[id_] for id_ in (*plan.task_order, *rest)):
        if shown.is_filtered and not shown.takes_task(fact, plan.snapshot):
            continue
        if fact.rrule is not None:
            yield from _series(plan, fact, (first, last), shown)
            continue
        due, planned = fact.due_on, fact.planned_on
        if due is not None and first <= due <= last:
            yield due, _task(fact, Sort.DUE, is_open=fact.is_open)
        if planned is not None and planned != due and first <= planned <= last:
            yield planned, _task(fact, Sort.PLANNED, is_open=fact.is_open)


def _absences(plan: Plan, first: date, last: date, shown: Shown) -> Iterator[tuple[date, Entry]]:
    for person in plan.snapshot.people.values():
        if not shown.takes_person(person.id):
            continue
        for away in person.time_off:
            day = max(first, away.from_on)
            title = f"{person.name}: {away.reason}" if away.reason else person.name
            entry = Entry(Sort.TIME_OFF, Kind.PERSON, person.id, title, (person.id,), None, False)
            while day <= min(last, away.until_on):
                yield day, entry
                day += _ONE_DAY


def _posts(plan: Plan, first: date, last: date, shown: Shown) -> Iterator[tuple[date, Entry]]:
    there = [
        post
        for post in plan.snapshot.posts.values()
        if post.publish_on is not None
        and first <= post.publish_on <= last
        and (not shown.is_filtered or shown.takes_post(post, plan.snapshot))
    ]
    for post in sorted(there, key=lambda post: (post.publish_time or time.max, post.id)):
        people = () if post.owner_id is None else (post.owner_id,)
        if post.publish_on is not None:
            yield post.publish_on, Entry(Sort.POST, Kind.POST, post.id, post.topic, people,
                                         post.publish_time, post.is_open, post)  # fmt: skip


def _etas(tactic: TacticFact, first: date, last: date) -> tuple[date, ...]:
    """The one ETA, wherever it is, or those of a rule from ``first`` on: whether past ones of a
    rule were met is not known.
    """
    if tactic.eta_on is not None:
        return (tactic.eta_on,)
    if tactic.eta_rrule is None:
        return ()
    try:
        return occurrences(tactic.eta_rrule, tactic.starts_on or tactic.created_on, first, last)
    except RuleRefused:
        return ()


def _series(
    plan: Plan, fact: TaskFact, span: tuple[date, date], shown: Shown
) -> Iterator[tuple[date, Entry]]:
    first, last = span
    sort = Sort.ROUTINE if is_daily(fact) else Sort.DUE
    settled = plan.snapshot.settled_today.get(fact.id)
    if settled is not None:
        yield plan.today, _task(fact, sort, is_open=False)
    due = due_occurrence(fact, plan.today)
    if due is None or not fact.is_open:
        return
    wanted = wanted_day(fact, due, plan.today) or due
    if settled is None or wanted != plan.today:
        yield wanted, _task(fact, sort if wanted == due else Sort.PLANNED, is_open=True)
    if not shown.has(LAYER_OF[sort]):
        # What would come every day is not even listed while the routine is off.
        return
    for day in later_occurrences(fact, due, plan.today, last, first):
        yield day, _task(fact, sort, is_open=True)


def _task(fact: TaskFact, sort: Sort, *, is_open: bool) -> Entry:
    return Entry(sort, Kind.TASK, fact.id, fact.title, fact.assignees, None, is_open)
