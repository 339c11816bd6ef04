"""The heat map: everybody's utilisation by week or by day, as a grid."""

from datetime import date, timedelta
from typing import Literal, NamedTuple

from smtui.planning.capacity import week_start
from smtui.planning.plan import Plan
from smtui.planning.workload import Utilisation

Unit = Literal["week", "day"]

COLUMN_DAYS: dict[Unit, int] = {"week": 7, "day": 1}


class LoadRow(NamedTuple):
    """One person's utilisation in every column, and the minutes without a date."""

    person_id: int
    cells: tuple[Utilisation, ...]
    backlog: int


class LoadGrid(NamedTuple):
    """Utilisation by person (rows, as the snapshot orders them) and by ``columns`` of days (first
    and last, both included). ``team`` is everybody together; ``unassigned`` are the minutes of
    dated work of nobody in each column. Backlogs are minutes without a date.
    """

    unit: Unit
    columns: tuple[tuple[date, date], ...]
    rows: tuple[LoadRow, ...]
    team: tuple[Utilisation, ...]
    unassigned: tuple[int, ...]
    backlog: int
    backlog_unassigned: int


def load_grid(plan: Plan, unit: Unit, first: date, count: int) -> LoadGrid:
    """The grid of ``count`` weeks (from that of ``first``) or days (from ``first``) on.

    The running week holds what is left of it, from today on; days that the workload does not know
    are empty.
    """
    workload = plan.workload
    days = COLUMN_DAYS[unit]
    begin = week_start(first) if unit == "week" else first
    starts = [begin + timedelta(days=days * n) for n in range(count)]
    columns = tuple((start, start + timedelta(days=days - 1)) for start in starts)
    rows = tuple(
        LoadRow(
            person,
            tuple(workload.utilisation(person, *column) for column in columns),
            workload.backlog.get(person, 0),
        )
        for person in plan.snapshot.people
    )
    return LoadGrid(
        unit=unit,
        columns=columns,
        rows=rows,
        team=tuple(workload.total(*column) for column in columns),
        unassigned=tuple(workload.minutes_of_nobody(*column) for column in columns),
        backlog=sum(workload.backlog.values()),
        backlog_unassigned=workload.backlog_unassigned,
    )
