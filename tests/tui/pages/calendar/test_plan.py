"""The plan as a table: what it tells of posts, its order, months of other years."""

from datetime import date, time

from tests.tui.conftest import Query
from tests.tui.pages.calendar.seen_days import calendar_of, posts_shown, view_of
from tests.tui.seeing import opened, press, screen_text, seen, type_text

from smtui.actions.publishing import AddChannel, AddPost
from smtui.tui.app import SmtuiApp
from smtui.tui.pages.calendar.plan import PlanView
from smtui.tui.pages.calendar.plan_rows import Order, PlanRows
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PageName, PostStatus

FREE_DAY = date(2027, 3, 10)


def plan_of(app: SmtuiApp) -> PlanView:
    view = view_of(app)
    assert isinstance(view, PlanView)
    return view


async def test_it_tells_of_length_and_of_what_misses(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(150, 40)) as pilot:
        desk = await opened(pilot)
        desk.do(AddChannel("Short one", network="x"))
        link = "https://example.org/" + "a" * 90
        desk.do(
            AddPost(
                "With a link",
                publish_on=FREE_DAY,
                publish_time=time(9),
                channels=("Short one",),
                copy=f"Read {link}",
                content_type="Link",
            )
        )
        desk.do(AddPost("Bare", publish_on=FREE_DAY))
        desk.turn_to(PageName.CALENDAR, "plan")
        await seen(pilot)
        plan_of(demo_app).choose(FREE_DAY)
        text = await seen(pilot)
        line = next(line for line in text.splitlines() if "With a link" in line)
        assert "28/280" in line, "a link counts 23"
        assert "Wed 10 09:00" in line
        assert "Link" in line
        line = next(line for line in text.splitlines() if "Bare" in line)
        assert "no channel +" in line
        assert "March 2027 · 2 posts" in text
        assert "1 cannot go out yet" in text


async def test_v_changes_the_order_and_divides_by_it(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        await opened(pilot)
        await press(pilot, "5", "v", "v", "v")
        view = plan_of(demo_app)
        rows = view.rows.source
        assert isinstance(rows, PlanRows)
        posts = set(rows.posts)
        for order in list(Order)[1:]:
            text = await press(pilot, "V")
            assert f"by {order}" in text
            rows = view.rows.source
            assert isinstance(rows, PlanRows)
            assert set(rows.posts) == posts
            assert sum(1 for key in rows.keys if key.is_thing) == len(posts)
        text = await press(pilot, "V")
        assert "W48 · from Mon 23 Nov 2026" in text


async def test_the_filter_finds_channels_and_goals_too(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "5", "v", "v", "v", "slash")
        await type_text(pilot, "newsletter")
        await press(pilot, "enter")
        rows = plan_of(demo_app).rows.source
        assert isinstance(rows, PlanRows)
        assert 0 < len(rows.posts) < 19
        assert all(post.channels for post in rows.posts.values())


async def test_months_of_other_years_are_read_when_looked_at(demo_app: SmtuiApp) -> None:
    old = date(2019, 5, 6)
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        done = desk.do(AddPost("Long ago", publish_on=old, publish_time=time(9)))
        assert done is not None
        assert done.id is not None
        from smtui.actions.publishing import SetPostStatus
        from smtui.vocabulary import PostStatus

        desk.do(SetPostStatus((done.id,), PostStatus.PUBLISHED))
        assert desk.plan is not None
        assert done.id not in desk.plan.snapshot.posts, "the plan does not carry it"
        await press(pilot, "5")
        for name in ("month", "week", "agenda", "plan"):
            calendar_of(demo_app).turn_to(name)
            view_of(demo_app).go_to(RowKey(Kind.POST, done.id))
            text = await seen(pilot)
            assert "Long ago" in text, name
            assert done.id in posts_shown(view_of(demo_app))
            assert view_of(demo_app).rows.key == RowKey(Kind.POST, done.id)
        calendar_of(demo_app).turn_to("month")
        await press(pilot, "greater_than_sign")
        assert view_of(demo_app).day == date(2019, 5, 7)
        assert "This post is gone" not in await seen(pilot)


async def test_what_moves_out_of_the_month_is_followed(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        done = desk.do(AddPost("Last of the month", publish_on=date(2027, 3, 31)))
        assert done is not None
        assert done.id is not None
        await press(pilot, "5", "v", "v", "v")
        plan_of(demo_app).go_to(RowKey(Kind.POST, done.id))
        text = await press(pilot, "greater_than_sign")
        assert "April 2027" in text
        assert plan_of(demo_app).rows.key == RowKey(Kind.POST, done.id)
        text = await press(pilot, "u")
        assert "March 2027" in text
        assert plan_of(demo_app).rows.key == RowKey(Kind.POST, done.id)


async def test_marked_posts_are_given_to_a_person_and_estimated(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    made = "SELECT owner_id, estimate FROM post WHERE id IN (?, ?)"
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "5", "v", "v", "v", "m", "m")
        first, second = (int(key.id) for key in view_of(demo_app).chosen)
        assert "Who does 2 posts?" in await press(pilot, "at")
        # A post has one owner: the second one who is switched on takes the place of the first.
        await press(pilot, "space", "down", "space", "enter")
        [(owner, estimate), (other, _)] = in_file(made, first, second)
        assert owner == other
        [(name,)] = in_file("SELECT name FROM person WHERE id = ?", owner)
        assert f"Gave 2 posts to {name.split()[0]}" in screen_text(demo_app)
        view_of(demo_app).go_to(RowKey(Kind.POST, first))
        await press(pilot, "plus")
        assert in_file(made, first, first) == [(owner, (estimate or 0) + 15)]
        await press(pilot, "u", "u")
        assert in_file(made, first, second)[0] != (owner, (estimate or 0) + 15)


async def test_a_post_of_years_ago_is_given_to_a_person_too(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        long_ago = date(2011, 5, 3)
        desk.do(AddPost("Long ago", publish_on=long_ago, status=PostStatus.PUBLISHED))
        desk.turn_to(PageName.CALENDAR, "plan")
        await seen(pilot)
        plan_of(demo_app).choose(long_ago)
        assert "Long ago" in await seen(pilot)
        await press(pilot, "at", "space", "enter")
        [(owner,)] = in_file("SELECT owner_id FROM post WHERE topic = 'Long ago'")
        assert owner is not None
