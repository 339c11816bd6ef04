"""Help: made from the commands, filtered as one types."""

from tests.tui.seeing import opened, press, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.commands import COMMANDS
from smtui.tui.desk import EVERYWHERE
from smtui.tui.dialogs.help import HelpDialog


async def test_every_command_of_the_page_is_in_the_help(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        text = await press(pilot, "question_mark")
        assert "Keys of Today" in text
        dialog = demo_app.screen
        assert isinstance(dialog, HelpDialog)
        whole = " ".join(dialog.content("").plain.split())
        for id_ in (*desk.page.COMMAND_IDS, *EVERYWHERE):
            assert COMMANDS[id_].help in whole
        assert "every:mon" in whole
        assert "eow eom eoq" in whole


async def test_a_sentence_goes_on_under_its_beginning(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "2")
        lines = (await press(pilot, "question_mark")).splitlines()
        at = next(at for at, line in enumerate(lines) if "marketing objective and its" in line)
        assert lines[at + 1].index("metrics.") == lines[at].index("Begin")


async def test_what_is_typed_filters_and_esc_closes(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "question_mark")
        text = await type_text(pilot, "timer")
        assert "Start or stop the timer" in text
        assert "Write notes" not in text
        assert "No key does that" in await type_text(pilot, "zzz")
        await press(pilot, "escape")
        assert demo_app.screen is desk


async def test_changed_keys_are_shown(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        dialog = HelpDialog(desk.page, {"tick": "F9"})
        assert ("F9", COMMANDS["tick"].help) in [
            line for _, lines in dialog.sections() for line in lines
        ]


async def test_it_scrolls_in_a_small_terminal(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(40, 12)) as pilot:
        await opened(pilot)
        before = await press(pilot, "question_mark")
        assert await press(pilot, "pagedown") != before
