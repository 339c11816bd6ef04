"""The areas of skill, and what the roles that smtui ships need and cost."""

import sqlite3
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"


def add_skills(connection: sqlite3.Connection) -> None:
    """Add the skills that are not there yet, inside an open transaction."""
    for place, skill in enumerate(_content("skills.toml")["skill"], 1):
        connection.execute(
            "INSERT INTO skill (name, description, position, makes_posts) SELECT ?1, ?2, ?3, ?4"
            " WHERE NOT EXISTS (SELECT 1 FROM skill WHERE name = ?1)",
            (skill["name"], skill["description"], place, int(skill.get("makes_posts", False))),
        )


def complete_roles(connection: sqlite3.Connection) -> None:
    """Tell what the roles of our names need and cost, where nothing of that is told yet; inside
    an open transaction.
    """
    needs = _content("skills.toml")["needs"]
    for role in _content("roles.toml")["role"]:
        found = connection.execute(
            "SELECT id FROM role WHERE name = ? COLLATE NOCASE AND week_minutes IS NULL"
            " AND cost_in_house IS NULL AND cost_outsourced IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM role_skill WHERE role_id = role.id)",
            (role["name"],),
        ).fetchone()
        if found is not None:
            connection.execute(
                "UPDATE role SET week_minutes = ?, cost_in_house = ?, cost_outsourced = ?"
                " WHERE id = ?",
                (role["week_minutes"], role["cost_in_house"], role["cost_outsourced"], *found),
            )
            _add_needs(connection, found[0], needs[role["name"]])


def _add_needs(connection: sqlite3.Connection, role_id: int, needs: dict[str, int]) -> None:
    connection.executemany(
        "INSERT INTO role_skill (role_id, skill_id, level)"
        " SELECT ?, id, ? FROM skill WHERE name = ?",
        [(role_id, level, name) for name, level in needs.items()],
    )


def _content(name: str) -> dict[str, Any]:
    # Only a new workspace, or one from before there were skills, needs the parser.
    import tomllib

    with (_DATA / name).open("rb") as file:
        return tomllib.load(file)
