"""What was done of a tactic's tasks is counted for it."""

from datetime import date
from sqlite3 import Connection

import pytest

from smtui.store.reading import read_snapshot
from smtui.store.reading.tactics import read_tactics

TODAY = date(2026, 11, 27)


@pytest.fixture
def work(connection: Connection) -> Connection:
    connection.executescript(
        """
        INSERT INTO tactic (id, title, created_on) VALUES (1, 'One', '2026-01-01'),
            (2, 'Two', '2026-01-01');
        INSERT INTO task (id, title, tactic_id, status, created_on) VALUES
            (1, 'open', 1, 'todo', '2026-01-01'), (2, 'done', 1, 'done', '2026-01-01'),
            (3, 'dropped', 1, 'dropped', '2026-01-01'), (5, 'loose', NULL, 'done', '2026-01-01');
        INSERT INTO task (id, title, tactic_id, rrule, starts_on, created_on) VALUES
            (4, 'series', 1, 'FREQ=WEEKLY', '2026-11-01', '2026-01-01');
        INSERT INTO completion (task_id, occurrence_on, outcome, day_on, at) VALUES
            (4, '2026-11-15', 'done', '2026-11-16', '2026-11-16T08:00:00+00:00');
        INSERT INTO time_entry (task_id, day_on, occurrence_on, minutes, at) VALUES
            (1, '2026-11-20', NULL, 1, 'x'), (2, '2026-11-20', NULL, 10, 'x'),
            (3, '2026-11-20', NULL, 20, 'x'), (5, '2026-11-20', NULL, 400, 'x'),
            (4, '2026-11-16', '2026-11-15', 40, 'x'), (4, '2026-11-23', '2026-11-22', 2, 'x'),
            (4, '2026-11-10', NULL, 80, 'x'), (4, '2026-11-23', NULL, 4, 'x');
        """
    )
    return connection


def test_settled_minutes_and_done_tasks(work: Connection) -> None:
    first, second = read_tactics(work).values()
    # Done and dropped tasks whole; of the series what came until the occurrence settled last.
    assert (first.settled_logged, first.done_tasks) == (10 + 20 + 40 + 80, 1)
    assert (second.settled_logged, second.done_tasks) == (0, 0)


def test_open_and_settled_minutes_together_are_all(work: Connection) -> None:
    snapshot = read_snapshot(work, TODAY)
    logged = sum(task.logged for task in snapshot.tasks.values() if task.tactic_id == 1)
    (every,) = work.execute(
        "SELECT SUM(minutes) FROM time_entry JOIN task ON task.id = task_id WHERE tactic_id = 1"
    ).fetchone()
    assert logged + snapshot.tactics[1].settled_logged == every
