"""Skills by key: levels set in place, gaps drawn and said, needs of roles and of work."""

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, seen, type_text
from textual.pilot import Pilot

from smtui.planning.skills import gaps, work_without_skill
from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.pages.team.skills import SkillsView
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PageName


async def shown(app: SmtuiApp, pilot: Pilot[int]) -> tuple[DeskScreen, SkillsView]:
    desk = await opened(pilot)
    desk.turn_to(PageName.TEAM, "skills")
    await seen(pilot)
    view = desk.page.shown
    assert isinstance(view, SkillsView)
    return desk, view


def level(in_file: Query, person: int, skill: int) -> int:
    found = in_file(
        "SELECT level FROM person_skill WHERE person_id = ? AND skill_id = ?", person, skill
    )
    return int(found[0][0]) if found else 0


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 16)])
async def test_people_and_skills_stand_in_a_grid(demo_app: SmtuiApp, size: tuple[int, int]) -> None:
    async with demo_app.run_test(size=size) as pilot:
        desk, view = await shown(demo_app, pilot)
        text = screen_text(demo_app)
        assert "Who can do what" in text
        assert "Gaps" in text
        assert view.grid.row is not None
        assert view.grid.row.title in text
        assert desk.focused is view.grid


async def test_a_digit_sets_the_level_and_nought_takes_it_away(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        _, view = await shown(demo_app, pilot)
        row, skill = view.grid.row, view.grid.column
        assert row is not None
        assert skill is not None
        before = level(in_file, row.id, skill)
        await press(pilot, "5")
        assert level(in_file, row.id, skill) == 5
        assert "masters it" in await seen(pilot)
        await press(pilot, "minus")
        assert level(in_file, row.id, skill) == 4
        await press(pilot, "0")
        assert level(in_file, row.id, skill) == 0
        await press(pilot, "u", "u", "u")
        assert level(in_file, row.id, skill) == before
        assert view.grid.row is not None
        assert view.grid.row.id == row.id


async def test_what_the_role_needs_beyond_the_level_is_drawn_and_said(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk, view = await shown(demo_app, pilot)
        assert desk.plan is not None
        gap = next(gap for gap in gaps(desk.plan) if gap.is_gap and gap.by)
        person = next(
            one for one in desk.plan.snapshot.people.values() if one.role_id == gap.role_id
        )
        view.go_to(RowKey(Kind.PERSON, person.id))
        view.go_to(RowKey(Kind.SKILL, gap.skill_id))
        text = await seen(pilot)
        line = next(line for line in text.splitlines()[3:] if person.name[:12] in line)
        assert "╳" in line
        assert f"needs {gap.needed}: {gap.needed - gap.held} short" in text
        await press(pilot, str(gap.needed))
        assert desk.plan is not None
        assert f"{gap.needed - gap.held} short" not in await seen(pilot)


async def test_work_that_nobody_has_the_skill_for_is_named(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 60)) as pilot:
        desk, _ = await shown(demo_app, pilot)
        assert desk.plan is not None
        found = work_without_skill(desk.plan)
        assert found
        text = await seen(pilot)
        assert "that nobody can do" in text
        assert "Work that nobody can do" in text
        assert found[0].words[1:20] in text


async def test_needs_of_roles_and_of_work_are_set_in_the_next_grids(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        _, view = await shown(demo_app, pilot)
        assert "What each role needs" in await press(pilot, "V")
        row, skill = view.grid.row, view.grid.column
        assert row is not None
        await press(pilot, "2")
        need = "SELECT level FROM role_skill WHERE role_id = ? AND skill_id = ?"
        assert in_file(need, row.id, skill) == [(2,)]
        assert "kind of work needs" in await press(pilot, "V")
        row = view.grid.row
        assert row is not None
        await press(pilot, "end", "right", "right", "1")
        row, skill = view.grid.row, view.grid.column
        assert row is not None
        kind = "SELECT skill_id FROM activity WHERE id = ?"
        assert in_file(kind, row.id) == [(skill,)]
        assert "●" in await seen(pilot)
        await press(pilot, "0")
        assert in_file(kind, row.id) == [(None,)]


async def test_a_skill_is_added_moved_and_deleted(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        _, view = await shown(demo_app, pilot)
        await press(pilot, "a")
        await type_text(pilot, "Podcasting")
        assert "Podcasting" in await press(pilot, "enter")
        skill = in_file("SELECT id, position FROM skill WHERE name = 'Podcasting'")
        assert len(skill) == 1
        assert view.grid.column == skill[0][0]
        await press(pilot, "H")
        order = in_file("SELECT name FROM skill ORDER BY position, id")
        assert order[-1] != ("Podcasting",)
        assert view.grid.column == skill[0][0]
        await press(pilot, "d")
        assert in_file("SELECT id FROM skill WHERE name = 'Podcasting'") == []
        await press(pilot, "u")
        assert len(in_file("SELECT id FROM skill WHERE name = 'Podcasting'")) == 1


async def test_without_skills_the_grid_teaches(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        _, view = await shown(demo_app, pilot)
        for _ in in_file("SELECT id FROM skill"):
            await press(pilot, "d")
        assert view.grid.column is None
        text = await seen(pilot)
        assert "Skills say who can do what" in text
        assert "a  adds one" in text
        assert "There is no skill here" in await press(pilot, "e")


async def test_a_level_that_is_there_already_offers_no_undo_of_something_else(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(demo_app, pilot)
        await press(pilot, "5")
        assert "u undoes" in await press(pilot, "3")
        made = in_file("SELECT count(*) FROM journal_entry")
        text = await press(pilot, "3")
        assert "u undoes" not in text
        assert "as it was before" in text
        assert in_file("SELECT count(*) FROM journal_entry") == made
