import random
from datetime import UTC, datetime
from sqlite3 import Connection

import pytest
from tests.making.random_edits import random_entry

from smtui.store.journal import redo, undo
from smtui.store.reading import read_snapshot
from smtui.store.reading.refresh import refresh_snapshot
from smtui.store.row_image import RowImage

NOW = datetime(2026, 11, 27, 8, tzinfo=UTC)
TODAY = NOW.date()


@pytest.mark.parametrize("seed", range(8))
def test_a_refresh_equals_a_full_read(connection: Connection, seed: int) -> None:
    chance = random.Random(seed)
    snapshot = read_snapshot(connection, TODAY)
    for step in range(100):
        choice = chance.choices(("edit", "undo", "redo"), (70, 20, 10))[0]
        rows: tuple[RowImage, ...] = ()
        if choice == "edit":
            rows = random_entry(connection, chance, TODAY)
        else:
            replayed = (undo if choice == "undo" else redo)(connection, NOW)
            rows = replayed.rows if replayed else ()
        snapshot = refresh_snapshot(connection, snapshot, rows, TODAY)
        assert snapshot == read_snapshot(connection, TODAY), f"step {step}: {choice} {rows}"


@pytest.mark.parametrize("table", ["role", "channel", "tag", "activity"])
def test_a_new_name_is_seen_wherever_it_is_shown(connection: Connection, table: str) -> None:
    for statement in (
        "INSERT INTO role (id, name) VALUES (1, 'old')",
        "INSERT INTO channel (id, name) VALUES (1, 'old')",
        "INSERT INTO tag (id, name) VALUES (1, 'old')",
        "INSERT INTO activity (id, name) VALUES (1, 'old')",
        "INSERT INTO person (id, name, role_id) VALUES (1, 'Ana', 1)",
        "INSERT INTO social_goal (id, title, created_on) VALUES (1, 'G', '2026-11-01')",
        "INSERT INTO kpi (goal_id, name, channel_id) VALUES (1, 'K', 1)",
        "INSERT INTO task (id, title, activity_id, created_on) VALUES (1, 'T', 1, '2026-11-01')",
        "INSERT INTO task_tag VALUES (1, 1)",
    ):
        connection.execute(statement)
    before = read_snapshot(connection, TODAY)
    connection.execute(f"UPDATE {table} SET name = 'new'")
    row = RowImage(table, "update", {"id": 1, "name": "old"}, {"id": 1, "name": "new"})
    after = refresh_snapshot(connection, before, [row], TODAY)
    assert after == read_snapshot(connection, TODAY)
    assert after != before


def test_what_is_not_touched_is_shared(connection: Connection) -> None:
    for number in (1, 2):
        connection.execute(
            "INSERT INTO task (id, title, created_on) VALUES (?, 'T', '2026-11-27')", (number,)
        )
    before = read_snapshot(connection, TODAY)
    connection.execute("UPDATE task SET title = 'New' WHERE id = 1")
    row = RowImage("task", "update", {"id": 1}, {"id": 1})
    after = refresh_snapshot(connection, before, [row], TODAY)
    assert after.tasks[1].title == "New"
    assert after.tasks[2] is before.tasks[2]
    assert after.posts is before.posts
    assert before.tasks[1].title == "T"


def test_no_rows_change_nothing(connection: Connection) -> None:
    snapshot = read_snapshot(connection, TODAY)
    assert refresh_snapshot(connection, snapshot, (), TODAY) is snapshot


def test_many_rows_are_read_whole(connection: Connection) -> None:
    before = read_snapshot(connection, TODAY)
    connection.executemany(
        "INSERT INTO task (id, title, created_on) VALUES (?, 'T', '2026-11-27')",
        [(number,) for number in range(1, 900)],
    )
    rows = [RowImage("task", "insert", None, {"id": number}) for number in range(1, 900)]
    assert len(refresh_snapshot(connection, before, rows, TODAY).tasks) == 899
