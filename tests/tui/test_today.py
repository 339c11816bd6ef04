"""The daily review by key: what is on the screen, and what is in the file afterwards."""

from typing import Any

import pytest
from tests.tui.conftest import Query, StandingClock
from tests.tui.seeing import desk_of, opened, press, screen_text, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.widgets.cells import RowKey
from smtui.tui.widgets.rows import Rows


def the_key(app: SmtuiApp) -> RowKey:
    rows = desk_of(app).page.query_one(Rows)
    assert rows.key is not None
    return rows.key


async def test_today_opens_on_what_is_worth_most(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        text = screen_text(demo_app)
        assert "1 Today" in text
        assert "Wed 25  load" in text
        assert "Due, overdue and doing" in text
        assert desk.plan is not None
        due = desk.plan.due
        assert f"{due.done} of {due.due} done" in text
        ranks = desk.plan.tasks
        shown = [ranks[item.task_id].priority for item in due.tasks if item.task_id in ranks]
        assert shown == sorted(shown, reverse=True)
        assert the_key(demo_app).id == due.tasks[0].task_id


async def test_space_ticks_and_the_next_thing_comes_under_the_cursor(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        first, second = (item.task_id for item in desk.plan.due.tasks[:2])
        text = await press(pilot, "space")
        assert "Done:" in text
        assert "u undoes" in text
        assert the_key(demo_app).id == second
        assert in_file("SELECT status FROM task WHERE id = ?", first) == [("done",)]
        text = await press(pilot, "u")
        assert the_key(demo_app).id == first
        assert in_file("SELECT status FROM task WHERE id = ?", first) != [("done",)]
        await press(pilot, "ctrl+r")
        assert in_file("SELECT status FROM task WHERE id = ?", first) == [("done",)]


async def test_skip_asks_for_the_reason(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        daily = next(
            id_
            for id_, fact in desk_of(demo_app).page.plan.snapshot.tasks.items()
            if fact.cadence == "daily"
            and id_ not in desk_of(demo_app).page.plan.snapshot.settled_today
        )
        desk_of(demo_app).page.go_to(RowKey("task", daily))
        assert "because" in await press(pilot, "x")
        await type_text(pilot, "no news today")
        text = await press(pilot, "enter")
        assert "Skipped" in text
        rows = in_file(
            "SELECT outcome, reason FROM completion WHERE task_id = ? AND day_on = '2026-11-25'",
            daily,
        )
        assert rows == [("skipped", "no news today")]


async def test_minutes_are_logged_and_bad_ones_are_told_and_kept(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        task_id = the_key(demo_app).id
        before = in_file("SELECT COUNT(*) FROM time_entry WHERE task_id = ?", task_id)[0][0]
        await press(pilot, "i")
        await type_text(pilot, "a while")
        text = await press(pilot, "enter")
        assert "a while" in text
        assert "says no time" in text
        await press(pilot, *["backspace"] * 7)
        await type_text(pilot, "1h30")
        await press(pilot, "enter")
        rows = in_file("SELECT minutes FROM time_entry WHERE task_id = ?", task_id)
        assert len(rows) == before + 1
        assert rows[-1] == (90,)


async def test_the_timer_runs_across_a_restart(
    demo_app: SmtuiApp, demo_file: Any, clock: StandingClock, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        task_id = the_key(demo_app).id
        await press(pilot, "s")
        assert in_file("SELECT task_id FROM running_timer") == [(task_id,)]
    clock.moment = clock.moment.replace(hour=10, minute=15)
    again = SmtuiApp(demo_file, demo=True, clock=clock)
    async with again.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert "▶ 45m" in screen_text(again)
        desk_of(again).page.go_to(RowKey("task", task_id))
        await press(pilot, "s")
        assert in_file("SELECT task_id FROM running_timer") == []
        rows = in_file("SELECT minutes FROM time_entry WHERE task_id = ?", task_id)
        assert rows[-1] == (45,)


@pytest.mark.parametrize(
    ("key", "column", "change"), [("plus", "estimate", 15), ("minus", "estimate", -15)]
)
async def test_the_estimate_changes_by_a_quarter_of_an_hour(
    demo_app: SmtuiApp, in_file: Query, key: str, column: str, change: int
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        task_id = the_key(demo_app).id
        sql = f"SELECT {column} FROM task WHERE id = ?"
        before = in_file(sql, task_id)[0][0]
        await press(pilot, key)
        assert in_file(sql, task_id)[0][0] == max(0, before + change)
        assert the_key(demo_app).id == task_id


async def test_marked_things_move_together_and_one_undo_brings_them_back(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "m", "m")
        ids = [int(key.id) for key in desk_of(demo_app).page.chosen]
        assert len(ids) == 2
        sql = f"SELECT id, planned_on, due_on FROM task WHERE id IN ({ids[0]}, {ids[1]})"
        before = in_file(sql)
        text = await press(pilot, "greater_than_sign")
        assert "2 tasks" in text
        assert all(old != new for old, new in zip(before, in_file(sql), strict=True))
        await press(pilot, "u")
        assert in_file(sql) == before


async def test_the_filter_shows_only_what_contains_the_words(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "slash")
        text = await type_text(pilot, "publishing plan")
        assert "ublishing plan" in text
        rows = desk_of(demo_app).page.query_one(Rows)
        shown = [key for key in rows.source.keys if key.is_thing]
        titles = [desk_of(demo_app).page.plan.snapshot.tasks[int(key.id)].title for key in shown]
        assert titles
        assert all("publishing plan" in title.casefold() for title in titles)
        await press(pilot, "enter", "escape")
        assert len(rows.source.keys) > len(shown)


async def test_views_end_with_all_open_work(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        text = await press(pilot, "v", "v")
        assert desk.plan is not None
        assert f"{len(desk.plan.task_order)} open tasks by priority" in text
        assert the_key(demo_app).kind == "task"


async def test_a_wide_terminal_shows_why_beside_the_list(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        text = screen_text(demo_app)
        assert "Why here" in text
        assert desk.plan is not None
        top = desk.plan.tasks[int(the_key(demo_app).id)]
        assert f"{top.priority:+.2f}" in text


@pytest.mark.parametrize("size", [(40, 12), (60, 16), (200, 60)])
async def test_any_size_is_survived(demo_app: SmtuiApp, size: tuple[int, int]) -> None:
    async with demo_app.run_test(size=size) as pilot:
        await opened(pilot)
        for page in "12345":
            await press(pilot, page)
        await pilot.resize_terminal(80, 24)
        await press(pilot, "1")
        await pilot.resize_terminal(*size)
        await pilot.pause()
        text = screen_text(demo_app)
        assert "Tod" in text
        if size == (40, 12):
            assert "Small terminal" in text


async def test_minutes_are_logged_and_timed_on_a_post(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        post = (*desk.plan.due.posts_today, *desk.plan.due.posts_unfinished)[0]
        desk.page.go_to(RowKey("post", post))
        of_post = "SELECT minutes FROM time_entry WHERE post_id = ? ORDER BY id DESC LIMIT 1"
        assert "How long did" in await press(pilot, "i")
        await type_text(pilot, "25m")
        text = await press(pilot, "enter")
        assert "25m" in text.splitlines()[-2]
        assert in_file(of_post, post) == [(25,)]
        # Undone in view: a post of the calendar is no reason to leave Today.
        assert "November 2026" not in await press(pilot, "u")
        assert in_file(of_post, post) != [(25,)]
        text = await press(pilot, "s")
        assert in_file("SELECT task_id, post_id FROM running_timer") == [(None, post)]
        assert "◉" in text
        await press(pilot, "s")
        assert in_file("SELECT 1 FROM running_timer") == []
