"""A post of the demo to write on, and the editor opened on it."""

from collections.abc import Awaitable, Callable

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, type_text
from textual.pilot import Pilot

from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.post import edit_post
from smtui.tui.dialogs.post.editor import PostEditor

POST = "The calendar in one picture"
Open = Callable[["Pilot[int]"], Awaitable[PostEditor]]


@pytest.fixture
def post_id(in_file: Query) -> int:
    """A post in design, for several channels, one of which has its own copy."""
    return int(in_file("SELECT id FROM post WHERE topic = ?", POST)[0][0])


@pytest.fixture
def open_editor(post_id: int) -> Open:
    """Open the app and the editor on the post."""

    async def open_it(pilot: "Pilot[int]") -> PostEditor:
        desk = await opened(pilot)
        edit_post(desk, post_id)
        await pilot.pause()
        await pilot.pause()
        assert isinstance(pilot.app, SmtuiApp)
        assert isinstance(pilot.app.screen, PostEditor)
        return pilot.app.screen

    return open_it


async def put(pilot: "Pilot[int]", part: str, field: str, text: str) -> str:
    """Put ``text`` in place of what stands in a field of a part of the editor."""
    editor = pilot.app.screen
    assert isinstance(editor, PostEditor)
    await editor.panes.turn(part, field)
    await pilot.pause()
    await pilot.press("ctrl+u")
    await type_text(pilot, text)
    await pilot.pause(0.06)
    return await press(pilot)
