"""Freeze: all posts to come are held by one key, told on every page, and released."""

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, seen, type_text

from smtui.tui.app import SmtuiApp

OPEN = "SELECT reason FROM publishing_hold WHERE until_at IS NULL"


async def test_posts_are_held_with_a_reason_and_every_page_says_so(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert "ALL POSTS ARE HELD" not in await seen(pilot)
        assert "because …" in await press(pilot, "ctrl+f")
        await type_text(pilot, "news of an accident")
        await press(pilot, "enter")
        assert demo_app.screen is desk
        assert in_file(OPEN) == [("news of an accident",)]
        for page in "12345":
            text = await press(pilot, page)
            assert "‖ ALL POSTS ARE HELD  since 09:30: news of an accident" in text
            assert "^f releases" in text


async def test_they_are_released_again_and_the_log_tells_both(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "ctrl+f", "enter")
        text = await press(pilot, "ctrl+f")
        assert "Release them?" in text
        assert "Storm warning" in text
        text = await press(pilot, "enter")
        assert "Released the posts to come" in text
        assert "ALL POSTS ARE HELD" not in text
        assert in_file(OPEN) == []
        assert "ALL POSTS ARE HELD" in await press(pilot, "u")
        assert "ALL POSTS ARE HELD" not in await press(pilot, "u")


async def test_esc_holds_nothing(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "ctrl+f", "x", "escape")
        assert in_file(OPEN) == []


async def test_a_reason_is_text_and_nothing_else(demo_app: SmtuiApp) -> None:
    from smtui.actions.publishing import HoldPosts

    async with demo_app.run_test(size=(60, 16)) as pilot:
        desk = await opened(pilot)
        desk.do(HoldPosts("a [/] b [red] \u202egnp " + "long " * 500))
        text = await seen(pilot)
        assert "a [/] b [red]" in text
        assert "\u202e" not in text
        assert "\u202e" not in await press(pilot, "ctrl+f")
