from datetime import date, timedelta

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.people import AddPerson
from smtui.actions.refused import Refused
from smtui.actions.tasks import AddTask, AssignTasks, ChangeEstimate, MoveTasks, TakeDatesAway
from smtui.workspace import Workspace

TODAY = date(2026, 11, 18)
FRIDAY = date(2026, 11, 27)
DAY = timedelta(days=1)


def add(workspace: Workspace, title: str = "Write launch post", **fields: object) -> int:
    return workspace.do(AddTask(title, **fields)).id or 0  # type: ignore[arg-type]


def days(workspace: Workspace, task: int) -> tuple[date | None, date | None]:
    fact = workspace.plan.snapshot.tasks[task]
    return fact.planned_on, fact.due_on


def test_a_due_date_moves_to_a_day(workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace, due_on=TODAY, estimate=120)
    done = carry(workspace, clock, MoveTasks((task,), to=FRIDAY))
    assert done.sentence == "Moved ‘Write launch post’ to Fri 27 Nov"
    assert days(workspace, task) == (None, FRIDAY)
    assert done.moved.startswith("Ana W4")


def test_a_planned_day_moves_before_the_due_date(workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace, due_on=FRIDAY, planned_on=TODAY)
    done = carry(workspace, clock, MoveTasks((task,), days=1))
    assert done.sentence == "Moved ‘Write launch post’ to tomorrow"
    assert days(workspace, task) == (TODAY + DAY, FRIDAY)


def test_a_task_without_a_day_is_planned(workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace)
    carry(workspace, clock, MoveTasks((task,), days=7))
    assert days(workspace, task) == (TODAY + 7 * DAY, None)


def test_of_a_series_the_present_occurrence_is_postponed(
    workspace: Workspace, clock: FakeClock
) -> None:
    task = add(workspace, rrule="FREQ=WEEKLY;BYDAY=MO", starts_on=date(2026, 11, 16))
    carry(workspace, clock, MoveTasks((task,), days=3))
    assert days(workspace, task) == (TODAY + 3 * DAY, None)


def test_dates_are_taken_away_as_one_change(workspace: Workspace, clock: FakeClock) -> None:
    first = add(workspace, due_on=FRIDAY, planned_on=TODAY)
    second = add(workspace, "Second", due_on=TODAY)
    done = carry(workspace, clock, TakeDatesAway((first, second)))
    assert done.sentence == "Took the dates of 2 tasks away"
    assert days(workspace, first) == days(workspace, second) == (None, None)
    workspace.undo()
    assert days(workspace, first) == (TODAY, FRIDAY)
    series = add(workspace, "Weekly", rrule="FREQ=WEEKLY")
    with pytest.raises(Refused, match="‘Weekly’ comes round and keeps its days"):
        workspace.do(TakeDatesAway((first, series)))
    assert days(workspace, first) == (TODAY, FRIDAY)


def test_what_is_overdue_moves_on_from_today(workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace, due_on=TODAY - 5 * DAY)
    carry(workspace, clock, MoveTasks((task,), days=1))
    assert days(workspace, task) == (None, TODAY + DAY)


def test_what_has_no_day_cannot_be_earlier(workspace: Workspace) -> None:
    task = add(workspace)
    with pytest.raises(Refused, match="has no day yet"):
        workspace.do(MoveTasks((task,), days=-7))
    assert days(workspace, task) == (None, None)


def test_several_move_by_as_much(workspace: Workspace, clock: FakeClock) -> None:
    tasks = (add(workspace, due_on=TODAY), add(workspace, due_on=FRIDAY))
    assert carry(workspace, clock, MoveTasks(tasks, days=-7)).sentence == (
        "Moved 2 tasks a week earlier"
    )
    assert carry(workspace, clock, MoveTasks(tasks, days=2)).sentence == (
        "Moved 2 tasks 2 days later"
    )
    assert carry(workspace, clock, MoveTasks(tasks, to=FRIDAY)).sentence == (
        "Moved 2 tasks to Fri 27 Nov"
    )


@pytest.mark.parametrize(
    ("action", "field"),
    [
        (MoveTasks((1,)), "to"),
        (MoveTasks((1,), to=FRIDAY, days=1), "to"),
        (MoveTasks((1,), days=0), "days"),
        (MoveTasks((1,), days=10**7), "days"),
        (MoveTasks((), days=1), "ids"),
    ],
)
def test_a_move_that_leads_nowhere_is_refused(
    workspace: Workspace, action: MoveTasks, field: str
) -> None:
    add(workspace, due_on=TODAY)
    with pytest.raises(Refused) as refusal:
        workspace.do(action)
    assert refusal.value.field == field


def test_estimates_grow_and_shrink(workspace: Workspace, clock: FakeClock) -> None:
    task, other = add(workspace, estimate=20), add(workspace, "Other")
    done = carry(workspace, clock, ChangeEstimate((task,), 15))
    assert done.sentence == "Estimate of ‘Write launch post’: 35m"
    carry(workspace, clock, ChangeEstimate((task,), -60))
    assert workspace.plan.snapshot.tasks[task].estimate == 0
    done = carry(workspace, clock, ChangeEstimate((task, other), 15))
    assert done.sentence == "15m more for 2 tasks"
    assert [fact.estimate for fact in workspace.plan.snapshot.tasks.values()] == [15, 15]


def test_nothing_can_be_taken_from_no_estimate(workspace: Workspace) -> None:
    with pytest.raises(Refused, match="nothing left to take away"):
        workspace.do(ChangeEstimate((add(workspace),), -15))


def test_tasks_are_given_to_people(workspace: Workspace, clock: FakeClock) -> None:
    ben = workspace.do(AddPerson("Ben")).id or 0
    cleo = workspace.do(AddPerson("Cleo")).id or 0
    task, other = add(workspace), add(workspace, "Other", assignees=(ben,))
    done = carry(workspace, clock, AssignTasks((task, other), (ben, cleo)))
    assert done.sentence == "Assigned 2 tasks to Ben and Cleo"
    assert workspace.plan.snapshot.tasks[other].assignees == (ben, cleo)
    done = carry(workspace, clock, AssignTasks((task,), ()))
    assert done.sentence == "Assigned ‘Write launch post’ to nobody"
    with pytest.raises(Refused, match="There is no person 99"):
        workspace.do(AssignTasks((task,), (99,)))
