"""Shares: what makes up a cell of the heat map, and what lies in somebody's backlog.

A cell hears of every piece of work from the same placing as the ledger, so that its shares add up
to what the workload says, to the minute.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from smtui.planning.capacity import WorkingDays
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.ledger import doers
from smtui.planning.placing import put_open_task, put_post
from smtui.planning.plan import Plan
from smtui.planning.work import Work
from smtui.vocabulary import Kind


class Share(NamedTuple):
    """What one task or post asks of one person (or of nobody) on certain days.

    ``minutes`` fall on the days asked for; ``whole`` is all that is left of it for this person (of
    a series: what falls on those days). ``day_first`` to ``day_last`` is where the whole stands
    (of a series: its first and last day among those asked for); None for what has no date.
    """

    kind: Kind
    id: int
    minutes: int
    day_first: date | None
    day_last: date | None
    whole: int


class _Cell:
    """Counts what of each piece of work falls to one person on some days."""

    def __init__(self, plan: Plan, person_id: int | None, within: tuple[int, int]) -> None:
        ledger = work_of(plan).ledger
        account = ledger.account(person_id)
        assert account is not None
        self.begins = ledger.begins
        self.days = ledger.days
        self._person = person_id
        self._last = ledger.last
        self._known, self._fallback = ledger.accounts, ledger.fallback
        self._working: WorkingDays = account.days
        self._within = within
        self.clear()

    def clear(self) -> None:
        """Forget what was put."""
        self.minutes = 0
        self.whole = 0
        self.undated = 0
        self.first, self.last = self._last, 0

    def concerns(self, people: tuple[int, ...]) -> bool:
        """Whether the person does any work of ``people``."""
        if self._person in people:
            return True
        return self._person in doers(people, self._known, self._fallback)

    def put(self, people: tuple[int, ...], minutes: int, first: int, last: int, sign: int) -> None:
        """Minutes over the days from ``first`` to ``last``."""
        last = min(last, self._last)
        first = min(first, last)
        own = sign * self._own(people, minutes)
        here = self._working.minutes_within(own, (first, last), self._within)
        self._add(here, own, first, last)

    def put_each(self, people: tuple[int, ...], minutes: int, days: range, sign: int) -> None:
        """Minutes on each of ``days``."""
        low, high = self._within
        there = [day for day in days if low <= day <= high]
        if there:
            here = sign * self._own(people, minutes) * len(there)
            self._add(here, here, there[0], there[-1])

    def put_undated(self, people: tuple[int, ...], minutes: int, sign: int) -> None:
        """Minutes without a date."""
        self.undated += sign * self._own(people, minutes)

    def _add(self, here: int, whole: int, first: int, last: int) -> None:
        self.minutes += here
        if here:
            self.whole += whole
            self.first = min(self.first, first)
            self.last = max(self.last, last)

    def _own(self, people: tuple[int, ...], minutes: int) -> int:
        """The person's part of minutes that ``people`` share."""
        who = doers(people, self._known, self._fallback)
        if len(who) == 1:
            return minutes
        each, rest = divmod(minutes, len(who))
        return each + 1 if who.index(self._person) < rest else each


def work_in(plan: Plan, person_id: int | None, first: date, last: date) -> tuple[Share, ...]:
    """What makes up the person's planned minutes from ``first`` to ``last``, both included, most
    minutes first; of nobody's dated work where ``person_id`` is None.

    The minutes add up to ``plan.workload.utilisation(person_id, first, last).planned``.
    """
    ledger = work_of(plan).ledger
    low = max(0, first.toordinal() - ledger.begins)
    high = min(last.toordinal() - ledger.begins, ledger.days - 1)
    if low > high or ledger.account(person_id) is None:
        return ()
    cell = _Cell(plan, person_id, (low, high))
    found = [_share(cell, kind, id_) for kind, id_ in _pieces(plan, cell) if cell.minutes]
    return tuple(sorted(found, key=lambda share: (-share.minutes, share.kind, share.id)))


def backlog_of(plan: Plan, person_id: int | None) -> tuple[Share, ...]:
    """What makes up the person's backlog, work without a date, in the order of its priority;
    nobody's where ``person_id`` is None. The minutes add up to the workload's backlog.
    """
    if work_of(plan).ledger.account(person_id) is None:
        return ()
    cell = _Cell(plan, person_id, (0, -1))
    found = [
        Share(kind, id_, cell.undated, None, None, cell.undated)
        for kind, id_ in _pieces(plan, cell)
        if cell.undated
    ]
    places = {id_: place for place, id_ in enumerate(plan.task_order)} if found else {}
    unranked = len(places)

    def place(share: Share) -> tuple[int, str, int]:
        ranked = places.get(share.id, unranked) if share.kind == Kind.TASK else unranked
        return ranked, share.kind, share.id

    return tuple(sorted(found, key=place))


def work_of(plan: Plan) -> Work:
    """The work that the plan was derived with."""
    assert isinstance(plan.basis, Work)
    return plan.basis


def concerned(tasks: Iterable[TaskFact], cell: _Cell) -> Iterable[TaskFact]:
    """The tasks that the person of the cell does; each set of people is looked at once."""
    known: dict[tuple[int, ...], bool] = {}
    for fact in tasks:
        people = fact.assignees
        does = known.get(people)
        if does is None:
            does = known[people] = cell.concerns(people)
        if does:
            yield fact


def _pieces(plan: Plan, cell: _Cell) -> Iterable[tuple[Kind, int]]:
    """Each task and post in turn, while the cell holds what it asks for."""
    scoring = work_of(plan).scoring
    for fact in concerned(plan.snapshot.tasks.values(), cell):
        cell.clear()
        put_open_task(cell, scoring, fact)
        yield Kind.TASK, fact.id
    for post in plan.snapshot.posts.values():
        if cell.concerns(() if post.owner_id is None else (post.owner_id,)):
            cell.clear()
            put_post(cell, post)
            yield Kind.POST, post.id


def _share(cell: _Cell, kind: Kind, id_: int) -> Share:
    begins = cell.begins
    first, last = date.fromordinal(begins + cell.first), date.fromordinal(begins + cell.last)
    return Share(kind, id_, cell.minutes, first, last, cell.whole)
