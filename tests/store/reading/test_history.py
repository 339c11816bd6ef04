from datetime import UTC, date, datetime, timedelta
from sqlite3 import Connection

import pytest

from smtui.store.journal import begin_entry, finish_entry, undo
from smtui.store.outcome import Outcome as Did
from smtui.store.reading.history import (
    HistoryLine,
    average_minutes,
    journal_since,
    notes_of,
    task_detail,
    task_history,
)
from smtui.store.transaction import immediate
from smtui.vocabulary import Kind, Outcome, PageName

NOW = datetime(2026, 11, 27, 8, tzinfo=UTC)


@pytest.fixture(autouse=True)
def history(connection: Connection) -> None:
    connection.execute(
        "INSERT INTO task (id, title, notes, help, rrule, starts_on, starter_number, created_on)"
        " VALUES (1, 'Answer comments', 'n', 'h', 'FREQ=DAILY', '2026-11-01', 11, '2026-11-01')"
    )
    for day, outcome in (("2026-11-24", "done"), ("2026-11-25", "skipped"), ("2026-11-26", "done")):
        connection.execute(
            "INSERT INTO completion (task_id, occurrence_on, outcome, reason, day_on, at)"
            " VALUES (1, ?, ?, 'r', ?, ?)",
            (day, outcome, day, f"{day}T09:00:00+00:00"),
        )
    for day, minutes in (("2026-11-24", 10), ("2026-11-24", 15), ("2026-11-26", 30)):
        connection.execute(
            "INSERT INTO time_entry (task_id, occurrence_on, day_on, minutes, at)"
            " VALUES (1, ?, ?, ?, 'x')",
            (day, day, minutes),
        )


def test_the_history_of_an_item_is_latest_first(connection: Connection) -> None:
    lines = task_history(connection, 1, 10)
    assert [(line.occurrence_on.day, line.outcome, line.minutes) for line in lines] == [
        (26, Outcome.DONE, 30), (25, Outcome.SKIPPED, 0), (24, Outcome.DONE, 25),
    ]  # fmt: skip
    assert lines[0] == HistoryLine(
        date(2026, 11, 26), date(2026, 11, 26), Outcome.DONE, "r", 30,
        datetime(2026, 11, 26, 9, tzinfo=UTC),
    )  # fmt: skip
    assert len(task_history(connection, 1, 2)) == 2


def test_minutes_of_a_one_off_task_count_whatever_the_day(connection: Connection) -> None:
    connection.execute("INSERT INTO task (id, title, created_on) VALUES (2, 'T', '2026-11-01')")
    connection.execute(
        "INSERT INTO completion (task_id, occurrence_on, outcome, day_on, at)"
        " VALUES (2, '2026-11-20', 'done', '2026-11-20', '2026-11-20T08:00:00+00:00')"
    )
    connection.execute(
        "INSERT INTO time_entry (task_id, day_on, minutes, at) VALUES (2, '2026-11-18', 45, 'x')"
    )
    assert [line.minutes for line in task_history(connection, 2, 5)] == [45]


def test_the_detail_of_a_task(connection: Connection) -> None:
    detail = task_detail(connection, 1)
    assert detail is not None
    assert (detail.notes, detail.help, detail.rrule) == ("n", "h", "FREQ=DAILY")
    assert (detail.starts_on, detail.starter_number) == (date(2026, 11, 1), 11)
    assert (detail.logged, detail.done, detail.average) == (55, 2, 28)
    assert average_minutes(connection, 1) == 28
    assert task_detail(connection, 99) is None
    assert average_minutes(connection, 99) is None


@pytest.mark.parametrize("kind", list(Kind))
def test_notes_of_what_is_not_there_are_empty(connection: Connection, kind: Kind) -> None:
    assert notes_of(connection, kind, 99) == ""


def test_notes_of_a_task(connection: Connection) -> None:
    assert notes_of(connection, Kind.TASK, 1) == "n"


def test_the_journal_tells_what_stands_since_a_moment(connection: Connection) -> None:
    connection.execute("DELETE FROM journal_change")
    for hours, sentence in ((-48, "Before"), (1, "First"), (2, "Undone")):
        with immediate(connection):
            entry = begin_entry(connection, NOW + timedelta(hours=hours))
            connection.execute("UPDATE task SET title = ?", (sentence,))
            did = Did(sentence, PageName.TODAY, Kind.TASK, 1)
            finish_entry(connection, entry, did, undoable=True)
    undo(connection, NOW)
    lines = journal_since(connection, NOW)
    assert [(line.sentence, line.at) for line in lines] == [("First", NOW + timedelta(hours=1))]
    assert (lines[0].page, lines[0].kind, lines[0].thing_id) == (PageName.TODAY, Kind.TASK, 1)
