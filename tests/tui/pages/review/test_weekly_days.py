"""The week on its days by key: the grid, what has no day yet, and plan my week."""

from datetime import date, timedelta
from typing import Any

from tests.tui.conftest import Query
from tests.tui.seeing import desk_of, opened, press, seen, type_text
from textual.pilot import Pilot

from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.planning_week import PlanWeekDialog
from smtui.tui.pages.review.sessions import SessionsView
from smtui.tui.pages.review.steps.weekly_days import Days
from smtui.tui.pages.review.steps.weekly_posts import Posts
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PageName, PostStatus, SessionCadence

TODAY = date(2026, 11, 25)
SUNDAY = date(2026, 11, 29)
PLANNED = "SELECT planned_on FROM task WHERE id = ?"
IN_WEEK = "SELECT count(*) FROM task WHERE planned_on BETWEEN '2026-11-25' AND '2026-11-29'"


async def at_step(pilot: Pilot[Any], step: str) -> None:
    """Open the weekly session at one of its steps."""
    desk = await opened(pilot)
    desk.turn_to(PageName.REVIEW, "sessions")
    await seen(pilot)
    desk.query_one(SessionsView).open_cadence(SessionCadence.WEEKLY, step)
    await seen(pilot)


async def test_tasks_get_days_and_the_load_follows(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await at_step(pilot, "days")
        days = demo_app.query_one(Days)
        assert days.week is not None
        text = await seen(pilot)
        assert "Wed 25 ◂" in text
        assert "On no day yet" in text
        assert "due, on no day yet" in text
        # From the list, > gives the first day with room, and the grid shows it there.
        days.action_focus_next()
        assert not days.in_grid, "a key typed at once is for the list"
        await seen(pilot)
        task = int(days.chosen[0].id)
        before = days.plan.workload.total(TODAY, SUNDAY).planned
        text = await press(pilot, "greater_than_sign")
        day = date.fromisoformat(in_file(PLANNED, task)[0][0])
        assert TODAY <= day <= SUNDAY
        assert (days.grid.day, days.grid.key) == (day, RowKey(Kind.TASK, task))
        assert "Planned ‘" in text
        assert RowKey(Kind.TASK, task) not in days.rows.source.keys
        # In the grid > moves it on, + makes it longer, and the day's load changes at once.
        await press(pilot, "escape", "greater_than_sign")
        later = day + timedelta(days=1)
        assert in_file(PLANNED, task) == [(later.isoformat(),)]
        assert days.grid.day == later
        load = days.week.load(later, later).planned
        await press(pilot, "plus")
        assert days.week.load(later, later).planned == load + 15
        # Off its day it is back in the list; undo puts it there again.
        await press(pilot, "0")
        assert in_file(PLANNED, task) == [(None,)]
        assert RowKey(Kind.TASK, task) in days.rows.source.keys
        await press(pilot, "u", "u", "u", "u")
        assert in_file(PLANNED, task) == [(None,)]
        assert days.plan.workload.total(TODAY, SUNDAY).planned == before
        # A deadline is not moved, only the day of the work.
        due = next(
            (one.day, item.key)
            for one in days.week.days()
            for item in one.items
            if item.text.startswith("◇") and one.day == TODAY
        )
        days.grid.choose(*due)
        assert "changes the deadline" in await press(pilot, "greater_than_sign")
        await press(pilot, "D")
        await type_text(pilot, "tomorrow")
        await press(pilot, "enter")
        fields = in_file("SELECT planned_on, due_on FROM task WHERE id = ?", int(due[1].id))
        assert fields == [("2026-11-26", "2026-11-25")]
        # V shows one person's week after the other.
        assert "The week of " in await press(pilot, "V")
        assert days.person_id == next(iter(days.plan.snapshot.people))


async def test_plan_my_week_takes_what_is_ticked_as_one(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        await at_step(pilot, "days")
        planned = in_file(IN_WEEK)
        entries = in_file("SELECT count(*) FROM journal_entry")
        text = await press(pilot, "F")
        dialog = demo_app.screen
        assert isinstance(dialog, PlanWeekDialog)
        draft = dialog.draft
        assert f"{len(draft.placements)} of {len(draft.placements)} ticked" in text
        assert draft.placements[0].reason in text
        assert " → " in text
        for left in draft.left_out:
            assert not left.is_due or left.title[:20] in text
        # Left without a trace; again, with more kept free there is less of it.
        await press(pilot, "escape")
        assert in_file("SELECT count(*) FROM journal_entry") == entries
        await press(pilot, "F", "plus", "plus", "plus", "plus")
        dialog = demo_app.screen
        assert isinstance(dialog, PlanWeekDialog)
        assert len(dialog.draft.placements) < len(draft.placements)
        # One line is left out, the others are done as one change that one undo takes back.
        first, *others = dialog.draft.placements
        text = await press(pilot, "space")
        assert f"{len(others)} of {len(others) + 1} ticked" in text
        await press(pilot, "enter")
        assert demo_app.screen is desk_of(demo_app)
        for one in others:
            assert in_file(PLANNED, one.id) == [(one.day.isoformat(),)]
        assert in_file(PLANNED, first.id) != [(first.day.isoformat(),)]
        assert in_file("SELECT count(*) FROM journal_entry") == [(entries[0][0] + 1,)]
        await press(pilot, "u")
        assert in_file(IN_WEEK) == planned


async def test_the_posts_of_the_week_and_what_they_miss(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await at_step(pilot, "posts")
        posts = demo_app.query_one(Posts)
        found = posts.found(posts.plan).posts
        assert found
        text = await seen(pilot)
        assert "Still misses" in text
        assert "cannot go out yet" in text
        draft = next(one.post for one in found if one.post.status is PostStatus.DRAFT)
        posts.rows.go_to(RowKey(Kind.POST, draft.id))
        text = await press(pilot, "full_stop")
        assert in_file("SELECT status FROM post WHERE id = ?", draft.id) == [("design",)]
        assert "no copy" in text
        await press(pilot, "comma")
        assert in_file("SELECT status FROM post WHERE id = ?", draft.id) == [("draft",)]
        await press(pilot, "enter")
        assert demo_app.screen is not desk_of(demo_app)
