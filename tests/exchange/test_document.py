"""The document that an export writes: whole, deterministic, readable again."""

import json
import sqlite3
from pathlib import Path

import pytest
from tests.exchange.example_workspace import FULL, document_of

from smtui.exchange.document import as_text, is_export, user_tables, write_file
from smtui.exchange.reading import read_text
from smtui.exchange.refused import ExchangeRefused


def test_every_table_of_the_user_is_in_it(full: Path) -> None:
    document = document_of(full)
    connection = sqlite3.connect(full)
    schema = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    connection.close()
    left_out = {name for (name,) in schema} - set(document.tables)
    assert all(name.startswith(("journal_", "sqlite_")) for name in left_out)
    assert set(document.tables) == set(FULL)
    assert all(document.tables.values())


def test_tables_come_in_alphabetical_order_and_rows_in_that_of_their_keys(full: Path) -> None:
    document = document_of(full)
    assert list(document.tables) == sorted(document.tables)
    assert [row["id"] for row in document.tables["task"]] == [1, 9, 10]


def test_the_same_workspace_gives_the_same_text(full: Path) -> None:
    assert as_text(document_of(full)) == as_text(document_of(full))


def test_the_text_is_plain_json_with_its_version_inside(full: Path) -> None:
    found = json.loads(as_text(document_of(full)))
    assert (found["format"], found["version"]) == ("smtui", 1)
    assert found["schema"] >= 1
    assert found["tables"]["task"][0]["title"] == FULL["task"][0]["title"]


def test_reading_what_was_written_gives_the_same_document(full: Path) -> None:
    document = document_of(full)
    assert read_text(as_text(document)) == document


def test_the_journal_is_left_out(full: Path) -> None:
    connection = sqlite3.connect(full)
    assert not any(name.startswith("journal") for name in user_tables(connection))
    connection.close()


def test_what_json_cannot_say_is_refused_with_its_table(full: Path) -> None:
    connection = sqlite3.connect(full)
    connection.execute("UPDATE kpi SET target = x'00'")
    connection.commit()
    connection.close()
    with pytest.raises(ExchangeRefused, match=r"kpi.*target"):
        document_of(full)


def test_a_file_is_written_whole_and_for_its_owner_only(full: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("old")
    assert not is_export(target)
    write_file(document_of(full), target)
    assert is_export(target)
    assert target.stat().st_mode & 0o777 == 0o600
    assert read_text(target.read_text(encoding="utf-8")) == document_of(full)
    assert [path.name for path in tmp_path.glob("*.part")] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no valid JSON"),
        ("{", "no valid JSON"),
        ("[" * 100_000, "no valid JSON"),
        ("[]", "not an export"),
        ('{"format": "other"}', "not an export"),
        ('{"format": "smtui"}', "version"),
        ('{"format": "smtui", "version": true, "schema": 1}', "version"),
        ('{"format": "smtui", "version": 2, "schema": 1, "tables": {}}', "newer"),
        ('{"format": "smtui", "version": 1, "schema": 1}', "no tables"),
        ('{"format": "smtui", "version": 1, "schema": 1, "tables": {"task": 3}}', "task"),
        ('{"format": "smtui", "version": 1, "schema": 1, "tables": {"tag": [3]}}', "tag, row 1"),
        (
            '{"format": "smtui", "version": 1, "schema": 1, "tables": {"tag": [{"id": []}]}}',
            "tag, row 1: id",
        ),
        (
            '{"format": "smtui", "version": 1, "schema": 1, "tables": {"tag": [{"id": NaN}]}}',
            "no valid JSON",
        ),
        (
            '{"format": "smtui", "version": 1, "schema": 1, "tables": {"tag": [], "tag": []}}',
            "twice",
        ),
    ],
)
def test_what_is_no_document_is_refused(text: str, told: str) -> None:
    with pytest.raises(ExchangeRefused, match=told):
        read_text(text)
