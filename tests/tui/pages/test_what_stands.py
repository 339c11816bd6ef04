"""What the page says of itself: the filter, the marks, and nothing of the page before."""

import re

from tests.tui.seeing import opened, press, screen_text, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.widgets.filter_line import FilterLine
from smtui.tui.widgets.rows import Rows


def last_lines(text: str, count: int = 2) -> list[str]:
    return text.splitlines()[-count:]


async def test_the_status_line_forgets_the_page_before(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert "Done:" in last_lines(await press(pilot, "space"))[0]
        assert not last_lines(await press(pilot, "2"))[0].strip()
        # Undo goes back to where it was, and what it says is said of that page.
        text = await press(pilot, "u")
        assert "Undid" in last_lines(text)[0]
        assert "1 Today" in text


async def test_marks_are_counted_with_the_keys_that_act_on_them(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert "marked" not in screen_text(demo_app)
        text = await press(pilot, "m", "m", "m")
        assert "◆ 3 marked" in text
        line = next(line for line in text.splitlines() if "3 marked" in line)
        for key in ("space", "x", "@", ">", "act on all", "esc forgets"):
            assert key in line
        text = await press(pilot, "up", "m")
        assert "◆ 2 marked" in text
        assert "marked" not in await press(pilot, "escape")


async def test_acting_on_the_marks_forgets_them(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = await press(pilot, "m", "m", "space")
        assert "Done: 2 tasks" in text
        assert "marked" not in text


async def test_a_filter_says_how_much_it_leaves_and_how_it_ends(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        whole = sum(key.is_thing for key in desk.page.query_one(Rows).source.keys)
        await press(pilot, "slash")
        text = await type_text(pilot, "post")
        found = re.search(r"^ / post +(\d+) of (\d+) · esc ends", text, re.MULTILINE)
        assert found
        shown = sum(key.is_thing for key in desk.page.query_one(Rows).source.keys)
        assert 0 < shown < whole
        assert (int(found[1]), int(found[2])) == (shown, whole)
        # Kept by enter, it is still said; a tick changes neither figure.
        text = await press(pilot, "enter", "space")
        assert f"{shown} of {whole} · esc ends" in text
        text = await press(pilot, "escape")
        assert "esc ends" not in text
        assert " / post" not in text


async def test_going_to_what_a_filter_hides_ends_it_wholly(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "space", "slash")
        await type_text(pilot, "zzz")
        text = await press(pilot, "enter")
        assert "0 of" in text
        await press(pilot, "u")
        assert not desk.page.query(FilterLine)
        assert "zzz" not in screen_text(demo_app)
