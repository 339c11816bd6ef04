"""A KPI in full: its chart, and its measurements corrected, deleted and taken back by key."""

import re

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.dialogs.kpi import KpiDialog
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PaceWord

SERIES = "SELECT measured_on, value FROM measurement WHERE kpi_id = ? ORDER BY measured_on DESC"


def behind(desk: DeskScreen) -> int:
    assert desk.plan is not None
    return next(id_ for id_, pace in desk.plan.kpis.items() if pace.word is PaceWord.BEHIND)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 16), (40, 12)])
async def test_enter_on_a_kpi_shows_chart_and_measurements(
    demo_app: SmtuiApp, in_file: Query, size: tuple[int, int]
) -> None:
    async with demo_app.run_test(size=size) as pilot:
        desk = await opened(pilot)
        await press(pilot, "2")
        kpi_id = behind(desk)
        desk.page.go_to(RowKey(Kind.KPI, kpi_id))
        text = await press(pilot, "enter")
        assert isinstance(demo_app.screen, KpiDialog)
        assert ("● measured" in text) == (size[1] >= 24)
        if size[1] >= 24:
            assert "┆ today" in text
            assert "esc closes" in text
        stored = in_file(SERIES, kpi_id)
        shown = [key.id for key in demo_app.screen.rows.source.keys]
        assert shown == [day for day, _ in stored]


async def test_a_wrong_one_is_corrected_and_another_is_deleted(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "2")
        kpi_id = behind(desk)
        desk.page.go_to(RowKey(Kind.KPI, kpi_id))
        before = in_file(SERIES, kpi_id)
        await press(pilot, "enter", "j", "e", "ctrl+u")
        await type_text(pilot, "19.5k")
        await press(pilot, "enter")
        after = in_file(SERIES, kpi_id)
        assert after[1] == (before[1][0], 19500.0)
        assert after[0] == before[0]
        text = await press(pilot, "d")
        assert before[1][0] not in dict(in_file(SERIES, kpi_id))
        assert "u undoes" in text
        await press(pilot, "u", "u")
        assert in_file(SERIES, kpi_id) == before


async def test_a_value_of_the_wrong_day_moves_to_the_right_one(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "2")
        kpi_id = behind(desk)
        desk.page.go_to(RowKey(Kind.KPI, kpi_id))
        before = in_file(SERIES, kpi_id)
        await press(pilot, "enter", "e", "ctrl+u")
        await type_text(pilot, "21k on today")
        await press(pilot, "enter")
        after = in_file(SERIES, kpi_id)
        assert after == [("2026-11-25", 21000.0), *before[1:]]
        await press(pilot, "u")
        assert in_file(SERIES, kpi_id) == before


async def test_a_new_one_is_added_and_the_chart_follows(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "2")
        kpi_id = behind(desk)
        desk.page.go_to(RowKey(Kind.KPI, kpi_id))
        await press(pilot, "enter")
        assert "▼ behind" in screen_text(demo_app)
        # The forecast is told whole: its value, whether it is met, and from how many values.
        told = next(line for line in screen_text(demo_app).split("\n") if "Forecast " in line)
        assert "by then" in told
        assert re.search(r"met .*\(from \d+\)", told)
        await press(pilot, "a")
        await type_text(pilot, "99k")
        text = await press(pilot, "enter")
        assert "▲ ahead" in text
        assert in_file(SERIES, kpi_id)[0] == ("2026-11-25", 99000.0)
