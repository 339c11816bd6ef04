"""Tables of campaigns, occasions and hashtag groups."""

from datetime import date

from sqlalchemy import CheckConstraint, Index, Text
from sqlmodel import Field

from smtui.models.columns import (
    DayColumn,
    FlagColumn,
    Line,
    Lines,
    NameColumn,
    Title,
    stored_default,
)
from smtui.models.row import Row


class Campaign(Row, table=True):
    """Posts that belong together; both days are included."""

    __tablename__ = "campaign"
    __table_args__ = (
        CheckConstraint("until_on IS NULL OR from_on IS NULL OR until_on >= from_on"),
        Index("campaign_goal", "goal_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    name: Title = Field(unique=True, sa_type=NameColumn)
    notes: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    from_on: date | None = Field(default=None, sa_type=DayColumn)
    until_on: date | None = Field(default=None, sa_type=DayColumn)
    goal_id: int | None = Field(default=None, foreign_key="social_goal.id", ondelete="SET NULL")


class Occasion(Row, table=True):
    """A day worth a post, told of ``notice_days`` ahead; ``country`` is an ISO code or ""."""

    __tablename__ = "occasion"
    __table_args__ = (
        CheckConstraint("is_yearly IN (0, 1)"),
        CheckConstraint("notice_days BETWEEN 0 AND 366"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    name: Title = Field(sa_type=Text)
    day_on: date = Field(sa_type=DayColumn)
    is_yearly: bool = Field(default=False, sa_type=FlagColumn, sa_column_kwargs=stored_default(0))
    country: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    notice_days: int = Field(default=14, ge=0, le=366, sa_column_kwargs=stored_default(14))
    note: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))


class HashtagGroup(Row, table=True):
    """Hashtags that go together, as they are put into a copy."""

    __tablename__ = "hashtag_group"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: int | None = Field(default=None, primary_key=True)
    name: Title = Field(unique=True, sa_type=NameColumn)
    hashtags: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
