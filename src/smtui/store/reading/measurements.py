"""Every measurement of a KPI with its note: read only where somebody looks at them."""

import sqlite3
from datetime import date
from typing import NamedTuple

from smtui.store.reading.conversions import DAY


class Measured(NamedTuple):
    """What a KPI stood at on a day, and what was noted then."""

    day: date
    value: float
    note: str


def read_measurements(connection: sqlite3.Connection, kpi_id: int) -> tuple[Measured, ...]:
    """Read all measurements of a KPI, oldest first."""
    rows = connection.execute(
        "SELECT measured_on, value, note FROM measurement WHERE kpi_id = ? ORDER BY measured_on",
        (kpi_id,),
    )
    return tuple(Measured(DAY[day], value, note) for day, value, note in rows)
