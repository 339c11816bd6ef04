"""Goals: from what the company wants to the number of last Monday, and how each is doing."""

from typing import ClassVar

from textual.content import Content

from smtui.planning.plan import Plan
from smtui.tui.details.prose import toned
from smtui.tui.details.thing import notes_of
from smtui.tui.pages.goals_rows import BY_PACE, IN_WANT, TREE, GoalsRows
from smtui.tui.pages.list_page import ListPage
from smtui.tui.widgets.cells import RowKey, Tone
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


class GoalsPage(ListPage):
    """The tree of company goals, social goals and KPIs; measured, added and edited by key."""

    NAME: ClassVar[PageName] = PageName.GOALS
    NEW: ClassVar[Kind] = Kind.GOAL
    SHOW_COLUMNS: ClassVar[bool] = True
    VIEWS: ClassVar[tuple[str, ...]] = (TREE, BY_PACE, IN_WANT)
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "measure", "open", "add", "add.kpi", "edit", "notes", "delete", "why", "list.mark",
        "filter", "view", "go.back",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "measure", "add", "add.kpi", "edit", "why", "filter", "view", "undo",
    )  # fmt: skip
    EMPTY: ClassVar[str] = (
        "No goals yet.\n\n"
        "Begin with what the company wants, then what social media does for it:\n"
        "a  adds a social goal in one line (ctrl+t there: a company goal)\n"
        "K  adds a KPI to the goal under the cursor: Followers 12.4k -> 16k\n"
        "M  enters a measurement; from then on the goal shows its pace.\n\n"
        "To see goals that live, quit and start: smtui --demo"
    )

    def source(self, plan: Plan) -> GoalsRows:
        """Return the rows of the view."""
        return GoalsRows(plan, self.view, self.words)

    def describe_empty(self) -> Content:
        """Say that all is well where nothing is in want."""
        if self.view == IN_WANT and not self.words and self.plan.snapshot.goals:
            return Content("Every goal serves something and has work in the next 14 days.")
        return super().describe_empty()

    def summarise(self, plan: Plan) -> Content:
        """Say how many goals stand how, and what they want: the worst first."""
        active = [g for g in plan.snapshot.goals.values() if g.status == GoalStatus.ACTIVE]
        paces = [plan.goals[goal.id] for goal in active]
        told = [(sum(pace.word is word for pace in paces), str(word), tone) for word, tone in _TOLD]
        wants = [
            (sum(pace.unaligned for pace in paces), "unaligned", Tone.TROUBLE),
            (sum(pace.starving for pace in paces), "starving", Tone.TROUBLE),
            (sum(kpi.measure_due for kpi in plan.kpis.values()), "to measure (M)", Tone.WATCH),
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
        from smtui.tui.details.goal import describe_company_goal, describe_goal, describe_kpi

        if key.kind == Kind.COMPANY_GOAL:
            return describe_company_goal(self.plan, int(key.id))
        if key.kind == Kind.KPI:
            return describe_kpi(self.plan, int(key.id))
        return describe_goal(self.plan, int(key.id), notes_of(self.desk.workspace, key))

    @property
    def _goal_here(self) -> int | None:
        """The social goal under the cursor, or that of the KPI there."""
        key = self.rows.key
        if key is None or key.kind == Kind.COMPANY_GOAL:
            return None
        if key.kind == Kind.KPI:
            return self.plan.snapshot.kpis[int(key.id)].goal_id
        return int(key.id)

    def add_context(self) -> dict[str, object]:
        """A new goal serves the company goal here; a new tactic or task serves the goal here."""
        key, goal_id = self.rows.key, self._goal_here
        if key is not None and key.kind == Kind.COMPANY_GOAL:
            return {"serves": (int(key.id),)}
        if goal_id is None:
            return {}
        goal = self.plan.snapshot.goals[goal_id]
        return {"serves": goal.serves[:1], "goals": (goal_id,), "goal_id": goal_id}

    def action_measure(self) -> None:
        """Ask for the value of the KPI under the cursor (of a goal: the one that leads)."""
        from smtui.actions.goals import AddMeasurement
        from smtui.tui.dialogs.ask import AskDialog
        from smtui.tui.dialogs.measuring import Measured, ask_measurement

        kpi_id = self._kpi_here()
        if kpi_id is None:
            self.desk.say("Put the cursor on a KPI to measure it.", Tone.DIM)
            return

        def record(measured: Measured | None) -> None:
            if measured is not None:
                self.desk.do(AddMeasurement(kpi_id, measured.value, measured.day))

        self.app.push_screen(AskDialog(ask_measurement(self.plan, kpi_id)), record)

    def _kpi_here(self) -> int | None:
        key = self.rows.key
        if key is not None and key.kind == Kind.KPI:
            return int(key.id)
        goal_id = self._goal_here
        return None if goal_id is None else self.plan.goals[goal_id].lead_kpi

    def action_add_kpi(self) -> None:
        """Ask for a KPI in one line and add it to the goal under the cursor."""
        from smtui.actions.goals import AddKpi
        from smtui.language.kpi_line import KpiLine, read_kpi, show_kpi
        from smtui.tui.dialogs.ask import Ask, AskDialog

        goal_id = self._goal_here
        if goal_id is None:
            self.desk.say("Put the cursor on a social goal to give it a KPI.", Tone.DIM)
            return
        goal = self.plan.snapshot.goals[goal_id]
        ask = Ask(f"KPI of ‘{goal.title}’", read_kpi, show_kpi,
                  "such as: Followers 12.4k -> 16k people")  # fmt: skip

        def add(line: KpiLine | None) -> None:
            if line is None:
                return
            done = self.desk.do(AddKpi(goal_id, line.name, unit=line.unit, baseline=line.baseline,
                                       target=line.target, direction=line.direction))  # fmt: skip
            if done is not None and done.id is not None:
                self.go_to(RowKey(Kind.KPI, done.id))

        self.app.push_screen(AskDialog(ask), add)
