"""Tactics and tasks of the demo."""

from datetime import date, timedelta
from typing import Any

from smtui.store.demo.days import HISTORY_DAYS, Days
from smtui.store.demo.people import minutes_left_this_week
from smtui.store.demo.rows import Rows, content

_SCORES = ("business_value", "customer_value", "kpi_impact", "effort", "difficulty")


def add_work(rows: Rows, days: Days) -> None:
    """Add tactics with their tasks, tasks of their own, tags, and the time logged on them."""
    found = content("demo_tactics")
    for tactic in found["tactic"]:
        number = _add_tactic(rows, days, tactic)
        for task in tactic["tasks"]:
            _add_task(rows, days, task, number)
    for part in found["loose"]:
        for task in part["tasks"]:
            _add_task(rows, days, task, None)


def _add_tactic(rows: Rows, days: Days, tactic: dict[str, Any]) -> int:
    number = rows.add(
        "tactic",
        tactic["key"],
        title=tactic["title"],
        notes=tactic.get("notes", ""),
        status=tactic["status"],
        **dict(zip(_SCORES, tactic["scores"], strict=True)),
        estimate=tactic.get("estimate"),
        starts_on=days.exact(tactic["starts"]) if "starts" in tactic else None,
        eta_on=_eta(days, tactic.get("eta")),
        eta_rrule=tactic.get("eta_rule"),
        process=tactic.get("process", ""),
        skill_id=_skill(rows, tactic),
        created_on=days.exact(tactic.get("starts", -HISTORY_DAYS)),
    )
    for goal in rows.ids_of("social_goal", tactic["goals"]):
        rows.link("tactic_goal", tactic_id=number, goal_id=goal)
    for person in rows.ids_of("person", tactic["owners"]):
        rows.link("tactic_owner", tactic_id=number, person_id=person)
    return number


def _eta(days: Days, eta: int | str | None) -> date | None:
    """A day from today; a day of February is that of the list's year, so that order holds."""
    if isinstance(eta, int):
        return days.working(eta)
    if eta is None:
        return None
    listing = days.said("1 february")
    return listing if eta == "1 february" else listing + timedelta(days=19)


def _add_task(rows: Rows, days: Days, task: dict[str, Any], tactic: int | None) -> None:
    number = rows.add(
        "task",
        task.get("key", ""),
        title=task["title"],
        status=_status(task),
        rrule=task.get("every"),
        starts_on=days.exact(task["starts"]) if "starts" in task else None,
        estimate=_estimate(rows, days, task),
        value=task.get("value"),
        activity_id=rows.id_of("activity", task["activity"]),
        tactic_id=tactic,
        skill_id=_skill(rows, task),
        created_on=days.exact(_created(task)),
        **_days_of(task, days),
    )
    people = rows.ids_of("person", task["who"])
    for person in people:
        rows.link("task_assignee", task_id=number, person_id=person)
    for blocker in rows.ids_of("task", task.get("after", [])):
        rows.link("task_blocker", task_id=number, blocker_id=blocker)
    for tag in task.get("tags", []):
        rows.link("task_tag", task_id=number, tag_id=_tag(rows, tag))
    _add_log(rows, days, task, number)


def _estimate(rows: Rows, days: Days, task: dict[str, Any]) -> Any:
    """Minutes; ``fill`` takes a part of what its person has left of this week."""
    if "fill" not in task:
        return task.get("est")
    minutes = minutes_left_this_week(rows, task["who"][0], days) * task["fill"]
    return max(15, round(minutes / 15) * 15)


def _skill(rows: Rows, thing: dict[str, Any]) -> int | None:
    return rows.id_of("skill", thing["skill"]) if "skill" in thing else None


def _status(task: dict[str, Any]) -> str:
    if "done" in task:
        return "done"
    return "dropped" if "dropped" in task else str(task.get("status", "todo"))


def _created(task: dict[str, Any]) -> int:
    """Days from today: a while before the first day that the task names."""
    named = [task[name] for name in ("done", "due", "starts") if name in task]
    first = min([day for day, _ in task.get("log", [])] + named, default=0)
    return max(-HISTORY_DAYS, min(first - 5, -1))


def _days_of(task: dict[str, Any], days: Days) -> dict[str, date | None]:
    due = task.get("due", task.get("done"))
    planned = task.get("planned")
    if planned == "week":
        sunday = days.today + timedelta(days=6 - days.today.weekday())
        return {"due_on": sunday, "planned_on": None, "not_before_on": None}
    later = task.get("not_before")
    day = None if planned is None else days.working(planned)
    return {
        "due_on": None if due is None else days.working(due),
        "planned_on": days.next_week(task["next"]) if "next" in task else day,
        "not_before_on": None if later is None else days.working(later),
    }


def _tag(rows: Rows, name: str) -> int:
    try:
        return rows.id_of("tag", name)
    except KeyError:
        return rows.add("tag", name, name=name)


def _add_log(rows: Rows, days: Days, task: dict[str, Any], number: int) -> None:
    people = rows.ids_of("person", task["who"])
    for turn, (ahead, minutes) in enumerate(task.get("log", [])):
        day = days.working(ahead)
        rows.add(
            "time_entry",
            task_id=number,
            person_id=people[turn % len(people)],
            activity_id=rows.id_of("activity", task["activity"]),
            day_on=day,
            minutes=minutes,
            at=days.moment(day, 37 * number),
        )
    if "done" in task:
        day = days.working(task["done"])
        rows.add(
            "completion",
            task_id=number,
            occurrence_on=day,
            outcome="done",
            day_on=day,
            at=days.moment(day, 41 * number),
        )
