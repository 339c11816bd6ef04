"""How KPIs changed over some days."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.planning.reviews.kpi_change import change_of
from smtui.vocabulary import Direction

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)
BEFORE, WITHIN, AFTER = date(2026, 9, 20), date(2026, 10, 20), date(2026, 11, 2)


@pytest.mark.parametrize(
    ("points", "before", "after", "by"),
    [
        ([], None, None, None),
        ([(BEFORE, 100.0)], 100.0, 100.0, None),
        ([(BEFORE, 100.0), (WITHIN, 80.0)], 100.0, 80.0, -20.0),
        ([(WITHIN, 80.0)], None, 80.0, None),
        ([(FIRST, 50.0), (LAST, 80.0), (AFTER, 500.0)], 50.0, 80.0, 30.0),
        ([(AFTER, 500.0)], None, None, None),
    ],
)
def test_the_change_is_from_the_last_value_before_to_the_last_within(
    points: list[tuple[date, float]], before: float | None, after: float | None, by: float | None
) -> None:
    change = change_of(points, FIRST, LAST)
    assert (change.before, change.after, change.by) == (before, after, by)


def test_less_is_better_where_down_is_good() -> None:
    change = change_of([(BEFORE, 100.0), (WITHIN, 80.0)], FIRST, LAST)
    assert change.percent == -20.0
    assert change.is_better(Direction.DOWN) is True
    assert change.is_better(Direction.UP) is False
    assert change_of([(BEFORE, 0.0), (WITHIN, 8.0)], FIRST, LAST).percent is None
    assert change_of([(WITHIN, 8.0)], FIRST, LAST).is_better(Direction.UP) is None


@given(st.lists(st.floats(-1e6, 1e6), min_size=3, max_size=12), st.integers(1, 60))
@settings(max_examples=50)
def test_changes_of_months_that_follow_each_other_add_up(values: list[float], step: int) -> None:
    points = [(BEFORE + timedelta(days=n * step), value) for n, value in enumerate(values)]
    middle, end = LAST, LAST + timedelta(days=400)
    first = change_of(points, FIRST, middle)
    second = change_of(points, middle + timedelta(days=1), end)
    both = change_of(points, FIRST, end)
    assert first.measured + second.measured == both.measured
    if first.by is not None and second.by is not None and first.before is not None:
        assert first.before + first.by + second.by == pytest.approx(both.after, abs=1e-6)
