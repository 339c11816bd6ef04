"""Keeping a lesson: what it is linked to, from anywhere, and the whole way to page 8 and back."""

from tests.planning.making import (
    TODAY,
    make_goal,
    make_kpi,
    make_snapshot,
    make_tactic,
    make_task,
)
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, type_text

from smtui.planning.derive import derive
from smtui.planning.settings import Settings
from smtui.tui.app import SmtuiApp
from smtui.tui.details.thing import describe_thing
from smtui.tui.dialogs.lesson import Links, links_of
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind

NEWEST = "SELECT id, kind, text FROM lesson ORDER BY id DESC LIMIT 1"


def test_a_lesson_is_about_what_the_things_are_for() -> None:
    snapshot = make_snapshot(
        tasks=[
            make_task(1, tactic_id=3, goal_id=2),
            make_task(2, goal_id=2),
            make_task(3),
        ],
        goals=[make_goal(2)],
        kpis=[make_kpi(4, goal_id=2)],
        tactics=[make_tactic(3)],
    )
    plan = derive(snapshot, TODAY, Settings())

    def links(*keys: tuple[Kind, int]) -> Links:
        return links_of(plan, [RowKey(*key) for key in keys])

    assert links((Kind.TASK, 1)) == Links(tactics=(3,))
    assert links((Kind.TASK, 2), (Kind.KPI, 4)) == Links(goals=(2,))
    assert links((Kind.POST, 9), (Kind.TACTIC, 3)) == Links(posts=(9,), tactics=(3,))
    assert links((Kind.TASK, 3), (Kind.PERSON, 1), (Kind.TASK, 99)) == Links()


async def test_a_lesson_is_kept_from_a_goal_found_edited_and_deleted(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        goal = int(in_file("SELECT MIN(id) FROM social_goal")[0][0])
        await press(pilot, "2")
        desk.page.go_to(RowKey(Kind.GOAL, goal))
        assert "about goal ‘" in await press(pilot, "number_sign")
        await type_text(pilot, "short hooks [/b] win")
        await press(pilot, "tab", "enter")
        id_, kind, text = in_file(NEWEST)[0]
        assert (kind, text) == ("strength", "short hooks [/b] win")
        assert in_file("SELECT goal_id FROM lesson_goal WHERE lesson_id = ?", id_) == [(goal,)]
        assert desk.workspace is not None
        told = describe_thing(desk.workspace.plan, RowKey(Kind.GOAL, goal), desk.workspace).plain
        assert "short hooks [/b] win  its own" in told
        await press(pilot, "f")
        assert "lesson: strength" in await type_text(pilot, "hooks [/b]")
        await press(pilot, "enter")
        assert desk.page.chosen == (RowKey(Kind.LESSON, id_),)
        await press(pilot, "e")
        await type_text(pilot, "!")
        await press(pilot, "enter")
        assert in_file(NEWEST)[0][2] == "short hooks [/b] win!"
        await press(pilot, "d")
        assert in_file("SELECT 1 FROM lesson WHERE id = ?", id_) == []
        assert "short hooks [/b] win!" in await press(pilot, "u")
        assert in_file(NEWEST)[0][0] == id_
