"""Work that its owner cannot do in time, found by working off the earliest deadline first.

Each person's days are walked through: whatever is open and due soonest is done first. No order of
work leaves fewer minutes undone by their dates than this one, so what is left over at a deadline
cannot be done by it, however the days are arranged.
"""

from datetime import date, timedelta
from heapq import heappop, heappush
from typing import NamedTuple

from smtui.planning.facts.publishing import PostFact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.ledger import Ledger
from smtui.planning.placing import put_open_task
from smtui.planning.plan import Plan
from smtui.planning.shares import work_of
from smtui.planning.words import day_in_words, minutes_in_words
from smtui.vocabulary import Kind, TaskStatus

_OPEN = frozenset({TaskStatus.TODO, TaskStatus.DOING})


class Late(NamedTuple):
    """Work of a person that is due on a day (today, where it is overdue) and cannot be done by its
    end: the minutes that miss, and the tasks and posts that lack them.
    """

    person_id: int
    due: date
    minutes_missing: int
    tasks: tuple[int, ...]
    posts: tuple[int, ...]
    words: str


class _Job(NamedTuple):
    """A person's part of a thing: from which day on (number from today) by the end of which."""

    due: int
    later: float
    kind: Kind
    id: int
    opens: int
    minutes: int


class _Routine:
    """Takes down the minutes of series: they come first on their days."""

    def __init__(self, ledger: Ledger) -> None:
        self.begins, self.days = ledger.begins, ledger.days
        self._ledger = ledger
        self.minutes: dict[int, list[int]] = {p: [0] * ledger.days for p in ledger.accounts}

    def put(self, people: tuple[int, ...], minutes: int, first: int, last: int, sign: int) -> None:
        """The present occurrence."""
        self.put_each(people, minutes, range(first, min(last, self.days - 1) + 1), sign)

    def put_each(self, people: tuple[int, ...], minutes: int, days: range, sign: int) -> None:
        """The later occurrences."""
        for person, part in _parts(self._ledger, people, minutes):
            by_day = self.minutes[person]
            for day in days:
                by_day[day] += sign * part

    def put_undated(self, people: tuple[int, ...], minutes: int, sign: int) -> None:
        """What has no date takes no day."""


def cannot_be_done(plan: Plan) -> tuple[Late, ...]:
    """What cannot be done by its due date or publishing time by those who have it, soonest first.

    Recurring work takes its minutes of each day before anything else. Work that is only planned
    for a day, without a due date, can wait. Tasks due on one day are worked off by priority. It is
    worked out once for a plan.
    """
    work = work_of(plan)
    kept = work.kept.get(__name__)
    if isinstance(kept, tuple):
        return kept
    found = _found(plan)
    work.kept[__name__] = found
    return found


def _found(plan: Plan) -> tuple[Late, ...]:
    work = work_of(plan)
    jobs: dict[int, list[_Job]] = {person: [] for person in work.ledger.accounts}
    routine = _Routine(work.ledger)
    for fact in plan.snapshot.tasks.values():
        if fact.rrule is not None:
            if fact.status in _OPEN:
                put_open_task(routine, work.scoring, fact)
        elif fact.due_on is not None and fact.status in _OPEN:
            _add_task(plan, jobs, fact)
    for post in plan.snapshot.posts.values():
        if post.is_unfinished and post.publish_on is not None and post.estimate is not None:
            _add_post(plan, jobs, post)
    found = []
    for person, own in jobs.items():
        capacity = plan.workload.capacity[person]
        left = [max(0, c - r) for c, r in zip(capacity, routine.minutes[person], strict=True)]
        for due, missing in _missed(own, left).items():
            found.append(_late(plan, person, due, missing))
    return tuple(sorted(found, key=lambda late: (late.due, -late.minutes_missing, late.person_id)))


def _add_task(plan: Plan, jobs: dict[int, list[_Job]], fact: TaskFact) -> None:
    work = work_of(plan)
    begins = work.ledger.begins
    assert fact.due_on is not None
    due = max(0, fact.due_on.toordinal() - begins)
    minutes = work.scoring.remaining_minutes(fact)
    if due >= work.ledger.days or not minutes:
        return
    opens = 0
    for day in (fact.starts_on, fact.not_before_on):
        if day is not None:
            opens = max(opens, day.toordinal() - begins)
    rank = plan.tasks.get(fact.id)
    later = 0.0 if rank is None else -rank.priority
    for person, part in _parts(work.ledger, fact.assignees, minutes):
        jobs[person].append(_Job(due, later, Kind.TASK, fact.id, min(opens, due), part))


def _add_post(plan: Plan, jobs: dict[int, list[_Job]], post: PostFact) -> None:
    ledger = work_of(plan).ledger
    assert post.publish_on is not None
    due = max(0, post.publish_on.toordinal() - ledger.begins)
    minutes = (post.estimate or 0) - post.logged
    if due >= ledger.days or minutes <= 0:
        return
    owner = () if post.owner_id is None else (post.owner_id,)
    for person, part in _parts(ledger, owner, minutes):
        jobs[person].append(_Job(due, float("-inf"), Kind.POST, post.id, 0, part))


def _parts(ledger: Ledger, people: tuple[int, ...], minutes: int) -> list[tuple[int, int]]:
    """Each one's minutes of what ``people`` share; nobody's are left out."""
    who = ledger.who_does(people)
    each, rest = divmod(minutes, len(who))
    return [
        (person, each + 1 if place < rest else each)
        for place, person in enumerate(who)
        if person is not None
    ]


def _missed(jobs: list[_Job], capacity: list[int]) -> dict[int, dict[tuple[Kind, int], int]]:
    """The minutes that each job lacks at its deadline, by that day."""
    waiting = sorted(jobs, key=lambda job: job.opens, reverse=True)
    missed: dict[int, dict[tuple[Kind, int], int]] = {}
    open_jobs: list[tuple[_Job, list[int]]] = []
    for day in range(max((job.due for job in jobs), default=-1) + 1):
        while waiting and waiting[-1].opens <= day:
            job = waiting.pop()
            heappush(open_jobs, (job, [job.minutes]))
        left = capacity[day]
        while left and open_jobs:
            minutes = open_jobs[0][1]
            done = min(left, minutes[0])
            left -= done
            minutes[0] -= done
            if not minutes[0]:
                heappop(open_jobs)
        while open_jobs and open_jobs[0][0].due == day:
            job, minutes = heappop(open_jobs)
            if minutes[0]:
                missed.setdefault(day, {})[job.kind, job.id] = minutes[0]
    return missed


def _late(plan: Plan, person_id: int, number: int, missing: dict[tuple[Kind, int], int]) -> Late:
    due = plan.today + timedelta(days=number)
    minutes = sum(missing.values())
    tasks = tuple(id_ for kind, id_ in missing if kind == Kind.TASK)
    posts = tuple(id_ for kind, id_ in missing if kind == Kind.POST)
    snapshot = plan.snapshot
    titles = [snapshot.posts[id_].topic for id_ in posts]
    titles += [snapshot.tasks[id_].title for id_ in tasks]
    more = f" and {len(titles) - 1} more" if len(titles) > 1 else ""
    words = (
        f"{snapshot.people[person_id].name} lacks {minutes_in_words(minutes)}"
        f" by {day_in_words(due, plan.today)}: ‘{titles[0]}’{more}"
    )
    return Late(person_id, due, minutes, tasks, posts, words)
