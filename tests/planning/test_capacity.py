"""The minutes that a person has on each day."""

from tests.planning.making import TODAY, day, make_person, make_time_off

from smtui.planning.capacity import week_start, working_days


def test_a_week_from_a_wednesday_on() -> None:
    days = working_days(make_person(), TODAY, 7, 0.8)
    # The person's own focus factor of 1 goes before the common one. We Th Fr Sa Su Mo Tu.
    assert days.capacity == (480, 480, 480, 0, 0, 480, 480)
    assert days.before == (0, 1, 2, 3, 3, 3, 4, 5)


def test_the_focus_factor_leaves_room() -> None:
    # 0.8 × 480 = 384; 0.5 × 480 = 240.
    assert working_days(make_person(focus_factor=None), TODAY, 1, 0.8).capacity == (384,)
    assert working_days(make_person(focus_factor=0.5), TODAY, 1, 0.8).capacity == (240,)


def test_time_off_takes_its_days_both_ends_included() -> None:
    person = make_person(time_off=(make_time_off(-3, 0), make_time_off(2, 2)))
    assert working_days(person, TODAY, 3, 1.0).capacity == (0, 480, 0)


def test_nobody_works_before_they_come_or_after_they_left() -> None:
    assert working_days(make_person(from_on=day(1)), TODAY, 3, 1.0).capacity == (0, 480, 480)
    assert working_days(make_person(until_on=day(1)), TODAY, 3, 1.0).capacity == (480, 480, 0)
    assert working_days(make_person(until_on=day(-5)), TODAY, 3, 1.0).capacity == (0, 0, 0)
    assert working_days(make_person(from_on=day(9)), TODAY, 3, 1.0).capacity == (0, 0, 0)


def test_a_week_starts_on_monday() -> None:
    assert week_start(TODAY) == day(-2)
    assert week_start(day(-2)) == day(-2)
    assert week_start(day(4)) == day(-2)
