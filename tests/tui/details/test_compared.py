"""What a what-if changed, in words."""

import pytest
from tests.planning.making import TODAY, make_person, make_snapshot, make_task

from smtui.planning.comparing import compare
from smtui.planning.derive import derive
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings
from smtui.tui.details.compared import describe_comparison


def plan_of(people: int, minutes: int) -> Plan:
    task = make_task(1, estimate=minutes, due_on=TODAY, assignees=(1,))
    team = [make_person(number) for number in range(1, people + 1)]
    return derive(make_snapshot(tasks=[task], people=team), TODAY, Settings())


@pytest.mark.parametrize(
    ("people", "minutes", "told"),
    [
        (1, 60, "Load  the same\n"),
        (2, 60, "Load  the same for everybody\n"),
        (1, 90, "Load  \n"),
        (2, 90, "Load  1 of 2 people\n"),
    ],
)
def test_whose_load_differs_is_counted(people: int, minutes: int, told: str) -> None:
    before, after = plan_of(people, 60), plan_of(people, minutes)
    assert told in describe_comparison(before, after, compare(before, after), 1).plain
