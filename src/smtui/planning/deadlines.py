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
from smtui.planning.ledger import Ledger, shared
from smtui.planning.made import Made
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
        for person, part in shared(self._ledger.who_does(people), minutes):
            if person is not None:
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
    jobs, routine = _Jobs(plan), _Routine(work_of(plan).ledger)
    for fact in plan.snapshot.tasks.values():
        if fact.status not in _OPEN:
            continue
        if fact.rrule is not None:
            put_open_task(routine, jobs.scoring, fact)
        elif fact.due_on is not None:
            jobs.add_task(fact, fact.due_on)
    for post in plan.snapshot.posts.values():
        if post.is_unfinished and post.publish_on is not None and post.estimate is not None:
            jobs.add_post(post, post.publish_on, post.estimate)
    found = []
    for person, own in jobs.by_person.items():
        capacity = plan.workload.capacity[person]
        left = [max(0, c - r) for c, r in zip(capacity, routine.minutes[person], strict=True)]
        for due, missing in _missed(own, left).items():
            found.append(_late(plan, person, due, missing))
    return tuple(sorted(found, key=lambda late: (late.due, -late.minutes_missing, late.person_id)))


class _Jobs:
    """Gathers each person's work that has a deadline within reach."""

    def __init__(self, plan: Plan) -> None:
        work = work_of(plan)
        ledger = work.ledger
        self.scoring = work.scoring
        self.by_person: dict[int, list[_Job]] = {person: [] for person in ledger.accounts}
        self._begins, self._days = ledger.begins, ledger.days
        self._ranks = plan.tasks
        self._who = Made(ledger.who_does)

    def add_task(self, fact: TaskFact, due_on: date) -> None:
        """A task that is due; overdue ones today."""
        due = max(0, due_on.toordinal() - self._begins)
        minutes = self.scoring.remaining_minutes(fact)
        if due >= self._days or not minutes:
            return
        opens = 0
        if fact.starts_on is not None:
            opens = max(0, fact.starts_on.toordinal() - self._begins)
        if fact.not_before_on is not None:
            opens = max(opens, fact.not_before_on.toordinal() - self._begins)
        rank = self._ranks.get(fact.id)
        later = 0.0 if rank is None else -rank.priority
        self._add(fact.assignees, _Job(due, later, Kind.TASK, fact.id, min(opens, due), minutes))

    def add_post(self, post: PostFact, publish_on: date, estimate: int) -> None:
        """A post that goes out; it comes before the tasks of its day."""
        due = max(0, publish_on.toordinal() - self._begins)
        minutes = estimate - post.logged
        if due < self._days and minutes > 0:
            owner = () if post.owner_id is None else (post.owner_id,)
            self._add(owner, _Job(due, float("-inf"), Kind.POST, post.id, 0, minutes))

    def _add(self, people: tuple[int, ...], job: _Job) -> None:
        who = self._who[people]
        if len(who) == 1:
            if who[0] is not None:
                self.by_person[who[0]].append(job)
            return
        for person, part in shared(who, job.minutes):
            if person is not None:
                self.by_person[person].append(job._replace(minutes=part))


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
