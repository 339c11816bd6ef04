import json
from collections.abc import Callable
from datetime import datetime, timedelta
from sqlite3 import Connection

import pytest

from smtui.planning.facts.reports import Drift
from smtui.store import drifting, journal
from smtui.store.drifting import Mark, drift_text, marks_of
from smtui.store.journal import begin_entry, finish_entry, redo, undo
from smtui.store.outcome import Outcome
from smtui.store.reading.drift import read_drift
from smtui.store.row_image import RowImage
from smtui.store.transaction import immediate
from smtui.vocabulary import Kind

Do = Callable[..., None]

TASK = (
    "INSERT INTO task (id, title, planned_on, created_on) VALUES ({0}, 'Task {0}', ?, '2026-11-01')"
)
DONE = (
    "INSERT INTO completion (id, task_id, occurrence_on, outcome, day_on, at)"
    " VALUES ({0}, {0}, '2026-11-27', '{1}', '2026-11-27', '2026-11-27T08:00:00+00:00')"
)


@pytest.fixture
def do(connection: Connection, now: datetime) -> Do:
    """Carry statements out as one entry, ``days`` from now."""

    def done(*statements: str, days: int = 0, undoable: bool = True) -> None:
        with immediate(connection):
            entry = begin_entry(connection, now + timedelta(days=days))
            for statement in statements:
                connection.execute(statement.replace("?", "'2026-11-25'"))
            finish_entry(connection, entry, Outcome("Did"), undoable)

    return done


def counts(drift: Drift) -> dict[str, int]:
    return {name: getattr(drift, name) for name in Drift._fields[:-1] if getattr(drift, name)}


def test_what_became_of_things_is_told_once_each(
    connection: Connection, do: Do, now: datetime
) -> None:
    do(*(TASK.format(number) for number in range(1, 8)), days=-10)
    do(
        "INSERT INTO post (id, topic, status, publish_on, created_on)"
        " VALUES (1, 'Launch', 'draft', '2026-11-30', '2026-11-01')",
        "INSERT INTO tactic (id, title, status, created_on)"
        " VALUES (1, 'Partners', 'active', '2026-11-01')",
        days=-10,
    )
    do("UPDATE task SET planned_on = '2026-11-26' WHERE id = 1")
    do("UPDATE task SET planned_on = '2026-12-01' WHERE id = 1")
    do("UPDATE task SET planned_on = '2026-12-01' WHERE id = 2")
    do("UPDATE task SET planned_on = '2026-11-25' WHERE id = 2")
    do("UPDATE task SET status = 'done' WHERE id = 3", DONE.format(3, "done"))
    do("UPDATE task SET status = 'dropped' WHERE id = 4", DONE.format(4, "skipped"))
    do(DONE.format(5, "skipped"), "UPDATE task SET planned_on = NULL WHERE id = 5")
    do("DELETE FROM task WHERE id = 6")
    do(TASK.format(8))
    do(TASK.format(9))
    do("DELETE FROM task WHERE id = 9")
    do("UPDATE post SET publish_on = NULL")
    do("UPDATE post SET status = 'published'")
    do("UPDATE tactic SET status = 'dropped'")
    do(DONE.format(7, "missed"), undoable=False)
    drift = read_drift(connection, now - timedelta(days=4))
    assert [line.sentence for line in drift.lines] == [
        "Moved ‘Task 1’ from Wed 25 Nov to Tue 1 Dec",
        "Done: Task 3",
        "Dropped: Task 4",
        "Skipped: Task 5",
        "Deleted ‘Task 6’",
        "Added ‘Task 8’",
        "Moved ‘Launch’ from Mon 30 Nov to no day",
        "Published: Launch",
        "Dropped: Partners",
    ]
    assert [line.between for line in drift.lines if line.between] == [
        "Wed 25 Nov → Tue 1 Dec", "Mon 30 Nov → no day",
    ]  # fmt: skip
    assert counts(drift) == {
        "moved": 2, "added": 1, "done": 2, "skipped": 1, "dropped": 2, "deleted": 1,
    }  # fmt: skip
    assert {(line.kind, line.id) for line in drift.lines if line.verb == "dropped"} == {
        (Kind.TASK, 4),
        (Kind.TACTIC, 1),
    }


def test_a_day_that_another_program_wrote_is_told_as_it_is(
    connection: Connection, do: Do, now: datetime
) -> None:
    do(TASK.format(1), days=-10)
    do("UPDATE task SET planned_on = 'soon'")
    (line,) = read_drift(connection, now - timedelta(days=1)).lines
    assert line.sentence.endswith("to ‘soon’")


def test_what_was_undone_or_opened_again_does_not_count(
    connection: Connection, do: Do, now: datetime
) -> None:
    do(TASK.format(1), days=-10)
    since = now - timedelta(days=1)
    do("UPDATE task SET planned_on = '2026-12-01'")
    undo(connection, now)
    assert counts(read_drift(connection, since)) == {}
    redo(connection, now)
    assert counts(read_drift(connection, since)) == {"moved": 1}
    do("UPDATE task SET status = 'done'", DONE.format(1, "done"))
    assert counts(read_drift(connection, since)) == {"moved": 1, "done": 1}
    do("UPDATE task SET status = 'todo'", "DELETE FROM completion")
    assert counts(read_drift(connection, since)) == {"moved": 1}


def test_a_stretch_ends_before_its_moment(connection: Connection, do: Do, now: datetime) -> None:
    do(TASK.format(1), days=-5)
    do("UPDATE task SET planned_on = '2026-12-01'", days=-3)
    do("DELETE FROM task", days=0)
    first = now - timedelta(days=5)
    assert counts(read_drift(connection, first)) == {}
    assert counts(read_drift(connection, first + timedelta(days=1))) == {"deleted": 1}
    drift = read_drift(connection, first + timedelta(days=1), now)
    assert [line.sentence for line in drift.lines] == [
        "Moved ‘Task 1’ from Wed 25 Nov to Tue 1 Dec"
    ]
    assert counts(read_drift(connection, now, now)) == {}


def test_drift_outlives_the_thinning_of_the_journal(
    connection: Connection, do: Do, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "UNDOABLE_KEPT", 2)
    for number in range(1, 6):
        do(TASK.format(number))
    kept = connection.execute("SELECT COUNT(DISTINCT entry_id) FROM journal_change").fetchone()
    assert kept == (2,)
    assert counts(read_drift(connection, now)) == {"added": 5}
    while undo(connection, now) is not None:
        pass
    assert counts(read_drift(connection, now)) == {"added": 3}


def test_what_another_program_did_counts(connection: Connection, do: Do, now: datetime) -> None:
    connection.execute(TASK.format(1).replace("?", "NULL"))
    do(TASK.format(2))
    assert counts(read_drift(connection, now)) == {"added": 2}


def test_of_a_very_large_change_only_the_numbers_are_kept(
    connection: Connection, do: Do, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drifting, "MOST_MARKS", 3)
    do(TASK.format(1), TASK.format(2), TASK.format(3), DONE.format(1, "done"))
    (text,) = connection.execute("SELECT drift FROM journal_entry").fetchone()
    assert json.loads(text) == {"added": 3}
    drift = read_drift(connection, now)
    assert (counts(drift), drift.lines) == ({"added": 3}, ())


def test_what_is_replaced_did_not_change() -> None:
    task = {"id": 1, "title": "T", "status": "todo", "planned_on": None, "due_on": None}
    rows = [RowImage("task", "delete", task, None), RowImage("task", "insert", None, task)]
    assert drift_text(rows) == ""
    assert tuple(marks_of(rows[:1])) == (Mark("deleted", "task", 1, "T"),)


def test_a_deleted_series_does_not_take_its_history_back() -> None:
    task = {"id": 1, "title": "T", "status": "todo", "planned_on": None, "due_on": None}
    done = {"id": 4, "task_id": 1, "outcome": "done", "occurrence_on": "2026-11-02"}
    rows = [RowImage("completion", "delete", done, None), RowImage("task", "delete", task, None)]
    assert [mark.verb for mark in marks_of(rows)] == ["deleted"]
