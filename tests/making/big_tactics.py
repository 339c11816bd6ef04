"""Tactics, and what steers them and the goals: criteria, scores, adjustments, check-ins, personal
objectives; for the big file.
"""

import random
import sqlite3
from collections.abc import Sequence
from datetime import date, timedelta

_STATUSES = ("idea", "planned", "active", "active", "paused", "done")
_CRITERIA = ("Reach", "Fit with the brand", "Cost", "Learning")
_FIELDS = ("business value", "effort", "ETA", "status")
_REASONS = ("", "", "The client asked for it.", "It took longer than we thought.")


def make_tactics(
    connection: sqlite3.Connection, chance: random.Random, today: date, titles: Sequence[str]
) -> None:
    """Make a tactic of each title, with scores, one ETA, goals (nine in ten have some) and an
    owner.
    """
    count = len(titles)
    connection.executemany(
        "INSERT INTO tactic (title, status, business_value, customer_value, kpi_impact, effort,"
        " difficulty, eta_on, created_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                title,
                chance.choice(_STATUSES),
                *(chance.randint(1, 5) for _ in range(5)),
                (today + timedelta(days=chance.randrange(-10, 90))).isoformat(),
                (today - timedelta(days=100)).isoformat(),
            )
            for title in titles
        ],
    )
    connection.executemany(
        "INSERT INTO tactic_goal VALUES (?, ?)",
        [
            (n + 1, goal + 1)
            for n in range(count * 9 // 10)
            for goal in chance.sample(range(10), n % 2 + 1)
        ],
    )
    connection.executemany(
        "INSERT INTO tactic_owner VALUES (?, ?)", [(n + 1, n % 6 + 1) for n in range(count)]
    )


def make_steering(
    connection: sqlite3.Connection, chance: random.Random, today: date, tactics: int
) -> None:
    """Make four criteria with most of the scores, three adjustments of each tactic, a weekly
    check-in on each of the ten goals, and a personal objective of each of the six people.
    """
    connection.executemany(
        "INSERT INTO criterion (name, weight, position) VALUES (?, ?, ?)",
        [(name, 4 - n, n + 1) for n, name in enumerate(_CRITERIA)],
    )
    connection.executemany(
        "INSERT INTO tactic_score VALUES (?, ?, ?)",
        [
            (tactic + 1, criterion + 1, chance.randint(1, 5))
            for tactic in range(tactics)
            for criterion in range(len(_CRITERIA))
            if chance.random() < 0.8
        ],
    )
    connection.executemany(
        "INSERT INTO adjustment (tactic_id, at, field, before, after, reason)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                tactic + 1,
                f"{today - timedelta(days=30 * step + tactic % 30)}T08:00:00+00:00",
                chance.choice(_FIELDS), "3", "4", chance.choice(_REASONS),
            )
            for step in (3, 2, 1)
            for tactic in range(tactics)
        ],
    )  # fmt: skip
    connection.executemany(
        "INSERT INTO check_in (goal_id, day_on, confidence, note) VALUES (?, ?, ?, ?)",
        [
            (goal + 1, (today - timedelta(days=7 * week)).isoformat(), chance.randint(1, 5), "")
            for goal in range(10)
            for week in range(26)
        ],
    )
    connection.executemany(
        "INSERT INTO personal_objective (person_id, goal_id, title, recognition)"
        " VALUES (?, ?, ?, ?)",
        [(n + 1, n + 1, f"Reach goal {n}", "A day off") for n in range(6)],
    )
