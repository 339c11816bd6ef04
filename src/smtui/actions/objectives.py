"""What can be done with the personal objectives of people."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from smtui.actions.action import Action
from smtui.vocabulary import ObjectiveStatus


@dataclass(frozen=True, slots=True)
class AddObjective(Action):
    """Agree on an objective with a person: what it refers to (a goal or a KPI, exactly one) and
    the ``recognition`` for meeting it.
    """

    person_id: int
    title: str
    recognition: str = ""
    goal_id: int | None = None
    kpi_id: int | None = None
    due_on: date | None = None
    status: ObjectiveStatus = ObjectiveStatus.OPEN


@dataclass(frozen=True, slots=True)
class EditObjective(Action):
    """Change fields of a personal objective; ``changes`` maps the names of ``AddObjective``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeleteObjectives(Action):
    """Delete personal objectives."""

    ids: tuple[int, ...]
