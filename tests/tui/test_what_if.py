"""A what-if by key: it is marked on every page, and kept as one change or left without a trace."""

import hashlib
import tempfile
from pathlib import Path
from typing import Any

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, type_text
from textual.pilot import Pilot

from smtui.actions.people import AddPerson
from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.dialogs.comparing import CompareDialog
from smtui.tui.widgets.what_if_banner import WhatIfBanner

MARK = "WHAT IF – nothing is kept yet"


@pytest.fixture(autouse=True)
def scratch_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Scratch copies are made here, so that it can be seen that none is left."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def digest(path: Path) -> dict[str, str]:
    """What the file and those beside it that hold data are, byte for byte."""
    files = [path, path.with_name(path.name + "-wal")]
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files if file.exists()
    }


def settle(desk: DeskScreen) -> None:
    """Have the day's lapses written down, which the desk else does a second later."""
    assert desk.workspace is not None
    desk.workspace.refresh()


async def hire(pilot: Pilot[Any]) -> None:
    """Add somebody to the team, on the roster."""
    await press(pilot, "4", "a")
    await type_text(pilot, "Zoe Hire")
    await press(pilot, "enter")


async def test_a_hire_is_tried_and_discarded(
    demo_app: SmtuiApp, demo_file: Path, in_file: Query, scratch_folder: Path
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        settle(desk)
        before, capacity = digest(demo_file), capacity_of(desk)
        text = await press(pilot, "X")
        assert MARK in text
        await hire(pilot)
        assert "Zoe" in screen_text(demo_app)
        assert capacity_of(desk) > capacity
        assert not in_file("SELECT 1 FROM person WHERE name LIKE 'Zoe%'")
        text = await press(pilot, "X")
        assert isinstance(demo_app.screen, CompareDialog)
        assert "1 change, not kept yet" in text
        assert "Zoe Hire" in text
        text = await press(pilot, "L")
        assert MARK not in text
        assert "Zoe" not in text
        assert capacity_of(desk) == capacity
        assert digest(demo_file) == before
        assert not list(scratch_folder.iterdir())


def capacity_of(desk: DeskScreen) -> int:
    assert desk.plan is not None
    workload = desk.plan.workload
    return workload.total(workload.start, workload.end).capacity


async def test_the_mark_stands_on_every_page(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "X")
        for page in "23451":
            assert MARK in await press(pilot, page)


async def test_keeping_is_one_change_of_the_file_and_one_undo(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        settle(desk)
        made = in_file("SELECT count(*) FROM journal_entry")[0][0]
        await press(pilot, "X")
        await hire(pilot)
        await press(pilot, "1", "plus", "plus")
        assert desk.what_if is not None
        assert desk.what_if.changes == 3
        text = await press(pilot, "X", "K")
        assert "Kept the what-if: 3 changes" in text
        assert MARK not in text
        assert in_file("SELECT 1 FROM person WHERE name = 'Zoe Hire'")
        assert in_file("SELECT count(*) FROM journal_entry")[0][0] == made + 1
        await press(pilot, "u")
        assert not in_file("SELECT 1 FROM person WHERE name = 'Zoe Hire'")
        assert desk.plan is not None
        assert all(person.name != "Zoe Hire" for person in desk.plan.snapshot.people.values())


async def test_the_cursor_stays_on_what_got_another_id_by_keeping(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "X")
        await hire(pilot)
        assert desk.what_if is not None
        [tried] = desk.page.shown.chosen
        assert desk.what_if.real.do(AddPerson("Ben Meanwhile")).id == tried.id
        await press(pilot, "X", "K")
        assert desk.plan is not None
        [kept] = desk.page.shown.chosen
        assert desk.plan.snapshot.people[int(kept.id)].name == "Zoe Hire"


async def test_undo_works_inside_and_ends_where_it_began(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "plus")
        estimates = in_file("SELECT id, estimate FROM task ORDER BY id")
        await press(pilot, "X", "plus")
        assert desk.what_if is not None
        assert desk.what_if.changes == 1
        await press(pilot, "u")
        assert desk.what_if.changes == 0
        assert "Nothing to undo" in await press(pilot, "u")
        assert in_file("SELECT id, estimate FROM task ORDER BY id") == estimates


async def test_the_running_comparison_follows_each_change(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        await opened(pilot)
        text = await press(pilot, "X")
        assert "Change anything on any page" in text
        await hire(pilot)
        await pilot.pause()
        line = screen_text(demo_app).split("\n")[2]
        assert "load" in line
        assert "→" in line
        assert "overloaded weeks" in line


async def test_quitting_in_a_what_if_asks(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "X", "plus")
        text = await press(pilot, "q")
        assert "keep it before you quit?" in text
        await press(pilot, "escape")
        assert desk.what_if is not None
        assert MARK in screen_text(demo_app)
        await press(pilot, "q", "L")
        assert demo_app.return_code == 0


async def test_the_copy_is_gone_when_the_program_is_ended_within(
    demo_app: SmtuiApp, demo_file: Path, scratch_folder: Path
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        settle(await opened(pilot))
        before = digest(demo_file)
        await press(pilot, "X", "plus")
        assert list(scratch_folder.iterdir())
        assert digest(demo_file) == before
    assert not list(scratch_folder.iterdir())


async def test_a_change_meanwhile_refuses_keeping_and_goes_on(
    demo_app: SmtuiApp, demo_file: Path
) -> None:
    import sqlite3

    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "X", "plus")
        outside = sqlite3.connect(demo_file)
        with outside:
            outside.execute("UPDATE task SET estimate = 333")
        outside.close()
        await press(pilot, "X", "K")
        assert desk.what_if is not None
        assert desk.query(WhatIfBanner)
        said = screen_text(demo_app).split("\n")[-2]
        assert "✗" in said
        assert "Undo it there or here, then X." in said, "the way out is not cut off"
