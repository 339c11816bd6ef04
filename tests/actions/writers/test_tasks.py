from datetime import date, timedelta

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.refused import Refused
from smtui.actions.tactics import AddTactic
from smtui.actions.tasks import AddTask, DeleteTasks, DuplicateTasks, EditTask, TickTasks
from smtui.store.opening import connect
from smtui.vocabulary import Cadence, Kind, PageName, TaskStatus
from smtui.workspace import Workspace

TODAY = date(2026, 11, 18)
FRIDAY = date(2026, 11, 20)


def add(workspace: Workspace, title: str = "Write launch post", **fields: object) -> int:
    done = workspace.do(AddTask(title, **fields))  # type: ignore[arg-type]
    assert done.id is not None
    return done.id


def test_a_task_is_added_with_all_its_fields(workspace: Workspace, clock: FakeClock) -> None:
    tactic = workspace.do(AddTactic("Campaigns")).id
    first = add(workspace, "Make the pictures")
    me = next(iter(workspace.plan.snapshot.people))
    action = AddTask(
        "Write launch post",
        notes="two\nlines",
        estimate=45,
        value=4,
        due_on=FRIDAY,
        planned_on=TODAY,
        not_before_on=TODAY,
        cadence=Cadence.WEEKLY,
        assignees=(me,),
        tags=("launch", "#Campaign", "LAUNCH"),
        tactic_id=tactic,
        section="Posts",
        page=PageName.CALENDAR,
        blocked_by=(first,),
        help="Say it in a sentence.",
    )
    done = carry(workspace, clock, action)
    assert done.sentence == "Added ‘Write launch post’, planned for today"
    assert (done.page, done.kind) == (PageName.TODAY, Kind.TASK)
    fact = workspace.plan.snapshot.tasks[done.id or 0]
    assert (fact.estimate, fact.value, fact.due_on) == (45, 4.0, FRIDAY)
    assert sorted(fact.tags) == ["Campaign", "launch"]
    assert (fact.assignees, fact.blocked_by, fact.tactic_id) == ((me,), (first,), tactic)
    detail = workspace.task_detail(fact.id)
    assert detail is not None
    assert (detail.notes, detail.help) == ("two\nlines", "Say it in a sentence.")
    assert fact.id in workspace.plan.waiting


def test_a_due_date_with_a_rule_is_where_the_series_starts(
    workspace: Workspace, clock: FakeClock
) -> None:
    action = AddTask("Weekly report", due_on=FRIDAY, rrule="FREQ=WEEKLY;BYDAY=FR")
    done = carry(workspace, clock, action)
    fact = workspace.plan.snapshot.tasks[done.id or 0]
    assert (fact.starts_on, fact.due_on) == (FRIDAY, None)


def test_a_task_may_be_written_down_when_it_is_done(workspace: Workspace, clock: FakeClock) -> None:
    done = carry(workspace, clock, AddTask("Call the printer", status=TaskStatus.DONE))
    assert workspace.plan.snapshot.settled_today[done.id or 0].outcome == "done"


def test_fields_and_links_are_changed_and_named(workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace, estimate=30, tags=("launch",))
    changes = {"title": "Write the post", "estimate": 60, "tags": ("post",), "due_on": FRIDAY}
    done = carry(workspace, clock, EditTask(task, changes))
    assert done.sentence == "Changed title, estimate, due date and tags of ‘Write the post’"
    fact = workspace.plan.snapshot.tasks[task]
    assert (fact.title, fact.estimate, fact.tags) == ("Write the post", 60, ("post",))
    assert workspace.plan.tasks[task].remaining == 60


def test_an_edit_that_changes_nothing_leaves_nothing_to_undo(workspace: Workspace) -> None:
    task = add(workspace, estimate=30)
    done = workspace.do(EditTask(task, {"estimate": 30}))
    assert done.sentence == "‘Write launch post’ stays as it was"
    undone = workspace.undo()
    assert undone is not None
    assert undone.sentence == "Undid · Added ‘Write launch post’"


def test_a_task_becomes_a_series_and_one_task_again(workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace, due_on=FRIDAY)
    carry(workspace, clock, EditTask(task, {"rrule": "FREQ=WEEKLY"}))
    fact = workspace.plan.snapshot.tasks[task]
    assert (fact.starts_on, fact.due_on) == (FRIDAY, None)
    carry(workspace, clock, EditTask(task, {"rrule": None}))
    fact = workspace.plan.snapshot.tasks[task]
    assert (fact.rrule, fact.due_on) == (None, FRIDAY)


def test_a_status_in_an_edit_settles_and_opens(workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace)
    carry(workspace, clock, EditTask(task, {"status": TaskStatus.DONE}))
    assert workspace.plan.snapshot.tasks[task].status == TaskStatus.DONE
    carry(workspace, clock, EditTask(task, {"status": TaskStatus.PAUSED}))
    assert workspace.plan.snapshot.tasks[task].status == TaskStatus.PAUSED
    assert task not in workspace.plan.snapshot.settled_today


def test_several_are_deleted_with_their_links(workspace: Workspace, clock: FakeClock) -> None:
    first = add(workspace, tags=("a",))
    second = add(workspace, "Second", blocked_by=(first,))
    workspace.do(TickTasks((first,)))
    done = carry(workspace, clock, DeleteTasks((first, second)))
    assert done.sentence == "Deleted 2 tasks"
    assert not workspace.plan.snapshot.tasks


def test_a_copy_is_open_and_has_the_links(workspace: Workspace, clock: FakeClock) -> None:
    task = add(workspace, tags=("a", "b"), estimate=20)
    workspace.do(TickTasks((task,)))
    done = carry(workspace, clock, DuplicateTasks((task,)))
    assert done.sentence == "Copied ‘Write launch post’"
    copy = workspace.plan.snapshot.tasks[done.id or 0]
    assert copy.id != task
    assert (copy.status, copy.tags, copy.estimate) == (TaskStatus.TODO, ("a", "b"), 20)


def test_a_copied_series_starts_at_its_next_occurrence(
    workspace: Workspace, clock: FakeClock
) -> None:
    starts = TODAY - timedelta(days=21 + 2)
    task = add(workspace, rrule="FREQ=WEEKLY", starts_on=starts)
    done = carry(workspace, clock, DuplicateTasks((task,)))
    assert workspace.plan.snapshot.tasks[done.id or 0].starts_on == starts + timedelta(days=28)


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"title": " \x00\n"}, "title", "Title: nothing is given; a task needs a few words."),
        ({"estimate": -5}, "estimate", "Estimate: ‘-5’ is too small; give 0 or more."),
        ({"value": 6}, "value", "Value: ‘6’ is too large; give 5 or less."),
        ({"due_on": "soon"}, "due_on", "Due date: ‘soon’ is not a date; give one such as"),
        ({"goal_id": 9}, "goal_id", "Goal: there is no goal 9 any more."),
        ({"goal_id": 2**70}, "goal_id", "Goal: there is no goal "),
        ({"assignees": (9,)}, "assignees", "Assignees: there is no person 9 any more."),
        ({"assignees": 9}, "assignees", "Assignees: give a list, empty for none."),
        ({"blocked_by": (9,)}, "blocked_by", "What it waits for: there is no task 9 any more."),
        ({"tags": "launch"}, "tags", "Tags: give a list of names, empty for none."),
        ({"status": "later"}, "status", "Status: ‘later’ is none of todo, doing, paused,"),
        ({"cadence": "hourly"}, "cadence", "Cadence: ‘hourly’ is not one of them; give 'before"),
        ({"rrule": "FREQ=DAILY;INTERVAL=0"}, "rrule", "Repetition: "),
    ],
)
def test_what_does_not_fit_is_refused_in_words(
    workspace: Workspace, fields: dict[str, object], field: str, sentence: str
) -> None:
    before = workspace.plan
    with pytest.raises(Refused) as refusal:
        workspace.do(AddTask(**{"title": "A task", **fields}))  # type: ignore[arg-type]
    assert refusal.value.field == field
    assert refusal.value.sentence.startswith(sentence)
    task = add(workspace)
    with pytest.raises(Refused) as refusal:
        workspace.do(EditTask(task, fields))
    assert refusal.value.field == field
    workspace.undo()
    assert workspace.plan.snapshot == before.snapshot


def test_a_field_that_no_task_has_is_refused(workspace: Workspace) -> None:
    task = add(workspace)
    with pytest.raises(Refused, match="A task has no field ‘colour’"):
        workspace.do(EditTask(task, {"colour": "red"}))


def test_a_task_that_is_gone_is_named(workspace: Workspace) -> None:
    for missing in (7, -1, 2**70):
        with pytest.raises(Refused, match=f"There is no task {missing};"):
            workspace.do(DeleteTasks((missing,)))


def test_a_hostile_title_is_kept_as_text(workspace: Workspace) -> None:
    title = "[/] [red]x \x1b]0;t\x07 \u202eabc ن\u200cم 👩\u200d💻"
    task = add(workspace, title)
    kept = workspace.plan.snapshot.tasks[task].title
    assert kept == "[/] [red]x ]0;t \u202eabc ن\u200cم 👩\u200d💻"


def test_a_long_title_is_kept_whole_and_told_short(workspace: Workspace) -> None:
    done = workspace.do(AddTask("x" * 10_000))
    assert len(workspace.plan.snapshot.tasks[done.id or 0].title) == 10_000
    assert len(done.sentence) < 80


def test_a_copy_of_what_a_session_ticks_is_a_task_like_others(workspace: Workspace) -> None:
    task = add(workspace, rrule="FREQ=WEEKLY")
    other = connect(workspace.path)
    other.execute("UPDATE task SET session_cadence = 'weekly', session_step = 'report'")
    other.close()
    workspace.refresh()
    copy = workspace.do(DuplicateTasks((task,))).id or 0
    tasks = workspace.plan.snapshot.tasks
    assert tasks[task].session_step == "report"
    assert (tasks[copy].session_cadence, tasks[copy].session_step) == (None, None)
