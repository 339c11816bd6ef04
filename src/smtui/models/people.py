"""Tables of roles, people and time off."""

from datetime import date

from sqlalchemy import REAL, CheckConstraint, Index, Text
from sqlmodel import Field

from smtui.models.columns import (
    DayColumn,
    DayMinutes,
    Finite,
    FlagColumn,
    Line,
    Lines,
    Title,
    WeekMinutes,
    check_of,
    stored_default,
    word_column,
)
from smtui.models.row import Row
from smtui.vocabulary import Employment

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Role(Row, table=True):
    """A role of the team. ``hiring_order`` counts from 1 for roles that are hired in turn;
    ``week_minutes`` is what somebody hired for it usually works in a week; costs are per hour.
    """

    __tablename__ = "role"
    __table_args__ = (
        CheckConstraint("week_minutes BETWEEN 0 AND 10080"),
        CheckConstraint("cost_in_house >= 0"),
        CheckConstraint("cost_outsourced >= 0"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    name: Title = Field(unique=True, sa_type=Text)
    description: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    hiring_order: int | None = None
    week_minutes: WeekMinutes | None = None
    cost_in_house: Finite | None = Field(default=None, ge=0, sa_type=REAL)
    cost_outsourced: Finite | None = Field(default=None, ge=0, sa_type=REAL)


class Person(Row, table=True):
    """A person of the team, with the minutes of each weekday and the cost of an hour."""

    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint(check_of("employment", Employment)),
        *(CheckConstraint(f"{day}_minutes BETWEEN 0 AND 1440") for day in _DAYS),
        CheckConstraint("cost_per_hour >= 0"),
        CheckConstraint("focus_factor BETWEEN 0 AND 1"),
        CheckConstraint("is_me IN (0, 1)"),
        CheckConstraint("until_on IS NULL OR from_on IS NULL OR until_on >= from_on"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    name: Title = Field(sa_type=Text)
    role_id: int | None = Field(default=None, foreign_key="role.id", ondelete="SET NULL")
    employment: Employment = Field(
        default=Employment.IN_HOUSE,
        sa_type=word_column(Employment),
        sa_column_kwargs=stored_default("in-house"),
    )
    monday_minutes: DayMinutes = Field(default=0, sa_column_kwargs=stored_default(0))
    tuesday_minutes: DayMinutes = Field(default=0, sa_column_kwargs=stored_default(0))
    wednesday_minutes: DayMinutes = Field(default=0, sa_column_kwargs=stored_default(0))
    thursday_minutes: DayMinutes = Field(default=0, sa_column_kwargs=stored_default(0))
    friday_minutes: DayMinutes = Field(default=0, sa_column_kwargs=stored_default(0))
    saturday_minutes: DayMinutes = Field(default=0, sa_column_kwargs=stored_default(0))
    sunday_minutes: DayMinutes = Field(default=0, sa_column_kwargs=stored_default(0))
    cost_per_hour: Finite | None = Field(default=None, ge=0, sa_type=REAL)
    focus_factor: Finite | None = Field(default=None, ge=0, le=1, sa_type=REAL)
    from_on: date | None = Field(default=None, sa_type=DayColumn)
    until_on: date | None = Field(default=None, sa_type=DayColumn)
    is_me: bool = Field(default=False, sa_type=FlagColumn, sa_column_kwargs=stored_default(0))
    contact: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    notes: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    country: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))


class TimeOff(Row, table=True):
    """Days on which a person does not work, both ends included."""

    __tablename__ = "time_off"
    __table_args__ = (
        CheckConstraint("until_on >= from_on"),
        Index("time_off_person", "person_id", "from_on"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE")
    from_on: date = Field(sa_type=DayColumn)
    until_on: date = Field(sa_type=DayColumn)
    reason: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
