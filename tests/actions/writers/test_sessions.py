from datetime import date

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry, snapshot_of

from smtui.actions.action import Action
from smtui.actions.refused import Refused
from smtui.actions.reviews import (
    AddLesson,
    DeleteSessions,
    FinishSession,
    GoToStep,
    KeepClock,
    NoteStep,
    ReopenSession,
    SettleStep,
    StartSession,
)
from smtui.actions.tasks import AddTask, DeleteTasks, MoveTasks, SetTaskStatus, TickTasks
from smtui.actions.together import Together
from smtui.planning.facts.reviews import SessionFact, StepFact
from smtui.store.opening import connect
from smtui.vocabulary import Kind, LessonKind, Outcome, PageName, SessionCadence, StepState
from smtui.workspace import Workspace

MONDAY = date(2026, 11, 16)
WEEKLY = SessionCadence.WEEKLY


@pytest.fixture
def session(workspace: Workspace) -> int:
    return workspace.do(StartSession(WEEKLY, MONDAY)).id or 0


def fact(workspace: Workspace, session: int) -> SessionFact:
    return workspace.plan.snapshot.sessions[session]


def lead(workspace: Workspace, title: str, cadence: str, step: str, rule: str | None) -> int:
    """A task that leads to a step of a session."""
    task = workspace.do(AddTask(title, rrule=rule, starts_on=MONDAY if rule else None)).id or 0
    other = connect(workspace.path)
    other.execute(
        "UPDATE task SET session_cadence = ?, session_step = ? WHERE id = ?", (cadence, step, task)
    )
    other.close()
    workspace.refresh()
    return task


def test_a_session_is_started_once_and_gone_on_with(workspace: Workspace, clock: FakeClock) -> None:
    done = carry(workspace, clock, StartSession(WEEKLY, MONDAY))
    assert done.sentence == "Started the weekly session of W47"
    assert (done.page, done.kind) == (PageName.REVIEW, Kind.SESSION)
    clock.go_on(days=1)
    again = workspace.do(StartSession(WEEKLY, MONDAY))
    assert (again.id, again.has_changed) == (done.id, False)
    assert again.sentence == "Went on with the weekly session of W47"
    session = fact(workspace, done.id or 0)
    assert (session.is_open, session.period_from, session.step) == (True, MONDAY, "")


@pytest.mark.parametrize(
    ("cadence", "day", "sentence"),
    [
        (WEEKLY, date(2026, 11, 17), "First day: yesterday is not a Monday."),
        (SessionCadence.MONTHLY, MONDAY, "First day: Mon 16 Nov is not the first of a month."),
        (
            SessionCadence.QUARTERLY,
            date(2026, 11, 1),
            "First day: Sun 1 Nov is not the first of a quarter.",
        ),
        (
            SessionCadence.MONTHLY,
            date(2028, 1, 1),
            "First day: it lies more than a year from today.",
        ),
    ],
)
def test_a_session_begins_with_its_period(
    workspace: Workspace, cadence: SessionCadence, day: date, sentence: str
) -> None:
    with pytest.raises(Refused) as refused:
        workspace.do(StartSession(cadence, day))
    assert (refused.value.sentence, refused.value.field) == (sentence, "period_from")


def test_steps_are_left_noted_and_taken_back(
    workspace: Workspace, clock: FakeClock, session: int
) -> None:
    done = carry(workspace, clock, SettleStep(session, "last_week", StepState.DONE))
    assert done.sentence == "Done: last week (the weekly session of W47)"
    carry(workspace, clock, SettleStep(session, "measure", StepState.SKIPPED))
    carry(workspace, clock, NoteStep(session, "last_week", "two\nslipped"))
    carry(workspace, clock, NoteStep(session, "pace", "Reach is behind"))
    carry(workspace, clock, SettleStep(session, "last_week", None))
    assert fact(workspace, session).steps == (
        StepFact("last_week", None, "two\nslipped"),
        StepFact("measure", StepState.SKIPPED, ""),
        StepFact("pace", None, "Reach is behind"),
    )
    carry(workspace, clock, NoteStep(session, "last_week", ""))
    assert fact(workspace, session).left("last_week") is None


def test_the_place_and_the_clock_are_kept_without_a_word(
    workspace: Workspace, clock: FakeClock, session: int
) -> None:
    workspace.do(GoToStep(session, "measure"))
    workspace.do(KeepClock(session, 95))
    workspace.do(KeepClock(session, 60))
    kept = snapshot_of(workspace.path, clock).sessions[session]
    assert (kept.step, kept.seconds_used) == ("measure", 95)
    other = connect(workspace.path)
    assert other.execute("SELECT COUNT(*) FROM journal_entry WHERE sentence = ''").fetchone() == (
        0,
    )
    other.close()
    undone = workspace.undo()
    assert undone is not None
    assert undone.sentence == "Undid · Started the weekly session of W47"
    assert workspace.redo() is not None
    carry(
        workspace,
        clock,
        Together(
            (SettleStep(session, "measure", StepState.DONE), GoToStep(session, "pace")), "Measured"
        ),
    )
    assert fact(workspace, session).step == "pace"


def test_finishing_ticks_what_is_due_and_was_done(
    workspace: Workspace, clock: FakeClock, session: int
) -> None:
    report = lead(workspace, "Write the report", "weekly", "report", "FREQ=WEEKLY;BYDAY=FR")
    pace = lead(workspace, "Review the goals", "weekly", "pace", "FREQ=WEEKLY;BYDAY=MO")
    skipped = lead(workspace, "Choose", "weekly", "choose", "FREQ=WEEKLY;BYDAY=MO")
    monthly = lead(workspace, "Monthly report", "monthly", "report", "FREQ=MONTHLY;BYMONTHDAY=18")
    one_off = lead(workspace, "Ask the team", "weekly", "report", None)
    for step, state in (
        ("report", StepState.DONE),
        ("pace", StepState.DONE),
        ("choose", StepState.SKIPPED),
    ):
        workspace.do(SettleStep(session, step, state))
    workspace.do(TickTasks((pace,)))
    done = carry(workspace, clock, FinishSession(session, 850))
    assert done.sentence == (
        "Finished the weekly session of W47 in 14m · done: Write the report and Ask the team"
    )
    settled = workspace.plan.snapshot.settled_today
    assert {task: settled[task].outcome for task in settled} == {
        report: Outcome.DONE,
        pace: Outcome.DONE,
        one_off: Outcome.DONE,
    }
    # It was due on Friday, in this week.
    assert settled[report].occurrence_on == date(2026, 11, 20)
    assert {skipped, monthly}.isdisjoint(settled)
    assert fact(workspace, session).ended_at == clock.now()
    assert fact(workspace, session).seconds_used == 850


@pytest.mark.parametrize(("rule", "is_ticked"), [(25, True), (26, False)])
def test_a_monthly_session_ticks_what_is_due_within_a_week(
    workspace: Workspace, rule: int, is_ticked: bool
) -> None:
    session = workspace.do(StartSession(SessionCadence.MONTHLY, date(2026, 11, 1))).id or 0
    task = lead(workspace, "Plan", "monthly", "plan", f"FREQ=MONTHLY;BYMONTHDAY={rule}")
    workspace.do(SettleStep(session, "plan", StepState.DONE))
    done = workspace.do(FinishSession(session, 1))
    assert (task in workspace.plan.snapshot.settled_today) is is_ticked
    assert done.sentence.startswith("Finished the monthly session of November 2026 in 1m")


def test_what_a_week_planned_and_what_came_of_it(
    workspace: Workspace, clock: FakeClock, session: int
) -> None:
    def task(title: str, **fields: object) -> int:
        return workspace.do(AddTask(title, **fields)).id or 0  # type: ignore[arg-type]

    thursday, friday = date(2026, 11, 19), date(2026, 11, 20)
    kept = task("Kept", planned_on=thursday, estimate=60)
    moved = task("Moved", planned_on=thursday, due_on=friday, estimate=30)
    dropped = task("Dropped", due_on=friday)
    gone = task("Gone", planned_on=thursday)
    backlog = task("Put back", planned_on=thursday)
    task("Next week", planned_on=date(2026, 11, 23))
    task("Every day", rrule="FREQ=DAILY")
    done = carry(workspace, clock, FinishSession(session, 600))
    assert done.sentence == "Finished the weekly session of W47 in 10m · 5 tasks planned"
    clock.go_on(days=2)
    workspace.do(TickTasks((kept,)))
    workspace.do(MoveTasks((moved,), days=4))
    workspace.do(SetTaskStatus((dropped,), "dropped"))  # type: ignore[arg-type]
    workspace.do(DeleteTasks((gone,)))
    other = connect(workspace.path)
    other.execute("UPDATE task SET planned_on = NULL WHERE id = ?", (backlog,))
    other.close()
    workspace.refresh()
    lines = {line.title: line for line in workspace.session_plans((session,))[session]}
    assert [(line.title, line.minutes) for line in lines.values()] == [
        ("Kept", 60),
        ("Moved", 30),
        ("Put back", None),
        ("Dropped", None),
    ]
    assert (lines["Kept"].outcome, lines["Kept"].done_on) == (Outcome.DONE, friday)
    assert (lines["Kept"].planned_on, lines["Kept"].moved_to) == (thursday, None)
    assert (lines["Moved"].outcome, lines["Moved"].moved_to) == (None, date(2026, 11, 24))
    assert lines["Dropped"].outcome is Outcome.SKIPPED
    assert (lines["Put back"].moved_to, lines["Put back"].has_day) == (None, False)
    carry(workspace, clock, ReopenSession(session))
    assert workspace.session_plans((session,)) == {}


def test_a_session_goes_and_its_lessons_stay(
    workspace: Workspace, clock: FakeClock, session: int
) -> None:
    lesson = workspace.do(AddLesson(LessonKind.DECISION, "Less is more", session_id=session)).id
    done = carry(workspace, clock, DeleteSessions((session,)))
    assert done.sentence == "Deleted the weekly session of W47"
    assert workspace.plan.snapshot.lessons[lesson or 0].session_id is None
    two = [workspace.do(StartSession(WEEKLY, day)).id or 0 for day in (MONDAY, date(2026, 11, 9))]
    done = carry(workspace, clock, DeleteSessions(tuple(two)))
    assert done.sentence == "Deleted 2 sessions"
    assert not workspace.plan.snapshot.sessions


def test_sessions_are_read_by_their_period_the_latest_at_hand(workspace: Workspace) -> None:
    old = workspace.do(StartSession(WEEKLY, date(2026, 1, 5))).id or 0
    ids = []
    for week in range(14):
        first = date.fromordinal(MONDAY.toordinal() - 7 * week)
        ids.append(workspace.do(StartSession(WEEKLY, first)).id or 0)
        workspace.do(FinishSession(ids[-1], 60))
    assert set(workspace.plan.snapshot.sessions) == {old, *ids[:12]}
    assert [found.id for found in workspace.sessions()] == [*ids, old]
    assert [found.id for found in workspace.sessions(2)] == ids[:2]


FINISHED = "The weekly session of W47 is finished; open it again first."


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        (SettleStep(1, "pace", StepState.DONE), FINISHED),
        (GoToStep(1, "pace"), FINISHED),
        (FinishSession(1, 60), FINISHED),
        (NoteStep(1, "lunch", "x"), "A weekly session has no step ‘lunch’."),
        (NoteStep(9, "pace", "x"), "There is no session 9; it may have been deleted meanwhile."),
    ],
)
def test_what_is_finished_stays_so(
    workspace: Workspace, session: int, action: Action, sentence: str
) -> None:
    assert session == 1
    workspace.do(FinishSession(session, 60))
    with pytest.raises(Refused) as refused:
        workspace.do(action)
    assert refused.value.sentence == sentence


def test_wrong_values_are_refused_in_a_sentence(workspace: Workspace, session: int) -> None:
    # A clock that runs backwards is not believed, nor one that was left running for weeks.
    assert not workspace.do(KeepClock(session, -1)).has_changed
    workspace.do(KeepClock(session, 10**9))
    assert fact(workspace, session).seconds_used == 999_999
    for action, sentence in (
        (
            SettleStep(session, "pace", "lost"),  # type: ignore[arg-type]
            "State: ‘lost’ is none of done, skipped.",
        ),
        (StartSession("daily", MONDAY),  # type: ignore[arg-type]
         "Cadence: ‘daily’ is none of weekly, monthly, quarterly."),
    ):  # fmt: skip
        with pytest.raises(Refused) as refused:
            workspace.do(action)
        assert refused.value.sentence == sentence
    with pytest.raises(Refused, match="is open"):
        workspace.do(ReopenSession(session))


def test_a_start_that_is_done_again_has_its_clock(workspace: Workspace, session: int) -> None:
    workspace.do(KeepClock(session, 95))
    workspace.do(GoToStep(session, "pace"))
    workspace.undo()
    assert not workspace.plan.snapshot.sessions
    workspace.redo()
    assert (fact(workspace, session).seconds_used, fact(workspace, session).step) == (95, "pace")
    workspace.do(DeleteSessions((session,)))
    workspace.undo()
    workspace.do(KeepClock(session, 130))
    workspace.redo()
    workspace.undo()
    assert fact(workspace, session).seconds_used == 130
