"""What planning knows of company goals, social goals, KPIs, measurements and check-ins."""

from datetime import date

from smtui.planning.facts.fact import fact
from smtui.vocabulary import Cadence, Direction, GoalStatus


@fact
class CompanyGoalFact:
    """A goal of the company, which social goals serve."""

    id: int
    title: str
    why: str
    horizon_on: date | None
    status: GoalStatus


@fact
class GoalFact:
    """A social goal. ``weight`` is 1 to 5; ``serves`` names company goals by id.

    ``objective`` is the marketing objective that it is tied to when it serves no company goal.
    A goal with neither is unaligned.
    """

    id: int
    title: str
    statement: str
    achievable: str
    relevant: str
    objective: str | None
    weight: int
    start_on: date | None
    due_on: date | None
    status: GoalStatus
    serves: tuple[int, ...]

    @property
    def is_aligned(self) -> bool:
        """Whether it serves a company goal or a marketing objective."""
        return bool(self.serves) or bool(self.objective)


@fact
class KpiFact:
    """A KPI of a social goal, with its latest measurements, oldest first.

    ``minutes`` is what one measurement takes, ``method`` says how it is made.
    """

    id: int
    goal_id: int
    name: str
    unit: str
    channel: str | None
    direction: Direction
    tool: str
    person_id: int | None
    minutes: int | None
    cadence: Cadence
    baseline: float | None
    target: float | None
    measurements: tuple[tuple[date, float], ...]
    method: str = ""


@fact
class CheckInFact:
    """How sure somebody was on a day, 1 to 5, that a goal will be met."""

    id: int
    goal_id: int
    day_on: date
    confidence: int
    note: str
