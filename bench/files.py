"""The files to measure on, and what they hold, read from outside."""

import importlib
import json
import sqlite3
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

from bench.program import ROOT
from smtui.store import places

COMPLETIONS = 50_000
SEED = 20_26
LEAST_TACTICS = 40
TASKS_TO_A_TACTIC = 10
SEEN = 18
"""So many characters of a title tell it from the others on a screen that cuts titles short."""


def tactics_of(tasks: int) -> int:
    """Return how many tactics the file of so many open tasks has: 1,000 of 10,000."""
    return max(LEAST_TACTICS, tasks // TASKS_TO_A_TACTIC)


def make(
    folder: Path,
    tasks: int,
    today: date,
    people: int = 6,
    posts: int = 1200,
    *,
    completions: int = COMPLETIONS,
) -> Path:
    """Make the file with so many open tasks, a tenth as many tactics, so many completions, a team
    of so many people and so many posts over the years.
    """
    sys.path.append(str(ROOT / "tests"))
    making = importlib.import_module("tests.making.big_file")
    path = folder / f"{tasks}-{people}-{posts}-{completions}.db"
    making.make_big_file(
        path,
        tasks,
        completions,
        today,
        SEED,
        tactics=tactics_of(tasks),
        people=people,
        posts=posts,
    )
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT OR IGNORE INTO setting (key, value) VALUES ('setup_done', 'true')"
        )
    return path


def begin_day(today: date) -> None:
    """Remember that what slipped was gone through today, so that no dialog stands in the way."""
    state = places.state_file()
    state.parent.mkdir(parents=True, exist_ok=True)
    state.write_text(json.dumps({"slipped_on": today.isoformat()}), encoding="utf-8")


def titles(path: Path) -> frozenset[str]:
    """Return the beginnings of all task titles."""
    with closing(opened(path)) as connection:
        rows = connection.execute("SELECT DISTINCT substr(title, 1, ?) FROM task", (SEEN,))
        return frozenset(str(row[0]) for row in rows)


def changes_made(path: Path) -> int:
    """Return how many journalled changes stand, that is, are not undone."""
    with closing(opened(path)) as connection:
        row = connection.execute("SELECT count(*) FROM journal_entry WHERE state = 'done'")
        return int(row.fetchone()[0])


def opened(path: Path) -> sqlite3.Connection:
    """Open the file for reading only."""
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True)
