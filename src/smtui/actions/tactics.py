"""What can be done with tactics."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from smtui.actions.action import Action
from smtui.vocabulary import TacticStatus


@dataclass(frozen=True, slots=True)
class AddTactic(Action):
    """Add a tactic. Scores are 1 to 5, ``estimate`` is in minutes; the ETA is one date or a rule;
    ``goals`` are ids of social goals, ``owners`` ids of people.
    """

    title: str
    notes: str = ""
    status: TacticStatus = TacticStatus.PLANNED
    business_value: int = 3
    customer_value: int = 3
    kpi_impact: int = 3
    effort: int = 3
    difficulty: int = 3
    estimate: int | None = None
    starts_on: date | None = None
    eta_on: date | None = None
    eta_rrule: str | None = None
    process: str = ""
    goals: tuple[int, ...] = ()
    owners: tuple[int, ...] = ()
    skill_id: int | None = None


@dataclass(frozen=True, slots=True)
class EditTactic(Action):
    """Change fields of a tactic; ``changes`` maps the names of ``AddTactic``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class SetTacticStatus(Action):
    """Set the status of tactics (their column on the board); dropping one drops its open tasks."""

    ids: tuple[int, ...]
    status: TacticStatus


@dataclass(frozen=True, slots=True)
class MoveTactics(Action):
    """Move the ETA of tactics to a day, or by some days (exactly one of both is given)."""

    ids: tuple[int, ...]
    to: date | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True)
class GiveTactics(Action):
    """Give tactics to these owners, in place of those that they had; to nobody when empty."""

    ids: tuple[int, ...]
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DeleteTactics(Action):
    """Delete tactics; their tasks and posts stay, without a tactic."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DuplicateTactics(Action):
    """Copy tactics with their goals and owners, without their tasks."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NudgeTactic(Action):
    """Move a tactic in the matrix by steps of value and of complexity (each -4 to 4).

    A step moves each part score by one, kept within 1 to 5, so that the parts keep their
    differences while there is room.
    """

    id: int
    value: int = 0
    complexity: int = 0


@dataclass(frozen=True, slots=True)
class GiveReason(Action):
    """Say why tactics were adjusted, for all that the latest adjustment of each changed at once."""

    ids: tuple[int, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class SplitTactic(Action):
    """Add the tasks of a template (its key in the library) to a tactic: with estimates, days
    counted back from the ETA, the tactic's owners and the activity of each.
    """

    tactic_id: int
    template: str
