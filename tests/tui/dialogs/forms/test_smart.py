"""The letters beside the form of a goal: lit or not, and what the others miss."""

from dataclasses import replace
from datetime import date

from smtui.actions.goals import AddKpi
from smtui.planning.facts.goals import GoalFact
from smtui.tui.dialogs.forms.metrics import draft_of
from smtui.tui.dialogs.forms.smart import tell_smart
from smtui.vocabulary import GoalStatus

EMPTY = GoalFact(
    id=0, title="Reach", statement="", achievable="", relevant="", objective=None, weight=3,
    start_on=None, due_on=None, status=GoalStatus.ACTIVE, serves=(),
)  # fmt: skip
WHOLE = replace(
    EMPTY, statement="More readers", achievable="It grew before", relevant="They buy",
    objective="Leads", start_on=date(2026, 1, 1), due_on=date(2026, 6, 1),
)  # fmt: skip
KPI = draft_of(AddKpi(0, "Readers", unit="people", baseline=1, target=2))


def test_an_empty_goal_misses_all_and_may_be_saved() -> None:
    said = tell_smart(EMPTY, (), is_new=True).plain
    assert "0 of 5" in said
    for name in ("Specific", "Measurable", "Achievable", "Relevant", "Timely"):
        assert f"{name}: " in said
    assert "saved unfinished" in said
    assert "Unaligned" in said
    assert "K" in said.split("Measurable: ")[1].split("\n")[0]


def test_each_letter_lights_up_as_it_is_filled() -> None:
    said = tell_smart(replace(EMPTY, statement="More readers"), (KPI,), is_new=True).plain
    assert "S ✓" in said
    assert "M ✓" in said
    assert "A ·" in said
    assert "2 of 5" in said


def test_a_whole_goal_is_told_to_be_one() -> None:
    said = tell_smart(WHOLE, (KPI,), is_new=False).plain
    assert "5 of 5" in said
    assert "unfinished" not in said
    assert "Unaligned" not in said
