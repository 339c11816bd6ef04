"""Layers and filters: one dialog, in every view, told in the summary, ended by esc."""

from tests.tui.pages.calendar.seen_days import calendar_of, posts_shown, view_of
from tests.tui.seeing import opened, press, screen_text, seen

from smtui.planning.layers import Layer, Shown
from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.layers import LayersDialog, ShownRows
from smtui.tui.pages.calendar.facets import (
    USUAL,
    Choice,
    Facet,
    choices,
    chosen,
    in_words,
    switched,
)
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PageName, PostStatus

VIEWS = ("month", "week", "agenda", "plan")


async def test_every_view_shows_the_same_posts(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "5")
        assert desk.plan is not None
        page, plan = calendar_of(demo_app), desk.plan
        channel = next(iter(plan.snapshot.channels))
        for shown in (USUAL, chosen(USUAL, Choice(Facet.CHANNEL, channel))):
            page.showing.shown = shown
            found = {}
            for name in VIEWS:
                page.turn_to(name)
                await seen(pilot)
                found[name] = posts_shown(view_of(demo_app))
                view_of(demo_app).show_again()
            assert found["week"] <= found["month"]
            assert found["plan"] <= found["month"]
            first, last = view_of(demo_app).span_of(plan)
            at = {id_: plan.snapshot.posts[id_].publish_on for id_ in found["month"]}
            assert found["plan"] == {id_ for id_, day in at.items() if day and first <= day <= last}
            ahead = {id_ for id_, day in at.items() if day and plan.today <= day <= last}
            assert ahead <= found["agenda"]


async def test_the_dialog_switches_while_one_looks_and_esc_shows_all_again(
    demo_app: SmtuiApp,
) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        await opened(pilot)
        text = await press(pilot, "5", "backslash")
        assert "The calendar shows everything" in text
        text = await press(pilot, "space")
        assert "The calendar shows without posts" in text
        assert not posts_shown(view_of(demo_app))
        text = await press(pilot, "escape")
        assert "· without posts" in text
        text = await press(pilot, "v")
        assert "· without posts" in text
        text = await press(pilot, "escape")
        assert "Everything is shown again" in text
        assert posts_shown(view_of(demo_app))


async def test_a_choice_shows_posts_of_it_alone(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "5", "backslash")
        dialog = demo_app.screen
        assert isinstance(dialog, LayersDialog)
        assert desk.plan is not None
        draft = Choice(Facet.STATUS, PostStatus.DRAFT)
        rows = dialog.rows.source
        assert isinstance(rows, ShownRows)
        key = next(key for key, choice in rows.choices.items() if choice == draft)
        dialog.rows.go_to(key)
        text = await press(pilot, "space")
        assert "The calendar shows draft" in text
        posts = view_of(demo_app).plan.snapshot.posts
        found = posts_shown(view_of(demo_app))
        assert found
        assert {posts[id_].status for id_ in found} == {PostStatus.DRAFT}
        await press(pilot, "c")
        assert calendar_of(demo_app).showing.is_usual


async def test_o_shows_one_layer_alone_and_tab_goes_through_the_parts(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "5", "backslash", "j", "o")
        assert calendar_of(demo_app).showing.shown.layers == {Layer.TASKS}
        dialog = demo_app.screen
        assert isinstance(dialog, LayersDialog)
        await press(pilot, "tab")
        key = dialog.rows.key
        assert key is not None
        assert key.kind == Facet.CHANNEL
        await press(pilot, "shift+tab")
        assert dialog.rows.key == RowKey("layer", Layer.POSTS.value)


async def test_going_to_what_is_hidden_shows_it(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "5")
        page = calendar_of(demo_app)
        page.showing.shown = switched(USUAL, Layer.POSTS)
        post = next(
            post for post in view_of(demo_app).plan.snapshot.posts.values() if post.publish_on
        )
        view_of(demo_app).go_to(RowKey(Kind.POST, post.id))
        assert page.showing.is_usual
        assert view_of(demo_app).rows.key == RowKey(Kind.POST, post.id)


async def test_what_is_shown_in_words(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        snapshot = desk.plan.snapshot
        assert in_words(USUAL, snapshot) == ""
        assert in_words(Shown(), snapshot) == "with daily routine"
        assert in_words(switched(USUAL, Layer.TASKS), snapshot) == "without tasks"
        only = Shown(layers=frozenset({Layer.POSTS}))
        assert in_words(only, snapshot) == "only posts"
        shown = USUAL
        for facet in Facet:
            *_, last = choices(snapshot, facet)
            shown = chosen(shown, last)
        words = in_words(shown, snapshot)
        assert words == "no channel · no campaign · skipped · nobody · no goal"
        for facet in Facet:
            *_, last = choices(snapshot, facet)
            shown = chosen(shown, last)
        assert shown == USUAL


async def test_what_is_shown_is_said_beside_the_detail_too(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(100, 30)) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.CALENDAR, "agenda")
        await seen(pilot)
        await press(pilot, "backslash", *["down"] * 6, "space", "escape")
        line = screen_text(demo_app).splitlines()[2]
        assert "Instagram" in line
