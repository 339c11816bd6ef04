"""The remembered theme is there from the first frame, in every widget."""

import json
from pathlib import Path

import pytest
from tests.tui.conftest import StandingClock
from tests.tui.seeing import opened

from smtui.tui.app import SmtuiApp
from smtui.tui.themes import DARK, LIGHT
from smtui.tui.widgets.header import Header


@pytest.mark.parametrize("name", [DARK, LIGHT, "nord", "ansi-dark"])
async def test_a_remembered_theme_looks_like_a_chosen_one(
    demo_file: Path, home: Path, clock: StandingClock, name: str
) -> None:
    home.mkdir(exist_ok=True)
    (home / "state.json").write_text(json.dumps({"theme": name}))
    app = SmtuiApp(demo_file, demo=True, clock=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert app.theme == name
        header = desk.query_one(Header)
        before = header.render_line(0), header.rich_style, app.screen.rich_style
        app.theme = "dracula"
        await pilot.pause()
        assert header.render_line(0) != before[0]
        app.theme = name
        await pilot.pause()
        assert (header.render_line(0), header.rich_style, app.screen.rich_style) == before
