"""The chart of a KPI: its parts stand where their days and values are, at every width."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from smtui.planning.facts.goals import GoalFact, KpiFact
from smtui.tui.details import plotting
from smtui.tui.details.chart import kpi_chart
from smtui.tui.details.plotting import DOT, FORECAST, PLAN, TODAY
from smtui.vocabulary import Cadence, Direction, GoalStatus

TODAY_IS = date(2026, 11, 1)
GOAL = GoalFact(
    id=1, title="Reach", statement="", achievable="", relevant="", objective=None, weight=3,
    start_on=date(2026, 10, 2), due_on=date(2026, 12, 1), status=GoalStatus.ACTIVE, serves=(),
)  # fmt: skip
WEEKS = tuple(date(2026, 10, 2) + timedelta(days=7 * week) for week in range(5))


def kpi(values: tuple[float, ...], baseline: float = 0.0, target: float | None = 100.0) -> KpiFact:
    series = tuple(zip(WEEKS, values, strict=False))
    fact = KpiFact(
        id=1, goal_id=1, name="Followers", unit="", channel=None, direction=Direction.UP, tool="",
        person_id=None, minutes=None, cadence=Cadence.WEEKLY, baseline=baseline, target=target,
        measurements=(),
    )  # fmt: skip
    return replace(fact, measurements=series)


def drawn(fact: KpiFact, goal: GoalFact = GOAL, width: int = 74, height: int = 16) -> list[str]:
    chart = kpi_chart(fact, goal, TODAY_IS, width, height)
    assert chart is not None
    return chart.plain.split("\n")


def place(lines: list[str], glyph: str) -> tuple[float, float]:
    """The middle of all cells that show ``glyph``: its column and its line."""
    found = [(x, y) for y, line in enumerate(lines[:-1]) for x, c in enumerate(line) if c == glyph]
    assert found, f"{glyph} is not in the chart"
    return sum(x for x, _ in found) / len(found), sum(y for _, y in found) / len(found)


@pytest.mark.parametrize(("width", "height"), [(24, 8), (40, 11), (74, 16), (120, 30)])
def test_it_fits_its_place_exactly(width: int, height: int) -> None:
    lines = drawn(kpi((0.0, 8.0, 15.0, 25.0, 33.0)), width=width, height=height)
    assert len(lines) == height
    assert max(map(len, lines[:-1])) == width
    assert len(lines[-1]) <= max(width, 37)


def test_every_part_is_there_and_named() -> None:
    lines = drawn(kpi((0.0, 8.0, 15.0, 25.0, 33.0)))
    assert lines[-1].split("   ") == [
        f"{DOT} measured", f"{PLAN} the line to 100", f"{FORECAST} forecast", f"{TODAY} today"
    ]  # fmt: skip
    assert lines[-2].split() == ["2", "Oct", "today", "1", "Dec"]
    assert sum(line.count(DOT) for line in lines[:-1]) == 5


def test_today_stands_in_the_middle_of_a_goal_half_over() -> None:
    lines = drawn(kpi((0.0, 8.0, 15.0, 25.0, 33.0)))
    margin = len(lines[0].split("┤")[0].split("│")[0]) + 1
    x, _ = place(lines, TODAY)
    assert x == pytest.approx(margin + (74 - margin - 1) / 2, abs=1)


def test_a_forecast_below_the_line_is_drawn_below_it() -> None:
    lines = drawn(kpi((0.0, 4.0, 8.0, 12.0, 16.0)))
    assert place(lines, FORECAST)[1] > place(lines, PLAN)[1]
    ahead = drawn(kpi((0.0, 20.0, 40.0, 60.0, 80.0)))
    assert place(ahead, FORECAST)[1] < place(ahead, PLAN)[1]


def test_a_forecast_that_runs_away_leaves_the_rest_readable() -> None:
    lines = drawn(kpi((0.0, 0.0, 0.0, 0.0, 90.0)), replace(GOAL, due_on=date(2028, 1, 1)))
    assert any("100" in line for line in lines[:-2])


@pytest.mark.parametrize(
    "fact",
    [
        kpi((5.0,), target=None),
        kpi((5.0, 5.0), baseline=5.0, target=5.0),
        kpi((-3.0, -8.0), baseline=0.0, target=-20.0),
        kpi((1e15, 9e14), baseline=0.0, target=1e15),
        kpi((0.0001, 0.0002), baseline=0.0, target=0.001),
    ],
)
def test_odd_series_are_drawn_as_well(fact: KpiFact) -> None:
    goals = (GOAL, replace(GOAL, start_on=None, due_on=None), replace(GOAL, start_on=None),
             replace(GOAL, due_on=date(2026, 10, 9)))  # fmt: skip
    for goal in goals:
        lines = drawn(fact, goal)
        assert any(DOT in line for line in lines[:-1])
        assert "today" in lines[-2]


def test_without_measurements_room_or_library_there_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert kpi_chart(kpi(()), GOAL, TODAY_IS, 74, 16) is None
    assert kpi_chart(kpi((1.0, 2.0)), GOAL, TODAY_IS, 10, 16) is None
    monkeypatch.setattr(plotting, "prepare", lambda: False)
    assert kpi_chart(kpi((1.0, 2.5)), GOAL, TODAY_IS, 74, 16) is None
