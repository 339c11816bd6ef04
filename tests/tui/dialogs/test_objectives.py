"""Personal objectives: agreed on a goal, seen with the person, met, changed and deleted by key."""

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, type_text

from smtui.actions.objectives import AddObjective
from smtui.tui.app import SmtuiApp
from smtui.tui.details.person import describe_person
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind

ROWS = "SELECT person_id, goal_id, kpi_id, title, recognition, status FROM personal_objective"


async def test_an_objective_is_agreed_on_a_kpi_and_stands_on_both_sides(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "2")
        assert desk.plan is not None
        kpi_id = next(iter(desk.plan.snapshot.kpis))
        person = next(iter(desk.plan.snapshot.people.values()))
        before = in_file(ROWS)
        desk.page.go_to(RowKey(Kind.KPI, kpi_id))
        await press(pilot, "P", "a")
        await type_text(pilot, person.name)
        await press(pilot, "down")
        await type_text(pilot, "Find ten more")
        await press(pilot, "down", "down")
        await type_text(pilot, "a day off")
        await press(pilot, "enter")
        added = (person.id, None, kpi_id, "Find ten more", "a day off", "open")
        assert in_file(ROWS) == [*before, added]
        text = await press(pilot)
        assert "Find ten more" in text
        assert "a day off" in text
        said = describe_person(desk.plan, person.id).plain
        assert "Find ten more" in said
        await press(pilot, "escape", "4")
        desk.page.go_to(RowKey(Kind.PERSON, person.id))
        assert "Find ten more" in await press(pilot, "P")


async def test_it_is_met_changed_deleted_and_brought_back(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        person = max(desk.plan.snapshot.people)
        goal_id = next(iter(desk.plan.snapshot.goals))
        done = desk.do(AddObjective(person, "Own the list", "praise", goal_id=goal_id))
        assert done is not None
        one = f"{ROWS} WHERE title LIKE 'Own%'"
        await press(pilot, "4")
        desk.page.go_to(RowKey(Kind.PERSON, person))
        await press(pilot, "P", "space")
        assert in_file(one)[0][-1] == "met"
        await press(pilot, "space")
        assert in_file(one)[0][-1] == "open"
        await press(pilot, "e", "down")
        await type_text(pilot, " of names")
        await press(pilot, "enter")
        assert in_file(one)[0][3:5] == ("Own the list of names", "praise")
        await press(pilot, "d")
        assert in_file(one) == []
        await press(pilot, "u")
        assert in_file(one)[0][:3] == (person, goal_id, None)


async def test_a_company_goal_has_none(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert "Put the cursor on a person" in await press(pilot, "2", "P")
