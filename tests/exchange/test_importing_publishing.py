"""What version 4 of the file brought goes out and in, and is not in older exports."""

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
    "campaign",
    "channel_slot",
    "hashtag_group",
    "occasion",
    "pattern_slot",
    "post_result",
    "post_series",
    "post_template",
    "post_template_channel",
    "post_variant",
    "publishing_hold",
    "weekly_pattern",
}
NEW_OF_POST = {
    "brief_how": "",
    "campaign_id": None,
    "cooldown_days": None,
    "is_evergreen": 0,
    "is_experiment": 0,
    "lesson": "",
    "link": "",
    "media": "",
    "objective": "",
    "reuses_id": None,
    "series_id": None,
}


def take(path: Path, document: Document) -> None:
    carry_out(path, preview(path, document, NOW, TODAY).checked, "test.json", NOW)


def test_the_publishing_plan_goes_round(full: Path, empty: Path) -> None:
    assert set(FULL) >= TABLES
    text = as_text(document_of(full))
    take(empty, read_text(text))
    assert as_text(document_of(empty)) == text
    snapshots = []
    for path in (full, empty):
        connection = open_reading(path, NOW)
        snapshots.append(read_snapshot(connection, TODAY))
        connection.close()
    assert snapshots[0] == snapshots[1]
    assert snapshots[1].hold is not None
    assert snapshots[1].patterns[1].slots[0].is_experiment


def test_an_export_of_version_3_comes_in(full: Path, empty: Path) -> None:
    now = document_of(full)
    tables = {name: rows for name, rows in now.tables.items() if name not in TABLES}
    known = {"id", "topic", "publish_on", "publish_time", "zone", "created_on", "status", "copy"}
    tables["post"] = [{k: v for k, v in row.items() if k in known} for row in tables["post"]]
    tables["channel"] = [{"id": 1, "name": "Blog"}, {"id": 2, "name": "Our forum"}]
    take(empty, read_text(as_text(Document(3, tables))))
    after = document_of(empty).tables
    assert {name: after[name] for name in TABLES} == {name: [] for name in TABLES}
    assert [row["network"] for row in after["channel"]] == ["blog", ""]
    for before, row in zip(tables["post"], after["post"], strict=True):
        assert before.items() <= row.items()
        assert row.items() >= NEW_OF_POST.items()
    # An export that has the tables says itself on which network a channel is.
    tables["channel"][0]["network"] = ""
    take(empty, read_text(as_text(Document(now.schema, tables))))
    assert [row["network"] for row in document_of(empty).tables["channel"]] == ["", ""]


@pytest.mark.parametrize(
    ("table", "changes", "words"),
    [
        ("post", {"cooldown_days": 0}, "cooldown_days"),
        ("post", {"campaign_id": 99}, "not there any more"),
        ("post_series", {"rrule": "FREQ=DAILY;INTERVAL=0"}, "INTERVAL"),
        ("post_result", {"reach": -1}, "reach"),
        ("post_result", {"channel_id": 99}, "not there any more"),
        ("occasion", {"notice_days": 400}, "notice_days"),
        ("channel_slot", {"weekday": 7}, "weekday"),
        ("channel_slot", {"at": "soon"}, "at"),
        ("pattern_slot", {"estimate": -5}, "estimate"),
        ("campaign", {"until_on": "2026-01-01"}, "must not lie before"),
        ("publishing_hold", {"until_at": "2020-01-01T08:00:00+00:00"}, "before it began"),
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


def test_only_one_hold_is_open(full: Path, empty: Path) -> None:
    document = document_of(full)
    hold = document.tables["publishing_hold"][0]
    document.tables["publishing_hold"].append({**hold, "id": 2})
    with pytest.raises(ExchangeRefused, match=r"Table publishing_hold, row 2 .*held already"):
        preview(empty, document, NOW, TODAY)
