"""The table of personal objectives."""

from datetime import date

from sqlalchemy import CheckConstraint, Index, Text
from sqlmodel import Field

from smtui.models.columns import (
    DayColumn,
    Lines,
    Title,
    check_of,
    stored_default,
    word_column,
)
from smtui.models.row import Row
from smtui.vocabulary import ObjectiveStatus


class PersonalObjective(Row, table=True):
    """What a person is to reach, of a goal or of a KPI, and the recognition agreed for it."""

    __tablename__ = "personal_objective"
    __table_args__ = (
        CheckConstraint(check_of("status", ObjectiveStatus)),
        CheckConstraint("(goal_id IS NULL) <> (kpi_id IS NULL)"),
        Index("personal_objective_person", "person_id"),
        Index("personal_objective_goal", "goal_id"),
        Index("personal_objective_kpi", "kpi_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE")
    goal_id: int | None = Field(default=None, foreign_key="social_goal.id", ondelete="CASCADE")
    kpi_id: int | None = Field(default=None, foreign_key="kpi.id", ondelete="CASCADE")
    title: Title = Field(sa_type=Text)
    recognition: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    status: ObjectiveStatus = Field(
        default=ObjectiveStatus.OPEN,
        sa_type=word_column(ObjectiveStatus),
        sa_column_kwargs=stored_default("open"),
    )
    due_on: date | None = Field(default=None, sa_type=DayColumn)
