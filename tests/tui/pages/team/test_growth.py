"""Growth by key: roles planned, moved and filled; the charts that follow."""

from datetime import date

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, seen, type_text
from textual.pilot import Pilot

from smtui.planning.growth import growth
from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.pages.team.growth import QUARTERS, GrowthView
from smtui.vocabulary import PageName


async def shown(pilot: Pilot[int]) -> tuple[DeskScreen, GrowthView]:
    desk = await opened(pilot)
    desk.turn_to(PageName.TEAM, "growth")
    await seen(pilot)
    view = desk.page.shown
    assert isinstance(view, GrowthView)
    return desk, view


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 16)])
async def test_the_roles_stand_in_hiring_order_beside_the_charts(
    demo_app: SmtuiApp, in_file: Query, size: tuple[int, int]
) -> None:
    async with demo_app.run_test(size=size) as pilot:
        desk, _ = await shown(pilot)
        assert desk.plan is not None
        text = screen_text(demo_app)
        names = in_file(
            "SELECT role.name FROM planned_role JOIN role ON role.id = role_id ORDER BY position"
        )
        places = [text.index(name[:10]) for (name,) in (names if size[1] > 20 else names[:3])]
        assert places == sorted(places)
        assert "a month" in text
        assert "in-house" in text
        last = growth(desk.plan, QUARTERS)[-1]
        assert f"{last.people} in {last.label}" in text


async def test_a_role_is_planned_with_what_it_would_cost(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk, _ = await shown(pilot)
        assert desk.plan is not None
        before = growth(desk.plan, QUARTERS)[-1]
        await press(pilot, "a")
        await type_text(pilot, "Web analyst")
        await press(pilot, "down")
        text = await type_text(pilot, "1 mar 2027")
        assert "What saving would do" in text
        assert "→" in text
        await press(pilot, "enter")
        found = in_file("SELECT starts_on, employment FROM planned_role ORDER BY id DESC LIMIT 1")
        assert found == [("2027-03-01", "in-house")]
        after = growth(desk.plan, QUARTERS)[-1]
        assert after.people == before.people + 1
        assert after.cost_in_house > before.cost_in_house
        assert f"{after.people} in {after.label}" in await seen(pilot)
        await press(pilot, "u")
        assert f"{before.people} in {before.label}" in await seen(pilot)


async def test_a_first_day_has_to_be_named(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        count = in_file("SELECT count(*) FROM planned_role")
        await press(pilot, "a")
        await type_text(pilot, "Web analyst")
        assert "From which day?" in await press(pilot, "enter")
        assert in_file("SELECT count(*) FROM planned_role") == count


async def test_the_start_moves_by_day_and_week_and_to_a_day(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        _, view = await shown(pilot)
        key = view.rows.key
        assert key is not None

        def starts() -> date:
            found = in_file("SELECT starts_on FROM planned_role WHERE id = ?", key.id)
            return date.fromisoformat(found[0][0])

        before = starts()
        await press(pilot, "right_curly_bracket", "greater_than_sign")
        assert (starts() - before).days == 8
        await press(pilot, "D")
        await type_text(pilot, "1 jul 2027")
        await press(pilot, "enter")
        assert starts() == date(2027, 7, 1)
        await press(pilot, "u", "u", "u")
        assert starts() == before


async def test_shift_and_arrows_change_the_hiring_order(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        _, view = await shown(pilot)
        order = "SELECT id FROM planned_role ORDER BY position"
        before = [id_ for (id_,) in in_file(order)]
        await press(pilot, "shift+down")
        after = [id_ for (id_,) in in_file(order)]
        assert after == [before[1], before[0], *before[2:]]
        assert view.rows.key is not None
        assert view.rows.key.id == before[0]
        await press(pilot, "shift+up")
        assert [id_ for (id_,) in in_file(order)] == before


async def test_who_is_hired_becomes_a_person(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk, view = await shown(pilot)
        key = view.rows.key
        assert key is not None
        assert "Who was hired as" in await press(pilot, "b")
        await type_text(pilot, "Noor Haddad")
        await press(pilot, "enter")
        assert len(in_file("SELECT id FROM person WHERE name = 'Noor Haddad'")) == 1
        assert in_file("SELECT id FROM planned_role WHERE id = ?", key.id) == []
        await press(pilot, "u")
        assert in_file("SELECT id FROM person WHERE name = 'Noor Haddad'") == []
        assert len(in_file("SELECT id FROM planned_role WHERE id = ?", key.id)) == 1
        assert desk.page.shown is view
        await press(pilot, "ctrl+r")
        assert len(in_file("SELECT id FROM person WHERE name = 'Noor Haddad'")) == 1
        assert desk.page.shown is view


async def test_without_planned_roles_the_view_teaches(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        for _ in in_file("SELECT id FROM planned_role"):
            await press(pilot, "d")
        text = await seen(pilot)
        assert "No role is planned yet." in text
        assert "b  makes a person of it" in text
        assert in_file("SELECT id FROM planned_role") == []
