"""What version 5 of the file brought goes out and in, and is not in older exports."""

from pathlib import Path
from typing import Any

import pytest
from tests.exchange.example_workspace import FULL, NOW, TODAY, document_of

from smtui.exchange.document import Document, as_text
from smtui.exchange.importing import carry_out, preview
from smtui.exchange.reading import read_text
from smtui.exchange.refused import ExchangeRefused
from smtui.store.opening import open_reading
from smtui.store.reading import read_snapshot

TABLES = {
    "channel_check",
    "lesson",
    "lesson_goal",
    "lesson_post",
    "lesson_tactic",
    "review_planned",
    "review_session",
    "review_step",
}


def take(path: Path, document: Document) -> None:
    carry_out(path, preview(path, document, NOW, TODAY).checked, "test.json", NOW)


def test_the_reviews_go_round(full: Path, empty: Path) -> None:
    assert set(FULL) >= TABLES
    take(empty, read_text(as_text(document_of(full))))
    assert as_text(document_of(empty)) == as_text(document_of(full))
    connection = open_reading(empty, NOW)
    snapshot = read_snapshot(connection, TODAY)
    connection.close()
    assert {session.is_open for session in snapshot.sessions.values()} == {True, False}
    assert [lesson.text for lesson in snapshot.lessons.values()] == ["a\nb"]


def test_an_export_of_version_4_comes_in_with_items_that_lead_to_sessions(
    full: Path, empty: Path
) -> None:
    now = document_of(full)
    tables = {name: rows for name, rows in now.tables.items() if name not in TABLES}
    tables["task"] = [
        {name: value for name, value in row.items() if not name.startswith("session_")}
        for row in tables["task"]
    ]
    tables["task"][0]["starter_number"] = 22
    take(empty, read_text(as_text(Document(4, tables))))
    after = document_of(empty).tables
    assert {name: after[name] for name in TABLES} == {name: [] for name in TABLES}
    first, *others = [(row["session_cadence"], row["session_step"]) for row in after["task"]]
    assert first == ("monthly", "figures")
    assert set(others) == {(None, None)}


@pytest.mark.parametrize(
    ("table", "changes", "words"),
    [
        ("review_session", {"cadence": "daily"}, "cadence"),
        ("review_session", {"seconds_used": -1}, "seconds_used"),
        ("review_step", {"state": "lost"}, "state"),
        ("review_planned", {"minutes": -1}, "minutes"),
        ("review_planned", {"task_id": 99}, "not there any more"),
        ("lesson", {"text": " \n"}, "must not be empty"),
        ("lesson", {"kind": "guess"}, "kind"),
        ("lesson_post", {"post_id": 99}, "not there any more"),
        ("channel_check", {"checked_on": "soon"}, "checked_on"),
        ("task", {"session_cadence": "daily"}, "session_cadence"),
    ],
)
def test_a_wrong_row_is_named(
    full: Path, empty: Path, table: str, changes: dict[str, Any], words: str
) -> None:
    document = document_of(full)
    document.tables[table][0].update(changes)
    with pytest.raises(ExchangeRefused, match=f"Table {table}, row 1") as refused:
        preview(empty, document, NOW, TODAY)
    assert words in refused.value.sentence


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("review_session", "There is a session of that cadence for the same days already."),
        ("channel_check", "That channel was checked on that day already."),
    ],
)
def test_what_is_there_twice_is_told(full: Path, empty: Path, table: str, words: str) -> None:
    document = document_of(full)
    document.tables[table].append({**document.tables[table][0], "id": 99})
    with pytest.raises(ExchangeRefused) as refused:
        preview(empty, document, NOW, TODAY)
    assert words in refused.value.sentence
