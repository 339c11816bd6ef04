"""Goals: from what the company wants to the number of last Monday, and how each is doing."""

from typing import ClassVar

from textual.content import Content

from smtui.planning.plan import Plan
from smtui.tui.details import plotting
from smtui.tui.details.prose import toned
from smtui.tui.details.thing import notes_of
from smtui.tui.pages.goals_acts import ActsOnGoals
from smtui.tui.pages.goals_cells import STARVING, UNALIGNED, UNFINISHED, marks_of
from smtui.tui.pages.goals_lines import BY_PACE, IN_WANT, TREE
from smtui.tui.pages.goals_rows import GoalsRows
from smtui.tui.pages.list_page import ListPage
from smtui.tui.widgets.cells import RowKey, RowSource, Tone
from smtui.vocabulary import GoalStatus, Kind, PaceWord, PageName

_TOLD = (
    (PaceWord.MISSED, Tone.TROUBLE),
    (PaceWord.BEHIND, Tone.TROUBLE),
    (PaceWord.AT_RISK, Tone.WATCH),
    (PaceWord.ON_TRACK, Tone.FINE),
    (PaceWord.AHEAD, Tone.FINE),
    (PaceWord.MET, Tone.FINE),
)
_WORRIES = 3
"""So many of these are told first, before what goals want; the fine ones come last."""


class GoalsPage(ActsOnGoals, ListPage):
    """The tree of company goals, social goals and KPIs; measured, added and edited by key."""

    NAME: ClassVar[PageName] = PageName.GOALS
    NEW: ClassVar[Kind] = Kind.GOAL
    SHOW_COLUMNS: ClassVar[bool] = True
    VIEWS: ClassVar[tuple[str, ...]] = (TREE, BY_PACE, IN_WANT)
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "measure", "measure.round", "open", "add", "add.library", "add.kpi", "edit",
        "goal.check_in", "objectives", "series.import", "notes", "delete", "why", "list.mark",
        "filter", "view", "go.back",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "measure.round", "add", "add.library", "add.kpi", "edit", "goal.check_in", "view", "undo",
    )  # fmt: skip
    EMPTY: ClassVar[str] = (
        "No goals yet.\n\n"
        "Begin with what the company wants, then what social media does for it:\n"
        "a  adds a social goal in one line (ctrl+t there: a company goal)\n"
        "N  begins one with a marketing objective and its usual metrics\n"
        "K  adds a KPI to the goal under the cursor: Followers 12.4k -> 16k\n"
        "R  measures all that is due; from then on goals show their pace.\n\n"
        "To see goals that live, quit and start: smtui --demo"
    )

    def __init__(self) -> None:
        """Start before what draws charts is read in."""
        super().__init__()
        self._is_preparing = False

    def source(self, plan: Plan) -> RowSource:
        """Return the rows of the view."""
        return GoalsRows(plan, self.view, self.words)

    def describe_empty(self) -> Content:
        """Say that all is well where nothing is in want."""
        if self.view == IN_WANT and not self.words and self.plan.snapshot.goals:
            return Content("Every goal is SMART, serves something and has work soon.")
        return super().describe_empty()

    def summarise(self, plan: Plan) -> Content:
        """Say how many goals stand how, and what they want: the worst first."""
        active = [g for g in plan.snapshot.goals.values() if g.status == GoalStatus.ACTIVE]
        paces = [plan.goals[goal.id] for goal in active]
        told = [(sum(pace.word is word for pace in paces), str(word), tone) for word, tone in _TOLD]
        wants = [
            (sum(pace.unaligned for pace in paces), UNALIGNED, Tone.TROUBLE),
            (sum(pace.starving for pace in paces), STARVING, Tone.TROUBLE),
            (sum(kpi.measure_due for kpi in plan.kpis.values()), "to measure (R)", Tone.WATCH),
            (sum(UNFINISHED in marks_of(plan, goal) for goal in active), UNFINISHED, Tone.WATCH),
        ]
        pieces = [toned(f" {len(active)} goals" if len(active) != 1 else " 1 goal", Tone.STRONG)]
        pieces += [
            toned(f" · {count} {what}", tone)
            for count, what, tone in (*told[:_WORRIES], *wants, *told[_WORRIES:])
            if count
        ]
        return Content("").join(pieces)

    def describe(self, key: RowKey) -> Content:
        """Return the details of a company goal, a goal or a KPI."""
        from smtui.tui.details.goal import describe_company_goal, describe_goal
        from smtui.tui.details.kpi import PANE_CELLS, describe_kpi
        from smtui.tui.details.recalled import recalled_below

        if key.kind == Kind.COMPANY_GOAL:
            return describe_company_goal(self.plan, int(key.id))
        width = PANE_CELLS if self._can_draw() else 0
        if key.kind == Kind.KPI:
            return describe_kpi(self.plan, int(key.id), width)
        told = describe_goal(self.plan, int(key.id), notes_of(self.desk.workspace, key), width)
        return recalled_below(told, self.desk.workspace, key)

    def _can_draw(self) -> bool:
        """Whether charts are drawn at once; if not, have what draws them read in meanwhile."""
        if plotting.is_ready():
            return True
        if not self._is_preparing:
            self._is_preparing = True
            self.run_worker(self._prepare, thread=True, exit_on_error=False)
        return False

    def _prepare(self) -> None:
        if plotting.prepare():
            self.app.call_from_thread(self.show_detail_soon)
