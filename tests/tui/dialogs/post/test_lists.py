"""What the editor draws on: groups of hashtags and templates; and what is unfinished."""

from tests.tui.conftest import Query
from tests.tui.dialogs.post.conftest import Open
from tests.tui.seeing import desk_of, opened, press, seen, type_text

from smtui.planning.publishing.unfinished import unfinished
from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.post.editor import PostEditor
from smtui.tui.dialogs.post.unfinished import UnfinishedDialog
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind

SMALL, WIDE = (80, 24), (120, 40)


async def test_a_group_of_hashtags_goes_into_the_copy(
    demo_app: SmtuiApp, in_file: Query, open_editor: Open, post_id: int
) -> None:
    before = in_file("SELECT copy FROM post WHERE id = ?", post_id)[0][0]
    async with demo_app.run_test(size=SMALL) as pilot:
        await open_editor(pilot)
        await press(pilot, "ctrl+g", "a")
        await type_text(pilot, "Winter")
        await press(pilot, "down")
        await type_text(pilot, "#snow #ice")
        text = await press(pilot, "ctrl+s")
        assert "Added the hashtag group" in text or "#snow #ice" in text
        assert in_file("SELECT hashtags FROM hashtag_group WHERE name = 'Winter'") == [
            ("#snow #ice",)
        ]
        await press(pilot, "G", "enter")
        assert f"{before} #snow #ice" in await seen(pilot)
        await press(pilot, "ctrl+s")
        assert in_file("SELECT copy FROM post WHERE id = ?", post_id) == [(f"{before} #snow #ice",)]


async def test_a_post_is_kept_as_a_template_and_another_begins_with_it(
    demo_app: SmtuiApp, in_file: Query, open_editor: Open
) -> None:
    async with demo_app.run_test(size=WIDE) as pilot:
        await open_editor(pilot)
        await type_text(pilot, " More.")
        await press(pilot, "ctrl+t", "ctrl+u")
        await type_text(pilot, "A picture")
        assert "the template ‘A picture’" in await press(pilot, "enter")
        assert isinstance(demo_app.screen, PostEditor)
        await press(pilot, "escape", "escape")
        await press(pilot, "5", "ctrl+t")
        assert "A picture" in await seen(pilot)
        await press(pilot, "enter")
        assert isinstance(demo_app.screen, PostEditor)
        plan = desk_of(demo_app).plan
        assert plan is not None
        assert in_file(
            "SELECT status, publish_on, copy LIKE '% More.' FROM post ORDER BY id DESC LIMIT 1"
        ) == [("draft", plan.today.isoformat(), 1)]


async def test_a_name_that_is_taken_is_refused_and_nothing_is_lost(
    demo_app: SmtuiApp, open_editor: Open
) -> None:
    async with demo_app.run_test(size=WIDE) as pilot:
        editor = await open_editor(pilot)
        await press(pilot, "ctrl+t", "ctrl+u")
        await type_text(pilot, "tip of the week")
        await press(pilot, "enter")
        assert demo_app.screen is editor
        assert "already" in await seen(pilot)


async def test_templates_are_changed_and_deleted_in_their_list(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=SMALL) as pilot:
        await opened(pilot)
        await press(pilot, "ctrl+t", "e", "ctrl+u")
        await type_text(pilot, "Other name")
        await press(pilot, "ctrl+s")
        assert in_file("SELECT COUNT(*) FROM post_template WHERE name = 'Other name'") == [(1,)]
        count = in_file("SELECT COUNT(*) FROM post_template")[0][0]
        await press(pilot, "d")
        assert in_file("SELECT COUNT(*) FROM post_template") == [(count - 1,)]
        await press(pilot, "u")
        assert in_file("SELECT COUNT(*) FROM post_template") == [(count,)]


async def test_what_is_unfinished_is_listed_by_person_and_moved_on(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=WIDE) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        groups = unfinished(desk.plan)
        people = desk.plan.snapshot.people
        text = await press(pilot, "semicolon")
        assert isinstance(demo_app.screen, UnfinishedDialog)
        for group in groups:
            assert people[group.person_id or 0].name in text
            for post in group.posts:
                assert post.topic[:20] in text
        first = groups[0].posts[0]
        await press(pilot, "full_stop")
        assert in_file("SELECT status FROM post WHERE id = ?", first.id) != [(first.status,)]
        await press(pilot, "comma")
        assert in_file("SELECT status FROM post WHERE id = ?", first.id) == [(first.status,)]
        await press(pilot, "enter")
        assert isinstance(demo_app.screen, PostEditor)


async def test_today_lists_what_is_unfinished_by_who_has_it(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=WIDE) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        page = desk.page
        rows = page.rows  # type: ignore[attr-defined]
        keys = list(rows.source.keys)
        for group in unfinished(desk.plan):
            place = keys.index(RowKey("heading", f"unfinished {group.person_id}"))
            posts = [post.id for post in group.posts if post.id not in desk.plan.due.posts_today]
            listed = keys[place + 1 : place + 1 + len(posts)]
            assert listed == [RowKey(Kind.POST, id_) for id_ in posts]
