"""*Why here*: the terms of a priority in words. All of its words are made here, when asked for."""

from collections.abc import Iterable
from datetime import date

from smtui.planning.facts.tactics import TacticFact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.plan import Explained, Plan, Rank, Reason, Waiting
from smtui.planning.tactics import owners_of
from smtui.planning.words import day_in_words, due_in_words, minutes_in_words, number_in_words
from smtui.planning.work import BLOCKED, ENDED, PAUSED, Work
from smtui.vocabulary import Kind, PaceWord, TacticStatus

_PACE_WORDS = {
    PaceWord.NO_DATA: "has no data yet",
    PaceWord.STALE: "was not measured lately",
    PaceWord.TOO_EARLY: "has only begun",
    PaceWord.MISSED: "was missed",
}


def why_task(plan: Plan, id: int) -> Explained:  # noqa: A002 - the word of every fact
    """Why the task stands where it does: its place among the ranked, and its terms in words,
    which sum to its priority.

    Raises:
        KeyError: the plan's snapshot has no such task.

    """
    fact = plan.snapshot.tasks[id]
    rank = plan.tasks.get(id)
    if rank is None:
        note = _waiting_note(plan, plan.waiting[id]) if id in plan.waiting else "It is settled."
        return Explained(Kind.TASK, id, 0, len(plan.task_order), 0.0, (), note)
    words = _TaskWords(plan, fact, rank)
    reasons = tuple(Reason(name, points, words.of(name)) for name, points in rank.terms)
    place = plan.task_order.index(id) + 1
    return Explained(Kind.TASK, id, place, len(plan.task_order), rank.priority, reasons, "")


def why_tactic(plan: Plan, id: int) -> Explained:  # noqa: A002 - the word of every fact
    """Why the tactic stands where it does, in the same way.

    Raises:
        KeyError: the plan's snapshot has no such tactic.

    """
    fact = plan.snapshot.tactics[id]
    rank = plan.tactic_ranks.get(id)
    if rank is None:
        note = "It is paused." if fact.status == TacticStatus.PAUSED else f"It is {fact.status}."
        return Explained(Kind.TACTIC, id, 0, len(plan.tactic_order), 0.0, (), note)
    words = _TacticWords(plan, fact, rank)
    reasons = tuple(Reason(name, points, words.of(name)) for name, points in rank.terms)
    place = plan.tactic_order.index(id) + 1
    return Explained(Kind.TACTIC, id, place, len(plan.tactic_order), rank.priority, reasons, "")


def why_waiting(plan: Plan, id: int) -> str:  # noqa: A002 - the word of every fact
    """What a task that is not ranked waits for, as a sentence; empty for one that is ranked."""
    waiting = plan.waiting.get(id)
    return "" if waiting is None else _waiting_note(plan, waiting)


def _waiting_note(plan: Plan, waiting: Waiting) -> str:
    if waiting.reason == PAUSED:
        return "It is paused."
    if waiting.reason == ENDED:
        return "Its repeat has ended."
    if waiting.reason == BLOCKED:
        return f"It waits for {_titles(plan, waiting.blockers)}."
    if waiting.until is None:
        return "It waits."
    return f"Not before {day_in_words(waiting.until, plan.today)}."


def _titles(plan: Plan, ids: Iterable[int]) -> str:
    """The title of the one task, or of the first and how many more."""
    titles = [f"‘{plan.snapshot.tasks[id_].title}’" for id_ in ids]
    more = f" and {len(titles) - 1} more" if len(titles) > 1 else ""
    return f"{titles[0]}{more}"


def _goal_words(plan: Plan, goal: int | None) -> str:
    if goal is None:
        return "serves a goal"
    word = plan.goals[goal].word
    return f"goal ‘{plan.snapshot.goals[goal].title}’ {_PACE_WORDS.get(word, f'is {word}')}"


def _work(plan: Plan) -> Work:
    """The work that the plan was derived with."""
    assert isinstance(plan.basis, Work)
    return plan.basis


class _TaskWords:
    """The words for the terms of one task."""

    def __init__(self, plan: Plan, fact: TaskFact, rank: Rank) -> None:
        self.plan = plan
        self.fact = fact
        self.rank = rank
        self.scoring = _work(plan).scoring
        self.blocking = _work(plan).blocking
        self.floor = self.blocking.floors.get(fact.id)

    def of(self, name: str) -> str:
        """What the term of that name means for the task."""
        words: dict[str, str] = {"daily": "lapses tonight", "started": "started already"}
        if name in words:
            return words[name]
        if name == "value":
            return self._value()
        if name == "effort":
            return self._effort()
        if name == "goal":
            fact = self.fact
            goals = self.scoring.served_goals(fact.goal_id, fact.tactic_id)
            return _goal_words(self.plan, self.scoring.goals.best_goal(goals))
        if name == "due":
            return due_in_words(self.rank.due or self.plan.today, self.plan.today)
        return self._blocking()

    def _value(self) -> str:
        fact = self.fact
        value = self.scoring.value(fact)
        if self.floor is not None and self.floor > value:
            return f"value {number_in_words(self.floor)}, that of what waits for it"
        if fact.value is not None:
            return f"value {number_in_words(value)}"
        tactic = self.plan.snapshot.tactics.get(fact.tactic_id or 0)
        if tactic is not None:
            return f"value {number_in_words(value)} of tactic ‘{tactic.title}’"
        return f"value {number_in_words(value)}, as nobody said another"

    def _effort(self) -> str:
        fact = self.fact
        takes = minutes_in_words(self.rank.remaining)
        left = f"{takes} left" if fact.logged else f"takes {takes}"
        if fact.estimate is not None:
            return left
        activity = self.plan.snapshot.activities.get(fact.activity_id or 0)
        if activity is not None and activity.median is not None:
            return f"{left}, as {activity.name} did ({activity.count} times)"
        return f"{left}, as nobody estimated it"

    def _blocking(self) -> str:
        waiting = [
            id_
            for id_, blockers in self.blocking.blocked.items()
            if self.fact.id in blockers and self.plan.waiting[id_].reason == BLOCKED
        ]
        verb = "waits" if len(waiting) == 1 else "wait"
        return f"{_titles(self.plan, waiting)} {verb} for it"


class _TacticWords:
    """The words for the terms of one tactic."""

    def __init__(self, plan: Plan, fact: TacticFact, rank: Rank) -> None:
        self.plan = plan
        self.fact = fact
        self.rank = rank
        self.view = plan.tactics[fact.id]

    def of(self, name: str) -> str:
        """What the term of that name means for the tactic."""
        words: dict[str, str] = {
            "value": f"value {number_in_words(self.view.value)}",
            "complexity": f"complexity {number_in_words(self.view.complexity)}",
            "active": "active",
            "unaligned": "serves no goal",
        }
        if name in words:
            return words[name]
        if name == "goal":
            best = _work(self.plan).scoring.goals.best_goal(self.fact.goals)
            return _goal_words(self.plan, best)
        return self._slack(self.rank.due)

    def _slack(self, eta: date | None) -> str:
        plan = self.plan
        if eta is None or eta < plan.today:
            return "its ETA is past"
        people = owners_of(self.fact, plan.snapshot, plan.workload.fallback)
        free = minutes_in_words(plan.workload.free(people, eta))
        left = minutes_in_words(self.view.remaining)
        return f"{left} left, {free} free until {day_in_words(eta, plan.today)}"
