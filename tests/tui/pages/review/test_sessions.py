"""Sessions: begun, gone through, left, resumed after a restart, finished, taken back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.tui.conftest import Query, StandingClock
from tests.tui.seeing import opened, press, seen, type_text

from smtui.planning.facts.reports import ReportFacts
from smtui.store.errors import FileDamaged, FileLocked, StoreError
from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.pages.review.session_clock import SessionClock
from smtui.tui.pages.review.sessions import SessionsView
from smtui.vocabulary import Kind
from smtui.workspace import Workspace


def sessions_of(desk: DeskScreen) -> SessionsView:
    return desk.query_one(SessionsView)


def failing(error: StoreError, asked: list[object] | None = None) -> Callable[..., None]:
    """Stand for what a workspace does while the file cannot be used; ``asked`` lists for what."""

    def do(_: Workspace, *given: object) -> None:
        if asked is not None:
            asked.append(given)
        raise error

    return do


async def test_a_session_is_left_and_resumed_where_it_was(
    demo_file: Path, clock: StandingClock, in_file: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[date] = []

    def counted(workspace: Workspace, first: date, last: date) -> ReportFacts:
        reads.append(first)
        return report_facts(workspace, first, last)

    report_facts = Workspace.report_facts
    monkeypatch.setattr(Workspace, "report_facts", counted)
    async with SmtuiApp(demo_file, demo=True, clock=clock).run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert "not begun" in await press(pilot, "8")
        shown = await press(pilot, "enter")
        assert "Weekly · W48" in shown
        assert "0:0" in shown
        assert "slipped: where to?" in shown
        await press(pilot, "quotation_mark")
        await type_text(pilot, "Too many meetings")
        await press(pilot, "enter")
        # A note changes nothing of the week; a task that gets another day does.
        assert len(reads) == 1
        await press(pilot, "t", "u")
        assert len(reads) == 3
        await press(pilot, "right_square_bracket", "ampersand")
        pane = sessions_of(desk).pane
        assert pane is not None
        pane.clock = SessionClock(125)
        shown = await press(pilot, "escape")
        assert "3 of 8: pace" in shown
        assert "2m" in shown
        assert in_file("SELECT step, seconds_used FROM review_session WHERE ended_at IS NULL") == [
            ("pace", 125)
        ]
        assert in_file("SELECT step, state, note FROM review_step ORDER BY rowid DESC LIMIT 2") == [
            ("measure", "skipped", ""),
            ("last_week", "done", "Too many meetings"),
        ]
        # Undone are the steps one by one; the overview stays.
        assert "1 of 8: last week" in await press(pilot, "u", "u")
        assert "2 of 8: measure" in await press(pilot, "ctrl+r")
    async with SmtuiApp(demo_file, demo=True, clock=clock).run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        shown = await press(pilot, "ctrl+w")
        assert "2 measure" in shown
        assert "2:0" in shown
        assert desk.page.shown.VIEW_NAME == "measure"
        shown = await press(pilot, "left_square_bracket")
        assert "Your note: Too many meetings" in shown
        # The clock stands while another page is looked at; quitting keeps it.
        pane = sessions_of(desk).pane
        assert pane is not None
        await press(pilot, "1")
        assert not pane.clock.runs
        await press(pilot, "8")
        assert pane.clock.runs
        pane.clock = SessionClock(300)
        await pilot.press("q")
    assert in_file("SELECT seconds_used FROM review_session WHERE ended_at IS NULL") == [(300,)]


async def test_a_clock_that_cannot_be_kept_takes_no_keys_and_is_kept_later(
    demo_app: SmtuiApp, in_file: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "ctrl+w")
        pane = sessions_of(desk).pane
        assert pane is not None
        pane.clock = SessionClock(300)
        asked: list[object] = []
        error = FileLocked("Another program has the file.")
        with monkeypatch.context() as locked:
            locked.setattr(Workspace, "do", failing(error, asked))
            pane.tell_clock()
            pane.tell_clock()
            shown = await seen(pilot)
        assert (len(asked), demo_app.screen) == (1, desk)
        assert error.sentence in shown
        await press(pilot, "escape")
    assert in_file("SELECT seconds_used FROM review_session WHERE ended_at IS NULL") == [(300,)]


async def test_what_the_file_does_not_give_is_told_and_the_session_goes_on(
    demo_app: SmtuiApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        with monkeypatch.context() as damaged:
            error = FileDamaged("A part of the file is damaged.")
            damaged.setattr(Workspace, "report_facts", failing(error))
            assert error.sentence in await press(pilot, "ctrl+w")
            await press(pilot, "escape", "8")
        assert "2 measure" in await press(pilot, "ctrl+w", "right_square_bracket")


async def test_an_item_of_today_leads_to_its_step_and_is_ticked_by_finishing(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        report = next(
            task.id
            for task in desk.plan.snapshot.tasks.values()
            if (task.session_cadence, task.session_step) == ("weekly", "report")
        )
        done = "SELECT count(*) FROM completion WHERE task_id = ? AND outcome = 'done'"
        before = in_file(done, report)
        desk.go_to(desk.current, Kind.TASK, report)
        shown = await press(pilot, "enter")
        assert "8 report" in shown
        assert "Weekly report" in shown
        shown = await press(pilot, "right_square_bracket")
        assert "is planned" in shown
        assert "Ticked by finishing" in shown
        assert "Write the weekly report" in shown
        assert in_file(done, report) == [(before[0][0] + 1,)]
        shown = await press(pilot, "u")
        assert "is being planned" in shown
        assert in_file(done, report) == before
        # A step that was not done ticks nothing of its own.
        assert in_file(
            "SELECT state FROM review_step JOIN review_session s ON s.id = session_id"
            " WHERE s.ended_at IS NULL"
        ) == [("done",)]


async def test_slipped_work_gets_its_day_by_one_key(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        # Who undoes the beginning is back in the overview.
        shown = await press(pilot, "ctrl+w", "u")
        assert "Weekly     W48 · 23–29 Nov            not begun" in shown
        assert "Lessons" in shown.splitlines()[1]
        await press(pilot, "ctrl+w")
        assert desk.plan is not None
        slipped = list(desk.plan.due.slipped)
        assert len(slipped) == 3
        first = desk.page.shown.chosen[0].id
        await press(pilot, "t")
        day = "SELECT coalesce(planned_on, due_on) FROM task WHERE id = ?"
        assert in_file(day, first) == [("2026-11-25",)]
        second = desk.page.shown.chosen[0].id
        assert second != first
        await press(pilot, "0")
        assert in_file(day, second) == [(None,)]
        third = desk.page.shown.chosen[0].id
        shown = await press(pilot, "x")
        assert in_file("SELECT status FROM task WHERE id = ?", third) == [("dropped",)]
        assert "nothing slipped" in shown
        shown = await press(pilot, "u", "u", "u")
        assert "3 slipped" in shown
        assert desk.page.shown.VIEW_NAME == "last week"
        # Work is chosen for the week by one key, and put back by the same.
        desk.action_session("weekly", "choose")
        assert "Could come too" in await seen(pilot)
        tactic = desk.page.shown.chosen[0].id
        status = "SELECT status FROM tactic WHERE id = ?"
        was = in_file(status, tactic)
        await press(pilot, "o")
        assert in_file(status, tactic) != was
        await press(pilot, "u")
        assert in_file(status, tactic) == was
