"""How each social goal stands: its pace, what serves it, and what it lacks."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from smtui.planning.facts.goals import GoalFact
from smtui.planning.plan import GoalPace, KpiPace, TacticView
from smtui.planning.snapshot import Snapshot
from smtui.planning.sums import WorkSum
from smtui.planning.tactics import RANKED_STATUSES
from smtui.planning.work import SOON_DAYS
from smtui.vocabulary import GoalStatus, PaceWord

ServedGoals = Callable[[int | None, int | None], tuple[int, ...]]


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
    for goal in snapshot.goals.values():
        word, lead = words[goal.id]
        own = work.get(goal.id, nothing)
        starving = not (tactics.get(goal.id) or own.soon or goal.id in posts_soon)
        paces[goal.id] = GoalPace(
            goal_id=goal.id,
            word=word,
            ratio=None if lead is None else lead.ratio,
            progress=None if lead is None else lead.progress,
            lead_kpi=None if lead is None else lead.kpi_id,
            days_left=None if goal.due_on is None else (goal.due_on - today).days,
            tactics=tactics.get(goal.id, 0),
            minutes=own.remaining + posts.get(goal.id, 0),
            unaligned=not goal.is_aligned,
            starving=starving and _asks_for_work(goal),
        )
    return paces


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
