"""Weekly patterns by key: begun with an example, edited, and a month planned from one."""

from datetime import date, time
from pathlib import Path

import pytest
from tests.tui.conftest import Query, StandingClock
from tests.tui.seeing import opened, press, screen_text, seen, type_text
from textual.pilot import Pilot

from smtui.actions.patterns import DeletePatterns
from smtui.actions.publishing import AddPost
from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.dialogs.planned_rows import planned_key
from smtui.tui.dialogs.planning_month import PlanMonthDialog
from smtui.vocabulary import PageName
from smtui.workspace import Workspace

IN_DECEMBER = "SELECT count(*) FROM post WHERE publish_on LIKE '2026-12-%'"


@pytest.fixture
def taken(demo_file: Path, clock: StandingClock) -> None:
    """One time of the pattern is taken before its month is planned."""
    with Workspace.open(demo_file, clock) as workspace:
        day, at = date(2026, 12, 3), time(18)
        post = AddPost("There before", publish_on=day, publish_time=at, channels=("Instagram",))
        workspace.do(post)


async def shown(pilot: Pilot[int]) -> DeskScreen:
    desk = await opened(pilot)
    desk.action_show(PageName.CALENDAR)
    await seen(pilot)
    return desk


def planning(app: SmtuiApp) -> PlanMonthDialog:
    assert isinstance(app.screen, PlanMonthDialog)
    return app.screen


@pytest.mark.usefixtures("taken")
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 16)])
async def test_a_month_is_shown_before_it_is_made(
    demo_app: SmtuiApp, size: tuple[int, int]
) -> None:
    async with demo_app.run_test(size=size) as pilot:
        await shown(pilot)
        assert "Usual week" in await press(pilot, "Q")
        text = await press(pilot, "enter")
        draft = planning(demo_app).draft
        assert "December 2026 from ‘Usual week’" in text
        assert f"{len(draft.made)} posts" in text
        assert draft.clashes == 1
        assert "1 time" in text
        assert "W49" in text
        if size[1] > 20:
            assert "fullest" in text
            assert "makes what is ticked" in text


async def test_a_month_is_made_as_one_and_taken_back_as_one(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await shown(pilot)
        [(before,)] = in_file(IN_DECEMBER)
        await press(pilot, "Q", "enter")
        made = len(planning(demo_app).draft.made)
        text = await press(pilot, "enter")
        assert f"Planned {made} posts" in text
        assert in_file(IN_DECEMBER) == [(before + made,)]
        assert demo_app.screen is desk
        # Nothing is left of the pattern but what clashes: the times are taken now.
        await press(pilot, "Q", "enter")
        assert not planning(demo_app).draft.made
        assert "Nothing is ticked" in await press(pilot, "enter")
        await press(pilot, "escape", "escape", "u")
        assert in_file(IN_DECEMBER) == [(before,)]


@pytest.mark.usefixtures("taken")
async def test_single_posts_are_left_out_and_clashing_ones_told_to_be_made(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        await shown(pilot)
        [(before,)] = in_file(IN_DECEMBER)
        await press(pilot, "Q", "enter")
        dialog = planning(demo_app)
        made = len(dialog.draft.made)
        clashing = next(one for one in dialog.draft.posts if one.clash is not None)
        free = next(one for one in dialog.draft.posts if one.clash is None)
        dialog.rows.go_to(planned_key(clashing))
        assert "stands there already" in await seen(pilot)
        await press(pilot, "space")
        assert len(dialog.draft.made) == made + 1
        dialog.rows.go_to(planned_key(free))
        await press(pilot, "space")
        assert len(dialog.draft.made) == made
        await press(pilot, "enter")
        assert in_file(IN_DECEMBER) == [(before + made,)]
        there = "SELECT count(*) FROM post WHERE publish_on = ? AND publish_time LIKE ?"
        at = f"{clashing.slot.at:%H:%M}%"
        assert in_file(there, clashing.day.isoformat(), at) == [(2,)]


async def test_none_and_all_other_months_and_other_days(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        await press(pilot, "Q", "enter")
        dialog = planning(demo_app)
        made = len(dialog.draft.made)
        await press(pilot, "A")
        assert not dialog.draft.made
        await press(pilot, "A")
        assert len(dialog.draft.made) == made
        assert "January 2027" in await press(pilot, "right_square_bracket")
        assert "November 2026" in await press(pilot, "left_square_bracket", "left_square_bracket")
        assert all(one.day >= dialog.plan.today for one in dialog.draft.posts)
        assert "Nothing is planned into the past" in await press(pilot, "left_square_bracket")
        await press(pilot, "D")
        await type_text(pilot, "7 dec - 13 dec")
        text = await press(pilot, "enter")
        assert "7 Dec – 13 Dec" in text
        assert {one.day.isocalendar().week for one in dialog.draft.posts} == {50}


async def test_a_pattern_begins_with_an_example(demo_app: SmtuiApp, in_file: Query) -> None:
    count = (
        "SELECT count(*) FROM pattern_slot s JOIN weekly_pattern w ON w.id = s.pattern_id"
        " WHERE name = ?"
    )
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        await press(pilot, "Q", "a")
        assert "A post each working day" in screen_text(demo_app)
        await press(pilot, "2", "enter")
        assert in_file(count, "A post each working day") == [(6,)]
        assert "A post each working day" in await press(pilot, "r")
        await press(pilot, *["backspace"] * 30)
        await type_text(pilot, "Full week")
        await press(pilot, "enter")
        assert in_file(count, "Full week") == [(6,)]
        await press(pilot, "d")
        assert in_file(count, "Full week") == [(0,)]
        await press(pilot, "u")
        assert in_file(count, "Full week") == [(6,)]


async def test_slots_are_added_edited_copied_moved_and_deleted(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    slots = "SELECT weekday, at, topic, estimate FROM pattern_slot WHERE pattern_id = ? ORDER BY id"
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        await press(pilot, "Q", "a", "0")
        await type_text(pilot, "My week")
        await press(pilot, "enter")
        assert "A week without posts yet" in screen_text(demo_app)
        [(id_,)] = in_file("SELECT id FROM weekly_pattern WHERE name = 'My week'")
        await press(pilot, "a", "right", "down")
        await type_text(pilot, "9:30")
        await press(pilot, "down")
        await type_text(pilot, "Tip of Tuesday")
        await press(pilot, "down", "down")
        await type_text(pilot, "LinkedIn")
        await press(pilot, "down", "down")
        await type_text(pilot, "45m")
        assert "1 post, 45m of making" in screen_text(demo_app)
        await press(pilot, "enter")
        [(weekday, at, topic, estimate)] = in_file(slots, id_)
        assert (weekday, at[:5], topic, estimate) == (1, "09:30", "Tip of Tuesday", 45)
        assert "Tip of Tuesday" in await press(pilot, "y")
        assert [day for day, *_ in in_file(slots, id_)] == [1, 2]
        await press(pilot, "greater_than_sign")
        assert [day for day, *_ in in_file(slots, id_)] == [1, 3]
        await press(pilot, "d")
        assert [day for day, *_ in in_file(slots, id_)] == [1]
        assert "2 posts a week" in await press(pilot, "u")


async def test_what_was_added_is_what_is_copied_next(demo_app: SmtuiApp, in_file: Query) -> None:
    slots = "SELECT topic, weekday FROM pattern_slot WHERE topic = 'Trend' ORDER BY weekday"
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        await press(pilot, "Q", "e", "a", "down", "down")
        await type_text(pilot, "Trend")
        await press(pilot, "enter", "y")
        assert in_file(slots) == [("Trend", 0), ("Trend", 1)]


async def test_a_channel_that_would_be_made_is_told_before(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        await press(pilot, "Q", "e", "a", "down", "down", "down", "down")
        await type_text(pilot, "linkedin")
        await pilot.pause(0.1)
        assert "will be made" not in screen_text(demo_app)
        await press(pilot, "backspace")
        await pilot.pause(0.1)
        assert "‘linkedi’ is no channel yet: it will be made" in await seen(pilot)


async def test_a_month_planned_from_the_slots_leads_back_to_the_calendar(
    demo_app: SmtuiApp,
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await shown(pilot)
        await press(pilot, "Q", "e", "Q", "enter")
        assert demo_app.screen is desk


async def test_without_a_pattern_the_list_says_how_to_begin(
    demo_app: SmtuiApp, demo_file: Path, clock: StandingClock
) -> None:
    with Workspace.open(demo_file, clock) as workspace:
        workspace.do(DeletePatterns(tuple(workspace.plan.snapshot.patterns)))
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        text = await press(pilot, "Q")
        assert "adds one, from an example or empty" in text
