"""Starter content: the checklist, activities, roles, skills and channels of a new workspace."""

import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

from smtui.store.team_starter import add_skills, complete_roles
from smtui.vocabulary import Cadence

_DATA = Path(__file__).parent / "data"

_TOLD_LATER = ("week_minutes", "cost_in_house", "cost_outsourced")
"""What `complete_roles` tells of the roles, those of older workspaces among them."""


def add_starter(connection: sqlite3.Connection, today: date, with_checklists: bool) -> int:
    """Add what is not there yet, inside an open transaction; how many checklist items were added.

    Activities, roles, skills and channels always come; the checklist items, known by their
    numbers, only with ``with_checklists``. Daily items start on ``today``, the others on the
    first day of their rule from then on.
    """
    add_skills(connection)
    _add_activities(connection)
    for table in ("role", "channel"):
        _add_named(connection, table)
    complete_roles(connection)
    complete_channels(connection)
    if not with_checklists:
        return 0
    items = _content("checklist.toml", "item")
    return sum(_add_item(connection, item, today) for item in items)


def complete_channels(connection: sqlite3.Connection) -> None:
    """Tell which network the channels of our names are on, where nothing of that is told yet;
    inside an open transaction.
    """
    connection.executemany(
        "UPDATE channel SET network = ? WHERE name = ? COLLATE NOCASE AND network = ''",
        [(network["key"], network["name"]) for network in _content("networks.toml", "network")],
    )


def complete_sessions(connection: sqlite3.Connection) -> None:
    """Tell which step of a session the checklist items of our numbers lead to, where that is not
    told yet; inside an open transaction.
    """
    connection.executemany(
        "UPDATE task SET session_cadence = ?, session_step = ?"
        " WHERE starter_number = ? AND session_cadence IS NULL",
        [
            (*_session_of(item), item["number"])
            for item in _content("checklist.toml", "item")
            if "session" in item
        ],
    )


def _session_of(item: dict[str, Any]) -> tuple[str | None, str | None]:
    """The cadence and the step of the session that an item leads to."""
    cadence, _, step = item.get("session", "").partition(":")
    return cadence or None, step or None


def _add_activities(connection: sqlite3.Connection) -> None:
    for activity in _content("activities.toml", "activity"):
        connection.execute(
            "INSERT INTO activity (name, skill_id)"
            " SELECT ?1, (SELECT id FROM skill WHERE name = ?2)"
            " WHERE NOT EXISTS (SELECT 1 FROM activity WHERE name = ?1)",
            (activity["name"], activity.get("skill")),
        )


def _add_named(connection: sqlite3.Connection, table: str) -> None:
    for thing in _content(f"{table}s.toml", table):
        told = {name: value for name, value in thing.items() if name not in _TOLD_LATER}
        columns = ", ".join(told)
        marks = ", ".join("?" * len(told))
        connection.execute(
            f"INSERT INTO {table} ({columns}) SELECT {marks}"
            f" WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE name = ? COLLATE NOCASE)",
            [*told.values(), thing["name"]],
        )


def _add_item(connection: sqlite3.Connection, item: dict[str, Any], today: date) -> int:
    cursor = connection.execute(
        "INSERT INTO task (title, help, page, cadence, section, rrule, starts_on, estimate, value,"
        " activity_id, role_id, starter_number, created_on, session_cadence, session_step)"
        " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " (SELECT id FROM activity WHERE name = ? COLLATE NOCASE),"
        " (SELECT id FROM role WHERE name = ? COLLATE NOCASE), ?, ?, ?, ?"
        " WHERE NOT EXISTS (SELECT 1 FROM task WHERE starter_number = ?)",
        (
            item["title"],
            item["help"].strip(),
            item["page"] or None,
            Cadence(item["cadence"]).value,
            item["section"] or None,
            item["rrule"] or None,
            today.isoformat(),
            item["minutes"],
            item["value"],
            item["activity"],
            item["role"],
            item["number"],
            today.isoformat(),
            *_session_of(item),
            item["number"],
        ),
    )
    return cursor.rowcount


def _content(name: str, table: str) -> list[dict[str, Any]]:
    # Only a new workspace needs the parser.
    import tomllib

    with (_DATA / name).open("rb") as file:
        things: list[dict[str, Any]] = tomllib.load(file)[table]
    return things
