"""A round of results by key: figures as people type them, kept one by one."""

from pathlib import Path

from tests.tui.conftest import Query, StandingClock
from tests.tui.seeing import opened, press, screen_text, seen, type_text
from textual.pilot import Pilot

from smtui.actions.publishing import DeletePosts
from smtui.planning.publishing.results import not_measured
from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.dialogs.results_round import ResultsRound
from smtui.vocabulary import PageName
from smtui.workspace import Workspace

OF_POST = (
    "SELECT reach, impressions, engagements, clicks, conversions FROM post_result"
    " WHERE post_id = ? AND channel_id = ?"
)


async def shown(pilot: Pilot[int]) -> DeskScreen:
    desk = await opened(pilot)
    desk.turn_to(PageName.CALENDAR, "results")
    await seen(pilot)
    return desk


async def enter(pilot: Pilot[int], *figures: str) -> str:
    """Type figures, a tab after each but the last, and keep them."""
    for at, figure in enumerate(figures):
        await type_text(pilot, figure)
        if at < len(figures) - 1:
            await press(pilot, "tab")
    return await press(pilot, "enter")


async def test_a_round_goes_through_all_that_wait(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await shown(pilot)
        assert desk.plan is not None
        waiting = not_measured(desk.plan.snapshot.posts.values(), desk.plan.today)
        assert len(waiting) > 1
        text = await press(pilot, "R")
        assert f"{len(waiting)} results to enter" in text
        first, channel = waiting[0]
        await type_text(pilot, "12.4k")
        assert "reach 12 400" in screen_text(demo_app)
        text = await enter(pilot, "", "15 000", "340", "28", "2")
        assert in_file(OF_POST, first.id, channel) == [(12_400, 15_000, 340, 28, 2)]
        assert "2.7 %" in text
        for post, where in waiting[1:]:
            text = await enter(pilot, "1000", "", "50")
            assert in_file(OF_POST, post.id, where) == [(1000, None, 50, None, None)]
        assert "All are entered" in text
        await press(pilot, "escape", "R")
        assert "is measured" in screen_text(demo_app)


async def test_tab_after_the_last_figure_goes_on(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await shown(pilot)
        assert desk.plan is not None
        (post, channel), *_ = not_measured(desk.plan.snapshot.posts.values(), desk.plan.today)
        await press(pilot, "R", "9", "tab", "tab", "1", "tab", "tab", "tab")
        assert in_file(OF_POST, post.id, channel) == [(9, None, 1, None, None)]
        assert isinstance(demo_app.screen, ResultsRound)
        assert demo_app.screen.rows.index == 1


async def test_what_is_not_understood_stays_to_be_corrected(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        count = in_file("SELECT count(*) FROM post_result")
        await press(pilot, "R")
        await type_text(pilot, "many")
        text = await press(pilot, "enter")
        assert "Reach: ‘many’ is not a number" in text
        assert in_file("SELECT count(*) FROM post_result") == count


async def test_a_result_is_taken_back(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        count = in_file("SELECT count(*) FROM post_result")
        await press(pilot, "R")
        await enter(pilot, "500")
        assert in_file("SELECT count(*) FROM post_result") == [(count[0][0] + 1,)]
        await press(pilot, "ctrl+z")
        assert in_file("SELECT count(*) FROM post_result") == count
        assert "done" not in screen_text(demo_app)


async def test_the_figures_of_one_post_are_corrected(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await shown(pilot)
        key = desk.page.shown.chosen[0]
        [(channel, reach)] = in_file(
            "SELECT channel_id, reach FROM post_result WHERE post_id = ? LIMIT 1", key.id
        )
        assert str(reach) in await press(pilot, "e")
        await press(pilot, *["backspace"] * len(str(reach)))
        await enter(pilot, "777")
        assert in_file(OF_POST, key.id, channel)[0][0] == 777


async def test_figures_that_can_hardly_be_are_doubted_and_kept_when_told(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await shown(pilot)
        assert desk.plan is not None
        (post, channel), *_ = not_measured(desk.plan.snapshot.posts.values(), desk.plan.today)
        await press(pilot, "R")
        await type_text(pilot, "900")
        await press(pilot, "tab")
        await type_text(pilot, "90")
        assert "fewer impressions than reach" in screen_text(demo_app)
        await type_text(pilot, "00")
        assert "fewer impressions" not in screen_text(demo_app)
        await press(pilot, "tab")
        await type_text(pilot, "901")
        assert "more engaged than saw it" in screen_text(demo_app)
        await press(pilot, "enter")
        assert in_file(OF_POST, post.id, channel) == [(900, 9000, 901, None, None)]


async def test_where_nothing_went_out_nothing_is_called_measured(
    demo_app: SmtuiApp, demo_file: Path, clock: StandingClock
) -> None:
    with Workspace.open(demo_file, clock) as workspace:
        workspace.do(DeletePosts(tuple(workspace.plan.snapshot.posts)))
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        assert "No post went out yet" in await press(pilot, "R")
