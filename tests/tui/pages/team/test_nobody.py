"""Team before anybody is there: every view says what belongs there."""

from pathlib import Path

from tests.tui.conftest import StandingClock
from tests.tui.seeing import opened, seen

from smtui.tui.app import SmtuiApp
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
