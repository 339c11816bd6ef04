"""Campaigns by key: listed with their posts, added, edited, deleted, and gone to in the plan."""

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, seen, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.campaigns import CampaignsDialog
from smtui.tui.pages.calendar.plan import PlanView
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import PageName

LATEST = "SELECT name, from_on, until_on, goal_id IS NULL FROM campaign ORDER BY id DESC LIMIT 1"
OPEN = "SELECT count(*) FROM post WHERE campaign_id = ? AND status NOT IN ('published', 'skipped')"


async def test_campaigns_are_kept_and_gone_to(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(100, 30)) as pilot:
        desk = await opened(pilot)
        desk.action_show(PageName.CALENDAR)
        await seen(pilot)
        before = in_file("SELECT id, name FROM campaign ORDER BY id")
        assert f"Campaigns · {len(before)}" in await press(pilot, "ctrl+g")
        await press(pilot, "a")
        await type_text(pilot, "Spring")
        await press(pilot, "down")
        await type_text(pilot, "1 mar 2027")
        await press(pilot, "down")
        await type_text(pilot, "31 mar 2027")
        await press(pilot, "ctrl+s")
        assert in_file(LATEST) == [("Spring", "2027-03-01", "2027-03-31", 1)]
        screen = demo_app.screen
        assert isinstance(screen, CampaignsDialog)
        screen.rows.go_to(RowKey("campaign", before[-1][0] + 1))
        await press(pilot, "e")
        await type_text(pilot, " sale")
        await press(pilot, "ctrl+s", "d")
        assert in_file("SELECT id, name FROM campaign ORDER BY id") == before
        assert "Spring sale" in await press(pilot, "u")
        # The posts of one, in the month of the next of them.
        id_, name = next(one for one in before if in_file(OPEN, one[0]) != [(0,)])
        screen.rows.go_to(RowKey("campaign", id_))
        text = await press(pilot, "enter")
        view = desk.page.shown
        assert isinstance(view, PlanView)
        assert f"· {name}" in text
        keys = [key for key in view.rows.source.keys if key.is_thing]
        shown = [view.plan.snapshot.posts[int(key.id)] for key in keys]
        assert shown
        assert {post.campaign_id for post in shown} == {id_}
