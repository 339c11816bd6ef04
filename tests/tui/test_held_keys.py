"""Keys that are typed without a pause act on the page that was asked for, never on another one."""

from datetime import date
from typing import Any

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import desk_of, opened, press, screen_text
from textual import events
from textual.pilot import Pilot

from smtui.actions.publishing import AddPost, HoldPosts
from smtui.tui import app as app_module
from smtui.tui import desk_pages
from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.pages.calendar.dated import DatedView
from smtui.tui.pages.calendar.page import CalendarPage
from smtui.tui.pages.team.load import LoadView
from smtui.vocabulary import PageName


@pytest.fixture
def prepared_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here pages are made beforehand, without the time that people are given to type between."""
    monkeypatch.setattr(desk_pages, "PAUSE_SECONDS", 0.001)


def type_at_once(app: SmtuiApp, *keys: str) -> None:
    """Type as a terminal hands on what came while the program was busy: all in one go."""
    for key in keys:
        app.post_message(events.Key(key, key if len(key) == 1 else None))


async def settled(app: SmtuiApp, pilot: Pilot[Any]) -> str:
    """The screen once all keys were acted on."""
    for _ in range(12):
        await pilot.pause()
    return screen_text(app)


async def prepared(app: SmtuiApp, pilot: Pilot[Any]) -> DeskScreen:
    """The desk once every page and view of it was made."""
    desk = await opened(pilot)
    for _ in range(2000):
        if desk.is_prepared:
            return desk
        await pilot.pause(0.01)
    raise AssertionError("the pages are not made")


async def test_pages_made_beforehand_show_the_plan_as_it_is(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await prepared(demo_app, pilot)
        await press(pilot, "a", *"Call", "space", *"due:today", "space", *"~9h", "enter")
        for key, words in (("2", "9 goals"), ("3", "tactics ranked"), ("4", "7 people")):
            assert words in await press(pilot, key)
            assert "load 132 %" in screen_text(demo_app)
        # The checklist, four tasks, and the new one.
        assert "○6" in await press(pilot, "5")


async def test_a_thing_is_gone_to_on_a_page_that_was_not_made_yet(
    demo_app: SmtuiApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_pages, "PAUSE_SECONDS", 60)
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        post = desk.do(AddPost("Launch", publish_on=date(2026, 12, 2)))
        assert post is not None
        desk.go_to(post.page, post.kind, post.id)
        await settled(demo_app, pilot)
        page = desk.page
        assert isinstance(page, CalendarPage)
        assert isinstance(page.shown, DatedView)
        assert page.shown.day == date(2026, 12, 2)


async def test_undo_leads_to_a_page_that_was_not_made_yet(
    demo_app: SmtuiApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_pages, "PAUSE_SECONDS", 60)
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        desk.do(HoldPosts("A storm"))
        assert "Undid" in await press(pilot, "u")
        assert desk.current is PageName.CALENDAR


async def test_a_view_of_a_page_that_was_not_made_yet_stands_below_the_names_of_views(
    demo_app: SmtuiApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_pages, "PAUSE_SECONDS", 60)
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.CALENDAR, "ideas")
        assert " Month  Week " in (await settled(demo_app, pilot)).splitlines()[1]
        assert desk.page.shown.VIEW_NAME == "ideas"
        await press(pilot, "v", "v")
        assert desk.page.shown.VIEW_NAME == "month"
        assert "November 2026" in screen_text(demo_app)


async def test_a_view_key_right_after_the_key_of_a_new_page_turns_that_page(
    demo_app: SmtuiApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_pages, "PAUSE_SECONDS", 60)
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = desk_of(demo_app)
        while desk.plan is None:
            await pilot.pause(0.01)
        assert not desk.is_prepared
        type_at_once(demo_app, "4", "v", "v")
        assert "all tactics fit" in await settled(demo_app, pilot)
        assert desk.current is PageName.TEAM
        assert "Due, overdue and doing" in await press(pilot, "1")


async def test_keys_are_acted_on_in_the_order_in_which_they_were_typed(
    demo_app: SmtuiApp,
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await prepared(demo_app, pilot)
        type_at_once(demo_app, "4", "v", "j", "j", "2", "4", "l", "l")
        await settled(demo_app, pilot)
        heat = desk.query_one("#view-load", LoadView).heat
        assert desk.page.shown.VIEW_NAME == "load"
        assert heat.row is not None
        assert (heat.rows.index(heat.row), heat.column) == (2, 2)


async def test_a_dialog_asked_for_on_a_new_page_takes_what_is_typed(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await prepared(demo_app, pilot)
        type_at_once(demo_app, "4", "a", *"Zoe")
        shown = await settled(demo_app, pilot)
        assert "Zoe" in shown
        assert "Roster" in shown


async def test_no_key_overtakes_another_or_goes_to_what_is_closing(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        type_at_once(demo_app, "a", *"Rehearse", "enter", "a", *"Rewind", "enter")
        assert "Added ‘Rewind’" in await settled(demo_app, pilot)
        assert in_file("SELECT title FROM task ORDER BY id DESC LIMIT 2") == [
            ("Rewind",),
            ("Rehearse",),
        ]
        type_at_once(demo_app, "4", "O", "a", *"fri dentist", "enter", "d", "escape", "v", "down")
        text = await settled(demo_app, pilot)
        assert in_file("SELECT id FROM time_off WHERE reason = 'dentist'") == []
        assert "Brian Osei · W48" in text, "the list of the view before did not take the key"


async def test_a_key_comes_through_when_the_one_before_it_never_passed(
    demo_app: SmtuiApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await prepared(demo_app, pilot)
        monkeypatch.setattr(app_module, "PASSES_WITHIN", 0.2)
        # As if what the first key closed had taken its passing along.
        monkeypatch.setattr(demo_app, "_pass_up", lambda *_, **__: None)
        type_at_once(demo_app, "3", "2")
        for _ in range(100):
            await pilot.pause(0.01)
            if desk_of(demo_app).current == PageName.GOALS:
                break
        assert desk_of(demo_app).current == PageName.GOALS
