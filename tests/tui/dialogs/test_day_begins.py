"""What the day begins with: the first run, a timer that ran overnight, what slipped."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from tests.tui.conftest import NOW, Query, StandingClock
from tests.tui.seeing import desk_of, opened, press, screen_text, type_text
from textual import events

from smtui.tui.app import OPEN_DEMO, SmtuiApp
from smtui.tui.dialogs.first_run import FirstRunDialog
from smtui.tui.dialogs.overnight import OvernightDialog
from smtui.tui.dialogs.slipped import SlippedDialog
from smtui.tui.widgets.rows import Rows


@pytest.fixture
def demo_app(demo_file: Path, clock: StandingClock) -> SmtuiApp:
    """Here nothing was gone through yet."""
    return SmtuiApp(demo_file, demo=True, clock=clock)


@pytest.fixture
def new_file(tmp_path: Path) -> Path:
    return tmp_path / "new.db"


@pytest.fixture
def new_app(new_file: Path, clock: StandingClock) -> SmtuiApp:
    return SmtuiApp(new_file, clock=clock)


def in_new(path: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


async def test_the_first_run_asks_three_things(new_app: SmtuiApp, new_file: Path) -> None:
    async with new_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, leave_dialog=False)
        text = screen_text(new_app)
        for asked in ("Your name", "Hours a week", "Checklists", "Demo first"):
            assert asked in text
        await type_text(pilot, "Zoe")
        await press(pilot, "down")
        assert "20h a week" in await type_text(pilot, "20")
        await press(pilot, "enter")
        assert new_app.screen is desk_of(new_app)
        assert in_new(new_file, "SELECT name, monday_minutes, is_me FROM person") == [
            ("Zoe", 240, 1)
        ]
        assert in_new(new_file, "SELECT count(*) FROM task") == [(29,)]
    again = SmtuiApp(new_file, clock=new_app.clock)
    async with again.run_test(size=(80, 24)) as pilot:
        await opened(pilot, leave_dialog=False)
        assert not isinstance(again.screen, FirstRunDialog)


async def test_no_checklists_when_none_are_wanted(new_app: SmtuiApp, new_file: Path) -> None:
    async with new_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, leave_dialog=False)
        await type_text(pilot, "Zoe")
        await press(pilot, "down", "down", "space", "enter")
        assert in_new(new_file, "SELECT count(*) FROM task") == [(0,)]


async def test_a_missing_name_is_told_in_its_place(new_app: SmtuiApp, new_file: Path) -> None:
    async with new_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, leave_dialog=False)
        assert "cannot be empty" not in screen_text(new_app)
        assert "cannot be empty" in await press(pilot, "enter")
        assert isinstance(new_app.screen, FirstRunDialog)
        assert in_new(new_file, "SELECT count(*) FROM person") == [(0,)]


async def test_one_key_skips(new_app: SmtuiApp, new_file: Path) -> None:
    async with new_app.run_test(size=(60, 16)) as pilot:
        await opened(pilot, leave_dialog=False)
        await press(pilot, "escape")
        assert new_app.screen is desk_of(new_app)
        assert in_new(new_file, "SELECT count(*) FROM person") == [(0,)]
        assert in_new(new_file, "SELECT count(*) FROM setting WHERE key = 'setup_done'") == [(1,)]


async def test_the_demo_can_be_seen_first(new_app: SmtuiApp, new_file: Path) -> None:
    async with new_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, leave_dialog=False)
        await press(pilot, "ctrl+o")
    assert new_app.return_value == OPEN_DEMO
    assert in_new(new_file, "SELECT count(*) FROM setting WHERE key = 'setup_done'") == [(0,)]


def start_timer(path: Path, hours: float) -> int:
    connection = sqlite3.connect(path)
    started = (NOW - timedelta(hours=hours)).isoformat()
    [(id_,)] = connection.execute("SELECT id FROM task WHERE status = 'todo' LIMIT 1").fetchall()
    connection.execute("DELETE FROM running_timer")
    connection.execute(
        "INSERT INTO running_timer (id, task_id, started_at) VALUES (1, ?, ?)", (id_, started)
    )
    connection.commit()
    connection.close()
    return int(id_)


async def test_a_timer_that_ran_overnight_is_stopped_when_it_really_stopped(
    demo_app: SmtuiApp, demo_file: Path, in_file: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    id_ = start_timer(demo_file, 16)
    started = (NOW - timedelta(hours=16)).astimezone()
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, leave_dialog=False)
        assert isinstance(demo_app.screen, OvernightDialog)
        assert "16h" in screen_text(demo_app)
        assert "still to come" in await type_text(pilot, "today 23:59")
        assert isinstance(demo_app.screen, OvernightDialog)
        await press(pilot, "enter", "ctrl+u")
        assert isinstance(demo_app.screen, OvernightDialog)
        end = started + timedelta(minutes=45)
        assert "logs 45m" in await type_text(pilot, f"{end:%H:%M}")
        await press(pilot, "enter")
        assert in_file("SELECT count(*) FROM running_timer") == [(0,)]
        logged = in_file(
            "SELECT minutes FROM time_entry WHERE task_id = ? ORDER BY id DESC LIMIT 1", id_
        )
        assert logged == [(45,)]


async def test_an_overnight_timer_can_be_thrown_away_or_left(
    demo_app: SmtuiApp, demo_file: Path, in_file: Query
) -> None:
    start_timer(demo_file, 16)
    entries = in_file("SELECT count(*) FROM time_entry")
    async with demo_app.run_test(size=(60, 16)) as pilot:
        await opened(pilot, leave_dialog=False)
        await press(pilot, "escape")
        assert in_file("SELECT count(*) FROM running_timer") == [(1,)]
        demo_app.push_screen(OvernightDialog(desk_of(demo_app)))
        await pilot.pause()
        await press(pilot, "ctrl+x")
        assert in_file("SELECT count(*) FROM running_timer") == [(0,)]
        assert in_file("SELECT count(*) FROM time_entry") == entries


async def test_what_slipped_is_gone_through_with_a_key_each(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot, leave_dialog=False)
        assert isinstance(demo_app.screen, SlippedDialog)
        assert desk.plan is not None
        slipped = desk.plan.due.slipped
        assert f"{len(slipped)} things slipped" in screen_text(demo_app)
        rows = demo_app.screen.query_one(Rows)
        assert [int(key.id) for key in rows.source.keys] == list(slipped)
        before = in_file("SELECT due_on, planned_on FROM task WHERE id = ?", slipped[0])
        await press(pilot, "t")
        after = in_file("SELECT due_on, planned_on FROM task WHERE id = ?", slipped[0])
        assert "2026-11-25" in after[0]
        assert len(rows.source.keys) == len(slipped) - 1
        await press(pilot, "u")
        assert in_file("SELECT due_on, planned_on FROM task WHERE id = ?", slipped[0]) == before
        assert len(rows.source.keys) == len(slipped)


async def test_slipped_work_is_dropped_put_off_or_taken_off_the_calendar(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot, leave_dialog=False)
        assert desk.plan is not None
        single = [id_ for id_ in desk.plan.due.slipped if not desk.plan.snapshot.tasks[id_].rrule]
        first, second, third = single[:3]
        rows = demo_app.screen.query_one(Rows)
        order = [int(key.id) for key in rows.source.keys]
        assert order[:3] == [first, second, third]
        await press(pilot, "x")
        assert in_file("SELECT status FROM task WHERE id = ?", first) == [("dropped",)]
        await press(pilot, "b")
        found = in_file("SELECT due_on, planned_on FROM task WHERE id = ?", second)
        assert found == [(None, None)]
        await press(pilot, "D")
        await type_text(pilot, "fri")
        await press(pilot, "enter")
        moved = in_file("SELECT due_on, planned_on FROM task WHERE id = ?", third)
        assert "2026-11-27" in moved[0]


async def test_what_slipped_is_asked_once_a_day(
    demo_file: Path, clock: StandingClock, in_file: Query
) -> None:
    asked = []
    for days in (0, 0, 1):
        clock.moment = NOW + timedelta(days=days)
        app = SmtuiApp(demo_file, demo=True, clock=clock)
        async with app.run_test(size=(80, 24)) as pilot:
            await opened(pilot, leave_dialog=False)
            asked.append(isinstance(app.screen, SlippedDialog))
            if asked[-1]:
                await press(pilot, "escape")
    assert asked == [True, False, True]


async def test_keys_typed_at_once_do_not_answer_what_slipped(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        demo_app.post_message(events.Key("j", "j"))
        desk = await opened(pilot, leave_dialog=False)
        assert demo_app.screen is desk
        assert "Something slipped: S goes through it." in screen_text(demo_app)
        await press(pilot, "S")
        assert isinstance(demo_app.screen, SlippedDialog)


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)])
async def test_the_first_run_is_as_high_as_its_text(
    new_app: SmtuiApp, size: tuple[int, int]
) -> None:
    async with new_app.run_test(size=size) as pilot:
        await opened(pilot, leave_dialog=False)
        text = screen_text(new_app)
        for asked in ("Your name", "Demo first", "enter begins", "skips this"):
            assert asked in text
        box = new_app.screen.query_one(".box")
        lines = [line.strip(" │") for line in text.splitlines()][
            box.region.y + 1 : box.region.bottom - 1
        ]
        # Title, welcome (three lines), four questions, keys; what is blank divides them.
        assert sum(not line for line in lines) <= 3
        assert lines[-1]
