"""The tactics that a week is to choose from, without a screen."""

from tests.planning.making import TODAY, day, make_person, make_snapshot, make_tactic

from smtui.planning.derive import derive
from smtui.planning.reviews.week_choice import choose_week
from smtui.planning.settings import Settings
from smtui.tui.pages.review.steps.choice_rows import ChoiceRows
from smtui.tui.widgets.cells import Cell, RowKey
from smtui.vocabulary import Kind


def test_whose_work_a_tactic_without_owner_is_is_told() -> None:
    for people, who in (([make_person(1, name="Mia Roth")], "Mia"), ([], "nobody")):
        plan = derive(make_snapshot(tactics=[make_tactic(1)], people=people), TODAY, Settings())
        rows = ChoiceRows(plan, choose_week(plan, day(5), day(11)), "")
        cells = rows.content(RowKey(Kind.TACTIC, 1))
        assert who in [cell.text for cell in cells if isinstance(cell, Cell)]
