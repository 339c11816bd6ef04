"""A whole quarterly session by key: KPIs, the walk over the channels, goals, experiments."""

from datetime import UTC, datetime

import pytest
from tests.tui.conftest import Query, StandingClock
from tests.tui.seeing import opened, press, seen, type_text

from smtui.tui.app import SmtuiApp
from smtui.vocabulary import PageName

QUARTER_ENDS = datetime(2026, 12, 29, 9, 30, tzinfo=UTC)
CHECKS = "SELECT name, is_consistent, note FROM channel_check JOIN channel ON channel.id = channel_id WHERE checked_on = '2026-12-29' ORDER BY channel_check.id"  # fmt: skip # noqa: E501
GOALS = "SELECT status FROM social_goal WHERE id = ?"


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock(QUARTER_ENDS)


async def test_a_quarter_is_gone_through(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.REVIEW, "sessions")
        await seen(pilot)
        text = await press(pilot, "j", "j", "enter")
        # KPIs: what is worst off first, with the change over the quarter.
        assert "Quarterly · of Q4, for Q1" in text
        assert "‘Branded content feeds t…’ is missed" in text
        assert "Website clicks" in text
        await press(pilot, "j", "M")
        await type_text(pilot, "2400")
        assert "+250 +12 %" in await press(pilot, "enter")
        # Brand: one channel after the other.
        text = await press(pilot, "right_square_bracket")
        assert "0 of 7 channels looked at" in text
        assert "Pinned post" in text
        assert "1 of 7 channels looked at" in await press(pilot, "space")
        await press(pilot, "x")
        await type_text(pilot, "old logo")
        text = await press(pilot, "enter")
        assert "2 of 7 channels looked at · to mend: Facebook (old logo)" in text
        # The cursor went on by itself: a is about what was just noted, then about where it stands.
        assert "Facebook: what must be mended?" in await press(pilot, "a")
        await press(pilot, "enter")
        assert in_file("SELECT count(*) FROM task WHERE title LIKE '%old logo%'") == [(1,)]
        assert "LinkedIn: what must be mended?" in await press(pilot, "a")
        await type_text(pilot, "dead link")
        await press(pilot, "enter")
        assert in_file(CHECKS) == [
            ("Instagram", 1, ""), ("Facebook", 0, "old logo"), ("LinkedIn", 0, "dead link"),
        ]  # fmt: skip
        assert in_file("SELECT count(*) FROM task WHERE title LIKE '%dead link%'") == [(1,)]
        assert "2 of 7 channels looked at" in await press(pilot, "u")
        assert in_file("SELECT count(*) FROM task WHERE title LIKE '%dead link%'") == [(0,)]
        # Goals: what is over is met, given up or goes on; a new one ends with the quarter.
        text = await press(pilot, "right_square_bracket")
        assert "Over, to be closed" in text
        goal = desk.page.shown.chosen[0].id
        await press(pilot, "space")
        assert in_file(GOALS, goal) == [("met",)]
        await press(pilot, "u", "x")
        assert in_file(GOALS, goal) == [("dropped",)]
        await press(pilot, "a")
        await type_text(pilot, "Half of all answers by video")
        await press(pilot, "enter")
        # One of the library does so too.
        await press(pilot, "N", "enter", "enter", "ctrl+s")
        assert in_file("SELECT due_on FROM social_goal ORDER BY id DESC LIMIT 2") == [
            ("2027-03-31",), ("2027-03-31",)
        ]  # fmt: skip
        # Experiments: what they showed against the other posts; a reserves one.
        text = await press(pilot, "right_square_bracket")
        assert "Tried in Q4 2026" in text
        assert "others" in text
        await press(pilot, "a")
        await type_text(pilot, "Reel without words")
        await press(pilot, "enter")
        assert in_file(
            "SELECT publish_on, is_experiment FROM post WHERE topic = 'Reel without words'"
        ) == [("2027-01-02", 1)]
        # Left here, it is gone on with here.
        assert "What did the experiments show" not in await press(pilot, "escape")
        assert "What did the experiments show" in await press(pilot, "enter")
