"""The reviews of the demo, on any day of the week."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from smtui.planning.reviews.periods import looked_back_on, planned_by
from smtui.planning.reviews.steps import STEPS
from smtui.planning.snapshot import Snapshot
from smtui.store.demo import build_demo
from smtui.store.opening import open_reading
from smtui.store.reading.drift import read_drift
from smtui.store.reading.reports import read_report_facts
from smtui.store.reading.reviews import read_session_plans
from smtui.store.reading.whole import read_snapshot
from smtui.vocabulary import LessonKind, Outcome, SessionCadence

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WEEKLY = SessionCadence.WEEKLY


def has_all(snapshot: Snapshot) -> None:
    lessons = snapshot.lessons.values()
    assert {lesson.kind for lesson in lessons} == set(LessonKind)
    assert all(lesson.posts or lesson.goals or lesson.tactics for lesson in lessons)
    assert sum(lesson.session_id is not None for lesson in lessons) >= 3
    checks = snapshot.channel_checks.values()
    assert {check.is_consistent for check in checks} == {True, False}
    assert set(snapshot.channel_checks) < set(snapshot.channels)
    assert sum(task.session_cadence is not None for task in snapshot.tasks.values()) == 11


@pytest.mark.parametrize("ahead", [0, 4])
def test_six_weeks_were_reviewed_and_the_next_is_due(tmp_path: Path, ahead: int) -> None:
    now = MONDAY + timedelta(days=ahead)
    today = now.date()
    path = tmp_path / "demo.db"
    build_demo(path, now)
    connection = open_reading(path, now)
    snapshot = read_snapshot(connection, today)
    has_all(snapshot)
    sessions = snapshot.sessions.values()
    assert not any(session.is_open for session in sessions)
    weeks = [session for session in sessions if session.cadence is WEEKLY]
    next_one = planned_by(WEEKLY, today)
    assert [(next_one.first - week.period_from).days for week in weeks] == [
        42, 35, 28, 21, 14, 7,
    ]  # fmt: skip
    for week in weeks:
        assert week.started_at.date() < week.period_from
        assert [step.step for step in week.steps] == sorted(step.key for step in STEPS[WEEKLY])
        assert read_session_plans(connection, (week.id,))
    latest = read_session_plans(connection, (weeks[-1].id,))[weeks[-1].id]
    assert {line.outcome for line in latest} == {Outcome.DONE, None}
    assert any(line.moved_to for line in latest)
    months = [one.period_from for one in sessions if one.cadence is SessionCadence.MONTHLY]
    assert months == [looked_back_on(SessionCadence.MONTHLY, today).first]

    monday = now - timedelta(days=now.weekday(), hours=9)
    drift = read_drift(connection, monday - timedelta(days=7))
    assert min(drift.moved, drift.added, drift.done, drift.dropped) >= 1
    assert all(line.title for line in drift.lines)
    assert read_drift(connection, monday).moved >= 2
    last_week = today - timedelta(days=today.weekday() + 7)
    facts = read_report_facts(connection, last_week, last_week + timedelta(days=6))
    assert facts.done
    assert facts.kept

    month = read_drift(connection, monday - timedelta(days=28))
    settled = "SELECT count(*) FROM completion WHERE day_on >= ? AND outcome = 'done'"
    since = (monday - timedelta(days=28)).date().isoformat()
    assert month.done == connection.execute(settled, (since,)).fetchone()[0]
    for table, column in (
        ("journal_entry", "at"),
        ("completion", "at"),
        ("review_session", "ended_at"),
    ):
        (latest_at,) = connection.execute(f"SELECT max({column}) FROM {table}").fetchone()
        assert datetime.fromisoformat(latest_at) <= now, "nothing was done later than now"
    connection.close()
