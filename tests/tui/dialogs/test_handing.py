"""Posts handed out from the calendar and taken in: what is seen, written and stored."""

from datetime import date
from pathlib import Path

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, seen, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.handing_out import HandOutDialog
from smtui.tui.dialogs.taking_in import TakeInDialog

COUNT = "SELECT COUNT(*) FROM post"


async def test_what_goes_out_is_seen_before_it_is_written(
    demo_app: SmtuiApp, tmp_path: Path
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = await press(pilot, "5", "E")
        assert "Hand out November 2026" in text
        assert "not ready yet" in text
        assert "Text,Image URL,Tags,Posting Time" in text
        assert "Hand out December 2026" in await press(pilot, "right_square_bracket")
        assert "also unfinished ones" in await press(pilot, "x")
        text = await press(pilot, "j", "j")
        assert "posts-2026-12.csv" in text
        assert "day,time,zone" in text
        await press(pilot, "enter", "ctrl+u")
        target = tmp_path / "out.csv"
        await type_text(pilot, str(target))
        text = await press(pilot, "enter")
        assert isinstance(demo_app.screen, HandOutDialog)
        assert "Wrote" in text
        assert target.read_text(encoding="utf-8").startswith("day,time,zone")


@pytest.mark.parametrize("size", [(60, 16), (40, 12)])
async def test_all_keys_are_named_on_small_terminals(
    demo_app: SmtuiApp, tmp_path: Path, size: tuple[int, int]
) -> None:
    path = tmp_path / "p.csv"
    head = "Datum;Thema;Kanal;Uhrzeit;Verantwortlich;Kampagne;Ziel"
    path.write_text(f"{head}\n01.12.2026;Eins;Neu;25:00\n02.12.2026;Zwei;Auch neu;\n", "utf-8")
    async with demo_app.run_test(size=size) as pilot:
        desk = await opened(pilot)
        await press(pilot, "5", "E")
        assert isinstance(demo_app.screen, HandOutDialog)
        text = await press(pilot, "down")
        assert "Hootsuite" in text
        assert "closes" in text
        await press(pilot, "escape")
        demo_app.push_screen(TakeInDialog(desk, path))
        text = await seen(pilot)
        assert "✗ 2" in text
        assert "leaves" in text


async def test_several_files_go_into_a_folder(demo_app: SmtuiApp, tmp_path: Path) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        await opened(pilot)
        await press(pilot, "5", "E", "x", "enter", "ctrl+u")
        await type_text(pilot, str(tmp_path / "nowhere"))
        assert "There is no folder" in await press(pilot, "enter")
        await press(pilot, "ctrl+u")
        await type_text(pilot, str(tmp_path))
        assert "files in" in await press(pilot, "enter")
        assert len(list(tmp_path.glob("buffer-*-2026-11.csv"))) > 1


async def test_one_channel_can_be_chosen(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = await press(pilot, "5", "E", "c", "1")
        assert "only Blog" in text
        assert "only" not in await press(pilot, "c", "0")


async def test_a_file_comes_in_by_one_key_and_goes_by_one_undo(
    demo_app: SmtuiApp, in_file: Query, tmp_path: Path
) -> None:
    path = tmp_path / "posts.csv"
    path.write_text("Datum;Thema;Kanal\n01.12.2026;[/] Eins;LinkedIn\n;Zwei;Neu\n", "utf-8")
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        before = in_file(COUNT)
        await press(pilot, "5", "I")
        assert "2 posts" in await type_text(pilot, str(path))
        text = await press(pilot, "enter")
        assert isinstance(demo_app.screen, TakeInDialog)
        for words in ("Datum → day", "New channel: Neu", "[/] Eins", "no day"):
            assert words in text
        assert in_file(COUNT) == before
        await press(pilot, "enter")
        assert in_file(COUNT)[0][0] == before[0][0] + 2
        assert demo_app.screen_stack[-1] is desk
        assert "Took in 2 posts from posts.csv" in await seen(pilot)
        await press(pilot, "u")
        assert in_file(COUNT) == before


async def test_wrong_rows_keep_all_out_until_they_are_mended(
    demo_app: SmtuiApp, in_file: Query, tmp_path: Path
) -> None:
    path = tmp_path / "posts.csv"
    path.write_text("topic,date\nOne,2026-12-01\nTwo,nearly\n", "utf-8")
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        before = in_file(COUNT)
        await press(pilot, "5", "I")
        await type_text(pilot, str(path))
        assert "✗ 3" in await press(pilot, "enter")
        assert "nothing was taken in" in await press(pilot, "enter")
        path.write_text("topic,date\nOne,2026-12-01\nTwo,2026-12-02\n", "utf-8")
        await press(pilot, "r", "enter")
        assert in_file(COUNT)[0][0] == before[0][0] + 2
        await press(pilot, "I")
        await type_text(pilot, str(path))
        assert "There already: 2" in await press(pilot, "enter")
        assert "Nothing of the file is left" in await press(pilot, "n")
        assert "nothing to take in" in await press(pilot, "enter")
        assert in_file(COUNT)[0][0] == before[0][0] + 2
        assert isinstance(demo_app.screen, TakeInDialog), screen_text(demo_app)


async def test_days_without_posts_lead_to_other_months(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        demo_app.push_screen(HandOutDialog(desk, date(2031, 5, 1)))
        assert "[ ] shows other months" in await seen(pilot)
