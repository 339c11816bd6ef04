from datetime import date, datetime, timedelta

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.refused import Refused
from smtui.actions.tasks import (
    AddTask,
    DiscardTimer,
    LogMinutes,
    StartTimer,
    StopTimer,
    TickTasks,
)
from smtui.vocabulary import TaskStatus
from smtui.workspace import Workspace

TODAY = date(2026, 11, 18)


@pytest.fixture
def task(workspace: Workspace) -> int:
    return workspace.do(AddTask("Write the report", estimate=90, due_on=TODAY)).id or 0


def logged(workspace: Workspace, task: int) -> int:
    return workspace.plan.snapshot.tasks[task].logged


def test_minutes_are_logged_and_less_is_left(
    workspace: Workspace, clock: FakeClock, task: int
) -> None:
    done = carry(workspace, clock, LogMinutes(task, 25))
    assert done.sentence == "Logged 25m on ‘Write the report’"
    assert logged(workspace, task) == 25
    assert workspace.plan.tasks[task].remaining == 65


def test_minutes_of_another_day_say_so(workspace: Workspace, clock: FakeClock, task: int) -> None:
    done = carry(workspace, clock, LogMinutes(task, 90, TODAY - timedelta(days=1)))
    assert done.sentence == "Logged 1h30 on ‘Write the report’ for yesterday"


@pytest.mark.parametrize("minutes", [0, -5, 1441])
def test_minutes_that_no_day_has_are_refused(workspace: Workspace, task: int, minutes: int) -> None:
    with pytest.raises(Refused, match="give 1 minute to 24 hours") as refusal:
        workspace.do(LogMinutes(task, minutes))
    assert refusal.value.field == "minutes"


def test_minutes_to_come_are_refused(workspace: Workspace, task: int) -> None:
    with pytest.raises(Refused, match="Day: tomorrow is still to come"):
        workspace.do(LogMinutes(task, 5, TODAY + timedelta(days=1)))


def test_minutes_of_a_series_belong_to_its_occurrence(
    workspace: Workspace, clock: FakeClock
) -> None:
    daily = workspace.do(AddTask("Watch mentions", rrule="FREQ=DAILY", estimate=20)).id or 0
    workspace.do(LogMinutes(daily, 5))
    workspace.do(TickTasks((daily,)))
    workspace.do(LogMinutes(daily, 7))
    assert workspace.task_history(daily)[0].minutes == 12
    clock.go_on(days=1)
    workspace.refresh()
    assert logged(workspace, daily) == 0


def test_the_timer_starts_and_the_task_is_being_done(
    workspace: Workspace, clock: FakeClock, task: int
) -> None:
    assert carry(workspace, clock, StartTimer(task)).sentence == "Timer started: Write the report"
    timer = workspace.plan.snapshot.timer
    assert timer is not None
    assert (timer.task_id, timer.started_at) == (task, clock.now())
    assert workspace.plan.snapshot.tasks[task].status == TaskStatus.DOING
    with pytest.raises(Refused, match="runs on ‘Write the report’ already"):
        workspace.do(StartTimer(task))


def test_the_timer_stops_and_logs(workspace: Workspace, clock: FakeClock, task: int) -> None:
    workspace.do(StartTimer(task))
    clock.go_on(minutes=40)
    assert carry(workspace, clock, StopTimer()).sentence == "Logged 40m on ‘Write the report’"
    assert workspace.plan.snapshot.timer is None
    assert logged(workspace, task) == 40


def test_starting_on_another_task_logs_the_first(
    workspace: Workspace, clock: FakeClock, task: int
) -> None:
    other = workspace.do(AddTask("Other")).id or 0
    workspace.do(StartTimer(task))
    clock.go_on(minutes=10)
    done = carry(workspace, clock, StartTimer(other))
    assert done.sentence == "Timer started: Other (logged 10m on ‘Write the report’)"
    assert logged(workspace, task) == 10


def test_what_is_settled_cannot_be_timed(workspace: Workspace, task: int) -> None:
    workspace.do(TickTasks((task,)))
    with pytest.raises(Refused, match="is done; open it again first"):
        workspace.do(StartTimer(task))


def test_a_discarded_timer_logs_nothing(workspace: Workspace, clock: FakeClock, task: int) -> None:
    workspace.do(StartTimer(task))
    clock.go_on(minutes=40)
    done = carry(workspace, clock, DiscardTimer())
    assert done.sentence == "Timer discarded: Write the report"
    assert logged(workspace, task) == 0
    for action in (DiscardTimer(), StopTimer()):
        with pytest.raises(Refused, match="No timer is running"):
            workspace.do(action)


def test_a_timer_left_overnight_is_asked_about(
    workspace: Workspace, clock: FakeClock, task: int
) -> None:
    workspace.do(StartTimer(task))
    started = clock.now()
    assert not workspace.timer_overnight
    clock.go_on(days=1)
    workspace.refresh()
    assert workspace.timer_overnight
    clock.go_on(minutes=30)
    with pytest.raises(Refused, match="more than a day; say when to stop it") as refusal:
        workspace.do(StopTimer())
    assert refusal.value.field == "at"
    done = carry(workspace, clock, StopTimer(started + timedelta(hours=2)))
    assert done.sentence == "Logged 2h on ‘Write the report’"
    assert not workspace.timer_overnight


def test_a_moment_that_cannot_be_is_refused(
    workspace: Workspace, clock: FakeClock, task: int
) -> None:
    workspace.do(StartTimer(task))
    started = clock.now()
    clock.go_on(minutes=5)
    with pytest.raises(Refused, match="before the timer was started"):
        workspace.do(StopTimer(started - timedelta(minutes=1)))
    with pytest.raises(Refused, match="still to come"):
        workspace.do(StopTimer(started + timedelta(minutes=6)))
    with pytest.raises(Refused, match="needs its time zone"):
        workspace.do(StopTimer(datetime(2026, 11, 18, 9, 3)))
