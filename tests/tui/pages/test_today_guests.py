"""What leaves today's rows while the cursor is on it, and what is gone to without being there."""

from tests.tui.conftest import Query
from tests.tui.seeing import desk_of, opened, press, screen_text, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.widgets.cells import RowKey
from smtui.tui.widgets.rows import Rows
from smtui.vocabulary import Kind

UNTIL = "SELECT coalesce(planned_on, due_on) FROM task WHERE id = ?"


def rows_of(app: SmtuiApp) -> Rows:
    return desk_of(app).page.query_one(Rows)


async def test_moving_twice_moves_the_same_task_which_stays_in_its_place(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        rows = rows_of(demo_app)
        first, second = rows.source.keys[1], rows.source.keys[2]
        before = in_file(UNTIL, second.id)
        # After a week it is of the section that is to come, after two of none.
        await press(pilot, "right_curly_bracket")
        assert rows.source.keys[1:3] == [first, second]
        await press(pilot, "right_curly_bracket", "greater_than_sign")
        assert rows.source.keys[1:3] == [first, second]
        assert rows.key == first
        assert in_file(UNTIL, first.id) == [("2026-12-10",)]
        assert in_file(UNTIL, second.id) == before
        assert "10 Dec" in screen_text(demo_app)


async def test_what_was_moved_away_goes_once_the_cursor_has_left_it(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        rows = rows_of(demo_app)
        first, second = rows.source.keys[1], rows.source.keys[2]
        await press(pilot, "right_curly_bracket", "right_curly_bracket", "j", "plus")
        assert first not in rows.source.keys
        assert rows.key == second


async def test_a_filter_shows_no_guest(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        rows = rows_of(demo_app)
        first = rows.source.keys[1]
        await press(pilot, "right_curly_bracket", "right_curly_bracket", "slash")
        await type_text(pilot, "zzz")
        assert first not in rows.source.keys


async def test_find_goes_to_a_task_that_is_not_of_today(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        listed = set(rows_of(demo_app).source.keys)
        away = next(id_ for id_ in desk.plan.snapshot.tasks if RowKey("task", id_) not in listed)
        title = desk.plan.snapshot.tasks[away].title
        await press(pilot, "f")
        await type_text(pilot, title)
        text = await press(pilot, "enter")
        assert rows_of(demo_app).key == RowKey("task", away)
        assert "Not of today" in text
        assert title[:20] in text


async def test_undoing_a_move_into_today_shows_where_it_went(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        listed = set(rows_of(demo_app).source.keys)
        away = next(
            id_
            for id_, fact in desk.plan.snapshot.tasks.items()
            if RowKey("task", id_) not in listed and id_ in desk.plan.tasks and not fact.rrule
        )
        before = in_file(UNTIL, away)
        desk.go_to(desk.page.NAME, desk.page.NEW, away)
        await press(pilot, "D")
        await type_text(pilot, "today")
        await press(pilot, "enter", "j", "u")
        assert in_file(UNTIL, away) == before
        assert rows_of(demo_app).key == RowKey("task", away)


async def test_a_skipped_thing_gives_the_cursor_to_the_next(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        rows = rows_of(demo_app)
        first, second = rows.source.keys[1], rows.source.keys[2]
        assert desk.plan is not None
        title = desk.plan.snapshot.tasks[int(first.id)].title
        assert f"Skip ‘{title[:30]}" in await press(pilot, "x")
        await press(pilot, "enter")
        assert rows.key == second


async def test_no_timer_starts_on_what_is_settled_today(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        daily = next(
            id_
            for id_, fact in desk.plan.snapshot.tasks.items()
            if fact.cadence == "daily" and id_ not in desk.plan.snapshot.settled_today
        )
        desk.page.go_to(RowKey("task", daily))
        await press(pilot, "x", "enter")
        desk.page.go_to(RowKey("task", daily))
        text = await press(pilot, "s")
        assert "settled today" in text
        assert desk.plan.snapshot.timer is None


async def test_what_lapses_tonight_stands_above_the_steps_before_the_start(
    demo_app: SmtuiApp,
) -> None:
    async with demo_app.run_test(size=(80, 60)) as pilot:
        await opened(pilot)
        text = screen_text(demo_app)
        assert text.index("\n Daily") < text.index("\n Before start") < text.index("\n Weekly")


async def test_a_person_is_no_guest(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        before = list(rows_of(demo_app).source.keys)
        desk.page.go_to(RowKey(Kind.PERSON, 2))
        await pilot.pause()
        # The task of the same number stood on top in its place.
        assert list(rows_of(demo_app).source.keys) == before
