"""What saves a line of quick add, without a screen."""

from datetime import date

from smtui.actions.goals import AddGoal
from smtui.language.names import Names
from smtui.language.quick_add import read_line, sentence
from smtui.tui.dialogs.quick_saving import action_for
from smtui.vocabulary import Kind

TODAY = date(2026, 11, 25)


def test_a_goal_with_a_due_date_starts_today_so_that_its_pace_can_be_told() -> None:
    for line, start, told in (
        ("Reach due:28 feb", TODAY, "starts Wed 25 Nov 2026"),
        ("Reach due:28 feb at:1 dec", date(2026, 12, 1), "starts Tue 1 Dec 2026"),
        ("Reach", None, "Goal ‘Reach’"),
        ("Reach due:yesterday", None, "due Tue 24 Nov 2026"),
    ):
        action = action_for(Kind.GOAL, read_line(line, TODAY, Names()), {}, TODAY)
        assert isinstance(action, AddGoal)
        assert action.start_on == start
        words = sentence(line, TODAY, Names(), Kind.GOAL)
        assert told in words
        assert ("starts" in words) is (start is not None)
