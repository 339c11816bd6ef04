"""Ideas by key: captured, pulled onto a day or into a slot; occasions, evergreen, experiments."""

from datetime import date

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, seen, type_text
from textual.pilot import Pilot

from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.pages.calendar.ideas import IdeasView
from smtui.tui.pages.calendar.ideas_rows import IdeasRows
from smtui.vocabulary import PageName

BACKLOG = "SELECT id FROM post WHERE publish_on IS NULL AND status NOT IN ('published', 'skipped')"


async def shown(pilot: Pilot[int]) -> tuple[DeskScreen, IdeasView]:
    desk = await opened(pilot)
    desk.turn_to(PageName.CALENDAR, "ideas")
    await seen(pilot)
    view = desk.page.shown
    assert isinstance(view, IdeasView)
    return desk, view


def rows_of(view: IdeasView) -> IdeasRows:
    source = view.rows.source
    assert isinstance(source, IdeasRows)
    return source


async def go_to(pilot: Pilot[int], view: IdeasView, sort: str) -> int:
    """Put the cursor on the first row of a sort of idea."""
    key = next(iter(getattr(rows_of(view), sort)))
    assert view.rows.go_to(key)
    await pilot.pause()
    return int(key.id)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 16)])
async def test_every_sort_of_idea_stands_under_its_heading(
    demo_app: SmtuiApp, in_file: Query, size: tuple[int, int]
) -> None:
    async with demo_app.run_test(size=size) as pilot:
        _, view = await shown(pilot)
        text = screen_text(demo_app)
        source = rows_of(view)
        assert {int(key.id) for key in source.backlog} == {id_ for (id_,) in in_file(BACKLOG)}
        assert f"{len(source.backlog)} ideas" in text
        assert "Ideas without a day" in text
        if size[1] > 20:
            for heading in ("Occasions ahead", "Evergreen", "Free for experiments"):
                assert heading in text
            assert "experiments" in text.splitlines()[2]


async def test_an_idea_is_kept_from_any_page(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        before = len(in_file(BACKLOG))
        await press(pilot, "U")
        assert "keeps ‘Ask [guests]’" in await type_text(pilot, "Ask [guests]")
        text = await press(pilot, "enter")
        assert "Ask [guests]" in text
        assert desk.current == PageName.TODAY
        assert in_file("SELECT topic, status FROM post ORDER BY id DESC LIMIT 1") == [
            ("Ask [guests]", "idea")
        ]
        await press(pilot, "u")
        assert len(in_file(BACKLOG)) == before


async def test_an_idea_goes_onto_a_day_and_back(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        _, view = await shown(pilot)
        id_ = await go_to(pilot, view, "backlog")
        day = "SELECT publish_on FROM post WHERE id = ?"
        await press(pilot, "greater_than_sign")
        assert in_file(day, id_) == [("2026-11-26",)]
        assert id_ not in {int(key.id) for key in rows_of(view).backlog}
        await press(pilot, "u")
        assert in_file(day, id_) == [(None,)]
        await go_to(pilot, view, "backlog")
        assert "Put it on which day?" in await press(pilot, "D")
        await type_text(pilot, "5 dec")
        await press(pilot, "enter")
        assert in_file(day, id_) == [("2026-12-05",)]


async def test_an_idea_goes_into_the_next_free_slot_of_its_channel(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk, view = await shown(pilot)
        assert desk.plan is not None
        source = rows_of(view)
        channels = desk.plan.snapshot.channels
        key = next(
            key
            for key, post in source.backlog.items()
            if any(channels[id_].slots for id_ in post.channels)
        )
        view.rows.go_to(key)
        text = await press(pilot, "equals_sign")
        assert "Put on " in text
        assert "u undoes" in text
        [(day, at)] = in_file("SELECT publish_on, publish_time FROM post WHERE id = ?", key.id)
        slots = in_file(
            "SELECT weekday, at FROM channel_slot JOIN post_channel USING (channel_id)"
            " WHERE post_id = ?",
            key.id,
        )
        assert (date.fromisoformat(day).weekday(), at[:5]) in {(w, a[:5]) for w, a in slots}
        taken = in_file(
            "SELECT count(*) FROM post JOIN post_channel ON post_id = id WHERE publish_on = ?"
            " AND publish_time = ? AND channel_id IN"
            " (SELECT channel_id FROM channel_slot WHERE at = ?) AND id <> ?",
            day, at, at, key.id,
        )  # fmt: skip
        assert taken == [(0,)]


async def test_an_evergreen_post_comes_back_as_a_copy(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        _, view = await shown(pilot)
        id_ = await go_to(pilot, view, "evergreen")
        await press(pilot, "D")
        await type_text(pilot, "10 dec")
        await press(pilot, "enter")
        assert in_file("SELECT publish_on, status FROM post WHERE reuses_id = ?", id_) == [
            ("2026-12-10", "draft")
        ]
        assert in_file("SELECT status FROM post WHERE id = ?", id_) == [("published",)]
        assert id_ not in {int(key.id) for key in rows_of(view).evergreen}


async def test_what_went_out_is_not_deleted_from_here(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        _, view = await shown(pilot)
        id_ = await go_to(pilot, view, "evergreen")
        assert "What went out stays" in await press(pilot, "d")
        assert in_file("SELECT count(*) FROM post WHERE id = ?", id_) == [(1,)]


async def test_a_post_is_added_for_an_occasion_and_into_a_kept_slot(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    latest = "SELECT publish_on, publish_time, is_experiment FROM post ORDER BY id DESC LIMIT 1"
    async with demo_app.run_test(size=(80, 24)) as pilot:
        _, view = await shown(pilot)
        source = rows_of(view)
        occasion = next(iter(source.occasions.values()))
        await go_to(pilot, view, "occasions")
        assert "no post yet" in screen_text(demo_app)
        await press(pilot, "a")
        await type_text(pilot, "For the night")
        await press(pilot, "enter")
        assert in_file(latest)[0][0] == occasion.day.isoformat()
        view.desk.page.turn_to("ideas")
        await seen(pilot)
        slot = next(iter(rows_of(view).free.values()))
        count = len(rows_of(view).free)
        await go_to(pilot, view, "free")
        await press(pilot, "a")
        await type_text(pilot, "A try")
        # What the slot gives is said before it is saved.
        given = f"· on Instagram · at {slot.at:%H:%M} · as an experiment"
        assert given in " ".join((await seen(pilot)).replace("│", "").split())
        await press(pilot, "enter")
        [(day, at, is_experiment)] = in_file(latest)
        assert (day, at[:5], is_experiment) == (slot.day.isoformat(), f"{slot.at:%H:%M}", 1)
        assert len(rows_of(view).free) == count - 1


async def test_marked_ideas_go_onto_one_day_in_one_step(demo_app: SmtuiApp, in_file: Query) -> None:
    on_day = "SELECT count(*) FROM post WHERE publish_on = '2026-11-26' AND id IN (?, ?)"
    async with demo_app.run_test(size=(80, 24)) as pilot:
        _, view = await shown(pilot)
        first, second = [int(key.id) for key in list(rows_of(view).backlog)[:2]]
        await go_to(pilot, view, "backlog")
        await press(pilot, "m", "m", "greater_than_sign")
        assert in_file(on_day, first, second) == [(2,)]
        await press(pilot, "u")
        assert in_file(on_day, first, second) == [(0,)]
