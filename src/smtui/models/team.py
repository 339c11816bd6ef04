"""Tables of skills, of who has them and what needs them, of planned roles and tools."""

from datetime import date

from sqlalchemy import REAL, CheckConstraint, Index, Text
from sqlmodel import Field

from smtui.models.columns import (
    DayColumn,
    Finite,
    FlagColumn,
    Line,
    Lines,
    NameColumn,
    Score,
    Title,
    WeekMinutes,
    check_of,
    stored_default,
    word_column,
)
from smtui.models.row import Row
from smtui.vocabulary import Employment, ToolVerdict


class Skill(Row, table=True):
    """An area of skill. Posts need the one that ``makes_posts``."""

    __tablename__ = "skill"
    __table_args__ = (
        CheckConstraint("makes_posts IN (0, 1)"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    name: Title = Field(unique=True, sa_type=NameColumn)
    description: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    position: int = Field(default=0, sa_column_kwargs=stored_default(0))
    makes_posts: bool = Field(default=False, sa_type=FlagColumn, sa_column_kwargs=stored_default(0))


class PersonSkill(Row, table=True):
    """How well a person has a skill, 1 (begins) to 5 (masters); no row for not at all."""

    __tablename__ = "person_skill"
    __table_args__ = (
        CheckConstraint("level BETWEEN 1 AND 5"),
        Index("person_skill_skill", "skill_id"),
    )

    person_id: int = Field(primary_key=True, foreign_key="person.id", ondelete="CASCADE")
    skill_id: int = Field(primary_key=True, foreign_key="skill.id", ondelete="CASCADE")
    level: Score


class RoleSkill(Row, table=True):
    """Which level of a skill a role needs, 1 to 5; no row for none."""

    __tablename__ = "role_skill"
    __table_args__ = (
        CheckConstraint("level BETWEEN 1 AND 5"),
        Index("role_skill_skill", "skill_id"),
    )

    role_id: int = Field(primary_key=True, foreign_key="role.id", ondelete="CASCADE")
    skill_id: int = Field(primary_key=True, foreign_key="skill.id", ondelete="CASCADE")
    level: Score


class PlannedRole(Row, table=True):
    """A role that is to be filled from a day on; ``position`` is its place in hiring order."""

    __tablename__ = "planned_role"
    __table_args__ = (
        CheckConstraint(check_of("employment", Employment)),
        CheckConstraint("week_minutes BETWEEN 0 AND 10080"),
        CheckConstraint("cost_per_hour >= 0"),
        CheckConstraint("until_on IS NULL OR until_on >= starts_on"),
        Index("planned_role_role", "role_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    role_id: int = Field(foreign_key="role.id", ondelete="CASCADE")
    employment: Employment = Field(
        default=Employment.IN_HOUSE,
        sa_type=word_column(Employment),
        sa_column_kwargs=stored_default("in-house"),
    )
    starts_on: date = Field(sa_type=DayColumn)
    until_on: date | None = Field(default=None, sa_type=DayColumn)
    week_minutes: WeekMinutes
    cost_per_hour: Finite | None = Field(default=None, ge=0, sa_type=REAL)
    position: int = Field(default=0, sa_column_kwargs=stored_default(0))
    note: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))


class Tool(Row, table=True):
    """A tool or a candidate for one: its need, what it automates, saves and costs."""

    __tablename__ = "tool"
    __table_args__ = (
        CheckConstraint("minutes_saved_week BETWEEN 0 AND 10080"),
        CheckConstraint("cost_per_month >= 0"),
        CheckConstraint(check_of("verdict", ToolVerdict)),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    name: Title = Field(unique=True, sa_type=NameColumn)
    need: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    automates: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    minutes_saved_week: WeekMinutes = Field(default=0, sa_column_kwargs=stored_default(0))
    cost_per_month: Finite | None = Field(default=None, ge=0, sa_type=REAL)
    verdict: ToolVerdict = Field(
        default=ToolVerdict.CANDIDATE,
        sa_type=word_column(ToolVerdict),
        sa_column_kwargs=stored_default("candidate"),
    )
