"""Tables of tactics, the goals that they serve, their owners and how they were adjusted."""

from datetime import date

from sqlalchemy import CheckConstraint, Index, Text
from sqlmodel import Field

from smtui.models.columns import (
    DayColumn,
    Line,
    Lines,
    Minutes,
    Moment,
    MomentColumn,
    Score,
    Title,
    check_of,
    stored_default,
    word_column,
)
from smtui.models.row import Row
from smtui.vocabulary import TacticStatus

_SCORES = ("business_value", "customer_value", "kpi_impact", "effort", "difficulty")


class Tactic(Row, table=True):
    """A tactic and its scores, each 1 to 5. ``estimate`` is in minutes."""

    __tablename__ = "tactic"
    __table_args__ = (
        CheckConstraint(check_of("status", TacticStatus)),
        *(CheckConstraint(f"{score} BETWEEN 1 AND 5") for score in _SCORES),
        CheckConstraint("estimate >= 0"),
        Index("tactic_skill", "skill_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    title: Title = Field(sa_type=Text)
    notes: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    status: TacticStatus = Field(
        default=TacticStatus.PLANNED,
        sa_type=word_column(TacticStatus),
        sa_column_kwargs=stored_default("planned"),
    )
    business_value: Score = Field(default=3, sa_column_kwargs=stored_default(3))
    customer_value: Score = Field(default=3, sa_column_kwargs=stored_default(3))
    kpi_impact: Score = Field(default=3, sa_column_kwargs=stored_default(3))
    effort: Score = Field(default=3, sa_column_kwargs=stored_default(3))
    difficulty: Score = Field(default=3, sa_column_kwargs=stored_default(3))
    estimate: Minutes | None = None
    starts_on: date | None = Field(default=None, sa_type=DayColumn)
    eta_on: date | None = Field(default=None, sa_type=DayColumn)
    eta_rrule: Line | None = Field(default=None, sa_type=Text)
    process: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    created_on: date = Field(sa_type=DayColumn)
    skill_id: int | None = Field(default=None, foreign_key="skill.id", ondelete="SET NULL")


class TacticGoal(Row, table=True):
    """A tactic serves a social goal."""

    __tablename__ = "tactic_goal"
    __table_args__ = (Index("tactic_goal_goal", "goal_id"),)

    tactic_id: int = Field(primary_key=True, foreign_key="tactic.id", ondelete="CASCADE")
    goal_id: int = Field(primary_key=True, foreign_key="social_goal.id", ondelete="CASCADE")


class TacticOwner(Row, table=True):
    """A person owns a tactic."""

    __tablename__ = "tactic_owner"
    __table_args__ = (Index("tactic_owner_person", "person_id"),)

    tactic_id: int = Field(primary_key=True, foreign_key="tactic.id", ondelete="CASCADE")
    person_id: int = Field(primary_key=True, foreign_key="person.id", ondelete="CASCADE")


class Adjustment(Row, table=True):
    """A score, the status or the ETA of a tactic was changed. ``field`` is what a person calls it,
    ``before`` and ``after`` are its values as text.
    """

    __tablename__ = "adjustment"
    __table_args__ = (
        Index("adjustment_tactic", "tactic_id", "at"),
        Index("adjustment_at", "at"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    tactic_id: int = Field(foreign_key="tactic.id", ondelete="CASCADE")
    at: Moment = Field(sa_type=MomentColumn)
    field: Title = Field(sa_type=Text)
    before: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    after: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    reason: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
