"""Goals by key: what is on the screen, and what is in the file afterwards."""

import pytest
from tests.tui.conftest import Query, StandingClock
from tests.tui.seeing import opened, press, screen_text, seen, type_text

from smtui.actions.goals import AddCheckIn
from smtui.actions.objectives import AddObjective
from smtui.tui.app import SmtuiApp
from smtui.tui.pages.goals import GoalsPage
from smtui.tui.pages.goals_cells import marks_of, worst_of
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PaceWord


def page_of(app: SmtuiApp) -> GoalsPage:
    return app.query_one(GoalsPage)


def pane_text(text: str) -> str:
    """What stands in the detail pane at the right."""
    return "\n".join(line.rpartition("│")[2] for line in text.split("\n"))


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
        goals = page.plan.snapshot.goals.values()
        assert shown == {goal.id for goal in goals if marks_of(page.plan, goal)}
        assert 0 < len(shown) < len(goals)


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
        text = " ".join(pane_text(await seen(pilot)).split())
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
        assert "unfinished, misses" in text
        assert "Add a KPI with a baseline" in text
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


async def test_the_filter_takes_marks_and_paces_like_words(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "2")
        page = page_of(demo_app)
        for word in ("unaligned", "behind", "unfinished"):
            page.set_filter(word)
            shown = {key.id for key in page.rows.source.keys if key.kind == Kind.GOAL}
            goals = page.plan.snapshot.goals.values()
            paces = page.plan.goals
            wanted = {
                g.id for g in goals if paces[g.id].word == word or word in marks_of(page.plan, g)
            }
            assert shown == wanted
            assert shown


@pytest.mark.parametrize("size", [(80, 24), (160, 40)])
async def test_the_tree_shows_trend_tactics_and_hours_in_columns(
    demo_app: SmtuiApp, size: tuple[int, int]
) -> None:
    async with demo_app.run_test(size=size) as pilot:
        await opened(pilot)
        text = await press(pilot, "2")
        page = page_of(demo_app)
        titles = text.split("\n")[2]
        for title in ("Pace", "Now / target", "Trend", "Left", "Tac"):
            assert title in titles
        # At 80 columns the hours give their room to the titles.
        assert ("Work" in titles) == (size[0] == 160)
        assert titles.index("Pace") - titles.index("Goal and KPI") >= 34
        goal_id = next(pace.goal_id for pace in page.plan.goals.values() if pace.tactics)
        page.go_to(RowKey(Kind.GOAL, goal_id))
        line = next(row for row in (await seen(pilot)).split("\n") if row.startswith("▌"))
        at = titles.index("Tac") + 2
        assert line[at] == str(page.plan.goals[goal_id].tactics)
        page.go_to(RowKey(Kind.KPI, one_kpi(page, PaceWord.BEHIND)))
        line = next(row for row in (await seen(pilot)).split("\n") if row.startswith("▌"))
        trend = line[titles.index("Trend") : titles.index("Trend") + 6]
        assert set(trend) <= set("▁▂▃▄▅▆▇█ ")
        assert trend.strip()


async def test_the_detail_draws_the_chart_and_says_what_was_agreed(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(120, 60)) as pilot:
        await opened(pilot)
        await press(pilot, "2")
        page = page_of(demo_app)
        kpi_id = one_kpi(page, PaceWord.BEHIND)
        goal_id = page.plan.snapshot.kpis[kpi_id].goal_id
        page.desk.do(AddCheckIn(goal_id, 2, "Nobody has time"))
        person = next(iter(page.plan.snapshot.people))
        page.desk.do(AddObjective(person, "Lift reach", "a day off", kpi_id=kpi_id))
        page.go_to(RowKey(Kind.GOAL, goal_id))
        await demo_app.workers.wait_for_complete()
        text = pane_text(await seen(pilot))
        assert "● measured · line ∘ forecast ┆ today" in text
        assert "today" in text
        assert "●●○○○" in text
        assert "Nobody has time" in text
        assert "Lift reach" in text
        assert "for it: a day off" in text
        assert "So far" in text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "no goal yet"),
        ((PaceWord.NO_DATA, PaceWord.TOO_EARLY), "no data"),
        ((PaceWord.NO_DATA, PaceWord.ON_TRACK), "fine"),
        ((PaceWord.STALE, PaceWord.AHEAD), "1 stale"),
        ((PaceWord.BEHIND, PaceWord.AT_RISK, PaceWord.BEHIND), "2 behind"),
    ],
)
def test_a_company_goal_is_fine_only_where_something_is_known(
    words: tuple[PaceWord, ...], told: str
) -> None:
    assert worst_of(words).text == told
