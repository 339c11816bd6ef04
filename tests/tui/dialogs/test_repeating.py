"""Repeating a post by key; one of a series, or all to come, is edited, moved and deleted."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, seen, type_text
from textual.pilot import Pilot

from smtui.tui.app import SmtuiApp
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PageName

ALONE = (
    "SELECT id, publish_on FROM post WHERE series_id IS NULL AND publish_on > '2026-11-26'"
    " AND status = 'draft' ORDER BY publish_on LIMIT 1"
)
OF_SERIES = "SELECT publish_on, topic FROM post WHERE series_id = ? ORDER BY publish_on"


async def at_post(pilot: Pilot[int], id_: int) -> None:
    desk = await opened(pilot)
    desk.go_to(PageName.CALENDAR, Kind.POST, id_)
    await seen(pilot)
    assert desk.page.shown.chosen == (RowKey(Kind.POST, id_),)


async def repeated(pilot: Pilot[int], in_file: Query) -> tuple[int, int, list[str]]:
    """Repeat a post weekly, three times; return its id, that of the series, and its days."""
    [(id_, _)] = in_file(ALONE)
    await at_post(pilot, id_)
    await press(pilot, "asterisk", "ctrl+u")
    await type_text(pilot, "week")
    await press(pilot, "down", "end", "backspace", "3", "enter")
    [(series,)] = in_file("SELECT series_id FROM post WHERE id = ?", id_)
    return id_, series, [day for day, _ in in_file(OF_SERIES, series)]


async def test_every_day_is_shown_before_it_is_repeated(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        [(id_, _)] = in_file(ALONE)
        await at_post(pilot, id_)
        text = await press(pilot, "asterisk")
        assert "Repeat ‘" in text
        assert "7 times more" in text
        await press(pilot, "down", "end", "backspace")
        assert "until which day" in screen_text(demo_app)
        await press(pilot, "down")
        assert "the last on" in await type_text(pilot, "31 dec")
        count = in_file("SELECT count(*) FROM post")
        await press(pilot, "escape", "escape")
        assert in_file("SELECT count(*) FROM post") == count


async def test_a_post_is_repeated_as_one(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        count = in_file("SELECT count(*) FROM post")
        id_, _, days = await repeated(pilot, in_file)
        gaps = {(date.fromisoformat(b) - date.fromisoformat(a)).days
                for a, b in pairwise(days)}  # fmt: skip
        assert len(days) == 3
        assert gaps == {7}
        await press(pilot, "u")
        assert in_file("SELECT count(*) FROM post") == count
        assert in_file("SELECT series_id FROM post WHERE id = ?", id_) == [(None,)]


@pytest.mark.parametrize(("answer", "left"), [("o", 2), ("a", 0)])
async def test_one_or_all_to_come_are_deleted(
    demo_app: SmtuiApp, in_file: Query, answer: str, left: int
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        id_, series, _ = await repeated(pilot, in_file)
        await at_post(pilot, id_)
        assert "all to come" in await press(pilot, "d")
        await press(pilot, answer)
        assert len(in_file(OF_SERIES, series)) == left
        await press(pilot, "u")
        assert len(in_file(OF_SERIES, series)) == 3


@pytest.mark.parametrize(("answer", "moved"), [("o", 1), ("a", 3)])
async def test_one_or_all_to_come_are_moved(
    demo_app: SmtuiApp, in_file: Query, answer: str, moved: int
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        id_, series, days = await repeated(pilot, in_file)
        await at_post(pilot, id_)
        await press(pilot, "D")
        to = date.fromisoformat(days[0]) + timedelta(days=1)
        await type_text(pilot, to.isoformat())
        assert "only this one" in await press(pilot, "enter")
        await press(pilot, answer)
        after = [day for day, _ in in_file(OF_SERIES, series)]
        assert sum(1 for day in after if day not in days) == moved


@pytest.mark.parametrize(("answer", "changed"), [("o", 1), ("a", 3)])
async def test_one_or_all_to_come_are_edited(
    demo_app: SmtuiApp, in_file: Query, answer: str, changed: int
) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        id_, series, _ = await repeated(pilot, in_file)
        await at_post(pilot, id_)
        assert "all to come" in await press(pilot, "e")
        text = await press(pilot, answer)
        assert ("Edit all to come of" in text) is (answer == "a")
        await type_text(pilot, "Same words ")
        await press(pilot, "ctrl+s")
        copies = in_file(
            "SELECT count(*) FROM post WHERE series_id = ? AND copy LIKE '%Same words%'", series
        )
        assert copies == [(changed,)]
