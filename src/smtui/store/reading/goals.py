"""Reading company goals, social goals, KPIs with their latest measurements, and check-ins."""

import sqlite3
from collections.abc import Collection
from datetime import date

from smtui.planning.facts.goals import CheckInFact, CompanyGoalFact, GoalFact, KpiFact
from smtui.store.reading.conversions import DAY, OPTIONAL_DAY, among
from smtui.store.reading.links import grouped, read_links
from smtui.vocabulary import Cadence, Direction, GoalStatus

_MEASUREMENTS_KEPT = 30
"""So many of the latest measurements of a KPI are facts; older ones are history."""

_CHECK_INS_KEPT = 30
"""So many of the latest check-ins of a goal are facts."""

_CHECK_INS = f"""
SELECT id, goal_id, day_on, confidence, note FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY goal_id ORDER BY day_on DESC, id DESC) AS age
    FROM check_in
) WHERE age <= {_CHECK_INS_KEPT} ORDER BY goal_id, day_on, id
"""

_KPIS = """
SELECT kpi.id, goal_id, kpi.name, unit, channel.name, direction, tool, person_id, minutes,
       cadence, baseline, target, method
FROM kpi LEFT JOIN channel ON channel.id = channel_id
"""


def read_company_goals(connection: sqlite3.Connection) -> dict[int, CompanyGoalFact]:
    """Read all company goals."""
    rows = connection.execute(
        "SELECT id, title, why, horizon_on, status FROM company_goal ORDER BY id"
    )
    return {
        number: CompanyGoalFact(number, title, why, OPTIONAL_DAY[horizon], GoalStatus(status))
        for number, title, why, horizon, status in rows
    }


def read_goals(connection: sqlite3.Connection) -> dict[int, GoalFact]:
    """Read all social goals, with the company goals that they serve."""
    serves = read_links(connection, "goal_serves", "goal_id", "company_goal_id", None)
    rows = connection.execute(
        "SELECT id, title, statement, achievable, relevant, objective, weight, start_on, due_on,"
        " status FROM social_goal ORDER BY id"
    )
    goals: dict[int, GoalFact] = {}
    for row in rows:
        number, title, statement, achievable, relevant, objective, weight, start, due, status = row
        goals[number] = GoalFact(
            number,
            title,
            statement,
            achievable,
            relevant,
            objective,
            weight,
            OPTIONAL_DAY[start],
            OPTIONAL_DAY[due],
            GoalStatus(status),
            serves.get(number, ()),
        )
    return goals


def read_kpis(
    connection: sqlite3.Connection, ids: Collection[int] | None = None
) -> dict[int, KpiFact]:
    """Read all KPIs, or those among ``ids``, each with its latest measurements, oldest first."""
    rows = connection.execute(f"{_KPIS} WHERE {among('kpi.id', ids)} ORDER BY kpi.id").fetchall()
    kpis: dict[int, KpiFact] = {}
    for row in rows:
        number, goal, name, unit, channel, direction, tool, person, minutes = row[:9]
        cadence, baseline, target, method = row[9:]
        kpis[number] = KpiFact(
            number,
            goal,
            name,
            unit,
            channel,
            Direction(direction),
            tool,
            person,
            minutes,
            Cadence(cadence),
            baseline,
            target,
            _measurements(connection, number),
            method,
        )
    return kpis


def read_check_ins(connection: sqlite3.Connection) -> dict[int, tuple[CheckInFact, ...]]:
    """Read the latest check-ins by the id of their goal, oldest first."""
    return grouped(
        (goal, CheckInFact(number, goal, DAY[day], confidence, note))
        for number, goal, day, confidence, note in connection.execute(_CHECK_INS)
    )


def _measurements(connection: sqlite3.Connection, kpi_id: int) -> tuple[tuple[date, float], ...]:
    rows = connection.execute(
        "SELECT measured_on, value FROM measurement WHERE kpi_id = ?"
        " ORDER BY measured_on DESC LIMIT ?",
        (kpi_id, _MEASUREMENTS_KEPT),
    ).fetchall()
    return tuple((DAY[measured], value) for measured, value in reversed(rows))
