"""Occasions. Today is Wednesday 25 November 2026."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planning.making import TODAY, day

from smtui.planning.facts.publishing import OccasionFact
from smtui.planning.publishing.occasions import ahead, coming, days_of, next_day


def occasion(id_: int, on: date, **changes: Any) -> OccasionFact:
    fields: dict[str, Any] = {
        "name": f"Day {id_}", "is_yearly": False, "country": "", "notice_days": 14, "note": "",
    }  # fmt: skip
    return OccasionFact(id_, day_on=on, **{**fields, **changes})


def test_it_is_told_of_by_its_notice() -> None:
    known = [
        occasion(1, day(15)),
        occasion(2, day(14)),
        occasion(3, day(20), notice_days=30),
        occasion(4, day(0), notice_days=0),
        occasion(5, day(-1)),
        occasion(6, date(2020, 12, 1), is_yearly=True),
        occasion(7, date(2028, 11, 26), is_yearly=True),
    ]
    told = [(one.occasion.id, one.days_left) for one in ahead(known, TODAY)]
    assert told == [(4, 0), (6, 6), (2, 14), (3, 20)]
    assert [one.occasion.id for one in coming(known, TODAY, 15)] == [4, 6, 2, 1]


def test_a_leap_day_is_the_28th_where_there_is_none() -> None:
    leap = occasion(1, date(2024, 2, 29), is_yearly=True)
    assert list(days_of(leap, date(2023, 1, 1), date(2028, 12, 31))) == [
        date(2024, 2, 29), date(2025, 2, 28), date(2026, 2, 28), date(2027, 2, 28),
        date(2028, 2, 29),
    ]  # fmt: skip


def test_the_next_day() -> None:
    assert next_day(occasion(1, TODAY), TODAY) == TODAY
    assert next_day(occasion(1, day(-1)), TODAY) is None
    assert next_day(occasion(1, day(-1), is_yearly=True), TODAY) == date(2027, 11, 24)
    assert next_day(occasion(1, date(2030, 5, 1), is_yearly=True), TODAY) == date(2030, 5, 1)
    assert next_day(occasion(1, date(2020, 1, 1), is_yearly=True), date.max) is None


@given(st.dates(), st.booleans(), st.dates(), st.integers(0, 800))
@settings(max_examples=80)
def test_the_next_day_is_the_first_of_its_days(
    on: date, is_yearly: bool, today: date, days: int
) -> None:
    one = occasion(1, on, is_yearly=is_yearly)
    last = date.fromordinal(min(date.max.toordinal(), today.toordinal() + days))
    found = list(days_of(one, today, last))
    assert found == sorted(set(found))
    if found:
        assert next_day(one, today) == found[0]
        assert all((there.month, there.day) in ((on.month, on.day), (2, 28)) for there in found)
