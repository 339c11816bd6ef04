"""Quick add: live words below the line, completions, every kind, nothing typed lost."""

from datetime import date

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import desk_of, opened, press, screen_text, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.quick_add import QuickAddDialog
from smtui.vocabulary import Kind

SIZE = (100, 30)


async def test_the_words_below_say_what_is_saved_and_the_file_has_it(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        await press(pilot, "a")
        text = await type_text(pilot, "Write the teaser @brian #teaser ~45m due:fri")
        assert "Task ‘Write the teaser’ · Brian Osei · due Fri 27 Nov 2026" in text
        text = await press(pilot, "enter")
        assert "Added ‘Write the teaser’" in text
        found = in_file("SELECT title, due_on, estimate FROM task ORDER BY id DESC LIMIT 1")
        assert found == [("Write the teaser", "2026-11-27", 45)]
        await press(pilot, "u")
        assert in_file("SELECT 1 FROM task WHERE title = 'Write the teaser'") == []


async def test_tokens_light_up_as_they_are_understood(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        await press(pilot, "a")
        text = await type_text(pilot, "Post due:fri at:xx")
        assert "‘xx’ is not a date" in text
        assert "Task ‘Post at:xx’" in text
        dialog = demo_app.screen
        assert isinstance(dialog, QuickAddDialog)
        line = dialog.query_one("QuickLineInput")
        spans = line._value.spans  # type: ignore[attr-defined]
        known, unknown = (next(span for span in spans if span.start == at) for at in (5, 13))
        assert known.style != unknown.style


async def test_tab_completes_and_arrows_choose(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        await press(pilot, "a")
        assert "@Brian" in await type_text(pilot, "Call @br")
        text = await press(pilot, "down", "up", "tab")
        assert "Call @Brian" in text


async def test_a_tactic_serves_every_goal_that_is_named(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        await press(pilot, "3", "a")
        text = await type_text(pilot, "Open house +carry +funnel +carry")
        assert " ".join(text.split()).count("for ‘") == 2
        await press(pilot, "enter")
        served = "SELECT count(*) FROM tactic_goal g JOIN tactic t ON t.id = g.tactic_id"
        assert in_file(f"{served} WHERE t.title = 'Open house'") == [(2,)]
        # A task serves one goal; what is said below the line is what is kept.
        await press(pilot, "1", "a")
        text = await type_text(pilot, "Ask them +carry +feeds")
        assert " ".join(text.split()).count("for ‘") == 1


async def test_ctrl_n_saves_and_stays_for_the_next(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        await press(pilot, "a")
        await type_text(pilot, "First of two")
        assert "Added ‘First of two’" in await press(pilot, "ctrl+n")
        await type_text(pilot, "Second of two")
        await press(pilot, "enter")
        assert demo_app.screen is desk_of(demo_app)
        found = in_file("SELECT count(*) FROM task WHERE title LIKE '% of two'")
        assert found == [(2,)]


ADDED = [
    (1, "Meet brands v:5 c:2", "tactic WHERE title = 'Meet brands' AND kpi_impact = 5"),
    (2, "More reach due:eoq", "social_goal WHERE title = 'More reach'"),
    (3, "Grow due:31 dec", "company_goal WHERE horizon_on = '2026-12-31' AND title = 'Grow'"),
    (4, "Zoe Ahn", "person WHERE name = 'Zoe Ahn' AND friday_minutes = 480"),
    (5, "Teaser ch:insta due:fri", "post JOIN post_channel ON post_id = post.id "
        "WHERE topic = 'Teaser' AND publish_on = '2026-11-27'"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "line", "found"), ADDED)
async def test_anything_can_be_added_from_every_page(
    demo_app: SmtuiApp, in_file: Query, turns: int, line: str, found: str
) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        await press(pilot, "a", *["ctrl+t"] * turns)
        await type_text(pilot, line)
        await press(pilot, "enter")
        assert in_file(f"SELECT count(*) FROM {found}") == [(1,)]


async def test_the_context_is_taken_unless_the_line_says_otherwise(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        context = {"due_on": date(2026, 12, 24), "tactic_id": 1}
        for line in ("Wrap presents", "Wrap more due:1 dec"):
            demo_app.push_screen(QuickAddDialog(desk, Kind.TASK, context))
            await pilot.pause()
            text = await type_text(pilot, line)
            assert ("Thu 24 Dec 2026" in text) == ("due:" not in line)
            await press(pilot, "enter")
        rows = in_file("SELECT due_on, tactic_id FROM task WHERE title LIKE 'Wrap %' ORDER BY id")
        assert rows == [("2026-12-24", 1), ("2026-12-01", 1)]


async def test_a_refusal_stands_below_the_line_which_stays(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        await press(pilot, "a")
        await type_text(pilot, "#only-a-tag")
        text = await press(pilot, "enter")
        assert "#only-a-tag" in text
        assert "needs a few words" in text
        assert isinstance(demo_app.screen, QuickAddDialog)


async def test_markup_is_text(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        await press(pilot, "a")
        assert "a [/] [red]x" in await type_text(pilot, "a [/] [red]x")
        await press(pilot, "enter")
        assert "a [/] [red]x" in screen_text(demo_app)
        assert in_file("SELECT title FROM task ORDER BY id DESC LIMIT 1") == [("a [/] [red]x",)]


@pytest.mark.parametrize("size", [(60, 16), (40, 12)])
async def test_it_can_be_used_in_a_small_terminal(
    demo_app: SmtuiApp, in_file: Query, size: tuple[int, int]
) -> None:
    async with demo_app.run_test(size=size) as pilot:
        await opened(pilot)
        await press(pilot, "a")
        assert "Small thing" in await type_text(pilot, "Small thing")
        await press(pilot, "enter")
        assert in_file("SELECT count(*) FROM task WHERE title = 'Small thing'") == [(1,)]
