"""Goals by key: what is on the screen, and what is in the file afterwards."""

import pytest
from tests.tui.conftest import Query, StandingClock
from tests.tui.seeing import opened, press, screen_text, seen, type_text

from smtui.tui.app import SmtuiApp
from smtui.tui.pages.goals import GoalsPage
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PaceWord


def page_of(app: SmtuiApp) -> GoalsPage:
    return app.query_one(GoalsPage)


def one_kpi(page: GoalsPage, word: PaceWord) -> int:
    return next(id_ for id_, pace in page.plan.kpis.items() if pace.word is word)


async def test_the_tree_goes_from_company_goals_to_kpis(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = await press(pilot, "2")
        kinds = [key.kind for key in page_of(demo_app).rows.source.keys]
        assert kinds[:3] == [Kind.COMPANY_GOAL, Kind.GOAL, Kind.KPI]
        assert "behind" in text
        assert "M due" in await press(pilot, "G") + text
        assert "Unaligned" in screen_text(demo_app)


async def test_every_goal_stands_in_the_tree_once(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "2")
        page = page_of(demo_app)
        shown = [key.id for key in page.rows.source.keys if key.kind == Kind.GOAL]
        assert sorted(shown) == sorted(page.plan.snapshot.goals)


async def test_a_measurement_typed_as_people_type_changes_the_pace(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        await press(pilot, "2")
        page = page_of(demo_app)
        kpi_id = one_kpi(page, PaceWord.BEHIND)
        page.go_to(RowKey(Kind.KPI, kpi_id))
        await press(pilot, "M")
        text = await type_text(pilot, "99.5k")
        assert "→ ahead (was behind)" in text
        text = await press(pilot, "enter")
        assert in_file(
            "SELECT value FROM measurement WHERE kpi_id = ? AND measured_on = '2026-11-25'", kpi_id
        ) == [(99_500.0,)]
        assert page.plan.kpis[kpi_id].word is PaceWord.AHEAD
        assert "u undoes" in text
        await press(pilot, "u")
        assert page.plan.kpis[kpi_id].word is PaceWord.BEHIND
        assert page.rows.key == RowKey(Kind.KPI, kpi_id)


async def test_a_measurement_of_a_past_day_is_kept_on_that_day(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "2")
        page = page_of(demo_app)
        kpi_id = one_kpi(page, PaceWord.NO_DATA)
        page.go_to(RowKey(Kind.KPI, kpi_id))
        await press(pilot, "M")
        await type_text(pilot, "12,5 on fri")
        await press(pilot, "enter")
        assert in_file("SELECT measured_on, value FROM measurement WHERE kpi_id = ?", kpi_id) == [
            ("2026-11-20", 12.5)
        ]


async def test_what_is_no_number_stays_to_be_mended(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        before = in_file("SELECT COUNT(*) FROM measurement")
        await press(pilot, "2", "j", "j", "M")
        await type_text(pilot, "lots")
        text = await press(pilot, "enter")
        assert "is not a number" in text
        assert "lots" in text
        assert in_file("SELECT COUNT(*) FROM measurement") == before


async def test_a_kpi_is_added_to_the_goal_under_the_cursor(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "2")
        page = page_of(demo_app)
        goal_id = next(iter(page.plan.snapshot.goals))
        page.go_to(RowKey(Kind.GOAL, goal_id))
        await press(pilot, "K")
        text = await type_text(pilot, "Bounce rate 62 -> 50 %")
        assert "from 62 to 50 % (down is good)" in text
        await press(pilot, "enter")
        kpi = in_file(
            "SELECT name, baseline, target, unit, direction FROM kpi WHERE goal_id = ?"
            " ORDER BY id DESC LIMIT 1", goal_id,
        )  # fmt: skip
        assert kpi == [("Bounce rate", 62.0, 50.0, "%", "down")]
        assert page.rows.key is not None
        assert page.rows.key.kind == Kind.KPI


async def test_a_goal_added_on_a_company_goal_serves_it(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "2")
        page = page_of(demo_app)
        company = page.rows.key
        assert company is not None
        assert company.kind == Kind.COMPANY_GOAL
        await press(pilot, "a")
        await type_text(pilot, "Be heard")
        await press(pilot, "enter")
        assert in_file(
            "SELECT company_goal_id FROM goal_serves JOIN social_goal ON id = goal_id"
            " WHERE title = 'Be heard'"
        ) == [(company.id,)]


async def test_views_sort_by_pace_and_show_what_is_in_want(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        text = await press(pilot, "2", "v")
        assert text.index("Behind") < text.index("At risk") < text.index("On track")
        text = await press(pilot, "v")
        assert "Unaligned" in text
        page = page_of(demo_app)
        shown = {key.id for key in page.rows.source.keys if key.kind == Kind.GOAL}
        paces = page.plan.goals.values()
        assert shown == {p.goal_id for p in paces if p.unaligned or p.starving}


async def test_details_tell_the_numbers_of_a_kpi_and_the_letters_of_a_goal(
    demo_app: SmtuiApp,
) -> None:
    async with demo_app.run_test(size=(120, 60)) as pilot:
        await opened(pilot)
        await press(pilot, "2")
        page = page_of(demo_app)
        kpi_id = one_kpi(page, PaceWord.BEHIND)
        page.go_to(RowKey(Kind.KPI, kpi_id))
        text = await seen(pilot)
        for word in ("Baseline", "Expected", "Forecast", "Last measurements", "Tactics"):
            assert word in text
        assert f"(from {page.plan.kpis[kpi_id].points})" in " ".join(text.split())
        page.go_to(RowKey(Kind.GOAL, page.plan.snapshot.kpis[kpi_id].goal_id))
        text = await seen(pilot)
        for letter in ("Specific", "Measurable", "Achievable", "Relevant", "Timely"):
            assert f"✓ {letter}" in text


async def test_a_goal_without_letters_says_which(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 60)) as pilot:
        await opened(pilot)
        await press(pilot, "2")
        page = page_of(demo_app)
        loose = next(pace.goal_id for pace in page.plan.goals.values() if pace.unaligned)
        page.go_to(RowKey(Kind.GOAL, loose))
        text = await seen(pilot)
        assert "misses" in text
        assert "nothing: unaligned" in text


@pytest.mark.parametrize("size", [(80, 24), (60, 16), (40, 12)])
async def test_an_empty_page_teaches(
    tmp_path_factory: pytest.TempPathFactory, clock: StandingClock, size: tuple[int, int]
) -> None:
    app = SmtuiApp(tmp_path_factory.mktemp("new") / "new.db", demo=True, clock=clock)
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        text = await press(pilot, "2")
        assert "No goals yet" in text
        assert "Put the cursor on" in await press(pilot, "M")
        assert "Put the cursor on" in await press(pilot, "K")
