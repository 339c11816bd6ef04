from datetime import date, timedelta
from pathlib import Path

from tests.workspace.fake_clock import FakeClock

from smtui.actions.tasks import AddTask, LapseDaily, SetTaskStatus, SkipTasks, TickTasks
from smtui.vocabulary import Cadence, TaskStatus
from smtui.workspace import Workspace

TODAY = date(2026, 11, 18)
DAY = timedelta(days=1)
WORKDAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"


def add(workspace: Workspace, title: str = "Watch mentions", **fields: object) -> int:
    fields = {"rrule": "FREQ=DAILY", **fields}
    return workspace.do(AddTask(title, **fields)).id or 0  # type: ignore[arg-type]


def missed(workspace: Workspace, task: int) -> list[date]:
    """The occurrences recorded as missed, earliest first."""
    lines = workspace.task_history(task, 400)
    return sorted(line.occurrence_on for line in lines if line.outcome == "missed")


def next_day(workspace: Workspace, clock: FakeClock, days: int = 1) -> None:
    clock.go_on(days=days)
    workspace.refresh()


def test_what_nobody_settled_lapses_once_the_day_is_over(
    workspace: Workspace, clock: FakeClock
) -> None:
    task = add(workspace)
    assert missed(workspace, task) == []
    next_day(workspace, clock, days=2)
    assert missed(workspace, task) == [TODAY, TODAY + DAY]
    assert workspace.plan.snapshot.tasks[task].settled_on == TODAY + DAY
    assert len(workspace.plan.due.tasks) == 1


def test_settled_days_do_not_lapse(workspace: Workspace, clock: FakeClock) -> None:
    done, skipped = add(workspace), add(workspace, "Read the news")
    workspace.do(TickTasks((done,)))
    workspace.do(SkipTasks((skipped,), "ill"))
    next_day(workspace, clock)
    assert missed(workspace, done) == missed(workspace, skipped) == []


def test_only_open_daily_items_lapse(workspace: Workspace, clock: FakeClock) -> None:
    others = [
        add(workspace, "Weekly", rrule="FREQ=WEEKLY"),
        add(workspace, "Once", rrule=None),
        add(workspace, "Paused", status=TaskStatus.PAUSED),
        add(workspace, "Later", starts_on=TODAY + 30 * DAY),
    ]
    dropped = add(workspace, "Dropped")
    workspace.do(SetTaskStatus((dropped,), TaskStatus.DROPPED))
    next_day(workspace, clock)
    assert [missed(workspace, task) for task in (*others, dropped)] == [[]] * 5


def test_workdays_of_a_daily_item_lapse_and_the_weekend_does_not(
    workspace: Workspace, clock: FakeClock
) -> None:
    task = add(workspace, rrule=WORKDAYS, cadence=Cadence.DAILY)
    next_day(workspace, clock, days=5)
    assert missed(workspace, task) == [TODAY, TODAY + DAY, TODAY + 2 * DAY]


def test_after_a_long_absence_sixty_days_are_recorded(
    workspace: Workspace, clock: FakeClock
) -> None:
    task = add(workspace)
    next_day(workspace, clock, days=300)
    assert missed(workspace, task) == [TODAY + day * DAY for day in range(240, 300)]


def test_the_day_that_a_daily_item_was_postponed_to_is_forgotten(
    workspace: Workspace, clock: FakeClock
) -> None:
    task = add(workspace, planned_on=TODAY)
    next_day(workspace, clock)
    assert workspace.plan.snapshot.tasks[task].planned_on is None


def test_lapsing_cannot_be_undone_and_keeps_what_can_be_redone(
    workspace: Workspace, clock: FakeClock
) -> None:
    task = add(workspace)
    workspace.do(AddTask("Another"))
    workspace.undo()
    next_day(workspace, clock)
    assert missed(workspace, task) == [TODAY]
    redone = workspace.redo()
    assert redone is not None
    assert redone.sentence == "Did again · Added ‘Another’"
    workspace.undo()
    undone = workspace.undo()
    assert undone is not None
    assert undone.sentence == "Undid · Added ‘Watch mentions’"


def test_an_undone_tick_of_yesterday_is_not_lapsed_behind_its_back(
    workspace: Workspace, clock: FakeClock
) -> None:
    task = add(workspace)
    workspace.do(TickTasks((task,)))
    next_day(workspace, clock)
    workspace.undo()
    path = workspace.path
    with Workspace.open(path, clock) as again:
        again.prepare_writers()
        again.refresh()
        assert again.task_history(task) == ()
        assert again.redo() is not None
        assert [line.outcome for line in again.task_history(task)] == ["done"]


def test_each_day_lapses_once(tmp_path: Path, workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace)
    next_day(workspace, clock)
    with Workspace.open(workspace.path, clock) as other:
        other.prepare_writers()
        assert not other.refresh()
    assert workspace.do(LapseDaily()).sentence == "Missed: 0 daily items"
    assert not workspace.do(LapseDaily()).moved
    assert missed(workspace, task) == [TODAY]
