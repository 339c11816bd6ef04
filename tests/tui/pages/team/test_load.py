"""The load by key: the heat map, the work of its cell, and what the keys do to both."""

from datetime import date, timedelta

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, type_text

from smtui.actions.people import EditPerson
from smtui.actions.tasks import AssignTasks
from smtui.planning.workload import Utilisation
from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.pages.team.load import LoadView
from smtui.tui.pages.team.load_cells import NOBODY, TEAM
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind

MONDAY = date(2026, 11, 23)
NEXT = MONDAY + timedelta(weeks=1)
LOAD = ("4", "v")


def view_of(app: SmtuiApp) -> LoadView:
    return app.query_one(LoadView)


def person(in_file: Query, name: str) -> int:
    return int(in_file("SELECT id FROM person WHERE name LIKE ?", f"{name}%")[0][0])


def week(desk: DeskScreen, person_id: int, monday: date) -> Utilisation:
    assert desk.plan is not None
    return desk.plan.workload.week(person_id, monday)


def overloaded(in_file: Query, desk: DeskScreen) -> tuple[int, date]:
    """Somebody who has too much in the coming weeks, and when."""
    assert desk.plan is not None
    for person_id in desk.plan.snapshot.people:
        for weeks in range(1, 6):
            monday = MONDAY + timedelta(weeks=weeks)
            if (week(desk, person_id, monday).percent or 0) > 100:
                return person_id, monday
    raise AssertionError("nobody of the demo has too much")


async def show(app: SmtuiApp, person_id: int, monday: date) -> LoadView:
    view = view_of(app)
    assert view.cells is not None
    view.heat.go_to(RowKey(Kind.PERSON, person_id), view.cells.column_of(monday))
    return view


async def test_the_map_shows_everybody_and_says_all_of_the_cell(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        text = await press(pilot, *LOAD)
        for (name,) in in_file("SELECT name FROM person"):
            assert name.split(" ")[0] in text
        hailey = person(in_file, "Hailey")
        load = week(desk, hailey, MONDAY)
        assert "Hailey Brooks · W48, 23 – 29 Nov" in text
        assert f"{load.percent} % {load.band}" in text
        assert "W06" in text


async def test_what_is_listed_adds_up_to_the_cell(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, *LOAD)
        view = view_of(demo_app)
        assert view.cells is not None
        for _ in range(3):
            await press(pilot, "right")
            shares = view.cells.shares(view.heat.row.key, view.span) if view.heat.row else ()
            planned = week(desk, person(in_file, "Hailey"), view.span.first).planned
            assert sum(share.minutes for share in shares) == planned
            assert len(view.rows.source.keys) == len(shares)


async def test_moving_a_task_changes_the_map_and_keeps_it_under_the_cursor(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, *LOAD)
        who, monday = overloaded(in_file, desk)
        view = await show(demo_app, who, monday)
        await press(pilot, "enter")
        assert view.rows.has_focus
        key = next(
            key
            for key in view.rows.source.keys
            if in_file("SELECT 1 FROM task WHERE id = ? AND planned_on IS NOT NULL", key.id)
        )
        view.rows.go_to(key)
        before = week(desk, who, monday).planned
        text = await press(pilot, "right_curly_bracket")
        assert week(desk, who, monday).planned < before
        assert view.rows.key == key
        assert "→" in text
        assert f"{week(desk, who, monday).percent}" in text
        await press(pilot, "right_curly_bracket")
        days = in_file("SELECT planned_on FROM task WHERE id = ?", key.id)[0][0]
        assert date.fromisoformat(days) >= monday + timedelta(weeks=2)
        await press(pilot, "u", "u")
        assert desk.page.shown is view
        assert week(desk, who, monday).planned == before
        assert view.rows.key == key


async def test_a_week_is_brought_to_its_hours_by_hand(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, *LOAD)
        who, monday = overloaded(in_file, desk)
        await show(demo_app, who, monday)
        await press(pilot, "enter")
        for _ in range(12):
            if (week(desk, who, monday).percent or 0) <= 100:
                break
            await press(pilot, *["right_curly_bracket"] * 2, "down")
        assert (week(desk, who, monday).percent or 0) <= 100
        assert "overloaded" not in screen_text(demo_app).split("\n")[2]


async def test_another_estimate_is_seen_in_the_cell(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, *LOAD)
        who, monday = overloaded(in_file, desk)
        view = await show(demo_app, who, monday)
        await press(pilot, "enter")
        before, key = week(desk, who, monday).planned, view.rows.key
        await press(pilot, "plus")
        assert week(desk, who, monday).planned == before + 15
        assert view.rows.key == key
        await press(pilot, "minus")
        assert week(desk, who, monday).planned == before
        column = view.heat.column
        await press(pilot, "y", "u")
        assert view.heat.column == column, "a copy that was undone leads nowhere else"
        assert view.rows.key == key


async def test_a_post_is_estimated_and_given_away(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, *LOAD)
        view = view_of(demo_app)
        await press(pilot, "enter")
        key = next(key for key in view.rows.source.keys if key.kind == Kind.POST)
        view.rows.go_to(key)
        before = in_file("SELECT estimate, owner_id FROM post WHERE id = ?", key.id)[0]
        await press(pilot, "plus")
        assert in_file("SELECT estimate FROM post WHERE id = ?", key.id)[0][0] == before[0] + 15
        text = await press(pilot, "at")
        assert "Who gets" in text
        await press(pilot, "down", "enter")
        assert in_file("SELECT owner_id FROM post WHERE id = ?", key.id)[0][0] != before[1]


async def test_a_task_is_split_among_people(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, *LOAD)
        who, monday = overloaded(in_file, desk)
        view = await show(demo_app, who, monday)
        await press(pilot, "enter")
        key, before = view.rows.key, week(desk, who, monday).planned
        assert key is not None
        text = await press(pilot, "Y")
        assert "among whom?" in text
        await press(pilot, "home", "space", "enter")
        assert len(in_file("SELECT 1 FROM task_assignee WHERE task_id = ?", key.id)) == 2
        assert week(desk, who, monday).planned < before


async def test_what_is_added_in_a_cell_is_for_its_person_and_days(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, *LOAD, "down", "right", "a")
        await press(pilot, *"Cut", "enter")
        planned, who = in_file(
            "SELECT planned_on, person_id FROM task JOIN task_assignee ON task_id = task.id"
            " WHERE title = 'Cut'"
        )[0]
        assert planned == NEXT.isoformat()
        assert who == view_of(demo_app).person_id


async def test_work_of_nobody_has_a_row_and_is_given_from_there(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, *LOAD)
        view = view_of(demo_app)
        task = in_file("SELECT id FROM task WHERE planned_on > '2026-11-30' AND rrule IS NULL")[0][
            0
        ]
        desk.do(EditPerson(person(in_file, "Hailey"), {"is_me": False}))
        desk.do(AssignTasks((task,), ()))
        text = await press(pilot, "G", "up")
        assert "Nobody's" in text
        assert view.heat.row is not None
        assert view.heat.row.key == NOBODY
        view.go_to(RowKey(Kind.TASK, task))
        text = await press(pilot, "enter")
        assert "to be assigned" in text
        assert view.rows.key == RowKey(Kind.TASK, task)
        assert view.cells is not None
        assert desk.plan is not None
        shares = view.cells.shares(NOBODY, view.span)
        minutes = desk.plan.workload.minutes_of_nobody(view.span.first, view.span.last)
        assert sum(share.minutes for share in shares) == minutes > 0
        await press(pilot, "at", "space", "enter")
        assert in_file("SELECT person_id FROM task_assignee WHERE task_id = ?", task)


async def test_who_is_away_is_said_from_the_row_of_the_map(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, *LOAD)
        id_ = person(in_file, "Brian")
        await show(demo_app, id_, NEXT)
        was = week(desk, id_, NEXT).capacity
        assert "Time off of Brian" in await press(pilot, "O")
        await press(pilot, "a")
        await type_text(pilot, "30 nov - 6 dec ill")
        await press(pilot, "enter", "escape")
        assert (was > 0, week(desk, id_, NEXT).capacity) == (True, 0)
        await press(pilot, "u")
        assert week(desk, id_, NEXT).capacity == was
        view = view_of(demo_app)
        view.heat.go_to(TEAM, 0)
        assert "Put the cursor on the row of the person" in await press(pilot, "O")
