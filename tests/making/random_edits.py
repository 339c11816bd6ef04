"""Random edits of any table by plain SQL, the same for the same seed."""

import random
import sqlite3
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from smtui.store.journal import begin_entry, finish_entry
from smtui.store.outcome import Outcome
from smtui.store.row_image import RowImage
from smtui.store.transaction import immediate
from smtui.store.triggers import Column, columns_of, journaled_tables
from smtui.vocabulary import (
    Cadence,
    Direction,
    Employment,
    GoalStatus,
    LessonKind,
    ObjectiveStatus,
    PageName,
    PostStatus,
    SessionCadence,
    StepState,
    TacticStatus,
    TaskStatus,
    ToolVerdict,
)
from smtui.vocabulary import Outcome as Settled

_WORDS: dict[tuple[str, str], type[StrEnum]] = {
    ("person", "employment"): Employment,
    ("company_goal", "status"): GoalStatus,
    ("social_goal", "status"): GoalStatus,
    ("personal_objective", "status"): ObjectiveStatus,
    ("kpi", "direction"): Direction,
    ("kpi", "cadence"): Cadence,
    ("tactic", "status"): TacticStatus,
    ("task", "status"): TaskStatus,
    ("task", "cadence"): Cadence,
    ("task", "page"): PageName,
    ("completion", "outcome"): Settled,
    ("post", "status"): PostStatus,
    ("planned_role", "employment"): Employment,
    ("tool", "verdict"): ToolVerdict,
    ("task", "session_cadence"): SessionCadence,
    ("review_session", "cadence"): SessionCadence,
    ("review_step", "state"): StepState,
    ("lesson", "kind"): LessonKind,
}
_WALL_TIMES = {("channel_slot", "at"), ("pattern_slot", "at")}
_TEXTS = (
    "",
    "plain",
    "it’s \"quoted\" \\ 'so'",
    "two\nlines",
    "می\u200cخواهم",
    "👩\u200d💻",
    "[/] [red]x",
)
_AT = datetime(2026, 11, 27, 8, tzinfo=UTC)


def random_entry(
    connection: sqlite3.Connection, chance: random.Random, today: date
) -> tuple[RowImage, ...]:
    """Make one to four random edits under one journal entry; the rows that they touched."""
    with immediate(connection):
        entry = begin_entry(connection, _AT)
        for _ in range(chance.randint(1, 4)):
            random_edit(connection, chance, today)
        return finish_entry(connection, entry, Outcome("Random edits"), undoable=True)


def random_edit(connection: sqlite3.Connection, chance: random.Random, today: date) -> None:
    """Make one random edit that the rules of the file allow, inside an open transaction."""
    tables = journaled_tables(connection)
    while True:
        # Tasks and what hangs on them are most of what is edited.
        more = ("task", "task", "completion", "time_entry", "post", "review_session", "lesson")
        table = chance.choice((*tables, *more))
        try:
            _edit(connection, chance, today, table)
        except sqlite3.IntegrityError:
            continue
        return


def content(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the journal's own."""
    return {
        table: sorted(connection.execute(f'SELECT * FROM "{table}"').fetchall(), key=repr)
        for table in journaled_tables(connection)
    }


def _edit(connection: sqlite3.Connection, chance: random.Random, today: date, table: str) -> None:
    kind = chance.choices(("insert", "update", "bulk", "delete"), (50, 30, 5, 15))[0]
    columns = columns_of(connection, table)
    if kind == "insert":
        chosen = [column for column in columns if column.name != "id" or table == "running_timer"]
        names = ", ".join(column.name for column in chosen)
        marks = ", ".join("?" * len(chosen))
        values = [_value(connection, chance, today, table, column) for column in chosen]
        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)
        return
    row = _any_row(connection, chance, table, "rowid")
    if row is None:
        raise sqlite3.IntegrityError("an empty table")
    if kind == "delete":
        connection.execute(f"DELETE FROM {table} WHERE rowid = ?", row)
        return
    column = chance.choice([column for column in columns if column.name != "id"])
    value = _value(connection, chance, today, table, column)
    where = "rowid = ?" if kind == "update" else "rowid >= ?"
    connection.execute(f"UPDATE {table} SET {column.name} = ? WHERE {where}", (value, *row))


def _value(
    connection: sqlite3.Connection, chance: random.Random, today: date, table: str, column: Column
) -> object:
    required = _required(connection, table)
    if column.name not in required and chance.random() < 0.4:
        return None
    parents = {
        row[3]: row[2] for row in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    }
    if column.name in parents:
        found = _any_row(connection, chance, parents[column.name], "id")
        return found[0] if found else None
    if (table, column.name) in _WORDS:
        return chance.choice(list(_WORDS[table, column.name])).value
    if column.name.endswith("rrule"):
        return "FREQ=DAILY"
    if column.name.endswith("_on") or column.name == "period_from":
        return (today + timedelta(days=chance.choice((0, chance.randint(-80, 40))))).isoformat()
    return _plain(chance, table, column)


def _any_row(
    connection: sqlite3.Connection, chance: random.Random, table: str, column: str
) -> tuple[int] | None:
    rows: list[tuple[int]] = connection.execute(
        f"SELECT {column} FROM {table} ORDER BY 1"
    ).fetchall()
    return chance.choice(rows) if rows else None


def _plain(chance: random.Random, table: str, column: Column) -> object:
    if column.name.endswith("_time") or (table, column.name) in _WALL_TIMES:
        return f"{chance.randint(0, 23):02}:30"
    if column.name in ("at", "started_at", "ended_at", "from_at", "until_at"):
        return f"2026-11-{chance.randint(10, 27)}T08:00:00+00:00"
    if column.type == "REAL":
        return chance.choice((chance.uniform(0, 5), chance.random(), 0.1 + 0.2, 1 / 3, 3))
    if column.name.startswith("is_"):
        return chance.randint(0, 1)
    if column.type == "INTEGER":
        return 1 if column.name == "id" else chance.randint(1, 5)
    text = chance.choice(_TEXTS)
    return f"{text} {chance.randint(1, 40)}" if column.name in ("name", "key") else text


def _required(connection: sqlite3.Connection, table: str) -> set[str]:
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return {name for _, name, _, not_null, _, key in rows if not_null or key}
