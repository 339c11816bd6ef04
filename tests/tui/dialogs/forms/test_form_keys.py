"""The keys that lead through a form and out of it, and the line that names them."""

import pytest
from tests.tui.conftest import Query
from tests.tui.dialogs.forms.test_form_dialog import SIZE, a_dated_task, edited, to_field
from tests.tui.seeing import opened, press, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.forms import add_form
from smtui.tui.dialogs.forms.form_dialog import FormDialog
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind


def last_field(app: SmtuiApp) -> str:
    dialog = app.screen
    assert isinstance(dialog, FormDialog)
    return dialog.fields.current.field.name


@pytest.mark.parametrize(("key", "then"), [("tab", "title"), ("down", "title"), ("up", "help")])
async def test_notes_are_left_like_any_field(demo_app: SmtuiApp, key: str, then: str) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await edited(demo_app, pilot, RowKey(Kind.TASK, a_dated_task(demo_app)))
        text = await press(pilot, "up")
        assert last_field(demo_app) == "notes"
        assert "^s saves   enter new line   tab next field   esc leaves" in text
        await type_text(pilot, "one")
        await press(pilot, key)
        assert last_field(demo_app) == then


async def test_arrows_move_within_notes_of_several_lines(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await edited(demo_app, pilot, RowKey(Kind.TASK, a_dated_task(demo_app)))
        await press(pilot, "up", "a", "enter", "b", "up")
        assert last_field(demo_app) == "notes"
        await press(pilot, "down")
        assert last_field(demo_app) == "notes"
        await press(pilot, "down")
        assert last_field(demo_app) == "title"


async def test_ctrl_s_saves_from_the_notes_and_esc_leaves_them(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        id_ = a_dated_task(demo_app)
        await edited(demo_app, pilot, RowKey(Kind.TASK, id_))
        await press(pilot, "up", "o", "n", "e", "ctrl+s")
        assert not isinstance(demo_app.screen, FormDialog)
        assert in_file("SELECT notes FROM task WHERE id = ?", id_) == [("one",)]
        await edited(demo_app, pilot, RowKey(Kind.TASK, id_))
        assert "esc once more" in await press(pilot, "up", "x", "escape")
        await press(pilot, "escape")
        assert not isinstance(demo_app.screen, FormDialog)
        assert in_file("SELECT notes FROM task WHERE id = ?", id_) == [("one",)]


async def test_the_keys_are_named_on_a_low_terminal_too(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(40, 12)) as pilot:
        await opened(pilot)
        text = await edited(demo_app, pilot, RowKey(Kind.TASK, a_dated_task(demo_app)))
        assert "enter saves" in text
        assert "leaves" in text
        assert "Title" in text
        assert "Estimate" in text


async def test_a_kpi_is_added_whatever_else_the_place_of_adding_knows(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        goal = next(iter(desk.plan.snapshot.goals))
        add_form(desk, Kind.KPI, {"goal_id": goal, "planned_on": None, "due_on": None})
        await pilot.pause()
        await to_field(demo_app, pilot, "name", "Replies")
        await press(pilot, "enter")
        assert in_file("SELECT goal_id FROM kpi WHERE name = 'Replies'") == [(goal,)]
