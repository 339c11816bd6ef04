"""The heat map as a grid."""

from tests.planning.making import (
    TODAY,
    day,
    make_person,
    make_random_snapshot,
    make_snapshot,
    make_task,
    make_time_off,
)

from smtui.planning.derive import derive
from smtui.planning.heat import load_grid
from smtui.planning.settings import Settings
from smtui.vocabulary import LoadBand


def test_weeks_by_hand() -> None:
    away = make_person(2, week_minutes=(240,) * 5 + (0, 0), time_off=(make_time_off(5, 11),))
    tasks = [
        make_task(1, estimate=1200, planned_on=day(1), assignees=(1,)),
        make_task(2, estimate=300, planned_on=day(5), assignees=(2,)),
        make_task(3, estimate=45, planned_on=day(6)),
        make_task(4, estimate=20, assignees=(2,)),
        make_task(5, estimate=10),
    ]
    plan = derive(make_snapshot(tasks, [make_person(1), away]), TODAY, Settings())
    grid = load_grid(plan, "week", TODAY, 2)
    assert grid.columns == ((day(-2), day(4)), (day(5), day(11)))
    ana, other = grid.rows
    # What is left of the running week is three days of eight hours.
    assert ana.cells[0] == (1200, 1440, 83, LoadBand.FULL)
    assert ana.cells[1] == (0, 2400, 0, LoadBand.FREE)
    assert other.cells == ((0, 720, 0, LoadBand.FREE), (300, 0, None, LoadBand.OVERLOADED))
    assert grid.team == ((1200, 2160, 55, LoadBand.FREE), (300, 2400, 12, LoadBand.FREE))
    assert grid.unassigned == (0, 45)
    assert (ana.backlog, other.backlog, grid.backlog, grid.backlog_unassigned) == (0, 20, 20, 10)


def test_days_begin_where_asked() -> None:
    plan = derive(make_snapshot(people=[make_person()]), TODAY, Settings())
    grid = load_grid(plan, "day", day(1), 3)
    assert grid.columns == ((day(1), day(1)), (day(2), day(2)), (day(3), day(3)))
    assert [cell.capacity for cell in grid.rows[0].cells] == [480, 480, 0]


def test_a_year_of_weeks_holds_all_dated_minutes() -> None:
    plan = derive(make_random_snapshot(200, 7), TODAY, Settings())
    grid = load_grid(plan, "week", TODAY, 53)
    for row in grid.rows:
        assert sum(cell.planned for cell in row.cells) == sum(plan.workload.planned[row.person_id])
    for number, cell in enumerate(grid.team):
        assert cell.planned == sum(row.cells[number].planned for row in grid.rows)
