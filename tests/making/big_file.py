"""A workspace as large as asked, the same for the same seed: for tests of size and benchmarks."""

import random
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from smtui.store.journal import unrecorded
from smtui.store.opening import open_reading
from smtui.store.transaction import immediate

from .big_posts import make_posts
from .big_series import make_series
from .big_tactics import make_steering, make_tactics

_VERBS = ("Write", "Design", "Review", "Schedule", "Answer", "Plan", "Edit", "Record", "Measure")
_THINGS = (
    "launch post", "carousel", "customer story", "influencer list", "reel", "weekly report",
    "comment thread", "newsletter teaser", "poll", "product photo", "live session", "brief",
)  # fmt: skip
_PEOPLE = ("Ana", "Brian", "Hailey", "Tariq", "Mei", "Noor")


def make_big_file(
    path: Path,
    tasks: int,
    completions: int,
    today: date,
    seed: int,
    *,
    tactics: int = 40,
    people: int = len(_PEOPLE),
    posts: int = 1200,
) -> None:
    """Make a new workspace with ``tasks`` open tasks, ``completions`` settled occurrences,
    ``tactics`` tactics, a team of so many ``people``, and so many ``posts``: five in six have gone
    out.

    About one task in twenty recurs (at least 25, if there are so many); goals, KPIs, tactics,
    people, posts, tags and time entries come in a mix as of a team that has worked for years.
    """
    chance = random.Random(seed)
    now = datetime.combine(today, time(6), UTC)
    with closing(open_reading(path, now)) as connection:
        with immediate(connection), unrecorded(connection):
            _make_team(connection, chance, today, people)
            _make_surroundings(connection, chance, today, tactics)
            make_posts(connection, chance, today, posts, [title(chance, n) for n in range(posts)])
            series = min(tasks, max(25, min(60, tasks // 20)))
            make_series(connection, chance, today, series, completions)
            _make_open_tasks(connection, chance, today, tasks - series, tactics)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def title(chance: random.Random, number: int) -> str:
    """A title as a person would write it, different for each ``number``."""
    return f"{chance.choice(_VERBS)} {chance.choice(_THINGS)} {number}"


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _make_team(
    connection: sqlite3.Connection, chance: random.Random, today: date, people: int
) -> None:
    connection.executemany("INSERT INTO role (name) VALUES (?)", [(f"Role {n}",) for n in range(6)])
    connection.executemany(
        "INSERT INTO person (name, role_id, monday_minutes, tuesday_minutes, wednesday_minutes,"
        " thursday_minutes, friday_minutes, is_me) VALUES (?, ?, 480, 480, 480, 420, 360, ?)",
        [(_person(n), n % 6 + 1, int(n == 0)) for n in range(people)],
    )
    connection.executemany(
        "INSERT INTO time_off (person_id, from_on, until_on) VALUES (?, ?, ?)",
        [
            (n % people + 1, _iso(first), _iso(first + timedelta(days=4)))
            for n in range(2 * people)
            for first in [today + timedelta(days=chance.randrange(-60, 60))]
        ],
    )


def _person(number: int) -> str:
    """The name of a person, different for each ``number``."""
    name = _PEOPLE[number % len(_PEOPLE)]
    return name if number < len(_PEOPLE) else f"{name} {number}"


def _team_size(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM person").fetchone()[0])


def _make_surroundings(
    connection: sqlite3.Connection, chance: random.Random, today: date, tactics: int
) -> None:
    created = _iso(today - timedelta(days=700))
    for table, count in (("channel", 8), ("activity", 12), ("tag", 30)):
        connection.executemany(
            f"INSERT INTO {table} (name) VALUES (?)", [(f"{table} {n}",) for n in range(count)]
        )
    connection.executemany(
        "INSERT INTO company_goal (title, created_on) VALUES (?, ?)",
        [(f"Company goal {n}", created) for n in range(3)],
    )
    _make_goals(connection, chance, today)
    titles = [title(chance, n) for n in range(tactics)]
    make_tactics(connection, chance, today, titles)
    make_steering(connection, chance, today, tactics)


def _make_goals(connection: sqlite3.Connection, chance: random.Random, today: date) -> None:
    start, due = today - timedelta(days=60), today + timedelta(days=60)
    connection.executemany(
        "INSERT INTO social_goal (title, weight, start_on, due_on, created_on)"
        " VALUES (?, ?, ?, ?, ?)",
        [(f"Goal {n}", n % 5 + 1, _iso(start), _iso(due), _iso(start)) for n in range(10)],
    )
    connection.executemany(
        "INSERT INTO goal_serves VALUES (?, ?)", [(n + 1, n % 3 + 1) for n in range(9)]
    )
    connection.executemany(
        "INSERT INTO kpi (goal_id, name, channel_id, baseline, target) VALUES (?, ?, ?, 1000, ?)",
        [(n % 10 + 1, f"KPI {n}", n % 8 + 1, 1000 + 100 * n) for n in range(16)],
    )
    connection.executemany(
        "INSERT INTO measurement (kpi_id, measured_on, value) VALUES (?, ?, ?)",
        [
            (kpi + 1, _iso(today - timedelta(days=7 * week)), 2000 - 9.5 * week + chance.random())
            for kpi in range(16)
            for week in range(100)
        ],
    )


def _make_open_tasks(
    connection: sqlite3.Connection, chance: random.Random, today: date, count: int, tactics: int
) -> None:
    first = 1 + (connection.execute("SELECT MAX(id) FROM task").fetchone()[0] or 0)
    ids, team = range(first, first + count), range(1, _team_size(connection) + 1)
    connection.executemany(
        "INSERT INTO task (id, title, notes, status, planned_on, due_on, not_before_on, estimate,"
        " value, activity_id, tactic_id, goal_id, created_on)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [_open_task(chance, today, number, tactics) for number in ids],
    )
    connection.executemany(
        "INSERT INTO task_assignee VALUES (?, ?)",
        [
            (number, person)
            for number in ids
            if chance.random() < 0.7
            for person in chance.sample(team, 1 + (chance.random() < 0.15))
        ],
    )
    connection.executemany(
        "INSERT INTO task_tag VALUES (?, ?)",
        [(number, tag) for number in ids for tag in chance.sample(range(1, 31), number % 3 // 2)],
    )
    connection.executemany(
        "INSERT INTO task_blocker VALUES (?, ?)",
        [(number, chance.randrange(first, number)) for number in ids[1:] if chance.random() < 0.05],
    )
    connection.executemany(
        "INSERT INTO time_entry (task_id, person_id, activity_id, day_on, minutes, at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (number, 1, number % 12 + 1, _iso(today), chance.randrange(5, 60, 5), f"{today}T08:00Z")
            for number in ids
            if chance.random() < 0.2
        ],
    )


def _open_task(chance: random.Random, today: date, number: int, tactics: int) -> tuple[object, ...]:
    def some_day(share: float, earliest: int, latest: int) -> str | None:
        if chance.random() >= share:
            return None
        return _iso(today + timedelta(days=chance.randrange(earliest, latest)))

    return (
        number,
        title(chance, number),
        "See the brief." if chance.random() < 0.2 else "",
        chance.choice(("todo",) * 17 + ("doing", "doing", "paused")),
        some_day(0.3, -3, 28),
        some_day(0.5, -7, 80),
        some_day(0.05, 0, 30),
        chance.randrange(15, 480, 15) if chance.random() < 0.6 else None,
        chance.randint(1, 5) if chance.random() < 0.2 else None,
        chance.randrange(1, 13) if chance.random() < 0.5 else None,
        chance.randrange(1, tactics + 1) if chance.random() < 0.6 else None,
        chance.randrange(1, 11) if chance.random() < 0.2 else None,
        _iso(today - timedelta(days=chance.randrange(0, 200))),
    )
