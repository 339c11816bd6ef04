"""Channels by key: default slots typed in one line, networks, the next free slot."""

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, seen, type_text
from textual.pilot import Pilot

from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.channels import ChannelsDialog
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PageName

SLOTS = "SELECT weekday, substr(at, 1, 5) FROM channel_slot WHERE channel_id = ? ORDER BY 1, 2"


async def shown(pilot: Pilot[int]) -> str:
    desk = await opened(pilot)
    desk.action_show(PageName.CALENDAR)
    await seen(pilot)
    return await press(pilot, "ctrl+k")


async def test_slots_are_typed_in_one_line(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        assert "Next free" in await shown(pilot)
        [(id_,)] = in_file("SELECT id FROM channel WHERE name = 'TikTok'")
        assert isinstance(demo_app.screen, ChannelsDialog)
        demo_app.screen.rows.go_to(RowKey(Kind.CHANNEL, id_))
        await press(pilot, "enter", "down")
        assert "4 a week" in await type_text(pilot, "mon-wed 9:00; fri 6pm")
        await press(pilot, "enter")
        assert in_file(SLOTS, id_) == [(0, "09:00"), (1, "09:00"), (2, "09:00"), (4, "18:00")]
        text = screen_text(demo_app)
        assert "Mon, Tue, Wed 9:00" in text
        assert "Fri 18:00" in text
        await press(pilot, "u")
        assert in_file(SLOTS, id_) == []


async def test_what_is_not_understood_is_told_beside_it(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        count = in_file("SELECT count(*) FROM channel_slot")
        await press(pilot, "enter", "down", "end")
        await type_text(pilot, "; someday")
        assert "see beside it" in await press(pilot, "enter")
        assert in_file("SELECT count(*) FROM channel_slot") == count


async def test_a_channel_is_added_with_its_network(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        await press(pilot, "a")
        await type_text(pilot, "Second account")
        await press(pilot, "down")
        await type_text(pilot, "mastodon")
        await press(pilot, "enter")
        assert in_file("SELECT name, network FROM channel ORDER BY id DESC LIMIT 1") == [
            ("Second account", "mastodon")
        ]
