"""What can be done with the criteria that tactics are scored by."""

from collections.abc import Mapping
from dataclasses import dataclass

from smtui.actions.action import Action


@dataclass(frozen=True, slots=True)
class AddCriterion(Action):
    """Add a criterion, last in order; ``weight`` is 0 to 10."""

    name: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class EditCriterion(Action):
    """Change the ``name``, the ``weight`` or the ``position`` (from 1) of a criterion."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeleteCriterion(Action):
    """Delete a criterion with its scores."""

    id: int


@dataclass(frozen=True, slots=True)
class ScoreTactics(Action):
    """Score tactics by criteria: triples of a tactic's id, a criterion's id and the score, 1 to 5
    (None takes it away).
    """

    scores: tuple[tuple[int, int, int | None], ...]
