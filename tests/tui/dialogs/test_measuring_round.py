"""Measuring what is due: a value, enter, the next one; wrong ones are typed again."""

from datetime import timedelta

from tests.tui.conftest import Query, StandingClock
from tests.tui.seeing import opened, press, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.measuring_round import RoundDialog, round_of
from smtui.tui.widgets.cells import RowKey
from smtui.tui.widgets.line_input import LineInput
from smtui.vocabulary import Kind


def round_in(app: SmtuiApp) -> RoundDialog:
    assert isinstance(app.screen, RoundDialog)
    return app.screen


async def test_ten_values_are_typed_one_after_the_other(
    demo_app: SmtuiApp, in_file: Query, clock: StandingClock
) -> None:
    clock.moment += timedelta(days=40)
    today = clock.today().isoformat()
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        text = await press(pilot, "2", "R")
        assert desk.plan is not None
        ids = round_of(desk.plan)
        assert len(ids) > 5
        assert f"{len(ids)} measurements are due" in text
        for at, _ in enumerate(ids):
            text = await type_text(pilot, f"1 25{at}")
            await press(pilot, "enter")
        assert "All are measured" in await press(pilot)
        found = in_file("SELECT kpi_id, value FROM measurement WHERE measured_on = ?", today)
        assert dict(found) == {id_: 1250.0 + at for at, id_ in enumerate(ids)}
        assert not any(pace.measure_due for pace in desk.plan.kpis.values())


async def test_values_are_typed_as_people_type_them_and_echoed(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "2", "R")
        assert desk.plan is not None
        first = round_of(desk.plan)[0]
        text = await type_text(pilot, "12,4k on fri")
        assert "12 400" in text
        await press(pilot, "enter")
        assert in_file(
            "SELECT measured_on, value FROM measurement WHERE kpi_id = ?"
            " ORDER BY measured_on DESC LIMIT 1", first,
        ) == [("2026-11-20", 12400.0)]  # fmt: skip


async def test_what_is_no_number_stays_and_the_next_is_not_asked(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        before = in_file("SELECT COUNT(*) FROM measurement")
        await press(pilot, "2", "R")
        asked = round_in(demo_app).rows.key
        await type_text(pilot, "lots")
        text = await press(pilot, "enter")
        assert "is not a number" in text
        assert round_in(demo_app).rows.key == asked
        assert round_in(demo_app).query_one(LineInput).value == "lots"
        assert in_file("SELECT COUNT(*) FROM measurement") == before


async def test_tab_skips_and_a_wrong_value_is_typed_again_or_taken_back(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        first, second = round_of(desk.plan)[:2]
        query = "SELECT kpi_id, value FROM measurement WHERE measured_on = '2026-11-25'"
        await press(pilot, "2", "R", "tab")
        await type_text(pilot, "77")
        await press(pilot, "enter")
        assert in_file(query) == [(second, 77.0)]
        await press(pilot, "down")
        await type_text(pilot, "78")
        await press(pilot, "enter")
        assert in_file(query) == [(second, 78.0)]
        await press(pilot, "down", "ctrl+d")
        assert in_file(query) == []
        await press(pilot, "up")
        await type_text(pilot, "5")
        await press(pilot, "enter", "ctrl+z")
        assert in_file(query) == []
        assert first not in dict(in_file(query))
        await press(pilot, "escape")
        assert demo_app.screen is desk


async def test_when_none_is_due_all_are_offered(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(60, 16)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        await press(pilot, "2", "R")
        for _ in round_of(desk.plan):
            await type_text(pilot, "9")
            await press(pilot, "enter")
        await press(pilot, "escape")
        text = await press(pilot, "R")
        assert "none is due" in text
        assert len(round_of(desk.plan)) == len(round_in(demo_app).rows.source.keys)


async def test_a_value_of_a_day_gone_by_is_taken_back_from_that_day(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        kpis = desk.plan.snapshot.kpis
        place, id_ = next(
            (place, id_) for place, id_ in enumerate(round_of(desk.plan)) if kpis[id_].measurements
        )
        query = "SELECT measured_on, value FROM measurement WHERE kpi_id = ? ORDER BY measured_on"
        before = in_file(query, id_)
        await press(pilot, "2", "R", *["tab"] * place)
        await type_text(pilot, "3 on 2026-09-27")
        await press(pilot, "enter")
        assert len(in_file(query, id_)) == len(before) + 1
        rows = round_in(demo_app).rows
        rows.go_to(RowKey(Kind.KPI, id_))
        await press(pilot, "ctrl+d")
        assert in_file(query, id_) == before


async def test_a_click_asks_for_another_and_typing_goes_on(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        second = round_of(desk.plan)[1]
        await press(pilot, "2", "R")
        await pilot.click(round_in(demo_app).rows, offset=(8, 2))
        assert (
            desk.plan.snapshot.kpis[second].name
            in round_in(demo_app).query_one(LineInput).placeholder
        )
        await type_text(pilot, "64")
        await press(pilot, "enter")
        assert in_file(
            "SELECT kpi_id, value FROM measurement WHERE measured_on = '2026-11-25'"
        ) == [(second, 64.0)]
