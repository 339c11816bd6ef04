"""Make it fit by key: the moves of a proposal, some or all of them, and one undo."""

from datetime import date, timedelta

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text

from smtui.language.durations import show_minutes
from smtui.planning.fitting import make_it_fit
from smtui.planning.plan import Plan
from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.dialogs.fitting import FitDialog
from smtui.tui.pages.team.load import LoadView
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind

MONDAY = date(2026, 11, 23)


def plan_of(desk: DeskScreen) -> Plan:
    assert desk.plan is not None
    return desk.plan


def can_fit(plan: Plan) -> tuple[int, date]:
    """Whose week, at least two moves of which would make it fit."""
    for person in plan.snapshot.people:
        for weeks in range(6):
            monday = MONDAY + timedelta(weeks=weeks)
            found = make_it_fit(plan, person, monday)
            if len(found.moves) > 1 and not found.still_over:
                return person, monday
    raise AssertionError("the demo has no week that two moves make fit")


def changes(in_file: Query) -> int:
    """How many changes could be undone."""
    found = in_file("SELECT count(*) FROM journal_entry WHERE sentence LIKE 'Made W%'")
    return int(found[0][0])


async def go_there(app: SmtuiApp, person: int, monday: date) -> None:
    view = app.query_one(LoadView)
    assert view.cells is not None
    view.heat.go_to(RowKey(Kind.PERSON, person), view.cells.column_of(monday))


async def test_all_that_is_proposed_brings_the_week_to_its_hours(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "4", "v")
        person, monday = can_fit(plan_of(desk))
        await go_there(demo_app, person, monday)
        before = plan_of(desk).workload.week(person, monday)
        assert (before.percent or 999) > 100
        made = changes(in_file)
        text = await press(pilot, "F")
        assert "Make it fit" in text
        assert f"{before.percent} % →" in text
        assert "it fits" in text
        await press(pilot, "enter")
        after = plan_of(desk).workload.week(person, monday)
        assert after.planned <= after.capacity
        assert changes(in_file) == made + 1
        assert demo_app.screen is desk
        await press(pilot, "u")
        assert plan_of(desk).workload.week(person, monday) == before


async def test_what_is_not_ticked_is_left_alone(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "4", "v")
        person, monday = can_fit(plan_of(desk))
        await go_there(demo_app, person, monday)
        before = plan_of(desk).workload.week(person, monday)
        moves = make_it_fit(plan_of(desk), person, monday).moves
        await press(pilot, "F", *["down"] * (len(moves) - 1))
        text = await press(pilot, "space")
        assert "☐" in text
        assert "too much left" in text
        text = await press(pilot, "enter")
        freed = sum(move.minutes for move in moves[:-1])
        # The week is too full still: to say that it was made to fit would be a lie.
        count = "1 move" if len(moves) == 2 else f"{len(moves) - 1} moves"
        assert f"Took {show_minutes(freed)} from" in text
        assert f"with {count}" in text
        assert "Made W" not in text
        assert plan_of(desk).workload.week(person, monday).planned == before.planned - freed


async def test_nothing_ticked_does_nothing_and_says_so(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "4", "v")
        await go_there(demo_app, *can_fit(plan_of(desk)))
        made = changes(in_file)
        text = await press(pilot, "F", "A", "enter")
        assert "Nothing is ticked" in text
        assert isinstance(demo_app.screen, FitDialog)
        await press(pilot, "A", "escape")
        assert changes(in_file) == made


async def test_the_row_of_the_team_means_who_has_most_too_much(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "4", "v")
        _, monday = can_fit(plan_of(desk))
        view = demo_app.query_one(LoadView)
        assert view.cells is not None
        await press(pilot, "G")
        view.heat.action_go_column(view.cells.column_of(monday))
        await press(pilot, "F")
        workload = plan_of(desk).workload
        loads = {id_: workload.week(id_, monday) for id_ in plan_of(desk).snapshot.people}
        fullest = max(loads, key=lambda id_: loads[id_].planned - loads[id_].capacity)
        assert plan_of(desk).snapshot.people[fullest].name in screen_text(demo_app)


async def test_a_week_that_fits_needs_nothing(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        text = await press(pilot, "4", "v", "end", "F")
        assert "This week fits" in text
        assert demo_app.screen is desk
