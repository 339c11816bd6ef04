"""Tactics: what will be done for the goals, and what first."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from smtui.language.durations import show_minutes
from smtui.planning.plan import Plan
from smtui.tui.details.prose import toned
from smtui.tui.details.thing import notes_of
from smtui.tui.pages.list_page import ListPage
from smtui.tui.pages.tactics_rows import BY_QUADRANT, BY_STATUS, RANKED, TacticsRows
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, PageName, TacticStatus

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.planning.snapshot import Snapshot


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


class TacticsPage(ListPage):
    """The tactics by priority, by status or by quadrant; moved, settled and asked by key."""

    NAME: ClassVar[PageName] = PageName.TACTICS
    NEW: ClassVar[Kind] = Kind.TACTIC
    SHOW_COLUMNS: ClassVar[bool] = True
    VIEWS: ClassVar[tuple[str, ...]] = (RANKED, BY_STATUS, BY_QUADRANT)
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "open", "why", "tick", "doing", "pause", "add", "edit", "notes", "duplicate", "delete",
        "move.back", "move.on", "move.week_back", "move.week_on", "move.to", "list.mark",
        "filter", "view", "go.back",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "why", "add", "edit", "move.on", "move.week_on", "pause", "view", "filter", "undo",
    )  # fmt: skip
    EMPTY: ClassVar[str] = (
        "No tactics yet.\n\n"
        "A tactic is what will be done for a goal; its value and complexity rank it.\n"
        "a  adds one in one line, such as: List 100 influencers +reach due:30th v:5\n"
        "2  shows the goals that tactics serve.\n\n"
        "To see a ranked list, quit and start: smtui --demo"
    )

    def source(self, plan: Plan) -> TacticsRows:
        """Return the rows of the view."""
        return TacticsRows(plan, self.view, self.words)

    def summarise(self, plan: Plan) -> Content:
        """Say how many are ranked, the work that is left in them, and what does not fit."""
        views = [plan.tactics[id_] for id_ in plan.tactic_order]
        tactics = plan.snapshot.tactics
        left = show_minutes(sum(view.remaining for view in views))
        short = sum(1 for view in views if view.slack is not None and view.slack < 0)
        late = sum(1 for view in views if view.eta is not None and view.eta < plan.today)
        loose = sum(1 for id_ in plan.tactic_order if not tactics[id_].goals)
        count = "1 tactic" if len(views) == 1 else f"{len(views)} tactics"
        pieces = [
            toned(f" {count} ranked", Tone.STRONG),
            toned(f" · {left} left to do", Tone.DIM),
        ]
        if late:
            pieces.append(toned(f" · {late} past the ETA", Tone.TROUBLE))
        if short:
            pieces.append(toned(f" · {short} short of time", Tone.TROUBLE))
        if loose:
            pieces.append(toned(f" · {loose} unaligned", Tone.TROUBLE))
        return Content("").join(pieces)

    def describe(self, key: RowKey) -> Content:
        """Return the details of a tactic."""
        from smtui.tui.details.tactic import describe_tactic

        return describe_tactic(self.plan, int(key.id), notes_of(self.desk.workspace, key))

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
