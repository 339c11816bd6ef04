"""Tables of what posts are made by: series, templates and weekly patterns."""

import warnings
from datetime import date, time

from sqlalchemy import CheckConstraint, Index, Text
from sqlmodel import Field

from smtui.models.columns import (
    DayColumn,
    FlagColumn,
    Line,
    Lines,
    Minutes,
    NameColumn,
    TimeColumn,
    Title,
    Weekday,
    stored_default,
)
from smtui.models.row import Row


class PostSeries(Row, table=True):
    """Posts that were made by one rule from a day on."""

    __tablename__ = "post_series"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: int | None = Field(default=None, primary_key=True)
    rrule: Title = Field(sa_type=Text)
    starts_on: date = Field(sa_type=DayColumn)
    title: Title = Field(sa_type=Text)


with warnings.catch_warnings():
    # As with the copy of a post: it hides pydantic's deprecated method, which nobody calls.
    warnings.filterwarnings("ignore", message='Field name "copy"')

    class PostTemplate(Row, table=True):
        """What posts can begin with; ``estimate`` is in minutes."""

        __tablename__ = "post_template"
        __table_args__ = (CheckConstraint("estimate >= 0"), {"sqlite_autoincrement": True})

        id: int | None = Field(default=None, primary_key=True)
        name: Title = Field(unique=True, sa_type=NameColumn)
        topic: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        content_type: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        copy: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))  # type: ignore[assignment]
        call_to_action: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        audience: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        notes: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        estimate: Minutes | None = None
        objective: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))


class PostTemplateChannel(Row, table=True):
    """Posts of a template go to a channel."""

    __tablename__ = "post_template_channel"
    __table_args__ = (Index("post_template_channel_channel", "channel_id"),)

    template_id: int = Field(primary_key=True, foreign_key="post_template.id", ondelete="CASCADE")
    channel_id: int = Field(primary_key=True, foreign_key="channel.id", ondelete="CASCADE")


class WeeklyPattern(Row, table=True):
    """A weekly pattern that months of posts are made from."""

    __tablename__ = "weekly_pattern"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: int | None = Field(default=None, primary_key=True)
    name: Title = Field(unique=True, sa_type=NameColumn)


class PatternSlot(Row, table=True):
    """One post of each week of a pattern: its weekday (0 is Monday), wall time and channel."""

    __tablename__ = "pattern_slot"
    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 6"),
        CheckConstraint("estimate >= 0"),
        CheckConstraint("is_experiment IN (0, 1)"),
        Index("pattern_slot_pattern", "pattern_id"),
        Index("pattern_slot_channel", "channel_id"),
        Index("pattern_slot_owner", "owner_id"),
        Index("pattern_slot_goal", "goal_id"),
        Index("pattern_slot_tactic", "tactic_id"),
        Index("pattern_slot_template", "template_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    pattern_id: int = Field(foreign_key="weekly_pattern.id", ondelete="CASCADE")
    weekday: Weekday
    at: time | None = Field(default=None, sa_type=TimeColumn)
    topic: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    content_type: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    channel_id: int | None = Field(default=None, foreign_key="channel.id", ondelete="SET NULL")
    owner_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    estimate: Minutes | None = None
    goal_id: int | None = Field(default=None, foreign_key="social_goal.id", ondelete="SET NULL")
    tactic_id: int | None = Field(default=None, foreign_key="tactic.id", ondelete="SET NULL")
    template_id: int | None = Field(
        default=None, foreign_key="post_template.id", ondelete="SET NULL"
    )
    is_experiment: bool = Field(
        default=False, sa_type=FlagColumn, sa_column_kwargs=stored_default(0)
    )
