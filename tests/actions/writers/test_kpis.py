from datetime import date, timedelta

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.goals import (
    AddGoal,
    AddKpi,
    AddMeasurement,
    DeleteKpi,
    DeleteMeasurement,
    EditKpi,
    ImportSeries,
)
from smtui.actions.refused import Refused
from smtui.actions.writers.kpis import is_far_off
from smtui.vocabulary import Cadence, Kind
from smtui.workspace import Workspace

TODAY = date(2026, 11, 18)


@pytest.fixture
def goal(workspace: Workspace) -> int:
    return workspace.do(AddGoal("Reach")).id or 0


@pytest.fixture
def kpi(workspace: Workspace, goal: int) -> int:
    return workspace.do(AddKpi(goal, "Followers", baseline=1000, target=2000)).id or 0


def test_a_kpi_with_a_new_channel(workspace: Workspace, clock: FakeClock, goal: int) -> None:
    done = carry(workspace, clock, AddKpi(goal, "Followers", unit="people", channel="Mastodon"))
    assert (done.sentence, done.kind) == ("Added ‘Followers’", Kind.KPI)
    assert workspace.plan.snapshot.kpis[done.id or 0].channel == "Mastodon"


def test_a_kpi_is_changed_and_deleted(workspace: Workspace, clock: FakeClock, kpi: int) -> None:
    changes = {"target": 3000, "cadence": Cadence.MONTHLY, "channel": None}
    done = carry(workspace, clock, EditKpi(kpi, changes))
    assert done.sentence == "Changed target and cadence of ‘Followers’"
    workspace.do(AddMeasurement(kpi, 1100))
    carry(workspace, clock, DeleteKpi(kpi))
    assert not workspace.plan.snapshot.kpis


def test_a_measurement_moves_the_pace(workspace: Workspace, clock: FakeClock, kpi: int) -> None:
    done = carry(workspace, clock, AddMeasurement(kpi, 1250.5))
    assert done.sentence == "Measured ‘Followers’: 1,250.5"
    assert workspace.plan.kpis[kpi].now == 1250.5


def test_a_second_measurement_of_a_day_takes_its_place(
    workspace: Workspace, clock: FakeClock, kpi: int
) -> None:
    yesterday = TODAY - timedelta(days=1)
    workspace.do(AddMeasurement(kpi, 1100, yesterday, "guessed"))
    done = carry(workspace, clock, AddMeasurement(kpi, 1200, yesterday))
    assert done.sentence == "Measured ‘Followers’: 1,200 (yesterday)"
    assert workspace.plan.snapshot.kpis[kpi].measurements == ((yesterday, 1200.0),)
    carry(workspace, clock, DeleteMeasurement(kpi, yesterday))
    assert workspace.plan.snapshot.kpis[kpi].measurements == ()
    with pytest.raises(Refused, match="‘Followers’ was not measured"):
        workspace.do(DeleteMeasurement(kpi, yesterday))


def test_a_measurement_moves_to_another_day_in_one_step(
    workspace: Workspace, clock: FakeClock, kpi: int
) -> None:
    friday, monday = TODAY - timedelta(days=5), TODAY - timedelta(days=2)
    workspace.do(AddMeasurement(kpi, 1100, friday, "read late"))
    moved = AddMeasurement(kpi, 1100, monday, "read late", in_place_of=friday)
    done = carry(workspace, clock, moved)
    assert done.sentence == "Measured ‘Followers’: 1,100 (Mon 16 Nov, not Fri 13 Nov)"
    assert workspace.plan.snapshot.kpis[kpi].measurements == ((monday, 1100.0),)
    workspace.undo()
    assert workspace.plan.snapshot.kpis[kpi].measurements == ((friday, 1100.0),)
    with pytest.raises(Refused, match="was not measured"):
        workspace.do(AddMeasurement(kpi, 1100, monday, in_place_of=monday - timedelta(days=1)))
    # A right value for the same day.
    done = carry(workspace, clock, AddMeasurement(kpi, 1150, friday, in_place_of=friday))
    assert workspace.plan.snapshot.kpis[kpi].measurements == ((friday, 1150.0),)


@pytest.mark.parametrize(
    ("action", "field"),
    [
        (AddKpi(9, "Followers"), "goal_id"),
        (AddKpi(1, "Followers", person_id=9), "person_id"),
        (AddKpi(1, "Followers", channel=999), "channel"),
        (AddKpi(1, "Followers", cadence=Cadence.ONCE), "cadence"),
        (AddKpi(1, "Followers", baseline=float("nan")), "baseline"),
        (AddKpi(1, "\t"), "name"),
        (EditKpi(1, {"goal_id": None}), "goal_id"),
        (AddMeasurement(1, float("inf")), "value"),
        (AddMeasurement(1, 5, TODAY + timedelta(days=1)), "day"),
        (AddMeasurement(9, 5), "id"),
    ],
)
def test_what_does_not_fit_is_refused(
    workspace: Workspace, kpi: int, action: AddKpi | EditKpi | AddMeasurement, field: str
) -> None:
    before = workspace.plan
    with pytest.raises(Refused) as refusal:
        workspace.do(action)
    assert refusal.value.field == field
    assert workspace.plan is before


def test_a_series_is_taken_in_whole(workspace: Workspace, clock: FakeClock, kpi: int) -> None:
    first, second = TODAY - timedelta(days=14), TODAY - timedelta(days=7)
    workspace.do(AddMeasurement(kpi, 5, first, "by hand"))
    done = carry(workspace, clock, ImportSeries(kpi, ((second, 20.5), (first, 10.0))))
    assert done.sentence == "Took in 2 values of ‘Followers’"
    assert workspace.plan.snapshot.kpis[kpi].measurements == ((first, 10.0), (second, 20.5))
    assert [measured.note for measured in workspace.measurements(kpi)] == ["by hand", ""]


@pytest.mark.parametrize(
    "rows",
    [
        (),
        ((TODAY, 1.0), (TODAY, float("nan"))),
        ((TODAY, 1.0), (TODAY + timedelta(days=1), 2.0)),
    ],
)
def test_a_series_with_one_wrong_value_is_refused_whole(
    workspace: Workspace, kpi: int, rows: tuple[tuple[date, float], ...]
) -> None:
    with pytest.raises(Refused):
        workspace.do(ImportSeries(kpi, rows))
    assert workspace.plan.snapshot.kpis[kpi].measurements == ()


def test_how_it_is_measured(workspace: Workspace, clock: FakeClock, kpi: int) -> None:
    done = carry(workspace, clock, EditKpi(kpi, {"method": "Read it\non Mondays"}))
    assert done.sentence == "Changed how it is measured of ‘Followers’"
    assert workspace.plan.snapshot.kpis[kpi].method == "Read it\non Mondays"


def test_a_value_far_off_the_last_ones_is_asked_about(
    workspace: Workspace, clock: FakeClock, kpi: int
) -> None:
    days = [TODAY - timedelta(days=ahead) for ahead in (3, 2, 1)]
    for day, value in zip(days, (1100, 1150, 1200), strict=True):
        assert workspace.do(AddMeasurement(kpi, value, day)).sentence.endswith(")")
    done = carry(workspace, clock, AddMeasurement(kpi, 12000))
    assert done.sentence == "Measured ‘Followers’: 12,000, last 1,200: is that right?"
    assert workspace.plan.kpis[kpi].now == 12000


@pytest.mark.parametrize(
    ("value", "last", "is_far"),
    [
        (50, (10, 8, 9), True),
        (49, (10, 8, 9), False),
        (1.6, (10, 8, 9), True),
        (1.7, (10, 8, 9), False),
        (50, (10, 60), False),
        (500, (), False),
        (500, (10, 0), False),
        (-10, (2,), True),
    ],
)
def test_far_off_is_five_times_the_most_or_a_fifth_of_the_least(
    value: float, last: tuple[float, ...], is_far: bool
) -> None:
    assert is_far_off(value, last) is is_far
