from datetime import date
from sqlite3 import Connection

from smtui.store.reading import read_snapshot
from smtui.store.starter import add_starter
from smtui.store.transaction import immediate
from smtui.vocabulary import Cadence


def test_all_items_come_with_role_activity_help_and_minutes(
    connection: Connection, today: date
) -> None:
    with immediate(connection):
        assert add_starter(connection, today, with_checklists=True) == 29
    tasks = read_snapshot(connection, today).tasks.values()
    assert [task.cadence for task in tasks if task.rrule is None] == [Cadence.ONCE] * 8
    assert all(task.role_id and task.activity_id and task.estimate and task.value for task in tasks)
    assert connection.execute("SELECT COUNT(*) FROM task WHERE help = ''").fetchone() == (0,)


def test_adding_it_twice_adds_nothing(connection: Connection, today: date) -> None:
    with immediate(connection):
        add_starter(connection, today, with_checklists=True)
        connection.execute("UPDATE task SET title = 'Mine now' WHERE starter_number = 1")
        before = list(connection.iterdump())
        assert add_starter(connection, today, with_checklists=True) == 0
    assert list(connection.iterdump()) == before


def test_without_checklists_only_names_come(connection: Connection, today: date) -> None:
    with immediate(connection):
        connection.execute("INSERT INTO channel (name) VALUES ('instagram')")
        assert add_starter(connection, today, with_checklists=False) == 0
    snapshot = read_snapshot(connection, today)
    assert not snapshot.tasks
    assert snapshot.activities
    assert snapshot.roles
    names = [channel.name.lower() for channel in snapshot.channels.values()]
    assert names.count("instagram") == 1


def test_skills_come_with_what_roles_need_and_activities_ask_for(
    connection: Connection, today: date
) -> None:
    with immediate(connection):
        connection.execute("INSERT INTO role (name, cost_in_house) VALUES ('designer', 99)")
        connection.execute("INSERT INTO activity (name) VALUES ('writing')")
        add_starter(connection, today, with_checklists=False)
    snapshot = read_snapshot(connection, today)
    roles = {role.name: role for role in snapshot.role_facts.values()}
    # What somebody told already stays.
    assert (roles["designer"].cost_in_house, roles["designer"].needs) == (99, ())
    assert roles["Web analyst"].needs
    kinds = {kind.name: kind.skill_id for kind in snapshot.activities.values()}
    assert kinds["writing"] is None
    assert snapshot.skills[kinds["Analysis"] or 0].name == "Analysis"
