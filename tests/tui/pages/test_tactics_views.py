"""Matrix, board and criteria by key: what is on the screen, and what is in the file afterwards."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.tui.conftest import Query, StandingClock
from tests.tui.seeing import opened, press, screen_text, type_text
from textual.pilot import Pilot

from smtui.planning.facts.tactics import TacticFact
from smtui.tui.app import SmtuiApp
from smtui.tui.pages.tactics import TacticsPage
from smtui.tui.widgets.board import Board
from smtui.tui.widgets.cells import RowKey
from smtui.tui.widgets.matrix import Matrix
from smtui.vocabulary import Kind, TacticStatus

MATRIX, BOARD, CRITERIA = ("v",), ("v", "v"), ("v", "v", "v")
SCORES = "business_value, customer_value, kpi_impact, effort, difficulty"


@pytest.fixture
def bare_app(demo_file: Path, clock: StandingClock) -> SmtuiApp:
    """The demo without criteria, and with nothing adjusted yet."""
    with closing(sqlite3.connect(demo_file)) as connection, connection:
        for table in ("tactic_score", "criterion", "adjustment"):
            connection.execute(f"DELETE FROM {table}")
        connection.execute("DELETE FROM sqlite_sequence WHERE name = 'criterion'")
    return SmtuiApp(demo_file, demo=True, clock=clock)


def page_of(app: SmtuiApp) -> TacticsPage:
    return app.query_one(TacticsPage)


def chosen(page: TacticsPage) -> TacticFact:
    assert page.tactic is not None
    return page.tactic


async def shown(pilot: Pilot[int], *keys: str) -> TacticsPage:
    await opened(pilot)
    await press(pilot, "3", *keys)
    assert isinstance(pilot.app, SmtuiApp)
    return page_of(pilot.app)


async def test_every_open_tactic_is_in_the_matrix_with_its_rank(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        page = await shown(pilot, *MATRIX)
        placed = {label.id for label in page.matrix.placed.labels}
        over = (TacticStatus.DONE, TacticStatus.DROPPED)
        assert placed == {t.id for t in page.plan.snapshot.tactics.values() if t.status not in over}
        text = screen_text(demo_app)
        for place in range(1, len(page.plan.tactic_order) + 1):
            assert f"{place} " in text


async def test_shift_and_arrows_move_scores_and_the_ranks_follow(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        page = await shown(pilot, *MATRIX)
        tactic, before = chosen(page), page.plan
        was = in_file(f"SELECT {SCORES} FROM tactic WHERE id = ?", tactic.id)
        texts = [await press(pilot, key) for key in ("shift+right", "shift+right", "shift+down")]
        after = page.plan
        assert after.tactics[tactic.id].complexity == before.tactics[tactic.id].complexity + 2
        assert after.tactics[tactic.id].value == before.tactics[tactic.id].value - 1
        assert after.tactic_order.index(tactic.id) > before.tactic_order.index(tactic.id)
        assert chosen(page).id == tactic.id
        assert page.matrix.chosen == tactic.id
        # Whoever a step overtakes is marked with it.
        assert any("▲1" in text for text in texts)
        assert all("r says why" in text for text in texts)
        await press(pilot, "u", "u", "u")
        assert in_file(f"SELECT {SCORES} FROM tactic WHERE id = ?", tactic.id) == was


async def test_at_the_edge_a_tactic_stays_and_nothing_is_written(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        page = await shown(pilot, *MATRIX)
        await press(pilot, *["shift+up"] * 4)
        entries = in_file("SELECT count(*) FROM journal_entry")
        text = await press(pilot, "shift+up")
        assert page.plan.tactics[chosen(page).id].value == 5
        assert "at the edge" in text
        assert in_file("SELECT count(*) FROM journal_entry") == entries


async def test_arrows_go_from_tactic_to_tactic_and_the_list_follows(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        page = await shown(pilot, *MATRIX)
        for key in ("right", "down", "left", "up", "j"):
            await press(pilot, key)
            assert chosen(page).id == page.matrix.chosen
            assert f" {chosen(page).title} ·" in screen_text(demo_app)
        await press(pilot, "tab", "j")
        assert page.rows.has_focus
        assert page.matrix.chosen == chosen(page).id


async def test_a_click_in_the_matrix_chooses(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        page = await shown(pilot, *MATRIX)
        label = page.matrix.placed.labels[-1]
        await pilot.click(Matrix, offset=(label.x + 3, label.y))
        await pilot.pause()
        assert chosen(page).id == label.id


async def test_the_filter_leaves_its_tactics_in_matrix_and_board(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        page = await shown(pilot, *MATRIX, "slash")
        await type_text(pilot, "launch campaign")
        await press(pilot, "enter")
        titles = page.plan.snapshot.tactics
        assert page.matrix.placed.labels
        assert all("Launch" in titles[label.id].title for label in page.matrix.placed.labels)
        await press(pilot, "v")
        cards = [id_ for column in page.board._columns for id_ in column.cards]
        assert {titles[id_].title[:6] for id_ in cards} == {"Launch"}


async def test_cards_are_in_their_columns_by_priority(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(150, 40)) as pilot:
        page = await shown(pilot, *BOARD)
        tactics, order = page.plan.snapshot.tactics, page.plan.tactic_order
        for status, column in zip(TacticStatus, page.board._columns, strict=True):
            assert {tactics[id_].status for id_ in column.cards} <= {status}
            ranked = [order.index(id_) for id_ in column.cards if id_ in order]
            assert ranked == sorted(ranked)
        assert "Idea" in screen_text(demo_app)
        assert "Dropped" in screen_text(demo_app)


async def test_a_card_goes_to_the_right_and_to_the_left(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        page = await shown(pilot, *BOARD)
        id_ = chosen(page).id
        for key, status in (("L", "paused"), ("L", "done"), ("L", "dropped"), ("H", "done")):
            await press(pilot, key)
            assert in_file("SELECT status FROM tactic WHERE id = ?", id_) == [(status,)]
            assert page.board.chosen == id_
            assert status.capitalize() in screen_text(demo_app)
        assert "outermost" in await press(pilot, "L", "L")
        await press(pilot, *["u"] * 5)
        assert in_file("SELECT status FROM tactic WHERE id = ?", id_) == [("active",)]


async def test_a_second_click_on_a_card_opens_it(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        page = await shown(pilot, *BOARD)
        await pilot.click(Board, offset=(3, 3), times=2)
        await pilot.pause()
        assert chosen(page).status == TacticStatus.IDEA
        assert "Why here" in screen_text(demo_app)


async def test_criteria_are_added_scored_and_counted(bare_app: SmtuiApp, in_file: Query) -> None:
    async with bare_app.run_test(size=(80, 24)) as pilot:
        page = await shown(pilot, *CRITERIA, "a")
        await type_text(pilot, "Brand fit 2")
        assert "‘Brand fit’, weight 2" in screen_text(bare_app)
        await press(pilot, "enter", "a")
        await type_text(pilot, "Cost")
        await press(pilot, "enter")
        assert in_file("SELECT name, weight FROM criterion ORDER BY position") == [
            ("Brand fit", 2.0),
            ("Cost", 1.0),
        ]
        tactic = chosen(page)
        text = await press(pilot, "2", "left", "5", "minus")
        assert dict(page.plan.snapshot.tactics[tactic.id].criterion_scores) == {1: 4, 2: 2}
        assert "3.33" in text
        await press(pilot, "0")
        assert in_file("SELECT criterion_id, score FROM tactic_score") == [(2, 2)]
        await press(pilot, "u")
        assert in_file("SELECT count(*) FROM tactic_score") == [(2,)]


async def test_the_criteria_take_the_place_of_the_value_when_asked(bare_app: SmtuiApp) -> None:
    async with bare_app.run_test(size=(80, 24)) as pilot:
        page = await shown(pilot, *CRITERIA, "a")
        await type_text(pilot, "Brand fit")
        await press(pilot, "enter", "1")
        tactic = chosen(page)
        before = page.plan.tactics[tactic.id].value
        assert before > 1
        text = await press(pilot, "c")
        assert page.plan.tactics[tactic.id].value == 1.0
        assert "★ the total is the value" in text
        assert "criteria stand for the value" in text
        text = await press(pilot, "c")
        assert page.plan.tactics[tactic.id].value == before
        assert "★Value" in text


async def test_a_criterion_is_edited_and_deleted_and_its_scores_come_back(
    bare_app: SmtuiApp, in_file: Query
) -> None:
    async with bare_app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, *CRITERIA, "a")
        await type_text(pilot, "Cost")
        await press(pilot, "enter", "4", "e")
        await type_text(pilot, "Cost 1.5")
        await press(pilot, "enter")
        assert in_file("SELECT name, weight FROM criterion") == [("Cost", 1.5)]
        await press(pilot, "d")
        assert in_file("SELECT count(*) FROM criterion") == [(0,)]
        await press(pilot, "u")
        assert in_file("SELECT score FROM tactic_score") == [(4,)]


async def test_digits_in_the_criteria_score_and_change_no_page(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        page = await shown(pilot, *CRITERIA)
        desk = page.desk
        await press(pilot, "1", "2", "5")
        assert desk.page is page
        await press(pilot, "v", "1")
        assert desk.page is not page


async def test_a_task_is_added_under_the_tactic_with_its_owners(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        page = await shown(pilot, *BOARD, "A")
        tactic = chosen(page)
        await type_text(pilot, "Ask three shops ~45m")
        await press(pilot, "enter")
        assert in_file("SELECT tactic_id, estimate FROM task WHERE title = 'Ask three shops'") == [
            (tactic.id, 45)
        ]
        people = in_file(
            "SELECT person_id FROM task_assignee JOIN task ON task.id = task_id"
            " WHERE title = 'Ask three shops'"
        )
        assert people == [(tactic.owners[0],)]


async def test_the_reason_is_kept_and_offered_no_more_when_switched_off(
    bare_app: SmtuiApp, in_file: Query
) -> None:
    async with bare_app.run_test(size=(80, 24)) as pilot:
        page = await shown(pilot)
        assert "r says why" in await press(pilot, "p")
        await press(pilot, "r")
        await type_text(pilot, "No time before the launch")
        await press(pilot, "enter")
        assert in_file("SELECT field, after, reason FROM adjustment WHERE reason <> ''") == [
            ("status", "paused", "No time before the launch")
        ]
        assert "r says why" not in await press(pilot, "J", "ctrl+o", "escape", "p")
        assert not page.plan.settings.ask_reason


async def test_undo_offers_no_reason_and_r_then_speaks_of_the_tactic_here(
    bare_app: SmtuiApp,
) -> None:
    async with bare_app.run_test(size=(80, 24)) as pilot:
        page = await shown(pilot)
        await press(pilot, "p")
        assert "r says why" not in await press(pilot, "u")
        page.go_to(RowKey(Kind.TACTIC, page.plan.tactic_order[-1]))
        assert "Nothing was adjusted here" in await press(pilot, "r")


@pytest.mark.parametrize("size", [(40, 12), (60, 16), (80, 24), (200, 60)])
async def test_all_views_are_drawn_at_any_size(demo_app: SmtuiApp, size: tuple[int, int]) -> None:
    async with demo_app.run_test(size=size) as pilot:
        page = await shown(pilot)
        for _ in page.VIEWS:
            text = await press(pilot, "v")
            assert all(len(line) <= size[0] for line in text.splitlines())
        await pilot.resize_terminal(100, 30)
        assert "do first" in await press(pilot, "v")


async def test_without_tactics_every_view_says_what_belongs_here(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        page = await shown(pilot, *BOARD)
        from smtui.actions.tactics import DeleteTactics

        page.desk.do(DeleteTactics(tuple(page.plan.snapshot.tactics)))
        await pilot.pause()
        text = await press(pilot, "v", "v")
        assert "No tactics yet" in text
