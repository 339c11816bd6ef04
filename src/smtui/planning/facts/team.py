"""What planning knows of skills, roles, planned roles and tools."""

from datetime import date

from smtui.planning.facts.fact import fact
from smtui.vocabulary import Employment, ToolVerdict


@fact
class SkillFact:
    """An area of skill. ``position`` is its place in order; posts need the skill (one at most)
    that ``makes_posts``.
    """

    id: int
    name: str
    description: str
    position: int
    makes_posts: bool


@fact
class RoleFact:
    """A role. ``needs`` are pairs of a skill's id and the level needed, 1 to 5.

    ``week_minutes`` is what somebody hired for it usually works in a week; costs are per hour, in
    the currency of the workspace. ``hiring_order`` counts from 1.
    """

    id: int
    name: str
    description: str
    hiring_order: int | None
    week_minutes: int | None
    cost_in_house: float | None
    cost_outsourced: float | None
    needs: tuple[tuple[int, int], ...] = ()


@fact
class PlannedRoleFact:
    """A role that is to be filled from a day on, for good or until a day (included).

    ``week_minutes`` is the work of a week, ``cost_per_hour`` in the currency of the workspace (that
    of the role when None), ``position`` the place in hiring order.
    """

    id: int
    role_id: int
    employment: Employment
    starts_on: date
    until_on: date | None
    week_minutes: int
    cost_per_hour: float | None
    position: int
    note: str


@fact
class ToolFact:
    """A tool, or a candidate for one: the need that it answers and what it automates.

    ``minutes_saved_week`` are minutes of work saved in a week, ``cost_per_month`` is in the
    currency of the workspace.
    """

    id: int
    name: str
    need: str
    automates: str
    minutes_saved_week: int
    cost_per_month: float | None
    verdict: ToolVerdict
