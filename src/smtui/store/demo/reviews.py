"""The reviews of the demo: sessions with their notes and plans, lessons, checks, and the drift."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from smtui.language.dates import show_full
from smtui.planning.reviews.periods import Period, looked_back_on, planned_by
from smtui.planning.reviews.steps import STEPS
from smtui.store.demo.days import Days
from smtui.store.demo.rows import Row, Rows, content
from smtui.vocabulary import PageName, SessionCadence

_AFTERNOON = 360
"""Sessions are held at two o'clock: minutes after eight."""


def add_reviews(rows: Rows, days: Days) -> None:
    """Add finished sessions with what they planned, lessons and checks of channels."""
    found = content("demo_reviews")
    sessions = {told["weeks"]: _add_weekly(rows, days, told) for told in found["weekly"]}
    _add_monthly(rows, days, found["monthly"])
    posts = {post["topic"]: post["id"] for post in rows.of("post")}
    for lesson in found["lesson"]:
        number = rows.add(
            "lesson",
            kind=lesson["kind"],
            text=lesson["text"],
            learned_on=days.exact(lesson["on"]),
            session_id=sessions.get(lesson.get("session", 0)),
        )
        for topic in lesson.get("posts", ()):
            rows.link("lesson_post", lesson_id=number, post_id=posts[topic])
        for goal in rows.ids_of("social_goal", lesson.get("goals", ())):
            rows.link("lesson_goal", lesson_id=number, goal_id=goal)
        for tactic in rows.ids_of("tactic", lesson.get("tactics", ())):
            rows.link("lesson_tactic", lesson_id=number, tactic_id=tactic)
    for check in found["check"]:
        rows.add(
            "channel_check",
            channel_id=rows.id_of("channel", check["channel"]),
            checked_on=days.exact(check["on"]),
            is_consistent=int(check["consistent"]),
            note=check["note"],
        )


def add_drift(rows: Rows, days: Days) -> None:
    """Add to the journal what was done lately; there is nothing in it that could be undone."""
    entries = [*_ticks(rows, days), *_changes(rows, days)]
    for at, sentence, task, mark in sorted(entries):
        rows.add(
            "journal_entry",
            at=at,
            sentence=sentence,
            page=PageName.TODAY.value,
            thing_kind="task",
            thing_id=task,
            state="done",
            drift=json.dumps([mark], separators=(",", ":")),
        )


def _add_weekly(rows: Rows, days: Days, told: dict[str, Any]) -> int:
    week = planned_by(SessionCadence.WEEKLY, days.today)
    for _ in range(told["weeks"]):
        week = week.previous
    # It was held on the Friday before.
    number = _add_session(rows, days, week, week.first - timedelta(days=3), told)
    planned = dict(_came_true(rows, week))
    tasks = {task["title"]: task["id"] for task in rows.of("task")}
    for line in told.get("open", ()):
        planned.setdefault(tasks[line["task"]], week.first + timedelta(days=line["on"]))
    estimates = {task["id"]: task["estimate"] for task in rows.of("task")}
    for task, day in planned.items():
        rows.link(
            "review_planned",
            session_id=number,
            task_id=task,
            planned_on=day,
            minutes=estimates[task],
        )
    return number


def _add_monthly(rows: Rows, days: Days, told: dict[str, Any]) -> None:
    month = looked_back_on(SessionCadence.MONTHLY, days.today)
    _add_session(rows, days, month, month.first + timedelta(days=1), told)


def _add_session(
    rows: Rows, days: Days, period: Period, held_on: date, told: dict[str, Any]
) -> int:
    steps = [step.key for step in STEPS[period.cadence]]
    number = rows.add(
        "review_session",
        cadence=period.cadence.value,
        period_from=period.first,
        started_at=days.moment(held_on, _AFTERNOON),
        ended_at=days.moment(held_on, _AFTERNOON + told["seconds"] // 60),
        seconds_used=told["seconds"],
        step=steps[-1],
    )
    for step in steps:
        rows.link(
            "review_step",
            session_id=number,
            step=step,
            state="skipped" if step in told["skipped"] else "done",
            note=told["notes"].get(step, ""),
        )
    return number


def _came_true(rows: Rows, week: Period) -> Iterator[tuple[int, date]]:
    """One-off tasks that were done in a week, with the days that they were planned for: every
    third one was done a day late.
    """
    tasks = {task["id"]: task for task in rows.of("task")}
    for settled in rows.of("completion"):
        task, day = tasks[settled["task_id"]], settled["day_on"]
        if task.get("rrule") or task.get("starter_number") or not week.has(day):
            continue
        late = timedelta(days=1 if task["id"] % 3 == 0 and day > week.first else 0)
        yield task["id"], day - late


def _ticks(rows: Rows, days: Days) -> Iterator[tuple[str, str, int, list[Any]]]:
    titles = {task["id"]: task["title"] for task in rows.of("task")}
    for settled in rows.of("completion"):
        if settled["day_on"] < days.beginning or settled["outcome"] == "missed":
            continue
        task, outcome = settled["task_id"], settled["outcome"]
        mark = [outcome, "task", task, None, _iso(settled["occurrence_on"])]
        yield settled["at"], f"{outcome.capitalize()}: {titles[task]}", task, mark


def _changes(rows: Rows, days: Days) -> Iterator[tuple[str, str, int, list[Any]]]:
    tasks = {task["title"]: task for task in rows.of("task")}
    for minute, told in enumerate(content("demo_reviews")["drift"], 1):
        task, verb = tasks[told["task"]], told["verb"]
        number, title = task["id"], task["title"]
        sentence = {"added": f"Added ‘{title}’", "dropped": f"Dropped: {title}"}.get(verb, "")
        mark = [verb, "task", number, None, None]
        if verb == "moved":
            day = _day_of(task)
            mark = [verb, "task", number, _iso(_before(day, told["by"])), _iso(day)]
            sentence = f"Moved ‘{title}’ to {show_full(day)}"
        yield days.moment(days.exact(told["on"]), minute), sentence, number, mark


def _day_of(task: Row) -> date:
    day: date = task["planned_on"] or task["due_on"]
    return day


def _before(day: date, by: int) -> date:
    """A day so many days before another, off the weekend."""
    earlier = day - timedelta(days=by)
    return earlier - timedelta(days=max(0, earlier.weekday() - 4))


def _iso(day: date) -> str:
    return day.isoformat()
