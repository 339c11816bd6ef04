"""A series from a file: looked at, refused as a whole while a row is wrong, one undo."""

from pathlib import Path

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.dialogs.importing import SeriesDialog
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PaceWord

SERIES = "SELECT measured_on, value FROM measurement WHERE kpi_id = ? ORDER BY measured_on"


def unmeasured(desk: DeskScreen) -> int:
    assert desk.plan is not None
    return next(id_ for id_, pace in desk.plan.kpis.items() if pace.word is PaceWord.NO_DATA)


async def test_a_series_comes_in_by_one_key_and_goes_by_one_undo(
    demo_app: SmtuiApp, in_file: Query, tmp_path: Path
) -> None:
    path = tmp_path / "members.csv"
    path.write_text("date;value\n02.11.2026;1 250\n09.11.2026;1,3k\n")
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "2")
        kpi_id = unmeasured(desk)
        desk.page.go_to(RowKey(Kind.KPI, kpi_id))
        await press(pilot, "I")
        assert "2 values" in await type_text(pilot, str(path))
        text = await press(pilot, "enter")
        assert isinstance(demo_app.screen, SeriesDialog)
        assert "1 250" in text
        assert "columns date, value" in text
        assert in_file(SERIES, kpi_id) == []
        await press(pilot, "enter")
        assert in_file(SERIES, kpi_id) == [("2026-11-02", 1250.0), ("2026-11-09", 1300.0)]
        assert demo_app.screen_stack[-1] is desk
        await press(pilot, "u")
        assert in_file(SERIES, kpi_id) == []


async def test_one_wrong_row_keeps_all_out_until_the_file_is_mended(
    demo_app: SmtuiApp, in_file: Query, tmp_path: Path
) -> None:
    path = tmp_path / "members.csv"
    path.write_text("date,value\n2026-11-02,1250\n2026-11-09,lots\n")
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "2")
        kpi_id = unmeasured(desk)
        desk.page.go_to(RowKey(Kind.KPI, kpi_id))
        await press(pilot, "I")
        assert "1 row wrong" in await type_text(pilot, str(path))
        text = await press(pilot, "enter")
        assert "✗ 3" in text
        assert "is not a number" in text
        assert "nothing was imported" in await press(pilot, "enter")
        assert in_file(SERIES, kpi_id) == []
        path.write_text("date,value\n2026-11-02,1250\n2026-11-09,1300\n")
        await press(pilot, "r", "enter")
        assert [value for _, value in in_file(SERIES, kpi_id)] == [1250.0, 1300.0]


async def test_values_in_the_way_are_named_and_replaced(
    demo_app: SmtuiApp, in_file: Query, tmp_path: Path
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "2")
        assert desk.plan is not None
        kpi = next(kpi for kpi in desk.plan.snapshot.kpis.values() if kpi.measurements)
        day, value = kpi.measurements[-1]
        path = tmp_path / "again.csv"
        path.write_text(f"{day},{value + 1}\n")
        desk.page.go_to(RowKey(Kind.KPI, kpi.id))
        await press(pilot, "I")
        await type_text(pilot, f"'{path}'")
        assert "in place of" in await press(pilot, "enter")
        await press(pilot, "enter")
        assert in_file(SERIES, kpi.id)[-1] == (day.isoformat(), value + 1)


async def test_a_path_that_leads_nowhere_says_so(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "2")
        desk.page.go_to(RowKey(Kind.KPI, unmeasured(desk)))
        await press(pilot, "I")
        await type_text(pilot, "/nowhere/at/all.csv")
        assert "There is no file" in await press(pilot, "enter")
        assert "all.csv" in screen_text(demo_app)
