"""Time entries as CSV: read back by the csv module, and harmless in a spreadsheet."""

import csv
import io
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.exchange.refused import ExchangeRefused
from smtui.exchange.spreadsheet import defused
from smtui.exchange.text_file import write_text
from smtui.exchange.time_csv import COLUMNS, time_csv
from smtui.language.text import clean
from smtui.planning.facts.time import TimeEntryLine


def entry(
    title: str = "Answer comments", note: str = "", *, task_id: int | None = 7,
    post_id: int | None = None, times: tuple[time | None, time | None] = (None, None),
) -> TimeEntryLine:  # fmt: skip
    return TimeEntryLine(
        1, date(2026, 11, 24), None, task_id, post_id, 2, title, "Community", 25, *times, note
    )


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_an_entry() -> None:
    text = time_csv([entry(times=(time(9, 10), time(9, 35)))], {})
    assert rows_of(text) == [
        {
            "date": "2026-11-24", "from": "09:10", "until": "09:35", "minutes": "25", "person": "",
            "activity": "Community", "kind": "task", "id": "7", "title": "Answer comments",
            "note": "",
        }
    ]  # fmt: skip


def test_posts_and_time_on_an_activity_alone() -> None:
    rows = rows_of(time_csv([entry(task_id=None, post_id=3), entry("", task_id=None)], {}))
    assert [(row["kind"], row["id"]) for row in rows] == [("post", "3"), ("", "")]


@pytest.mark.parametrize("text", ["=1+1", "+x", "-x", "@x", "＝1", " =1", "\t=1"])
def test_no_spreadsheet_takes_text_for_a_formula(text: str) -> None:
    assert rows_of(time_csv([entry(text, text)], {}))[0]["title"].startswith("'")
    assert defused(text).startswith("'")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=30), max_size=6))
def test_any_text_stands_in_its_own_cell(titles: list[str]) -> None:
    rows = rows_of(time_csv([entry(title, title) for title in titles], {}))
    assert [row["title"] for row in rows] == [defused(clean(title)) for title in titles]
    assert all(list(row) == list(COLUMNS) for row in rows)


def test_the_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "time.csv"
    write_text("a\n", target)
    assert target.read_text() == "a\n"
    assert target.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["time.csv"]
    with pytest.raises(ExchangeRefused):
        write_text("a\n", tmp_path)
    with pytest.raises(ExchangeRefused):
        write_text("a\n", tmp_path / "no" / "such.csv")
