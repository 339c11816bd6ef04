"""What planning knows of a tactic, and of the criteria that tactics are scored by."""

from datetime import date

from smtui.planning.facts.fact import fact
from smtui.vocabulary import TacticStatus


@fact
class TacticFact:
    """A tactic and its scores, each 1 to 5.

    ``estimate`` (minutes) counts only while the tactic has no task with an estimate of its own.
    The ETA is one date (``eta_on``) or a rule (``eta_rrule``, from ``starts_on``).
    ``criterion_scores`` are pairs of a criterion's id and the score, 1 to 5. ``settled_logged``
    are the minutes logged on its tasks that these do not carry themselves: on settled tasks and
    on settled occurrences; ``done_tasks`` counts the one-off tasks that are done. ``skill_id`` is
    the skill that its tasks need where neither they nor their activities name one.
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
    criterion_scores: tuple[tuple[int, int], ...] = ()
    settled_logged: int = 0
    done_tasks: int = 0
    skill_id: int | None = None


@fact
class CriterionFact:
    """What tactics are weighed by. ``weight`` is 0 to 10, ``position`` its place in order."""

    id: int
    name: str
    weight: float
    position: int
