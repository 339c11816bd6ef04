"""Reading tactics, and the criteria that they are scored by."""

import sqlite3
from collections.abc import Collection
from typing import Any

from smtui.planning.facts.tactics import CriterionFact, TacticFact
from smtui.store.reading.conversions import DAY, OPTIONAL_DAY, among
from smtui.store.reading.links import grouped, read_links
from smtui.vocabulary import TacticStatus

_TACTICS = """
SELECT id, title, status, business_value, customer_value, kpi_impact, effort, difficulty, estimate,
       starts_on, eta_on, eta_rrule, process, created_on, notes <> '',
       skill_id
FROM tactic
"""

_SCORES = "SELECT tactic_id, criterion_id, score FROM tactic_score"

_OPEN = "status IN ('todo', 'doing', 'paused')"

# What settled tasks took whole, and open series until the occurrence that was settled last.
_SETTLED_LOGGED = f"""
SELECT tactic_id, SUM(minutes) FROM task CROSS JOIN time_entry ON task_id = task.id
WHERE tactic_id IS NOT NULL AND {{which}}
      AND (NOT {_OPEN}
           OR (rrule IS NOT NULL AND COALESCE(occurrence_on, day_on) <=
               (SELECT MAX(occurrence_on) FROM completion WHERE completion.task_id = task.id)))
GROUP BY tactic_id
"""

_DONE = """
SELECT tactic_id, COUNT(*) FROM task
WHERE tactic_id IS NOT NULL AND {which} AND status = 'done' AND rrule IS NULL GROUP BY tactic_id
"""


def read_tactics(
    connection: sqlite3.Connection, ids: Collection[int] | None = None
) -> dict[int, TacticFact]:
    """Read all tactics of any status, or those among ``ids``, with what is linked to them and
    what was done of their tasks.
    """
    beside = _Beside(connection, ids)
    rows = connection.execute(f"{_TACTICS} WHERE {among('id', ids)} ORDER BY id")
    return {row[0]: _fact(row, beside) for row in rows}


class _Beside:
    """What is linked to tactics and what was done of their tasks, by the tactic's id."""

    def __init__(self, connection: sqlite3.Connection, ids: Collection[int] | None) -> None:
        which = among("tactic_id", ids)
        self.goals = read_links(connection, "tactic_goal", "tactic_id", "goal_id", ids)
        self.owners = read_links(connection, "tactic_owner", "tactic_id", "person_id", ids)
        self.scores = _scores(connection, ids)
        self.logged = dict(connection.execute(_SETTLED_LOGGED.format(which=which)).fetchall())
        self.done = dict(connection.execute(_DONE.format(which=which)).fetchall())


def _fact(row: tuple[Any, ...], beside: _Beside) -> TacticFact:
    number, title, status, business, customer, impact, effort, difficulty = row[:8]
    estimate, starts, eta, rule, process, created, has_notes, skill = row[8:]
    return TacticFact(
        number,
        title,
        TacticStatus(status),
        business,
        customer,
        impact,
        effort,
        difficulty,
        estimate,
        OPTIONAL_DAY[starts],
        OPTIONAL_DAY[eta],
        rule,
        process,
        DAY[created],
        beside.goals.get(number, ()),
        beside.owners.get(number, ()),
        bool(has_notes),
        beside.scores.get(number, ()),
        beside.logged.get(number, 0),
        beside.done.get(number, 0),
        skill,
    )


def read_criteria(connection: sqlite3.Connection) -> dict[int, CriterionFact]:
    """Read all criteria, in their order."""
    rows = connection.execute(
        "SELECT id, name, weight, position FROM criterion ORDER BY position, id"
    )
    return {row[0]: CriterionFact(*row) for row in rows}


def _scores(
    connection: sqlite3.Connection, ids: Collection[int] | None
) -> dict[int, tuple[tuple[int, int], ...]]:
    rows = connection.execute(
        f"{_SCORES} WHERE {among('tactic_id', ids)} ORDER BY tactic_id, criterion_id"
    )
    return grouped((tactic, (criterion, score)) for tactic, criterion, score in rows)


def tactics_of(connection: sqlite3.Connection, tasks: Collection[int]) -> set[int]:
    """The ids of the tactics that these tasks belong to."""
    rows = connection.execute(
        f"SELECT DISTINCT tactic_id FROM task WHERE {among('id', tasks)} AND tactic_id IS NOT NULL"
    )
    return {tactic for (tactic,) in rows}
