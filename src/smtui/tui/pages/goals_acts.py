"""What the keys of Goals do that no other page has: measuring, importing, checking in."""

from textual.content import Content

from smtui.tui.pages.page import Page
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Cadence, Kind

WIDEST_CHART = 90
DIALOG_FRAME = 6
"""Cells of the dialog beside its text: borders, padding and the scroll bar."""


class ActsOnGoals(Page):
    """Opens the dialogs of the goal or the KPI under the cursor."""

    @property
    def key_here(self) -> RowKey | None:
        """The thing under the cursor."""
        return self.chosen[0] if self.chosen else None

    @property
    def goal_here(self) -> int | None:
        """The social goal under the cursor, or that of the KPI there."""
        key = self.key_here
        if key is None or key.kind == Kind.COMPANY_GOAL:
            return None
        if key.kind == Kind.KPI:
            return self.plan.snapshot.kpis[int(key.id)].goal_id
        return int(key.id)

    @property
    def kpi_here(self) -> int | None:
        """The KPI under the cursor, or the one that leads the goal there."""
        key, goal_id = self.key_here, self.goal_here
        if key is not None and key.kind == Kind.KPI:
            return int(key.id)
        return None if goal_id is None else self.plan.goals[goal_id].lead_kpi

    def add_context(self) -> dict[str, object]:
        """A new goal serves the company goal here; a new tactic or task serves the goal here."""
        key, goal_id = self.key_here, self.goal_here
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

        kpi_id = self.kpi_here
        if kpi_id is None:
            self.desk.say("Put the cursor on a KPI to measure it.", Tone.DIM)
            return

        def record(measured: Measured | None) -> None:
            if measured is not None:
                self.desk.do(AddMeasurement(kpi_id, measured.value, measured.day))

        self.app.push_screen(AskDialog(ask_measurement(self.plan, kpi_id)), record)

    def action_measure_round(self) -> None:
        """Measure everything that is due, one after the other."""
        from smtui.tui.dialogs.measuring_round import RoundDialog

        if self.plan.snapshot.kpis:
            self.app.push_screen(RoundDialog(self.desk))
        else:
            self.desk.say("There is no KPI yet: K gives the goal one.", Tone.DIM)

    def action_import_series(self) -> None:
        """Import a series of the KPI under the cursor."""
        from smtui.tui.dialogs.importing import ask_series

        if self.kpi_here is None:
            self.desk.say("Put the cursor on the KPI that the series belongs to.", Tone.DIM)
        else:
            ask_series(self.desk, self.kpi_here)

    def action_library(self) -> None:
        """Begin a goal with a marketing objective of the library."""
        from smtui.tui.dialogs.library import LibraryDialog

        known = self.add_context()
        context = {name: it for name, it in known.items() if name in ("serves", "due_on")}
        self.app.push_screen(LibraryDialog(self.desk, context))

    def action_check_in(self) -> None:
        """Note how sure one is of the goal under the cursor."""
        from smtui.tui.dialogs.check_in import CheckInDialog

        if self.goal_here is None:
            self.desk.say("Put the cursor on a social goal to check in on it.", Tone.DIM)
        else:
            self.app.push_screen(CheckInDialog(self.desk, self.goal_here))

    def action_objectives(self) -> None:
        """Show what is agreed with whom about the goal or the KPI under the cursor."""
        from smtui.tui.dialogs.objectives import open_objectives

        open_objectives(self.desk, self.key_here)

    def action_open(self) -> None:
        """Open the KPI with all its measurements, or everything about a goal."""
        from smtui.tui.dialogs.kpi import KpiDialog
        from smtui.tui.dialogs.thing import ThingDialog, open_thing

        key = self.key_here
        if key is not None and key.kind == Kind.KPI:
            self.app.push_screen(KpiDialog(self.desk, int(key.id)))
        elif key is not None and key.kind == Kind.GOAL:
            self.app.push_screen(ThingDialog(self.desk, key, lambda: self._told_widely(key)))
        elif key is not None:
            open_thing(self.desk, key)

    def _told_widely(self, key: RowKey) -> Content:
        """Everything about a goal, its chart as wide as the dialog."""
        from smtui.tui.details.goal import describe_goal
        from smtui.tui.details.recalled import recalled_below
        from smtui.tui.details.thing import notes_of

        width = min(WIDEST_CHART, int(self.app.size.width * 0.96) - DIALOG_FRAME)
        told = describe_goal(self.plan, int(key.id), notes_of(self.desk.workspace, key), width)
        return recalled_below(told, self.desk.workspace, key)

    def action_add_kpi(self) -> None:
        """Ask for a KPI in one line and add it to the goal under the cursor."""
        from smtui.actions.goals import AddKpi
        from smtui.language.dates import show_full
        from smtui.language.kpi_line import KpiLine, read_kpi, show_kpi
        from smtui.tui.dialogs.ask import Ask, AskDialog

        goal_id = self.goal_here
        if goal_id is None:
            self.desk.say("Put the cursor on a social goal to give it a KPI.", Tone.DIM)
            return
        goal = self.plan.snapshot.goals[goal_id]
        due = f", {show_full(goal.due_on)} (e there)" if goal.due_on else " (e there)"
        ask = Ask(f"KPI of ‘{goal.title}’", read_kpi,
                  lambda line: show_kpi(line) + (due if line.dated else ""),
                  "such as: Followers 12.4k -> 16k people weekly")  # fmt: skip

        def add(line: KpiLine | None) -> None:
            if line is None:
                return
            done = self.desk.do(AddKpi(goal_id, line.name, unit=line.unit, baseline=line.baseline,
                                       target=line.target, direction=line.direction,
                                       cadence=line.cadence or Cadence.WEEKLY))  # fmt: skip
            if done is not None and done.id is not None:
                self.go_to(RowKey(Kind.KPI, done.id))

        self.app.push_screen(AskDialog(ask), add)
