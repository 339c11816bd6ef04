"""What every workspace starts from, as the team of the demo has taken it up."""

import json
import sqlite3

from smtui.store.demo.days import Days
from smtui.store.demo.publishing import tell_channels
from smtui.store.demo.rows import Rows
from smtui.store.demo.team import add_own_skills
from smtui.store.starter import add_starter

ZONE = "Europe/London"

_SETTINGS = {"setup_done": True, "zone": ZONE, "currency": "£", "week_start": 0}
_WHO = {
    "Social media manager": ["hailey"],
    "Social media executive": ["brian"],
    "Content marketing executive": ["jonas"],
    "Designer": ["ana"],
}
_WHO_BY_NUMBER = {9: ["hailey"], 11: ["hailey"], 12: ["hailey"], 14: ["hailey"], 18: ["hailey"]}
# Somebody looks after customers on Saturdays and Sundays too.
_EVERY_DAY = (9, 11, 12)
_EDITED: dict[int, dict[str, str | int]] = {21: {"estimate": 75}}
"""What the team changed of starter items: a weekly pattern makes short work of the plan."""

_OPEN_BEFORE_START = {5: (4, "todo"), 7: (6, "doing")}
"""The two items before start that are not done: days from today and status."""


def take_up_starter(connection: sqlite3.Connection, rows: Rows, days: Days) -> None:
    """Add settings and the starter content, inside an open transaction."""
    for key, value in _SETTINGS.items():
        rows.link("setting", key=key, value=json.dumps(value))
    add_starter(connection, days.beginning, with_checklists=True)
    add_own_skills(connection)
    tell_channels(connection)
    for number, rule in connection.execute("SELECT starter_number, rrule FROM task").fetchall():
        changes = _changes(number, rule, days)
        names = ", ".join(f"{name} = ?" for name in changes)
        connection.execute(
            f"UPDATE task SET {names} WHERE starter_number = ?", (*changes.values(), number)
        )
    for table in ("role", "activity", "channel", "skill"):
        rows.adopt(connection, table, "name")
    rows.adopt(connection, "task", "starter_number")


def share_out(rows: Rows) -> None:
    """Give each starter item to who does it."""
    roles = {row["id"]: row["name"] for row in rows.of("role")}
    for task in rows.of("task"):
        who = _WHO_BY_NUMBER.get(task["starter_number"], _WHO[roles[task["role_id"]]])
        for person in rows.ids_of("person", who):
            rows.link("task_assignee", task_id=task["id"], person_id=person)


def _changes(number: int, rrule: str | None, days: Days) -> dict[str, str | int]:
    if rrule:
        changes = {"rrule": "FREQ=DAILY" if number in _EVERY_DAY else rrule}
        return {**changes, **_EDITED.get(number, {})}
    if number in _OPEN_BEFORE_START:
        ahead, status = _OPEN_BEFORE_START[number]
        return {"due_on": days.working(ahead).isoformat(), "status": status}
    return {"due_on": days.working(2 * number - 60).isoformat(), "status": "done"}
