"""Titles that are markup, escape sequences, any script: kept exactly, printed harmlessly."""

import json
import re
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cli.conftest import Cli

from smtui.language.text import clean

PERSIAN = "می‌خواهم پست را بنویسم"
HOSTILE = (
    "[/]",
    "[red]x",
    "[@click=app.quit]x[/]",
    "{0} %s %(x)s $HOME `id`",
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07bell",
    "\x1b]8;;http://x\x1b\\link",
    "\x9b31mC1",
    "a\x00b",
    "two\nlines\r\nthree\ttabs",
    "\u202eoverride\u202c \u2066isolate\u2069",
    "שלום [/] עולם",
    PERSIAN,
    "👩‍👩‍👧‍👦 👍🏽 ❤️ 🏳️‍🌈",
    "計画を書く",
    "e\u0301" * 30,
    "x" * 10_000,
    "語" * 10_000,
    "'; DROP TABLE task; --",
    '"quoted" \\back',
)
READING = (("today",), ("list",), ("why", "1"))
CHANGING = (
    ("log", "1", "5m"),
    ("done", "1"),
    ("undo",),
    ("redo",),
    ("undo",),
)
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What a terminal would obey; the newline ends lines."""


@pytest.mark.parametrize("title", HOSTILE, ids=lambda title: ascii(title)[:24])
def test_hostile_titles_through_every_verb(
    cli: Cli, title: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = cli("add", "--", f"{title} due:today")
    assert (added.code, added.err) == (0, "")
    for width, verbs in (("", READING), ("80", (*READING, *CHANGING))):
        monkeypatch.setenv("COLUMNS", width)
        for verb in verbs:
            done = cli(*verb)
            assert (done.code, done.err) == (0, ""), verb
            assert not OBEYED.search(done.out), verb
    (task,) = json.loads(cli("list", "--json").out)
    assert task["title"] == clean(title).strip()


@pytest.mark.parametrize("title", HOSTILE, ids=lambda title: ascii(title)[:24])
def test_hostile_titles_through_export_and_import(cli: Cli, tmp_path: Path, title: str) -> None:
    target = str(tmp_path / "out.json")
    cli("add", "--", title)
    assert cli("export", target).code == 0
    assert cli("-w", "other", "import", target, "--yes").code == 0
    (task,) = json.loads(cli("-w", "other", "list", "--json").out)
    assert task["title"] == clean(title).strip()


@pytest.mark.parametrize("title", [title for title in HOSTILE if "\x00" not in title])
def test_what_another_program_wrote_is_printed_harmlessly(
    cli: Cli, home: Path, title: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    cli("add", "Plain due:today")
    connection = sqlite3.connect(home / "smtui.db")
    connection.execute("UPDATE task SET title = ?", (title,))
    connection.execute(
        "INSERT INTO post (topic, status, publish_on, created_on)"
        " VALUES (?, 'draft', date('now', 'localtime'), date('now'))",
        (title,),
    )
    connection.execute("INSERT INTO person (name) VALUES (?)", (title,))
    connection.execute("INSERT INTO tactic (title, created_on) VALUES (?, date('now'))", (title,))
    connection.execute(
        "INSERT INTO social_goal (title, created_on) VALUES (?, date('now'))", (title,)
    )
    connection.commit()
    connection.close()
    lists = [("list", what) for what in ("tasks", "tactics", "goals", "people", "posts")]
    for verb in (*lists, ("today",), ("why", "1"), ("why", "tactic", "1"), ("done", "1")):
        for arguments in (verb, (*verb, "--json")):
            done = cli(*arguments)
            if verb[0] != "done":
                assert (done.code, done.err) == (0, ""), arguments
            assert not OBEYED.search(done.out), arguments
            assert not OBEYED.search(done.err), arguments


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(line=st.text(min_size=1, max_size=60))
def test_no_line_makes_add_fail_otherwise_than_by_a_sentence(cli: Cli, line: str) -> None:
    done = cli("add", "--", line)
    assert done.code in (0, 1)
    assert not OBEYED.search(done.out + done.err)
    if done.code == 1:
        assert done.err.startswith("smtui: ")
