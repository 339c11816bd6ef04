"""Trouble with the file: a sentence, the way out, and keys that take it."""

import shutil
import sqlite3
from pathlib import Path

from tests.tui.conftest import NOW, StandingClock
from tests.tui.seeing import desk_of, press, screen_text

from smtui.store.backup import back_up
from smtui.store.errors import FileLocked
from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.trouble import TroubleDialog


async def until_there(pilot: object, app: SmtuiApp, *, trouble: bool) -> None:
    """Wait until trouble is shown, or until it is over and the plan is there."""
    for _ in range(300):
        await pilot.pause(0.01)  # type: ignore[attr-defined]
        if trouble and isinstance(app.screen, TroubleDialog):
            return
        if not trouble and desk_of(app).plan is not None:
            return
    raise AssertionError(screen_text(app))


async def test_what_is_no_workspace_is_told_and_left_alone(
    tmp_path: Path, clock: StandingClock
) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear Ana, " * 500)
    before = path.read_bytes()
    app = SmtuiApp(path, clock=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await until_there(pilot, app, trouble=True)
        assert "not a workspace" in screen_text(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, TroubleDialog)
        await press(pilot, "q")
    assert app.return_value == 1
    assert path.read_bytes() == before


async def test_a_copy_of_the_newest_good_backup_is_opened(
    demo_file: Path, clock: StandingClock
) -> None:
    back_up(demo_file, NOW)
    damaged = b"not what it was" * 400
    demo_file.write_bytes(damaged)
    for suffix in ("-wal", "-shm"):
        demo_file.with_name(demo_file.name + suffix).unlink(missing_ok=True)
    app = SmtuiApp(demo_file, clock=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await until_there(pilot, app, trouble=True)
        assert "opens a copy of" in screen_text(app)
        # What is typed on while the copy is opened finds nothing yet to act on.
        await desk_of(app).action_press("doing")
        await press(pilot, "b")
        await until_there(pilot, app, trouble=False)
        plan = desk_of(app).plan
        assert plan is not None
        assert plan.task_order
    kept = [file for file in demo_file.parent.iterdir() if "damaged" in file.name]
    assert [file.read_bytes() for file in kept] == [damaged]


async def test_r_tries_again(tmp_path: Path, built_demo: Path, clock: StandingClock) -> None:
    path = tmp_path / "late.db"
    path.write_text("nothing yet" * 300)
    app = SmtuiApp(path, demo=True, clock=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await until_there(pilot, app, trouble=True)
        await press(pilot, "r")
        await until_there(pilot, app, trouble=True)
        path.unlink()
        shutil.copy(built_demo, path)
        await press(pilot, "r")
        await until_there(pilot, app, trouble=False)
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
    connection.close()


async def test_trouble_is_told_once_however_often_it_comes(
    demo_app: SmtuiApp, demo_file: Path
) -> None:
    async with demo_app.run_test(size=(60, 16)) as pilot:
        await until_there(pilot, demo_app, trouble=False)
        for turn in range(3):
            error = FileLocked(f"Held by another, {turn}.", "Wait a moment.")
            demo_app.push_screen(TroubleDialog(error, demo_file))
            await pilot.pause(0.05)
        shown = [screen for screen in demo_app.screen_stack if isinstance(screen, TroubleDialog)]
        assert len(shown) == 1
        assert "Held by another, 2." in screen_text(demo_app)
        await press(pilot, "escape")
        assert not isinstance(demo_app.screen, TroubleDialog)
