"""The calendar by key: what is on the screen, and what is in the file afterwards."""

from datetime import date, timedelta

import pytest
from tests.tui.conftest import Query, StandingClock
from tests.tui.seeing import opened, press, screen_text, seen, type_text

from smtui.actions.campaigns import AddOccasion
from smtui.actions.people import AddTimeOff
from smtui.actions.publishing import AddPost
from smtui.actions.settings import ChangeSetting
from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.occasions import OccasionsDialog
from smtui.tui.pages.calendar.month import MonthView
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind

FREE_DAY = date(2027, 3, 10)
"""So far ahead that nothing of the demo stands on it but what repeats."""


def page_of(app: SmtuiApp) -> MonthView:
    return app.query_one(MonthView)


async def test_the_month_opens_on_today(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = await press(pilot, "5")
        assert "November 2026" in text
        assert "W48" in text
        assert page_of(demo_app).day == date(2026, 11, 25)


async def test_keys_move_the_chosen_day_and_turn_the_month(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "5", "l", "j", "h", "h")
        assert page_of(demo_app).day == date(2026, 12, 1)
        assert "December 2026" in screen_text(demo_app)
        await press(pilot, "right_square_bracket", "pagedown")
        assert page_of(demo_app).day == date(2027, 2, 1)
        await press(pilot, "left_square_bracket", "end")
        assert page_of(demo_app).day == date(2027, 1, 31)
        await press(pilot, "pagedown")
        assert page_of(demo_app).day == date(2027, 2, 28)
        await press(pilot, "t")
        assert page_of(demo_app).day == date(2026, 11, 25)


async def test_fast_keys_lose_no_step(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("5", *["l"] * 9, *["k"] * 2)
        await pilot.pause()
        assert page_of(demo_app).day == date(2026, 11, 20)


async def test_a_post_is_added_on_the_chosen_day(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "5", "j", "j", "a")
        await type_text(pilot, "Winter greetings")
        text = await press(pilot, "enter")
        assert in_file("SELECT publish_on FROM post WHERE topic = 'Winter greetings'") == [
            ("2026-12-09",)
        ]
        assert "Winter greetings" in text


async def test_a_moved_thing_is_followed_and_undo_comes_back_with_it(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "5")
        done = desk.do(AddPost("Moved about", publish_on=FREE_DAY))
        assert done is not None
        assert done.id is not None
        page, key = page_of(demo_app), RowKey(Kind.POST, done.id)
        page.go_to(key)
        await press(pilot, "greater_than_sign", "greater_than_sign", "right_curly_bracket")
        assert page.day == FREE_DAY + timedelta(days=9)
        assert page.rows.key == key
        assert in_file("SELECT publish_on FROM post WHERE id = ?", done.id) == [
            ((FREE_DAY + timedelta(days=9)).isoformat(),)
        ]
        await press(pilot, "u", "u", "u")
        assert page.day == FREE_DAY
        assert page.rows.key == key


async def test_tab_and_enter_go_to_the_list_and_esc_comes_back(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "5")
        page = page_of(demo_app)
        assert page.month.has_focus
        await press(pilot, "tab")
        assert page.rows.has_focus
        await press(pilot, "escape")
        assert page.month.has_focus
        await press(pilot, "enter")
        assert page.rows.has_focus


async def test_deleting_an_absence_keeps_the_person(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "5")
        page = page_of(demo_app)
        person = next(iter(page.plan.snapshot.people))
        desk.do(AddTimeOff(person, FREE_DAY, FREE_DAY, "moving house"))
        page.month.choose(FREE_DAY)
        text = await seen(pilot)
        assert "moving house" in text
        assert page.rows.go_to(RowKey(Kind.PERSON, person))
        await press(pilot, "d")
        assert in_file("SELECT COUNT(*) FROM time_off WHERE reason = 'moving house'") == [(0,)]
        assert in_file("SELECT COUNT(*) FROM person WHERE id = ?", person) == [(1,)]


async def test_weeks_begin_by_the_setting(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        text = await press(pilot, "5")
        assert text.index("Mon") < text.index("Sun ")
        desk.do(ChangeSetting("week_start", 6))
        text = await seen(pilot)
        title = next(line for line in text.splitlines() if "Tue" in line and "Fri" in line)
        assert title.split() == ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]


async def test_every_entry_of_the_day_is_listed_and_the_grid_counts_it(
    demo_app: SmtuiApp,
) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        await opened(pilot)
        text = await press(pilot, "5")
        page = page_of(demo_app)
        posts = page.plan.due.posts_today
        assert f"□{len(posts)}" in text
        listed = {int(key.id) for key in page.rows.source.keys if key.kind == Kind.POST}
        assert set(posts) <= listed


async def test_a_click_chooses_a_day(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "5")
        await pilot.click("Month", offset=(6, 3))
        await pilot.pause()
        assert page_of(demo_app).day == date(2026, 11, 2)


@pytest.mark.parametrize("size", [(60, 16), (40, 12), (30, 8), (200, 60)])
async def test_any_size_draws(demo_app: SmtuiApp, size: tuple[int, int]) -> None:
    async with demo_app.run_test(size=size) as pilot:
        await opened(pilot)
        for key in "2345":
            text = await press(pilot, key, "j", "v")
            assert len(text.splitlines()) == size[1]


async def test_hostile_titles_are_text_on_every_page(
    tmp_path_factory: pytest.TempPathFactory, clock: StandingClock
) -> None:
    from smtui.actions.goals import AddCompanyGoal, AddGoal, AddKpi
    from smtui.actions.people import AddPerson
    from smtui.actions.tactics import AddTactic

    title = "a [/] [red]x[/] [@click=app.quit]y[/] \u202eback\u202c"
    app = SmtuiApp(tmp_path_factory.mktemp("new") / "new.db", demo=True, clock=clock)
    async with app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        day = date(2026, 11, 25)
        desk.do(AddCompanyGoal(title))
        desk.do(AddGoal(title, serves=(1,), start_on=day, due_on=day))
        desk.do(AddKpi(1, title, baseline=1.0, target=2.0))
        desk.do(AddPerson(title))
        desk.do(AddTactic(title, goals=(1,), owners=(1,), eta_on=day))
        desk.do(AddPost(title, publish_on=day))
        for key in "2345":
            text = await press(pilot, key)
            assert "[/]" in text
            assert "\u202e" not in text
        assert app.is_running


async def test_space_finishes_a_tactic_on_the_day_of_its_eta(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        await opened(pilot)
        await press(pilot, "5")
        [(tactic,)] = in_file(
            "SELECT id FROM tactic WHERE eta_on > '2026-11-25' AND status = 'active' "
            "ORDER BY eta_on LIMIT 1"
        )
        page_of(demo_app).go_to(RowKey(Kind.TACTIC, tactic))
        page_of(demo_app).rows.focus()
        await press(pilot, "space")
        assert in_file("SELECT status FROM tactic WHERE id = ?", tactic) == [("done",)]


@pytest.mark.parametrize("key", ["enter", "e", "n"])
async def test_an_occasion_is_opened_in_the_list_of_occasions(demo_app: SmtuiApp, key: str) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "5")
        done = desk.do(AddOccasion("Tau Day", FREE_DAY))
        assert done is not None
        assert done.id is not None
        page_of(demo_app).go_to(RowKey(Kind.OCCASION, done.id))
        page_of(demo_app).rows.focus()
        assert "Tau Day" in await press(pilot, key)
        assert isinstance(demo_app.screen, OccasionsDialog)


async def test_an_occasion_is_deleted_and_comes_back(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "5")
        done = desk.do(AddOccasion("Tau Day", FREE_DAY))
        assert done is not None
        assert done.id is not None
        page_of(demo_app).go_to(RowKey(Kind.OCCASION, done.id))
        page_of(demo_app).rows.focus()
        await press(pilot, "d")
        assert in_file("SELECT COUNT(*) FROM occasion WHERE name = 'Tau Day'") == [(0,)]
        assert "✦" in await press(pilot, "u")
