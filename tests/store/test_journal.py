import random
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from sqlite3 import Connection

import pytest
from tests.making.random_edits import content, random_entry

from smtui.store import journal
from smtui.store.errors import CannotReplay
from smtui.store.journal import begin_entry, finish_entry, redo, undo, unrecorded
from smtui.store.opening import open_reading
from smtui.store.outcome import Outcome
from smtui.store.row_image import RowImage
from smtui.store.transaction import immediate
from smtui.vocabulary import Kind, PageName

Work = Callable[[], object]
Record = Callable[..., tuple[RowImage, ...]]


@pytest.fixture
def record(connection: Connection, now: datetime) -> Record:
    def recorded(
        *statements: str, sentence: str = "Did", undoable: bool = True
    ) -> tuple[RowImage, ...]:
        with immediate(connection):
            entry = begin_entry(connection, now)
            for statement in statements:
                connection.execute(statement)
            outcome = Outcome(sentence, PageName.TODAY, Kind.TASK, 1)
            return finish_entry(connection, entry, outcome, undoable)

    return recorded


ADD_TASK = "INSERT INTO task (id, title, created_on) VALUES ({0}, 'Task {0}', '2026-11-27')"
ADD_PERSON = "INSERT INTO person (id, name) VALUES (1, 'Ana')"


def test_undo_tells_the_sentence_and_the_place(
    connection: Connection, record: Record, now: datetime
) -> None:
    record(ADD_TASK.format(1), sentence="Added: Task 1")
    replayed = undo(connection, now)
    assert replayed is not None
    assert (replayed.sentence, replayed.page, replayed.kind, replayed.id) == (
        "Added: Task 1", PageName.TODAY, Kind.TASK, 1,
    )  # fmt: skip
    assert [(row.table, row.operation) for row in replayed.rows] == [("task", "delete")]
    assert undo(connection, now) is None


def test_cascades_and_link_rows_come_back(
    connection: Connection, record: Record, now: datetime
) -> None:
    record(
        ADD_TASK.format(1), ADD_TASK.format(2), ADD_PERSON,
        "INSERT INTO tag (id, name) VALUES (1, 'launch')",
        "INSERT INTO task_tag VALUES (1, 1)", "INSERT INTO task_assignee VALUES (1, 1)",
        "INSERT INTO task_blocker VALUES (2, 1)",
        "INSERT INTO running_timer (task_id, started_at)"
        " VALUES (1, '2026-11-27T08:00:00+00:00')",
        "INSERT INTO time_entry (task_id, person_id, day_on, minutes, at)"
        " VALUES (1, 1, '2026-11-27', 5, '2026-11-27T08:00:00+00:00')",
    )  # fmt: skip
    before = content(connection)
    rows = record("DELETE FROM task WHERE id = 1")
    assert {row.table for row in rows} == {
        "task", "task_tag", "task_assignee", "task_blocker", "running_timer", "time_entry",
    }  # fmt: skip
    undo(connection, now)
    assert content(connection) == before
    record("DELETE FROM person")
    assert connection.execute("SELECT person_id FROM time_entry").fetchone() == (None,)
    undo(connection, now)
    assert content(connection) == before


def test_a_bulk_statement_is_one_step(
    connection: Connection, record: Record, now: datetime
) -> None:
    record(*(ADD_TASK.format(number) for number in range(1, 51)))
    before = content(connection)
    assert len(record("UPDATE task SET status = 'done'")) == 50
    undo(connection, now)
    assert content(connection) == before


def test_an_update_that_changes_nothing_leaves_no_entry(
    connection: Connection, record: Record
) -> None:
    record(ADD_TASK.format(1))
    assert record("UPDATE task SET title = title") == ()
    assert connection.execute("SELECT COUNT(*) FROM journal_entry").fetchone() == (1,)


def test_replacing_a_row_is_journaled(
    connection: Connection, record: Record, now: datetime
) -> None:
    record("INSERT INTO setting VALUES ('week_start', '0')")
    before = content(connection)
    record("INSERT OR REPLACE INTO setting VALUES ('week_start', '6')")
    undo(connection, now)
    assert content(connection) == before


def test_a_new_action_ends_redo(connection: Connection, record: Record, now: datetime) -> None:
    record(ADD_TASK.format(1))
    undo(connection, now)
    record(ADD_TASK.format(2))
    assert redo(connection, now) is None


def test_what_the_app_does_by_itself_is_never_undone(
    connection: Connection, record: Record, now: datetime
) -> None:
    record(ADD_TASK.format(1))
    record("INSERT INTO setting VALUES ('theme', '\"dark\"')", undoable=False)
    replayed = undo(connection, now)
    assert replayed is not None
    assert [row.table for row in replayed.rows] == ["task"]
    assert connection.execute("SELECT COUNT(*) FROM setting").fetchone() == (1,)
    assert redo(connection, now) is not None


def test_an_undo_keeps_what_came_by_itself_to_other_columns(
    connection: Connection, record: Record, now: datetime
) -> None:
    record(ADD_TASK.format(1))
    record("UPDATE task SET title = 'New'")
    record("UPDATE task SET planned_on = '2026-12-01'", undoable=False)
    undo(connection, now)
    row = connection.execute("SELECT title, planned_on FROM task").fetchone()
    assert row == ("Task 1", "2026-12-01")


def test_an_edit_by_another_program_is_undone_in_its_order(
    connection: Connection, record: Record, now: datetime
) -> None:
    record(ADD_TASK.format(1))
    before = content(connection)
    connection.execute("UPDATE task SET title = 'From outside'")
    replayed = undo(connection, now)
    assert replayed is not None
    assert replayed.sentence == "Changed by another program: 1 row"
    assert content(connection) == before


def test_an_undo_that_no_longer_fits_is_left_out(
    connection: Connection, record: Record, now: datetime
) -> None:
    record(ADD_TASK.format(1))
    record("UPDATE task SET title = 'New'", sentence="Renamed")
    record("DELETE FROM task", undoable=False)
    with pytest.raises(CannotReplay, match="Renamed"):
        undo(connection, now)
    assert connection.execute("SELECT mode, entry_id FROM journal_switch").fetchone() == (
        "record", None,
    )  # fmt: skip
    assert undo(connection, now) is not None


def test_a_row_that_came_by_itself_gives_way(
    connection: Connection, record: Record, now: datetime
) -> None:
    settle = (
        "INSERT INTO completion (task_id, occurrence_on, outcome, day_on, at)"
        " VALUES (1, '2026-11-26', '{}', '2026-11-26', '2026-11-26T08:00:00+00:00')"
    )
    record(ADD_TASK.format(1), settle.format("done"))
    record("DELETE FROM completion")
    record(settle.format("missed"), undoable=False)
    assert undo(connection, now) is not None
    assert connection.execute("SELECT outcome FROM completion").fetchall() == [("done",)]


def test_rows_that_came_in_any_order_can_be_redone(connection: Connection, now: datetime) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("INSERT INTO task_assignee VALUES (1, 1)")
    connection.execute(ADD_TASK.format(1))
    connection.execute(ADD_PERSON)
    connection.execute("PRAGMA foreign_keys=ON")
    before = content(connection)
    assert undo(connection, now) is not None
    assert content(connection) != before
    assert redo(connection, now) is not None
    assert content(connection) == before


def test_only_the_latest_entries_keep_their_rows(
    connection: Connection, record: Record, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "UNDOABLE_KEPT", 5)
    for number in range(1, 10):
        record(ADD_TASK.format(number), sentence=f"Added {number}")
    sentences = connection.execute("SELECT sentence FROM journal_entry ORDER BY id").fetchall()
    assert sentences == [(f"Added {number}",) for number in range(1, 10)]
    undone = 0
    while undo(connection, now) is not None:
        undone += 1
    assert undone == 5


def test_unrecorded_content_cannot_be_undone(connection: Connection, now: datetime) -> None:
    with immediate(connection), unrecorded(connection):
        connection.execute(ADD_TASK.format(1))
    assert undo(connection, now) is None


def test_reals_come_back_to_the_last_bit(
    connection: Connection, record: Record, now: datetime
) -> None:
    values = [0.1 + 0.2, 1 / 3, 1e22, 5e-324, 123456.789e3, 3.0]
    record(
        *(ADD_TASK.format(1),),
        "INSERT INTO social_goal (id, title, created_on) VALUES (1, 'G', '2026-01-01')",
    )
    record(*(
        f"INSERT INTO kpi (goal_id, name, target) VALUES (1, 'K', {value!r})" for value in values
    ))  # fmt: skip
    undo(connection, now)
    redo(connection, now)
    stored = [row[0] for row in connection.execute("SELECT target FROM kpi ORDER BY id")]
    assert stored == values


@pytest.mark.parametrize("seed", range(6))
def test_any_walk_through_undo_and_redo_restores_the_exact_content(
    path: Path, now: datetime, today: date, seed: int
) -> None:
    chance = random.Random(seed)
    connection = open_reading(path, now)
    states = [content(connection)]
    place = 0
    for step in range(120):
        choice = chance.choices(("edit", "undo", "redo"), (50, 30, 20))[0]
        if choice == "edit" and random_entry(connection, chance, today):
            del states[place + 1 :]
            states.append(content(connection))
            place += 1
        elif choice == "undo" and undo(connection, now) is not None:
            place -= 1
        elif choice == "redo" and redo(connection, now) is not None:
            place += 1
        assert content(connection) == states[place], f"step {step}: {choice}"
        if step % 40 == 39:
            connection.close()
            connection = open_reading(path, now)
    while undo(connection, now) is not None:
        place -= 1
    assert (place, content(connection)) == (0, states[0])
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_a_name_that_only_changes_its_case_comes_back(
    connection: Connection, record: Record, now: datetime
) -> None:
    record("INSERT INTO tag (id, name) VALUES (1, 'launch')")
    assert len(record("UPDATE tag SET name = 'Launch'")) == 1
    undo(connection, now)
    assert connection.execute("SELECT name FROM tag").fetchone() == ("launch",)
    redo(connection, now)
    assert connection.execute("SELECT name FROM tag").fetchone() == ("Launch",)
