"""Planned minutes against capacity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.planning.making import TODAY, day

from smtui.planning.workload import Workload, utilisation_of
from smtui.vocabulary import LoadBand

WORKLOAD = Workload(
    start=TODAY,
    days=9,
    #        We   Th   Fr   Sa Su  Mo   Tu   We   Th
    planned={1: (480, 240, 0, 30, 0, 100, 100, 0, 0), 2: (0, 0, 0, 0, 0, 600, 0, 0, 0)},
    capacity={1: (480, 480, 480, 0, 0, 480, 480, 480, 480), 2: (0, 0, 0, 0, 0, 300, 300, 0, 0)},
    backlog={1: 60, 2: 0},
    beyond={1: 0, 2: 0},
    unassigned=0,
    backlog_unassigned=0,
    fallback=None,
)


@pytest.mark.parametrize(
    ("planned", "capacity", "percent", "band"),
    [
        (0, 480, 0, LoadBand.FREE),
        (383, 480, 79, LoadBand.FREE),
        (384, 480, 80, LoadBand.FULL),
        (480, 480, 100, LoadBand.FULL),
        (481, 480, 101, LoadBand.OVERLOADED),
        (30, 0, None, LoadBand.OVERLOADED),
        (0, 0, 0, LoadBand.FREE),
    ],
)
def test_bands(planned: int, capacity: int, percent: int | None, band: LoadBand) -> None:
    assert utilisation_of(planned, capacity)[2:] == (percent, band)


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_the_percentage_never_contradicts_the_band(planned: int, capacity: int) -> None:
    load = utilisation_of(planned, capacity)
    assert load.percent is not None
    if load.band == LoadBand.FREE:
        assert load.percent < 80
    elif load.band == LoadBand.FULL:
        assert 80 <= load.percent <= 100
    else:
        assert load.percent > 100


def test_the_running_week_is_what_is_left_of_it() -> None:
    # Wednesday to Sunday: 480 + 240 + 30 of 3 × 480; 750 / 1440 = 52 %.
    assert WORKLOAD.week(1, TODAY)[:3] == (750, 1440, 52)
    assert WORKLOAD.week(1, day(-2)) == WORKLOAD.week(1, TODAY)


def test_a_coming_week_is_whole_as_far_as_it_is_known() -> None:
    assert WORKLOAD.week(1, day(5))[:2] == (200, 1920)
    assert WORKLOAD.week(1, day(70))[:2] == (0, 0)


def test_days_that_are_past_or_unknown_hold_nothing() -> None:
    assert WORKLOAD.day(1, day(-1))[:2] == (0, 0)
    assert WORKLOAD.day(1, day(9))[:2] == (0, 0)
    assert WORKLOAD.utilisation(1, day(-7), TODAY)[:2] == (480, 480)
    assert WORKLOAD.utilisation(99, TODAY, day(5))[:2] == (0, 0)


def test_hours_on_a_day_off_are_overloaded() -> None:
    saturday = WORKLOAD.day(1, day(3))
    assert saturday.percent is None
    assert saturday.band == LoadBand.OVERLOADED


def test_the_team_together() -> None:
    assert WORKLOAD.total(day(5), day(6))[:2] == (800, 1560)


def test_free_minutes_are_not_eaten_by_another_one_s_overload() -> None:
    # To Tuesday: Ana has 2400 − 950 = 1450 left; the other has 600 − 600 = 0.
    assert WORKLOAD.free((1, 2), day(6)) == 1450
    # To Monday: the other has 300 − 600, which takes nothing from Ana's 1920 − 850 = 1070.
    assert WORKLOAD.free((1, 2), day(5)) == 1070
    assert WORKLOAD.free((1,), day(-1)) == 0


def test_the_last_day() -> None:
    assert WORKLOAD.end == day(8)
