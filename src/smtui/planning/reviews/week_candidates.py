"""What a week can be filled with: work that asks for a day, in the order of who comes first.

What is planned for a day to come, repeats, or has a publishing day is fixed: it is never moved.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from smtui.planning.checklists import has_slipped
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.ledger import shared
from smtui.planning.made import Made
from smtui.planning.movable import Ends
from smtui.planning.order import in_order
from smtui.planning.plan import Plan, Rank
from smtui.planning.reviews.periods import Period
from smtui.planning.reviews.week_draft import LeftOut, WeekOptions
from smtui.planning.shares import work_of
from smtui.planning.why import why_waiting
from smtui.planning.words import day_in_words
from smtui.planning.work import BLOCKED, NOT_BEFORE
from smtui.vocabulary import OPEN_TASK_STATUSES, Kind

NOBODY = "Nobody is there to do it: give it to somebody."


class Candidate(NamedTuple):
    """A task that asks for a day. ``parts`` are each one's minutes; ``end`` is the day of the week
    by which it must be done (None: none of this week), ``why`` says what that is, or since when it
    is late; ``place`` is its place by priority (0 where it has none);
    ``earliest`` is the first day on which it may stand; ``is_over`` where its due date, or the day
    for which it was planned, is past; it waits for ``blockers``.
    """

    fact: TaskFact
    parts: tuple[tuple[int, int], ...]
    minutes: int
    end: date | None
    earliest: date
    why: str
    place: int
    is_over: bool
    blockers: tuple[int, ...] = ()


class Candidates(NamedTuple):
    """``urgent`` must be done by a day of the week, soonest first; ``others`` stand by priority,
    ``blocked`` wait for other work. ``fixed`` keeps the days that it has; ``left_out`` is due in
    the week and cannot be put on a day. ``ranked`` counts those that have a place by priority.
    """

    urgent: tuple[Candidate, ...]
    others: tuple[Candidate, ...]
    blocked: tuple[Candidate, ...]
    fixed: tuple[TaskFact, ...]
    left_out: tuple[LeftOut, ...]
    ranked: int


def candidates_of(plan: Plan, period: Period, options: WeekOptions) -> Candidates:
    """Every open task of the plan, by what becomes of it in a proposal for the week."""
    sorting = _Sorting(plan, period, options)
    for fact in plan.snapshot.tasks.values():
        if fact.status in OPEN_TASK_STATUSES:
            sorting.take(fact)
    return sorting.sorted()


class _Sorting:
    """Sorts tasks one after another."""

    def __init__(self, plan: Plan, period: Period, options: WeekOptions) -> None:
        self._plan = plan
        self._work = work_of(plan)
        self._period = period
        self._first = max(period.first, plan.today)
        self._options = options
        self._ends = Ends(plan)
        self._fixed: list[TaskFact] = []
        self._left_out: list[LeftOut] = []
        self._who = Made(self._work.ledger.who_does)
        self._loose: dict[int, TaskFact] = {}
        self._late_ranks: dict[int, Rank] = {}
        self._blocked: list[TaskFact] = []

    def take(self, fact: TaskFact) -> None:
        """Sort one open task."""
        planned, due, today = fact.planned_on, fact.due_on, self._plan.today
        if fact.rrule is not None or not self._is_asked(fact):
            self._fixed.append(fact)
        elif planned is not None and planned >= today:
            self._keep(fact, f"It stands on {day_in_words(planned, today)}, after it is due.",
                       is_late=due is not None and planned > due)  # fmt: skip
        elif planned is None and due is not None and today <= due < self._period.first:
            self._fixed.append(fact)
        elif self._who[fact.assignees] == (None,):
            self._keep(fact, NOBODY)
        elif fact.id in self._plan.waiting:
            self._take_waiting(fact)
        else:
            self._loose[fact.id] = fact

    def _take_waiting(self, fact: TaskFact) -> None:
        waiting = self._plan.waiting[fact.id]
        if waiting.reason == BLOCKED:
            self._blocked.append(fact)
            return
        until = waiting.until
        if waiting.reason == NOT_BEFORE and until is not None and until <= self._period.last:
            remaining = self._work.scoring.remaining_minutes(fact)
            floor = self._work.blocking.floors.get(fact.id)
            rank = self._work.scoring.rank(fact, remaining, fact.due_on, floor, lapses=False)
            self._late_ranks[fact.id] = rank
            self._loose[fact.id] = fact
            return
        self._keep(fact, why_waiting(self._plan, fact.id))

    def _keep(self, fact: TaskFact, reason: str, *, is_late: bool = True) -> None:
        """A task keeps its days; one that is due in the week is told of where that is too late."""
        self._fixed.append(fact)
        if is_late and self._period.has(fact.due_on):
            self._left_out.append(left_out(self._plan, fact, reason, fact.due_on))

    def _is_asked(self, fact: TaskFact) -> bool:
        if Kind.TASK not in self._options.kinds:
            return False
        owners = self._options.owner_ids
        if owners is None:
            return True
        return any(person in owners for person in self._who[fact.assignees])

    def _shared(self, fact: TaskFact) -> tuple[tuple[int, int], ...]:
        """Each one's minutes of a task that somebody does."""
        who = self._who[fact.assignees]
        minutes = self._work.scoring.remaining_minutes(fact)
        if len(who) == 1:
            return () if who[0] is None else ((who[0], minutes),)
        return tuple((one, part) for one, part in shared(who, minutes) if one is not None)

    def sorted(self) -> Candidates:
        """What became of all tasks."""
        urgent: list[Candidate] = []
        others: list[Candidate] = []
        order = list(self._in_order())
        for place, id_ in enumerate(order, 1):
            one = self._candidate(self._loose[id_], place)
            (others if one.end is None else urgent).append(one)
        urgent.sort(key=lambda one: one.end or date.max)
        blocked = [
            self._candidate(fact, 0, self._plan.waiting[fact.id].blockers) for fact in self._blocked
        ]
        return Candidates(
            tuple(urgent),
            tuple(others),
            tuple(sorted(blocked, key=lambda one: (one.end or date.max, one.fact.id))),
            tuple(self._fixed),
            tuple(self._left_out),
            len(order),
        )

    def _in_order(self) -> Iterable[int]:
        if not self._late_ranks:
            return (id_ for id_ in self._plan.task_order if id_ in self._loose)
        known: Mapping[int, Rank] = {**self._plan.tasks, **self._late_ranks}
        return in_order({id_: known[id_] for id_ in self._loose}, self._loose)

    def _candidate(self, fact: TaskFact, place: int, blockers: tuple[int, ...] = ()) -> Candidate:
        parts, today = self._shared(fact), self._plan.today
        ends = self._ends.of(fact)
        end, words = min(self._in_week(ends), default=(None, "")) if ends else (None, "")
        earliest = self._first
        if fact.starts_on is not None and fact.starts_on > earliest:
            earliest = fact.starts_on
        if fact.not_before_on is not None and fact.not_before_on > earliest:
            earliest = fact.not_before_on
        minutes = parts[0][1] if len(parts) == 1 else sum(part for _, part in parts)
        why = words or self._since(fact)
        is_over = _is_over(fact, today)
        return Candidate(fact, parts, minutes, end, earliest, why, place, is_over, blockers)

    def _in_week(self, ends: Iterable[tuple[date, str]]) -> Iterator[tuple[date, str]]:
        for end, name in ends:
            if self._first <= end <= self._period.last:
                yield end, f"{name} {day_in_words(end, self._plan.today)}"

    def _since(self, fact: TaskFact) -> str:
        """Since when it is late; "" where it is not."""
        today = self._plan.today
        if fact.due_on is not None and fact.due_on < today:
            return f"overdue since {day_in_words(fact.due_on, today)}"
        if fact.planned_on is not None:
            return f"slipped from {day_in_words(fact.planned_on, today)}"
        return ""


def left_out(plan: Plan, fact: TaskFact, reason: str, end: date | None) -> LeftOut:
    """A task that found no place, and why; ``end`` is the day of the week by which it must be done
    (None: no day of this week).
    """
    work = work_of(plan)
    people = tuple(one for one in work.ledger.who_does(fact.assignees) if one is not None)
    minutes = work.scoring.remaining_minutes(fact)
    is_due = end is not None
    return LeftOut(
        Kind.TASK, fact.id, fact.title, reason, end or fact.due_on, minutes, is_due, people
    )


def _is_over(fact: TaskFact, today: date) -> bool:
    return has_slipped(fact, today) or (fact.due_on is not None and fact.due_on < today)
