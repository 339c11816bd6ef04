"""How each social goal stands: its pace, what serves it, and what it lacks."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.facts.goals import GoalFact
from smtui.planning.plan import GoalPace, KpiPace, TacticView
from smtui.planning.snapshot import Snapshot
from smtui.planning.sums import WorkSum
from smtui.planning.tactics import RANKED_STATUSES
from smtui.planning.work import SOON_DAYS
from smtui.vocabulary import GoalStatus, PaceWord

ServedGoals = Callable[[int | None, int | None], tuple[int, ...]]


class _Serving(NamedTuple):
    """What serves a goal: how many open tactics, the minutes of its open work, and whether any of
    that comes soon.
    """

    tactics: int
    minutes: int
    has_soon: bool


def goal_paces(
    snapshot: Snapshot,
    today: date,
    words: Mapping[int, tuple[PaceWord, KpiPace | None]],
    work: Mapping[int, WorkSum],
    served_goals: ServedGoals,
) -> dict[int, GoalPace]:
    """How each social goal stands. ``words`` are its pace word and leading KPI; ``work`` is the
    open work that serves it, posts excepted.
    """
    posts, posts_soon = _post_minutes(snapshot, today, served_goals)
    tactics = _open_tactics(snapshot)
    nothing = WorkSum()
    paces: dict[int, GoalPace] = {}
    for id_, goal in snapshot.goals.items():
        own = work.get(id_, nothing)
        minutes = own.remaining + posts.get(id_, 0)
        serving = _Serving(tactics.get(id_, 0), minutes, bool(own.soon) or id_ in posts_soon)
        paces[id_] = _pace_of(goal, today, *words[id_], serving)
    return paces


def _pace_of(
    goal: GoalFact, today: date, word: PaceWord, lead: KpiPace | None, serving: _Serving
) -> GoalPace:
    """How a goal stands by its leading KPI and by what serves it."""
    is_served = bool(serving.tactics) or serving.has_soon
    return GoalPace(
        goal_id=goal.id,
        word=word,
        ratio=None if lead is None else lead.ratio,
        progress=None if lead is None else lead.progress,
        lead_kpi=None if lead is None else lead.kpi_id,
        days_left=None if goal.due_on is None else (goal.due_on - today).days,
        tactics=serving.tactics,
        minutes=serving.minutes,
        unaligned=not goal.is_aligned,
        starving=not is_served and _asks_for_work(goal),
    )


def count_own_estimates(
    served: dict[int, WorkSum],
    snapshot: Snapshot,
    views: Mapping[int, TacticView],
    tasks: Mapping[int, WorkSum],
) -> None:
    """Add to the work that serves each goal what its open tactics come to beyond their ``tasks``:
    of a tactic that is not broken up yet, all that is left of its own estimate.
    """
    for tactic in snapshot.tactics.values():
        if tactic.status in RANKED_STATUSES:
            work = tasks.get(tactic.id)
            beyond = views[tactic.id].remaining - (0 if work is None else work.remaining)
            if beyond:
                for goal in tactic.goals:
                    served.setdefault(goal, WorkSum()).remaining += beyond


def _asks_for_work(goal: GoalFact) -> bool:
    return goal.status == GoalStatus.ACTIVE


def _open_tactics(snapshot: Snapshot) -> dict[int, int]:
    """How many open tactics serve each goal."""
    counts: dict[int, int] = {}
    for tactic in snapshot.tactics.values():
        if tactic.status in RANKED_STATUSES:
            for goal in tactic.goals:
                counts[goal] = counts.get(goal, 0) + 1
    return counts


def _post_minutes(
    snapshot: Snapshot, today: date, served_goals: ServedGoals
) -> tuple[dict[int, int], set[int]]:
    """The minutes left of unfinished posts by goal, and the goals with a post to go out soon."""
    minutes: dict[int, int] = {}
    soon: set[int] = set()
    until = today + timedelta(days=SOON_DAYS)
    for post in snapshot.posts.values():
        if not post.is_open:
            continue
        for goal in set(served_goals(post.goal_id, post.tactic_id)):
            minutes[goal] = minutes.get(goal, 0) + post.remaining
            if post.publish_on is not None and today <= post.publish_on <= until:
                soon.add(goal)
    return minutes, soon
