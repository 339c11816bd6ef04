"""What verbs print of a thing: one record for ``--json``, its fields documented in `fields`."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from smtui.planning.facts.publishing import PostFact
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
        **ranked(Kind.TASK, task_id, task.title, task.status, rank),
        "due": iso(rank.due if rank else task.due_on or task.planned_on),
        "minutes": rank.remaining if rank else unranked,
        "assignees": people_of(plan, task.assignees),
        "planned": iso(task.planned_on),
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


def person_record(plan: Plan, person_id: int) -> Record:
    """A person with this week's planned minutes and the utilisation of the next weeks."""
    person = plan.snapshot.people[person_id]
    weeks = [(monday, plan.workload.week(person_id, monday)) for monday in weeks_shown(plan.today)]
    return {
        **ranked(Kind.PERSON, person_id, person.name, person.employment, None),
        "minutes": weeks[0][1].planned,
        "role": person.role,
        "week_minutes": list(person.week_minutes),
        "cost_per_hour": person.cost_per_hour,
        "from": iso(person.from_on),
        "until": iso(person.until_on),
        "country": person.country or None,
        "skills": {
            plan.snapshot.skills[skill].name: level
            for skill, level in person.skills
            if skill in plan.snapshot.skills
        },
        "objectives": _objectives(plan, person_id),
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


def _objectives(plan: Plan, person_id: int) -> list[Record]:
    return [
        {
            "id": objective.id,
            "goal_id": objective.goal_id,
            "kpi_id": objective.kpi_id,
            "title": objective.title,
            "recognition": objective.recognition,
            "status": str(objective.status),
            "due": iso(objective.due_on),
        }
        for objective in plan.snapshot.objectives.values()
        if objective.person_id == person_id
    ]


def post_record(plan: Plan, post: PostFact) -> Record:
    """A post of the publishing plan."""
    return {
        **ranked(Kind.POST, post.id, post.topic, post.status, None),
        "due": iso(post.publish_on),
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


def ranked(kind: Kind, thing_id: int, title: str, status: str, rank: Rank | None) -> Record:
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


def iso(day: date | None) -> str | None:
    """A day as ISO text."""
    return day.isoformat() if day else None


def rounded(number: float | None) -> float | None:
    """A number to four decimals."""
    return None if number is None else round(number, 4)
