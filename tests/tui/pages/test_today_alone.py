"""Today for somebody who works alone: no column for who, and days without hours."""

from datetime import UTC, datetime
from pathlib import Path

from tests.tui.conftest import StandingClock
from tests.tui.seeing import opened, press, screen_text, type_text

from smtui.actions.settings import SetUp
from smtui.tui.app import SmtuiApp
from smtui.workspace import Workspace

SUNDAY = datetime(2026, 11, 29, 9, 0, tzinfo=UTC)


def alone(path: Path, clock: StandingClock) -> SmtuiApp:
    with Workspace.open(path, clock) as workspace:
        workspace.do(SetUp("Ana Kovac", 40 * 60, True))
    return SmtuiApp(path, clock=clock)


async def test_titles_take_the_room_of_who_where_there_is_one_person(
    tmp_path: Path, clock: StandingClock
) -> None:
    app = alone(tmp_path / "a.db", clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = screen_text(app)
        assert " Who " not in text
        trending = next(line for line in text.splitlines() if "Look at what is trending" in line)
        assert "…" not in trending
        await press(pilot, "4", "a")
        await type_text(pilot, "Ben Light")
        await press(pilot, "enter", "1")
        assert " Who " in screen_text(app)


async def test_a_day_without_hours_says_so(tmp_path: Path) -> None:
    app = alone(tmp_path / "a.db", StandingClock(SUNDAY))
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = screen_text(app)
        assert "left · nobody has hours today" in text
        assert "0m left of 0m" not in text
