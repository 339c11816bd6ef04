"""The roster by key: what is on the screen, and what is in the file afterwards."""

from datetime import date, timedelta

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, type_text

from smtui.planning.workload import utilisation_of
from smtui.tui.app import SmtuiApp
from smtui.tui.pages.team.roster import RosterView
from smtui.tui.pages.team.roster_rows import load_cell
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind


def page_of(app: SmtuiApp) -> RosterView:
    return app.query_one(RosterView)


async def test_the_roster_shows_cost_absence_and_weeks_of_each_person(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = await press(pilot, "4")
        for word in ("In-house", "Freelance", "Agency", "£/h", "Away", "this week", "W49"):
            assert word in text
        page = page_of(demo_app)
        for person in page.plan.snapshot.people.values():
            load = page.plan.workload.week(person.id, page.plan.today)
            line = next(line for line in text.splitlines()[3:] if person.name[:10] in line)
            assert load_cell(load).text in line
            assert f" {person.cost_per_hour:g} " in line


def test_an_overload_is_told_without_colour() -> None:
    assert load_cell(utilisation_of(600, 480)) == ("━━! 125 %", Tone.TROUBLE)
    assert load_cell(utilisation_of(120, 480)) == ("━──  25 %", Tone.FINE)
    assert load_cell(utilisation_of(0, 0)).text == "      off"
    # With a bar before it the words were cut to ‘no t…’.
    assert load_cell(utilisation_of(30, 0)) == ("no time", Tone.TROUBLE)


async def test_time_off_takes_its_days_out_and_undo_gives_them_back(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "4")
        page = page_of(demo_app)
        key = page.rows.key
        assert key is not None
        id_ = int(key.id)
        first, last = date(2026, 12, 7), date(2026, 12, 9)
        before = page.plan.workload.utilisation(id_, first, last).capacity
        assert before > 0
        assert "Time off of" in await press(pilot, "O")
        await press(pilot, "a")
        text = await type_text(pilot, "7 dec - 9 dec conference")
        assert "off Mon 7 Dec 2026 to Wed 9 Dec 2026: conference" in text
        await press(pilot, "enter")
        assert in_file(
            "SELECT from_on, until_on FROM time_off WHERE person_id = ? AND reason = 'conference'",
            id_,
        ) == [("2026-12-07", "2026-12-09")]
        assert page.plan.workload.utilisation(id_, first, last).capacity == 0
        await press(pilot, "escape", "u")
        assert page.plan.workload.utilisation(id_, first, last).capacity == before


async def test_a_person_is_added_by_name_and_deleted_with_undo(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "4", "a")
        await type_text(pilot, "Noor Haddad")
        text = await press(pilot, "enter")
        assert "Noor Haddad" in text
        person = in_file("SELECT id FROM person WHERE name = 'Noor Haddad'")
        assert len(person) == 1
        page_of(demo_app).go_to(RowKey(Kind.PERSON, person[0][0]))
        await press(pilot, "d")
        assert in_file("SELECT id FROM person WHERE name = 'Noor Haddad'") == []
        await press(pilot, "u")
        assert in_file("SELECT id FROM person WHERE name = 'Noor Haddad'") == person


async def test_details_show_the_days_and_what_is_in_them(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 70)) as pilot:
        await opened(pilot)
        text = await press(pilot, "4")
        page = page_of(demo_app)
        key = page.rows.key
        assert key is not None
        for step in range(3):
            day = page.plan.today + timedelta(days=step)
            load = page.plan.workload.day(int(key.id), day)
            assert f"{day:%a} {day.day:>2}" in text
            assert load.capacity >= 0
        assert "W48" in text
        assert "Time off" in text
        assert "an hour" in text


async def test_ordered_by_load_the_fullest_come_first(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "4", "V")
        page = page_of(demo_app)
        work, today = page.plan.workload, page.plan.today
        last = today + timedelta(days=27 - today.weekday())
        people = [int(key.id) for key in page.rows.source.keys if key.kind == Kind.PERSON]
        shares = []
        for id_ in people:
            load = work.utilisation(id_, today, last)
            shares.append(load.planned / load.capacity if load.capacity else 0.0)
        assert len(people) == len(page.plan.snapshot.people)
        assert shares == sorted(shares, reverse=True)
