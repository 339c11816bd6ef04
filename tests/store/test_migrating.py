import shutil
import sqlite3
from datetime import date, datetime, time, timedelta
from pathlib import Path
from sqlite3 import Connection

import pytest

from smtui.store import migrating
from smtui.store.backup import list_backups
from smtui.store.errors import StoreError
from smtui.store.journal import begin_entry, finish_entry, redo, undo
from smtui.store.migrating import MIGRATIONS, latest_version, migrate
from smtui.store.opening import open_reading
from smtui.store.outcome import Outcome
from smtui.store.reading import read_snapshot
from smtui.store.reading.posts import read_copies, read_holds, read_results
from smtui.store.reading.timesheet import read_time_entries
from smtui.store.transaction import immediate
from smtui.vocabulary import ToolVerdict

PAST_VERSIONS = sorted((Path(__file__).parent / "past_versions").glob("version_*.sql"))


@pytest.fixture
def new_files() -> None:
    """Here new files are made as people's are."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The migrations, to which a test may add its own."""
    copied = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, copied)
    return copied


def record(connection: Connection, now: datetime, statement: str) -> None:
    with immediate(connection):
        entry = begin_entry(connection, now)
        connection.execute(statement)
        finish_entry(connection, entry, Outcome("Did"), undoable=True)


def next_file(folder: Path, name: str) -> Path:
    """Where a migration after the latest would lie."""
    return folder / f"{latest_version() + 1:04}_{name}.sql"


def test_every_past_version_is_kept() -> None:
    assert [file.stem for file in PAST_VERSIONS] == [
        f"version_{number}" for number in range(1, latest_version() + 1)
    ]


@pytest.mark.parametrize("dump", PAST_VERSIONS, ids=lambda dump: dump.stem)
def test_a_file_of_every_past_version_opens(path: Path, now: datetime, dump: Path) -> None:
    path.parent.mkdir()
    old = sqlite3.connect(path)
    old.executescript(dump.read_text(encoding="utf-8"))
    old.close()
    connection = open_reading(path, now)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == latest_version()
    snapshot = read_snapshot(connection, now.date())
    assert [task.title for task in snapshot.tasks.values()] == [
        "Write launch post",
        "Answer comments",
    ]
    assert [goal.title for goal in snapshot.goals.values()] == ["Reach 100,000"]
    assert undo(connection, now) is not None
    assert len(read_snapshot(connection, now.date()).tasks) == 1
    connection.close()


def test_an_older_file_is_backed_up_and_its_journal_still_works(
    path: Path, now: datetime, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = open_reading(path, now)
    record(connection, now, "INSERT INTO task (title, created_on) VALUES ('Old', '2026-11-27')")
    record(connection, now, "UPDATE task SET title = 'Renamed'")
    record(connection, now, "DELETE FROM task")
    connection.close()
    next_file(folder, "mood").write_text(
        "ALTER TABLE task ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm; still';\n"
        "ALTER TABLE task DROP COLUMN section;"
    )
    monkeypatch.setattr(migrating, "MIGRATIONS", folder)
    connection = open_reading(path, now)
    assert [backup.kind for backup in list_backups(path)] == ["before-migration"]
    undo(connection, now)
    row = connection.execute("SELECT title, mood FROM task").fetchone()
    assert row == ("Renamed", "calm; still")
    record(connection, now, "UPDATE task SET mood = 'busy'")
    undo(connection, now)
    undo(connection, now)
    assert connection.execute("SELECT title, mood FROM task").fetchone() == ("Old", "calm; still")
    undo(connection, now)
    for _ in range(3):
        assert redo(connection, now) is not None
    assert connection.execute("SELECT title, mood FROM task").fetchone() == ("Renamed", "busy")
    connection.close()


def test_a_migration_that_fails_changes_nothing(connection: Connection, folder: Path) -> None:
    before = list(connection.iterdump())
    next_file(folder, "wrong").write_text("CREATE TABLE half (id INTEGER); SELECT nonsense;")
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, folder)
    assert list(connection.iterdump()) == before
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_migration_that_breaks_links_is_refused(connection: Connection, folder: Path) -> None:
    connection.execute("INSERT INTO person (id, name) VALUES (1, 'Ana')")
    connection.execute(
        "INSERT INTO time_off (person_id, from_on, until_on) VALUES (1, '2026-01-01', '2026-01-02')"
    )
    next_file(folder, "wrong").write_text("DELETE FROM person;")
    with pytest.raises(StoreError, match="break links"):
        migrate(connection, folder)
    assert connection.execute("SELECT COUNT(*) FROM person").fetchone() == (1,)


def test_what_version_2_brought_starts_empty_and_is_journaled(path: Path, now: datetime) -> None:
    path.parent.mkdir()
    old = sqlite3.connect(path)
    old.executescript(PAST_VERSIONS[0].read_text(encoding="utf-8"))
    old.close()
    connection = open_reading(path, now)
    snapshot = read_snapshot(connection, now.date())
    assert [kpi.method for kpi in snapshot.kpis.values()] == [""]
    brought = (snapshot.criteria, snapshot.objectives, snapshot.check_ins)
    assert brought == ({}, {}, {})
    record(
        connection,
        now,
        "INSERT INTO check_in (goal_id, day_on, confidence) VALUES (1, '2026-11-26', 4)",
    )
    assert undo(connection, now) is not None
    assert connection.execute("SELECT COUNT(*) FROM check_in").fetchone() == (0,)
    assert redo(connection, now) is not None
    (check_ins,) = read_snapshot(connection, now.date()).check_ins.values()
    assert [check_in.confidence for check_in in check_ins] == [4]
    connection.close()


def test_what_a_file_of_version_2_holds_is_read(path: Path, now: datetime) -> None:
    path.parent.mkdir()
    old = sqlite3.connect(path)
    old.executescript(PAST_VERSIONS[1].read_text(encoding="utf-8"))
    old.close()
    connection = open_reading(path, now)
    snapshot = read_snapshot(connection, now.date())
    connection.close()
    assert [criterion.name for criterion in snapshot.criteria.values()] == ["Fits the brand"]
    assert snapshot.tactics[1].criterion_scores == ((1, 4),)
    assert snapshot.objectives[1].recognition == "A day at a conference"
    assert [check_in.note for check_in in snapshot.check_ins[1]] == ["Two partners agreed"]
    assert snapshot.kpis[1].method == "Read from the channel's insights"


def opened_from(path: Path, now: datetime, version: int) -> Connection:
    """A file of a past version, opened (and so migrated)."""
    path.parent.mkdir()
    old = sqlite3.connect(path)
    old.executescript(PAST_VERSIONS[version - 1].read_text(encoding="utf-8"))
    if version < 3:
        old.execute("UPDATE journal_switch SET mode = 'replay'")
        old.execute("INSERT INTO role (id, name) VALUES (5, 'web ANALYST'), (6, 'Florist')")
        old.execute(
            "INSERT INTO running_timer (id, task_id, started_at)"
            " VALUES (1, 1, '2026-11-27T07:50:00+00:00')"
        )
        old.execute("UPDATE journal_switch SET mode = 'record'")
        old.commit()
    old.close()
    return open_reading(path, now)


@pytest.mark.parametrize("version", [1, 2])
def test_an_older_file_gets_the_skills_and_what_our_roles_need(
    path: Path, now: datetime, version: int
) -> None:
    connection = opened_from(path, now, version)
    snapshot = read_snapshot(connection, now.date())
    assert [skill.name for skill in snapshot.skills.values()] == [
        "Admin",
        "Content marketing",
        "Localisation",
        "Strategy",
        "Analysis",
        "Conversion optimisation",
        "Customer care",
    ]
    assert [skill.name for skill in snapshot.skills.values() if skill.makes_posts] == [
        "Content marketing"
    ]
    analyst, florist = snapshot.role_facts[5], snapshot.role_facts[6]
    assert analyst.needs == ((5, 5), (6, 3))
    assert analyst.week_minutes
    assert analyst.cost_in_house is not None
    assert analyst.cost_outsourced is not None
    assert analyst.cost_in_house < analyst.cost_outsourced
    assert (florist.needs, florist.week_minutes, florist.cost_in_house) == ((), None, None)
    # What a file holds already needs no skill before somebody says so.
    assert {activity.skill_id for activity in snapshot.activities.values()} == {None}
    assert snapshot.timer is not None
    assert (snapshot.timer.task_id, snapshot.timer.post_id) == (1, None)
    # None of that is a change that a person made.
    undone = undo(connection, now)
    assert undone is not None
    assert undone.sentence == "Added: Answer comments"
    connection.close()


def test_a_new_file_is_empty_until_it_is_set_up(connection: Connection, now: datetime) -> None:
    snapshot = read_snapshot(connection, now.date())
    assert (snapshot.skills, snapshot.role_facts) == ({}, {})


def test_what_a_file_of_version_3_holds_is_read(path: Path, now: datetime) -> None:
    connection = opened_from(path, now, 3)
    snapshot = read_snapshot(connection, now.date())
    entries = read_time_entries(connection, now.date() - timedelta(days=1), now.date())
    connection.close()
    assert len(snapshot.skills) == 7
    assert (snapshot.people[1].skills, snapshot.people[1].country) == (((2, 4),), "DE")
    assert snapshot.activities[1].skill_id == 2
    assert snapshot.role_facts[1].needs == ((2, 3),)
    assert snapshot.planned_roles[1].starts_on == date(2027, 1, 4)
    assert snapshot.tools[1].verdict == ToolVerdict.IN_USE
    assert snapshot.timer is not None
    assert (snapshot.timer.task_id, snapshot.timer.post_id) == (None, 1)
    assert [(entry.from_time, entry.until_time) for entry in entries] == [(time(9), time(9, 25))]


def test_what_a_file_of_version_4_holds_is_read(path: Path, now: datetime) -> None:
    connection = opened_from(path, now, 4)
    snapshot = read_snapshot(connection, now.date())
    copies = read_copies(connection, [1])
    results = read_results(connection, date(2026, 11, 1), date(2026, 12, 31))
    holds = read_holds(connection)
    connection.close()
    post = snapshot.posts[1]
    assert (post.campaign_id, post.objective, post.series_id) == (1, "awareness", 1)
    assert (post.link, post.is_evergreen, post.cooldown_days) == ("https://example.org/", True, 90)
    assert copies == {1: ((0, ""), (1, "For this channel"))}
    assert [(line.reach, line.conversions, line.topic) for line in results] == [
        (1000, None, "Launch")
    ]
    assert (snapshot.hold, [hold.reason for hold in holds]) == (None, ["Storm"])
    channel = snapshot.channels[1]
    assert (channel.network, channel.handle, channel.slots) == (
        "instagram",
        "@campfire",
        ((2, time(18)),),
    )
    assert snapshot.campaigns[1].goal_id == 1
    assert snapshot.occasions[1].is_yearly
    (slot,) = snapshot.patterns[1].slots
    assert (slot.weekday, slot.at, slot.template_id, slot.is_experiment) == (2, time(18), 1, True)
    assert snapshot.templates[1].channels == (1,)
    assert snapshot.series[1].rrule == "FREQ=WEEKLY"
    assert snapshot.hashtag_groups[1].hashtags == "#events #hosts"


def test_an_older_file_is_told_the_networks_of_our_channels(path: Path, now: datetime) -> None:
    path.parent.mkdir()
    old = sqlite3.connect(path)
    old.executescript(PAST_VERSIONS[2].read_text(encoding="utf-8"))
    old.execute("UPDATE journal_switch SET mode = 'replay'")
    old.execute("INSERT INTO channel (id, name) VALUES (8, 'linkedIN'), (9, 'Our forum')")
    old.execute(
        "INSERT INTO post (id, topic, copy, created_on) VALUES (7, 'Kept', 'Words', '2026-11-20')"
    )
    old.execute("UPDATE journal_switch SET mode = 'record'")
    old.commit()
    old.close()
    connection = open_reading(path, now)
    snapshot = read_snapshot(connection, now.date())
    assert [snapshot.channels[key].network for key in (8, 9)] == ["linkedin", ""]
    post = snapshot.posts[7]
    assert (post.topic, post.has_copy, post.is_evergreen, post.link) == ("Kept", True, False, "")
    assert (snapshot.campaigns, snapshot.patterns, snapshot.hold) == ({}, {}, None)
    record(connection, now, "INSERT INTO post_variant VALUES (7, 8, 'Own words')")
    assert undo(connection, now) is not None
    assert connection.execute("SELECT COUNT(*) FROM post_variant").fetchone() == (0,)
    connection.close()
