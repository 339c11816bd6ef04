"""The demo: what the issue names is in it, on any day, and planning can work with it."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from smtui.planning.derive import derive
from smtui.planning.plan import Plan
from smtui.planning.recurrence import occurrences, parse_rule
from smtui.store.demo import build_demo
from smtui.store.journal import undo
from smtui.store.opening import open_reading, quick_check
from smtui.store.reading.settings import read_settings
from smtui.store.reading.whole import read_snapshot
from smtui.vocabulary import LoadBand, PaceWord, Quadrant, TacticStatus, ToolVerdict

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
TODAY = NOW.date()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    build_demo(path, NOW)
    return path


@pytest.fixture
def connection(demo: Path) -> Iterator[sqlite3.Connection]:
    opened = open_reading(demo, NOW)
    yield opened
    opened.close()


@pytest.fixture
def plan(connection: sqlite3.Connection) -> Plan:
    return derive(read_snapshot(connection, TODAY), TODAY, read_settings(connection))


def numbers(connection: sqlite3.Connection, query: str) -> list[int]:
    return [row[0] for row in connection.execute(query)]


def test_it_is_sound_and_has_nothing_to_undo(demo: Path, connection: sqlite3.Connection) -> None:
    quick_check(demo)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert numbers(connection, "SELECT COUNT(*) FROM journal_change") == [0]
    assert undo(connection, NOW) is None
    assert connection.execute("SELECT mode, entry_id FROM journal_switch").fetchone() == (
        "record",
        None,
    )


def test_the_worked_example_is_there(connection: sqlite3.Connection) -> None:
    titles = {row[0] for row in connection.execute("SELECT title FROM company_goal")}
    assert len(titles) == 3
    rows = connection.execute(
        "SELECT tactic.title, eta_on, eta_rrule, GROUP_CONCAT(person.name, '+') FROM tactic"
        " JOIN tactic_owner ON tactic_id = tactic.id JOIN person ON person.id = person_id"
        " GROUP BY tactic.id ORDER BY tactic.id, person.id"
    ).fetchall()
    found = {title: (eta, rule, set(owners.split("+"))) for title, eta, rule, owners in rows}
    brian, hailey = "Brian Osei", "Hailey Brooks"
    listing = found["List 100 influencers who would take sponsored posts"]
    assert listing == ("2027-02-01", None, {brian})
    assert found["Message each of the 100 influencers"] == ("2027-02-20", None, {brian})
    monthly = found["One sponsored post a month"]
    assert monthly == (None, "FREQ=MONTHLY;BYMONTHDAY=30", {brian, hailey})


def test_there_is_as_much_as_a_team_has(connection: sqlite3.Connection) -> None:
    least = {"person": 6, "tactic": 12, "task": 90, "post": 35, "completion": 300, "kpi": 7}
    least |= {"time_entry": 300, "measurement": 50, "time_off": 2, "tag": 5, "social_goal": 7}
    for table, count in least.items():
        assert numbers(connection, f"SELECT COUNT(*) FROM {table}")[0] >= count, table
    kinds = connection.execute("SELECT DISTINCT employment FROM person").fetchall()
    assert len(kinds) == 3
    assert numbers(connection, "SELECT COUNT(*) FROM task_blocker")[0] >= 5


def test_the_29_starter_items_are_there_most_of_before_start_done(
    connection: sqlite3.Connection,
) -> None:
    items = "FROM task WHERE starter_number IS NOT NULL"
    assert numbers(connection, f"SELECT COUNT(*) {items}") == [29]
    query = f"SELECT COUNT(*) {items} AND cadence = 'before start' AND status = 'done'"
    assert numbers(connection, query) == [6]


def test_history_reaches_sixty_days_back_and_not_ahead(connection: sqlite3.Connection) -> None:
    for table in ("completion", "time_entry"):
        first, last = connection.execute(f"SELECT MIN(day_on), MAX(day_on) FROM {table}").fetchone()
        assert date.fromisoformat(first) <= TODAY - timedelta(days=55)
        assert date.fromisoformat(last) <= TODAY
    measured = connection.execute("SELECT MAX(measured_on) FROM measurement").fetchone()[0]
    assert date.fromisoformat(measured) <= TODAY


def test_every_occurrence_on_record_is_one_of_its_rule(connection: sqlite3.Connection) -> None:
    rows = connection.execute(
        "SELECT rrule, starts_on, occurrence_on FROM completion"
        " JOIN task ON task.id = task_id WHERE rrule IS NOT NULL"
    ).fetchall()
    assert len(rows) > 200
    for rule, start, on in rows:
        day = date.fromisoformat(on)
        assert occurrences(rule, date.fromisoformat(start), day, day) == (day,)
    rules = connection.execute(
        "SELECT rrule FROM task WHERE rrule IS NOT NULL"
        " UNION SELECT eta_rrule FROM tactic WHERE eta_rrule IS NOT NULL"
    )
    assert all(parse_rule(rule).interval >= 1 for (rule,) in rules)


def test_every_pace_is_shown(plan: Plan) -> None:
    words = {pace.word for pace in plan.kpis.values()}
    assert words >= {
        PaceWord.AHEAD,
        PaceWord.ON_TRACK,
        PaceWord.AT_RISK,
        PaceWord.BEHIND,
        PaceWord.STALE,
        PaceWord.NO_DATA,
        PaceWord.MET,
    }
    assert any(goal.unaligned for goal in plan.goals.values())


def test_today_is_a_morning_half_begun(plan: Plan) -> None:
    assert 1 <= plan.due.done < plan.due.due
    assert plan.due.slipped
    assert plan.due.posts_today
    assert plan.due.posts_unfinished
    assert len(plan.due.checklist["daily"]) == 7
    assert len(plan.due.tasks) >= 5
    assert plan.waiting
    streaks = plan.streaks.values()
    assert max(streaks) >= 30
    assert min(streaks) <= 3


def test_tactics_fill_every_quadrant_and_column(plan: Plan) -> None:
    assert {view.quadrant for view in plan.tactics.values()} == set(Quadrant)
    assert {tactic.status for tactic in plan.snapshot.tactics.values()} >= set(TacticStatus) - {
        TacticStatus.DONE,
        TacticStatus.DROPPED,
    }


@pytest.mark.parametrize("ahead", range(7))
def test_somebody_is_full_this_week_whatever_the_weekday(tmp_path: Path, ahead: int) -> None:
    now = NOW + timedelta(days=ahead)
    build_demo(tmp_path / "demo.db", now)
    connection = open_reading(tmp_path / "demo.db", now)
    today = now.date()
    made = derive(read_snapshot(connection, today), today, read_settings(connection))
    connection.close()
    ana = next(p.id for p in made.snapshot.people.values() if p.name == "Ana Ruiz")
    load = made.workload.week(ana, today)
    assert load.percent is not None
    assert 90 <= load.percent <= 130
    others = [made.workload.week(p, today).band for p in made.snapshot.people if p != ana]
    assert LoadBand.FREE in others


@pytest.mark.parametrize(
    "day",
    [
        "2027-01-01",
        "2027-01-31",
        "2027-02-10",
        "2028-02-29",
        "2026-12-31",
        "2027-03-30",
        "2027-07-04",
    ],
)
def test_it_stands_on_any_day(tmp_path: Path, day: str) -> None:
    now = datetime.fromisoformat(f"{day}T21:00+00:00")
    build_demo(tmp_path / "demo.db", now)
    connection = open_reading(tmp_path / "demo.db", now)
    made = derive(read_snapshot(connection, now.date()), now.date(), read_settings(connection))
    sponsored = connection.execute(
        "SELECT publish_on FROM post WHERE content_type = 'sponsored post' ORDER BY publish_on"
    ).fetchall()
    etas = connection.execute("SELECT eta_on FROM tactic WHERE id IN (1, 2) ORDER BY id").fetchall()
    connection.close()
    assert made.due.tasks
    assert sponsored[0][0] < day <= sponsored[1][0]
    assert (date.fromisoformat(etas[1][0]) - date.fromisoformat(etas[0][0])).days == 19
    assert etas[0][0] >= day


def test_the_same_moment_gives_the_same_demo(demo: Path, tmp_path: Path) -> None:
    build_demo(tmp_path / "again.db", NOW)
    dumps = []
    for path in (demo, tmp_path / "again.db"):
        opened = sqlite3.connect(path)
        dumps.append(list(opened.iterdump()))
        opened.close()
    assert dumps[0] == dumps[1]


def test_other_scripts_are_in_it(connection: sqlite3.Connection) -> None:
    names = numbers(connection, "SELECT COUNT(*) FROM person WHERE name LIKE '%田中%'")
    assert names == [1]
    persian = "SELECT COUNT(*) FROM task WHERE title LIKE '%' || char(8204) || '%'"
    assert numbers(connection, persian) == [1]


def test_what_was_adjusted_is_how_the_tactics_stand(connection: sqlite3.Connection) -> None:
    rows = connection.execute(
        "SELECT field, after, effort, difficulty, customer_value, status, eta_on FROM adjustment"
        " JOIN tactic ON tactic.id = tactic_id"
    ).fetchall()
    assert len(rows) >= 5
    for field, after, effort, difficulty, customer, status, eta in rows:
        stands = {
            "effort": str(effort),
            "difficulty": str(difficulty),
            "customer value": str(customer),
            "status": status,
            "ETA": eta,
        }
        assert stands[field] == after, field


def test_criteria_objectives_and_check_ins_are_there(plan: Plan) -> None:
    snapshot = plan.snapshot
    assert len(snapshot.criteria) == 3
    assert sum(len(tactic.criterion_scores) for tactic in snapshot.tactics.values()) >= 30
    assert {objective.status.value for objective in snapshot.objectives.values()} == {"open", "met"}
    assert all(objective.recognition for objective in snapshot.objectives.values())
    assert max(len(check_ins) for check_ins in snapshot.check_ins.values()) >= 3


@pytest.mark.parametrize("ahead", range(7))
def test_somebody_is_overloaded_next_week_with_work_that_can_move(
    tmp_path: Path, ahead: int
) -> None:
    now = NOW + timedelta(days=ahead)
    build_demo(tmp_path / "demo.db", now)
    connection = open_reading(tmp_path / "demo.db", now)
    today = now.date()
    made = derive(read_snapshot(connection, today), today, read_settings(connection))
    connection.close()
    ana = next(p.id for p in made.snapshot.people.values() if p.name == "Ana Ruiz")
    monday = today + timedelta(days=7 - today.weekday())
    load = made.workload.utilisation(ana, monday, monday + timedelta(days=6))
    assert load.percent is not None
    assert 120 <= load.percent <= 160
    after = made.workload.utilisation(ana, monday + timedelta(days=7), monday + timedelta(days=13))
    assert after.band == LoadBand.FREE


def test_skills_growth_and_tools_are_there(plan: Plan) -> None:
    snapshot = plan.snapshot
    assert len(snapshot.skills) == 8
    held = {skill for person in snapshot.people.values() for skill, _ in person.skills}
    assert {snapshot.skills[skill].name for skill in set(snapshot.skills) - held} == {
        "Conversion optimisation"
    }
    needed = {snapshot.activities[t.activity_id].skill_id for t in plan.snapshot.tasks.values()
              if t.activity_id is not None}  # fmt: skip
    assert needed - held - {None}
    assert any(task.skill_id for task in snapshot.tasks.values())
    assert any(tactic.skill_id for tactic in snapshot.tactics.values())
    starts = [role.starts_on for role in snapshot.planned_roles.values()]
    assert len(starts) >= 3
    assert starts == sorted(starts)
    assert {tool.verdict for tool in snapshot.tools.values()} == set(ToolVerdict)
    assert {person.country for person in snapshot.people.values()} == {"GB", "ES", "JP"}
    assert all(role.needs and role.cost_in_house for role in snapshot.role_facts.values())


def test_time_worked_says_when_and_never_twice_at_once(connection: sqlite3.Connection) -> None:
    rows = connection.execute(
        "SELECT person_id, day_on, from_time, until_time, minutes FROM time_entry"
        " WHERE from_time IS NOT NULL ORDER BY person_id, day_on, from_time"
    ).fetchall()
    assert len(rows) >= 40
    for (person, day, _, until, _), (later, on, begun, _, _) in pairwise(rows):
        assert (person, day) != (later, on) or until <= begun
    for _, _, begun, until, minutes in rows:
        start, end = (int(at[:2]) * 60 + int(at[3:]) for at in (begun, until))
        assert end - start == minutes
