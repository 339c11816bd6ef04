"""Check-ins on a goal: one line each, the earlier ones in sight and to be deleted."""

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, type_text

from smtui.language.not_understood import NotUnderstood
from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.check_in import CheckIn, read_check_in
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind

ROWS = "SELECT confidence, note FROM check_in WHERE goal_id = ? ORDER BY id"


def test_a_figure_and_why_are_read() -> None:
    assert read_check_in(" 4  two agreed ") == CheckIn(4, "two agreed")
    assert read_check_in("1") == CheckIn(1, "")
    for text in ("", "6 no", "sure", "0", "45"):
        with pytest.raises(NotUnderstood, match="1 to 5"):
            read_check_in(text)


async def test_a_check_in_is_noted_and_one_is_deleted(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "2")
        goal_id = int(in_file("SELECT MAX(id) FROM social_goal")[0][0])
        before = in_file(ROWS, goal_id)
        desk.page.go_to(RowKey(Kind.GOAL, goal_id))
        await press(pilot, "C")
        assert "●●○○○ doubtful" in await type_text(pilot, "2 nobody has time")
        await press(pilot, "enter")
        assert demo_app.screen is desk
        assert in_file(ROWS, goal_id) == [*before, (2, "nobody has time")]
        text = await press(pilot, "C")
        assert "nobody has time" in text
        await press(pilot, "ctrl+d")
        assert in_file(ROWS, goal_id) == before
        await press(pilot, "ctrl+z")
        assert len(in_file(ROWS, goal_id)) == len(before) + 1


async def test_what_is_no_confidence_stays_to_be_mended(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        before = in_file("SELECT COUNT(*) FROM check_in")
        await press(pilot, "2", "j", "C")
        await type_text(pilot, "quite sure")
        assert "1 to 5" in await press(pilot, "enter")
        assert in_file("SELECT COUNT(*) FROM check_in") == before


async def test_a_company_goal_is_not_checked_in_on(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert "Put the cursor on a social goal" in await press(pilot, "2", "C")
