"""A whole monthly session by key: figures, content, ideas, the plan of the month."""

from datetime import UTC, datetime

import pytest
from tests.tui.conftest import Query, StandingClock
from tests.tui.seeing import opened, press, seen, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.pages.review.steps.figures_rows import FigureRows
from smtui.vocabulary import Kind, PageName

ADDED = "SELECT publish_on, publish_time FROM post WHERE topic LIKE 'A post for%'"
NOVEMBER_ENDS = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock(NOVEMBER_ENDS)


async def test_a_month_is_gone_through(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.REVIEW, "sessions")
        await seen(pilot)
        text = await press(pilot, "j", "enter")
        # Figures: what is still to be measured comes first; M and e enter it.
        assert "How did the month go" in text
        assert "Since 1 Nov: " in text
        assert "to measure (R)" in text
        rows = desk.page.shown.rows  # type: ignore[attr-defined]
        assert isinstance(rows.source, FigureRows)
        measured = in_file("SELECT count(*) FROM measurement")
        await press(pilot, "M")
        await type_text(pilot, "23")
        await press(pilot, "enter")
        assert in_file("SELECT count(*) FROM measurement") == [(measured[0][0] + 1,)]
        post = next(key for key in rows.source.keys if key.kind == Kind.POST)
        rows.go_to(post)
        assert "Reach" in await press(pilot, "e")
        await press(pilot, "escape")
        # Content: the best first; n keeps what it taught.
        text = await press(pilot, "right_square_bracket")
        assert "November: ★ ‘Five venues …’" in text
        assert "✓ figures" in text
        await press(pilot, "n")
        await type_text(pilot, "Numbers in the title")
        await press(pilot, "enter")
        best = desk.page.shown.month.result.best()[0]  # type: ignore[attr-defined]
        lesson = "SELECT lesson FROM post WHERE id = ?"
        assert in_file(lesson, best.post_id) == [("Numbers in the title",)]
        # Ideas: occasions of the month whatever their notice is, ideas onto its first day.
        await press(pilot, "right_square_bracket", "right_square_bracket")
        text = await seen(pilot)
        assert "December has 12 posts · ✦ nothing for Night of the small" in text
        assert "Christmas Day" in text
        idea = desk.page.shown.chosen[0].id
        await press(pilot, "greater_than_sign")
        assert in_file("SELECT publish_on FROM post WHERE id = ?", idea) == [("2026-12-01",)]
        # Plan: the days with what they have and what they lack; Q leads to the patterns.
        text = await press(pilot, "right_square_bracket")
        assert "December: 13 posts" in text
        assert "slots free (Q)" in text
        assert "Usual week" in await press(pilot, "Q")
        # Undone, what was on other days than the chosen one is gone; one stays at the step.
        assert "slots free" not in await press(pilot, "enter", "enter")
        assert "December: 13 posts" in await press(pilot, "u")
        await press(pilot, "home", "right", "right", "a")
        await type_text(pilot, "A post for Thursday")
        await press(pilot, "enter")
        assert in_file(ADDED) == [("2026-12-03", "18:00")]
        # What was done is taken back one by one, and one stays in the session.
        text = await press(pilot, "u", "u")
        assert in_file(ADDED) == []
        assert "Monthly · of Nov, for Dec" in text
