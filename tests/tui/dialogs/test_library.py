"""A goal begun from the library: objective, metrics, one form; saved unfinished or whole."""

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, type_text

from smtui.language.not_understood import NotUnderstood
from smtui.store.library import objectives
from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.forms.goal import OBJECTIVES
from smtui.tui.dialogs.forms.metrics import read_way
from smtui.tui.pages.goals import GoalsPage
from smtui.tui.pages.goals_cells import UNFINISHED, marks_of

GOAL = "SELECT title, objective, statement FROM social_goal ORDER BY id DESC LIMIT 1"
KPIS = (
    "SELECT name, baseline, target, unit, direction FROM kpi"
    " WHERE goal_id = (SELECT MAX(id) FROM social_goal) ORDER BY id"
)


def test_the_form_offers_the_objectives_of_the_library() -> None:
    assert tuple(one.title for one in objectives()) == OBJECTIVES


def test_a_way_is_two_numbers() -> None:
    assert read_way("  ") is None
    way = read_way("12.4k -> 16k")
    assert way is not None
    assert (way.baseline, way.target) == (12400.0, 16000.0)
    for text in ("12", "12 ->", "many -> more"):
        with pytest.raises(NotUnderstood, match="from where to where"):
            read_way(text)


async def test_objective_metrics_and_form_make_a_goal_that_serves_where_the_cursor_is(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        text = await press(pilot, "2", "N")
        for one in objectives():
            assert one.title in text
        text = await press(pilot, "j", "enter")
        assert "Visits from social" in text
        text = await press(pilot, "j", "space", "j", "space", "enter")
        assert "SMART  1 of 5" in text
        await press(pilot, "down")
        text = await type_text(pilot, "More people come to the site")
        await press(pilot, "down")
        await type_text(pilot, "2.1k -> 2,4k")
        await press(pilot, "down")
        await type_text(pilot, "62 -> 50")
        await pilot.pause(0.2)
        assert "SMART  3 of 5" in screen_text(demo_app)
        await press(pilot, "enter")
        assert in_file(GOAL) == [
            ("Website traffic", "Website traffic", "More people come to the site")
        ]
        assert in_file(KPIS) == [
            ("Visits from social", 2100.0, 2400.0, "visits a month", "up"),
            ("Bounce rate of visits from social", 62.0, 50.0, "%", "down"),
        ]
        page = demo_app.query_one(GoalsPage)
        assert desk.plan is not None
        goal_id = max(desk.plan.snapshot.goals)
        goal = desk.plan.snapshot.goals[goal_id]
        assert goal.serves == (next(iter(desk.plan.snapshot.company_goals)),)
        assert page.rows.key is not None
        assert page.rows.key.id == goal_id
        assert UNFINISHED in marks_of(desk.plan, goal)
        await press(pilot, "u")
        assert goal_id not in desk.plan.snapshot.goals


async def test_esc_goes_back_to_the_objectives_and_then_leaves(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        before = in_file("SELECT COUNT(*) FROM social_goal")
        text = await press(pilot, "2", "N", "enter", "escape")
        assert "What is the new goal good for?" in text
        await press(pilot, "escape")
        assert demo_app.screen is desk
        assert in_file("SELECT COUNT(*) FROM social_goal") == before
