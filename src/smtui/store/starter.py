"""Starter content: the checklist, activities, roles and channels that a new workspace may take."""

import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

from smtui.vocabulary import Cadence

_DATA = Path(__file__).parent / "data"


def add_starter(connection: sqlite3.Connection, today: date, with_checklists: bool) -> int:
    """Add what is not there yet, inside an open transaction; how many checklist items were added.

    Activities, roles and channels always come; the checklist items, known by their numbers,
    only with ``with_checklists``. Daily items start on ``today``, the others on the first day
    of their rule from then on.
    """
    for table in ("activity", "role", "channel"):
        _add_named(connection, table)
    if not with_checklists:
        return 0
    items = _content("checklist.toml", "item")
    return sum(_add_item(connection, item, today) for item in items)


def _add_named(connection: sqlite3.Connection, table: str) -> None:
    files = {"activity": "activities.toml", "role": "roles.toml", "channel": "channels.toml"}
    for thing in _content(files[table], table):
        columns = ", ".join(thing)
        marks = ", ".join("?" * len(thing))
        connection.execute(
            f"INSERT INTO {table} ({columns}) SELECT {marks}"
            f" WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE name = ? COLLATE NOCASE)",
            [*thing.values(), thing["name"]],
        )


def _add_item(connection: sqlite3.Connection, item: dict[str, Any], today: date) -> int:
    cursor = connection.execute(
        "INSERT INTO task (title, help, page, cadence, section, rrule, starts_on, estimate, value,"
        " activity_id, role_id, starter_number, created_on)"
        " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " (SELECT id FROM activity WHERE name = ? COLLATE NOCASE),"
        " (SELECT id FROM role WHERE name = ? COLLATE NOCASE), ?, ?"
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
