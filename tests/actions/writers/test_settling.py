from datetime import date, timedelta

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.refused import Refused
from smtui.actions.tasks import (
    AddTask,
    DeleteOccurrence,
    SetTaskStatus,
    SkipTasks,
    StartTimer,
    TickTasks,
    UntickTasks,
)
from smtui.vocabulary import Outcome, TaskStatus
from smtui.workspace import Workspace

TODAY = date(2026, 11, 18)
DAY = timedelta(days=1)


def add(workspace: Workspace, title: str = "Answer comments", **fields: object) -> int:
    return workspace.do(AddTask(title, **fields)).id or 0  # type: ignore[arg-type]


def outcomes(workspace: Workspace, task: int) -> list[tuple[date, str]]:
    """How each occurrence of a task was settled, earliest first."""
    lines = workspace.task_history(task)
    return sorted((line.occurrence_on, str(line.outcome)) for line in lines)


def test_a_one_off_is_done_on_its_due_date(workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace, due_on=TODAY + DAY, estimate=60)
    done = carry(workspace, clock, TickTasks((task,)))
    assert done.sentence == "Done: Answer comments"
    assert done.moved
    assert workspace.plan.snapshot.tasks[task].status == TaskStatus.DONE
    assert outcomes(workspace, task) == [(TODAY + DAY, "done")]
    assert task not in workspace.plan.tasks


def test_several_are_done_at_once(workspace: Workspace, clock: FakeClock) -> None:
    tasks = tuple(add(workspace, f"Task {number}") for number in range(4))
    assert carry(workspace, clock, TickTasks(tasks)).sentence == "Done: 4 tasks"


def test_of_several_those_settled_already_are_left(workspace: Workspace) -> None:
    first, second = add(workspace, "First"), add(workspace, "Second")
    workspace.do(TickTasks((first,)))
    assert workspace.do(TickTasks((first, second))).sentence == "Done: Second"
    with pytest.raises(Refused, match="All of them are settled already"):
        workspace.do(TickTasks((first, second)))


def test_what_is_done_is_not_done_again(workspace: Workspace) -> None:
    task = add(workspace)
    workspace.do(TickTasks((task,)))
    with pytest.raises(Refused, match="‘Answer comments’ is done already"):
        workspace.do(TickTasks((task,)))
    daily = add(workspace, "Watch mentions", rrule="FREQ=DAILY")
    workspace.do(TickTasks((daily,)))
    with pytest.raises(Refused, match="‘Watch mentions’ is done for now; untick it first"):
        workspace.do(TickTasks((daily,)))


def test_a_weekly_item_is_done_through_today_and_earlier_ones_missed(
    workspace: Workspace, clock: FakeClock
) -> None:
    monday = date(2026, 11, 2)
    task = add(workspace, "Weekly report", rrule="FREQ=WEEKLY;BYDAY=MO", starts_on=monday)
    done = carry(workspace, clock, TickTasks((task,)))
    assert done.sentence == "Done: Weekly report (2 earlier ones recorded as missed)"
    assert outcomes(workspace, task) == [
        (monday, "missed"),
        (monday + 7 * DAY, "missed"),
        (monday + 14 * DAY, "done"),
    ]


def test_an_item_that_is_not_due_is_done_ahead(workspace: Workspace, clock: FakeClock) -> None:
    monday = date(2026, 11, 16)
    task = add(workspace, "Weekly report", rrule="FREQ=WEEKLY;BYDAY=MO", starts_on=monday)
    workspace.do(TickTasks((task,)))
    clock.go_on(days=2)
    carry(workspace, clock, TickTasks((task,)))
    assert outcomes(workspace, task) == [(monday, "done"), (monday + 7 * DAY, "done")]


def test_a_series_that_starts_later_is_done_ahead(workspace: Workspace) -> None:
    task = add(workspace, rrule="FREQ=DAILY", starts_on=TODAY + 5 * DAY)
    workspace.do(TickTasks((task,)))
    assert outcomes(workspace, task) == [(TODAY + 5 * DAY, "done")]


def test_a_series_that_has_ended_has_nothing_to_tick(
    workspace: Workspace, clock: FakeClock
) -> None:
    task = add(workspace, rrule="FREQ=DAILY;COUNT=1")
    workspace.do(TickTasks((task,)))
    clock.go_on(days=1)
    with pytest.raises(Refused, match="does not come round any more"):
        workspace.do(TickTasks((task,)))


def test_settling_an_occurrence_forgets_where_it_was_postponed_to(workspace: Workspace) -> None:
    task = add(workspace, rrule="FREQ=DAILY", planned_on=TODAY, status=TaskStatus.DOING)
    workspace.do(TickTasks((task,)))
    fact = workspace.plan.snapshot.tasks[task]
    assert (fact.planned_on, fact.status) == (None, TaskStatus.TODO)


def test_unticking_takes_back_what_ticking_recorded(workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace, rrule="FREQ=WEEKLY", starts_on=TODAY - 15 * DAY)
    clock.go_on(minutes=1)
    workspace.do(TickTasks((task,)))
    assert len(outcomes(workspace, task)) == 3
    done = carry(workspace, clock, UntickTasks((task,)))
    assert done.sentence == "Open again: Answer comments"
    assert outcomes(workspace, task) == []


def test_unticking_a_daily_item_keeps_what_lapsed(workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace, rrule="FREQ=DAILY")
    clock.go_on(days=2)
    workspace.do(TickTasks((task,)))
    workspace.do(UntickTasks((task,)))
    assert outcomes(workspace, task) == [(TODAY, "missed"), (TODAY + DAY, "missed")]


def test_a_one_off_of_last_week_can_be_opened_again(workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace, due_on=TODAY)
    workspace.do(TickTasks((task,)))
    clock.go_on(days=7)
    carry(workspace, clock, UntickTasks((task,)))
    assert workspace.plan.snapshot.tasks[task].status == TaskStatus.TODO
    assert outcomes(workspace, task) == []


def test_what_was_not_settled_today_is_not_unticked(workspace: Workspace) -> None:
    task = add(workspace, rrule="FREQ=DAILY")
    with pytest.raises(Refused, match="‘Answer comments’ was not settled today"):
        workspace.do(UntickTasks((task,)))


def test_skipping_keeps_the_reason(workspace: Workspace, clock: FakeClock) -> None:
    daily = add(workspace, rrule="FREQ=DAILY")
    done = carry(workspace, clock, SkipTasks((daily,), "ill\n today"))
    assert done.sentence == "Skipped: Answer comments (ill  today)"
    assert workspace.plan.snapshot.settled_today[daily].outcome == Outcome.SKIPPED
    assert workspace.task_history(daily)[0].reason == "ill  today"


def test_skipping_a_one_off_drops_it(workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace)
    carry(workspace, clock, SkipTasks((task,)))
    assert workspace.plan.snapshot.tasks[task].status == TaskStatus.DROPPED


def test_one_of_a_series_is_deleted(workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace, rrule="FREQ=DAILY")
    done = carry(workspace, clock, DeleteOccurrence(task))
    assert done.sentence == "Deleted ‘Answer comments’ of today; the series goes on"
    assert workspace.task_history(task)[0].reason == "deleted"
    assert workspace.plan.snapshot.tasks[task].is_open
    with pytest.raises(Refused, match="does not repeat"):
        workspace.do(DeleteOccurrence(add(workspace, "Once")))


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (TaskStatus.DOING, "Doing: Answer comments"),
        (TaskStatus.PAUSED, "Paused: Answer comments"),
        (TaskStatus.DONE, "Done: Answer comments"),
        (TaskStatus.DROPPED, "Dropped: Answer comments"),
    ],
)
def test_a_status_is_set_and_taken_back(
    workspace: Workspace, clock: FakeClock, status: TaskStatus, sentence: str
) -> None:
    task = add(workspace)
    assert carry(workspace, clock, SetTaskStatus((task,), status)).sentence == sentence
    assert workspace.plan.snapshot.tasks[task].status == status
    carry(workspace, clock, SetTaskStatus((task,), TaskStatus.TODO))
    assert workspace.plan.snapshot.tasks[task].status == TaskStatus.TODO
    assert outcomes(workspace, task) == []


def test_a_series_is_dropped_whole(workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace, rrule="FREQ=DAILY")
    carry(workspace, clock, SetTaskStatus((task,), TaskStatus.DROPPED))
    assert task not in workspace.plan.snapshot.tasks
    with pytest.raises(Refused, match="is dropped; open it again first"):
        workspace.do(TickTasks((task,)))
    carry(workspace, clock, SetTaskStatus((task,), TaskStatus.TODO))
    assert task in workspace.plan.tasks


def test_the_timer_of_what_is_settled_is_stopped_and_logged(
    workspace: Workspace, clock: FakeClock
) -> None:
    task = add(workspace)
    workspace.do(StartTimer(task))
    clock.go_on(minutes=25)
    done = carry(workspace, clock, TickTasks((task,)))
    assert done.sentence == "Done: Answer comments · 25m logged"
    assert workspace.plan.snapshot.timer is None
    assert workspace.plan.snapshot.tasks[task].logged == 25


def test_a_timer_that_has_just_started_logs_a_minute(workspace: Workspace) -> None:
    task = add(workspace)
    workspace.do(StartTimer(task))
    assert workspace.do(TickTasks((task,))).sentence == "Done: Answer comments · 1m logged"


def test_the_timer_of_something_else_runs_on(workspace: Workspace) -> None:
    task, other = add(workspace), add(workspace, "Other")
    workspace.do(StartTimer(other))
    workspace.do(TickTasks((task,)))
    assert workspace.plan.snapshot.timer is not None
