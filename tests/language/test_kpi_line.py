"""A KPI in one line."""

import pytest

from smtui.language.kpi_line import KpiLine, NotUnderstood, read_kpi, show_kpi
from smtui.vocabulary import Direction


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("Followers 12.4k -> 16k", KpiLine("Followers", 12_400, 16_000, "")),
        ("Reach 40 000 → 100 000 people", KpiLine("Reach", 40_000, 100_000, "people")),
        ("Bounce rate: 62 % -> 50 %", KpiLine("Bounce rate", 62, 50, "%")),
        ("Top 10 rankings 3 => 7", KpiLine("Top 10 rankings", 3, 7, "")),
        ("NPS", KpiLine("NPS", None, None, "")),
    ],
)
def test_a_line_is_read(typed: str, line: KpiLine) -> None:
    assert read_kpi(typed) == line


def test_a_falling_target_makes_down_the_good_direction() -> None:
    assert read_kpi("Bounce rate 62 -> 50").direction is Direction.DOWN
    assert read_kpi("Followers 50 -> 62").direction is Direction.UP


@pytest.mark.parametrize("typed", ["", "12k -> 16k", "Reach -> many"])
def test_what_misses_is_told(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        read_kpi(typed)


def test_what_was_understood_is_said() -> None:
    assert show_kpi(read_kpi("Reach 40k -> 100k people")) == (
        "KPI ‘Reach’ from 40k to 100k people (up is good)"
    )
    assert "without a target" in show_kpi(read_kpi("NPS"))
