from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from sqlite3 import Connection

import pytest
from tests.making.big_file import make_big_file

from smtui.planning.facts.tasks import Settlement, StreakFact
from smtui.planning.snapshot import Snapshot
from smtui.store.errors import FileDamaged
from smtui.store.opening import open_reading
from smtui.store.reading import data_version, read_snapshot
from smtui.vocabulary import Cadence, Outcome, TaskStatus

NOW = datetime(2026, 11, 27, 8, tzinfo=UTC)
TODAY = NOW.date()
Read = Callable[[], Snapshot]


def add_task(connection: Connection, number: int, **columns: object) -> None:
    values = {"id": number, "title": f"Task {number}", "created_on": "2026-11-01", **columns}
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO task ({names}) VALUES ({marks})", list(values.values()))


def settle(connection: Connection, task: int, day: date, outcome: str, on: date = TODAY) -> None:
    connection.execute(
        "INSERT INTO completion (task_id, occurrence_on, outcome, reason, day_on, at)"
        " VALUES (?, ?, ?, 'why', ?, '2026-11-27T08:00:00+00:00')",
        (task, day.isoformat(), outcome, on.isoformat()),
    )


def log(
    connection: Connection,
    task: int,
    minutes: int,
    *,
    occurrence: date | None = None,
    day: date = TODAY,
    activity: int | None = None,
) -> None:
    connection.execute(
        "INSERT INTO time_entry (task_id, occurrence_on, day_on, minutes, activity_id, at)"
        " VALUES (?, ?, ?, ?, ?, '2026-11-27T08:00:00+00:00')",
        (task, occurrence and occurrence.isoformat(), day.isoformat(), minutes, activity),
    )


def test_a_task_is_read_whole(connection: Connection, read: Read) -> None:
    connection.execute("INSERT INTO person (id, name) VALUES (1, 'Ana'), (2, 'Brian')")
    connection.execute("INSERT INTO tag (id, name) VALUES (1, 'zeta'), (2, 'alpha')")
    add_task(connection, 1)
    add_task(
        connection, 2, status="doing", cadence="weekly", section="Plan", planned_on="2026-11-28",
        due_on="2026-11-30", not_before_on="2026-11-02", estimate=90, value=4.5, page="today",
        notes="see the brief",
    )  # fmt: skip
    connection.execute("INSERT INTO task_assignee VALUES (2, 2), (2, 1)")
    connection.execute("INSERT INTO task_tag VALUES (2, 1), (2, 2)")
    connection.execute("INSERT INTO task_blocker VALUES (2, 1)")
    log(connection, 2, 20)
    log(connection, 2, 15)
    task = read().tasks[2]
    assert (task.title, task.status, task.cadence) == ("Task 2", TaskStatus.DOING, Cadence.WEEKLY)
    assert isinstance(task.status, TaskStatus)
    assert (task.planned_on, task.due_on) == (date(2026, 11, 28), date(2026, 11, 30))
    assert (task.not_before_on, task.created_on) == (date(2026, 11, 2), date(2026, 11, 1))
    assert (task.estimate, task.logged, task.value, task.page) == (90, 35, 4.5, "today")
    assert (task.assignees, task.blocked_by, task.tags) == ((1, 2), (1,), ("alpha", "zeta"))
    assert (task.has_notes, task.section, task.settled_on) == (True, "Plan", None)
    assert read().tasks[1].has_notes is False


def test_facts_stay_frozen(connection: Connection, read: Read) -> None:
    add_task(connection, 1)
    with pytest.raises(AttributeError):
        read().tasks[1].title = "Other"  # type: ignore[misc]


def test_settled_tasks_show_on_their_day_only(connection: Connection, read: Read) -> None:
    yesterday = TODAY - timedelta(days=1)
    for number in (1, 2, 3):
        add_task(connection, number, status="done")
    settle(connection, 1, TODAY, "done")
    settle(connection, 2, yesterday, "done", on=yesterday)
    snapshot = read()
    assert set(snapshot.tasks) == {1}
    assert snapshot.settled_today == {1: Settlement(1, TODAY, TODAY, Outcome.DONE, "why")}


def test_of_a_series_the_latest_settlement_counts_and_a_miss_does_not(
    connection: Connection, read: Read
) -> None:
    add_task(connection, 1, rrule="FREQ=WEEKLY")
    add_task(connection, 2, rrule="FREQ=DAILY", cadence="daily")
    settle(connection, 1, TODAY - timedelta(days=14), "missed")
    settle(connection, 1, TODAY - timedelta(days=7), "skipped")
    settle(connection, 1, TODAY, "done")
    settle(connection, 2, TODAY - timedelta(days=1), "missed")
    snapshot = read()
    assert snapshot.settled_today[1].outcome == Outcome.DONE
    assert 2 not in snapshot.settled_today
    assert snapshot.tasks[1].settled_on == TODAY
    assert snapshot.tasks[2].settled_on == TODAY - timedelta(days=1)


def test_a_series_counts_only_minutes_after_what_was_settled(
    connection: Connection, read: Read
) -> None:
    add_task(connection, 1, rrule="FREQ=DAILY")
    settled = TODAY - timedelta(days=1)
    log(connection, 1, 5)
    assert read().tasks[1].logged == 5
    settle(connection, 1, settled, "done", on=settled)
    log(connection, 1, 10, occurrence=settled, day=settled)
    log(connection, 1, 20, occurrence=TODAY)
    log(connection, 1, 40, day=settled)
    assert read().tasks[1].logged == 25


def test_streaks_count_what_was_done_since_the_last_miss(
    connection: Connection, read: Read
) -> None:
    add_task(connection, 1, rrule="FREQ=DAILY", cadence="daily")
    add_task(connection, 2, rrule="FREQ=DAILY", cadence="daily")
    add_task(connection, 3, rrule="FREQ=DAILY")
    words = ("done", "done", "skipped", "done", "missed", "done")
    for back, outcome in enumerate(words, start=1):
        settle(connection, 1, TODAY - timedelta(days=back), outcome)
    assert read().streaks == {
        1: StreakFact(1, TODAY - timedelta(days=5), 3),
        2: StreakFact(2, None, 0),
    }


def test_the_learned_median_is_of_whole_occurrences(connection: Connection, read: Read) -> None:
    connection.execute("INSERT INTO activity (id, name) VALUES (1, 'Writing'), (2, 'Design')")
    add_task(connection, 1, rrule="FREQ=DAILY")
    yesterday = TODAY - timedelta(days=1)
    for minutes, occurrence in ((10, TODAY), (20, TODAY), (50, yesterday)):
        log(connection, 1, minutes, occurrence=occurrence, activity=1)
    activity = read().activities[1]
    assert (activity.median, activity.count) == (40, 2)
    log(connection, 1, 7, occurrence=yesterday - timedelta(days=1), activity=1)
    assert (read().activities[1].median, read().activities[1].count) == (30, 3)
    assert (read().activities[2].median, read().activities[2].count) == (None, 0)


def test_the_learned_median_follows_the_latest_60_entries(
    connection: Connection, read: Read
) -> None:
    connection.execute("INSERT INTO activity (id, name) VALUES (1, 'Writing')")
    for back in range(250):
        day = TODAY - timedelta(days=back)
        add_task(connection, back + 1, status="done")
        log(connection, back + 1, 10 if back < 60 else 300, day=day, activity=1)
    assert (read().activities[1].median, read().activities[1].count) == (10, 60)


def test_the_timer_is_aware(connection: Connection, read: Read) -> None:
    add_task(connection, 1)
    connection.execute(
        "INSERT INTO running_timer (id, task_id, started_at)"
        " VALUES (1, 1, '2026-11-27T09:30:00+02:00')"
    )
    timer = read().timer
    assert timer is not None
    assert timer.started_at == datetime(2026, 11, 27, 7, 30, tzinfo=UTC)


def test_a_value_that_makes_no_sense_is_told(connection: Connection, read: Read) -> None:
    add_task(connection, 1, due_on="soon")
    with pytest.raises(FileDamaged, match="soon"):
        read()
    assert not connection.in_transaction


def test_reading_keeps_within_a_transaction_of_the_caller(connection: Connection) -> None:
    connection.execute("BEGIN")
    read_snapshot(connection, TODAY)
    assert connection.in_transaction
    connection.execute("ROLLBACK")


def test_another_connection_is_noticed(connection: Connection, path: Path) -> None:
    seen = data_version(connection)
    add_task(connection, 1)
    assert data_version(connection) == seen
    other = open_reading(path, NOW)
    add_task(other, 2)
    assert data_version(connection) != seen
    other.close()


def test_the_big_file_is_what_was_asked_for(tmp_path: Path) -> None:
    for name in ("a.db", "b.db"):
        make_big_file(tmp_path / name, tasks=200, completions=3000, today=TODAY, seed=7)
    first, second = (open_reading(tmp_path / name, NOW) for name in ("a.db", "b.db"))
    snapshot = read_snapshot(first, TODAY)
    assert len(snapshot.tasks) == 200
    assert first.execute("SELECT COUNT(*) FROM completion").fetchone() == (3000,)
    assert first.execute("SELECT COUNT(*) FROM journal_change").fetchone() == (0,)
    assert read_snapshot(second, TODAY) == snapshot
    assert min(map(len, (snapshot.goals, snapshot.people, snapshot.posts, snapshot.streaks))) > 5
    assert len(snapshot.tactics) == 40
    assert sum(len(tactic.criterion_scores) for tactic in snapshot.tactics.values()) > 80
    assert min(map(len, (snapshot.criteria, snapshot.objectives))) > 3
    first.close()
    second.close()
