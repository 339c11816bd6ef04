"""Periods of sessions and reports."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.planning.reviews.periods import (
    last_ended,
    looked_back_on,
    period_of,
    planned_by,
    short_sitting_name,
    sitting_name,
)
from smtui.vocabulary import SessionCadence

WEEKLY, MONTHLY, QUARTERLY = SessionCadence

CADENCES = st.sampled_from(SessionCadence)


@pytest.mark.parametrize(
    ("cadence", "day", "label"),
    [
        (WEEKLY, date(2026, 11, 25), "W48 · 23–29 Nov"),
        (WEEKLY, date(2026, 12, 1), "W49 · 30 Nov – 6 Dec"),
        (WEEKLY, date(2027, 1, 1), "W53 · 28 Dec 2026 – 3 Jan 2027"),
        (MONTHLY, date(2024, 2, 29), "February 2024"),
        (QUARTERLY, date(2026, 12, 31), "Q4 2026 · Oct–Dec"),
    ],
)
def test_labels_by_hand(cadence: SessionCadence, day: date, label: str) -> None:
    assert period_of(cadence, day).label == label


def test_a_weekly_session_plans_the_coming_week_from_friday_on() -> None:
    monday = date(2026, 11, 23)
    planned = [planned_by(WEEKLY, monday + timedelta(days=n)).first for n in range(7)]
    assert planned == [monday] * 4 + [monday + timedelta(days=7)] * 3
    assert looked_back_on(WEEKLY, date(2026, 11, 27)).first == monday


def test_the_last_five_days_of_a_month_count_as_over() -> None:
    assert planned_by(MONTHLY, date(2026, 11, 25)).name == "November 2026"
    assert planned_by(MONTHLY, date(2026, 11, 26)).name == "December 2026"
    assert looked_back_on(MONTHLY, date(2026, 11, 25)).name == "October 2026"
    assert looked_back_on(MONTHLY, date(2026, 11, 26)).name == "November 2026"
    assert planned_by(QUARTERLY, date(2026, 12, 27)).name == "Q1 2027"


def test_a_report_is_of_the_period_that_ended() -> None:
    assert last_ended(WEEKLY, date(2026, 11, 29)).label == "W47 · 16–22 Nov"
    assert last_ended(QUARTERLY, date(2026, 11, 29)).name == "Q3 2026"


@settings(max_examples=50)
@given(CADENCES, st.dates())
def test_periods_cover_the_calendar_without_gaps(cadence: SessionCadence, day: date) -> None:
    period = period_of(cadence, day)
    assert period.has(day)
    assert period_of(cadence, period.last) == period
    after = period.next
    assert after == period or (after.first - period.last).days == 1
    assert period in {after, after.previous}


@pytest.mark.parametrize(
    ("cadence", "day", "name", "short"),
    [
        (WEEKLY, date(2026, 11, 25), "Weekly · W48 · 23–29 Nov", "Weekly · W48 · 23–29 Nov"),
        (MONTHLY, date(2026, 11, 1), "Monthly · looks back on October, plans November 2026",
         "Monthly · of Oct, for Nov"),
        (MONTHLY, date(2027, 1, 9), "Monthly · looks back on December 2026, plans January 2027",
         "Monthly · of Dec, for Jan"),
        (QUARTERLY, date(2026, 11, 1), "Quarterly · looks back on Q3, plans Q4 2026",
         "Quarterly · of Q3, for Q4"),
    ],
)  # fmt: skip
def test_a_session_is_named_by_what_it_looks_back_on_and_what_it_plans(
    cadence: SessionCadence, day: date, name: str, short: str
) -> None:
    period = period_of(cadence, day)
    assert (sitting_name(period), short_sitting_name(period)) == (name, short)
