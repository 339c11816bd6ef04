"""Reading tactics."""

import sqlite3
from collections.abc import Collection

from smtui.planning.facts.tactics import TacticFact
from smtui.store.reading.conversions import DAY, OPTIONAL_DAY, among
from smtui.store.reading.links import read_links
from smtui.vocabulary import TacticStatus

_TACTICS = """
SELECT id, title, status, business_value, customer_value, kpi_impact, effort, difficulty, estimate,
       starts_on, eta_on, eta_rrule, process, created_on, notes <> ''
FROM tactic
"""


def read_tactics(
    connection: sqlite3.Connection, ids: Collection[int] | None = None
) -> dict[int, TacticFact]:
    """Read all tactics of any status, or those among ``ids``, with their goals and owners."""
    goals = read_links(connection, "tactic_goal", "tactic_id", "goal_id", ids)
    owners = read_links(connection, "tactic_owner", "tactic_id", "person_id", ids)
    tactics: dict[int, TacticFact] = {}
    for row in connection.execute(f"{_TACTICS} WHERE {among('id', ids)} ORDER BY id"):
        number, title, status, business, customer, impact, effort, difficulty = row[:8]
        estimate, starts, eta, rule, process, created, has_notes = row[8:]
        tactics[number] = TacticFact(
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
            goals.get(number, ()),
            owners.get(number, ()),
            bool(has_notes),
        )
    return tactics
