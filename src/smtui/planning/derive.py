"""The plan from the facts: the one function that everything on the screens follows from."""

from datetime import date

from smtui.planning.blocking import find_blocking
from smtui.planning.carrying import can_go_on, go_on, order_after, scores_alike, tasks_to_judge
from smtui.planning.checklists import day_streak, due_today, streaks
from smtui.planning.goals import count_own_estimates, goal_paces
from smtui.planning.ledger import Ledger
from smtui.planning.order import in_order
from smtui.planning.pace import goal_words, kpi_paces
from smtui.planning.plan import Plan, Rank, TacticView
from smtui.planning.priority import Scoring, rank_tactic
from smtui.planning.settings import Settings
from smtui.planning.snapshot import Snapshot
from smtui.planning.tactics import RANKED_STATUSES, view_tactics
from smtui.planning.work import Work


def derive(
    snapshot: Snapshot, today: date, settings: Settings, previous: Plan | None = None
) -> Plan:
    """What follows from ``snapshot`` on ``today`` with ``settings`` (design section 4).

    ``previous`` is a plan of earlier facts: where it is of the same day, settings and people,
    only what changed since is worked out anew. The plan is the same with it and without.
    """
    kpis = kpi_paces(snapshot, today)
    words = goal_words(snapshot, kpis)
    scoring = Scoring(snapshot, today, settings, {goal: word for goal, (word, _) in words.items()})
    work, order = _judge_tasks(snapshot, settings, scoring, previous)
    workload = work.ledger.settle()
    views = view_tactics(snapshot, scoring.tactic_values, work.sums.tactic, workload)
    tactic_ranks = _rank_tactics(snapshot, scoring, views, previous)
    streak_of = streaks(snapshot, today)
    served = work.sums.by_goal(scoring.tactic_goals)
    count_own_estimates(served, snapshot, views, work.sums.tactic)
    return Plan(
        today=today,
        settings=settings,
        snapshot=snapshot,
        tasks=work.ranks,
        task_order=order,
        waiting=work.waiting,
        tactics=views,
        tactic_ranks=tactic_ranks,
        tactic_order=in_order(tactic_ranks, snapshot.tactics),
        kpis=kpis,
        goals=goal_paces(snapshot, today, words, served, scoring.served_goals),
        due=due_today(snapshot, work, order),
        streaks=streak_of,
        day_streak=day_streak(snapshot, streak_of, today),
        workload=workload,
        basis=work,
    )


def _judge_tasks(
    snapshot: Snapshot,
    settings: Settings,
    scoring: Scoring,
    previous: Plan | None,
) -> tuple[Work, tuple[int, ...]]:
    """All tasks judged and put on days, and their order: from ``previous`` where that is of use."""
    blocking = find_blocking(snapshot.tasks, scoring.today, scoring.value)
    if previous is not None and can_go_on(previous, snapshot, scoring.today, settings):
        ids = tasks_to_judge(previous, snapshot, scoring, blocking)
        if ids is not None:
            work = go_on(previous, snapshot, scoring, blocking, ids)
            return work, order_after(previous, work, snapshot, ids)
    work = Work(scoring, blocking, Ledger(snapshot, scoring.today, settings))
    for fact in snapshot.tasks.values():
        work.take_in(fact)
    for post in snapshot.posts.values():
        work.put_post(post, 1)
    return work, in_order(work.ranks, snapshot.tasks)


def _rank_tactics(
    snapshot: Snapshot, scoring: Scoring, views: dict[int, TacticView], previous: Plan | None
) -> dict[int, Rank]:
    """The priorities of the tactics that are ranked; those of ``previous`` where all that they
    follow from is the same.
    """
    known: dict[int, Rank] = {}
    if previous is not None and scores_alike(previous, scoring):
        facts, seen = previous.snapshot.tactics, previous.tactics
        known = {
            id_: rank
            for id_, rank in previous.tactic_ranks.items()
            if snapshot.tactics.get(id_) is facts[id_] and views[id_] == seen[id_]
        }
    return {
        tactic.id: known.get(tactic.id) or rank_tactic(tactic, views[tactic.id], scoring)
        for tactic in snapshot.tactics.values()
        if tactic.status in RANKED_STATUSES
    }
