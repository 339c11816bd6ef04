"""The settings of planning by key: the load follows as one types, and one undo takes all back."""

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, seen, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.forms.form_dialog import FormDialog

SAVED = "SELECT key, value FROM setting WHERE key IN ('focus_factor', 'currency', 'zone')"


async def test_the_common_focus_is_changed_seen_and_undone(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        before, saved = desk.plan, in_file(SAVED)
        text = await press(pilot, "percent_sign")
        assert "Settings of planning" in text
        assert "80 %" in text
        await press(pilot, "ctrl+u")
        text = await type_text(pilot, "40")
        monday, sunday = before.today, before.today
        was = before.workload.total(monday, sunday).capacity
        assert "→" in text
        assert in_file(SAVED) == saved
        await press(pilot, "enter")
        assert ("focus_factor", "0.4") in in_file(SAVED)
        now = desk.plan.workload.total(monday, sunday).capacity
        assert abs(now * 2 - was) <= 2 * len(before.snapshot.people)
        assert "u undoes" in await seen(pilot)
        await press(pilot, "u")
        assert in_file(SAVED) == saved
        await press(pilot, "ctrl+r")
        assert ("focus_factor", "0.4") in in_file(SAVED)


async def test_what_is_wrong_is_not_saved_and_several_are_one_step(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        saved = in_file(SAVED)
        await press(pilot, "percent_sign", "ctrl+u")
        await type_text(pilot, "1 %")
        text = await press(pilot, "enter")
        assert "5 to 100 %" in text
        assert isinstance(demo_app.screen, FormDialog)
        await press(pilot, "ctrl+u")
        await type_text(pilot, "70 %")
        await press(pilot, "down", "right", "down", "ctrl+u")
        await type_text(pilot, "CHF")
        await press(pilot, "down", "ctrl+u")
        await type_text(pilot, "europe/zurich")
        await press(pilot, "ctrl+s")
        assert desk.plan is not None
        settings = desk.plan.settings
        assert (settings.focus_factor, settings.week_start) == (0.7, 1)
        assert (settings.currency, settings.zone) == ("CHF", "Europe/Zurich")
        await press(pilot, "u")
        assert in_file(SAVED) == saved


async def test_the_palette_offers_the_settings(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "ctrl+p")
        assert "Focus factor of all" in await type_text(pilot, "focus factor")
        assert "Settings of planning" in await press(pilot, "enter")
