"""Text that nobody should write: shown as text on every page and in every dialog, never obeyed."""

import contextlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.tui.seeing import opened, press, screen_text, seen

from smtui.planning.reviews.steps import STEPS
from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.forms import edit
from smtui.tui.dialogs.thing import open_thing, open_why
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PageName, SessionCadence

LONG = "Lang " * 2000
SHORT = (
    "a [/] b",
    "[red]x",
    "[@click=app.quit]x[/]",
    "\x1b[2J\x1b]0;title\x07\x9b31m",
    "\u202egnp.exe\u2066\u2067",
    "👩‍👩‍👧‍👦🏳️‍🌈 family",
    "می‌خواهم بنویسم",
)
NAMES = {
    "task": "title", "tactic": "title", "social_goal": "title", "company_goal": "title",
    "kpi": "name", "person": "name", "post": "topic",
}  # fmt: skip
BESIDE = {"lesson": "text", "channel": "name", "channel_check": "note", "occasion": "name"}
KINDS = {
    "task": Kind.TASK, "tactic": Kind.TACTIC, "social_goal": Kind.GOAL, "kpi": Kind.KPI,
    "company_goal": Kind.COMPANY_GOAL, "person": Kind.PERSON, "post": Kind.POST,
}  # fmt: skip


def spoil(path: Path, texts: Sequence[str]) -> None:
    """Give every thing a name that begins with one of ``texts``, as only another program could."""
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.create_function("spoilt", 1, lambda id_: f"{texts[id_ % len(texts)]} {id_}")
        for table, name in (NAMES | BESIDE).items():
            connection.execute(f"UPDATE {table} SET {name} = spoilt(id)")
        connection.execute("UPDATE task SET notes = spoilt(id + 1), help = spoilt(id + 2)")


def assert_calm(app: SmtuiApp) -> None:
    text = screen_text(app)
    for letter in "\x1b\x07\x9b\u202e\u2066\u2067":
        assert letter not in text


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize("texts", [SHORT, (LONG,)], ids=["short", "long"])
async def test_no_page_obeys_it(
    demo_app: SmtuiApp, demo_file: Path, texts: Sequence[str], size: tuple[int, int]
) -> None:
    spoil(demo_file, texts)
    async with demo_app.run_test(size=size) as pilot:
        await opened(pilot)
        for page in "12345":
            for keys in ((), ("v",), ("v",), ("v",), ("m", "down")):
                await press(pilot, *(keys or (page,)))
                assert_calm(demo_app)
        assert demo_app.is_running


async def test_no_session_obeys_it(demo_app: SmtuiApp, demo_file: Path) -> None:
    spoil(demo_file, (*SHORT, LONG))
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.REVIEW, "lessons")
        assert_calm(demo_app)
        for cadence in SessionCadence:
            desk.action_session(cadence)
            text = await seen(pilot)
            for step in STEPS[cadence]:
                assert step.question[:20] in text
                assert_calm(demo_app)
                text = await press(pilot, "right_square_bracket")
            assert f"Finished the {cadence} session" in text
        assert demo_app.is_running


@pytest.mark.parametrize("texts", [SHORT, (LONG,)], ids=["short", "long"])
async def test_no_dialog_obeys_it(
    demo_app: SmtuiApp, demo_file: Path, texts: Sequence[str]
) -> None:
    spoil(demo_file, texts)
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        with contextlib.closing(sqlite3.connect(demo_file)) as connection:
            ids = {t: connection.execute(f"SELECT min(id) FROM {t}").fetchone()[0] for t in KINDS}
        for table, kind in KINDS.items():
            id_ = ids[table]
            for show in (open_thing, open_why, edit):
                show(desk, RowKey(kind, id_))
                await pilot.pause()
                assert_calm(demo_app)
                await press(pilot, "escape")
                assert demo_app.screen is desk
        for page, keys in (("1", "xisDnd@Sf?a"), ("2", "MKCnP"), ("3", "BnCrJWD"), ("5", "D")):
            for key in keys:
                await press(pilot, page, {"@": "at", "?": "question_mark"}.get(key, key))
                assert_calm(demo_app)
                while demo_app.screen is not desk:
                    await press(pilot, "escape")
        assert demo_app.is_running


@pytest.mark.parametrize("table", [name for name in NAMES if name not in ("kpi", "post")])
async def test_a_name_without_end_leaves_room_for_what_is_said_of_it(
    demo_app: SmtuiApp, demo_file: Path, table: str
) -> None:
    spoil(demo_file, (LONG,))
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        with contextlib.closing(sqlite3.connect(demo_file)) as connection:
            (id_,) = connection.execute(f"SELECT max(id) FROM {table}").fetchone()
        if table == "task":
            assert desk.plan is not None
            id_ = desk.plan.task_order[0]
        open_thing(desk, RowKey(KINDS[table], id_))
        await pilot.pause()
        text = screen_text(demo_app)
        assert "…" in text
        # Below a few lines of name something else is said.
        assert any("│ " in line and "Lang" not in line for line in text.splitlines()[4:12])
        # The whole of it is at the end.
        await press(pilot, "G")
        assert f"Lang  {id_}" in await seen(pilot)
        await press(pilot, "escape")


async def test_why_says_why_below_a_name_without_end(demo_app: SmtuiApp, demo_file: Path) -> None:
    spoil(demo_file, (LONG,))
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        open_why(desk, RowKey(Kind.TASK, desk.plan.task_order[0]))
        await pilot.pause()
        text = screen_text(demo_app)
        assert "Why here" in text
        assert "…" in text
