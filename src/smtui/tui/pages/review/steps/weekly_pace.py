"""The weekly session's look at the goals: which is behind, and why."""

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from smtui.tui.details.prose import toned
from smtui.tui.pages.goals import GoalsPage
from smtui.tui.pages.goals_lines import BY_PACE
from smtui.tui.pages.review.steps.step import StepPage
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import GoalStatus, PaceWord, PageName

if TYPE_CHECKING:
    from smtui.planning.plan import Plan

BEHIND = (PaceWord.MISSED, PaceWord.BEHIND, PaceWord.AT_RISK)
"""The paces that ask for a word why."""


class Pace(StepPage, GoalsPage):
    """The goals, the worst first; a check-in says how sure one is, and why."""

    NAME: ClassVar[PageName] = PageName.REVIEW
    VIEW_NAME: ClassVar[str] = "pace"
    VIEWS: ClassVar[tuple[str, ...]] = (BY_PACE,)
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "goal.check_in", "open", "measure", "measure.round", "add", "add.task", "add.kpi", "edit",
        "objectives", "notes", "delete", "why", "list.mark", "filter",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = ("goal.check_in", "open", "measure", "add.task", "edit")
    EMPTY: ClassVar[str] = (
        "No goals yet, so that no pace can be behind.\n\n"
        "a  adds a social goal in one line; 2 shows them all.\n"
        "]  goes on without."
    )

    def summarise(self, plan: "Plan") -> Content:
        """How many goals are behind, and for how many of them somebody said why of late."""
        active = [g for g in plan.snapshot.goals.values() if g.status == GoalStatus.ACTIVE]
        behind = [goal for goal in active if plan.goals[goal.id].word in BEHIND]
        if not active:
            return toned(" No goals yet", Tone.STRONG)
        if not behind:
            return toned(f" None of {len(active)} goals is behind.", Tone.FINE)
        since = self.period_before.first
        noted = sum(
            any(one.day_on >= since for one in plan.snapshot.check_ins.get(goal.id, ()))
            for goal in behind
        )
        told = toned(f" {len(behind)} of {len(active)} goals behind or at risk", Tone.TROUBLE)
        said = f" · {noted} with a word why" if noted else ""
        return told + toned(said, Tone.FINE) + toned(" · C says why", Tone.DIM)

    def action_add_task(self) -> None:
        """Add a task that serves the goal under the cursor, in one line."""
        from smtui.tui.dialogs.quick_add import QuickAddDialog
        from smtui.vocabulary import Kind

        if self.goal_here is None:
            self.desk.say("Put the cursor on a social goal to add work for it.", Tone.DIM)
            return
        context = {"goal_id": self.goal_here}
        self.app.push_screen(QuickAddDialog(self.desk, Kind.TASK, context))
