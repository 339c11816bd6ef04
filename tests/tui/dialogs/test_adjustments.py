"""The log of adjustments: all of them, filtered, with their reasons."""

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.adjustments import AdjustmentsDialog
from smtui.tui.pages.tactics import TacticsPage


def shown_ids(app: SmtuiApp) -> list[int]:
    dialog = app.screen
    assert isinstance(dialog, AdjustmentsDialog)
    return [int(key.id) for key in dialog._rows.source.keys]


async def test_the_log_holds_all_latest_first_and_is_filtered(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "3", "J")
        kept = [id_ for (id_,) in in_file("SELECT id FROM adjustment ORDER BY at DESC, id DESC")]
        assert shown_ids(demo_app) == kept
        assert len(kept) > 3
        await type_text(pilot, "podcast")
        wanted = in_file(
            "SELECT adjustment.id FROM adjustment JOIN tactic ON tactic.id = tactic_id"
            " WHERE title LIKE '%podcast%'"
        )
        assert [(id_,) for id_ in shown_ids(demo_app)] == wanted


async def test_enter_goes_to_the_tactic(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "3", "J", "down", "enter")
        rows = in_file("SELECT tactic_id FROM adjustment ORDER BY at DESC, id DESC")
        page = demo_app.query_one(TacticsPage)
        assert page.tactic is not None
        assert (page.tactic.id,) == rows[1]


async def test_a_reason_is_given_here_too(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "3", "p", "J", "ctrl+r")
        await type_text(pilot, "Waits for the designer")
        await press(pilot, "enter")
        assert "Waits for " in screen_text(demo_app)
        assert in_file(
            "SELECT field, reason FROM adjustment ORDER BY at DESC, id DESC LIMIT 1"
        ) == [("status", "Waits for the designer")]


async def test_days_are_told_as_people_say_them(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        await opened(pilot)
        await press(pilot, "3", "j", "greater_than_sign")
        text = await press(pilot, "J")
        assert "ETA: 7 Dec 2026 → 8 Dec 2026" in text


async def test_the_details_of_a_tactic_tell_its_adjustments(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 70)) as pilot:
        await opened(pilot)
        await press(pilot, "3", "p", "r")
        await type_text(pilot, "Too early")
        text = await press(pilot, "enter", "enter")
        assert "Adjusted" in text
        assert "status: active → paused" in text
        assert "“Too early”" in text
