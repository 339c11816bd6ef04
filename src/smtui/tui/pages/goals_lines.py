"""How a line of Goals reads: a company goal, a social goal or a KPI, with its pace and its work."""

from collections.abc import Mapping, Sequence

from smtui.planning.facts.goals import CompanyGoalFact, GoalFact, KpiFact
from smtui.planning.plan import KpiPace, Plan
from smtui.planning.smart import smart_letters
from smtui.tui.details.figures import short_hours, sparkline
from smtui.tui.details.names import PACE
from smtui.tui.pages.goals_cells import (
    BAR_CELLS,
    BLANK,
    TREND_CELLS,
    days_left,
    numbers_of,
    progress_bar,
    worst_of,
)
from smtui.tui.widgets.cells import Cell, Column, Tone
from smtui.vocabulary import GoalStatus

TREE, BY_PACE, IN_WANT = "tree", "by pace", "in want"

COLUMNS = (
    Column("", 1),
    Column("Goal and KPI", 0),
    Column("Pace", 9),
    Column("Now / target", 13, right=True),
    Column("", BAR_CELLS, from_width=96),
    Column("Trend", TREND_CELLS, from_width=72),
    Column("Left", 5, right=True),
    Column("Tac", 3, right=True, from_width=72),
    Column("Work", 5, right=True, from_width=88),
)


class GoalLines:
    """Makes the cells of one view of one plan; ``kpis`` are those of each goal."""

    def __init__(self, plan: Plan, kpis: Mapping[int, Sequence[KpiFact]], view: str) -> None:
        self._plan, self._kpis, self._view = plan, kpis, view

    def company(self, company: CompanyGoalFact) -> Sequence[Cell]:
        """A company goal, with the worst pace of the goals that serve it."""
        plan = self._plan
        words = [
            plan.goals[goal.id].word
            for goal in plan.snapshot.goals.values()
            if company.id in goal.serves and goal.status != GoalStatus.DROPPED
        ]
        horizon = company.horizon_on
        left = f"{(horizon - plan.today).days}d" if horizon else ""
        return (
            Cell("■", Tone.ACCENT),
            Cell(company.title, Tone.HEADING),
            Cell(f"{len(words)} goals" if len(words) != 1 else "1 goal", Tone.DIM),
            worst_of(words),
            BLANK,
            BLANK,
            Cell(left, Tone.DIM),
            Cell(str(self._tactics_for(company.id)), Tone.DIM),
            BLANK,
        )

    def _tactics_for(self, company_id: int) -> int:
        """How many open tactics serve the goals that serve a company goal, each counted once."""
        snapshot = self._plan.snapshot
        goals = {goal.id for goal in snapshot.goals.values() if company_id in goal.serves}
        tactics = (snapshot.tactics[id_] for id_ in self._plan.tactic_ranks)
        return sum(1 for tactic in tactics if not goals.isdisjoint(tactic.goals))

    def goal(self, goal: GoalFact) -> Sequence[Cell]:
        """A social goal, with its pace and its work."""
        pace = self._plan.goals[goal.id]
        glyph, tone = PACE[pace.word]
        lead = self._plan.kpis.get(pace.lead_kpi) if pace.lead_kpi is not None else None
        return (
            Cell(glyph, tone),
            Cell(goal.title if self._view != TREE else f" {goal.title}", Tone.STRONG),
            Cell(str(pace.word), tone),
            self._numbers_or_want(goal, lead),
            progress_bar(pace.progress, tone),
            # In the tree its KPIs follow, each with its own.
            BLANK if self._view == TREE else self._trend(pace.lead_kpi),
            days_left(pace.days_left, goal),
            Cell(str(pace.tactics), Tone.DIM if pace.tactics else Tone.WATCH),
            Cell(short_hours(pace.minutes), Tone.DIM),
        )

    def _numbers_or_want(self, goal: GoalFact, lead: KpiPace | None) -> Cell:
        pace = self._plan.goals[goal.id]
        if pace.starving and self._view != BY_PACE:
            return Cell("starving", Tone.TROUBLE)
        if self._view != TREE and lead is not None:
            return numbers_of(self._plan.snapshot.kpis[lead.kpi_id], lead)
        if not self._kpis.get(goal.id):
            return Cell("no KPI (K)", Tone.WATCH)
        letters = smart_letters(goal, self._kpis[goal.id])
        met = sum(letter.is_met for letter in letters)
        is_whole = met == len(letters) or goal.status != GoalStatus.ACTIVE
        return BLANK if is_whole else Cell(f"SMART {met} of {len(letters)}", Tone.WATCH)

    def kpi(self, kpi: KpiFact) -> Sequence[Cell]:
        """A KPI below its goal."""
        pace = self._plan.kpis[kpi.id]
        glyph, tone = PACE[pace.word]
        return (
            Cell(glyph, tone),
            Cell(f"   {kpi.name}", Tone.PLAIN),
            Cell(str(pace.word), tone),
            numbers_of(kpi, pace),
            progress_bar(pace.progress, tone),
            self._trend(kpi.id),
            Cell("M due" if pace.measure_due else "", Tone.WATCH),
            BLANK,
            BLANK,
        )

    def _trend(self, kpi_id: int | None) -> Cell:
        """The last values of a KPI as blocks."""
        kpi = self._plan.snapshot.kpis.get(kpi_id or 0)
        if kpi is None or len(kpi.measurements) < 2:
            return BLANK
        values = [value for _, value in kpi.measurements]
        return Cell(sparkline(values, TREND_CELLS), Tone.ACCENT)

    def named(self, goal_id: int) -> Sequence[Cell]:
        """A goal that stands under another company goal already."""
        title = self._plan.snapshot.goals[goal_id].title
        word = self._plan.goals[goal_id].word
        blanks = (BLANK,) * 6
        return (
            Cell("↑", Tone.DIM),
            Cell(f" {title}", Tone.DIM),
            Cell(str(word), Tone.DIM),
            *blanks,
        )
