"""The weights by key: the order follows before anything is written, and one undo takes all back."""

from dataclasses import fields

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, type_text
from textual.pilot import Pilot

from smtui.planning.settings import Weights
from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.dialogs.weight_rows import OrderRows
from smtui.tui.dialogs.weight_words import WEIGHTS
from smtui.tui.dialogs.weights import WeightsDialog
from smtui.vocabulary import Kind

SAVED = "SELECT key, value FROM setting WHERE key LIKE 'weights.%' ORDER BY key"


async def shown(pilot: Pilot[int], *keys: str) -> tuple[DeskScreen, WeightsDialog]:
    desk = await opened(pilot)
    await press(pilot, "3", "W")
    dialog = pilot.app.screen
    assert isinstance(dialog, WeightsDialog)
    await press(pilot, *keys)
    await pilot.pause(0.05)
    return desk, dialog


def order_of(dialog: WeightsDialog) -> list[int]:
    return [int(key.id) for key in dialog._order.source.keys]


def test_every_coefficient_is_listed_once_with_its_meaning() -> None:
    assert sorted(weight.name for weight in WEIGHTS) == sorted(f.name for f in fields(Weights))
    assert all(weight.meaning.endswith(".") for weight in WEIGHTS)


async def test_the_order_follows_the_draft_and_nothing_is_written(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk, dialog = await shown(pilot)
        plan = desk.plan
        assert plan is not None
        assert order_of(dialog) == list(plan.tactic_order)
        await press(pilot, *["plus"] * 8)
        await pilot.pause(0.1)
        assert dialog.draft.value == 3.0
        assert order_of(dialog) != list(plan.tactic_order)
        assert "▲" in screen_text(demo_app)
        assert "1 change not saved yet" in screen_text(demo_app)
        await press(pilot, "escape")
        assert in_file(SAVED) == []
        assert desk.plan is not None
        assert desk.plan.settings == plan.settings


async def test_enter_saves_all_changes_and_one_undo_takes_them_back(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk, dialog = await shown(pilot, "plus", "down", "minus", "enter")
        assert in_file(SAVED) == [("weights.goal", "0.25"), ("weights.value", "1.25")]
        assert desk.plan is not None
        assert desk.plan.settings.weights == dialog.draft
        await press(pilot, "u")
        assert in_file(SAVED) == []
        assert desk.plan.settings.weights == Weights()


async def test_r_resets_one_and_capital_r_all(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, "plus", "down", "plus", "enter")
        assert len(in_file(SAVED)) == 2
        _, dialog = await shown(pilot, "r")
        assert dialog.changes == {"value": None}
        await press(pilot, "R")
        assert dialog.changes == {"value": None, "goal": None}
        await press(pilot, "enter")
        assert in_file(SAVED) == []


async def test_a_number_is_typed_and_a_wrong_one_refused(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        _, dialog = await shown(pilot, "e")
        await type_text(pilot, "99")
        assert "−10 to 10" in await press(pilot, "enter")
        await press(pilot, *["backspace"] * 2)
        await type_text(pilot, "2.2")
        await press(pilot, "enter")
        assert dialog.draft.value == 2.2


async def test_the_list_shows_what_the_coefficient_orders(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk, dialog = await shown(pilot)
        names = [weight.name for weight in WEIGHTS]
        await press(pilot, *["down"] * names.index("due"))
        assert desk.plan is not None
        assert order_of(dialog) == list(desk.plan.task_order)
        assert "Due of tasks: Points on the due day" in screen_text(demo_app)
        await press(pilot, "v")
        assert order_of(dialog) == list(desk.plan.tactic_order)


async def test_what_moved_is_told_by_arrows(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk, _ = await shown(pilot)
        plan = desk.plan
        assert plan is not None
        same = OrderRows(plan, plan, Kind.TACTIC)
        assert all(same.content(key)[1].text == "" for key in same.keys)
