"""The plan from the facts: the one function that everything on the screens follows from."""

from collections.abc import Mapping
from datetime import date

from smtui.planning.blocking import blocking_after, find_blocking
from smtui.planning.carrying import (
    can_go_on,
    changed_keys,
    go_on,
    in_order_with_today,
    lent_again,
    order_after,
    ranking_after,
    scores_alike,
    serves_alike,
    tasks_to_judge,
)
from smtui.planning.checklists import day_streak, due_again, due_today, streaks
from smtui.planning.goals import count_own_estimates, goal_paces
from smtui.planning.ledger import Ledger
from smtui.planning.order import in_order
from smtui.planning.pace import goal_words, kpi_paces
from smtui.planning.plan import GoalPace, KpiPace, Plan, Rank, TacticView
from smtui.planning.priority import Scoring, rank_tactic
from smtui.planning.settings import Settings
from smtui.planning.snapshot import Snapshot
from smtui.planning.tactics import RANKED_STATUSES, view_tactics, views_that_stand
from smtui.planning.work import Work
from smtui.planning.workload import Workload
from smtui.vocabulary import PaceWord


def derive(
    snapshot: Snapshot, today: date, settings: Settings, previous: Plan | None = None
) -> Plan:
    """What follows from ``snapshot`` on ``today`` with ``settings`` (design section 4).

    ``previous`` is a plan of earlier facts: where it is of the same day, settings and people,
    only what changed since is worked out anew. The plan is the same with it and without.
    """
    kpis = _kpi_paces(snapshot, today, previous)
    words = goal_words(snapshot, kpis)
    told = {goal: word for goal, (word, _) in words.items()}
    lent = None if previous is None else lent_again(previous, snapshot, settings)
    scoring = Scoring(snapshot, today, settings, told, lent)
    if previous is not None and not can_go_on(previous, snapshot, today, settings):
        previous = None
    work, order = _judge_tasks(snapshot, settings, scoring, previous)
    workload = work.ledger.settle()
    views = _view_tactics(snapshot, scoring, work, workload, previous)
    tactic_ranks = _rank_tactics(snapshot, scoring, views, previous)
    streak_of = streaks(snapshot, today)
    return Plan(
        today=today,
        settings=settings,
        snapshot=snapshot,
        tasks=work.ranks,
        task_order=order,
        waiting=work.waiting,
        tactics=views,
        tactic_ranks=tactic_ranks,
        tactic_order=in_order(tactic_ranks, snapshot.tactics)
        if previous is None
        else ranking_after(previous, tactic_ranks, snapshot),
        kpis=kpis,
        goals=previous.goals
        if previous and serves_alike(previous, snapshot, scoring, work.sums, views)
        else _goal_paces(snapshot, scoring, words, work, views),
        due=(previous and due_again(previous, snapshot, work)) or due_today(snapshot, work),
        streaks=streak_of,
        day_streak=day_streak(snapshot, streak_of, today),
        workload=workload,
        basis=work,
    )


def _kpi_paces(snapshot: Snapshot, today: date, previous: Plan | None) -> Mapping[int, KpiPace]:
    """The pace of every KPI: those of ``previous`` where KPIs, goals and day are the same."""
    if (
        previous is not None
        and previous.today == today
        and previous.snapshot.kpis is snapshot.kpis
        and previous.snapshot.goals is snapshot.goals
    ):
        return previous.kpis
    return kpi_paces(snapshot, today)


def _goal_paces(
    snapshot: Snapshot,
    scoring: Scoring,
    words: Mapping[int, tuple[PaceWord, KpiPace | None]],
    work: Work,
    views: Mapping[int, TacticView],
) -> dict[int, GoalPace]:
    """How each social goal stands, with all the work that serves it."""
    served = work.sums.by_goal(scoring.tactic_goals)
    count_own_estimates(served, snapshot, views, work.sums.tactic)
    return goal_paces(snapshot, scoring.today, words, served, scoring.served_goals)


def _judge_tasks(
    snapshot: Snapshot,
    settings: Settings,
    scoring: Scoring,
    previous: Plan | None,
) -> tuple[Work, tuple[int, ...]]:
    """All tasks judged and put on days, and their order: from ``previous`` where that is of use."""
    tasks, today = snapshot.tasks, scoring.today
    if previous is not None and isinstance(previous.basis, Work):
        changed = changed_keys(previous.snapshot.tasks, tasks)
        before = previous.basis.blocking
        blocking = blocking_after(before, changed, tasks, today, scoring.value)
        ids = tasks_to_judge(previous, changed, scoring, blocking)
        if ids is not None:
            work = go_on(previous, snapshot, scoring, blocking, ids)
            return work, order_after(previous, work, snapshot, ids)
    else:
        blocking = find_blocking(tasks, today, scoring.value)
    work = Work(scoring, blocking, Ledger(snapshot, scoring.today, settings))
    for fact in snapshot.tasks.values():
        work.take_in(fact)
    for post in snapshot.posts.values():
        work.put_post(post, 1)
    return work, in_order_with_today(work, snapshot)


def _view_tactics(
    snapshot: Snapshot, scoring: Scoring, work: Work, workload: Workload, previous: Plan | None
) -> dict[int, TacticView]:
    """What follows for each tactic: from ``previous`` where that is the same."""
    values, sums = scoring.tactic_values, work.sums.tactic
    if previous is None or not isinstance(previous.basis, Work):
        return view_tactics(snapshot, values, sums, workload)
    counted = previous.basis.sums.tactic
    known = views_that_stand(
        previous,
        counted=counted,
        snapshot=snapshot,
        values=values,
        sums=sums,
        workload=workload,
    )
    return view_tactics(snapshot, values, sums, workload, known)


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
            if snapshot.tactics.get(id_) is facts[id_]
            and (views[id_] is seen[id_] or views[id_] == seen[id_])
        }
    return {
        tactic.id: known.get(tactic.id) or rank_tactic(tactic, views[tactic.id], scoring)
        for tactic in snapshot.tactics.values()
        if tactic.status in RANKED_STATUSES
    }
