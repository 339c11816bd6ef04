"""What verbs print of a thing: one record for ``--json``, its fields documented in `fields`."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from smtui.planning.plan import Plan, Rank
from smtui.vocabulary import Kind

Record = dict[str, object]

WEEKS_AHEAD = 3


def task_record(plan: Plan, task_id: int) -> Record:
    """A task: ranked, waiting, or settled today."""
    task = plan.snapshot.tasks[task_id]
    rank = plan.tasks.get(task_id)
    waiting = plan.waiting.get(task_id)
    unranked = None if task.estimate is None else max(0, task.estimate - task.logged)
    return {
        **_ranked(Kind.TASK, task_id, task.title, task.status, rank),
        "due": _iso(rank.due if rank else task.due_on or task.planned_on),
        "minutes": rank.remaining if rank else unranked,
        "assignees": people_of(plan, task.assignees),
        "planned": _iso(task.planned_on),
        "estimate": task.estimate,
        "logged": task.logged,
        "cadence": task.cadence and str(task.cadence),
        "recurrence": task.rrule,
        "tags": list(task.tags),
        "goal_id": task.goal_id,
        "tactic_id": task.tactic_id,
        "waiting": waiting.reason if waiting else None,
        "blocked_by": list(waiting.blockers) if waiting else [],
    }


def tactic_record(plan: Plan, tactic_id: int) -> Record:
    """A tactic, whether it is ranked or not."""
    tactic = plan.snapshot.tactics[tactic_id]
    view = plan.tactics[tactic_id]
    return {
        **_ranked(
            Kind.TACTIC, tactic_id, tactic.title, tactic.status, plan.tactic_ranks.get(tactic_id)
        ),
        "due": _iso(view.eta),
        "minutes": view.remaining,
        "assignees": people_of(plan, tactic.owners),
        "value": _rounded(view.value),
        "complexity": _rounded(view.complexity),
        "quadrant": str(view.quadrant),
        "logged": view.logged,
        "open_tasks": view.open_tasks,
        "goal_ids": list(tactic.goals),
    }


def company_goal_record(plan: Plan, goal_id: int) -> Record:
    """A goal of the company."""
    goal = plan.snapshot.company_goals[goal_id]
    return {
        **_ranked(Kind.COMPANY_GOAL, goal_id, goal.title, goal.status, None),
        "due": _iso(goal.horizon_on),
    }


def goal_record(plan: Plan, goal_id: int) -> Record:
    """A social goal with its pace and its KPIs."""
    goal = plan.snapshot.goals[goal_id]
    pace = plan.goals.get(goal_id)
    return {
        **_ranked(Kind.GOAL, goal_id, goal.title, goal.status, None),
        "due": _iso(goal.due_on),
        "minutes": pace.minutes if pace else None,
        "pace": str(pace.word) if pace else None,
        "progress": _rounded(pace.progress) if pace else None,
        "weight": goal.weight,
        "serves": list(goal.serves),
        "aligned": goal.is_aligned,
        "kpis": [
            _kpi_record(plan, kpi.id)
            for kpi in plan.snapshot.kpis.values()
            if kpi.goal_id == goal_id
        ],
    }


def person_record(plan: Plan, person_id: int) -> Record:
    """A person with this week's planned minutes and the utilisation of the next weeks."""
    person = plan.snapshot.people[person_id]
    weeks = [(monday, plan.workload.week(person_id, monday)) for monday in weeks_shown(plan.today)]
    return {
        **_ranked(Kind.PERSON, person_id, person.name, person.employment, None),
        "minutes": weeks[0][1].planned,
        "role": person.role,
        "weeks": [
            {
                "week": iso_week(day),
                "planned": load.planned,
                "capacity": load.capacity,
                "percent": load.percent,
                "band": str(load.band),
            }
            for day, load in weeks
        ],
    }


def post_record(plan: Plan, post_id: int) -> Record:
    """A post of the publishing plan."""
    post = plan.snapshot.posts[post_id]
    return {
        **_ranked(Kind.POST, post_id, post.topic, post.status, None),
        "due": _iso(post.publish_on),
        "minutes": None if post.estimate is None else max(0, post.estimate - post.logged),
        "assignees": people_of(plan, () if post.owner_id is None else (post.owner_id,)),
        "time": post.publish_time.strftime("%H:%M") if post.publish_time else None,
        "zone": post.zone,
        "content_type": post.content_type,
        "channels": channel_names(plan, post.channels),
        "estimate": post.estimate,
        "logged": post.logged,
        "goal_id": post.goal_id,
        "tactic_id": post.tactic_id,
    }


def people_of(plan: Plan, ids: Iterable[int]) -> list[Mapping[str, object]]:
    """People by id and name."""
    people = plan.snapshot.people
    return [{"id": one, "name": people[one].name} for one in ids if one in people]


def channel_names(plan: Plan, ids: Iterable[int]) -> list[str]:
    """Channels by name."""
    return [plan.snapshot.channels[one].name for one in ids if one in plan.snapshot.channels]


def weeks_shown(today: date) -> tuple[date, ...]:
    """A day of this week (today) and of each of the next three (its Monday)."""
    monday = today - timedelta(days=today.weekday())
    return (today, *(monday + timedelta(weeks=ahead) for ahead in range(1, WEEKS_AHEAD + 1)))


def iso_week(day: date) -> str:
    """The ISO week of a day, such as 2026-W48."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def _ranked(kind: Kind, thing_id: int, title: str, status: str, rank: Rank | None) -> Record:
    """The fields of every record, in their order."""
    return {
        "id": thing_id,
        "kind": str(kind),
        "title": title,
        "status": str(status),
        "due": None,
        "priority": rank.priority if rank else None,
        "terms": {term.name: term.points for term in rank.terms} if rank else {},
        "minutes": None,
        "assignees": [],
        "pace": None,
    }


def _kpi_record(plan: Plan, kpi_id: int) -> Record:
    kpi = plan.snapshot.kpis[kpi_id]
    pace = plan.kpis.get(kpi_id)
    return {
        "id": kpi_id,
        "name": kpi.name,
        "unit": kpi.unit,
        "baseline": kpi.baseline,
        "target": kpi.target,
        "now": pace.now if pace else None,
        "measured": _iso(pace.measured_on) if pace else None,
        "pace": str(pace.word) if pace else None,
        "progress": _rounded(pace.progress) if pace else None,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 4)
