"""What planning knows of people: their hours, time off and personal objectives."""

from datetime import date

from smtui.planning.facts.fact import fact
from smtui.vocabulary import Employment, ObjectiveStatus


@fact
class TimeOffFact:
    """Days on which a person does not work, both ends included."""

    id: int
    person_id: int
    from_on: date
    until_on: date
    reason: str


@fact
class PersonFact:
    """A person of the team. ``week_minutes`` are the minutes of Monday to Sunday.

    ``focus_factor`` (0 to 1) overrides the common one of the settings. ``cost_per_hour`` is in
    the currency of the workspace. ``country`` is the ISO code of the country whose public holidays
    are kept, or ""; ``skills`` are pairs of a skill's id and the level, 1 to 5.
    """

    id: int
    name: str
    role_id: int | None
    role: str | None
    employment: Employment
    week_minutes: tuple[int, int, int, int, int, int, int]
    cost_per_hour: float | None
    focus_factor: float | None
    from_on: date | None
    until_on: date | None
    is_me: bool
    time_off: tuple[TimeOffFact, ...]
    contact: str = ""
    country: str = ""
    skills: tuple[tuple[int, int], ...] = ()


@fact
class ObjectiveFact:
    """A personal objective: of a goal or of a KPI, exactly one, and the recognition agreed."""

    id: int
    person_id: int
    goal_id: int | None
    kpi_id: int | None
    title: str
    recognition: str
    status: ObjectiveStatus
    due_on: date | None
