"""The post editor: everything about a post in one place, nothing typed lost."""

from tests.tui.conftest import Query
from tests.tui.dialogs.post.conftest import Open, put
from tests.tui.seeing import desk_of, opened, press, seen, type_text
from textual import events

from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.forms import add_form
from smtui.tui.dialogs.post.editor import PostEditor
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind

WIDE, SMALL = (120, 40), (80, 24)


async def test_the_copy_is_counted_as_it_is_typed_and_saved_as_one_change(
    demo_app: SmtuiApp, in_file: Query, open_editor: Open, post_id: int
) -> None:
    before = in_file("SELECT copy FROM post WHERE id = ?", post_id)[0][0]
    async with demo_app.run_test(size=WIDE) as pilot:
        editor = await open_editor(pilot)
        assert f"Instagram          {len(before)} of 2200" in await seen(pilot)
        await type_text(pilot, " Yes")
        await press(pilot, "enter")
        for letter in "می\u200cخواهم":
            editor.panes.copy_pane.area.post_message(events.Key(letter, letter))
            await pilot.pause()
        text = await seen(pilot)
        assert f"Instagram          {len(before) + 13} of 2200" in text
        await press(pilot, "ctrl+s")
        assert demo_app.screen is desk_of(demo_app)
        after = in_file("SELECT copy FROM post WHERE id = ?", post_id)
        assert after == [(f"{before} Yes\nمی\u200cخواهم",)]
        await press(pilot, "u")
        assert in_file("SELECT copy FROM post WHERE id = ?", post_id) == [(before,)]


async def test_what_is_too_long_is_told_in_words(demo_app: SmtuiApp, open_editor: Open) -> None:
    async with demo_app.run_test(size=WIDE) as pilot:
        editor = await open_editor(pilot)
        await put(pilot, "plan", "channels", "X, Newsletter")
        await editor.panes.turn("copy")
        editor.panes.copy_pane.area.text = "a" * 300
        await pilot.pause(0.06)
        text = await seen(pilot)
        assert "300 of 280: 20 too long" in text
        assert "✗ X: 300 of 280, 20 over." in text
        editor.panes.copy_pane.area.text = "https://example.com/" + "a" * 300
        await pilot.pause(0.06)
        assert "23 of 280" in await seen(pilot)


async def test_a_channel_gets_its_own_copy_by_key(
    demo_app: SmtuiApp, in_file: Query, open_editor: Open, post_id: int
) -> None:
    def own() -> list[tuple[object, ...]]:
        return in_file(
            "SELECT name, post_variant.copy FROM post_variant JOIN channel ON channel.id ="
            " channel_id WHERE post_id = ? ORDER BY name",
            post_id,
        )

    before = own()
    assert [name for name, _ in before] == ["LinkedIn"]
    async with demo_app.run_test(size=SMALL) as pilot:
        editor = await open_editor(pilot)
        shared = editor.state.copies.shared
        assert "▸ Instagram" in await press(pilot, "ctrl+o")
        text = await type_text(pilot, "!")
        assert "own copy" in text.split("Instagram")[1].split("\n")[0]
        await press(pilot, "ctrl+s")
        assert own() == [("Instagram", shared + "!"), *before]
        await press(pilot, "u")
        assert own() == before


async def test_brief_plan_and_preflight_follow_each_other(
    demo_app: SmtuiApp, in_file: Query, open_editor: Open, post_id: int
) -> None:
    async with demo_app.run_test(size=WIDE) as pilot:
        await open_editor(pilot)
        assert "No call to action: what should they do next?" in await seen(pilot)
        text = await put(pilot, "brief", "call_to_action", "Try it")
        assert "No call to action" not in text
        text = await put(pilot, "plan", "owner_id", "")
        assert "· Nobody owns it." in text
        assert "The link as it will be" in text
        text = await put(pilot, "plan", "utm_campaign", "Big launch")
        assert "utm_campaign=big-launch" in text.replace("│", "").replace("\n", "").replace(" ", "")
        await press(pilot, "ctrl+s")
        assert in_file(
            "SELECT call_to_action, owner_id, utm_campaign FROM post WHERE id = ?", post_id
        ) == [("Try it", None, "Big launch")]


async def test_leaving_with_changes_asks_and_keeps_the_file(
    demo_app: SmtuiApp, in_file: Query, open_editor: Open, post_id: int
) -> None:
    before = in_file("SELECT copy FROM post WHERE id = ?", post_id)
    async with demo_app.run_test(size=SMALL) as pilot:
        await open_editor(pilot)
        await type_text(pilot, "unsaved")
        assert "Not saved yet" in await press(pilot, "escape")
        text = await type_text(pilot, " words")
        assert "unsaved words" in text
        assert "Not saved yet" not in text
        await press(pilot, "escape", "escape")
        assert demo_app.screen is desk_of(demo_app)
        assert in_file("SELECT copy FROM post WHERE id = ?", post_id) == before


async def test_what_is_wrong_is_told_beside_its_field(
    demo_app: SmtuiApp, in_file: Query, open_editor: Open, post_id: int
) -> None:
    before = in_file("SELECT * FROM post WHERE id = ?", post_id)
    async with demo_app.run_test(size=SMALL) as pilot:
        editor = await open_editor(pilot)
        await put(pilot, "plan", "publish_time", "half past")
        await editor.panes.turn("copy")
        text = await press(pilot, "ctrl+s")
        assert demo_app.screen is editor
        assert "At: see beside it what would be right." in text
        assert editor.panes.current == "plan"
        await put(pilot, "plan", "publish_time", "10:15")
        await put(pilot, "plan", "zone", "Mars/Phobos")
        text = await press(pilot, "ctrl+s")
        assert demo_app.screen is editor
        assert "✗" in next(line for line in text.split("\n") if "Time zone" in line)
        assert in_file("SELECT * FROM post WHERE id = ?", post_id) == before


async def test_the_next_status_is_a_key_away_and_says_who_has_it(
    demo_app: SmtuiApp, in_file: Query, open_editor: Open, post_id: int
) -> None:
    async with demo_app.run_test(size=SMALL) as pilot:
        await open_editor(pilot)
        assert "Ana Ruiz designs it and calls it ready." in await seen(pilot)
        text = await press(pilot, "ctrl+n")
        assert "checks it and schedules it." in text
        assert in_file("SELECT status FROM post WHERE id = ?", post_id) == [("design",)]
        await press(pilot, "ctrl+n", "ctrl+n")
        assert "at its end" in await seen(pilot)
        await press(pilot, "ctrl+s")
        assert in_file("SELECT status FROM post WHERE id = ?", post_id) == [("published",)]
        await press(pilot, "u")
        assert in_file("SELECT status FROM post WHERE id = ?", post_id) == [("design",)]


async def test_parts_stand_beside_each_other_or_follow_by_tab(
    demo_app: SmtuiApp, open_editor: Open
) -> None:
    async with demo_app.run_test(size=SMALL) as pilot:
        await open_editor(pilot)
        text = await seen(pilot)
        assert "all channels" in text
        assert "Why care" not in text
        assert "To mend: no call to action" in text
        assert "Why care" in await press(pilot, "tab")
        assert "Goes out" in await press(pilot, "tab")
        assert "No call to action: what" in await press(pilot, "tab")
        assert "all channels" in await press(pilot, "tab")
        await pilot.resize_terminal(120, 40)
        await pilot.pause(0.1)
        text = await seen(pilot)
        for word in ("all channels", "Why care", "Goes out", "Before it goes out"):
            assert word in text
        assert "To mend" not in text
        await pilot.resize_terminal(40, 12)
        await pilot.pause(0.1)
        assert "Check" in await seen(pilot)


async def test_enter_and_e_open_it_from_every_page(demo_app: SmtuiApp, post_id: int) -> None:
    async with demo_app.run_test(size=SMALL) as pilot:
        desk = await opened(pilot)
        for page in "15":
            await press(pilot, page)
            desk.page.go_to(RowKey(Kind.POST, post_id))
            await pilot.pause()
            if page == "5":
                await press(pilot, "tab")
                desk.page.go_to(RowKey(Kind.POST, post_id))
            for key in ("enter", "e"):
                await press(pilot, key)
                assert isinstance(demo_app.screen, PostEditor), (page, key)
                await press(pilot, "escape")


async def test_a_new_post_is_begun_with_its_plan(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=WIDE) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        add_form(desk, Kind.POST, {"publish_on": desk.plan.today})
        await pilot.pause()
        text = await press(pilot, "ctrl+s")
        assert "Topic: see beside it" in text
        await type_text(pilot, "Brand new")
        await put(pilot, "plan", "channels", "Instagram, Postcards")
        await put(pilot, "plan", "campaign", "Winter")
        editor = demo_app.screen
        assert isinstance(editor, PostEditor)
        await editor.panes.turn("copy")
        await type_text(pilot, "Hello")
        await press(pilot, "ctrl+s")
        assert in_file(
            "SELECT publish_on, post.copy, campaign.name FROM post JOIN campaign ON campaign.id ="
            " campaign_id WHERE topic = 'Brand new'"
        ) == [(desk.plan.today.isoformat(), "Hello", "Winter")]
        assert in_file(
            "SELECT name FROM channel JOIN post_channel ON channel.id = channel_id JOIN post ON"
            " post.id = post_id WHERE topic = 'Brand new' ORDER BY name"
        ) == [("Instagram",), ("Postcards",)]


async def test_hostile_text_stays_text_in_every_part(demo_app: SmtuiApp, open_editor: Open) -> None:
    hostile = "a [/] b \x1b[2J\x9b31m \u202egnp \u2066 [@click=app.quit]x[/] " + "long " * 500
    async with demo_app.run_test(size=SMALL) as pilot:
        editor = await open_editor(pilot)
        for name, state in editor.state.states.items():
            if not state.field.choices:
                state.type(hostile)
                state.refuse(f"{name} ‘{hostile}’")
        editor.panes.copy_pane.area.text = hostile
        await pilot.pause(0.06)
        for _ in range(4):
            text = await press(pilot, "tab", "down")
            assert not set("\x1b\x9b\u202e\u2066") & set(text)
        await pilot.resize_terminal(120, 40)
        await pilot.pause(0.1)
        assert not set("\x1b\x9b\u202e\u2066") & set(await seen(pilot))
        await press(pilot, "ctrl+s", "escape", "escape")
        assert demo_app.is_running
