"""Tables of company goals, social goals, KPIs, measurements and check-ins."""

from datetime import date

from sqlalchemy import REAL, CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from smtui.models.columns import (
    DayColumn,
    Finite,
    Line,
    Lines,
    Minutes,
    Score,
    Title,
    check_of,
    stored_default,
    word_column,
)
from smtui.models.row import Row
from smtui.vocabulary import Cadence, Direction, GoalStatus


class CompanyGoal(Row, table=True):
    """A goal of the company, which social goals serve."""

    __tablename__ = "company_goal"
    __table_args__ = (
        CheckConstraint(check_of("status", GoalStatus)),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    title: Title = Field(sa_type=Text)
    why: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    horizon_on: date | None = Field(default=None, sa_type=DayColumn)
    status: GoalStatus = Field(
        default=GoalStatus.ACTIVE,
        sa_type=word_column(GoalStatus),
        sa_column_kwargs=stored_default("active"),
    )
    created_on: date = Field(sa_type=DayColumn)


class SocialGoal(Row, table=True):
    """A social goal in its SMART parts. ``weight`` is 1 to 5."""

    __tablename__ = "social_goal"
    __table_args__ = (
        CheckConstraint("weight BETWEEN 1 AND 5"),
        CheckConstraint(check_of("status", GoalStatus)),
        CheckConstraint("due_on IS NULL OR start_on IS NULL OR due_on >= start_on"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    title: Title = Field(sa_type=Text)
    statement: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    achievable: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    relevant: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    objective: Line | None = Field(default=None, sa_type=Text)
    weight: Score = Field(default=3, sa_column_kwargs=stored_default(3))
    start_on: date | None = Field(default=None, sa_type=DayColumn)
    due_on: date | None = Field(default=None, sa_type=DayColumn)
    status: GoalStatus = Field(
        default=GoalStatus.ACTIVE,
        sa_type=word_column(GoalStatus),
        sa_column_kwargs=stored_default("active"),
    )
    notes: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    created_on: date = Field(sa_type=DayColumn)


class GoalServes(Row, table=True):
    """A social goal serves a company goal."""

    __tablename__ = "goal_serves"
    __table_args__ = (Index("goal_serves_company", "company_goal_id"),)

    goal_id: int = Field(primary_key=True, foreign_key="social_goal.id", ondelete="CASCADE")
    company_goal_id: int = Field(
        primary_key=True, foreign_key="company_goal.id", ondelete="CASCADE"
    )


class Kpi(Row, table=True):
    """A KPI of a social goal. ``minutes`` is what one measurement takes, ``method`` says how."""

    __tablename__ = "kpi"
    __table_args__ = (
        CheckConstraint(check_of("direction", Direction)),
        CheckConstraint("minutes >= 0"),
        CheckConstraint(check_of("cadence", Cadence, Cadence.ONCE)),
        Index("kpi_goal", "goal_id"),
        Index("kpi_channel", "channel_id"),
        Index("kpi_person", "person_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    goal_id: int = Field(foreign_key="social_goal.id", ondelete="CASCADE")
    name: Title = Field(sa_type=Text)
    unit: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    channel_id: int | None = Field(default=None, foreign_key="channel.id", ondelete="SET NULL")
    direction: Direction = Field(
        default=Direction.UP,
        sa_type=word_column(Direction),
        sa_column_kwargs=stored_default("up"),
    )
    tool: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    minutes: Minutes | None = None
    cadence: Cadence = Field(
        default=Cadence.WEEKLY,
        sa_type=word_column(Cadence),
        sa_column_kwargs=stored_default("weekly"),
    )
    baseline: Finite | None = Field(default=None, sa_type=REAL)
    target: Finite | None = Field(default=None, sa_type=REAL)
    method: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))


class Measurement(Row, table=True):
    """What a KPI stood at on a day; one for each day."""

    __tablename__ = "measurement"
    __table_args__ = (
        UniqueConstraint("kpi_id", "measured_on"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    kpi_id: int = Field(foreign_key="kpi.id", ondelete="CASCADE")
    measured_on: date = Field(sa_type=DayColumn)
    value: Finite = Field(sa_type=REAL)
    note: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))


class CheckIn(Row, table=True):
    """How sure somebody was on a day, 1 to 5, that a goal will be met."""

    __tablename__ = "check_in"
    __table_args__ = (
        CheckConstraint("confidence BETWEEN 1 AND 5"),
        Index("check_in_goal", "goal_id", "day_on"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    goal_id: int = Field(foreign_key="social_goal.id", ondelete="CASCADE")
    day_on: date = Field(sa_type=DayColumn)
    confidence: Score
    note: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
