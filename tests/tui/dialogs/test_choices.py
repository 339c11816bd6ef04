"""Dialogs that choose: who does it, which of a series is deleted, a theme."""

import json

from tests.planning.making import TODAY, make_person, make_skill, make_snapshot, make_task
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press

from smtui.planning.derive import derive
from smtui.planning.settings import Settings
from smtui.planning.skills import skills_asked
from smtui.store.places import state_file
from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.assigning import AssignDialog, PeopleRows
from smtui.tui.dialogs.choosing import ChooseDialog
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.rows import Rows
from smtui.vocabulary import Kind


async def test_people_are_switched_on_and_off_and_shown_with_their_load(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        plan = desk.plan
        assert plan is not None
        id_ = next(
            i.task_id for i in plan.due.tasks if len(plan.snapshot.tasks[i.task_id].assignees) == 1
        )
        desk.page.go_to(RowKey(Kind.TASK, id_))
        text = await press(pilot, "at")
        assert isinstance(demo_app.screen, AssignDialog)
        for person in plan.snapshot.people.values():
            load = plan.workload.week(person.id, plan.today)
            assert person.name.split(" ")[0] in text
            assert f"{load.percent} %" in text
        rows = demo_app.screen.query_one(Rows)
        had = plan.snapshot.tasks[id_].assignees[0]
        people = [int(key.id) for key in rows.source.keys]
        rows.go_to(RowKey(Kind.PERSON, had))
        await press(pilot, "space")
        other = next(person for person in people if person != had)
        rows.go_to(RowKey(Kind.PERSON, other))
        await press(pilot, "space", "enter")
        found = in_file("SELECT person_id FROM task_assignee WHERE task_id = ?", id_)
        assert found == [(other,)]


def test_who_lacks_the_skill_is_marked_and_told_before_the_work_is_given() -> None:
    ana = make_person(1, name="Ana", role="Writer", skills=((1, 4),))
    ben = make_person(2, name="Ben", role="Designer")
    task = make_task(1, skill_id=1)
    snapshot = make_snapshot([task], people=[ana, ben], skills={1: make_skill(1, name="Design")})
    plan = derive(snapshot, TODAY, Settings())
    rows = PeopleRows(plan, {1}, set(), TODAY, skills_asked(plan, ((Kind.TASK, 1),)))

    roles = [rows.content(key)[2] for key in rows.keys]
    assert [(cell.text, cell.tone) for cell in roles] == [
        ("Writer", Tone.DIM),
        ("no Design", Tone.WATCH),
    ]
    assert rows.warning((1,)) == ""
    assert rows.warning((1, 2)) == "Ben has no level in Design, which this needs."


async def test_esc_assigns_nobody(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        before = in_file("SELECT * FROM task_assignee ORDER BY 1, 2")
        await press(pilot, "at", "space", "escape")
        assert demo_app.screen is desk
        assert in_file("SELECT * FROM task_assignee ORDER BY 1, 2") == before


async def test_a_series_asks_whether_one_or_all(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        plan = desk.plan
        assert plan is not None
        weekly = plan.due.checklist["weekly"][0].task_id
        desk.page.go_to(RowKey(Kind.TASK, weekly))
        assert "comes round every" in await press(pilot, "d")
        await press(pilot, "escape")
        assert in_file("SELECT 1 FROM task WHERE id = ?", weekly) == [(1,)]
        await press(pilot, "d", "o")
        assert in_file("SELECT 1 FROM task WHERE id = ?", weekly) == [(1,)]
        last = in_file(
            "SELECT outcome FROM completion WHERE task_id = ? ORDER BY occurrence_on DESC LIMIT 1",
            weekly,
        )
        assert last == [("skipped",)]
        await press(pilot, "u")
        desk.page.go_to(RowKey(Kind.TASK, weekly))
        await press(pilot, "d", "down")
        assert isinstance(demo_app.screen, ChooseDialog)
        await press(pilot, "enter")
        assert in_file("SELECT 1 FROM task WHERE id = ?", weekly) == []
        await press(pilot, "u")
        assert in_file("SELECT 1 FROM task WHERE id = ?", weekly) == [(1,)]


async def test_a_theme_is_worn_under_the_cursor_kept_or_given_back(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        before = demo_app.theme
        await press(pilot, "T", "down")
        worn = demo_app.theme
        assert worn != before
        await press(pilot, "escape")
        assert demo_app.theme == before
        await press(pilot, "T", "down", "enter")
        assert demo_app.theme == worn
        assert json.loads(state_file().read_text())["theme"] == worn
