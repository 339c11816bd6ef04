"""Find and palette: everything by a part of its name, quick with ten thousand tasks."""

import time
from dataclasses import replace

from tests.tui.seeing import opened, press, type_text

from smtui.language.matching import rank_matches
from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.finding import FindDialog, things_of
from smtui.tui.dialogs.thing import SHOWN
from smtui.tui.widgets.rows import Rows
from smtui.vocabulary import Kind, PageName


async def test_a_person_is_found_and_gone_to(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "f")
        assert "Ana Ruiz" in await type_text(pilot, "ana ru")
        await press(pilot, "enter")
        assert desk.current is PageName.TEAM
        key = desk.page.query_one(Rows).key
        assert key is not None
        assert key.kind == Kind.PERSON


async def test_every_kind_of_thing_can_be_found(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        assert {one.key.kind for one in things_of(desk.plan)} == SHOWN


async def test_the_palette_does_a_command(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        text = await press(pilot, "ctrl+p")
        assert "Do or find" in text
        await type_text(pilot, "show goals")
        await press(pilot, "enter")
        assert desk.current is PageName.GOALS


async def test_the_palette_acts_on_the_thing_under_the_cursor(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        first = desk.plan.due.tasks[0].task_id
        await press(pilot, "ctrl+p")
        await type_text(pilot, "tick")
        assert "Done:" in await press(pilot, "enter")
        assert first in desk.plan.snapshot.settled_today


async def test_nothing_found_is_said_and_esc_closes(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(60, 16)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "f")
        assert "Nothing has that" in await type_text(pilot, "qqqq")
        await press(pilot, "enter")
        assert isinstance(demo_app.screen, FindDialog)
        await press(pilot, "escape")
        assert demo_app.screen_stack == [desk]


async def test_ten_thousand_tasks_are_searched_while_one_types(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        fact = next(iter(desk.plan.snapshot.tasks.values()))
        many = {n: replace(fact, id=n, title=f"Write part {n} of the plan") for n in range(10_000)}
        plan = replace(desk.plan, snapshot=replace(desk.plan.snapshot, tasks=many), task_order=())
        names = [one.name for one in things_of(plan)]
        rank_matches("w", names, 100)
        started = time.process_time()
        found = rank_matches("part 9 plan", names, 100)
        assert time.process_time() - started < 0.5
        assert "part 9 " in names[found[0]]
