"""Which occurrence of a series is the present one."""

from datetime import date

import pytest
from tests.planning.making import TODAY, day, make_task

from smtui.planning.series import (
    due_occurrence,
    is_daily,
    later_occurrences,
    missed_before,
    occurrence_to_settle,
    wanted_day,
)
from smtui.vocabulary import Cadence

MONDAYS = "FREQ=WEEKLY;BYDAY=MO"
# Today is Wednesday the 25th: the Mondays are days -16, -9, -2, 5, 12.


def test_a_weekly_item_stays_due_from_the_earliest_that_is_not_settled() -> None:
    task = make_task(rrule=MONDAYS, starts_on=day(-20), settled_on=day(-16))
    assert due_occurrence(task, TODAY) == day(-9)
    assert occurrence_to_settle(task, TODAY) == day(-2)
    assert missed_before(task, TODAY) == (day(-9),)


def test_a_daily_item_is_due_only_today() -> None:
    task = make_task(rrule="FREQ=DAILY", starts_on=day(-20), settled_on=day(-4))
    assert is_daily(task)
    assert due_occurrence(task, TODAY) == TODAY
    assert occurrence_to_settle(task, TODAY) == TODAY
    assert missed_before(task, TODAY) == (day(-3), day(-2), day(-1))


def test_a_daily_checklist_item_of_weekdays_lapses_too() -> None:
    weekdays = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
    task = make_task(rrule=weekdays, cadence=Cadence.DAILY, starts_on=day(-9))
    saturday = day(3)
    assert due_occurrence(task, saturday) == day(5)
    assert missed_before(task, saturday)[-1] == day(2)


def test_an_item_settled_today_is_due_the_next_time() -> None:
    task = make_task(rrule="FREQ=DAILY", starts_on=day(-20), settled_on=TODAY)
    assert due_occurrence(task, TODAY) == day(1)


def test_a_tick_ahead_of_time_settles_the_next_occurrence() -> None:
    task = make_task(rrule=MONDAYS, starts_on=day(-20), settled_on=day(-2))
    assert occurrence_to_settle(task, TODAY) == day(5)
    assert missed_before(task, TODAY) == ()


def test_a_series_without_a_start_counts_from_the_day_it_was_written_down() -> None:
    assert due_occurrence(make_task(rrule=MONDAYS, created_on=day(-10)), TODAY) == day(-9)


def test_what_was_missed_long_ago_is_not_recorded() -> None:
    task = make_task(rrule="FREQ=DAILY", starts_on=day(-1000))
    assert len(missed_before(task, TODAY)) == 60
    assert len(missed_before(task, TODAY, most_days=7)) == 7


def test_a_daily_series_that_has_ended_still_records_what_was_missed() -> None:
    task = make_task(rrule="FREQ=DAILY;COUNT=3", starts_on=day(-3), settled_on=day(-3))
    assert due_occurrence(task, TODAY) is None
    assert missed_before(task, TODAY) == (day(-2), day(-1))


@pytest.mark.parametrize("rule", ["FREQ=DAILY;INTERVAL=0", "no rule at all"])
def test_a_rule_that_came_in_from_outside_does_no_harm(rule: str) -> None:
    task = make_task(rrule=rule)
    assert due_occurrence(task, TODAY) is None
    assert occurrence_to_settle(task, TODAY) is None
    assert missed_before(task, TODAY) == ()


def test_later_occurrences_are_those_still_to_come() -> None:
    task = make_task(rrule=MONDAYS, starts_on=day(-20), settled_on=day(-16))
    # Due since day -9: the tick of that settles day -2 as well, so neither comes again.
    assert later_occurrences(task, day(-9), TODAY, day(19)) == (day(5), day(12), day(19))
    assert later_occurrences(task, day(-9), TODAY, day(19), day(6)) == (day(12), day(19))
    assert later_occurrences(task, day(-9), TODAY, day(0)) == ()
    assert later_occurrences(make_task(), TODAY, TODAY, day(19)) == ()


@pytest.mark.parametrize(
    ("planned", "due", "expected"),
    [
        (None, day(3), day(3)),
        (day(1), day(3), day(1)),
        (day(5), day(3), day(5)),
        (None, None, None),
    ],
)
def test_the_planned_day_goes_before_the_due_day(
    planned: date | None, due: date | None, expected: date | None
) -> None:
    assert wanted_day(make_task(planned_on=planned), due, TODAY) == expected


def test_the_planned_day_of_a_daily_item_is_forgotten_once_past() -> None:
    daily = make_task(rrule="FREQ=DAILY", planned_on=day(-1))
    assert wanted_day(daily, TODAY, TODAY) == TODAY
    weekly = make_task(rrule=MONDAYS, planned_on=day(-1))
    assert wanted_day(weekly, day(-2), TODAY) == day(-1)
