"""The rows of the draft of a week, without a screen."""

from tests.planning.making import TODAY, day, make_person, make_snapshot, make_task

from smtui.planning.derive import derive
from smtui.planning.reviews.week_plan import propose_week
from smtui.planning.settings import Settings
from smtui.tui.dialogs.planning_week_rows import DraftRows, words_of_others
from smtui.vocabulary import Kind


def test_what_waits_for_a_task_is_left_with_it() -> None:
    tasks = [
        make_task(1, estimate=60, blocked_by=(2,)),
        make_task(2, estimate=60),
        make_task(3, estimate=60, blocked_by=(1,)),
        make_task(4, estimate=60),
    ]
    plan = derive(make_snapshot(tasks=tasks, people=[make_person()]), TODAY, Settings())
    draft = propose_week(plan, day(5))
    placed = {one.id: one for one in draft.placements}
    rows = DraftRows(plan, draft, ())
    together = {id_: {one.id for one in rows.with_it(placed[id_])} for id_ in placed}
    assert together == {1: {1, 3}, 2: {2, 1, 3}, 3: {3}, 4: {4}}
    none = DraftRows(plan, draft, [(Kind.TASK, id_) for id_ in placed])
    together = {id_: {one.id for one in none.with_it(placed[id_])} for id_ in placed}
    assert together == {1: {1, 2}, 2: {2}, 3: {3, 1, 2}, 4: {4}}


def test_what_goes_along_is_told() -> None:
    assert words_of_others((), is_left=True) == ""
    assert words_of_others(["Cut"], is_left=True) == "‘Cut’ is left too: it waits for this."
    assert (
        words_of_others(["Cut", "Film"], is_left=False) == "2 tasks come too: this waits for them."
    )


def test_a_day_is_too_full_with_what_is_left_out() -> None:
    tasks = [
        make_task(1, estimate=400, due_on=day(5)),
        make_task(2, estimate=450, due_on=day(6)),
        make_task(3, estimate=400, due_on=day(6)),
    ]
    plan = derive(make_snapshot(tasks=tasks, people=[make_person()]), TODAY, Settings())
    draft = propose_week(plan, day(5))
    assert len(draft.left_out) == 1
    rows = DraftRows(plan, draft, ())
    asides = [str(rows.content(key)) for key in rows.keys if key.kind == "heading"]
    assert any("too much with what is left out: " in aside for aside in asides)
    none = DraftRows(plan, draft, [(Kind.TASK, 1), (Kind.TASK, 2)])
    asides = [str(none.content(key)) for key in none.keys if key.kind == "heading"]
    assert not any("what is left out: " in aside for aside in asides)
