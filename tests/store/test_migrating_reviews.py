"""Files from before there were reviews, and those with the first of them."""

import sqlite3
from datetime import date, datetime, timedelta
from pathlib import Path
from sqlite3 import Connection

from smtui.store.journal import undo
from smtui.store.opening import open_reading
from smtui.store.reading import read_snapshot
from smtui.store.reading.drift import read_drift
from smtui.store.reading.reviews import read_session_plans
from smtui.vocabulary import LessonKind, SessionCadence, StepState

PAST_VERSIONS = Path(__file__).parent / "past_versions"


def opened_from(path: Path, now: datetime, version: int, *edits: str) -> Connection:
    """A file of a past version, edited without a word in its journal, and opened."""
    path.parent.mkdir()
    old = sqlite3.connect(path)
    old.executescript((PAST_VERSIONS / f"version_{version}.sql").read_text(encoding="utf-8"))
    old.execute("UPDATE journal_switch SET mode = 'replay'")
    for edit in edits:
        old.execute(edit)
    old.execute("UPDATE journal_switch SET mode = 'record'")
    old.commit()
    old.close()
    return open_reading(path, now)


def test_what_a_file_of_version_5_holds_is_read(path: Path, now: datetime) -> None:
    connection = opened_from(path, now, 5)
    snapshot = read_snapshot(connection, now.date())
    plans = read_session_plans(connection, (1,)).get(1, ())
    connection.close()
    weekly, monthly = snapshot.sessions[1], snapshot.sessions[2]
    assert (weekly.cadence, weekly.period_from) == (SessionCadence.WEEKLY, date(2026, 11, 23))
    assert (weekly.is_open, weekly.seconds_used, monthly.is_open) == (False, 800, True)
    assert [(step.step, step.state, step.note) for step in weekly.steps] == [
        ("last_week", StepState.DONE, "Two things slipped"),
        ("measure", StepState.SKIPPED, ""),
    ]
    assert [(line.task_id, line.minutes) for line in plans] == [(1, 45)]
    lesson = snapshot.lessons[1]
    assert (lesson.posts, lesson.goals, lesson.tactics) == ((1,), (1,), (1,))
    assert (lesson.kind, lesson.session_id) == (LessonKind.STRENGTH, 1)
    assert snapshot.channel_checks[1].note == "Old logo"
    task = snapshot.tasks[2]
    assert (task.session_cadence, task.session_step) == (SessionCadence.WEEKLY, "report")


def test_an_older_file_has_its_items_lead_to_sessions_and_its_drift_told(
    path: Path, now: datetime
) -> None:
    leads = "UPDATE task SET starter_number = 20 WHERE id = 2"
    connection = opened_from(path, now, 4, leads)
    snapshot = read_snapshot(connection, now.date())
    drift = read_drift(connection, now - timedelta(days=30))
    steps = [(task.session_cadence, task.session_step) for task in snapshot.tasks.values()]
    assert steps == [(None, None), (SessionCadence.WEEKLY, "report")]
    assert (drift.added, drift.done) == (4, 1)
    # Neither is a change that a person made.
    undone = undo(connection, now)
    assert undone is not None
    assert undone.sentence == "Added: Answer comments"
    assert read_drift(connection, now - timedelta(days=30)).done == 0
    connection.close()
