"""The hours of a week in words, as they stand beside a person."""

import pytest

from smtui.tui.details.person import DAYS_CELLS, week_lines


@pytest.mark.parametrize(
    ("hours", "lines"),
    [
        ((8, 8, 8, 8, 8, 0, 0), ["40h a week, Mon–Fri"]),
        ((8, 0, 8, 8, 0, 0, 0), ["24h a week, Mon, Wed–Thu"]),
        ((5, 0, 0, 0, 0, 0, 0), ["5h a week, Mon"]),
        ((0, 0, 0, 0, 0, 0, 0), ["0m a week"]),
        (
            (7, 8, 8, 7, 6, 0, 5),
            ["41h a week", "Mon\xa07h, Tue–Wed\xa08h, Thu\xa07h,", "Fri\xa06h, Sun\xa05h"],
        ),
    ],
)
def test_equal_days_stand_together_and_no_day_is_parted_from_its_hours(
    hours: tuple[int, ...], lines: list[str]
) -> None:
    found = week_lines([60 * one for one in hours])
    assert found == lines
    assert all(len(line) <= DAYS_CELLS for line in found)
