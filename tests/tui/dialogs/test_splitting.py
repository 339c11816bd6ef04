"""Breaking a tactic up by a template: what is previewed is what is added, and one undo."""

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text

from smtui.store.library import templates
from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.splitting import PreviewRows, SplitDialog
from smtui.tui.pages.tactics import TacticsPage

TASKS = "SELECT title, estimate FROM task WHERE tactic_id = ? AND id > ? ORDER BY id"


async def test_the_previewed_tasks_are_added_and_undone_at_once(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "3", "j", "B")
        dialog = demo_app.screen
        assert isinstance(dialog, SplitDialog)
        [(last,)] = in_file("SELECT max(id) FROM task")
        await press(pilot, "down")
        template = templates()[1]
        text = screen_text(demo_app)
        assert template.tasks[0].title[:30] in text
        assert "days counted back from the ETA" in text
        source = dialog._preview.source
        assert isinstance(source, PreviewRows)
        shown = [source.content(key)[1].text for key in source.keys]
        await press(pilot, "enter")
        page = demo_app.query_one(TacticsPage)
        assert page.tactic is not None
        added = in_file(TASKS, page.tactic.id, last)
        assert added == [(task.title, task.minutes) for task in template.tasks]
        assert [title for title, _ in added] == shown
        await press(pilot, "u")
        assert in_file(TASKS, page.tactic.id, last) == []


async def test_the_previewed_days_are_those_that_are_kept(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "3", "j", "j", "B")
        dialog = demo_app.screen
        assert isinstance(dialog, SplitDialog)
        source = dialog._preview.source
        assert isinstance(source, PreviewRows)
        days = [source.content(key)[4].text for key in source.keys]
        [(last,)] = in_file("SELECT max(id) FROM task")
        await press(pilot, "enter")
        kept = in_file("SELECT due_on FROM task WHERE id > ? ORDER BY id", last)
        assert len(kept) == len(days)
        for day, (due,) in zip(days, kept, strict=True):
            if day[0].isdigit():
                assert int(due[-2:]) == int(day.split()[0])


async def test_what_is_open_already_is_not_added_twice(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "3", "j", "B", "enter")
        [(count,)] = in_file("SELECT count(*) FROM task")
        text = await press(pilot, "B")
        assert "is there" in text
        text = await press(pilot, "enter")
        assert "has all tasks" in text
        assert in_file("SELECT count(*) FROM task") == [(count,)]


async def test_leaving_adds_nothing(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(60, 16)) as pilot:
        await opened(pilot)
        [(count,)] = in_file("SELECT count(*) FROM task")
        await press(pilot, "3", "B", "down", "escape")
        assert in_file("SELECT count(*) FROM task") == [(count,)]
