import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from sqlite3 import Connection

import pytest
from pydantic import ValidationError
from sqlalchemy import delete, func, select, update
from sqlmodel import Session, col

from smtui.models import Person, Setting, Tag, Task, TaskAssignee, TaskTag
from smtui.store import opening, writing
from smtui.store.errors import DiskFull, FileLocked, FileMissing, RuleBroken
from smtui.store.journal import undo
from smtui.store.outcome import Outcome
from smtui.store.writing import Writer
from smtui.vocabulary import Kind, PageName


@pytest.fixture
def writer(path: Path, connection: Connection) -> Iterator[Writer]:
    made = Writer(path)
    yield made
    made.close()


def add_task(session: Session, today: date, title: str = "Write the brief") -> Task:
    task = Task(title=title, created_on=today)
    session.add(task)
    session.flush()
    return task


def test_work_is_committed_under_one_entry(
    writer: Writer, connection: Connection, now: datetime, today: date
) -> None:
    def work(session: Session) -> Outcome:
        task = add_task(session, today)
        session.add(Person(name="Ana"))
        return Outcome("Added: Write the brief", PageName.TODAY, Kind.TASK, task.id)

    committed = writer.run(work, now)
    assert [(row.table, row.operation) for row in committed.rows] == [
        ("task", "insert"), ("person", "insert"),
    ]  # fmt: skip
    entry = connection.execute(
        "SELECT id, sentence, page, thing_kind, thing_id, state, at FROM journal_entry"
    ).fetchall()
    assert entry == [
        (committed.entry_id, "Added: Write the brief", "today", "task", 1, "done",
         "2026-11-27T08:00:00+00:00"),
    ]  # fmt: skip


def test_rows_can_be_read_after_the_session(writer: Writer, now: datetime, today: date) -> None:
    kept: list[Task] = []

    def work(session: Session) -> Outcome:
        kept.append(add_task(session, today))
        return Outcome("Added")

    writer.run(work, now)
    assert kept[0].title == "Write the brief"


def test_work_that_raises_keeps_nothing(
    writer: Writer, connection: Connection, now: datetime, today: date
) -> None:
    def work(session: Session) -> Outcome:
        add_task(session, today).estimate = -5
        return Outcome("Never")

    with pytest.raises(ValidationError):
        writer.run(work, now)
    assert connection.execute("SELECT COUNT(*) FROM task").fetchone() == (0,)
    assert connection.execute("SELECT COUNT(*) FROM journal_entry").fetchone() == (0,)
    assert not connection.in_transaction


def test_work_that_changes_nothing_leaves_no_entry(
    writer: Writer, connection: Connection, now: datetime
) -> None:
    committed = writer.run(lambda _: Outcome("Nothing"), now)
    assert (committed.entry_id, committed.rows) == (None, ())
    assert connection.execute("SELECT COUNT(*) FROM journal_entry").fetchone() == (0,)


def test_bulk_statements_and_links_are_undone(
    writer: Writer, connection: Connection, now: datetime, today: date
) -> None:
    def fill(session: Session) -> Outcome:
        session.add_all([Person(id=1, name="Ana"), Tag(id=1, name="launch")])
        session.add_all([Task(id=key, title=f"Task {key}", created_on=today) for key in (1, 2, 3)])
        session.flush()
        session.add_all([TaskAssignee(task_id=key, person_id=1) for key in (1, 2, 3)])
        session.add_all([TaskTag(task_id=key, tag_id=1) for key in (1, 2, 3)])
        return Outcome("Filled")

    def sweep(session: Session) -> Outcome:
        session.execute(update(Task).values(estimate=30))
        session.execute(delete(Person))
        session.execute(delete(Task).where(col(Task.id) > 1))
        return Outcome("Swept")

    writer.run(fill, now)
    writer.run(sweep, now)
    assert connection.execute("SELECT COUNT(*) FROM task_tag").fetchone() == (1,)
    undo(connection, now)
    assert connection.execute("SELECT COUNT(*) FROM task_tag").fetchone() == (3,)
    assert connection.execute("SELECT COUNT(*) FROM task_assignee").fetchone() == (3,)
    assert connection.execute("SELECT DISTINCT estimate FROM task").fetchall() == [(None,)]


def test_a_rule_of_the_file_is_a_sentence(writer: Writer, now: datetime, today: date) -> None:
    def work(session: Session) -> Outcome:
        session.add(TaskAssignee(task_id=7, person_id=7))
        return Outcome("Never")

    with pytest.raises(RuleBroken, match="not there any more"):
        writer.run(work, now)
    assert writer.run(lambda session: _added(session, today), now).rows


def _added(session: Session, today: date) -> Outcome:
    add_task(session, today)
    return Outcome("Added")


def test_a_writer_made_in_a_thread_works_in_another(
    path: Path, connection: Connection, now: datetime, today: date
) -> None:
    made: list[Writer] = []
    thread = threading.Thread(target=lambda: made.append(Writer(path)))
    thread.start()
    thread.join()
    assert made[0].run(lambda session: _added(session, today), now).entry_id == 1
    made[0].close()


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        Writer(tmp_path / "none.db")
    assert not list(tmp_path.iterdir())


def test_a_locked_file_is_told(
    path: Path, connection: Connection, now: datetime, today: date,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    writer = Writer(path)
    connection.execute("BEGIN IMMEDIATE")
    with pytest.raises(FileLocked) as caught:
        writer.run(lambda session: _added(session, today), now)
    assert "Another program holds smtui.db" in caught.value.sentence
    assert caught.value.way_out
    connection.execute("ROLLBACK")
    assert writer.run(lambda session: _added(session, today), now).rows
    writer.close()


def test_a_full_disk_loses_nothing_acknowledged(
    path: Path, connection: Connection, now: datetime, today: date,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    pages = connection.execute("PRAGMA page_count").fetchone()[0]

    def cramped(file: Path) -> sqlite3.Connection:
        made = opening.connect(file)
        made.execute(f"PRAGMA max_page_count={pages + 4}")
        return made

    monkeypatch.setattr(writing, "connect", cramped)
    writer = Writer(path)
    acknowledged = 0

    def add_until_full() -> None:
        nonlocal acknowledged
        while True:
            writer.run(lambda session: _titled(session, today, "x" * 900), now)
            acknowledged += 1

    with pytest.raises(DiskFull) as caught:
        add_until_full()
    assert "no room left" in caught.value.sentence
    assert "Make room" in caught.value.way_out
    assert acknowledged > 0
    assert connection.execute("SELECT COUNT(*) FROM task").fetchone() == (acknowledged,)
    assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
    writer._connection.execute("PRAGMA max_page_count=100000")
    assert writer.run(lambda session: _added(session, today), now).rows
    writer.close()


def _titled(session: Session, today: date, title: str) -> Outcome:
    add_task(session, today, title)
    return Outcome("Added")


def test_a_transaction_is_begun_for_writing(writer: Writer, now: datetime, today: date) -> None:
    statements: list[str] = []
    writer._connection.set_trace_callback(statements.append)
    writer.run(lambda session: _added(session, today), now)
    begun = [statement for statement in statements if not statement.startswith("PRAGMA")]
    assert begun[0] == "BEGIN IMMEDIATE"
    assert begun[-1] == "COMMIT"


_COUNT_UP = """
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from smtui.models import Setting, Task
from smtui.store.outcome import Outcome
from smtui.store.writing import Writer

def work(session):
    setting = session.get(Setting, "count")
    setting.value = str(int(setting.value) + 1)
    session.add(Task(title=sys.argv[2], created_on=datetime.now(UTC).date()))
    return Outcome("Counted")

writer = Writer(Path(sys.argv[1]))
go = Path(sys.argv[1]).with_name("go")
print("ready", flush=True)
while not go.exists():
    time.sleep(0.001)
for _ in range(40):
    writer.run(work, datetime.now(UTC))
"""


def test_two_processes_lose_no_update(path: Path, connection: Connection) -> None:
    connection.execute("INSERT INTO setting VALUES ('count', '0')")
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", _COUNT_UP, str(path), name], stdout=subprocess.PIPE, text=True
        )
        for name in ("a", "b")
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.stdout.close()
    path.with_name("go").touch()
    assert [process.wait(timeout=60) for process in processes] == [0, 0]
    assert connection.execute("SELECT value FROM setting").fetchone() == ("80",)
    counts = connection.execute("SELECT title, COUNT(*) FROM task GROUP BY title").fetchall()
    assert counts == [("a", 40), ("b", 40)]


def test_settings_are_rows_too(writer: Writer, connection: Connection, now: datetime) -> None:
    def work(session: Session) -> Outcome:
        session.add(Setting(key="focus_factor", value="0.7"))
        return Outcome("Set")

    rows = writer.run(work, now).rows
    assert rows[0].after == {"key": "focus_factor", "value": "0.7"}
    assert writer.run(_counted, now).rows == ()


def _counted(session: Session) -> Outcome:
    found = session.execute(select(func.count()).select_from(Setting)).scalar_one()
    return Outcome(f"{found} settings")
