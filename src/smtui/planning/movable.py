"""What of a week may be moved, and between which days without breaking a date."""

from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.facts.publishing import PostFact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.plan import Plan
from smtui.planning.room import Piece, Room
from smtui.planning.shares import Share
from smtui.planning.skills import needed_skill, post_skill
from smtui.planning.words import day_in_words
from smtui.vocabulary import OPEN_TASK_STATUSES, GoalStatus, Kind, Quadrant, TaskStatus


class Slack(NamedTuple):
    """The days (numbers from today) between which a task can stand without breaking a date, and
    which date ends them, in words; "" where none does.
    """

    first: int
    last: int
    words: str


class Candidate(NamedTuple):
    """A task or post that asks for ``minutes`` of the person in the week, ``whole`` altogether.

    ``slack`` is None where it cannot be put on other days; ``skill_id`` is what it needs.
    """

    kind: Kind
    fact: TaskFact | PostFact
    piece: Piece
    minutes: int
    whole: int
    priority: float
    skill_id: int | None
    slack: Slack | None

    @property
    def title(self) -> str:
        """What it is called."""
        return self.fact.topic if isinstance(self.fact, PostFact) else self.fact.title

    @property
    def is_free_of_dates(self) -> bool:
        """Whether no date ends its slack."""
        return self.slack is not None and not self.slack.words


def candidates(plan: Plan, room: Room, shares: tuple[Share, ...]) -> list[Candidate]:
    """What of ``shares`` may be moved at all, lowest priority first: no series, nothing that is
    being worked on. A post keeps its days: it is pinned by its publishing time.
    """
    making, ends = post_skill(plan.snapshot), Ends(plan)
    found = []
    for share in shares:
        candidate: Candidate | None
        if share.kind == Kind.POST:
            post = plan.snapshot.posts[share.id]
            piece = room.piece(post)
            candidate = piece and Candidate(
                Kind.POST, post, piece, share.minutes, share.whole, float("inf"), making, None
            )
        else:
            candidate = _task(plan, room, share, ends)
        if candidate is not None:
            found.append(candidate)
    return sorted(found, key=lambda c: (c.priority, -c.minutes, c.fact.id))


def _task(plan: Plan, room: Room, share: Share, ends: "Ends") -> Candidate | None:
    fact = plan.snapshot.tasks[share.id]
    timer = plan.snapshot.timer
    if fact.rrule is not None or fact.status == TaskStatus.DOING:
        return None
    if timer is not None and timer.task_id == fact.id:
        return None
    piece = room.piece(fact)
    if piece is None:
        return None
    rank = plan.tasks.get(fact.id)
    priority = float("-inf") if rank is None else rank.priority
    skill = needed_skill(plan.snapshot, fact)
    slack = ends.slack(fact, piece, room.days)
    return Candidate(Kind.TASK, fact, piece, share.minutes, share.whole, priority, skill, slack)


def is_time_sink(plan: Plan, fact: TaskFact | PostFact) -> bool:
    """Whether it is a task of a tactic of low value and high complexity."""
    view = plan.tactics.get(fact.tactic_id) if fact.tactic_id is not None else None
    is_task = isinstance(fact, TaskFact)
    return is_task and view is not None and view.quadrant == Quadrant.TIME_SINK


class Ends:
    """By when a task must be done: its due date, the ETA of its tactic, the end of the goal that it
    serves, and the day on which work begins that waits for it.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._waited_for: dict[int, date] = {}
        for fact in plan.snapshot.tasks.values():
            if fact.blocked_by and fact.status in OPEN_TASK_STATUSES:
                day = fact.planned_on or fact.due_on
                for blocker in fact.blocked_by if day is not None else ():
                    assert day is not None
                    self._waited_for[blocker] = min(day, self._waited_for.get(blocker, day))

    def slack(self, fact: TaskFact, piece: Piece, days: int) -> Slack | None:
        """Between which days the task can stand; None where there is no day but those it has."""
        today = self._plan.today
        first = 0
        for opens in (fact.starts_on, fact.not_before_on):
            if opens is not None:
                first = max(first, (opens - today).days)
        if fact.id in self._plan.waiting:
            first = max(first, piece.first)
        last, words = min(days, self._plan.settings.horizon_days) - 1, ""
        for end, name in self.of(fact):
            if (end - today).days < last:
                last, words = (end - today).days, f"{name} {day_in_words(end, today)}"
        return Slack(first, last, words) if first <= last else None

    def of(self, fact: TaskFact) -> list[tuple[date, str]]:
        """The days by which the task must be done, each with what ends there, in words."""
        ends = []
        if fact.due_on is not None:
            ends.append((fact.due_on, "due"))
        if fact.id in self._waited_for:
            ends.append((self._waited_for[fact.id] - timedelta(days=1), "waited for after"))
        for end, name in (self._eta(fact), self._goal_end(fact)):
            # One that is past already does not hold the task where it is.
            if end is not None and end >= self._plan.today:
                ends.append((end, name))
        return ends

    def _eta(self, fact: TaskFact) -> tuple[date | None, str]:
        view = self._plan.tactics.get(fact.tactic_id) if fact.tactic_id is not None else None
        return (None if view is None else view.eta), "ETA of its tactic"

    def _goal_end(self, fact: TaskFact) -> tuple[date | None, str]:
        goal = self._plan.snapshot.goals.get(fact.goal_id) if fact.goal_id is not None else None
        ends = goal is not None and goal.status == GoalStatus.ACTIVE
        return (goal.due_on if goal is not None and ends else None), "its goal ends"
