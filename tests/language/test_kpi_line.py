"""A KPI in one line."""

import pytest

from smtui.language.kpi_line import KpiLine, NotUnderstood, read_kpi, show_kpi
from smtui.vocabulary import Cadence, Direction


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("Followers 12.4k -> 16k", KpiLine("Followers", 12_400, 16_000, "")),
        ("Reach 40 000 → 100 000 people", KpiLine("Reach", 40_000, 100_000, "people")),
        ("Bounce rate: 62 % -> 50 %", KpiLine("Bounce rate", 62, 50, "%")),
        ("Top 10 rankings 3 => 7", KpiLine("Top 10 rankings", 3, 7, "")),
        ("NPS", KpiLine("NPS", None, None, "")),
        ("Reach 3k -> 5k people weekly", KpiLine("Reach", 3e3, 5e3, "people", Cadence.WEEKLY)),
        ("Reach 3k -> 5k, Monthly", KpiLine("Reach", 3e3, 5e3, "", Cadence.MONTHLY)),
        ("Reach every:quarter 3 -> 5", KpiLine("Reach", 3, 5, "", Cadence.QUARTERLY)),
        ("NPS every month", KpiLine("NPS", None, None, "", Cadence.MONTHLY)),
        ("Posts 3 -> 5 posts a week", KpiLine("Posts", 3, 5, "posts a week")),
        ("Weekly reach 3 -> 5", KpiLine("Weekly reach", 3, 5, "")),
        ("Reach 3 -> 5 by 28 feb", KpiLine("Reach", 3, 5, "", None, "by 28 feb")),
        ("Reach 3 -> 5 people due:28feb weekly",
         KpiLine("Reach", 3, 5, "people", Cadence.WEEKLY, "due:28feb")),
        ("Reach by 2027-02-28 3 -> 5", KpiLine("Reach", 3, 5, "", None, "by 2027-02-28")),
        ("Reach 3 -> 5 people, by the end of june",
         KpiLine("Reach", 3, 5, "people", None, "by the end of june")),
        ("Sign-ups by mail 3 -> 5", KpiLine("Sign-ups by mail", 3, 5, "")),
        ("Reach by 28 feb 2000 -> 3000", KpiLine("Reach", 2e3, 3e3, "", None, "by 28 feb")),
        ("Reach until march 3 -> 5", KpiLine("Reach", 3, 5, "", None, "until march")),
        ("Answers by maria 3 -> 5", KpiLine("Answers by maria", 3, 5, "")),
    ],
)  # fmt: skip
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
    assert show_kpi(read_kpi("Reach 40k -> 100k weekly by 28 feb")) == (
        "KPI ‘Reach’ from 40k to 100k (up is good), measured weekly"
        " · ‘by 28 feb’ is left out: days stand with the goal"
    )
