"""What is told of a KPI."""

from tests.planning.making import TODAY, make_goal, make_kpi, make_snapshot

from smtui.planning.derive import derive
from smtui.planning.settings import Settings
from smtui.tui.details.kpi import describe_kpi


def test_a_kpi_that_was_never_measured_says_how_to_begin() -> None:
    snapshot = make_snapshot(goals=[make_goal(1)], kpis=[make_kpi(1, measurements=())])
    told = describe_kpi(derive(snapshot, TODAY, Settings()), 1, 0).plain
    assert "None yet: M enters the first." in told
