"""The fit by key: the line under what the hours carry, moved by hours, and what misses."""

import re

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, seen, type_text
from textual.pilot import Pilot

from smtui.planning.fit import bottom_up, top_down
from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.pages.team.fit import BEGINS_WITH, FitView
from smtui.tui.pages.team.fit_rows import LINE
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PageName


async def shown(pilot: Pilot[int]) -> tuple[DeskScreen, FitView]:
    desk = await opened(pilot)
    desk.turn_to(PageName.TEAM, "fit")
    await seen(pilot)
    view = desk.page.shown
    assert isinstance(view, FitView)
    return desk, view


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 16)])
async def test_both_directions_are_seen_at_once(demo_app: SmtuiApp, size: tuple[int, int]) -> None:
    async with demo_app.run_test(size=size) as pilot:
        desk, _ = await shown(pilot)
        assert desk.plan is not None
        text = screen_text(demo_app)
        assert f"{BEGINS_WITH} weeks to" in text
        first = desk.plan.snapshot.tactics[desk.plan.tactic_order[0]].title
        assert first[:14] in text
        assert "Top-down" in text


async def test_the_line_stands_under_what_fits_and_moves_when_work_is_added(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk, view = await shown(pilot)
        assert desk.plan is not None
        keys = list(view.rows.source.keys)
        assert keys.index(LINE) == bottom_up(desk.plan, view.weeks).line_after
        assert view.rows.key is not None
        tactic = int(view.rows.key.id)
        await press(pilot, "A")
        await type_text(pilot, "Everything at once ~900h")
        await press(pilot, "enter")
        assert in_file("SELECT tactic_id FROM task WHERE title = 'Everything at once'") == [
            (tactic,)
        ]
        walk = bottom_up(desk.plan, view.weeks)
        place = list(view.rows.source.keys).index(LINE)
        assert place == walk.line_after
        line = next(line for line in walk.lines if line.tactic_id == tactic)
        assert not line.fits
        assert desk.page.shown is view
        assert view.rows.key == RowKey(Kind.TACTIC, tactic)
        text = await seen(pilot)
        assert "lack" in text
        assert f"Who would close the gap  cost of {BEGINS_WITH} weeks" in text
        await press(pilot, "u")
        assert list(view.rows.source.keys).index(LINE) == keys.index(LINE)


async def test_plus_and_minus_change_the_weeks(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk, view = await shown(pilot)
        assert desk.plan is not None
        assert "6 weeks to" in await press(pilot, "plus")
        free = bottom_up(desk.plan, 6).free
        assert f"{round(free / 60)}h free of" in await seen(pilot)
        await press(pilot, *(["minus"] * 6))
        assert view.weeks == 1
        assert "The horizon is 1 to 52 weeks." in await seen(pilot)


async def test_marked_tactics_are_the_wanted_ones(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk, view = await shown(pilot)
        assert desk.plan is not None
        assert f"{len(desk.plan.tactic_order)} ranked tactics" in await seen(pilot)
        await press(pilot, "m")
        text = await seen(pilot)
        marked = [int(key.id) for key in view.rows.marks]
        assert len(marked) == 1
        assert "1 marked tactic" in text
        for one in top_down(desk.plan, view.weeks, marked).skills:
            name = "Any work" if one.skill_id is None else desk.plan.snapshot.skills[one.skill_id]
            assert (name if isinstance(name, str) else name.name)[:10] in text
        await press(pilot, "escape")
        assert "ranked tactics" in await seen(pilot)


async def test_a_paused_tactic_leaves_the_list_and_its_hours(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk, view = await shown(pilot)
        key = view.rows.key
        assert key is not None
        await press(pilot, "p")
        assert in_file("SELECT status FROM tactic WHERE id = ?", key.id) == [("paused",)]
        assert key not in view.rows.source.keys
        await press(pilot, "u")
        assert key in view.rows.source.keys
        assert desk.page.shown is view
        assert view.rows.key == key
        await press(pilot, "ctrl+r")
        assert desk.page.shown is view
        assert key not in view.rows.source.keys


async def test_the_figures_stand_under_each_other(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        await shown(pilot)
        lines = screen_text(demo_app).splitlines()
        rows = [line for line in lines if re.match(r"^.? *[✓○╳] +\d+ ", line)]
        assert len(rows) > 5
        ends = {match.end() for line in rows if (match := re.search(r"\d[hm]\d* +\S+(?= )", line))}
        assert len(ends) <= 2
