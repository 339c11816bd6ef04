"""The form of a tactic: several goals and owners, an ETA by rule, and what saving would do."""

from dataclasses import replace

from tests.planning.making import TODAY, make_snapshot, make_tactic, make_task
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, type_text

from smtui.planning.derive import derive
from smtui.planning.settings import Settings
from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.forms.tactic import going_along
from smtui.tui.pages.tactics import TacticsPage
from smtui.vocabulary import TacticStatus

FIELDS = ("title", "goals", "owners", "status", "business_value", "customer_value", "kpi_impact",
          "effort", "difficulty", "eta_on", "eta_rrule", "starts_on", "estimate",
          "process")  # fmt: skip


def to(name: str) -> list[str]:
    """The keys that lead from the first field to the one called ``name``."""
    return ["down"] * FIELDS.index(name)


async def test_an_eta_takes_the_30th_of_each_month_in_place_of_a_date(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "3", "j")
        page = demo_app.query_one(TacticsPage)
        assert page.tactic is not None
        id_ = page.tactic.id
        await press(pilot, "e", *to("eta_rrule"))
        await type_text(pilot, "30th")
        text = await press(pilot, "enter")
        assert in_file("SELECT eta_on, eta_rrule FROM tactic WHERE id = ?", id_) == [
            (None, "FREQ=MONTHLY;BYMONTHDAY=30")
        ]
        assert "r says why" in text


async def test_several_goals_and_owners_are_named_by_parts_of_their_names(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "3", "j")
        page = demo_app.query_one(TacticsPage)
        assert page.tactic is not None
        id_ = page.tactic.id
        people = in_file("SELECT id FROM person WHERE name LIKE 'Brian%' OR name LIKE 'Hailey%'")
        await press(pilot, "e", *to("owners"), "ctrl+u")
        await type_text(pilot, "brian, hailey")
        await press(pilot, "enter")
        owners = in_file("SELECT person_id FROM tactic_owner WHERE tactic_id = ?", id_)
        assert sorted(owners) == sorted(people)


async def test_the_process_completes_from_those_that_there_are(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 40)) as pilot:
        await opened(pilot)
        await press(pilot, "3", "a")
        await type_text(pilot, "Ask for reviews")
        await press(pilot, "enter", "e", *to("process"), "O", "u")
        await pilot.pause(0.1)
        await press(pilot, "right", "enter")
        assert in_file("SELECT process FROM tactic WHERE title = 'Ask for reviews'") == [
            ("Outreach",)
        ]


async def test_the_place_is_shown_before_and_after_as_scores_change(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        await opened(pilot)
        await press(pilot, "3", "e", *to("effort"), "5")
        await pilot.pause(0.1)
        assert "1. of 14 → " in " ".join(screen_text(demo_app).split())


def test_dropping_tells_how_many_open_tasks_go_along() -> None:
    of = {1: 1, 2: 1, 3: None, 4: 2}
    tasks = [make_task(id=id_, tactic_id=tactic) for id_, tactic in of.items()]
    dropped = make_tactic(id=4, status=TacticStatus.DROPPED)
    tactics = [*(make_tactic(id=id_) for id_ in (1, 2, 3)), dropped]
    plan = derive(make_snapshot(tasks=tasks, tactics=tactics), TODAY, Settings())
    told = [going_along(plan, replace(tactic, status=TacticStatus.DROPPED)) for tactic in tactics]
    assert told == ["2 open tasks are dropped with it.", "1 open task is dropped with it.",
                    "No open task goes along.", ""]  # fmt: skip
    assert going_along(plan, tactics[0]) == ""
