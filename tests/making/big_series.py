"""Recurring tasks and finished ones with a long history, for the big file."""

import random
import sqlite3
from datetime import date, timedelta

_CADENCES = (
    ("daily", "FREQ=DAILY", 1, 1_000_000),
    ("daily", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", 1, 1_000_000),
    ("weekly", "FREQ=WEEKLY;BYDAY=MO", 7, 200),
    ("monthly", "FREQ=MONTHLY;BYMONTHDAY=30", 30, 60),
    ("quarterly", "FREQ=MONTHLY;INTERVAL=3", 91, 16),
)
"""Cadence, rule, days between occurrences, and the most occurrences that one has behind it."""


def make_series(
    connection: sqlite3.Connection,
    chance: random.Random,
    today: date,
    series: int,
    completions: int,
) -> None:
    """Make ``series`` recurring tasks, and finished one-off tasks, with ``completions`` in all."""
    finished = completions // 5 if series else completions
    _make_finished(connection, chance, today, finished)
    first = 1 + (connection.execute("SELECT MAX(id) FROM task").fetchone()[0] or 0)
    kinds = [_CADENCES[number % len(_CADENCES)] for number in range(series)]
    connection.executemany(
        "INSERT INTO task (id, title, help, page, cadence, section, rrule, starts_on, estimate,"
        " value, activity_id, created_on)"
        " VALUES (?, ?, 'How to do it.', 'today', ?, ?, ?, ?, ?, 3, ?, ?)",
        [
            (
                first + n, f"Checklist item {n}", cadence, cadence, rule, "2020-01-30",
                15 + n, n % 12 + 1, "2020-01-30",
            )
            for n, (cadence, rule, _, _) in enumerate(kinds)
        ],
    )  # fmt: skip
    rows = _occurrences(chance, today, first, kinds, completions - finished)
    _insert_completions(connection, rows)
    connection.executemany(
        "INSERT INTO time_entry (task_id, person_id, activity_id, occurrence_on, day_on, minutes,"
        " at) VALUES (?, 1, ?, ?, ?, ?, ?)",
        [
            (task, task % 12 + 1, day, day, chance.randrange(5, 45, 5), f"{day}T08:00:00+00:00")
            for task, day, outcome in rows
            if outcome == "done" and chance.random() < 0.4
        ],
    )


def _occurrences(
    chance: random.Random,
    today: date,
    first: int,
    kinds: list[tuple[str, str, int, int]],
    count: int,
) -> list[tuple[int, str, str]]:
    """Occurrences back from yesterday on, dealt out in turn until there are ``count``."""
    rows: list[tuple[int, str, str]] = []
    steps = 0
    while len(rows) < count and kinds:
        steps += 1
        for number, (_, _, days, most) in enumerate(kinds):
            if steps <= most and len(rows) < count:
                day = today - timedelta(days=days * steps)
                outcome = chance.choices(("done", "skipped", "missed"), (90, 5, 5))[0]
                rows.append((first + number, day.isoformat(), outcome))
    return rows


def _make_finished(
    connection: sqlite3.Connection, chance: random.Random, today: date, count: int
) -> None:
    days = [
        (today - timedelta(days=1 + n * 700 // max(count, 1))).isoformat() for n in range(count)
    ]
    connection.executemany(
        "INSERT INTO task (id, title, status, due_on, estimate, created_on)"
        " VALUES (?, ?, 'done', ?, 30, ?)",
        [(n + 1, f"Finished task {n}", day, day) for n, day in enumerate(days)],
    )
    _insert_completions(connection, [(n + 1, day, "done") for n, day in enumerate(days)])
    connection.executemany(
        "INSERT INTO time_entry (task_id, person_id, activity_id, day_on, minutes, at)"
        " VALUES (?, 1, ?, ?, ?, ?)",
        [
            (n + 1, n % 12 + 1, day, chance.randrange(10, 90, 5), f"{day}T08:00:00+00:00")
            for n, day in enumerate(days)
            if n % 2
        ],
    )


def _insert_completions(connection: sqlite3.Connection, rows: list[tuple[int, str, str]]) -> None:
    connection.executemany(
        "INSERT INTO completion (task_id, occurrence_on, outcome, day_on, at)"
        " VALUES (?, ?, ?, ?, ?)",
        [(task, day, outcome, day, f"{day}T08:00:00+00:00") for task, day, outcome in rows],
    )
