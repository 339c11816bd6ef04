"""Forms: read and shown through the language, previewed live, nothing typed lost."""

import asyncio
import re

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import desk_of, opened, press, screen_text, seen, type_text
from textual.pilot import Pilot

from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.forms import add_form, edit
from smtui.tui.dialogs.forms.form_dialog import FormDialog
from smtui.tui.dialogs.thing import SHOWN
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind

SIZE = (120, 40)


def a_dated_task(app: SmtuiApp) -> int:
    """A one-off task with a due date that somebody does."""
    plan = desk_of(app).plan
    assert plan is not None
    return next(
        id_
        for id_, fact in plan.snapshot.tasks.items()
        if fact.due_on and not fact.rrule and fact.assignees and id_ in plan.tasks
    )


async def edited(app: SmtuiApp, pilot: "Pilot[int]", key: RowKey) -> str:
    edit(desk_of(app), key)
    await pilot.pause()
    return await seen(pilot)


async def to_field(app: SmtuiApp, pilot: "Pilot[int]", name: str, text: str) -> str:
    """Put ``text`` in place of what stands in the field called ``name``."""
    dialog = app.screen
    assert isinstance(dialog, FormDialog)
    await dialog.fields.go_to(name)
    await pilot.press("ctrl+u")
    await type_text(pilot, text)
    await asyncio.sleep(0.06)
    return await seen(pilot)


async def test_the_preview_moves_as_one_types_and_nothing_is_written(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        desk = await opened(pilot)
        id_ = a_dated_task(demo_app)
        before = in_file("SELECT estimate FROM task WHERE id = ?", id_)
        assert desk.plan is not None
        place = desk.plan.task_order.index(id_) + 1
        text = await edited(demo_app, pilot, RowKey(Kind.TASK, id_))
        assert f"Place     {place}. of" in text
        text = await to_field(demo_app, pilot, "estimate", "60h")
        assert f"Place     {place}. → " in text
        assert "effort" in text
        assert in_file("SELECT estimate FROM task WHERE id = ?", id_) == before
        await press(pilot, "enter")
        assert demo_app.screen is desk
        assert in_file("SELECT estimate FROM task WHERE id = ?", id_) == [(3600,)]
        await press(pilot, "u")
        assert in_file("SELECT estimate FROM task WHERE id = ?", id_) == before


async def test_the_preview_says_what_saving_then_does(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        desk = await opened(pilot)
        id_ = a_dated_task(demo_app)
        await edited(demo_app, pilot, RowKey(Kind.TASK, id_))
        text = await to_field(demo_app, pilot, "value", "5")
        text = await to_field(demo_app, pilot, "due_on", "today")
        await press(pilot, "enter")
        assert desk.plan is not None
        assert f"{desk.plan.task_order.index(id_) + 1}. of" in text


async def test_only_what_was_changed_is_saved(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        id_ = a_dated_task(demo_app)
        row = in_file("SELECT * FROM task WHERE id = ?", id_)[0]
        await edited(demo_app, pilot, RowKey(Kind.TASK, id_))
        await to_field(demo_app, pilot, "title", "Another title")
        await press(pilot, "enter")
        now = in_file("SELECT * FROM task WHERE id = ?", id_)[0]
        assert [value for value, old in zip(now, row, strict=True) if value != old] == [
            "Another title"
        ]


async def test_an_error_stands_beside_its_field_and_saving_goes_there(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        id_ = a_dated_task(demo_app)
        before = in_file("SELECT due_on FROM task WHERE id = ?", id_)
        await edited(demo_app, pilot, RowKey(Kind.TASK, id_))
        text = await to_field(demo_app, pilot, "due_on", "frx")
        assert "‘frx’ is not a date" in text
        await press(pilot, "up", "up", "enter")
        assert isinstance(demo_app.screen, FormDialog)
        assert "frx" in screen_text(demo_app)
        assert in_file("SELECT due_on FROM task WHERE id = ?", id_) == before


async def test_a_refusal_of_the_workspace_keeps_the_form(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        [(id_,)] = in_file("SELECT id FROM social_goal WHERE start_on IS NOT NULL LIMIT 1")
        await edited(demo_app, pilot, RowKey(Kind.GOAL, id_))
        await to_field(demo_app, pilot, "due_on", "2001-01-01")
        text = await press(pilot, "enter")
        assert isinstance(demo_app.screen, FormDialog)
        assert "2001-01-01" in text
        assert in_file("SELECT 1 FROM social_goal WHERE due_on = '2001-01-01'") == []


async def test_esc_asks_only_when_something_was_changed(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        desk = await opened(pilot)
        id_ = a_dated_task(demo_app)
        await edited(demo_app, pilot, RowKey(Kind.TASK, id_))
        await press(pilot, "escape")
        assert demo_app.screen is desk
        await edited(demo_app, pilot, RowKey(Kind.TASK, id_))
        await to_field(demo_app, pilot, "title", "Changed")
        assert "Not saved yet" in await press(pilot, "escape")
        await press(pilot, "escape")
        assert demo_app.screen is desk


@pytest.mark.parametrize("size", [(80, 24), (60, 16), (40, 12)])
async def test_every_kind_has_a_form_in_every_size(
    demo_app: SmtuiApp, in_file: Query, size: tuple[int, int]
) -> None:
    tables = {"goal": "social_goal", "company goal": "company_goal"}
    async with demo_app.run_test(size=size) as pilot:
        desk = await opened(pilot)
        for kind in SHOWN:
            where = "WHERE status = 'todo'" if kind is Kind.TASK else ""
            [(id_,)] = in_file(f"SELECT id FROM {tables.get(kind, kind)} {where} LIMIT 1")
            assert "Edit" in await edited(demo_app, pilot, RowKey(kind, id_))
            await press(pilot, "down", "escape")
            assert demo_app.screen is desk
            add_form(desk, kind, {})
            await pilot.pause()
            assert "New" in await seen(pilot)
            await press(pilot, "escape")


def letters_met(text: str) -> int:
    """How many of the five letters the form counts."""
    found = re.search(r"SMART +(\d) of 5", text)
    assert found is not None, text
    return int(found[1])


async def test_the_five_letters_of_smart_follow_what_is_typed(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        desk = await opened(pilot)
        add_form(desk, Kind.GOAL, {})
        await pilot.pause()
        await asyncio.sleep(0.06)
        text = await seen(pilot)
        met = letters_met(text)
        assert "Say in one sentence" in text
        text = await to_field(demo_app, pilot, "statement", "A third more readers")
        assert "Say in one sentence" not in text
        assert letters_met(text) == met + 1
        await to_field(demo_app, pilot, "start_on", "today")
        text = await to_field(demo_app, pilot, "due_on", "+60d")
        assert letters_met(text) == met + 2


async def test_hours_of_a_person_move_the_load(demo_app: SmtuiApp, in_file: Query) -> None:
    [(id_,)] = in_file("SELECT id FROM person WHERE is_me")
    async with demo_app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        await edited(demo_app, pilot, RowKey(Kind.PERSON, id_))
        text = await to_field(demo_app, pilot, "week_minutes", "4 4 4 4 4")
        assert "20h a week" in text
        assert "→" in text
        await press(pilot, "enter")
        days = in_file("SELECT monday_minutes, sunday_minutes FROM person WHERE id = ?", id_)
        assert days == [(240, 0)]


async def test_scores_of_a_tactic_are_chosen_by_digit(demo_app: SmtuiApp, in_file: Query) -> None:
    [(id_,)] = in_file("SELECT id FROM tactic WHERE status = 'active' AND effort < 5 LIMIT 1")
    async with demo_app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        await edited(demo_app, pilot, RowKey(Kind.TACTIC, id_))
        dialog = demo_app.screen
        assert isinstance(dialog, FormDialog)
        await dialog.fields.go_to("effort")
        await press(pilot, "5")
        await asyncio.sleep(0.06)
        assert "Complexity" in await seen(pilot)
        await press(pilot, "enter")
        assert in_file("SELECT effort FROM tactic WHERE id = ?", id_) == [(5,)]


async def test_a_new_task_is_added_with_its_links(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        desk = await opened(pilot)
        add_form(desk, Kind.TASK, {"tactic_id": 1, "serves": (1,)})
        await pilot.pause()
        await to_field(demo_app, pilot, "title", "Made in a form")
        await to_field(demo_app, pilot, "assignees", "brian, ana")
        await to_field(demo_app, pilot, "rrule", "mon")
        await to_field(demo_app, pilot, "tags", "#forms")
        await press(pilot, "enter")
        [(id_, rule, tactic)] = in_file(
            "SELECT id, rrule, tactic_id FROM task WHERE title = 'Made in a form'"
        )
        assert tactic == 1
        assert rule == "FREQ=WEEKLY;BYDAY=MO"
        assert len(in_file("SELECT 1 FROM task_assignee WHERE task_id = ?", id_)) == 2


async def test_notes_in_a_form_keep_their_lines(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        id_ = a_dated_task(demo_app)
        await edited(demo_app, pilot, RowKey(Kind.TASK, id_))
        dialog = demo_app.screen
        assert isinstance(dialog, FormDialog)
        await dialog.fields.go_to("notes")
        await type_text(pilot, "one")
        await press(pilot, "enter")
        await type_text(pilot, "two")
        await press(pilot, "ctrl+s")
        assert in_file("SELECT notes FROM task WHERE id = ?", id_)[0][0].endswith("one\ntwo")
