"""Taking a document in: lossless, all or nothing, undoable, refused with table and row."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.exchange.example_workspace import NOW, TODAY, document_of

from smtui.exchange.document import Document, Row, as_text
from smtui.exchange.importing import carry_out, preview
from smtui.exchange.reading import read_text
from smtui.exchange.refused import ExchangeRefused
from smtui.store.backup import list_backups
from smtui.workspace import Workspace


def take(path: Path, document: Document) -> None:
    """Import ``document`` into the workspace at ``path``."""
    carry_out(path, preview(path, document, NOW, TODAY).checked, "test.json", NOW)


def without_housekeeping(document: Document) -> dict[str, list[Row]]:
    """The tables, but for the note up to which day missed items were recorded."""
    settings = [row for row in document.tables["setting"] if row["key"] != "lapsed_on"]
    return {**document.tables, "setting": settings}


def test_importing_an_export_gives_the_same_export(full: Path, empty: Path) -> None:
    before = document_of(full)
    take(empty, read_text(as_text(before)))
    assert as_text(document_of(empty)) == as_text(before)


def test_importing_replaces_what_was_there(full: Path, empty: Path) -> None:
    nothing = document_of(empty)
    take(full, nothing)
    assert document_of(full) == nothing


def test_one_undo_takes_an_import_back_and_redo_does_it_again(full: Path, empty: Path) -> None:
    before, after = document_of(full), document_of(empty)
    take(full, after)
    with Workspace.open(full) as workspace:
        done = workspace.undo()
        assert done is not None
        assert "test.json" in done.sentence
        assert 9 in workspace.plan.snapshot.tasks
    assert without_housekeeping(document_of(full)) == before.tables
    with Workspace.open(full) as workspace:
        assert workspace.redo() is not None
    assert without_housekeeping(document_of(full)) == after.tables


def test_a_backup_is_made_first(full: Path, empty: Path) -> None:
    before = document_of(full)
    _, backup = carry_out(
        full, preview(full, document_of(empty), NOW, TODAY).checked, "test.json", NOW
    )
    assert document_of(backup) == before


def test_the_preview_counts_and_changes_nothing(full: Path, empty: Path) -> None:
    before = full.read_bytes()
    found = preview(full, document_of(empty), NOW, TODAY)
    assert ("task", 3, 0) in found.counts
    assert not found.same
    assert full.read_bytes() == before
    assert preview(full, document_of(full), NOW, TODAY).same


def wrong(table: str, number: int = 0, **values: object) -> Any:
    def change(tables: dict[str, Any]) -> None:
        tables[table][number].update(values)

    return change


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (wrong("task", status="broken"), "Table task, row 1 .id 1.: status"),
        (wrong("task", 1, estimate=-1), "Table task, row 2 .id 9.: estimate"),
        (wrong("task", title=" "), "task, row 1 .*title"),
        (wrong("task", title=None), "task, row 1 .*title"),
        (wrong("task", estimate="much"), "task, row 1 .*estimate"),
        (wrong("task", value=6), "task, row 1 .*value"),
        (wrong("task", due_on="2026-02-30"), "task, row 1 .*due_on"),
        (wrong("task", colour="red"), "task, row 1 .*colour"),
        (wrong("task", rrule="FREQ=DAILY;INTERVAL=0"), "task, row 1 "),
        (wrong("tactic", eta_rrule="FREQ=SECONDLY"), "tactic, row 1 "),
        (wrong("task", 1, id=1), "Table task, row 2 .id 1.: "),
        (wrong("task", tactic_id=99), "Table task, row 1 .id 1.: "),
        (wrong("task", id=2**70), "task, row 1"),
        (wrong("task_tag", tag_id=99), "Table task_tag, row 1: "),
        (wrong("task_blocker", blocker_id=9), "Table task_blocker, row 1: "),
        (wrong("person", monday_minutes=1441), "person, row 1 .*monday_minutes"),
        (wrong("post", publish_on=None), "Table post, row 1 .id 1.: "),
        (wrong("post", zone="Nowhere/Land"), "Table post, row 1 .*zone"),
        (wrong("time_off", until_on="2026-12-01"), "Table time_off, row 1 .id 4.: "),
        (lambda tables: tables.update(journal_entry=[]), "journal_entry"),
        (lambda tables: tables.update(plan=[]), "plan"),
        (lambda tables: tables["task"].pop(0), "Table completion|Table task_|Table "),
    ],
)
def test_a_wrong_row_is_named_and_nothing_changes(full: Path, change: Any, told: str) -> None:
    found = json.loads(as_text(document_of(full)))
    change(found["tables"])
    before = full.read_bytes()
    with pytest.raises(ExchangeRefused, match=told):
        preview(full, read_text(json.dumps(found)), NOW, TODAY)
    assert full.read_bytes() == before
    assert not list_backups(full)


def test_fields_left_out_get_their_defaults(empty: Path) -> None:
    tables: dict[str, list[Row]] = {
        "task": [{"id": 5, "title": "Only this", "created_on": "2026-11-01"}]
    }
    take(empty, Document(1, tables))
    (task,) = document_of(empty).tables["task"]
    assert (task["id"], task["status"], task["estimate"]) == (5, "todo", None)


def test_a_newer_schema_is_refused(full: Path) -> None:
    document = document_of(full)
    with pytest.raises(ExchangeRefused, match="newer"):
        preview(full, Document(document.schema + 1, document.tables), NOW, TODAY)


def test_control_characters_are_taken_out(empty: Path) -> None:
    row: Row = {"id": 1, "title": "a\x1b[31mb\u0000c", "created_on": "2026-11-01"}
    take(empty, Document(1, {"task": [row]}))
    assert document_of(empty).tables["task"][0]["title"] == "a[31mbc"


def test_an_export_of_version_1_comes_in_without_what_it_did_not_know(
    full: Path, empty: Path
) -> None:
    now = document_of(full)
    later = {"check_in", "personal_objective", "criterion", "tactic_score", "adjustment"}
    tables = {name: rows for name, rows in now.tables.items() if name not in later}
    tables["kpi"] = [{k: v for k, v in row.items() if k != "method"} for row in tables["kpi"]]
    take(empty, read_text(as_text(Document(1, tables))))
    after = document_of(empty).tables
    assert {name: after[name] for name in later} == {name: [] for name in later}
    assert after["kpi"] == [{**row, "method": ""} for row in tables["kpi"]]
    assert after["task"] == now.tables["task"]


@pytest.mark.parametrize(
    ("table", "changes", "words"),
    [
        ("personal_objective", {"goal_id": 3, "kpi_id": 1}, "Table personal_objective, row 1"),
        ("check_in", {"confidence": 6}, "confidence"),
        ("criterion", {"weight": 11}, "weight"),
        ("tactic_score", {"score": 0}, "score"),
        ("adjustment", {"at": "yesterday"}, "at"),
    ],
)
def test_the_tables_of_version_2_are_checked_too(
    full: Path, empty: Path, table: str, changes: dict[str, Any], words: str
) -> None:
    document = document_of(full)
    document.tables[table][0].update(changes)
    with pytest.raises(ExchangeRefused, match=f"Table {table}, row 1.*") as refused:
        preview(empty, document, NOW, TODAY)
    assert words in refused.value.sentence


def test_an_export_from_before_there_were_skills_gets_them(full: Path, empty: Path) -> None:
    document = document_of(full)
    old = Document(2, {
        name: [{key: value for key, value in row.items() if key in ("id", "name", "task_id")}
               for row in rows]
        for name, rows in document.tables.items() if name in ("role", "person")
    })  # fmt: skip
    old.tables["role"][0]["name"] = "Designer"
    seen = preview(empty, old, NOW, TODAY)
    assert ("skill", 0, 7) in seen.counts
    carry_out(empty, seen.checked, "old.json", NOW)
    tables = document_of(empty).tables
    assert len(tables["skill"]) == 7
    assert [row["role_id"] for row in tables["role_skill"]] == [2]
    assert tables["role"][0]["week_minutes"] == 1440
