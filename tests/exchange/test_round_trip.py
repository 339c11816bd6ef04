"""Whatever a workspace holds comes out of it and into another without loss."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exchange.example_workspace import NOW, TODAY, document_of

from smtui.exchange.document import Document, Row, Value, as_text
from smtui.exchange.importing import carry_out, preview
from smtui.exchange.reading import read_text
from smtui.language.text import clean, clean_lines
from smtui.store.opening import open_reading

lines = st.text(max_size=20).map(clean)
titles = lines.filter(str.strip)
notes = st.text(max_size=30).map(clean_lines)
days = st.none() | st.dates().map(lambda day: day.isoformat())
minutes = st.none() | st.integers(0, 10_000_000)
numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)
rules = st.sampled_from([None, "FREQ=DAILY", "FREQ=MONTHLY;BYMONTHDAY=30"])


def tasks(number: int) -> st.SearchStrategy[Row]:
    values: dict[str, st.SearchStrategy[Value]] = {
        "id": st.just(number),
        "title": titles,
        "notes": notes,
        "status": st.sampled_from(["todo", "doing", "paused", "done", "dropped"]),
        "section": st.none() | lines,
        "rrule": rules,
        "starts_on": st.just("2026-01-01"),
        "planned_on": days,
        "due_on": days,
        "estimate": minutes,
        "value": st.none() | st.floats(1, 5),
        "created_on": st.just("2026-01-01"),
    }
    return st.fixed_dictionaries(values)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Documents with tasks, people, links, KPIs and settings."""
    ids = sorted(draw(st.sets(st.integers(1, 2**62), max_size=4)))
    people: list[Row] = [{"id": one, "name": draw(titles)} for one in ids]
    found = [draw(tasks(number)) for number in range(1, draw(st.integers(1, 4)))]
    links: list[Row] = [
        {"task_id": task["id"], "person_id": one} for task in found for one in ids if one % 2
    ]
    goal: Row = {"id": 1, "title": draw(titles), "created_on": "2026-01-01"}
    kpi: Row = {"id": 1, "goal_id": 1, "name": draw(titles), "target": draw(numbers)}
    settings: list[Row] = [{"key": "my " + draw(titles), "value": '"x"'}]
    tables = {
        "person": people,
        "task": found,
        "task_assignee": links,
        "social_goal": [goal],
        "kpi": [kpi],
        "setting": settings,
    }
    return Document(1, tables)


@pytest.fixture(scope="module")
def workspaces() -> Iterator[tuple[Path, Path]]:
    with tempfile.TemporaryDirectory() as folder:
        paths = Path(folder) / "one.db", Path(folder) / "two.db"
        for path in paths:
            open_reading(path, NOW).close()
        yield paths


def take(path: Path, document: Document) -> None:
    carry_out(path, preview(path, document, NOW, TODAY).checked, "test.json", NOW)


@settings(max_examples=12, deadline=None)
@given(document=documents())
def test_what_goes_in_comes_out_and_goes_round(
    workspaces: tuple[Path, Path], document: Document
) -> None:
    one, two = workspaces
    take(one, document)
    exported = document_of(one)
    for table, rows in document.tables.items():
        assert len(exported.tables[table]) == len(rows)
        for row in rows:
            assert any(row.items() <= there.items() for there in exported.tables[table])
    text = as_text(exported)
    assert read_text(text) == exported
    take(two, read_text(text))
    assert as_text(document_of(two)) == text
