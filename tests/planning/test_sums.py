"""Sums that copies share until they count."""

from tests.planning.making import make_task

from smtui.planning.sums import Sums


def test_a_copy_is_counted_on_alone() -> None:
    sums = Sums()
    sums.tactic.to_count(1).count(make_task(), 30, False, 1)
    sums.tactic.to_count(2).count(make_task(), 45, False, 1)
    copy = sums.copy()
    copy.tactic.to_count(1).count(make_task(), 15, False, 1)
    sums.tactic.to_count(1).count(make_task(), 5, False, 1)
    assert (sums.tactic[1].remaining, copy.tactic[1].remaining) == (35, 45)
    assert copy.tactic[2] is sums.tactic[2], "what nobody counted on is known to be the same"


def test_a_sum_is_made_when_it_is_first_counted_on() -> None:
    copy = Sums().copy()
    assert copy.direct.get(3) is None
    copy.direct.to_count(3).count(make_task(), 60, True, 1)
    assert (copy.direct[3].remaining, copy.direct[3].soon) == (60, 1)
