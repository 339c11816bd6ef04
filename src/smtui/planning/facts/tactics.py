"""What planning knows of a tactic."""

from dataclasses import dataclass
from datetime import date

from smtui.vocabulary import TacticStatus


@dataclass(frozen=True, slots=True)
class TacticFact:
    """A tactic and its scores, each 1 to 5.

    ``estimate`` (minutes) counts only while the tactic has no task with an estimate of its own.
    The ETA is one date (``eta_on``) or a rule (``eta_rrule``, from ``starts_on``).
    """

    id: int
    title: str
    status: TacticStatus
    business_value: int
    customer_value: int
    kpi_impact: int
    effort: int
    difficulty: int
    estimate: int | None
    starts_on: date | None
    eta_on: date | None
    eta_rrule: str | None
    process: str
    created_on: date
    goals: tuple[int, ...]
    owners: tuple[int, ...]
    has_notes: bool
