"""Occasions by key: own dates, those of every year, and public holidays of a country."""

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, seen, type_text
from textual.pilot import Pilot

from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.occasions import OccasionsDialog
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import PageName


async def shown(pilot: Pilot[int]) -> str:
    desk = await opened(pilot)
    desk.action_show(PageName.CALENDAR)
    await seen(pilot)
    return await press(pilot, "ctrl+o")


async def test_they_stand_by_their_next_day(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        text = await shown(pilot)
        [(count,)] = in_file("SELECT count(*) FROM occasion")
        assert f"Occasions · {count}" in text
        assert text.index("Christmas Day") < text.index("Nowruz")
        assert "✦" in text


async def test_one_is_added_edited_and_deleted(demo_app: SmtuiApp, in_file: Query) -> None:
    latest = "SELECT name, day_on, is_yearly, notice_days FROM occasion ORDER BY id DESC LIMIT 1"
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        await press(pilot, "a")
        await type_text(pilot, "Founders day")
        await press(pilot, "down")
        await type_text(pilot, "12 dec")
        text = await press(pilot, "down", "right", "down", "end", "backspace", "backspace", "7")
        assert "Next on Sat 12 Dec 2026" in text
        assert "from Sat 5 Dec 2026 on" in text
        await press(pilot, "enter")
        assert in_file(latest) == [("Founders day", "2026-12-12", 1, 7)]
        [(id_,)] = in_file("SELECT id FROM occasion ORDER BY id DESC LIMIT 1")
        screen = demo_app.screen
        assert isinstance(screen, OccasionsDialog)
        screen.rows.go_to(RowKey("occasion", id_))
        await press(pilot, "plus", "plus")
        assert in_file(latest)[0][3] == 9
        await press(pilot, "d")
        assert in_file(latest)[0][0] != "Founders day"
        assert "Founders day" in await press(pilot, "u")


async def test_a_day_has_to_be_named(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        count = in_file("SELECT count(*) FROM occasion")
        await press(pilot, "a")
        await type_text(pilot, "Someday")
        assert "On which day?" in await press(pilot, "enter")
        assert in_file("SELECT count(*) FROM occasion") == count


async def test_the_holidays_of_a_country_are_added_as_one(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    german = "SELECT count(*) FROM occasion WHERE country = 'DE' AND day_on LIKE '2027-%'"
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        await press(pilot, "p")
        await press(pilot, *["backspace"] * 8)
        assert "DE, all public holidays of 2027" in await type_text(pilot, "de 2027")
        assert "holidays of DE in 2027" in await press(pilot, "enter")
        assert in_file(german)[0][0] >= 9
        assert "DE" in screen_text(demo_app)
        await press(pilot, "u")
        assert in_file(german) == [(0,)]
