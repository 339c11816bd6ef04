"""Reading people with their hours and time off, personal objectives, and roles."""

import sqlite3

from smtui.planning.facts.people import ObjectiveFact, PersonFact, TimeOffFact
from smtui.store.reading.conversions import DAY, OPTIONAL_DAY
from smtui.store.reading.team import read_levels
from smtui.vocabulary import Employment, ObjectiveStatus

_PEOPLE = """
SELECT person.id, person.name, role_id, role.name, employment, monday_minutes, tuesday_minutes,
       wednesday_minutes, thursday_minutes, friday_minutes, saturday_minutes, sunday_minutes,
       cost_per_hour, focus_factor, from_on, until_on, is_me, contact, country
FROM person LEFT JOIN role ON role.id = role_id ORDER BY person.id
"""


def read_people(connection: sqlite3.Connection) -> dict[int, PersonFact]:
    """Read all people, with all their time off in order and the skills that they have."""
    time_off = _time_off(connection)
    skills = read_levels(connection, "person_skill", "person_id")
    people: dict[int, PersonFact] = {}
    for row in connection.execute(_PEOPLE):
        number, name, role_id, role, employment, *minutes = row[:12]
        cost, focus, first, last, is_me, contact, country = row[12:]
        monday, tuesday, wednesday, thursday, friday, saturday, sunday = minutes
        people[number] = PersonFact(
            number,
            name,
            role_id,
            role,
            Employment(employment),
            (monday, tuesday, wednesday, thursday, friday, saturday, sunday),
            cost,
            focus,
            OPTIONAL_DAY[first],
            OPTIONAL_DAY[last],
            bool(is_me),
            tuple(time_off.get(number, ())),
            contact,
            country,
            skills.get(number, ()),
        )
    return people


def read_objectives(connection: sqlite3.Connection) -> dict[int, ObjectiveFact]:
    """Read all personal objectives, of any status."""
    rows = connection.execute(
        "SELECT id, person_id, goal_id, kpi_id, title, recognition, status, due_on"
        " FROM personal_objective ORDER BY id"
    )
    return {
        number: ObjectiveFact(
            number,
            person,
            goal,
            kpi,
            title,
            recognition,
            ObjectiveStatus(status),
            OPTIONAL_DAY[due],
        )
        for number, person, goal, kpi, title, recognition, status, due in rows
    }


def read_roles(connection: sqlite3.Connection) -> dict[int, str]:
    """Read the names of all roles."""
    return dict(connection.execute("SELECT id, name FROM role ORDER BY id").fetchall())


def _time_off(connection: sqlite3.Connection) -> dict[int, list[TimeOffFact]]:
    absences: dict[int, list[TimeOffFact]] = {}
    rows = connection.execute(
        "SELECT id, person_id, from_on, until_on, reason FROM time_off ORDER BY from_on, id"
    )
    for number, person, first, last, reason in rows:
        absence = TimeOffFact(number, person, DAY[first], DAY[last], reason)
        absences.setdefault(person, []).append(absence)
    return absences
