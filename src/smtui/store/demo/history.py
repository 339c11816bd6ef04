"""Two months of ticks, skips and misses, and the minutes that they took."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.recurrence import occurrences
from smtui.store.demo.days import Days
from smtui.store.demo.rows import Row, Rows, content

_REASONS = ("fair day", "ill", "nothing new", "covered by Brian", "no time before the launch")
_NEVER_MISSED = (9, 10, 11)
"""Starter items with an unbroken streak."""

_BROKEN = {14: 3, 13: 6, 15: 11}
"""Starter items and how many occurrences ago they were missed last."""

_TAKES = {"Writing": 1.5, "Reporting": 1.35, "Analysis": 1.2, "Community": 0.9}
"""By activity, how much of its estimate a task really takes; 1 of the others."""

_DONE_TODAY = (9, 12)
_STILL_DUE = {18: 9, 21: 14}
"""Starter items whose latest occurrence is open if it is at most so many days back."""


class _Work(NamedTuple):
    task: Row
    people: list[int]
    activity: str


class _Settled(NamedTuple):
    on: date
    outcome: str


def as_day(value: date | str) -> date:
    """A day, from a row that was read from the file or not."""
    return value if isinstance(value, date) else date.fromisoformat(value)


def add_history(rows: Rows, days: Days, chance: random.Random) -> None:
    """Settle what came round since the beginning, and what was done before start."""
    workers: dict[int, list[int]] = {}
    for link in rows.of("task_assignee"):
        workers.setdefault(link["task_id"], []).append(link["person_id"])
    keep = _kept()
    kinds = {row["id"]: row["name"] for row in rows.of("activity")}
    for task in rows.of("task"):
        work = _Work(task, workers[task["id"]], kinds[task["activity_id"]])
        if task.get("rrule"):
            for on, outcome in _outcomes(task, days, chance, keep.get(task["title"], 0.92)):
                _settle(rows, days, chance, work, _Settled(on, outcome))
        elif task.get("starter_number") and task["status"] == "done":
            _settle(rows, days, chance, work, _Settled(as_day(task["due_on"]), "done"))


def _kept() -> dict[str, float]:
    """By title, how often a recurring task of a tactic is done rather than skipped."""
    found = content("demo_tactics")
    parts = [*found["tactic"], *found["loose"]]
    return {t["title"]: t["keep"] for part in parts for t in part["tasks"] if "keep" in t}


def _outcomes(
    task: Row, days: Days, chance: random.Random, keep: float
) -> Iterator[tuple[date, str]]:
    """The occurrences that are settled, with their outcome, oldest first."""
    number = task.get("starter_number") or 0
    is_daily = task.get("cadence") == "daily"
    start = as_day(task["starts_on"])
    came = occurrences(task["rrule"], start, start, days.exact(-1))
    window = _STILL_DUE.get(number, 0)
    if came and window and (days.today - came[-1]).days <= window:
        came = came[:-1]
    for place, on in enumerate(came):
        ago = len(came) - place
        if number in _BROKEN:
            missed = ago == _BROKEN[number] or (ago > 12 and chance.random() < 0.1)
            yield on, "missed" if missed else "done"
        elif number in _NEVER_MISSED or chance.random() < keep:
            yield on, "done"
        else:
            yield on, "missed" if is_daily and chance.random() < 0.6 else "skipped"
    if number in _DONE_TODAY:
        yield days.today, "done"


def _settle(rows: Rows, days: Days, chance: random.Random, work: _Work, settled: _Settled) -> None:
    task, (on, outcome) = work.task, settled
    late = 0 if task.get("cadence") == "daily" else chance.choice((0, 0, 0, 1))
    day = on if on >= days.exact(-1) else min(on + timedelta(days=late), days.exact(-1))
    minute = chance.randrange(600)
    rows.add(
        "completion",
        task_id=task["id"],
        occurrence_on=on,
        outcome=outcome,
        reason=chance.choice(_REASONS) if outcome == "skipped" else "",
        day_on=day,
        at=days.moment(day, minute),
    )
    if outcome == "done":
        takes = chance.uniform(0.7, 1.3) * _TAKES.get(work.activity, 1.0)
        rows.add(
            "time_entry",
            task_id=task["id"],
            person_id=chance.choice(work.people),
            activity_id=task["activity_id"],
            occurrence_on=on if task.get("rrule") else None,
            day_on=day,
            minutes=max(5, round((task["estimate"] or 30) * takes / 5) * 5),
            at=days.moment(day, minute),
        )
