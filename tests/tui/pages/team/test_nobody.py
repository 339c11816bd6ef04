"""Team before anybody is there: every view says what belongs there."""

from datetime import timedelta
from pathlib import Path

from tests.tui.conftest import StandingClock
from tests.tui.seeing import opened, seen

from smtui.language.durations import show_minutes
from smtui.tui.app import SmtuiApp
from smtui.tui.details.figures import short_hours
from smtui.tui.pages.team.roster_rows import nobodys_minutes
from smtui.vocabulary import PageName


async def test_every_view_of_an_empty_team_says_how_to_begin(
    tmp_path: Path, clock: StandingClock
) -> None:
    app = SmtuiApp(tmp_path / "new.db", clock=clock)
    said = {
        "roster": "a  adds a person by name",
        "load": "a on the roster adds a person",
        "fit": "a adds one here",
        "skills": "Nobody is here yet: a on the roster adds a person",
        "growth": "a  plans one",
        "time": "nothing logged",
        "resourcing": "0 people",
    }
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        for view, words in said.items():
            desk.turn_to(PageName.TEAM, view)
            assert words in await seen(pilot)


async def test_what_is_nobodys_is_not_said_to_be_in_time(
    tmp_path: Path, clock: StandingClock
) -> None:
    from smtui.actions.tasks import AddTask

    app = SmtuiApp(tmp_path / "new.db", clock=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        desk.do(AddTask("Write the plan", estimate=60, due_on=clock.today()))
        desk.turn_to(PageName.TEAM, "load")
        text = await seen(pilot)
        assert "What is nobody’s is not known to be in time" in text
        assert "All work with a date can be done" not in text


async def test_the_roster_counts_what_is_nobodys_in_the_weeks_that_it_shows(
    tmp_path: Path, clock: StandingClock
) -> None:
    from smtui.actions.people import AddPerson
    from smtui.actions.tasks import AddTask

    app = SmtuiApp(tmp_path / "new.db", clock=clock)
    async with app.run_test(size=(190, 40)) as pilot:
        desk = await opened(pilot)
        monday = clock.today() - timedelta(days=clock.today().weekday())
        assert desk.plan is not None
        before = sum(nobodys_minutes(desk.plan))
        desk.do(AddTask("Answer", estimate=60, rrule="FREQ=WEEKLY;BYDAY=FR", starts_on=monday))
        desk.turn_to(PageName.TEAM, "roster")
        # Four Fridays of an hour each, not the 52 of a year.
        assert f"{show_minutes(before + 4 * 60)} in these four weeks" in await seen(pilot)
        desk.do(AddPerson("Ana"))
        desk.do(AddPerson("Bo"))
        text = await seen(pilot)
        line = next(line for line in text.splitlines() if "Unassigned" in line)
        weeks = [short_hours(week) for week in nobodys_minutes(desk.plan)]
        assert line.split("│")[0].split()[-len(weeks) - 1 : -1] == weeks
