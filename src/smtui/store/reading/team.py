"""Reading skills, roles with what they need, planned roles and tools."""

import sqlite3

from smtui.planning.facts.team import PlannedRoleFact, RoleFact, SkillFact, ToolFact
from smtui.store.reading.conversions import DAY, OPTIONAL_DAY
from smtui.store.reading.links import grouped
from smtui.vocabulary import Employment, ToolVerdict


def read_levels(
    connection: sqlite3.Connection, table: str, of: str
) -> dict[int, tuple[tuple[int, int], ...]]:
    """Read a table of levels: pairs of a skill's id and the level, by the id in column ``of``."""
    rows = connection.execute(f"SELECT {of}, skill_id, level FROM {table} ORDER BY {of}, skill_id")
    return grouped((number, (skill, level)) for number, skill, level in rows)


def read_skills(connection: sqlite3.Connection) -> dict[int, SkillFact]:
    """Read all skills, in their order."""
    rows = connection.execute(
        "SELECT id, name, description, position, makes_posts FROM skill ORDER BY position, id"
    )
    return {
        number: SkillFact(number, name, description, position, bool(makes_posts))
        for number, name, description, position, makes_posts in rows
    }


def read_role_facts(connection: sqlite3.Connection) -> dict[int, RoleFact]:
    """Read all roles with the levels that they need."""
    needs = read_levels(connection, "role_skill", "role_id")
    rows = connection.execute(
        "SELECT id, name, description, hiring_order, week_minutes, cost_in_house, cost_outsourced"
        " FROM role ORDER BY id"
    )
    return {
        number: RoleFact(
            number, name, description, order, minutes, in_house, outsourced, needs.get(number, ())
        )
        for number, name, description, order, minutes, in_house, outsourced in rows
    }


def read_planned_roles(connection: sqlite3.Connection) -> dict[int, PlannedRoleFact]:
    """Read all planned roles, in hiring order."""
    rows = connection.execute(
        "SELECT id, role_id, employment, starts_on, until_on, week_minutes, cost_per_hour,"
        " position, note FROM planned_role ORDER BY position, id"
    )
    return {
        number: PlannedRoleFact(
            number,
            role,
            Employment(employment),
            DAY[starts],
            OPTIONAL_DAY[until],
            minutes,
            cost,
            position,
            note,
        )
        for number, role, employment, starts, until, minutes, cost, position, note in rows
    }


def read_tools(connection: sqlite3.Connection) -> dict[int, ToolFact]:
    """Read all tools and candidates."""
    rows = connection.execute(
        "SELECT id, name, need, automates, minutes_saved_week, cost_per_month, verdict"
        " FROM tool ORDER BY id"
    )
    return {
        number: ToolFact(number, name, need, automates, saved, cost, ToolVerdict(verdict))
        for number, name, need, automates, saved, cost, verdict in rows
    }
