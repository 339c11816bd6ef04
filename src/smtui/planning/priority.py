"""Priority: what makes a task or a tactic worth doing next, in points (design section 4).

One point more is twice as worth doing next. Every term is rounded to 0.01 when it is made and the
priority is their sum, so that what *why here* shows adds up to what the list is ordered by.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from math import log2

from smtui.planning.facts.tactics import TacticFact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.made import Made
from smtui.planning.plan import Rank, TacticView, Term
from smtui.planning.settings import Settings
from smtui.planning.snapshot import Snapshot
from smtui.planning.tactics import TacticScores, score_tactics
from smtui.vocabulary import GoalStatus, PaceWord, TacticStatus, TaskStatus

COMMON_VALUE = 3.0
"""The value of a task of which nobody said any."""

NO_POINTS_MINUTES = 30
"""A task that takes so long gets no points for effort; twice as long gets one less."""

LEAST_MINUTES = 10
"""Shorter work is not more worth doing next: turning to it takes as long."""

DUE_DAYS = 7
"""The points for a due date grow over so many days before it."""

PACE_WORTH: Mapping[PaceWord, float] = {
    PaceWord.BEHIND: 1.0,
    PaceWord.AT_RISK: 0.6,
    PaceWord.NO_DATA: 0.3,
    PaceWord.STALE: 0.3,
    PaceWord.TOO_EARLY: 0.3,
    PaceWord.MISSED: 0.3,
    PaceWord.ON_TRACK: 0.2,
    PaceWord.AHEAD: 0.0,
    PaceWord.MET: 0.0,
}

# Reading a member from its enumeration costs a tenth of ranking a task.
_DOING = TaskStatus.DOING

# A named tuple's own constructor takes three times as long; it is called once for every task.
_new = tuple.__new__


_NOISE = 1e-9
"""What dividing and multiplying may have taken from an exact half."""

Weighed = tuple[Term, int]
"""A term, and its points in hundredths: whole numbers add up exactly."""


def term(name: str, points: float) -> Weighed:
    """A term of ``points`` rounded to 0.01, half a hundredth away from nought as people do it."""
    hundredths = int(abs(points) * 100 + 0.5 + _NOISE)
    if points < 0:
        hundredths = -hundredths
    return Term(name, hundredths / 100), hundredths


class GoalTerms:
    """The goal term of whatever serves goals: for the goal served where it is largest.

    points = weight of the term × log2 (1 + the goal's weight × (0.5 + pace)). Goals that were
    dropped count for nothing.
    """

    def __init__(self, snapshot: Snapshot, words: Mapping[int, PaceWord], weight: float) -> None:
        self.by_goal: dict[int, Weighed] = {
            goal.id: term(
                "goal", weight * log2(1 + goal.weight * (0.5 + PACE_WORTH[words[goal.id]]))
            )
            for goal in snapshot.goals.values()
            if goal.status != GoalStatus.DROPPED
        }

    def best_goal(self, goals: Iterable[int]) -> int | None:
        """The goal of ``goals`` that gives the most points; the lowest id where several do."""
        counted = [goal for goal in goals if goal in self.by_goal]
        return min(counted, key=lambda g: (-self.by_goal[g][1], g), default=None)

    def best(self, goals: Iterable[int]) -> Weighed | None:
        """The term of that goal; None when no goal counts."""
        goal = self.best_goal(goals)
        return None if goal is None else self.by_goal[goal]


class Scoring:
    """How tasks are scored on one day. Equal terms are made once and shared by all tasks."""

    def __init__(
        self,
        snapshot: Snapshot,
        today: date,
        settings: Settings,
        words: Mapping[int, PaceWord],
        lent: TacticScores | None = None,
    ) -> None:
        """``lent`` are the scores of all tactics where they are known already."""
        weights = settings.weights
        self.today = today
        self.weights = weights
        self.goals = GoalTerms(snapshot, words, weights.goal)
        self.lent = lent or score_tactics(snapshot.tactics.values(), settings, snapshot.criteria)
        self.tactic_goals, self.tactic_values, self.tactic_minutes = self.lent
        self.medians = {
            activity.id: activity.median
            for activity in snapshot.activities.values()
            if activity.median is not None
        }
        self.default_minutes = settings.default_minutes
        self._value_terms = Made(self._value_term)
        self._effort_terms = Made(self._effort_term)
        self._due_terms = Made(self._due_term)
        self._goal_terms = Made(self._goal_term)
        self.tactic_goal_terms = Made(self._tactic_goal_term)
        self._state_terms = Made(self._terms_of_state)

    def expected_minutes(self, fact: TaskFact) -> int:
        """What the whole task takes: its estimate; else the learned median of its activity; else
        the default (30) × its tactic's complexity; else the default.
        """
        if fact.estimate is not None:
            return fact.estimate
        median = self.medians.get(fact.activity_id) if fact.activity_id is not None else None
        if median is not None:
            return median
        if fact.tactic_id is None:
            return self.default_minutes
        return self.tactic_minutes.get(fact.tactic_id, self.default_minutes)

    def remaining_minutes(self, fact: TaskFact) -> int:
        """What is left of the task: what it takes − what was logged, not below 0."""
        minutes = fact.estimate
        if minutes is None:
            minutes = self.expected_minutes(fact)
        return minutes - fact.logged if minutes > fact.logged else 0

    def value(self, fact: TaskFact) -> float:
        """The task's value, 1 to 5: its own, else its tactic's, else 3."""
        if fact.value is not None:
            return fact.value
        if fact.tactic_id is None:
            return COMMON_VALUE
        return self.tactic_values.get(fact.tactic_id, COMMON_VALUE)

    def served_goals(self, goal_id: int | None, tactic_id: int | None) -> tuple[int, ...]:
        """The goals that a task serves: its own and its tactic's."""
        through = self.tactic_goals.get(tactic_id, ()) if tactic_id is not None else ()
        return through if goal_id is None else (goal_id, *through)

    def rank(
        self,
        fact: TaskFact,
        remaining: int,
        due: date | None,
        floor: float | None,
        lapses: bool,
    ) -> Rank:
        """The task's priority. ``floor`` is the value of the work that waits for it, None when
        none does; ``lapses`` says that it is gone when the day ends.
        """
        value = self.value(fact)
        if floor is not None and floor > value:
            value = floor
        worth, points = self._value_terms[value]
        effort, more = self._effort_terms[remaining]
        points += more
        terms = [worth, effort]
        goal = self._goal_terms[fact.goal_id, fact.tactic_id]
        if goal is not None:
            terms.append(goal[0])
            points += goal[1]
        if due is not None:
            near = self._due_terms[due]
            if near is not None:
                terms.append(near[0])
                points += near[1]
        started = fact.logged > 0 or fact.status == _DOING
        state, more = self._state_terms[lapses, started, floor is not None]
        return _new(Rank, (fact.id, (points + more) / 100, (*terms, *state), due, remaining))

    def _value_term(self, value: float) -> Weighed:
        return term("value", self.weights.value * log2(value))

    def _effort_term(self, remaining: int) -> Weighed:
        minutes = max(LEAST_MINUTES, remaining)
        return term("effort", -self.weights.effort * log2(minutes / NO_POINTS_MINUTES))

    def _goal_term(self, serves: tuple[int | None, int | None]) -> Weighed | None:
        goal_id, tactic_id = serves
        own = self.goals.by_goal.get(goal_id) if goal_id is not None else None
        through = self.tactic_goal_terms[tactic_id] if tactic_id is not None else None
        if own is None or through is None:
            return own or through
        return own if own[1] >= through[1] else through

    def _tactic_goal_term(self, tactic_id: int) -> Weighed | None:
        return self.goals.best(self.tactic_goals.get(tactic_id, ()))

    def _due_term(self, due: date) -> Weighed | None:
        days = (due - self.today).days
        if days < 0:
            return term("due", self.weights.overdue)
        if days < DUE_DAYS:
            return term("due", self.weights.due * (1 - days / DUE_DAYS))
        return None

    def _terms_of_state(self, state: tuple[bool, bool, bool]) -> tuple[tuple[Term, ...], int]:
        """The terms of what lapses tonight, was started, and is waited for, and their points."""
        weights = self.weights
        all_three = (
            term("daily", weights.daily),
            term("started", weights.started),
            term("blocking", weights.blocking),
        )
        counted = [made for made, is_so in zip(all_three, state, strict=True) if is_so]
        return tuple(made for made, _ in counted), sum(points for _, points in counted)


def rank_tactic(tactic: TacticFact, view: TacticView, scoring: Scoring) -> Rank:
    """The priority of a tactic, by the second table of design section 4.

    Slack: 2 × min(1, remaining / owners' free minutes until the ETA), and 0.5 once that is past.
    """
    weights = scoring.weights
    terms = [
        term("value", weights.value * log2(view.value)),
        term("complexity", -weights.complexity * log2(view.complexity)),
    ]
    goal = scoring.tactic_goal_terms[tactic.id]
    if goal is not None:
        terms.append(goal)
    if view.eta is not None and view.slack is not None:
        if view.eta < scoring.today:
            terms.append(term("slack", weights.overdue))
        elif view.remaining:
            free = view.slack + view.remaining
            terms.append(term("slack", weights.slack * min(1.0, view.remaining / max(1, free))))
    if tactic.status == TacticStatus.ACTIVE:
        terms.append(term("active", weights.active))
    if not tactic.goals:
        terms.append(term("unaligned", weights.unaligned))
    priority = sum(points for _, points in terms) / 100
    return Rank(tactic.id, priority, tuple(made for made, _ in terms), view.eta, view.remaining)
