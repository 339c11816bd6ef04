"""Everything about a thing with its history, and why it stands here."""

from tests.tui.conftest import Query
from tests.tui.seeing import desk_of, opened, press, screen_text, seen

from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.thing import SHOWN, ReadingDialog, ThingDialog, open_thing, open_why
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PageName

SIZE = (120, 40)


async def test_a_checklist_item_shows_its_history_with_times_and_average(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    [(id_, title, help_)] = in_file(
        "SELECT id, title, help FROM task WHERE cadence = 'daily' AND help <> '' AND id IN "
        "(SELECT task_id FROM completion WHERE outcome = 'skipped') LIMIT 1"
    )
    async with demo_app.run_test(size=(120, 90)) as pilot:
        desk = await opened(pilot)
        open_thing(desk, RowKey(Kind.TASK, id_))
        text = await seen(pilot)
        assert title in text
        assert help_.split(".")[0][:40] in text
        assert "on average of" in text
        assert "Why here" in text
        for outcome in ("done", "skipped"):
            assert outcome in text


async def test_enter_goes_to_the_page_where_it_is_done(demo_app: SmtuiApp, in_file: Query) -> None:
    [(id_,)] = in_file("SELECT id FROM task WHERE page = 'calendar' AND rrule IS NOT NULL LIMIT 1")
    async with demo_app.run_test(size=SIZE) as pilot:
        desk = await opened(pilot)
        open_thing(desk, RowKey(Kind.TASK, id_))
        assert "goes to its page" in await seen(pilot)
        await press(pilot, "enter")
        assert demo_app.screen is desk
        assert desk.current is PageName.CALENDAR


async def test_a_page_that_is_not_there_yet_is_told(demo_app: SmtuiApp, in_file: Query) -> None:
    [(id_,)] = in_file("SELECT id FROM task WHERE page = 'strategy' AND rrule IS NOT NULL LIMIT 1")
    async with demo_app.run_test(size=SIZE) as pilot:
        desk = await opened(pilot)
        open_thing(desk, RowKey(Kind.TASK, id_))
        await pilot.pause()
        assert "not there yet" in await press(pilot, "enter")
        assert desk.current is PageName.TODAY


async def test_every_kind_can_be_opened_and_scrolled_in_a_small_terminal(
    demo_app: SmtuiApp,
) -> None:
    async with demo_app.run_test(size=(40, 12)) as pilot:
        desk = await opened(pilot)
        for kind in SHOWN - {Kind.POST}:
            open_thing(desk, RowKey(kind, 1))
            await pilot.pause()
            assert isinstance(demo_app.screen, ThingDialog)
            await press(pilot, "j", "G", "g", "escape")
            assert demo_app.screen_stack == [desk]


async def test_what_is_shown_follows_an_edit_made_from_it(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        id_ = desk.plan.due.tasks[0].task_id
        open_thing(desk, RowKey(Kind.TASK, id_))
        await pilot.pause()
        await press(pilot, "e", "ctrl+u", *"Renamed", "enter")
        assert isinstance(demo_app.screen, ThingDialog)
        assert "Renamed" in screen_text(demo_app)
        assert in_file("SELECT title FROM task WHERE id = ?", id_) == [("Renamed",)]


async def test_why_lists_terms_that_sum_to_the_priority(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        plan = desk.plan
        assert plan is not None
        for kind, rank in (
            (Kind.TASK, plan.tasks[plan.task_order[0]]),
            (Kind.TACTIC, plan.tactic_ranks[plan.tactic_order[0]]),
        ):
            open_why(desk, RowKey(kind, rank.id))
            text = await seen(pilot)
            assert isinstance(demo_app.screen, ReadingDialog)
            assert "1. of" in text
            shown = [
                float(line.split("│")[1].split()[0].replace("−", "-"))
                for line in text.splitlines()
                if "│" in line and line.split("│")[1].strip()[:1] in ("+", "−")
            ]
            assert len(shown) == len(rank.terms) + 1
            assert abs(sum(shown[:-1]) - shown[-1]) < 0.001
            assert abs(shown[-1] - rank.priority) < 0.006
            await press(pilot, "escape")


async def test_what_has_no_priority_is_told(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        open_why(desk, RowKey(Kind.PERSON, 1))
        assert "Tasks and tactics have a priority" in await seen(pilot)
        assert demo_app.screen is desk_of(demo_app)
