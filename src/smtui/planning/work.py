"""The open work: each task is taken in once, judged, put on days and counted for what it serves.

What was taken in can be taken back with the same scoring; that is how one changed task costs no
more than one task.
"""

from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.blocking import Blocking
from smtui.planning.facts.publishing import PostFact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.ledger import Ledger
from smtui.planning.placing import put_post, put_task
from smtui.planning.plan import DueItem, Rank, Waiting
from smtui.planning.priority import Scoring
from smtui.planning.series import due_occurrence, is_daily, wanted_day
from smtui.planning.sums import Sums
from smtui.vocabulary import OPEN_TASK_STATUSES, Cadence, TaskStatus

PAUSED = "paused"
BLOCKED = "blocked"
NOT_BEFORE = "not before"
ENDED = "ended"

SOON_DAYS = 14
"""Work within so many days keeps a goal from starving."""

SERIES_AHEAD_DAYS = 7
"""An occurrence of a series that is no checklist item is ranked from so many days on, its own day
included: those in which its due date gives points."""

# Reading a member from its enumeration costs a tenth of taking in a task.
_PAUSED = TaskStatus.PAUSED
_DOING = TaskStatus.DOING
_ONCE = Cadence.ONCE

_SERIES_AHEAD = timedelta(days=SERIES_AHEAD_DAYS - 1)


class Asked(NamedTuple):
    """What Today asks for: the item, and what is left of it in minutes."""

    item: DueItem
    remaining: int


class Work:
    """The ranks, the waiting, the days and the sums of the open tasks and posts of one day."""

    def __init__(self, scoring: Scoring, blocking: Blocking, ledger: Ledger) -> None:
        self.scoring = scoring
        self.blocking = blocking
        self.ledger = ledger
        self.ranks: dict[int, Rank] = {}
        self.waiting: dict[int, Waiting] = {}
        self.on_today: dict[int, Asked] = {}
        self.today_order: tuple[int, ...] = ()
        """Those of ``on_today`` that are ranked, by priority; set when all are taken in."""
        self.sums = Sums()
        self.today = ledger.start
        self.kept: dict[str, object] = {}
        """What was worked out from this work when it was first asked for, by name."""
        self._soon = ledger.start + timedelta(days=SOON_DAYS)

    def copy(self) -> "Work":
        """The same work, to go on from: this one stays as it is."""
        other = Work(self.scoring, self.blocking, self.ledger.copy())
        other.ranks = self.ranks.copy()
        other.waiting = self.waiting.copy()
        other.on_today = self.on_today.copy()
        other.sums = self.sums.copy()
        return other

    def take_in(self, fact: TaskFact) -> None:
        """Judge one task, put it on days and count it. A settled one asks for nothing."""
        if fact.status not in OPEN_TASK_STATUSES:
            return
        due = occurrence = fact.due_on
        if fact.rrule is not None:
            due = occurrence = due_occurrence(fact, self.today)
            if due is None:
                self.waiting[fact.id] = Waiting(fact.id, ENDED, (), None)
                return
            day = wanted_day(fact, due, self.today)
        else:
            day = fact.planned_on or due
        remaining = self.scoring.remaining_minutes(fact)
        put_task(self.ledger, self.scoring, fact, 1, remaining=remaining, due=due, day=day)
        self._count(fact, remaining, day, 1)
        waits = self._why_waiting(fact, day)
        if waits is None:
            floor = self.blocking.floors.get(fact.id)
            lapses = due == self.today and is_daily(fact)
            due = due if fact.rrule is None else day
            self.ranks[fact.id] = self.scoring.rank(fact, remaining, due, floor, lapses)
        else:
            self.waiting[fact.id] = waits
        if self._is_on_today(fact, day):
            due = occurrence if fact.rrule is not None else fact.due_on or fact.planned_on
            self.on_today[fact.id] = Asked(DueItem(fact.id, due, ""), remaining)

    def take_back(self, fact: TaskFact) -> None:
        """Undo ``take_in`` of the very same fact, with the scoring that it was taken in with."""
        self.ranks.pop(fact.id, None)
        self.waiting.pop(fact.id, None)
        self.on_today.pop(fact.id, None)
        if fact.status not in OPEN_TASK_STATUSES:
            return
        due = fact.due_on
        if fact.rrule is not None:
            due = due_occurrence(fact, self.today)
            if due is None:
                return
        day = wanted_day(fact, due, self.today)
        remaining = self.scoring.remaining_minutes(fact)
        put_task(self.ledger, self.scoring, fact, -1, remaining=remaining, due=due, day=day)
        self._count(fact, remaining, day, -1)

    def put_post(self, post: PostFact, sign: int) -> None:
        """Put what is left of an unfinished post on its owner's days; ``sign`` -1 takes it back."""
        put_post(self.ledger, post, sign)

    def _count(self, fact: TaskFact, remaining: int, day: date | None, sign: int) -> None:
        """Count the task for its tactic, and for its goal when its tactic does not serve that."""
        tactic, goal = fact.tactic_id, fact.goal_id
        is_soon = day is not None and day <= self._soon
        if tactic is not None:
            self.sums.tactic.to_count(tactic).count(fact, remaining, is_soon, sign)
            if goal is None or goal in self.scoring.tactic_goals.get(tactic, ()):
                return
        if goal is not None:
            self.sums.direct.to_count(goal).count(fact, remaining, is_soon, sign)

    def _why_waiting(self, fact: TaskFact, day: date | None) -> Waiting | None:
        """Why the task is not ranked; None when it is."""
        if fact.status == _PAUSED:
            return Waiting(fact.id, PAUSED, (), None)
        blockers = self.blocking.blocked.get(fact.id)
        if blockers:
            return Waiting(fact.id, BLOCKED, blockers, None)
        until = fact.not_before_on
        if fact.rrule is not None and day is not None:
            opens = day
            if fact.cadence is None and not is_daily(fact):
                opens -= _SERIES_AHEAD
            until = opens if until is None or opens > until else until
        if until is not None and until > self.today:
            return Waiting(fact.id, NOT_BEFORE, (), until)
        return None

    def _is_on_today(self, fact: TaskFact, day: date | None) -> bool:
        """Whether Today shows it: due, overdue, planned for today, being done, or to be done once
        before start.
        """
        if fact.status == _DOING:
            return True
        if fact.status == _PAUSED or (
            fact.not_before_on is not None and fact.not_before_on > self.today
        ):
            return False
        if day is None:
            return fact.cadence == _ONCE
        return day <= self.today or (fact.due_on is not None and fact.due_on <= self.today)
