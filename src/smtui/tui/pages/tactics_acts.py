"""What keys do with tactics beyond what they do with everything."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING

from smtui.planning.facts.tactics import TacticFact
from smtui.planning.plan import Plan
from smtui.planning.tactics import nudged
from smtui.tui.pages.list_page import ListPage
from smtui.tui.pages.tactics_views import counts_criteria
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import Kind, TacticStatus

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.planning.snapshot import Snapshot
    from smtui.store.reading.adjustments import AdjustmentLine

MATRIX, BOARD = "matrix", "board"
UNDOES = "u undoes"
ADJUSTED = (
    "status", "business_value", "customer_value", "kpi_impact", "effort", "difficulty", "eta_on",
    "eta_rrule", "criterion_scores",
)  # fmt: skip
"""What is adjusted about a tactic: a change of these may carry a reason."""


def set_or_reset(
    snapshot: "Snapshot", ids: tuple[int, ...], status: TacticStatus
) -> "Callable[[tuple[int, ...]], Action]":
    """Return what sets tactics to ``status``, or back to active when all of them have it."""
    from smtui.actions.tactics import SetTacticStatus

    facts = snapshot.tactics
    has_all = bool(ids) and all(id_ in facts and facts[id_].status == status for id_ in ids)
    to = TacticStatus.ACTIVE if has_all and status != TacticStatus.ACTIVE else status
    if has_all and status == TacticStatus.ACTIVE:
        to = TacticStatus.PLANNED
    return lambda ids: SetTacticStatus(ids, to)


def adjusted_between(
    before: Mapping[int, TacticFact], after: Mapping[int, TacticFact]
) -> tuple[int, ...]:
    """The tactics whose scores, status or ETA differ."""
    assert all(name in _NAMES for name in ADJUSTED)
    return tuple(
        id_
        for id_, now in after.items()
        if id_ in before
        and now is not before[id_]
        and any(getattr(now, name) != getattr(before[id_], name) for name in ADJUSTED)
    )


_NAMES = frozenset(field.name for field in fields(TacticFact))


class ActsOnTactics(ListPage):
    """Settles tactics, moves them on the board and in the matrix, adds their tasks, and asks for
    the reasons of what was adjusted.
    """

    def __init__(self) -> None:
        """Start with nothing adjusted."""
        super().__init__()
        self.moved_places: dict[int, int] = {}
        self._adjusted: tuple[int, ...] = ()
        self._is_new = False
        self._seen: Plan | None = None

    def note_changes(self, plan: Plan) -> None:
        """Note which tactics were adjusted, and by how many places they moved, since the plan that
        was shown before.
        """
        before, self._seen = self._seen, plan
        if before is None or before is plan:
            return
        self._adjusted = adjusted_between(before.snapshot.tactics, plan.snapshot.tactics)
        self._is_new = True
        was = {id_: place for place, id_ in enumerate(before.tactic_order)}
        self.moved_places = {
            id_: was[id_] - place
            for place, id_ in enumerate(plan.tactic_order)
            if id_ in was and was[id_] != place
        }

    def forget_moves(self) -> None:
        """Show no longer what the last change moved."""
        self.moved_places = {}

    def hint_after(self, hint: str) -> str:
        """Offer to give the reason of what was adjusted, unless that is switched off."""
        if hint != UNDOES:
            self._adjusted = ()
        is_new, self._is_new = self._is_new and bool(self._adjusted), False
        if not is_new or not self.plan.settings.ask_reason:
            return hint
        return f"r says why · {hint}"

    @property
    def tactic(self) -> TacticFact | None:
        """The tactic under the cursor."""
        key = self.rows.key
        return self.plan.snapshot.tactics.get(int(key.id)) if key else None

    def _one(self, verb: str) -> TacticFact | None:
        tactic = self.tactic
        if tactic is None:
            self.desk.say(f"There is no tactic here to {verb}.", Tone.DIM)
        return tactic

    def _set(self, status: TacticStatus, verb: str) -> None:
        ids = tuple(int(key.id) for key in self.chosen)
        self.act({Kind.TACTIC: set_or_reset(self.plan.snapshot, ids, status)}, verb)

    def action_tick(self) -> None:
        """Mark as done, or take up again."""
        self._set(TacticStatus.DONE, "finish")

    def action_doing(self) -> None:
        """Mark as active, or back to planned."""
        self._set(TacticStatus.ACTIVE, "start")

    def action_pause(self) -> None:
        """Pause, or take up again."""
        self._set(TacticStatus.PAUSED, "pause")

    def action_shift(self, right: int, up: int) -> None:
        """Move the chosen tactic: over the columns of the board, in the matrix over its scores."""
        tactic = self._one("move")
        if tactic is None:
            return
        if self.view == MATRIX:
            self._nudge(tactic, right, up)
        elif self.view == BOARD:
            self._carry(tactic, right)
        else:
            self.desk.say("v leads to the matrix and to the board, where this moves it.", Tone.DIM)

    def _nudge(self, tactic: TacticFact, right: int, up: int) -> None:
        from smtui.actions.tactics import NudgeTactic

        was = self.plan.tactics[tactic.id]
        if not self._has_room(tactic, right, up):
            edge = "value" if up else "complexity"
            self.desk.say(f"Its {edge} is at the edge: {was.value:.1f} and {was.complexity:.1f}.",
                          Tone.DIM)  # fmt: skip
            return
        self.desk.do(NudgeTactic(tactic.id, value=up, complexity=right))

    def _has_room(self, tactic: TacticFact, right: int, up: int) -> bool:
        scores: tuple[int, ...] = (tactic.effort, tactic.difficulty)
        if up:
            scores = (tactic.business_value, tactic.customer_value, tactic.kpi_impact)
            if tactic.criterion_scores and counts_criteria(self.plan):
                scores = tuple(score for _, score in tactic.criterion_scores)
        return nudged(scores, right or up) != scores

    def _carry(self, tactic: TacticFact, right: int) -> None:
        from smtui.actions.tactics import SetTacticStatus

        columns = tuple(TacticStatus)
        at = columns.index(tactic.status) + right
        if not right:
            self.desk.say("Within a column the priority orders: w says why.", Tone.DIM)
        elif 0 <= at < len(columns):
            self.desk.do(SetTacticStatus((tactic.id,), columns[at]))
        else:
            self.desk.say("It is in the outermost column.", Tone.DIM)

    def action_add_task(self) -> None:
        """Add a task under the tactic, in one line."""
        from smtui.tui.dialogs.quick_add import QuickAddDialog

        tactic = self._one("add a task to")
        if tactic is not None:
            context = {"tactic_id": tactic.id, "assignees": tactic.owners}
            self.app.push_screen(QuickAddDialog(self.desk, Kind.TASK, context))

    def action_split(self) -> None:
        """Break the tactic up into the tasks of a template."""
        from smtui.tui.dialogs.splitting import SplitDialog

        tactic = self._one("break up")
        if tactic is not None:
            self.app.push_screen(SplitDialog(self.desk, tactic.id))

    def adjustments_of(self, id_: int) -> "tuple[AdjustmentLine, ...]":
        """What was adjusted about a tactic, latest first."""
        workspace = self.desk.workspace
        return workspace.adjustments(id_) if workspace else ()

    def action_reason(self) -> None:
        """Ask why the tactic was adjusted: the one just adjusted, else the one here."""
        from smtui.tui.dialogs.adjustments import ask_reason

        tactic = self.tactic
        ids = self._adjusted or ((tactic.id,) if tactic else ())
        ids = tuple(id_ for id_ in ids if id_ in self.plan.snapshot.tactics)
        if not any(self.adjustments_of(id_) for id_ in ids):
            self.desk.say("Nothing was adjusted here yet.", Tone.DIM)
            return
        ask_reason(self.desk, ids, self._reason_given)

    def _reason_given(self) -> None:
        self._adjusted = ()
        self.show_detail_soon()

    def action_adjustments(self) -> None:
        """Show what was adjusted, and why."""
        from smtui.tui.dialogs.adjustments import AdjustmentsDialog

        self.app.push_screen(AdjustmentsDialog(self.desk))

    def action_check_in(self) -> None:
        """Go through the tactics that may be wrong."""
        from smtui.tui.dialogs.tactic_check_in import TacticCheckIn
        from smtui.tui.dialogs.tactic_doubts import doubts_of

        if doubts_of(self.plan):
            self.app.push_screen(TacticCheckIn(self.desk))
        else:
            self.desk.say("Nothing to check: no goal is behind, and all has the time it needs.",
                          Tone.FINE)  # fmt: skip

    def action_weights(self) -> None:
        """Change what counts how much."""
        from smtui.tui.dialogs.weights import WeightsDialog

        self.app.push_screen(WeightsDialog(self.desk))
