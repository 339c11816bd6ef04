"""The cells of the week grid, without a screen."""

import pytest

from smtui.planning.workload import utilisation_of
from smtui.tui.pages.review.steps.week_grid import hours_line


@pytest.mark.parametrize(
    ("planned", "cells", "told"),
    [
        (900, 20, "15h of 21h"),
        (1200, 20, "20h of 21h full"),
        (1500, 22, "25h of 21h overloaded"),
        (1500, 12, "25h of 21h"),
        (1500, 10, "25h/21h"),
    ],
)
def test_hours_of_a_day_are_not_said_to_be_free(planned: int, cells: int, told: str) -> None:
    line = hours_line(utilisation_of(planned, 1260), cells)
    assert "".join(cell.text for cell in line) == told
