"""What the keys do on every page."""

import pytest
from tests.tui.seeing import opened, press

from smtui.tui.app import SmtuiApp
from smtui.vocabulary import PageName


@pytest.mark.parametrize(("page", "key"), [("2", "y"), ("3", "x"), ("1", "7")])
async def test_a_key_that_does_nothing_here_says_so(
    demo_app: SmtuiApp, page: str, key: str
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, page)
        text = await press(pilot, key)
        assert f"{key} does nothing here: ? shows the keys that do." in text


async def test_space_is_called_by_its_name(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.CALENDAR, "ideas")
        assert "space does nothing here" in await press(pilot, "space")


async def test_keys_that_move_or_begin_something_are_left_alone(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        for key in ("j", "g", "g", "G", "k", "down", "end"):
            assert "does nothing" not in await press(pilot, key)
