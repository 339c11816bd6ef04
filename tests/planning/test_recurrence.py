"""On which days a rule falls."""

from datetime import date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from smtui.planning.recurrence import (
    MOST_OCCURRENCES,
    RuleRefused,
    day_numbers,
    latest_occurrence,
    next_occurrence,
    occurrences,
)

DAY = timedelta(days=1)


def days_of(rule: str, starts_on: str, first: str, last: str) -> list[str]:
    found = occurrences(
        rule, date.fromisoformat(starts_on), date.fromisoformat(first), date.fromisoformat(last)
    )
    return [day.isoformat() for day in found]


def test_the_30th_falls_on_the_last_day_of_february_and_comes_back() -> None:
    days = days_of("FREQ=MONTHLY;BYMONTHDAY=30", "2026-12-30", "2026-12-01", "2027-04-30")
    assert days == ["2026-12-30", "2027-01-30", "2027-02-28", "2027-03-30", "2027-04-30"]


def test_a_series_begun_on_the_31st_does_not_slip_to_the_28th_for_ever() -> None:
    days = days_of("FREQ=MONTHLY", "2027-01-31", "2027-01-01", "2027-06-30")
    assert days == [
        "2027-01-31",
        "2027-02-28",
        "2027-03-31",
        "2027-04-30",
        "2027-05-31",
        "2027-06-30",
    ]


def test_the_29th_to_31st_meet_once_in_a_short_month() -> None:
    days = days_of("FREQ=MONTHLY;BYMONTHDAY=29,30,31", "2027-01-01", "2027-01-28", "2027-03-31")
    assert days == [
        "2027-01-29",
        "2027-01-30",
        "2027-01-31",
        "2027-02-28",
        "2027-03-29",
        "2027-03-30",
        "2027-03-31",
    ]


def test_29_february_comes_every_year() -> None:
    days = days_of("FREQ=YEARLY", "2024-02-29", "2024-01-01", "2028-12-31")
    assert days == ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]


def test_2100_is_no_leap_year() -> None:
    rule = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"
    assert days_of(rule, "2096-01-01", "2100-01-01", "2104-12-31")[0] == "2100-02-28"


def test_every_other_week_goes_on_through_iso_week_53() -> None:
    # 2026 has 53 ISO weeks: W52 begins on 21 December, W53 on the 28th, W1 of 2027 on 4 January.
    days = days_of("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-12-14", "2026-12-14", "2027-01-31")
    assert days == ["2026-12-14", "2026-12-28", "2027-01-11", "2027-01-25"]


@pytest.mark.parametrize(
    ("first", "last"), [("2026-03-27", "2026-03-31"), ("2026-10-23", "2026-10-27")]
)
def test_both_clock_changes_leave_every_day_in_its_place(first: str, last: str) -> None:
    # The clocks of Europe change on 29 March and 25 October 2026.
    days = days_of("FREQ=DAILY", "2026-01-01", first, last)
    begin = date.fromisoformat(first)
    assert days == [(begin + DAY * n).isoformat() for n in range(5)]


def test_the_last_weekday_of_the_month() -> None:
    rule = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"
    # 31 January 2027 is a Sunday, 28 February too.
    assert days_of(rule, "2027-01-01", "2027-01-01", "2027-03-31") == [
        "2027-01-29",
        "2027-02-26",
        "2027-03-31",
    ]


def test_friday_the_13th_is_only_a_13th() -> None:
    days = days_of("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2026-01-01", "2026-01-01", "2026-12-31")
    assert days == ["2026-02-13", "2026-03-13", "2026-11-13"]


def test_a_counted_series_ends() -> None:
    begin = date(2026, 11, 2)
    rule = "FREQ=WEEKLY;COUNT=3"
    assert next_occurrence(rule, begin, date(2026, 11, 9)) == date(2026, 11, 16)
    assert next_occurrence(rule, begin, date(2026, 11, 16)) is None
    assert latest_occurrence(rule, begin, date(2027, 11, 16)) == date(2026, 11, 16)


def test_a_series_ends_on_its_last_day() -> None:
    rule = "FREQ=DAILY;UNTIL=20261203"
    assert next_occurrence(rule, date(2026, 12, 1), date(2026, 12, 2)) == date(2026, 12, 3)
    assert next_occurrence(rule, date(2026, 12, 1), date(2026, 12, 3)) is None


def test_a_rule_that_never_falls_ends_the_search() -> None:
    # Every twelfth month from January on is never March.
    rule = "FREQ=MONTHLY;INTERVAL=12;BYMONTH=3"
    assert next_occurrence(rule, date(2026, 1, 1), date(2026, 1, 1)) is None
    assert latest_occurrence(rule, date(2026, 1, 1), date(2030, 1, 1)) is None


def test_the_calendar_has_an_end() -> None:
    assert next_occurrence("FREQ=YEARLY;INTERVAL=999", date(9000, 1, 1), date(9100, 1, 1)) is None
    assert next_occurrence("FREQ=DAILY", date(2026, 1, 1), date.max) is None


def test_what_is_listed_is_bounded() -> None:
    days = occurrences("FREQ=DAILY", date(2026, 1, 1), date(2026, 1, 1), date(9000, 1, 1))
    assert len(days) == MOST_OCCURRENCES


def test_a_refused_rule_falls_on_no_day() -> None:
    with pytest.raises(RuleRefused):
        next_occurrence("FREQ=DAILY;INTERVAL=0", date(2026, 1, 1), date(2026, 1, 1))


WEEKDAYS = st.lists(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1)
# Numbered weekdays alone: dateutil takes ``1MO,SA`` for Saturdays that are first Mondays.
NTHS = st.lists(st.sampled_from(["1MO", "2TU", "-1FR", "5WE", "-2SU"]), min_size=1)


def joined(key: str, items: st.SearchStrategy[list[str]]) -> st.SearchStrategy[str]:
    return items.map(lambda found: f";{key}={','.join(dict.fromkeys(found))}")


# Days up to the 28th, where the 30th of February is no question, so that both must agree.
MONTH_DAYS = joined("BYMONTHDAY", st.lists(st.integers(1, 28).map(str), min_size=1, max_size=3))
MONTHS = joined("BYMONTH", st.lists(st.integers(1, 12).map(str), min_size=1, max_size=4))
NOTHING = st.just("")
RULES = st.one_of(
    st.tuples(st.just("FREQ=DAILY"), st.one_of(NOTHING, joined("BYDAY", WEEKDAYS), MONTHS)),
    st.tuples(st.just("FREQ=WEEKLY"), st.one_of(NOTHING, joined("BYDAY", WEEKDAYS))),
    st.tuples(
        st.just("FREQ=MONTHLY"),
        st.one_of(NOTHING, MONTH_DAYS, joined("BYDAY", NTHS), MONTHS),
        st.sampled_from(["", ";BYMONTHDAY=13;BYDAY=FR"]),
    ).filter(lambda parts: not (parts[1] and parts[2])),
    st.tuples(
        st.just("FREQ=YEARLY"), MONTHS, st.one_of(NOTHING, MONTH_DAYS, joined("BYDAY", NTHS))
    ),
).map("".join)
STARTS = st.dates(date(2020, 1, 1), date(2030, 12, 31)).filter(lambda d: d.day <= 28)


@settings(max_examples=100, deadline=None)
@given(RULES, STARTS, st.integers(1, 5), st.sampled_from(["", ";COUNT=9", ";UNTIL=20270630"]))
def test_agrees_with_dateutil_on_ordinary_days(
    rule: str, starts_on: date, interval: int, end: str
) -> None:
    rule = f"{rule};INTERVAL={interval}{end}"
    first, last = starts_on + DAY * 40, starts_on + DAY * 800
    series = rrulestr(rule, dtstart=datetime.combine(starts_on, time()))
    expected = series.between(
        datetime.combine(first, time()), datetime.combine(last, time()), inc=True
    )
    assert list(occurrences(rule, starts_on, first, last)) == [moment.date() for moment in expected]


@settings(max_examples=100, deadline=None)
@given(
    st.one_of(RULES, st.integers(29, 31).map(lambda d: f"FREQ=MONTHLY;BYMONTHDAY={d}")),
    st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    st.integers(-50, 900),
)
def test_next_and_latest_are_neighbours_in_the_list(rule: str, starts_on: date, to: int) -> None:
    middle = starts_on + DAY * to
    days = occurrences(rule, starts_on, starts_on, middle + DAY * 1500)
    assume(days)
    assert latest_occurrence(rule, starts_on, middle) == max(
        (day for day in days if day <= middle), default=None
    )
    after = [day for day in days if day > middle]
    if after:
        assert next_occurrence(rule, starts_on, middle) == after[0]


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 31), st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_a_day_of_the_month_falls_once_in_every_month(number: int, starts_on: date) -> None:
    days = occurrences(
        f"FREQ=MONTHLY;BYMONTHDAY={number}", starts_on, starts_on, starts_on + DAY * 1000
    )
    months = [(day.year, day.month) for day in days]
    assert len(set(months)) == len(months)
    assert all(day.day == number or (day + DAY).month != day.month for day in days)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(
        (
            "FREQ=DAILY",
            "FREQ=DAILY;INTERVAL=3",
            "FREQ=DAILY;BYDAY=MO,WE",
            "FREQ=DAILY;UNTIL=20270110",
            "FREQ=DAILY;COUNT=9",
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;BYDAY=FR,MO,TU",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO",
            "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270301",
            "FREQ=WEEKLY;BYMONTH=3",
            "FREQ=MONTHLY;BYMONTHDAY=30",
        )
    ),
    st.dates(date(2026, 1, 1), date(2027, 6, 1)),
    st.dates(date(2026, 6, 1), date(2027, 3, 1)),
    st.integers(0, 400),
)
def test_days_counted_off_are_the_days_listed(
    rule: str, starts_on: date, first: date, length: int
) -> None:
    last = first + timedelta(days=length)
    found = day_numbers(rule, starts_on, first.toordinal(), last.toordinal())
    listed = [day.toordinal() for day in occurrences(rule, starts_on, first, last)]
    assert sorted(number for days in found for number in days) == listed
    assert all(days for days in found)
