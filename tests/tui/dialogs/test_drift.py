"""The drift of the plan since a day: by what became of things, and going to one of them."""

from tests.tui.seeing import opened, press

from smtui.actions.tasks import MoveTasks
from smtui.planning.facts.reports import Drift, DriftLine
from smtui.planning.reviews.drift_words import usual_since
from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.drift import DriftDialog, DriftRows
from smtui.tui.widgets.cells import Heading, RowKey
from smtui.vocabulary import Kind
from smtui.workspace.moments import beginning_of


def _line(verb: str, id_: int) -> DriftLine:
    return DriftLine(verb, Kind.TASK, id_, f"Task {id_}", f"{verb.capitalize()}: Task {id_}")


def test_things_stand_below_what_became_of_them_a_series_once() -> None:
    lines = (_line("done", 1), _line("moved", 2), _line("done", 1))
    rows = DriftRows(Drift(5, 0, 2, 0, 0, 0, lines))
    shown = [rows.content(key) for key in rows.keys]
    assert [one for one in shown if isinstance(one, Heading)] == [
        Heading("Moved", "5, 4 of them in one go"),
        Heading("Done", "2"),
    ]
    assert [one.words for one in rows.things.values()] == ["Task 2", "Task 1 · 2×"]


async def test_drift_is_told_and_leads_to_the_thing(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        assert desk.workspace is not None
        plan = desk.workspace.plan
        task = next(id_ for id_ in plan.task_order if not plan.snapshot.tasks[id_].rrule)
        since = beginning_of(usual_since(plan.today))
        before = desk.workspace.drift_since(since).moved
        desk.workspace.do(MoveTasks((task,), days=3))
        shown = await press(pilot, "tilde")
        assert "Plan drift since Monday: " in shown
        assert f"{before + 1} moved" in shown
        dialog = demo_app.screen
        assert isinstance(dialog, DriftDialog)
        assert "Now since 16 Nov." in await press(pilot, "less_than_sign")
        assert "Now since Monday." in await press(pilot, "greater_than_sign")
        source = dialog.rows.source
        assert isinstance(source, DriftRows)
        moved = ("moved", task)
        row = next(k for k, one in source.things.items() if one.line[:3:2] == moved)
        dialog.rows.go_to(row)
        await press(pilot, "enter")
        assert demo_app.screen is desk
        assert desk.page.chosen == (RowKey(Kind.TASK, task),)
