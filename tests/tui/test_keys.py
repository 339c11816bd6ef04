"""Keys from the configuration file: those that hold, and those that are told at the start."""

from pathlib import Path

from tests.tui.conftest import StandingClock
from tests.tui.seeing import desk_of, opened, press, seen

from smtui.tui.app import SmtuiApp
from smtui.tui.remembered import Remembered
from smtui.tui.widgets.rows import Rows


def configure(home: Path, text: str) -> None:
    home.mkdir(exist_ok=True)
    (home / "config.toml").write_text(text, encoding="utf-8")


async def test_a_changed_key_works_and_is_shown(
    home: Path, demo_file: Path, clock: StandingClock
) -> None:
    configure(home, '[keys]\nskip = "f9"\n"move.on" = "ctrl+right"\n')
    app = SmtuiApp(demo_file, demo=True, clock=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert " f9 Skip " in await seen(pilot)
        assert "because" in await press(pilot, "f9")


async def test_conflicts_are_told_at_the_start_and_the_command_keeps_its_key(
    home: Path, demo_file: Path, clock: StandingClock
) -> None:
    configure(home, '[keys]\ntick = "enter"\nlog = "<"\nedit = "j"\ndance = "b"\n')
    app = SmtuiApp(demo_file, demo=True, clock=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, leave_dialog=False)
        text = " ".join((await seen(pilot)).replace("│", " ").split())
        assert "‘enter’ is the key of ‘open’ already; ‘tick’ keeps its own." in text
        assert "‘<’ is the key of ‘move.back’ already; ‘log’ keeps its own." in text
        assert "‘j’ is the key of ‘moving in a list’ already" in text
        assert "there is no command ‘dance’" in text
        while app.screen is not desk_of(app):
            await press(pilot, "escape")
        before = desk_of(app).page.query_one(Rows).key
        assert "Done:" in await press(pilot, "space")
        assert desk_of(app).page.query_one(Rows).key != before


def test_two_commands_may_change_keys_with_each_other(home: Path) -> None:
    configure(home, '[keys]\ntick = "enter"\nopen = "space"\nlog = "^l"\n')
    remembered = Remembered.load()
    assert remembered.problems == ()
    assert remembered.keys == {"tick": "enter", "open": "space", "log": "ctrl+l"}


async def test_a_file_that_is_no_toml_is_told(
    home: Path, demo_file: Path, clock: StandingClock
) -> None:
    configure(home, "[keys\n")
    app = SmtuiApp(demo_file, demo=True, clock=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, leave_dialog=False)
        assert "config.toml cannot be read" in await seen(pilot)
