"""The keys of the pipeline: on Today and in every view of the calendar."""

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press

from smtui.tui.app import SmtuiApp
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind

POST = "The calendar in one picture"


def status(in_file: Query) -> str:
    return str(in_file("SELECT status FROM post WHERE topic = ?", POST)[0][0])


async def test_a_key_moves_a_post_on_and_says_who_has_it_next(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    id_ = in_file("SELECT id FROM post WHERE topic = ?", POST)[0][0]
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        for page in "15":
            await press(pilot, page)
            desk.page.go_to(RowKey(Kind.POST, id_))
            if page == "5":
                await press(pilot, "tab")
                desk.page.go_to(RowKey(Kind.POST, id_))
            text = await press(pilot, "full_stop")
            assert status(in_file) == "ready"
            assert f"‘{POST}’ is ready: Hailey Brooks checks it and schedules it." in text
            text = await press(pilot, "comma")
            assert status(in_file) == "design"
            assert "Ana Ruiz designs it" in text
            await press(pilot, "u", "u")
            assert status(in_file) == "design"


async def test_what_is_called_ready_too_early_is_told(demo_app: SmtuiApp, in_file: Query) -> None:
    id_, _ = in_file(
        "SELECT id, topic FROM post WHERE status = 'draft' AND copy = '' AND publish_on IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM post_variant WHERE post_id = post.id) LIMIT 1"
    )[0]
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        desk.page.go_to(RowKey(Kind.POST, id_))
        text = await press(pilot, "full_stop", "full_stop")
        assert "is ready: but no copy" in text


async def test_several_posts_move_as_one_change(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        before = in_file("SELECT id, status FROM post ORDER BY id")
        unfinished = [id_ for id_, word in before if word in ("idea", "draft", "design")]
        dated = [id_ for id_ in unfinished if id_ in desk.plan.due.posts_unfinished][:3]
        for id_ in dated:
            desk.page.go_to(RowKey(Kind.POST, id_))
            await press(pilot, "m")
        await press(pilot, "full_stop")
        after: dict[int, str] = dict(in_file("SELECT id, status FROM post"))
        assert all(after[id_] != word for id_, word in before if id_ in dated)
        await press(pilot, "u")
        assert in_file("SELECT id, status FROM post ORDER BY id") == before


async def test_what_is_no_post_is_left_alone(demo_app: SmtuiApp, in_file: Query) -> None:
    before = in_file("SELECT id, status FROM task ORDER BY id")
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert "There is no post here" in await press(pilot, "full_stop")
        assert in_file("SELECT id, status FROM task ORDER BY id") == before
