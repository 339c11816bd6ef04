"""What is said of one tactic."""

from tests.planning.making import TODAY, day, make_person, make_snapshot, make_tactic

from smtui.planning.derive import derive
from smtui.planning.settings import Settings
from smtui.tui.details.tactic import describe_tactic
from smtui.vocabulary import TacticStatus


def told(status: TacticStatus) -> str:
    tactic = make_tactic(
        1, status=status, settled_logged=90, estimate=240, eta_on=day(9), owners=(1,)
    )
    snapshot = make_snapshot(tactics=[tactic], people=[make_person(1)])
    return describe_tactic(derive(snapshot, TODAY, Settings()), 1).plain


def test_a_tactic_that_runs_has_progress_and_slack() -> None:
    text = told(TacticStatus.ACTIVE)
    assert "Left to do 2h30" in text
    assert "38 % · 1h30 spent" in text
    assert "Slack" in text


def test_a_dropped_one_is_neither_done_nor_late() -> None:
    text = told(TacticStatus.DROPPED)
    assert "Spent      1h30" in text
    assert not any(word in text for word in ("Left to do", "Progress", "Slack"))
