"""What the people of the demo can do, whom the team will hire, and its tools."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any

from smtui.store.demo.days import Days
from smtui.store.demo.rows import Row, Rows, content

_TIMED_DAYS = 21
"""Entries of the last three weeks say from when until when was worked."""

_FIRST_MINUTE, _LAST_MINUTE = 8 * 60, 20 * 60
_PAUSE = 5


def add_own_skills(connection: sqlite3.Connection) -> None:
    """Add the skills that the team has beyond those of every workspace, to whose activities they
    belong.
    """
    for skill in content("demo_team")["skill"]:
        cursor = connection.execute(
            "INSERT INTO skill (name, description, position)"
            " SELECT ?, ?, MAX(position) + 1 FROM skill",
            (skill["name"], skill["description"]),
        )
        connection.executemany(
            "UPDATE activity SET skill_id = ? WHERE name = ?",
            [(cursor.lastrowid, activity) for activity in skill["activities"]],
        )


def add_team(rows: Rows, days: Days) -> None:
    """Add levels of skill, planned roles in hiring order, and tools."""
    found = content("demo_team")
    _add_levels(rows, found["levels"])
    _add_planned_roles(rows, days, found["planned"])
    for tool in found["tool"]:
        rows.add(
            "tool",
            name=tool["name"],
            need=tool["need"],
            automates=tool["automates"],
            minutes_saved_week=tool["saved"],
            cost_per_month=tool["cost"],
            verdict=tool["verdict"],
        )


def _add_levels(rows: Rows, levels_of: Mapping[str, Mapping[str, int]]) -> None:
    for person, levels in levels_of.items():
        for skill, level in levels.items():
            rows.link(
                "person_skill",
                person_id=rows.id_of("person", person),
                skill_id=rows.id_of("skill", skill),
                level=level,
            )


def _add_planned_roles(rows: Rows, days: Days, roles: Sequence[Mapping[str, Any]]) -> None:
    for place, planned in enumerate(roles, 1):
        rows.add(
            "planned_role",
            role_id=rows.id_of("role", planned["role"]),
            employment=planned["employment"],
            starts_on=days.exact(planned["starts"]),
            until_on=days.exact(planned["until"]) if "until" in planned else None,
            week_minutes=planned["minutes"],
            cost_per_hour=planned.get("cost"),
            position=place,
            note=planned.get("note", ""),
        )


def add_times(rows: Rows, days: Days) -> None:
    """Say of the latest time entries from when until when was worked, one after the other."""
    since = days.exact(-_TIMED_DAYS)
    free: dict[tuple[object, object], int] = {}
    for entry in sorted(rows.of("time_entry"), key=_order):
        day, minutes = entry["day_on"], entry["minutes"]
        start = free.get((entry["person_id"], day), _FIRST_MINUTE)
        if day >= since and start + minutes <= _LAST_MINUTE:
            entry["from_time"], entry["until_time"] = _clock(start), _clock(start + minutes)
            free[entry["person_id"], day] = start + minutes + _PAUSE


def _order(entry: Row) -> tuple[object, ...]:
    return entry["day_on"], entry["at"], entry["id"]


def _clock(minute: int) -> str:
    return time(minute // 60, minute % 60).isoformat(timespec="minutes")
