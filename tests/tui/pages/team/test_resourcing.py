"""The five questions on the screen: live, editable, written as Markdown."""

import re
from pathlib import Path

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, seen, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PageName

ORDER = ("People and roles", "Processes", "KPIs and measuring", "Tools", "How it changes")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 16), (40, 12)])
async def test_all_questions_in_every_size(demo_app: SmtuiApp, size: tuple[int, int]) -> None:
    async with demo_app.run_test(size=size) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.TEAM, "resourcing")
        text = await seen(pilot)
        for question in ORDER:
            assert question in text or size[0] < 60
            text = await press(pilot, "right_square_bracket")
            text += await press(pilot, "down")
        assert demo_app.screen is desk


async def test_tools_are_added_edited_and_deleted(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.TEAM, "resourcing")
        await seen(pilot)
        await press(pilot, "a")
        await type_text(pilot, "Clipper")
        await press(pilot, "down", "down", "down", *["backspace"] * 4)
        await type_text(pilot, "1h")
        await press(pilot, "enter")
        assert in_file("SELECT minutes_saved_week, verdict FROM tool WHERE name = 'Clipper'") == [
            (60, "candidate")
        ]
        view = desk.page.shown
        assert view.chosen[0].kind == Kind.TOOL
        text = await press(pilot, "e")
        assert "Edit ‘Clipper’" in text
        await press(pilot, "escape", "d")
        assert in_file("SELECT COUNT(*) FROM tool WHERE name = 'Clipper'") == [(0,)]
        await press(pilot, "u")
        assert desk.page.shown is view
        assert view.chosen[0].kind == Kind.TOOL


async def test_lines_that_follow_from_others_say_so(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.TEAM, "resourcing")
        await press(pilot, "G")
        text = await press(pilot, "e")
        assert "follows from others" in text
        text = await press(pilot, "d")
        assert "Only tools are deleted here." in text


async def test_a_person_is_edited_from_the_page(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.TEAM, "resourcing")
        await seen(pilot)
        view = desk.page.shown
        assert view.chosen == (RowKey(Kind.PERSON, 1),)
        text = await press(pilot, "e")
        assert demo_app.screen is not desk
        assert "Hailey Brooks" in text


async def test_it_is_written_as_markdown(demo_app: SmtuiApp, tmp_path: Path) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.TEAM, "resourcing")
        await press(pilot, "E", "ctrl+a", "ctrl+k")
        await type_text(pilot, str(tmp_path / "page.md"))
        await press(pilot, "enter")
        assert (tmp_path / "page.md").read_text().startswith("# Resourcing")


async def test_gaps_are_read_whole_at_eighty_columns(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.TEAM, "resourcing")
        text = await seen(pilot)
        assert "Content marketing 3: Brian Osei has 2" in text


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_amounts_look_as_they_do_in_growth(demo_app: SmtuiApp, size: tuple[int, int]) -> None:
    async with demo_app.run_test(size=size) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.TEAM, "growth")
        found = re.search(r"· (\d+,\d{3}) → ", await seen(pilot))
        assert found is not None
        desk.turn_to(PageName.TEAM, "resourcing")
        assert f"{found[1]} £/month" in await seen(pilot)
