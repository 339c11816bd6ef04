"""Reading how tactics were adjusted, only when it is looked at."""

import sqlite3
from datetime import datetime
from typing import NamedTuple

from smtui.store.reading.conversions import moment


class AdjustmentLine(NamedTuple):
    """A change of a tactic's score, status or ETA: when (UTC), of what, from what to what, why."""

    id: int
    tactic_id: int
    at: datetime
    field: str
    before: str
    after: str
    reason: str


def read_adjustments(
    connection: sqlite3.Connection, tactic_id: int | None, limit: int
) -> tuple[AdjustmentLine, ...]:
    """Read the latest ``limit`` adjustments of a tactic, or of all, latest first."""
    rows = connection.execute(
        "SELECT id, tactic_id, at, field, before, after, reason FROM adjustment"
        " WHERE ?1 IS NULL OR tactic_id = ?1 ORDER BY at DESC, id DESC LIMIT ?2",
        (tactic_id, limit),
    )
    return tuple(
        AdjustmentLine(number, tactic, moment(at), field, before, after, reason)
        for number, tactic, at, field, before, after, reason in rows
    )
