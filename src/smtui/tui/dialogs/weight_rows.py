"""The lists of the weights: what counts how much, and the order that comes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING

from smtui.planning.settings import Weights
from smtui.tui.details.names import points
from smtui.tui.dialogs.weight_words import WEIGHTS
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.planning.plan import Plan

DEFAULTS = Weights()
WORDS = {weight.name: weight for weight in WEIGHTS}
assert set(WORDS) == {field.name for field in fields(Weights)}


class WeightRows:
    """The coefficients with their values, and what each was before."""

    columns = (
        Column("What counts", 13), Column("Now", 6, right=True), Column("", 0),
    )  # fmt: skip

    def __init__(self, saved: Weights, draft: Weights) -> None:
        self._saved, self._draft = saved, draft
        self.keys = [RowKey("weight", weight.name) for weight in WEIGHTS]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a coefficient."""
        name = str(key.id)
        now, was = getattr(self._draft, name), getattr(self._saved, name)
        aside = f"was {shown_number(was)}" if now != was else ""
        if not aside and now != getattr(DEFAULTS, name):
            aside = f"default {shown_number(getattr(DEFAULTS, name))}"
        tone = Tone.WATCH if now != was else Tone.PLAIN
        return Cell(WORDS[name].label), Cell(shown_number(now), tone), Cell(aside, Tone.DIM)


class OrderRows:
    """What is ranked, in the order that the weights give, and by how many places it moved."""

    columns = (
        Column("#", 3, right=True), Column("", 4), Column("", 0), Column("Prio", 5, right=True),
    )  # fmt: skip

    def __init__(self, before: "Plan", after: "Plan", kind: Kind) -> None:
        is_task = kind is Kind.TASK
        was = before.task_order if is_task else before.tactic_order
        order = after.task_order if is_task else after.tactic_order
        self._titles: Mapping[int, str] = {
            id_: (after.snapshot.tasks if is_task else after.snapshot.tactics)[id_].title
            for id_ in order
        }
        self._ranks = after.tasks if is_task else after.tactic_ranks
        self._was = {id_: place for place, id_ in enumerate(was, 1)}
        self._places = {id_: place for place, id_ in enumerate(order, 1)}
        self.keys = [RowKey(kind, id_) for id_ in order]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a tactic or a task."""
        id_ = int(key.id)
        place = self._places[id_]
        moved = self._was.get(id_, place) - place
        arrow = f"▲{moved}" if moved > 0 else f"▼{-moved}" if moved else ""
        return (
            Cell(str(place), Tone.DIM),
            Cell(arrow, Tone.FINE if moved > 0 else Tone.WATCH),
            Cell(self._titles[id_]),
            Cell(points(self._ranks[id_].priority), Tone.ACCENT),
        )


def shown_number(value: float) -> str:
    """A coefficient as it is read, with a true minus."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace("-", "−")
