"""What can be done with company goals, social goals, KPIs, measurements and check-ins."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from smtui.actions.action import Action
from smtui.vocabulary import Cadence, Direction, GoalStatus


@dataclass(frozen=True, slots=True)
class AddCompanyGoal(Action):
    """Add a goal of the company, with why it is one and its horizon."""

    title: str
    why: str = ""
    horizon_on: date | None = None
    status: GoalStatus = GoalStatus.ACTIVE


@dataclass(frozen=True, slots=True)
class EditCompanyGoal(Action):
    """Change fields of a company goal; ``changes`` maps the names of ``AddCompanyGoal``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeleteCompanyGoal(Action):
    """Delete a company goal; the social goals that served it stay."""

    id: int


@dataclass(frozen=True, slots=True)
class AddGoal(Action):
    """Add a social goal. ``serves`` are ids of company goals, ``weight`` is 1 to 5."""

    title: str
    statement: str = ""
    achievable: str = ""
    relevant: str = ""
    objective: str | None = None
    weight: int = 3
    start_on: date | None = None
    due_on: date | None = None
    status: GoalStatus = GoalStatus.ACTIVE
    notes: str = ""
    serves: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class EditGoal(Action):
    """Change fields of a social goal; ``changes`` maps the names of ``AddGoal``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeleteGoal(Action):
    """Delete a social goal with its KPIs and their measurements; its work stays, unaligned."""

    id: int


@dataclass(frozen=True, slots=True)
class AddKpi(Action):
    """Add a KPI to a social goal. ``channel`` is a name (made when new) or an id; ``method`` says
    how it is measured, ``minutes`` is what one measurement takes.
    """

    goal_id: int
    name: str
    unit: str = ""
    channel: str | int | None = None
    direction: Direction = Direction.UP
    tool: str = ""
    person_id: int | None = None
    minutes: int | None = None
    cadence: Cadence = Cadence.WEEKLY
    baseline: float | None = None
    target: float | None = None
    method: str = ""


@dataclass(frozen=True, slots=True)
class AddGoalWithKpis(Action):
    """Add a social goal and its KPIs in one step; the KPIs belong to the new goal, whatever
    their ``goal_id``.
    """

    goal: AddGoal
    kpis: tuple[AddKpi, ...]


@dataclass(frozen=True, slots=True)
class EditKpi(Action):
    """Change fields of a KPI; ``changes`` maps the names of ``AddKpi``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeleteKpi(Action):
    """Delete a KPI with its measurements."""

    id: int


@dataclass(frozen=True, slots=True)
class AddMeasurement(Action):
    """Record the value of a KPI on ``day`` or today; it takes the place of that day's value, and
    of the one of ``in_place_of``: a day for which it was entered by mistake.
    """

    kpi_id: int
    value: float
    day: date | None = None
    note: str = ""
    in_place_of: date | None = None


@dataclass(frozen=True, slots=True)
class DeleteMeasurement(Action):
    """Delete the measurement of a KPI on a day."""

    kpi_id: int
    day: date


@dataclass(frozen=True, slots=True)
class ImportSeries(Action):
    """Record many values of a KPI in one step, each in the place of its day's; ``rows`` are pairs
    of a day and a value.
    """

    kpi_id: int
    rows: tuple[tuple[date, float], ...]


@dataclass(frozen=True, slots=True)
class AddCheckIn(Action):
    """Note how sure one is, 1 to 5, that a goal will be met, on ``day`` or today."""

    goal_id: int
    confidence: int
    note: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class DeleteCheckIn(Action):
    """Delete a check-in."""

    id: int
