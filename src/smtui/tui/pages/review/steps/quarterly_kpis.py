"""KPIs against the goals that they measure: pace, and how they changed over the quarter."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.content import Content

from smtui.language.numbers import compact
from smtui.planning.facts.goals import GoalFact
from smtui.planning.plan import Plan
from smtui.planning.reviews.kpi_change import KpiChange
from smtui.planning.words import MONTHS
from smtui.tui.details.names import PACE
from smtui.tui.details.prose import toned
from smtui.tui.pages.goals import GoalsPage
from smtui.tui.pages.goals_cells import BLANK, days_left
from smtui.tui.pages.review.steps.kpi_changes import arrow, change_cell, changes_since
from smtui.tui.pages.review.steps.step import StepPage
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone, shorten
from smtui.vocabulary import GoalStatus, Kind, PaceWord

CHANGE = "Change"
COLUMNS = (
    Column("", 1),
    Column("Goal and KPI", 0),
    Column("Pace", 9),
    Column("Before", 7, right=True, from_width=88),
    Column("Now", 7, right=True),
    Column(CHANGE, 13, right=True),
    Column("Target", 7, right=True, from_width=64),
    Column("Left", 5, right=True, from_width=70),
)
TITLE_CELLS = 24
_WORRIES = (PaceWord.MISSED, PaceWord.BEHIND, PaceWord.AT_RISK, PaceWord.STALE, PaceWord.NO_DATA)


class QuarterKpiRows:
    """Each goal with its KPIs below it, those goals first that are worst off."""

    def __init__(
        self, plan: Plan, changes: Mapping[int, KpiChange], words: str, since: str
    ) -> None:
        """List the goals and KPIs that contain ``words``; ``since`` names the day from which they
        changed.
        """
        self._plan, self._changes = plan, changes
        self.columns: Sequence[Column] = [
            one._replace(title=f"Since {since}") if one.title == CHANGE else one for one in COLUMNS
        ]
        low = words.casefold()
        self.keys: list[RowKey] = []
        for goal in goals_in_turn(plan):
            own = [kpi for id_ in changes if (kpi := plan.snapshot.kpis[id_]).goal_id == goal.id]
            is_meant = low in goal.title.casefold()
            kept = [kpi for kpi in own if is_meant or low in kpi.name.casefold()]
            if is_meant or kept:
                self.keys.append(RowKey(Kind.GOAL, goal.id))
                self.keys += [RowKey(Kind.KPI, kpi.id) for kpi in kept]

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a goal or of a KPI."""
        plan, id_ = self._plan, int(key.id)
        if key.kind == Kind.KPI:
            return self._kpi(id_)
        goal, pace = plan.snapshot.goals[id_], plan.goals[id_]
        glyph, tone = PACE[pace.word]
        has_kpi = any(kpi.goal_id == id_ for kpi in plan.snapshot.kpis.values())
        return (
            Cell(glyph, tone),
            Cell(goal.title, Tone.STRONG),
            Cell(str(pace.word), tone),
            BLANK,
            BLANK,
            BLANK if has_kpi else Cell("no KPI (K)", Tone.WATCH),
            BLANK,
            days_left(pace.days_left, goal),
        )

    def _kpi(self, id_: int) -> Sequence[Cell]:
        kpi, pace, change = self._plan.snapshot.kpis[id_], self._plan.kpis[id_], self._changes[id_]
        return (
            arrow(change, kpi.direction),
            Cell(f"  {kpi.name}"),
            Cell("M due", Tone.WATCH) if pace.measure_due else BLANK,
            Cell(compact(change.before), Tone.DIM),
            Cell(compact(change.after)),
            change_cell(change, kpi.direction),
            Cell(compact(kpi.target) if kpi.target is not None else "none (e)",
                 Tone.PLAIN if kpi.target is not None else Tone.WATCH),
            BLANK,
        )  # fmt: skip


class QuarterKpis(StepPage, GoalsPage):
    """Goals with their KPIs; measured, edited and given targets by the keys of Goals."""

    VIEW_NAME: ClassVar[str] = "quarter KPIs"
    VIEWS: ClassVar[tuple[str, ...]] = ("list",)
    NEW: ClassVar[Kind] = Kind.GOAL
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        *(id_ for id_ in GoalsPage.COMMAND_IDS if id_ != "view"), "pane.next",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = ("edit", "measure", "add.kpi", "goal.check_in", "notes")
    EMPTY: ClassVar[str] = (
        "There is no goal with a KPI yet.\n\n"
        "a  adds a goal in one line, N begins one with its usual metrics\n"
        "K  gives the goal under the cursor a KPI: Followers 12.4k -> 16k\n"
        "]  goes on to the next step; the step ‘goals’ sets new ones"
    )

    def __init__(self) -> None:
        """Start before there is a plan."""
        super().__init__()
        self._changes: Mapping[int, KpiChange] = {}

    def show_plan(self, plan: Plan) -> None:
        """Read how the KPIs changed since the quarter began that is looked back on."""
        self._changes = changes_since(plan, self.workspace, self.period_before.first)
        super().show_plan(plan)

    def source(self, plan: Plan) -> QuarterKpiRows:
        """The goals with their KPIs."""
        first = self.period_before.first
        since = f"{first.day} {MONTHS[first.month - 1]}"
        return QuarterKpiRows(plan, self._changes, self.words, since)

    def describe_empty(self) -> Content:
        """Say what belongs here."""
        return super(GoalsPage, self).describe_empty()

    def summarise(self, plan: Plan) -> Content:
        """Say which KPIs do not do what the strategy wants, the worst first."""
        goals = goals_in_turn(plan)
        name = toned(" ")
        if not goals:
            return name + toned(
                "No goal is set, so there is nothing to measure against.", Tone.WATCH
            )
        kpis, pieces = plan.snapshot.kpis, []
        worst = [goal for goal in goals if plan.goals[goal.id].word in _WORRIES]
        for goal in worst[:1]:
            pace = plan.goals[goal.id].word
            told = f"‘{shorten(goal.title, TITLE_CELLS)}’ is {_said(pace)}"
            pieces.append(toned(told, PACE[pace][1]))
        if len(worst) > 1:
            pieces.append(toned(f"{len(worst) - 1} more to look at", Tone.WATCH))
        better = [change.is_better(kpis[id_].direction) for id_, change in self._changes.items()]
        worse = f", {better.count(False)} worse" if False in better else ""
        told = f"{better.count(True)} of {len(better)} KPIs better{worse}"
        pieces.append(toned(told, Tone.TROUBLE if False in better else Tone.FINE))
        bare = {goal.id for goal in goals} - {kpi.goal_id for kpi in kpis.values()}
        if bare:
            pieces.append(toned(f"{len(bare)} without a KPI (K)", Tone.WATCH))
        return name + toned(" · ").join(pieces)

    def action_notes(self) -> None:
        """Write notes on the goal; on the step where the cursor is on a KPI, which has none."""
        key = self.key_here
        if key is not None and key.kind == Kind.GOAL:
            super().action_notes()
        else:
            self.action_note_step()


def goals_in_turn(plan: Plan) -> list[GoalFact]:
    """The active goals, those first that are worst off, and among them the next due."""
    from smtui.tui.pages.goals_cells import WORST_FIRST

    active = [g for g in plan.snapshot.goals.values() if g.status is GoalStatus.ACTIVE]
    return sorted(active, key=lambda g: (WORST_FIRST.index(plan.goals[g.id].word), g.id))


def _said(word: PaceWord) -> str:
    """A pace after ‘is’."""
    return {PaceWord.NO_DATA: "not measured yet", PaceWord.MISSED: "missed"}.get(word, str(word))
