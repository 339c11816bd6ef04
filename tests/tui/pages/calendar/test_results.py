"""Results by key: figures, best and worst, lesson, other months, best time."""

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, seen, type_text
from textual.pilot import Pilot

from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.pages.calendar.results import ResultsView
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PageName


async def shown(pilot: Pilot[int]) -> tuple[DeskScreen, ResultsView]:
    desk = await opened(pilot)
    desk.turn_to(PageName.CALENDAR, "results")
    await seen(pilot)
    view = desk.page.shown
    assert isinstance(view, ResultsView)
    return desk, view


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 16)])
async def test_the_month_has_its_posts_with_best_and_worst(
    demo_app: SmtuiApp, in_file: Query, size: tuple[int, int]
) -> None:
    async with demo_app.run_test(size=size) as pilot:
        _, view = await shown(pilot)
        text = screen_text(demo_app)
        out = in_file(
            "SELECT count(*) FROM post WHERE status = 'published' AND publish_on LIKE '2026-11-%'"
        )
        assert f"November 2026 · {out[0][0]} posts went out" in text
        assert "★" in text
        best, worst = view.month.result.best()[0], view.month.result.worst()[0]
        assert best.figures.rate is not None
        assert worst.figures.rate is not None
        assert best.figures.rate > worst.figures.rate
        view.go_to(RowKey(Kind.POST, best.post_id))
        text = await seen(pilot)
        assert f"{best.figures.rate:.1f} %" in text
        if size[1] > 20:
            assert "among the best" in text


async def test_the_order_is_by_day_or_by_rate(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        _, view = await shown(pilot)
        posts = [key for key in view.rows.source.keys if key.kind == Kind.POST]
        await press(pilot, "V")
        ranked = [key for key in view.rows.source.keys if key.kind == Kind.POST]
        assert ranked != posts
        assert sorted(ranked) == sorted(posts)
        assert int(ranked[0].id) == view.month.result.best()[0].post_id


async def test_a_lesson_is_kept_and_told(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        _, view = await shown(pilot)
        assert view.rows.key is not None
        assert "What was learned" in await press(pilot, "n")
        await type_text(pilot, "Ask a question first")
        assert "Ask a question first" in await press(pilot, "enter")
        assert in_file("SELECT lesson FROM post WHERE id = ?", view.rows.key.id) == [
            ("Ask a question first",)
        ]
        await press(pilot, "u")
        assert in_file("SELECT lesson FROM post WHERE id = ?", view.rows.key.id) != [
            ("Ask a question first",)
        ]


async def test_other_months_are_shown(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        assert "October 2026" in await press(pilot, "left_square_bracket")
        assert "December 2026" in await press(pilot, "right_square_bracket", "right_square_bracket")
        assert "Nothing went out in this month" in screen_text(demo_app)
        assert "November 2026" in await press(pilot, "t")


async def test_the_best_time_is_told_with_how_many_there_are(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        text = await press(pilot, "z")
        assert "Best time · all channels" in text
        assert "~" in text
        assert "it says little" in text
        other = await press(pilot, "right")
        assert "all channels" not in other.split("Best time ·")[1].splitlines()[0]


async def test_a_channel_has_its_sums(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        _, view = await shown(pilot)
        one = view.month.result.channels[0]
        reach = in_file(
            "SELECT sum(reach) FROM post_result JOIN post ON id = post_id"
            " WHERE channel_id = ? AND status = 'published' AND publish_on LIKE '2026-11-%'",
            one.channel_id,
        )
        assert reach == [(one.figures.reach,)]
        assert "By channel" in screen_text(demo_app)
