"""The timesheet: what it shows of the file, and what its keys do to it."""

import re
from datetime import date
from pathlib import Path

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, seen, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.pages.team.time import TimeView
from smtui.vocabulary import Kind, PageName

NEW = "SELECT minutes, day_on, task_id, post_id, from_time, until_time, note FROM time_entry"
LATEST = f"{NEW} ORDER BY id DESC LIMIT 1"


async def turned(desk: DeskScreen, pilot: object) -> TimeView:
    """The timesheet, shown."""
    desk.turn_to(PageName.TEAM, "time")
    await seen(pilot)  # type: ignore[arg-type]
    view = desk.page.shown
    assert isinstance(view, TimeView)
    return view


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 16), (40, 12)])
async def test_it_shows_the_week_in_every_size(demo_app: SmtuiApp, size: tuple[int, int]) -> None:
    async with demo_app.run_test(size=size) as pilot:
        desk = await opened(pilot)
        await turned(desk, pilot)
        text = await seen(pilot)
        assert "W48" in text
        for keys in ("tab", "h", "l", "V", "[", "]", "t"):
            await press(
                pilot, {"[": "left_square_bracket", "]": "right_square_bracket"}.get(keys, keys)
            )
        assert demo_app.screen is desk


async def test_the_sums_are_those_of_the_file(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        view = await turned(desk, pilot)
        assert view.sheet is not None
        for row in view.sheet.rows:
            for day, minutes in zip(view.sheet.dates, row.logged, strict=True):
                ((stored,),) = in_file(
                    "SELECT COALESCE(SUM(minutes), 0) FROM time_entry"
                    " WHERE COALESCE(person_id, 0) = ? AND day_on = ?",
                    row.person_id, day.isoformat(),
                )  # fmt: skip
                assert minutes == stored
        total = sum(view.sheet.total.logged)
        assert total == sum(spent.minutes for spent in view.sheet.activities)


async def test_time_is_logged_edited_moved_and_deleted(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        view = await turned(desk, pilot)
        ((before,),) = in_file("SELECT COUNT(*) FROM time_entry")
        await press(pilot, "a")
        text = await type_text(pilot, "yesterday 8:00-8:40 answer comm; in a row")
        assert "logs 40m from 8:00 to 8:40 · yesterday, Tue 24 Nov 2026 on ‘Answer" in text
        await press(pilot, "enter")
        ((minutes, day, task, post, begin, end, note),) = in_file(LATEST)
        assert (minutes, day, post, note) == (40, "2026-11-24", None, "in a row")
        assert (begin[:5], end[:5]) == ("08:00", "08:40")
        assert in_file("SELECT title FROM task WHERE id = ?", task) == [
            ("Answer comments and messages",)
        ]
        assert view.entry_of(view.rows.key) is not None
        await press(pilot, "less_than_sign")
        assert in_file(LATEST)[0][1] == "2026-11-23"
        await press(pilot, "e")
        await press(pilot, *["backspace"] * 9)
        await type_text(pilot, "1h10")
        await press(pilot, "enter")
        assert in_file(LATEST)[0][0] == 70
        assert in_file(LATEST)[0][4] is None
        await press(pilot, "d")
        assert in_file("SELECT COUNT(*) FROM time_entry") == [(before,)]
        await press(pilot, "u", "u", "u", "u")
        assert desk.page.shown is view
        assert in_file("SELECT COUNT(*) FROM time_entry") == [(before,)]


async def test_the_row_of_a_person_is_whose_time_is_logged(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        await turned(desk, pilot)
        await press(pilot, "down", "i")
        await type_text(pilot, "25m")
        await press(pilot, "enter")
        assert in_file(
            "SELECT name, minutes FROM time_entry JOIN person ON person.id = person_id"
            " ORDER BY time_entry.id DESC LIMIT 1"
        ) == [("Brian Osei", 25)]


async def test_other_weeks_and_days(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        view = await turned(desk, pilot)
        assert view.day is None
        await press(pilot, "left_square_bracket")
        assert view.monday == date(2026, 11, 16)
        await press(pilot, "t")
        assert view.day == date(2026, 11, 25)
        await press(pilot, "tab", "h", "h", "h")
        assert view.day == date(2026, 11, 22)
        await press(pilot, "V")
        assert view.day is None


async def test_an_entry_leads_back_to_its_week(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        view = await turned(desk, pilot)
        ((id_, day),) = in_file("SELECT id, day_on FROM time_entry ORDER BY day_on, id LIMIT 1")
        desk.go_to(PageName.TEAM, Kind.TIME_ENTRY, id_)
        await seen(pilot)
        assert view.monday <= date.fromisoformat(day)
        entry = view.entry_of(view.rows.key)
        assert entry is not None
        assert entry.id == id_


async def test_the_timer_runs_on_a_post(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        post = (*desk.plan.due.posts_today, *desk.plan.due.posts_unfinished)[0]
        desk.go_to(PageName.TODAY, Kind.POST, post)
        text = await press(pilot, "s")
        assert "◉" in text
        assert in_file("SELECT task_id, post_id FROM running_timer") == [(None, post)]
        await press(pilot, "s")
        assert in_file("SELECT COUNT(*) FROM running_timer") == [(0,)]
        assert in_file(LATEST)[0][3] == post
        await press(pilot, "i")
        await type_text(pilot, "9:00-9:20 with Ana")
        await press(pilot, "enter")
        assert in_file(LATEST)[0][0] == 20
        assert in_file(LATEST)[0][6] == "with Ana"
        view = await turned(desk, pilot)
        assert "Undid" in await press(pilot, "u")
        assert desk.page.shown is view


async def test_the_sheet_is_written_as_csv_and_replaces_nothing(
    demo_app: SmtuiApp, tmp_path: Path
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await turned(desk, pilot)
        target = tmp_path / "t.csv"
        for _ in range(2):
            await press(pilot, "E", "ctrl+a", "ctrl+k")
            text = await type_text(pilot, str(target))
            await press(pilot, "enter")
        assert "is there already" in text
        assert target.read_text().startswith("date,from,until,minutes")


async def test_lessons_say_of_how_many_tasks_they_are(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.TEAM, "time")
        text = await seen(pilot)
        assert re.search(r"what you plan +n = \d+", text)
        assert "built-in" not in text
