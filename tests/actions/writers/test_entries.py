from datetime import date, time, timedelta

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.people import AddPerson
from smtui.actions.publishing import AddPost, SetPostStatus
from smtui.actions.refused import Refused
from smtui.actions.tasks import AddTask, LogMinutes, StartTimer, StopTimer, TickTasks
from smtui.actions.timing import DeleteTimeEntries, EditTimeEntry, LogTimeEntry
from smtui.planning.facts.time import TimeEntryLine
from smtui.vocabulary import Kind, PageName, PostStatus
from smtui.workspace import Workspace

TODAY = date(2026, 11, 18)
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def task(workspace: Workspace) -> int:
    activity = next(a.id for a in workspace.plan.snapshot.activities.values() if a.name == "Design")
    return workspace.do(AddTask("Write the report", estimate=90, activity_id=activity)).id or 0


@pytest.fixture
def post(workspace: Workspace) -> int:
    return workspace.do(AddPost("Launch", estimate=60, publish_on=TODAY)).id or 0


def entries(workspace: Workspace) -> tuple[TimeEntryLine, ...]:
    return workspace.time_entries(TODAY - timedelta(days=30), TODAY)


def test_wall_times_tell_the_minutes(workspace: Workspace, clock: FakeClock, task: int) -> None:
    action = LogMinutes(task, None, from_time=time(9, 10), until_time=time(9, 40))
    done = carry(workspace, clock, action)
    assert done.sentence == "Logged 30m on ‘Write the report’ (9:10–9:40)"
    (line,) = entries(workspace)
    assert line[1:5] == (TODAY, 1, task, None)
    assert line[6:] == ("Write the report", "Design", 30, time(9, 10), time(9, 40), "")
    carry(workspace, clock, LogMinutes(task, 100, from_time=time(9), until_time=time(12)))
    carry(workspace, clock, LogMinutes(task, None, from_time=time(23, 50), until_time=time(0, 20)))
    assert [line.minutes for line in entries(workspace)] == [100, 30, 30]


def test_time_goes_to_posts_and_to_activities_alone(
    workspace: Workspace, clock: FakeClock, post: int
) -> None:
    ben = workspace.do(AddPerson("Ben")).id or 0
    done = carry(workspace, clock, LogMinutes(None, 25, YESTERDAY, post_id=post, person_id=ben))
    assert done.sentence == "Logged 25m on ‘Launch’ for yesterday"
    assert (done.page, done.kind, done.id) == (PageName.CALENDAR, Kind.POST, post)
    assert workspace.plan.snapshot.posts[post].logged == 25
    done = carry(workspace, clock, LogTimeEntry(15, activity_id=1, note="a call"))
    assert done.sentence == "Logged 15m on ‘Strategy’"
    (of_post, alone) = entries(workspace)
    assert (of_post.person_id, of_post.day_on, of_post.title) == (ben, YESTERDAY, "Launch")
    assert (alone.title, alone.activity, alone.note) == ("", "Strategy", "a call")


def test_an_entry_is_changed_and_deleted(
    workspace: Workspace, clock: FakeClock, task: int, post: int
) -> None:
    workspace.do(LogMinutes(task, None, from_time=time(9, 10), until_time=time(9, 40)))
    (key,) = (line.id for line in entries(workspace))
    done = carry(workspace, clock, EditTimeEntry(key, {"minutes": 45, "day": YESTERDAY}))
    assert done.sentence == "Changed minutes, times and day of the time on ‘Write the report’"
    (line,) = entries(workspace)
    assert (line.minutes, line.until_time, line.day_on) == (45, time(9, 55), YESTERDAY)
    carry(workspace, clock, EditTimeEntry(key, {"until_time": time(10, 10)}))
    assert entries(workspace)[0].minutes == 60
    carry(workspace, clock, EditTimeEntry(key, {"minutes": 50}))
    assert entries(workspace)[0][8:11] == (50, time(9, 10), time(10, 10))
    carry(workspace, clock, EditTimeEntry(key, {"from_time": None, "until_time": None}))
    assert entries(workspace)[0][8:11] == (50, None, None)
    done = carry(workspace, clock, EditTimeEntry(key, {"post_id": post, "note": "late"}))
    assert done.sentence == "Changed post, task and note of the time on ‘Launch’"
    assert workspace.plan.snapshot.posts[post].logged == 50
    assert workspace.plan.snapshot.tasks[task].logged == 0
    assert workspace.do(EditTimeEntry(key, {"note": "late"})).sentence.endswith("as it was")
    done = carry(workspace, clock, DeleteTimeEntries((key,)))
    assert done.sentence == "Deleted 50m on ‘Launch’"
    workspace.do(LogMinutes(task, 5))
    workspace.do(LogMinutes(task, 7))
    keys = tuple(line.id for line in entries(workspace))
    assert carry(workspace, clock, DeleteTimeEntries(keys)).sentence == (
        "Deleted 2 time entries (12m)"
    )


def test_minutes_of_yesterday_belong_to_yesterdays_occurrence(
    workspace: Workspace, clock: FakeClock
) -> None:
    daily = workspace.do(AddTask("Answer", rrule="FREQ=DAILY", estimate=20)).id or 0
    workspace.do(TickTasks((daily,)))
    clock.go_on(days=1)
    carry(workspace, clock, LogMinutes(daily, 12, TODAY))
    assert workspace.plan.snapshot.tasks[daily].logged == 0
    assert [line.minutes for line in workspace.task_history(daily)] == [12]
    assert workspace.task_minutes_by_day(daily) == ((TODAY, 12),)


def test_the_timer_runs_on_a_post(workspace: Workspace, clock: FakeClock, post: int) -> None:
    done = carry(workspace, clock, StartTimer(post_id=post))
    assert (done.sentence, done.kind) == ("Timer started: Launch", Kind.POST)
    timer = workspace.plan.snapshot.timer
    assert timer is not None
    assert (timer.task_id, timer.post_id) == (None, post)
    with pytest.raises(Refused, match="runs on ‘Launch’ already"):
        workspace.do(StartTimer(post_id=post))
    clock.go_on(minutes=40)
    assert carry(workspace, clock, StopTimer()).sentence == "Logged 40m on ‘Launch’"
    (line,) = entries(workspace)
    assert line.from_time == clock.now().astimezone().replace(minute=0).time()
    assert line.until_time == clock.now().astimezone().time()
    workspace.do(StartTimer(post_id=post))
    clock.go_on(minutes=5)
    carry(workspace, clock, SetPostStatus((post,), PostStatus.PUBLISHED))
    assert workspace.plan.snapshot.timer is None
    assert workspace.plan.snapshot.posts[post].logged == 45
    with pytest.raises(Refused, match="is published; open it again"):
        workspace.do(StartTimer(post_id=post))


def test_planned_against_actual(workspace: Workspace, clock: FakeClock, task: int) -> None:
    ben = workspace.do(AddPerson("Ben")).id or 0
    daily = workspace.do(AddTask("Answer", rrule="FREQ=DAILY", estimate=20)).id or 0
    workspace.do(LogMinutes(task, 60))
    workspace.do(LogMinutes(task, 75, YESTERDAY, person_id=ben))
    workspace.do(LogMinutes(daily, 35))
    assert workspace.estimates_and_actuals(TODAY) == ()
    workspace.do(TickTasks((task, daily)))
    design = workspace.plan.snapshot.tasks[task].activity_id
    assert workspace.estimates_and_actuals(TODAY) == (
        ("Design", task, 90, 135, ben, TODAY, design),
        ("", daily, 20, 35, 1, TODAY, None),
    )
    assert workspace.estimates_and_actuals(TODAY + timedelta(days=1)) == ()
    assert workspace.task_minutes_by_day(task) == ((YESTERDAY, 75), (TODAY, 60))


def test_what_does_not_fit_is_refused(workspace: Workspace, task: int, post: int) -> None:
    workspace.do(LogMinutes(task, 25))
    (key,) = (line.id for line in entries(workspace))
    before = workspace.plan
    nine, ten = time(9), time(10)
    for action, match in (
        (LogTimeEntry(5), "a task, a post or a kind of work"),
        (LogTimeEntry(5, task_id=task, post_id=post), "not to both"),
        (LogMinutes(None, 5), "choose one"),
        (LogMinutes(task, None), "nothing is given"),
        (LogMinutes(task, 61, from_time=nine, until_time=ten), "give 1h or less"),
        (LogMinutes(task, 5, from_time=nine), "the beginning and the end"),
        (LogMinutes(task, None, from_time=nine, until_time=nine), "a later end"),
        (LogMinutes(task, 5, date(1926, 11, 18)), "20 years ago"),
        (LogMinutes(task, 5, person_id=99), "no person 99"),
        (LogTimeEntry(5, activity_id=99), "no activity 99"),
        (EditTimeEntry(key, {"minutes": 0}), "1 minute to 24 hours"),
        (EditTimeEntry(key, {"day": TODAY + timedelta(days=1)}), "still to come"),
        (EditTimeEntry(key, {"task_id": None, "activity_id": None}), "a kind of work"),
        (EditTimeEntry(key, {"post_id": 99}), "no post 99"),
        (EditTimeEntry(key, {"until_time": ten}), "the beginning and the end"),
        (EditTimeEntry(99, {"minutes": 5}), "no time entry 99"),
        (DeleteTimeEntries(()), "No time entry"),
        (StartTimer(), "choose one"),
        (StartTimer(task, post), "not to both"),
    ):
        with pytest.raises(Refused, match=match):
            workspace.do(action)
    assert workspace.plan is before
