"""The worked example: Campfire, Inc. from an empty file, by actions, and every figure by hand.

The numbers were worked out on paper from the formulas of README alone, for Sunday 22 November
2026: Robin (me) has 48 minutes × 4 to plan with on a working day (20 h a week × 0.8), Brian and
Hailey 384 each (8 h × 0.8).
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from tests.workspace.fake_clock import FakeClock

from smtui.actions.criteria import AddCriterion, ScoreTactics
from smtui.actions.goals import (
    AddCheckIn,
    AddCompanyGoal,
    AddGoal,
    AddGoalWithKpis,
    AddKpi,
    AddMeasurement,
    ImportSeries,
)
from smtui.actions.people import AddPerson
from smtui.actions.settings import ChangeSetting, ChangeWeights, SetUp
from smtui.actions.tactics import (
    AddTactic,
    EditTactic,
    GiveReason,
    NudgeTactic,
    SetTacticStatus,
    SplitTactic,
)
from smtui.language.numbers import read_number
from smtui.planning.plan import Plan
from smtui.vocabulary import Direction, Quadrant, TacticStatus
from smtui.workspace import Workspace

SUNDAY = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
FIRST = date(2026, 10, 18)

SERIES = {
    1: ("10,2k", "10 350", "10.6k", "10.8k", "10.9k", "11.1k"),
    2: ("41 000", "44k", None, None, None, "58 000"),
    3: ("1 990", "2 004", "2 010", "2,022", "2.04k", "2 068"),
    4: ("62 %", "61,5 %", None, None, None, "58,9 %"),
    5: ("1", "3", "5", "6", "9", "12"),
    6: ("88", "81 min", "74", "66", "59,5", "52 min"),
    7: ("18k", "24 500", "29,1k", "34k", "40.2k", None),
}
"""What was typed for each KPI on six Sundays, 18 October to 22 November."""


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path: Path = tmp_path_factory.mktemp("example") / "campfire.db"
    with Workspace.open(path, FakeClock(SUNDAY)) as workspace:
        workspace.do(SetUp("Robin", 1200, with_checklists=False))
        workspace.do(AddPerson("Brian Cole"))
        workspace.do(AddPerson("Hailey Ott"))
        _set_goals(workspace)
        _measure(workspace)
        _choose_tactics(workspace)
        _steer(workspace)
        yield workspace


def _set_goals(workspace: Workspace) -> None:
    for title in ("Enter a new segment", "Ship three features", "Improve the NPS"):
        workspace.do(AddCompanyGoal(title, horizon_on=date(2027, 12, 31)))
    year_end = date(2026, 12, 31)
    grow = AddGoal("Grow the audience", weight=5, start_on=date(2026, 10, 12),
                   due_on=date(2027, 2, 12), serves=(1,))  # fmt: skip
    kpis = (
        AddKpi(0, "Followers", baseline=10_000, target=13_000),
        AddKpi(0, "Reach", cadence="monthly", baseline=40_000, target=100_000),  # type: ignore[arg-type]
    )
    workspace.do(AddGoalWithKpis(grow, kpis))
    feed = AddGoal("Feed the funnel", weight=4, start_on=date(2026, 11, 1), due_on=year_end,
                   serves=(1,))  # fmt: skip
    kpis = (
        AddKpi(0, "Visits", baseline=2_000, target=2_200),
        AddKpi(0, "Bounce rate", unit="%", direction=Direction.DOWN, cadence="monthly",  # type: ignore[arg-type]
               baseline=62, target=50),
    )  # fmt: skip
    workspace.do(AddGoalWithKpis(feed, kpis))
    workspace.do(AddGoal("Influencers carry it", start_on=date(2026, 10, 5),
                         due_on=date(2027, 1, 31), serves=(1,)))  # fmt: skip
    workspace.do(AddKpi(3, "Influencers", unit="influencers", baseline=0, target=40))
    workspace.do(AddGoal("Fast answers", start_on=date(2026, 10, 1), due_on=year_end,
                         serves=(3, 2)))  # fmt: skip
    workspace.do(AddKpi(4, "First answer", unit="min", direction=Direction.DOWN, baseline=90,
                        target=30))  # fmt: skip
    workspace.do(AddGoal("Launches reach 100,000", weight=5, start_on=date(2026, 9, 20),
                         due_on=date(2026, 12, 29), serves=(2,)))  # fmt: skip
    workspace.do(AddKpi(5, "Launch reach", baseline=0, target=100_000))


def _measure(workspace: Workspace) -> None:
    """Followers and launches come from files, the rest is typed; the last launch is of Friday."""
    kpis = workspace.plan.snapshot.kpis
    for kpi, typed in SERIES.items():
        values = [
            (FIRST + timedelta(days=7 * week), read_number(text, kpis[kpi].unit))
            for week, text in enumerate(typed)
            if text is not None
        ]
        if kpi in (1, 7):
            workspace.do(ImportSeries(kpi, tuple(values)))
        else:
            for day, value in values:
                workspace.do(AddMeasurement(kpi, value, day))
    workspace.do(AddMeasurement(7, 44_100, date(2026, 11, 20)))


def _choose_tactics(workspace: Workspace) -> None:
    """Eight tactics: scores (value, complexity), hours, ETA, whom they serve, and who does them."""
    brian, hailey = 2, 3
    for title, value, complexity, hours, eta, goals, owners in (
        ("List 100 influencers", 4, 2, 6, date(2027, 2, 1), (3,), (brian,)),
        ("Message each", 4, 3, 10, date(2027, 2, 20), (3,), (brian,)),
        ("A sponsored post a month", 4, 4, 3, None, (1, 3), (brian, hailey)),
        ("Partner with two brands", 5, 4, 8, date(2027, 1, 15), (1,), (hailey,)),
        ("Feature of the week", 5, 2, 5, date(2026, 12, 4), (2, 5), (hailey,)),
        ("Launch the calendar", 5, 5, None, date(2026, 12, 9), (5,), (brian, hailey)),
        ("Answer in two shifts", 3, 2, 4, date(2026, 12, 18), (4,), (1,)),
        ("Weekly chat", 2, 1, 2, None, (), ()),
    ):
        workspace.do(AddTactic(
            title, business_value=value, customer_value=value, kpi_impact=value, effort=complexity,
            difficulty=complexity, estimate=hours and hours * 60, eta_on=eta, goals=goals,
            owners=owners, eta_rrule="FREQ=MONTHLY;BYMONTHDAY=30" if title[0] == "A" and not eta
            else None,
        ))  # fmt: skip
    workspace.do(EditTactic(5, {"customer_value": 4, "kpi_impact": 4, "status": "active"}))
    workspace.do(SplitTactic(6, "launch"))


def _steer(workspace: Workspace) -> None:
    """Move one in the matrix and on the board, weigh by criteria and back, change and reset a
    weight, and take several changes back.
    """
    workspace.do(NudgeTactic(1, value=1))
    workspace.do(NudgeTactic(1, complexity=1))
    workspace.do(GiveReason((1,), "Two agencies offered their lists"))
    workspace.do(SetTacticStatus((1,), TacticStatus.ACTIVE))
    workspace.do(AddCriterion("Opens the segment", 3))
    workspace.do(AddCriterion("Fits the brand", 1))
    workspace.do(ScoreTactics(((5, 1, 5), (5, 2, 3), (1, 1, 5), (1, 2, 4), (6, 1, 2))))
    workspace.do(ChangeSetting("tactics.value_from", "criteria"))
    # (3 × 5 + 1 × 3) / 4 and (3 × 5 + 1 × 4) / 4; of the third only one criterion is scored.
    assert [workspace.plan.tactics[id_].value for id_ in (5, 1, 6)] == [4.5, 4.75, 2.0]
    workspace.do(ChangeSetting("tactics.value_from", None))
    order = workspace.plan.tactic_order
    workspace.do(ChangeWeights({"goal": 1.25}))
    assert workspace.plan.tactic_ranks[5].terms[2].points == 3.86  # 1.25 × log2 8.5
    workspace.do(ChangeWeights({"goal": None}))
    assert workspace.plan.tactic_order == order
    workspace.do(AddCheckIn(1, 3, "two partners said yes"))
    before = workspace.plan.snapshot
    for action in (SetTacticStatus((2, 3), TacticStatus.PAUSED), NudgeTactic(4, -2, 1)):
        workspace.do(action)
    workspace.undo()
    workspace.undo()
    assert workspace.plan.snapshot == before


@pytest.fixture
def plan(example: Workspace) -> Plan:
    return example.plan


@pytest.mark.parametrize(
    ("kpi", "figures"),
    [
        # 41 of 123 days: 10,000 + 3,000 / 3; 1,100 of 1,000.
        (1, ("ahead", 11_100, 11_000, 1.1, 36.7, 13_237.21)),
        (2, ("at risk", 58_000, 60_000, 0.9, 30.0, 98_115.65)),
        # 21 of 60 days: 2,000 + 200 × 0.35; 68 of 70.
        (3, ("on track", 2_068, 2_070, 0.9714, 34.0, 2_139.95)),
        # Falling: 62 − 12 × 0.35; −3.1 of −4.2.
        (4, ("behind", 58.9, 57.8, 0.7381, 25.8, 55.41)),
        # 48 of 118 days.
        (5, ("behind", 12, 16.27, 0.7375, 30.0, 32.43)),
        # 52 of 91 days: 90 − 34.29; −38 of −34.29.
        (6, ("ahead", 52, 55.71, 1.1083, 63.3, 11.85)),
        # On Friday 61 of 100 days.
        (7, ("behind", 44_100, 61_000, 0.723, 44.1, 74_211.99)),
    ],
)
def test_kpis(plan: Plan, kpi: int, figures: tuple[str, float, float, float, float, float]) -> None:
    word, now, expected, ratio, progress, forecast = figures
    pace = plan.kpis[kpi]
    assert (str(pace.word), pace.now, pace.ratio, pace.progress) == (word, now, ratio, progress)
    assert pace.expected == pytest.approx(expected, abs=0.005)
    assert pace.forecast == pytest.approx(forecast, abs=0.005)
    assert not pace.measure_due


@pytest.mark.parametrize(
    ("goal", "figures"),
    [
        (1, ("at risk", 2, 82, 2, 660)),
        (2, ("behind", 4, 39, 1, 300)),
        (3, ("behind", 5, 70, 3, 1_140)),
        (4, ("ahead", 6, 39, 1, 240)),
        (5, ("behind", 7, 37, 2, 1_245)),
    ],
)
def test_goals(plan: Plan, goal: int, figures: tuple[str, int, int, int, int]) -> None:
    """Pace word, leading KPI, days left, open tactics and minutes planned."""
    pace = plan.goals[goal]
    found = (str(pace.word), pace.lead_kpi, pace.days_left, pace.tactics, pace.minutes)
    assert found == figures
    assert not pace.unaligned
    assert not pace.starving


@pytest.mark.parametrize(
    ("tactic", "figures"),
    [
        # log2 of 4.33; log2 2; 0.5 × log2 (1 + 5 × 1.5); 2 × 300 / 3,380; active.
        (5, (1, (2.12, -1.0, 1.54, 0.18, 0.25), 3.09, 300, 3_080)),
        # log2 5; log2 3; 0.5 × log2 (1 + 3 × 1.5); 2 × 360 / 19,111; active.
        (1, (2, (2.32, -1.58, 1.23, 0.04, 0.25), 2.26, 360, 18_751)),
        # 945 minutes of the eight tasks of the template.
        (6, (3, (2.32, -2.32, 1.54, 0.21), 1.75, 945, 8_094)),
        # 0.5 × log2 (1 + 5 × 1.1): its goal is at risk.
        (4, (4, (2.32, -2.0, 1.35, 0.06), 1.73, 480, 14_408)),
        (2, (5, (2.0, -1.58, 1.23, 0.05), 1.7, 600, 23_887)),
        # Of its two goals the one that gives more, 1.35 against 1.23; the next 30th is in 8 days.
        (3, (6, (2.0, -2.0, 1.35, 0.1), 1.45, 180, 3_579)),
        # 20 days of 192 minutes: 2 × 240 / 3,840 is 0.125; ahead: 0.5 × log2 (1 + 3 × 0.5).
        (7, (7, (1.58, -1.0, 0.66, 0.13), 1.37, 240, 3_600)),
        (8, (8, (1.0, 0.0, -1.0), 0.0, 120, None)),
    ],
)
def test_tactics(
    plan: Plan, tactic: int, figures: tuple[int, tuple[float, ...], float, int, int | None]
) -> None:
    place, terms, priority, remaining, slack = figures
    rank, view = plan.tactic_ranks[tactic], plan.tactics[tactic]
    assert plan.tactic_order.index(tactic) + 1 == place
    assert tuple(term.points for term in rank.terms) == terms
    assert rank.priority == pytest.approx(priority, abs=1e-9)
    assert (view.remaining, view.slack) == (remaining, slack)


def test_quadrants_and_etas(plan: Plan) -> None:
    big, quick = Quadrant.BIG_BET, Quadrant.QUICK_WIN
    found = [plan.tactics[id_].quadrant for id_ in range(1, 9)]
    assert found == [big, big, big, big, quick, big, quick, Quadrant.FILL_IN]
    assert plan.tactics[3].eta == date(2026, 11, 30)
    assert plan.tactics[8].eta is None


def test_what_was_adjusted_and_noted(example: Workspace) -> None:
    reasons = {line.field: line.reason for line in example.adjustments(1)}
    told = "Two agencies offered their lists"
    assert {field for field, reason in reasons.items() if reason == told} == {
        "business value", "customer value", "KPI impact", "effort", "difficulty",
    }  # fmt: skip
    assert reasons["status"] == ""
