"""How a KPI and its goal stand."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.planning.making import TODAY, day, make_goal, make_kpi, make_snapshot

from smtui.planning.facts.goals import KpiFact
from smtui.planning.pace import expected_value, goal_words, kpi_pace, lead_kpi, pace_history
from smtui.planning.plan import KpiPace
from smtui.vocabulary import Cadence, Direction, GoalStatus, PaceWord

# The goal runs from day -50 to day 50, the KPI from 1,000 to 2,000: today 1,500 is expected.


def pace_of(now: float, **changes: Any) -> KpiPace:
    return kpi_pace(make_kpi(measurements=((TODAY, now),), **changes), make_goal(), TODAY)


@pytest.mark.parametrize(
    ("now", "ratio", "word"),
    [
        (1550.0, 1.10, PaceWord.AHEAD),
        (1549.0, 1.098, PaceWord.ON_TRACK),
        (1475.0, 0.95, PaceWord.ON_TRACK),
        (1474.0, 0.948, PaceWord.AT_RISK),
        (1375.0, 0.75, PaceWord.AT_RISK),
        (1374.0, 0.748, PaceWord.BEHIND),
        (900.0, -0.2, PaceWord.BEHIND),
    ],
)
def test_the_ratio_and_its_word(now: float, ratio: float, word: PaceWord) -> None:
    # (now − 1000) / (1500 − 1000)
    pace = pace_of(now)
    assert pace.ratio == pytest.approx(ratio)
    assert pace.word == word


def test_progress_is_the_share_of_the_way() -> None:
    assert pace_of(1400.0).progress == 40.0


def test_a_falling_metric() -> None:
    # Bounce rate from 60 to 40 %: 50 is expected; 48 is (48 − 60) / (50 − 60) = 1.2.
    pace = pace_of(48.0, baseline=60.0, target=40.0, direction=Direction.DOWN)
    assert pace.ratio == pytest.approx(1.2)
    assert pace.word == PaceWord.AHEAD
    assert pace_of(39.0, baseline=60.0, target=40.0).word == PaceWord.MET


def test_a_number_is_held_against_its_own_day() -> None:
    # Measured 10 days ago on the line: 40 of 100 days over, so 1,400 was expected then.
    kpi = make_kpi(measurements=((day(-10), 1400.0),))
    pace = kpi_pace(kpi, make_goal(), TODAY)
    assert pace.expected == 1400.0
    assert pace.ratio == 1.0


def test_met_and_missed() -> None:
    assert pace_of(2000.0).word == PaceWord.MET
    over = make_goal(due_on=day(-1))
    assert kpi_pace(make_kpi(measurements=((TODAY, 1999.0),)), over, TODAY).word == PaceWord.MISSED
    assert kpi_pace(make_kpi(measurements=((TODAY, 2000.0),)), over, TODAY).word == PaceWord.MET


def test_the_due_day_itself_is_not_past() -> None:
    last_day = make_goal(due_on=TODAY)
    pace = kpi_pace(make_kpi(measurements=((TODAY, 1999.0),)), last_day, TODAY)
    assert pace.word == PaceWord.ON_TRACK


@pytest.mark.parametrize(("start", "word"), [(-9, PaceWord.TOO_EARLY), (-10, PaceWord.BEHIND)])
def test_too_early_to_tell(start: int, word: PaceWord) -> None:
    goal = make_goal(start_on=day(start), due_on=day(start + 100))
    assert kpi_pace(make_kpi(measurements=((TODAY, 1001.0),)), goal, TODAY).word == word


@pytest.mark.parametrize(
    ("cadence", "age", "word"),
    [
        (Cadence.WEEKLY, 14, PaceWord.ON_TRACK),
        (Cadence.WEEKLY, 15, PaceWord.STALE),
        (Cadence.DAILY, 3, PaceWord.STALE),
        (Cadence.MONTHLY, 45, PaceWord.ON_TRACK),
    ],
)
def test_stale_after_twice_the_cadence(cadence: Cadence, age: int, word: PaceWord) -> None:
    on_the_line = 1000.0 + 10 * (50 - age)
    kpi = make_kpi(cadence=cadence, measurements=((day(-age), on_the_line),))
    assert kpi_pace(kpi, make_goal(), TODAY).word == word


@pytest.mark.parametrize(
    "changes", [{"measurements": ()}, {"baseline": None}, {"target": None}], ids=str
)
def test_no_data(changes: dict[str, object]) -> None:
    kpi = replace(make_kpi(measurements=((TODAY, 1500.0),)), **changes)  # type: ignore[arg-type]
    pace = kpi_pace(kpi, make_goal(), TODAY)
    assert pace.word == PaceWord.NO_DATA
    assert pace.ratio is None


def test_without_dates_there_is_no_pace_but_progress() -> None:
    kpi = make_kpi(measurements=((TODAY, 1500.0),))
    pace = kpi_pace(kpi, make_goal(start_on=None), TODAY)
    assert (pace.word, pace.ratio, pace.progress) == (PaceWord.NO_DATA, None, 50.0)


def test_what_was_to_be_held_and_is_not_is_behind() -> None:
    assert pace_of(9.0, baseline=10.0, target=10.0).word == PaceWord.BEHIND
    assert pace_of(10.0, baseline=10.0, target=10.0).word == PaceWord.MET
    falling = pace_of(11.0, baseline=10.0, target=10.0, direction=Direction.DOWN)
    assert falling.word == PaceWord.BEHIND


def test_the_line_is_flat_outside_its_time() -> None:
    assert expected_value(make_kpi(), make_goal(), day(-99)) == 1000.0
    assert expected_value(make_kpi(), make_goal(), day(99)) == 2000.0


def test_the_forecast_follows_the_last_measurements() -> None:
    # 1,100 on day -30, 1,200 on -20, 1,300 on -10: ten a day, so 1,300 + 60 × 10 at day 50.
    series = ((day(-30), 1100.0), (day(-20), 1200.0), (day(-10), 1300.0))
    pace = kpi_pace(make_kpi(measurements=series), make_goal(), TODAY)
    assert pace.forecast == pytest.approx(1900.0)
    assert pace.met_on == day(60)
    assert pace.points == 3


def test_one_measurement_makes_no_line() -> None:
    assert pace_of(1500.0)[7:10] == (None, None, 0)


def test_a_line_that_leads_away_is_never_met() -> None:
    series = ((day(-10), 1500.0), (TODAY, 1400.0))
    assert kpi_pace(make_kpi(measurements=series), make_goal(), TODAY).met_on is None


def test_measuring_is_due_after_the_cadence() -> None:
    for age, due in ((6, False), (7, True)):
        kpi = make_kpi(measurements=((day(-age), 1.0),))
        assert kpi_pace(kpi, make_goal(), TODAY).measure_due is due
        dropped = make_goal(status=GoalStatus.DROPPED)
        assert kpi_pace(kpi, dropped, TODAY).measure_due is False


def test_the_leading_kpi_is_the_one_furthest_behind() -> None:
    on_track = replace_id(1, pace_of(1500.0))
    behind = replace_id(2, pace_of(1200.0))
    worse = replace_id(3, pace_of(1100.0))
    met = replace_id(4, pace_of(2000.0))
    untold = kpi_pace(make_kpi(5), make_goal(), TODAY)
    assert lead_kpi([on_track, behind, met, worse, untold]) == worse
    assert lead_kpi([met, on_track, untold]) == on_track
    assert lead_kpi([met, untold]) == untold
    assert lead_kpi([met]) == met
    assert lead_kpi([]) is None


def replace_id(id_: int, pace: KpiPace) -> KpiPace:
    return pace._replace(kpi_id=id_)


def test_a_goal_marked_as_met_is_met() -> None:
    snapshot = make_snapshot(goals=[make_goal(1, status=GoalStatus.MET), make_goal(2)])
    words = goal_words(snapshot, {})
    assert words[1][0] == PaceWord.MET
    assert words[2][0] == PaceWord.NO_DATA


VALUES = st.integers(-10_000, 10_000).map(float)
SERIES = st.lists(
    st.tuples(st.integers(-50, 0), VALUES), min_size=1, max_size=20, unique_by=lambda p: p[0]
).map(lambda points: tuple((day(n), value) for n, value in sorted(points)))


def mirrored(kpi: KpiFact) -> KpiFact:
    """The same KPI with every number's sign turned, so that it falls where it rose."""
    assert kpi.baseline is not None
    assert kpi.target is not None
    other = Direction.DOWN if kpi.direction == Direction.UP else Direction.UP
    return replace(
        kpi,
        baseline=-kpi.baseline,
        target=-kpi.target,
        direction=other,
        measurements=tuple((measured_on, -value) for measured_on, value in kpi.measurements),
    )


@given(VALUES, VALUES, SERIES, st.sampled_from(Direction), st.integers(-60, 100))
def test_falling_metrics_mirror_rising_ones(
    baseline: float,
    target: float,
    series: tuple[tuple[date, float], ...],
    direction: Direction,
    due: int,
) -> None:
    kpi = make_kpi(baseline=baseline, target=target, measurements=series, direction=direction)
    goal = make_goal(start_on=day(-60), due_on=day(due))
    pace, mirror = kpi_pace(kpi, goal, TODAY), kpi_pace(mirrored(kpi), goal, TODAY)
    assert (mirror.word, mirror.ratio, mirror.progress) == (pace.word, pace.ratio, pace.progress)
    assert (mirror.met_on, mirror.points) == (pace.met_on, pace.points)
    if pace.forecast is not None:
        assert mirror.forecast == pytest.approx(-pace.forecast)


@given(VALUES, VALUES, st.lists(st.integers(0, 99), min_size=2, max_size=30, unique=True))
def test_an_exact_line_is_on_track_and_meets_the_target_on_the_due_day(
    baseline: float, target: float, elapsed: list[int]
) -> None:
    assume(baseline != target)
    start, due = day(-99), day(1)
    series = tuple((day(n - 99), baseline + (target - baseline) * n / 100) for n in sorted(elapsed))
    goal = make_goal(start_on=start, due_on=due)
    kpi = make_kpi(cadence=Cadence.QUARTERLY, baseline=baseline, target=target, measurements=series)
    pace = kpi_pace(kpi, goal, TODAY)
    assert pace.forecast == pytest.approx(target, abs=1e-6 * max(1.0, abs(target - baseline)))
    assert pace.met_on == due
    assert pace.ratio is None or pace.ratio == pytest.approx(1.0)


@given(st.lists(st.floats(900, 2100), min_size=1, max_size=8))
def test_the_history_of_a_falling_metric_mirrors_that_of_a_rising_one(values: list[float]) -> None:
    rising = make_kpi(measurements=tuple((day(n - 8), v) for n, v in enumerate(values)))
    histories = (pace_history(kpi, make_goal()) for kpi in (rising, mirrored(rising)))
    up, down = ([(point.word, point.ratio) for point in history] for history in histories)
    assert up == down
    assert len(up) == len(values)


def test_the_history_of_a_pace_is_what_was_told_on_each_day() -> None:
    measured = ((day(-45), 1000.0), (day(-25), 1100.0), (day(0), 1500.0), (day(10), 2000.0))
    history = pace_history(make_kpi(measurements=measured), make_goal())
    # Day −45 is 5 of 100 days; on day −25 1,250 were expected.
    assert [(point.day, point.word, point.ratio) for point in history] == [
        (day(-45), PaceWord.TOO_EARLY, 0.0),
        (day(-25), PaceWord.BEHIND, 0.4),
        (day(0), PaceWord.ON_TRACK, 1.0),
        (day(10), PaceWord.MET, pytest.approx(1000 / 600, abs=1e-4)),
    ]
    assert pace_history(make_kpi(), make_goal()) == ()
