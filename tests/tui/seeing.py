"""What a person sees: the text of the screen, and waiting until it is there."""

import asyncio
from typing import Any

from textual._context import visible_screen_stack
from textual.app import App
from textual.pilot import Pilot

from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen


def screen_text(app: App[Any]) -> str:
    """The text that is on the screen, line by line, with what shows below a dialog."""
    visible_screen_stack.set(app._background_screens)
    return "\n".join(
        "".join(segment.text for segment in strip)
        for strip in app.screen._compositor.render_strips()
    )


def desk_of(app: SmtuiApp) -> DeskScreen:
    """The desk, also while a dialog is over it."""
    for screen in app.screen_stack:
        if isinstance(screen, DeskScreen):
            return screen
    raise AssertionError("there is no desk")


async def opened(pilot: Pilot[Any], *, leave_dialog: bool = True) -> DeskScreen:
    """Wait until the plan is shown; leave the dialog that the day begins with."""
    app = pilot.app
    assert isinstance(app, SmtuiApp)
    for _ in range(2000):
        await pilot.pause()
        desk = desk_of(app)
        if desk.plan is not None and desk.has_settled.is_set():
            break
        await asyncio.sleep(0.01)
    await app.workers.wait_for_complete()
    await pilot.pause()
    if leave_dialog and app.screen is not desk:
        await pilot.press("escape")
        await pilot.pause()
    return desk


async def seen(pilot: Pilot[Any]) -> str:
    """What the screen shows once everything that waits has been done."""
    await pilot.pause()
    return screen_text(pilot.app)


async def press(pilot: Pilot[Any], *keys: str) -> str:
    """Press keys one after the other; return what the screen shows then."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    return screen_text(pilot.app)


async def type_text(pilot: Pilot[Any], text: str) -> str:
    """Type text as a person does; return what the screen shows then."""
    await pilot.press(*("space" if letter == " " else letter for letter in text))
    await pilot.pause()
    return screen_text(pilot.app)
