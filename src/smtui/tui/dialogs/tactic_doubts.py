"""Which tactics may be wrong: those whose goal is behind or was missed, and those whose owners have
less time until the ETA than they need.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from smtui.language.durations import show_minutes
from smtui.tui.details.figures import near_day, short_hours
from smtui.tui.details.names import first_names
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.vocabulary import Kind, PaceWord

if TYPE_CHECKING:
    from smtui.planning.plan import Plan

WORRYING = {PaceWord.BEHIND: "is behind", PaceWord.MISSED: "was missed"}


class Doubt(NamedTuple):
    """A tactic that may be wrong, and why, in a short word and in a sentence."""

    tactic_id: int
    why: str
    sentence: str


def doubts_of(plan: "Plan") -> tuple[Doubt, ...]:
    """The ranked tactics whose goal is behind or whose slack is gone, in their order."""
    doubts = (_doubt(plan, id_) for id_ in plan.tactic_order)
    return tuple(doubt for doubt in doubts if doubt is not None)


def _doubt(plan: "Plan", id_: int) -> Doubt | None:
    tactic, view = plan.snapshot.tactics[id_], plan.tactics[id_]
    shorts: list[str] = []
    said: list[str] = []
    if view.eta is not None and view.eta < plan.today:
        shorts.append("late")
        said.append("its ETA is past")
    elif view.slack is not None and view.slack < 0:
        shorts.append(f"{short_hours(-view.slack)} short")
        said.append(f"{show_minutes(-view.slack)} more to do than there is time until its ETA")
    for goal_id in tactic.goals:
        word = plan.goals[goal_id].word if goal_id in plan.goals else None
        if word in WORRYING:
            shorts.append("goal behind" if word == PaceWord.BEHIND else "goal missed")
            said.append(f"goal ‘{plan.snapshot.goals[goal_id].title}’ {WORRYING[word]}")
            break
    return Doubt(id_, ", ".join(shorts), "; ".join(said)) if shorts else None


class DoubtRows:
    """The tactics that are left to check."""

    columns = (
        Column("#", 2, right=True), Column("Tactic", 0), Column("Why ask", 22),
        Column("Who", 8, from_width=76), Column("ETA", 8, right=True, from_width=60),
        Column("Left", 5, right=True),
    )  # fmt: skip

    def __init__(self, plan: "Plan", doubts: Sequence[Doubt]) -> None:
        self._plan = plan
        self.doubts = {doubt.tactic_id: doubt for doubt in doubts}
        self.keys = [RowKey(Kind.TACTIC, id_) for id_ in self.doubts]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a tactic."""
        plan, id_ = self._plan, int(key.id)
        tactic, view = plan.snapshot.tactics[id_], plan.tactics[id_]
        return (
            Cell(str(plan.tactic_order.index(id_) + 1), Tone.DIM),
            Cell(tactic.title),
            Cell(self.doubts[id_].why, Tone.TROUBLE),
            Cell(first_names(plan, tactic.owners), Tone.DIM),
            Cell(near_day(view.eta, plan.today) if view.eta else "no ETA", Tone.DIM),
            Cell(short_hours(view.remaining), Tone.DIM),
        )
