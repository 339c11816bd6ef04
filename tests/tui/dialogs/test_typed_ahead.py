"""What is typed while a dialog still opens is not lost."""

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text
from textual import events

from smtui.tui.app import SmtuiApp
from smtui.tui.pages.goals import GoalsPage


def type_at_once(app: SmtuiApp, text: str) -> None:
    """Type as a terminal hands on what came while the program was busy: all in one go."""
    for letter in text:
        key = {" ": "space", ">": "greater_than_sign", "-": "minus"}.get(letter, letter)
        app.post_message(events.Key(key, letter))


async def test_what_is_typed_while_a_dialog_opens_comes_into_it(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "2", "j")
        page = desk.page
        assert isinstance(page, GoalsPage)
        page.action_add_kpi()
        type_at_once(demo_app, "Comments 10 -> 30 a week")
        for _ in range(5):
            await pilot.pause()
        assert "Comments 10 -> 30 a week" in screen_text(demo_app)
        await press(pilot, "enter")
        assert in_file("SELECT baseline, target, unit FROM kpi WHERE name = 'Comments'") == [
            (10, 30, "a week")
        ]


async def test_a_dialog_that_is_left_at_once_holds_nothing_back(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "2", "j")
        page = desk.page
        assert isinstance(page, GoalsPage)
        page.action_add_kpi()
        demo_app.post_message(events.Key("escape", None))
        for _ in range(5):
            await pilot.pause()
        assert "tactics ranked" in await press(pilot, "3")
