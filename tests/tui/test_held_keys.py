"""Keys that are typed without a pause act on the page that was asked for, never on another one."""

import pytest
from tests.tui.seeing import desk_of, opened, press, screen_text
from textual import events

from smtui.tui import desk as desk_module
from smtui.tui.app import SmtuiApp
from smtui.tui.pages.team.load import LoadView
from smtui.vocabulary import PageName


def type_at_once(app: SmtuiApp, *keys: str) -> None:
    """Type as a terminal hands on what came while the program was busy: all in one go."""
    for key in keys:
        app.post_message(events.Key(key, key if len(key) == 1 else None))


async def settled(app: SmtuiApp, pilot: object) -> str:
    """The screen once all keys were acted on."""
    for _ in range(12):
        await pilot.pause()  # type: ignore[attr-defined]
    return screen_text(app)


async def test_a_view_key_right_after_the_key_of_a_new_page_turns_that_page(
    demo_app: SmtuiApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_module, "PAUSE_SECONDS", 60)
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = desk_of(demo_app)
        while desk.plan is None or demo_app.screen is desk:
            await pilot.pause(0.01)
        await press(pilot, "escape")
        assert not desk.is_prepared
        type_at_once(demo_app, "4", "v", "v")
        assert "all tactics fit" in await settled(demo_app, pilot)
        assert desk.current is PageName.TEAM
        assert "Due, overdue and doing" in await press(pilot, "1")


async def test_keys_are_acted_on_in_the_order_in_which_they_were_typed(
    demo_app: SmtuiApp,
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        type_at_once(demo_app, "4", "v", "j", "j", "2", "4", "l", "l")
        await settled(demo_app, pilot)
        heat = desk.query_one("#view-load", LoadView).heat
        assert desk.page.shown.VIEW_NAME == "load"
        assert heat.row is not None
        assert (heat.rows.index(heat.row), heat.column) == (2, 2)


async def test_a_dialog_asked_for_on_a_new_page_takes_what_is_typed(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        type_at_once(demo_app, "4", "a", *"Zoe")
        shown = await settled(demo_app, pilot)
        assert "Zoe" in shown
        assert "Roster" in shown
