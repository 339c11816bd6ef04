"""Days counted back from an ETA."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from smtui.planning.counting_back import counted_back

ETA = date(2026, 12, 18)
TODAY = date(2026, 11, 25)


def test_weekends_go_to_the_friday_before() -> None:
    assert counted_back(ETA, 5, TODAY) == date(2026, 12, 11)
    assert counted_back(ETA, 6, TODAY) == date(2026, 12, 11)
    assert counted_back(ETA, 7, TODAY) == date(2026, 12, 11)
    assert counted_back(ETA, 4, TODAY) == date(2026, 12, 14)


def test_the_eta_itself_may_be_a_weekend() -> None:
    assert counted_back(date(2026, 12, 19), 0, TODAY) == date(2026, 12, 19)


@given(st.dates(), st.integers(0, 400), st.dates())
def test_never_before_today_nor_after_the_later_of_both(eta: date, days: int, today: date) -> None:
    day = counted_back(eta, days, today)
    assert today <= day <= max(eta, today)
    if day > today and days:
        assert day - eta <= timedelta(0)
