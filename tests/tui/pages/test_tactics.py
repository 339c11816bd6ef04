"""Tactics by key: what is on the screen, and what is in the file afterwards."""

from tests.planning.making import TODAY, make_snapshot, make_tactic
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, type_text

from smtui.planning.derive import derive
from smtui.planning.settings import Settings
from smtui.tui.app import SmtuiApp
from smtui.tui.pages.tactics import TacticsPage
from smtui.tui.pages.tactics_rows import RANKED, TacticsRows
from smtui.vocabulary import Kind, TacticStatus


def page_of(app: SmtuiApp) -> TacticsPage:
    return app.query_one(TacticsPage)


async def test_the_list_is_in_the_order_of_the_ranks(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = await press(pilot, "3")
        page = page_of(demo_app)
        ranked = [key.id for key in page.rows.source.keys if key.kind == Kind.TACTIC]
        assert tuple(ranked[: len(page.plan.tactic_order)]) == page.plan.tactic_order
        assert f"{len(page.plan.tactic_order)} tactics ranked" in text
        assert "Quick win" in text
        titles = text.split("\n")[2]
        assert titles.index("Prio") - titles.index("Tactic") >= 36


def test_a_thousand_places_have_room() -> None:
    def width_of_places(count: int) -> int:
        tactics = [make_tactic(id_) for id_ in range(1, count + 1)]
        plan = derive(make_snapshot(tactics=tactics), TODAY, Settings())
        return TacticsRows(plan, RANKED, "").columns[0].width

    assert [width_of_places(count) for count in (1, 99, 100, 1000)] == [2, 2, 3, 4]


async def test_the_eta_moves_by_day_and_by_week_and_back(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "3")
        page = page_of(demo_app)
        tactics = page.plan.snapshot.tactics
        id_ = next(t for t in page.plan.tactic_order if tactics[t].eta_on is not None)
        while page.rows.key is None or page.rows.key.id != id_:
            await press(pilot, "j")
        eta = tactics[id_].eta_on
        assert eta is not None
        await press(pilot, "greater_than_sign", "right_curly_bracket")
        moved = in_file("SELECT julianday(eta_on) - julianday(?) FROM tactic WHERE id = ?",
                        eta.isoformat(), id_)  # fmt: skip
        assert moved == [(8.0,)]
        assert page.rows.key is not None
        assert page.rows.key.id == id_
        await press(pilot, "u", "u")
        assert in_file("SELECT eta_on FROM tactic WHERE id = ?", id_) == [(eta.isoformat(),)]


async def test_space_is_done_and_p_pauses_each_taken_back_by_itself(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "3")
        page = page_of(demo_app)
        assert page.rows.key is not None
        id_ = page.rows.key.id
        for key, status in (("space", "done"), ("p", "paused")):
            await press(pilot, key)
            assert in_file("SELECT status FROM tactic WHERE id = ?", id_) == [(status,)]
            assert id_ not in page.plan.tactic_ranks
            await press(pilot, key)
            assert in_file("SELECT status FROM tactic WHERE id = ?", id_) == [("active",)]


async def test_a_tactic_is_added_in_one_line_with_its_scores(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "3", "a")
        await type_text(pilot, "Ask for reviews v:5 c:1")
        await press(pilot, "enter")
        assert in_file(
            "SELECT business_value, effort FROM tactic WHERE title = 'Ask for reviews'"
        ) == [(5, 1)]
        assert "Ask for reviews" in screen_text(demo_app)


async def test_the_list_is_ordered_by_rank_by_status_and_by_quadrant(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 40)) as pilot:
        await opened(pilot)
        text = await press(pilot, "3", "V")
        assert text.index(" Active ") < text.index(" Planned ") < text.index(" Paused ")
        text = await press(pilot, "V")
        assert "do first" in text
        assert text.index("Quick wins") < text.index("Big bets") < text.index("Time sinks")
        page = page_of(demo_app)
        over = (TacticStatus.DONE, TacticStatus.DROPPED)
        wanted = {t.id for t in page.plan.snapshot.tactics.values() if t.status not in over}
        assert {key.id for key in page.rows.source.keys if key.kind == Kind.TACTIC} == wanted
        assert "Order: ranked" in await press(pilot, "V")


async def test_v_goes_through_the_four_views_with_the_cursor_on_its_tactic(
    demo_app: SmtuiApp,
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "3", "j", "j")
        page = page_of(demo_app)
        key = page.rows.key
        assert key is not None
        title = page.plan.snapshot.tactics[int(key.id)].title
        for view, word in (
            ("matrix", "Quick wins do first"),
            ("board", "▶ Active"),
            ("criteria", "the value comes from the scores"),
            ("list", "Quadrant"),
        ):
            text = await press(pilot, "v")
            assert page.view == view
            assert word in text
            assert page.rows.key == key
            if view in ("matrix", "board"):
                assert f"3. {title}" in text


async def test_the_filter_finds_by_title_owner_and_goal(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "3", "slash")
        await type_text(pilot, "jonas")
        page = page_of(demo_app)
        people = page.plan.snapshot.people
        shown = [key.id for key in page.rows.source.keys if key.kind == Kind.TACTIC]
        assert shown
        for id_ in shown:
            tactic = page.plan.snapshot.tactics[int(id_)]
            assert any("Jonas" in people[owner].name for owner in tactic.owners)


async def test_details_give_the_terms_that_sum_to_the_priority(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 60)) as pilot:
        await opened(pilot)
        text = await press(pilot, "3")
        assert "Why here  1. of" in text
        rank = page_of(demo_app).plan.tactic_ranks[page_of(demo_app).plan.tactic_order[0]]
        assert f"{rank.priority:+.2f}".replace("-", "−") in text
        for word in ("Business benefit", "Difficulty", "Tasks", "Slack"):
            assert word in text


async def test_the_owners_are_chosen_with_the_load_of_each(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "3")
        key = page_of(demo_app).rows.key
        assert key is not None
        query = "SELECT person_id FROM tactic_owner WHERE tactic_id = ? ORDER BY person_id"
        before = in_file(query, key.id)
        shown = await press(pilot, "at")
        assert f"Who does ‘{page_of(demo_app).plan.snapshot.tactics[int(key.id)].title}’?" in shown
        assert "%" in shown
        shown = await press(pilot, "end", "space", "enter")
        assert "Assigned" in shown
        after = in_file(query, key.id)
        assert set(after) - set(before) == {(max(page_of(demo_app).plan.snapshot.people),)}
        await press(pilot, "u")
        assert in_file(query, key.id) == before
