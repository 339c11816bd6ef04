"""The agenda: days with something, from today on, going on as one goes down."""

from datetime import date, timedelta

from tests.tui.conftest import Query
from tests.tui.pages.calendar.seen_days import TODAY, view_of
from tests.tui.seeing import opened, press, seen

from smtui.actions.campaigns import AddOccasion
from smtui.actions.publishing import AddPost
from smtui.actions.tasks import AddTask
from smtui.tui.app import SmtuiApp
from smtui.tui.pages.calendar.agenda import AgendaView
from smtui.tui.pages.calendar.day_rows import AgendaRows
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind


def agenda_of(app: SmtuiApp) -> AgendaView:
    view = view_of(app)
    assert isinstance(view, AgendaView)
    return view


async def test_it_begins_today_and_leaves_empty_days_out(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = await press(pilot, "5", "v", "v")
        assert "Wed 25 Nov 2026 · today · W48" in text
        assert "Thu 26 Nov 2026 · tomorrow · W48" in text
        rows = agenda_of(demo_app).rows.source
        assert isinstance(rows, AgendaRows)
        assert all(day >= TODAY for day in rows.days.values())
        headings = [place for place, key in enumerate(rows.keys) if not key.is_thing]
        assert all(rows.keys[place + 1].is_thing for place in headings)


async def test_it_goes_on_as_one_goes_down(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        far = TODAY + timedelta(days=90)
        desk.do(AddPost("Far ahead", publish_on=far))
        text = await press(pilot, "5", "v", "v")
        for _ in range(4):
            text = await press(pilot, "G")
        rows = agenda_of(demo_app).rows.source
        assert isinstance(rows, AgendaRows)
        assert far in rows.days.values()
        assert text


async def test_a_series_is_listed_on_each_of_its_days_and_is_one_thing(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        done = desk.do(AddTask("Water the plants", rrule="FREQ=WEEKLY;BYDAY=TH", starts_on=TODAY))
        assert done is not None
        assert done.id is not None
        await press(pilot, "5", "v", "v")
        view = agenda_of(demo_app)
        rows = view.rows.source
        assert isinstance(rows, AgendaRows)
        its = [key for key in rows.keys if rows.thing(key) == RowKey(Kind.TASK, done.id)]
        assert len(its) >= 4
        assert len({rows.days[key] for key in its}) == len(its)
        view.rows.go_to(its[2])
        await seen(pilot)
        assert view.chosen == (RowKey(Kind.TASK, done.id),)
        await press(pilot, "plus")
        assert in_file("SELECT estimate FROM task WHERE id = ?", done.id) == [(15,)]
        assert view.rows.key == its[2]


async def test_a_moved_thing_is_followed(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "5", "v", "v")
        done = desk.do(AddPost("Moved about", publish_on=date(2026, 12, 8)))
        assert done is not None
        assert done.id is not None
        view, key = agenda_of(demo_app), RowKey(Kind.POST, done.id)
        view.go_to(key)
        await press(pilot, "right_curly_bracket", "less_than_sign")
        assert view.rows.key == key
        assert view.day == date(2026, 12, 14)


async def test_brackets_begin_elsewhere_and_t_comes_back(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = await press(pilot, "5", "v", "v", "left_square_bracket")
        assert "From 25 Oct 2026" in text
        assert "Oct 2026" in text
        text = await press(pilot, "t")
        assert "today" in text
        assert view_of(demo_app).day == TODAY


async def test_fast_keys_stay_with_the_cursor(demo_app: SmtuiApp, in_file: Query) -> None:
    """A key that follows another at once acts on the row that the first one came to."""
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "5", "v", "v")
        rows = agenda_of(demo_app).rows.source
        assert isinstance(rows, AgendaRows)
        things = [key for key in rows.keys if key.is_thing]
        before: dict[int, int | None] = dict(in_file("SELECT id, estimate FROM task"))
        steps = next(place for place, key in enumerate(things) if rows.days[key] > TODAY
                     and key.kind == Kind.TASK)  # fmt: skip
        await pilot.press(*["j"] * steps, "plus", "plus")
        await pilot.pause()
        after: dict[int, int | None] = dict(in_file("SELECT id, estimate FROM task"))
        changed = [id_ for id_ in after if after[id_] != before[id_]]
        assert changed == [int(str(things[steps].id).split("@")[0])]
        assert agenda_of(demo_app).rows.key == things[steps]


async def test_what_cannot_be_moved_is_told_with_its_article(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        desk.do(AddOccasion("Harvest day", day_on=TODAY))
        await press(pilot, "5", "v", "v")
        rows = agenda_of(demo_app).rows
        source = rows.source
        assert isinstance(source, AgendaRows)
        key = next(key for key in source.keys if source.thing(key).kind == Kind.OCCASION)
        rows.go_to(key)
        assert "One cannot move an occasion." in await press(pilot, "greater_than_sign")
