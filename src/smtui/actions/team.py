"""What can be done with skills and kinds of work, roles, planned roles and tools."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from smtui.actions.action import Action
from smtui.vocabulary import Employment, ToolVerdict


@dataclass(frozen=True, slots=True)
class AddSkill(Action):
    """Add an area of skill, last in order. Posts need the one (one at most) that
    ``makes_posts``.
    """

    name: str
    description: str = ""
    makes_posts: bool = False


@dataclass(frozen=True, slots=True)
class EditSkill(Action):
    """Change fields of a skill; ``changes`` maps the names of ``AddSkill``, and ``position`` (from
    1).
    """

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeleteSkills(Action):
    """Delete skills with the levels held and needed; what needed them needs none."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EditActivity(Action):
    """Change the ``name`` of a kind of work, or the ``skill_id`` that its tasks need."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class SetSkill(Action):
    """Say how well a person has a skill: ``level`` 1 (begins) to 5 (masters), 0 for not at all."""

    person_id: int
    skill_id: int
    level: int


@dataclass(frozen=True, slots=True)
class SetRoleNeed(Action):
    """Say which level of a skill a role needs: 1 to 5, 0 for none."""

    role_id: int
    skill_id: int
    level: int


@dataclass(frozen=True, slots=True)
class AddRole(Action):
    """Add a role. ``week_minutes`` is what somebody hired for it usually works in a week, costs are
    per hour in the currency of the workspace, ``hiring_order`` counts from 1.
    """

    name: str
    description: str = ""
    hiring_order: int | None = None
    week_minutes: int | None = None
    cost_in_house: float | None = None
    cost_outsourced: float | None = None


@dataclass(frozen=True, slots=True)
class EditRole(Action):
    """Change fields of a role; ``changes`` maps the names of ``AddRole``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeleteRoles(Action):
    """Delete roles with their needs and the plans to fill them; people stay, without a role."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AddPlannedRole(Action):
    """Plan to fill a role (its id, or its name, made when new) from a day on, last in hiring order.

    ``week_minutes`` (of a whole week) and ``cost_per_hour`` are those of the role when None.
    """

    role: str | int
    starts_on: date
    employment: Employment = Employment.IN_HOUSE
    until_on: date | None = None
    week_minutes: int | None = None
    cost_per_hour: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class EditPlannedRole(Action):
    """Change fields of a planned role; ``changes`` maps the names of ``AddPlannedRole``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeletePlannedRoles(Action):
    """Delete planned roles."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MovePlannedRole(Action):
    """Move a planned role in hiring order by so many places: later, or (below nought) earlier."""

    id: int
    by: int


@dataclass(frozen=True, slots=True)
class HirePlannedRole(Action):
    """Make a person of a planned role, which is then filled: with its hours, cost and first day."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class AddTool(Action):
    """Add a tool, or a candidate for one: the need that it answers, what it automates, the minutes
    that it saves in a week and what it costs in a month.
    """

    name: str
    need: str = ""
    automates: str = ""
    minutes_saved_week: int = 0
    cost_per_month: float | None = None
    verdict: ToolVerdict = ToolVerdict.CANDIDATE


@dataclass(frozen=True, slots=True)
class EditTool(Action):
    """Change fields of a tool; ``changes`` maps the names of ``AddTool``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeleteTools(Action):
    """Delete tools."""

    ids: tuple[int, ...]
