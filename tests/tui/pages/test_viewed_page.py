"""A page of several views: turned by key, by click and from the palette, and what keys reach."""

from typing import ClassVar

import pytest
from tests.tui.seeing import opened, press, seen, type_text
from textual.content import Content

from smtui.planning.plan import Plan
from smtui.tui.app import SmtuiApp
from smtui.tui.pages import viewed_page
from smtui.tui.pages.list_page import ListPage
from smtui.tui.pages.tactics import TacticsPage
from smtui.tui.pages.team.page import TeamPage
from smtui.tui.pages.team.roster import RosterView
from smtui.tui.pages.team.roster_rows import BY_KIND, TeamRows
from smtui.tui.widgets.cells import RowKey
from smtui.tui.widgets.view_bar import ViewBar
from smtui.vocabulary import Kind, PageName


class OtherView(ListPage):
    """A second view for the tests: the people once more."""

    NAME = PageName.TEAM
    VIEW_NAME = "other"
    KINDS: ClassVar[frozenset[Kind]] = frozenset({Kind.TASK})
    COMMAND_IDS: ClassVar[tuple[str, ...]] = ("go.back", "delete")
    FOOTER: ClassVar[tuple[str, ...]] = ("delete", "view")
    SAYS = "The other one: x marks."

    def source(self, plan: Plan) -> TeamRows:
        return TeamRows(plan, BY_KIND, "")

    def summarise(self, plan: Plan) -> Content:
        return Content(f" other view of {len(plan.snapshot.people)} people")

    def describe(self, key: RowKey) -> Content:
        return Content(str(key.id))


@pytest.fixture(autouse=True)
def two_views(monkeypatch: pytest.MonkeyPatch) -> None:
    places = (TeamPage.VIEW_PLACES[0], ("other", f"{__name__}:OtherView"))
    monkeypatch.setattr(TeamPage, "VIEW_PLACES", places)
    class_at = viewed_page._class_at
    monkeypatch.setattr(
        viewed_page,
        "_class_at",
        lambda place: OtherView if place.endswith("OtherView") else class_at(place),
    )


async def test_v_goes_round_and_says_where_one_is(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        text = await press(pilot, "4")
        assert " Roster  Other " in text.splitlines()[1]
        assert "v next view" in text.splitlines()[1]
        assert "this week" in text
        text = await press(pilot, "v")
        assert "other view of" in text
        assert "The other one: x marks." in text
        await seen(pilot)
        assert desk.focused is not None
        assert desk.focused.has_focus
        assert isinstance(desk.page.shown, OtherView)
        assert desk.focused in desk.page.shown.query("*")
        assert " V Order" not in text
        text = await press(pilot, "v")
        assert "this week" in text
        assert " V Order" in text


async def test_a_click_on_a_name_turns_to_it(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "4")
        await pilot.click(ViewBar, offset=(10, 0))
        assert "other view of" in await seen(pilot)


async def test_the_palette_leads_to_every_view(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "3", "4", "1", "ctrl+p")
        assert "Team: other" in await type_text(pilot, "team: oth")
        assert "other view of" in await press(pilot, "enter")
        assert desk.page.NAME is PageName.TEAM
        await press(pilot, "ctrl+p")
        await type_text(pilot, "tactics: board")
        await press(pilot, "enter")
        await seen(pilot)
        page = desk.page
        assert isinstance(page, TacticsPage)
        assert page.view == "board"
        assert page.board.display


async def test_a_hidden_view_catches_up_when_it_is_shown(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "4")
        assert desk.plan is not None
        people = len(desk.plan.snapshot.people)
        await press(pilot, "v")
        assert f"other view of {people} people" in await press(pilot, "v", "v")
        await press(pilot, "v", "a")
        await type_text(pilot, "Noor Haddad")
        await press(pilot, "enter")
        assert f"other view of {people + 1} people" in await press(pilot, "v")


async def test_one_is_led_to_the_view_that_has_the_thing(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "4", "v")
        assert desk.plan is not None
        last = max(desk.plan.snapshot.people)
        desk.go_to(PageName.TEAM, Kind.PERSON, last)
        await pilot.pause()
        assert isinstance(desk.page.shown, RosterView)
        assert desk.page.chosen == (RowKey(Kind.PERSON, last),)


async def test_help_lists_the_keys_of_the_view(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = await press(pilot, "4", "v", "question_mark")
        assert "Keys of Team: other" in text
        assert "Change the view of the page." in await type_text(pilot, "view")


def test_names_are_shortened_until_they_fit() -> None:
    names = ("roster", "load", "fit", "skills", "growth", "time", "resourcing")
    bar = ViewBar(names)
    assert "".join(bar.labels(80)) == (" Roster  Load  Fit  Skills  Growth  Time  Resourcing ")
    assert sum(map(len, bar.labels(40))) <= 40
    assert all(len(label) > 4 for label in bar.labels(40))
