"""The heat map of the load by key: its weeks and days, its rows, and what is late."""

from datetime import date, timedelta

from tests.tui.seeing import opened, press

from smtui.actions.people import AddPerson, DeletePeople
from smtui.tui.app import SmtuiApp
from smtui.tui.pages.team.load import LoadView
from smtui.tui.pages.team.load_cells import TEAM, Unit

MONDAY = date(2026, 11, 23)
NEXT = MONDAY + timedelta(weeks=1)
LOAD = ("4", "v")


def view_of(app: SmtuiApp) -> LoadView:
    return app.query_one(LoadView)


async def test_days_in_place_of_weeks_stay_at_the_same_time(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, *LOAD, "right")
        text = await press(pilot, "V")
        view = view_of(demo_app)
        assert view.unit is Unit.DAY
        assert view.span.first == view.span.last == NEXT
        assert "Mo30" in text
        await press(pilot, "right", "V")
        assert view.span.first == NEXT
        await press(pilot, "t")
        assert view.span.first == MONDAY


async def test_the_year_is_scrolled_through(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = await press(pilot, *LOAD, "end")
        assert view_of(demo_app).span.first == MONDAY + timedelta(weeks=51)
        assert "W46" in text
        await press(pilot, "t", "right_square_bracket")
        assert view_of(demo_app).span.first == MONDAY + timedelta(weeks=4)


async def test_work_without_a_date_stands_apart(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        text = await press(pilot, *LOAD, "left")
        view = view_of(demo_app)
        assert desk.plan is not None
        assert view.heat.row is not None
        assert "without a date" in text
        backlog = desk.plan.workload.backlog[int(view.heat.row.key.id)]
        assert view.cells is not None
        assert sum(s.minutes for s in view.cells.shares(view.heat.row.key, view.span)) == backlog


async def test_the_row_of_the_team_lists_people_and_leads_to_them(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, *LOAD, "G")
        view = view_of(demo_app)
        assert desk.plan is not None
        assert view.heat.row is not None
        assert view.heat.row.key == TEAM
        assert len(view.rows.source.keys) == len(desk.plan.snapshot.people)
        await press(pilot, "enter", "down")
        key = view.rows.key
        await press(pilot, "enter")
        assert view.heat.row.key == key
        assert view.heat.has_focus


async def test_what_cannot_be_in_time_is_named_and_gone_to(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = await press(pilot, *LOAD)
        view = view_of(demo_app)
        late = view.late[0]
        assert " short by " in text
        await press(pilot, "G", "Z")
        assert view.person_id == late.person_id
        assert view.span.first <= late.due <= view.span.last


async def test_an_empty_file_says_what_belongs_here(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        desk.do(DeletePeople(tuple(desk.plan.snapshot.people)))
        text = await press(pilot, *LOAD)
        assert "Nobody is here yet" in text
        await press(pilot, "down", "right", "enter", "F", "Z", "V", "at")


async def test_small_and_large_terminals_show_it(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        await opened(pilot)
        await press(pilot, *LOAD)
        for size in ((60, 16), (40, 12), (200, 50)):
            await pilot.resize_terminal(*size)
            text = await press(pilot, "right", "down")
            assert "W48" in text


async def test_two_of_one_first_name_are_told_apart(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        for name in ("Zoe One", "Zoe Two"):
            desk.do(AddPerson(name))
        text = await press(pilot, *LOAD, "G", "k")
        assert "Zoe One" in text
        assert "Zoe Two" in text
        assert "manag " not in text
