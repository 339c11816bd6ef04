"""A home of its own, a clock that stands still, and the app on the demo or on an empty file."""

import asyncio
import shutil
import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from weakref import WeakSet

import pytest
import textual.app
import textual.pilot
import textual.screen
from textual._compositor import Compositor
from textual._context import active_app, visible_screen_stack
from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import Screen

from smtui.store.demo import build_demo
from smtui.tui import desk
from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.forms import form_dialog

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


class StandingClock:
    """Tells one moment until it is set to another."""

    def __init__(self, moment: datetime = NOW) -> None:
        self.moment = moment

    def today(self) -> date:
        return self.moment.date()

    def now(self) -> datetime:
        return self.moment


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes the settings of who runs it."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SMTUI_HOME", str(folder))
    monkeypatch.delenv("NO_COLOR", raising=False)
    return folder


@pytest.fixture(autouse=True)
def prepared_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make pages when they are looked at only; tests of making them before override this."""
    monkeypatch.setattr(desk.DeskScreen, "prepare_pages", lambda _: None)


@pytest.fixture(autouse=True)
def quick_pilot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the pilot wait until nothing is left to do, and no longer.

    Textual's own asks every widget to say so, and then looks every 20 ms whether the process rests:
    on a busy machine a process rests, too, that gets no time.
    """
    monkeypatch.setattr(textual.screen, "UPDATE_PERIOD", 0.001)
    # What follows from the values of a form is told after a moment, which no pilot awaits.
    monkeypatch.setattr(form_dialog, "DEBOUNCE_SECONDS", 0)

    first_wait = Pilot._wait_for_screen
    begun = WeakSet[Pilot[Any]]()

    async def screen_waits(pilot: Pilot[Any]) -> bool:
        if pilot in begun:
            await quiet()
            return not pilot.app._exception
        # A test may act before the file is read: only what is there by then is awaited at first.
        begun.add(pilot)
        return await first_wait(pilot)

    monkeypatch.setattr(Pilot, "_wait_for_screen", screen_waits)
    monkeypatch.setattr(textual.pilot, "wait_for_idle", quiet)
    monkeypatch.setattr(textual.app, "wait_for_idle", quiet)


SOON, LONGEST = 0.035, 1.5
"""How far off a timer may be that is waited for, and how long all of it may take; seconds."""


async def quiet(*_: float) -> None:
    """Wait until no task can go on, no timer is due soon, and no widget has anything to do."""
    loop: Any = asyncio.get_running_loop()
    app = active_app.get()
    ends = loop.time() + LONGEST
    while loop.time() < ends:
        await asyncio.sleep(0)
        if loop._ready:
            continue
        if app._exit:
            # What was left to lay out is laid out no more.
            return
        due = min((one._when for one in loop._scheduled if not one._cancelled), default=ends)
        if due - loop.time() < SOON:
            await asyncio.sleep(max(0, due - loop.time()))
        elif _is_waiting(app):
            await asyncio.sleep(0.002)
        elif not await _thread_goes_on(app):
            return


async def _thread_goes_on(app: App[Any]) -> bool:
    """Whether a worker in a thread uses the processor; what it waits for is not waited for."""
    if not any(worker.is_running and worker._thread_worker for worker in app.workers):
        return False
    used = time.process_time()
    await asyncio.sleep(0.01)
    return time.process_time() - used > 0.001


def _is_waiting(app: App[Any]) -> bool:
    """Whether a message or a layout has not been dealt with yet."""
    nodes: list[MessagePump] = [app, *app._registry]
    if any(node._message_queue is not None and not node._message_queue.empty() for node in nodes):
        return True
    return bool(app.screen_stack) and (app.screen._layout_required or bool(app.screen._callbacks))


@pytest.fixture(autouse=True)
def frames(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw no frames: a headless app throws them away, and ``screen_text`` draws what it tells."""

    def none(
        compositor: Compositor,
        full: bool = False,
        screen_stack: list[Screen[Any]] | None = None,
        simplify: bool = False,
    ) -> None:
        visible_screen_stack.set(screen_stack or [])
        compositor._dirty_regions.clear()

    monkeypatch.setattr(Compositor, "render_update", none)


@pytest.fixture(scope="session")
def parsed_styles() -> dict[object, list[RuleSet]]:
    return {}


@pytest.fixture(autouse=True)
def styles_read_once(
    parsed_styles: dict[object, list[RuleSet]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Parse each style sheet once for each set of variables, not for each app."""
    parse = Stylesheet._parse_rules

    def once(sheet: Stylesheet, css: str, *given: Any, **named: Any) -> list[RuleSet]:
        variables = tuple(sorted(sheet._variables.items()))
        key = (css, variables, given, tuple(sorted(named.items())))
        if key not in parsed_styles:
            parsed_styles[key] = parse(sheet, css, *given, **named)
        return parsed_styles[key]

    monkeypatch.setattr(Stylesheet, "_parse_rules", once)


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture(scope="session")
def built_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    build_demo(path, NOW)
    return path


@pytest.fixture
def demo_file(built_demo: Path, tmp_path: Path) -> Path:
    path = tmp_path / "demo.db"
    shutil.copy(built_demo, path)
    return path


@pytest.fixture
def demo_app(demo_file: Path, clock: StandingClock) -> SmtuiApp:
    """The app on the demo, on a day on which what slipped was gone through already: else every
    test would open and leave that dialog.
    """
    app = SmtuiApp(demo_file, demo=True, clock=clock)
    app.remembered = app.remembered.with_slipped_on(clock.today())
    return app


Query = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture
def in_file(demo_file: Path) -> Query:
    """Ask the demo's file directly, beside the app."""

    def ask(sql: str, *values: object) -> list[tuple[Any, ...]]:
        connection = sqlite3.connect(demo_file)
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    return ask
