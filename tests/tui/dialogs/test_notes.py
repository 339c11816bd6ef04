"""Notes: every script is kept, leaving saves, and nothing typed is lost."""

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, type_text
from textual import events

from smtui.store.errors import FileReadOnly
from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.notes import NotesArea, NotesDialog
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind


async def test_joiners_are_kept_and_esc_saves(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        demo_app.push_screen(NotesDialog(desk, Kind.PERSON, 1))
        await pilot.pause()
        area = demo_app.screen.query_one(NotesArea)
        area.clear()
        for letter in "می\u200cخواهم":
            area.post_message(events.Key(letter, letter))
        await press(pilot, "enter")
        await type_text(pilot, "[/] ok")
        await press(pilot, "escape")
        assert demo_app.screen is desk
        assert in_file("SELECT notes FROM person WHERE id = 1") == [("می\u200cخواهم\n[/] ok",)]


async def test_a_paste_loses_its_control_characters(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        demo_app.push_screen(NotesDialog(desk, Kind.TACTIC, 1))
        await pilot.pause()
        area = demo_app.screen.query_one(NotesArea)
        area.clear()
        area.post_message(events.Paste("one\x1b[31m\r\ntwo\u202e"))
        await pilot.pause()
        assert area.text == "one[31m\ntwo\u202e"
        assert "\u202e" not in screen_text(demo_app)


async def test_what_cannot_be_saved_stays_on_the_screen(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        demo_app.push_screen(NotesDialog(desk, Kind.GOAL, 1))
        await pilot.pause()
        await type_text(pilot, "precious")
        assert desk.workspace is not None
        do = desk.workspace.do

        def refuse(action: object) -> None:
            raise FileReadOnly("The file cannot be written to.", "Allow it.")

        desk.workspace.do = refuse  # type: ignore[method-assign, assignment]
        assert "cannot be written" in await press(pilot, "ctrl+s")
        assert "precious" in await press(pilot, "escape")
        desk.workspace.do = do  # type: ignore[method-assign]
        await press(pilot, "ctrl+s")
        assert in_file("SELECT notes FROM social_goal WHERE id = 1")[0][0].endswith("precious")


async def test_nothing_changed_writes_nothing(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        before = in_file("SELECT max(id) FROM journal_entry")
        desk.page.go_to(RowKey(Kind.TASK, 1))
        await press(pilot, "n", "escape")
        assert demo_app.screen is desk
        assert in_file("SELECT max(id) FROM journal_entry") == before
