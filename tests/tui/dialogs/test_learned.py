"""The learned estimate: offered where a task is added or edited, taken by ctrl+e."""

from datetime import date

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, type_text

from smtui.planning.facts.time import Worked
from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.forms.form_dialog import FormDialog
from smtui.vocabulary import Kind


async def test_quick_add_offers_the_median_of_the_activity_named(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        known = {one.name: one for one in desk.plan.snapshot.activities.values()}["Research"]
        await press(pilot, "a")
        text = await type_text(pilot, "Research hashtags ~3h")
        assert f"Research: {known.median}m, median of {known.count} – ^e takes it" in text
        text = await press(pilot, "ctrl+e")
        assert f"~{known.median}m" in text
        assert "~3h" not in text, "one estimate takes the place of the other"
        assert "takes it" not in text
        await press(pilot, "enter")
        assert in_file(
            "SELECT estimate, activity_id FROM task WHERE title = 'Research hashtags'"
        ) == [(known.median, known.id)]


async def test_what_names_no_activity_is_offered_nothing(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "a")
        text = await type_text(pilot, "Call the printer")
        assert "median" not in text
        await press(pilot, "home", "ctrl+e")
        text = await type_text(pilot, "s")
        assert "Call the printers" in text


async def test_half_a_year_is_read_only_once_an_activity_is_named(
    demo_app: SmtuiApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[date] = []
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.workspace is not None
        of_file = desk.workspace.estimates_and_actuals

        def counted(since: date) -> tuple[Worked, ...]:
            read.append(since)
            return of_file(since)

        monkeypatch.setattr(desk.workspace, "estimates_and_actuals", counted)
        await press(pilot, "a")
        await type_text(pilot, "Call the printer")
        assert not read
        await type_text(pilot, ", Research hashtags")
        assert len(read) == 1


async def test_the_form_of_a_task_offers_and_takes_it(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        assert desk.plan is not None
        activities = desk.plan.snapshot.activities
        id_ = next(
            task.id for task in desk.plan.snapshot.tasks.values()
            if task.activity_id and activities[task.activity_id].median
            and task.estimate != activities[task.activity_id].median and not task.rrule
        )  # fmt: skip
        median = activities[desk.plan.snapshot.tasks[id_].activity_id or 0].median
        desk.go_to(desk.current, Kind.TASK, id_)
        text = await press(pilot, "e")
        assert "^e takes it" in text
        await press(pilot, "ctrl+e")
        dialog = demo_app.screen
        assert isinstance(dialog, FormDialog)
        assert dialog.fields.states["estimate"].value == median
        await press(pilot, "enter")
        assert in_file("SELECT estimate FROM task WHERE id = ?", id_) == [(median,)]
