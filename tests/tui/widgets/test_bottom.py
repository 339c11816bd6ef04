"""The status line: what happened and what it moved, within the width that there is."""

from tests.tui.seeing import opened, press, seen

from smtui.tui.app import SmtuiApp
from smtui.tui.widgets.cells import shorten
from smtui.vocabulary import PageName

MOVED = "Ana Kovac W48 36 → 31 %"


async def test_a_long_title_makes_room_for_its_new_day_and_for_what_moved(
    demo_app: SmtuiApp,
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        title = "Write down what the marketing of the brand is to reach within this year"
        desk.say(f"Moved ‘{title}’ to Fri 27 Nov", hint="u undoes", moved=MOVED)
        line = (await seen(pilot)).splitlines()[-2]
        assert "Moved ‘Write down" in line
        assert f"…’ to Fri 27 Nov · {MOVED}" in line
        assert line.rstrip().endswith("u undoes")


async def test_what_moved_gives_way_where_nothing_could_be_said(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(40, 12)) as pilot:
        desk = await opened(pilot)
        desk.say("Done: Answer comments and messages", hint="u undoes", moved=MOVED)
        line = (await seen(pilot)).splitlines()[-2]
        assert "Done: Answer comments" in line
        assert "W48" not in line


async def test_undo_says_what_was_undone_in_plain_words(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "space")
        assert " Undid · Done: " in await press(pilot, "u")
        assert " Did again · Done: " in await press(pilot, "ctrl+r")


def test_shortening_cuts_the_quoted_title_first() -> None:
    assert shorten("Notes of ‘Write launch post’ written", 30) == "Notes of ‘Write laun…’ written"
    assert shorten("Notes of ‘Post’ written", 18) == "Notes of ‘Post’ w…"
    assert shorten("Short", 5) == "Short"


async def test_the_footer_says_what_a_key_does_in_the_view(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        found = []
        for view in ("roster", "load", "skills", "time"):
            desk.turn_to(PageName.TEAM, view)
            footer = (await seen(pilot)).splitlines()[-1]
            found.append(footer.partition(" V ")[2].partition("  ")[0])
        assert found == ["Order", "Weeks, days", "Roles, work", "Day, week"]
