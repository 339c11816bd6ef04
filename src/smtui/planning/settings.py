"""The settings that planning reads: every coefficient of the priority, by the name it has on
the screen, and what capacity and the week are taken to be.
"""

from dataclasses import field

from smtui.planning.facts.fact import fact
from smtui.vocabulary import ValueSource


@fact
class Weights:
    """The coefficients of the priority (design section 4). One point is one doubling of worth.

    The value of a tactic is the mean of its three scores weighted by ``business_value``,
    ``customer_value`` and ``kpi_impact``.
    """

    value: float = 1.0
    effort: float = 1.0
    goal: float = 0.5
    due: float = 2.0
    overdue: float = 0.5
    daily: float = 0.5
    started: float = 0.25
    blocking: float = 1.0
    complexity: float = 1.0
    slack: float = 2.0
    active: float = 0.25
    unaligned: float = -1.0
    business_value: float = 1.0
    customer_value: float = 1.0
    kpi_impact: float = 1.0


@fact
class Settings:
    """What a person can set about planning.

    ``week_start`` is 0 for Monday to 6 for Sunday; ``horizon_days`` is how far ahead
    work is put off; the workload looks at least a year ahead. ``default_minutes`` is taken where
    nothing is known of a task.
    ``tactic_value_from`` says whether a tactic's value comes from its value scores or from the
    criteria; ``ask_reason`` whether a changed score, status or ETA asks for a reason.
    """

    weights: Weights = field(default_factory=Weights)
    focus_factor: float = 0.8
    week_start: int = 0
    horizon_days: int = 84
    default_minutes: int = 30
    zone: str = "UTC"
    currency: str = "€"
    tactic_value_from: ValueSource = ValueSource.SCORES
    ask_reason: bool = True
