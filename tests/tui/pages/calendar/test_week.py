"""The week by key: the cursor by day and hour, posts moved by the hour, what stands above."""

from datetime import date, time

from tests.tui.conftest import Query
from tests.tui.pages.calendar.seen_days import TODAY, view_of
from tests.tui.seeing import opened, press, seen, type_text

from smtui.actions.campaigns import AddOccasion
from smtui.actions.publishing import AddPost
from smtui.actions.settings import ChangeSetting
from smtui.tui.app import SmtuiApp
from smtui.tui.pages.calendar.week import WeekView, waking_hour
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind

FREE_DAY = date(2027, 3, 10)


def week_of(app: SmtuiApp) -> WeekView:
    view = view_of(app)
    assert isinstance(view, WeekView)
    return view


async def test_the_week_opens_on_the_day_that_the_month_has(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = await press(pilot, "5", "j", "v")
        assert "W49 · 30 Nov – 6 Dec 2026" in text
        assert week_of(demo_app).week.day == date(2026, 12, 2)
        text = await press(pilot, "right_square_bracket")
        assert "W50 · 7 Dec – 13 Dec 2026" in text
        text = await press(pilot, "t")
        assert week_of(demo_app).week.day == TODAY


async def test_arrows_move_by_day_and_hour_and_up_to_the_whole_day(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "5", "v")
        week = week_of(demo_app).week
        week.choose(TODAY, 9)
        await press(pilot, "l", "j", "j")
        assert (week.day, week.hour) == (date(2026, 11, 26), 11)
        hours = []
        for key in "gkj":
            await press(pilot, key)
            hours.append(week.hour)
        assert hours == [None, None, 0]
        await press(pilot, "G", "j", "end")
        assert (week.day, week.hour) == (date(2026, 11, 29), 23)
        text = await press(pilot, "home")
        assert week.day == date(2026, 11, 23)
        assert "23:00" in text


async def test_a_post_is_listed_at_its_hour_and_moved_by_the_hour(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "5", "v")
        done = desk.do(AddPost("Late night", publish_on=FREE_DAY, publish_time=time(22, 30)))
        assert done is not None
        assert done.id is not None
        view, key = week_of(demo_app), RowKey(Kind.POST, done.id)
        view.go_to(key)
        text = await seen(pilot)
        assert "■:30 Late" in text or "□:30 Late" in text
        assert (view.week.day, view.week.hour, view.rows.key) == (FREE_DAY, 22, key)
        await press(pilot, "right_parenthesis", "right_parenthesis")
        assert (view.week.day, view.week.hour) == (date(2027, 3, 11), 0)
        assert view.rows.key == key
        assert in_file("SELECT publish_on, publish_time FROM post WHERE id = ?", done.id) == [
            ("2027-03-11", "00:30")
        ]
        await press(pilot, "left_parenthesis", "less_than_sign", "right_curly_bracket")
        assert view.week.day == date(2027, 3, 16)
        assert view.rows.key == key
        await press(pilot, "u", "u", "u", "u", "u")
        assert (view.week.day, view.week.hour, view.rows.key) == (FREE_DAY, 22, key)


async def test_tasks_have_no_hour_and_say_so(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "5", "v")
        week_of(demo_app).week.choose(TODAY, None)
        await seen(pilot)
        key = week_of(demo_app).rows.key
        assert key is not None
        assert key.kind == Kind.TASK
        assert "One cannot move a task" in await press(pilot, "right_parenthesis")


async def test_a_post_is_added_at_the_hour_under_the_cursor(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "5", "v")
        week_of(demo_app).week.choose(FREE_DAY, 17)
        text = await seen(pilot)
        assert "Nothing at 17:00 on Wed 10 Mar 2027" in text
        await press(pilot, "a")
        await type_text(pilot, "At five")
        await press(pilot, "enter")
        assert in_file("SELECT publish_on, publish_time FROM post WHERE topic = 'At five'") == [
            ("2027-03-10", "17:00")
        ]


async def test_what_stands_on_the_whole_day_is_above_the_hours(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "5", "v")
        desk.do(AddOccasion("Tau Day", FREE_DAY))
        desk.do(AddPost("No hour yet", publish_on=FREE_DAY))
        week_of(demo_app).week.choose(FREE_DAY, None)
        lines = (await seen(pilot)).splitlines()
        rule = next(place for place, line in enumerate(lines) if "──────" in line)
        above = "\n".join(lines[:rule])
        assert "✦Tau Day" in above
        assert "□No hour yet" in above
        listed = week_of(demo_app).rows.source.keys[:2]
        assert [key.kind for key in listed] == [Kind.OCCASION, Kind.POST]


async def test_weeks_begin_by_the_setting_and_keep_their_iso_number(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "5", "v")
        desk.do(ChangeSetting("week_start", 6))
        text = await seen(pilot)
        assert "W48 · 22 Nov – 28 Nov 2026" in text
        assert text.index("Sun 22") < text.index("Mon 23") < text.index("Sat 28")


async def test_hidden_posts_are_told_on_the_rule(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "5", "v")
        for hour in (1, 23):
            desk.do(AddPost(f"At {hour}", publish_on=FREE_DAY, publish_time=time(hour)))
        week_of(demo_app).week.choose(FREE_DAY, 12)
        assert "▲1▼1" in await seen(pilot)


async def test_a_click_chooses_an_hour(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "5", "v")
        week = week_of(demo_app).week
        week.choose(date(2026, 11, 23), 8)
        lines = (await seen(pilot)).splitlines()
        y = next(place for place, line in enumerate(lines) if line.startswith("11:00"))
        await pilot.click("Week", offset=(8, y - week.region.y))
        await pilot.pause()
        assert (week.day, week.hour) == (date(2026, 11, 23), 11)


async def test_the_edge_of_the_calendar_is_not_passed(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "5", "v")
        week = week_of(demo_app).week
        week.choose(date(9999, 12, 20), 9)
        await press(pilot, "right_square_bracket", "right_square_bracket", "l")
        assert week.day.year == 9999
        week.choose(date(1, 1, 10), 9)
        await press(pilot, "left_square_bracket", "left_square_bracket", "h")
        assert week.day.year == 1


def test_at_night_the_cursor_stands_where_work_begins() -> None:
    assert [waking_hour(hour) for hour in (0, 3, 6, 7, 9, 21, 22)] == [8, 8, 8, 7, 9, 21, 8]
