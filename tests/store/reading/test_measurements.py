"""Measurements read for the list of a KPI: all of them, oldest first, with their notes."""

import sqlite3
from datetime import date, timedelta

from smtui.store.reading.measurements import Measured, read_measurements


def test_all_are_read_in_order_with_their_notes() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE measurement (kpi_id, measured_on, value, note)")
    first = date(2026, 1, 1)
    for step in reversed(range(100)):
        day = first + timedelta(days=step)
        row = (1 if step else 2, day.isoformat(), float(step), "slow" if step == 7 else "")
        connection.execute("INSERT INTO measurement VALUES (?, ?, ?, ?)", row)
    found = read_measurements(connection, 1)
    assert [measured.value for measured in found] == [float(step) for step in range(1, 100)]
    assert found[6] == Measured(date(2026, 1, 8), 7.0, "slow")
    assert read_measurements(connection, 3) == ()
    connection.close()
